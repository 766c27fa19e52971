"""The print dialog's “My notes”: there only where something is marked, off at first, kept, and in the pages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.paper.geometry import OFFICIAL
from viewer.paper.manuscript import Manuscript, NoteText
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest
from viewer.printing.typeset import typeset
from viewer.theme.tokens import Look, theme_for
from viewer.ui.printing.content_groups import ContentGroups
from viewer.ui.printing.print_command import options_from, options_text
from viewer.ui.printing.print_panel import PrintPanel


def _panel(qtbot: QtBot, briefing: Briefing, notes: tuple[Note, ...], options: PrintOptions) -> PrintPanel:
    panel = PrintPanel(PrintRequest(briefing, "1.1", None, notes), options, ())
    qtbot.addWidget(panel)
    return panel


def test_it_is_offered_where_a_passage_is_marked(qtbot: QtBot, briefing: Briefing) -> None:
    mark, bookmark = Note(Span(0, 4), "2030"), Note(Span(0, 4), "2030", bookmark=True)
    for notes, offered in (((), False), ((bookmark,), False), ((mark,), True)):
        assert (_panel(qtbot, briefing, notes, PrintOptions()).content._own_notes is not None) == offered


def test_it_is_off_at_first_and_kept(qtbot: QtBot) -> None:
    groups = ContentGroups(PrintOptions(), supplied=False, notes=True)
    qtbot.addWidget(groups)
    assert not groups.options.own_notes
    groups._own_notes.setChecked(True)
    assert options_from(options_text(groups.options)).own_notes


def test_a_report_without_notes_leaves_the_choice_as_it_was(qtbot: QtBot) -> None:
    groups = ContentGroups(PrintOptions(own_notes=True), supplied=False)
    qtbot.addWidget(groups)
    assert groups.options.own_notes


@pytest.mark.parametrize("look", [Look(), Look(compact=True), Look(large=True)])
def test_every_part_has_a_place_of_its_own(qtbot: QtBot, look: Look) -> None:
    groups = ContentGroups(PrintOptions(), supplied=True, notes=True)
    window: QWidget = groups
    qtbot.addWidget(window)
    groups.show_theme(theme_for(look))
    groups.resize(320, groups.sizeHint().height())
    groups.show()
    boxes = [control.geometry() for control in groups._parts.controls]
    assert len(boxes) == 5
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_a_short_passage_is_never_parted_from_its_note(qapp: object) -> None:
    """However far down a page it comes."""
    for before in range(16, 24):
        parts = (*[NoteText("甲", "", "")] * before, NoteText("要紧的一段", "二(二)", "问清口径"))
        pages = list(typeset(Manuscript("题", "", parts, ()), OFFICIAL))
        homes = [
            page.number for page in pages for placed in page.lines if placed.line.text.strip() in
            ("“要紧的一段”（二(二)）", "批注：问清口径")
        ]  # fmt: skip
        assert len(homes) == 2
        assert homes[0] == homes[1]
