"""The smaller parts of the import's pages: fields, buttons, progress, the list of several files, the hint of a drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.errors import EmptySource
from viewer.import_job import Found, ProgressNote
from viewer.model import Metadata
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing.detail_fields import DetailFields
from viewer.ui.importing.drop_hint import DropHint
from viewer.ui.importing.foot_buttons import FootButtons
from viewer.ui.importing.import_queue import Item
from viewer.ui.importing.progress_page import ProgressPage
from viewer.ui.importing.runner import Made
from viewer.ui.importing.summary_page import SummaryPage

LOOKS = [Look(), Look(dark=True), Look(large=True), Look(compact=True)]


def _shown(qtbot: QtBot, part, look: Look = Look()):  # noqa: B008 - a frozen value
    qtbot.addWidget(part)
    part.show_theme(theme_for(look))
    part.resize(900, 400)
    part.show()
    return part


def test_fields_give_back_what_stands_in_them(qtbot: QtBot) -> None:
    fields = _shown(qtbot, DetailFields())
    fields.show_metadata(Metadata("某县工作报告", "某县", 2030))
    assert fields.metadata == Metadata("某县工作报告", "某县", 2030)
    title, issuer, year = fields.stops
    title.setText("  新标题 ")
    issuer.clear()
    with qtbot.waitSignal(fields.typed):
        year.setFocus()
        year.selectAll()
        qtbot.keyClicks(year, "203")  # not a year yet
    assert fields.metadata == Metadata("新标题", "", None)
    with qtbot.waitSignal(fields.settled):
        qtbot.keyClicks(year, "1")
        qtbot.keyClick(year, Qt.Key.Key_Return)
    assert fields.metadata.year == 2031


@pytest.mark.parametrize("look", LOOKS)
def test_buttons_say_and_do(qtbot: QtBot, look: Look) -> None:
    foot = _shown(qtbot, FootButtons("Back", "On"), look)
    foot.show_sentence("Cannot be written.", warns=True)
    assert foot._sign.isVisible()
    foot.show_able(False)
    pressed: list[bool] = []
    foot.confirmed.connect(lambda: pressed.append(True))
    foot.confirm()
    assert pressed == []
    assert not foot.grab().isNull()
    foot.show_able(True)
    foot.confirm()
    with qtbot.waitSignal(foot.cancelled):
        qtbot.mouseClick(foot.stops[0], Qt.MouseButton.LeftButton)
    assert pressed == [True]
    assert not foot.grab().isNull()


def test_progress_goes_forward_and_tells_the_time_of_a_long_reading(qtbot: QtBot, monkeypatch) -> None:
    page = _shown(qtbot, ProgressPage())
    page.show_file(1, 1, "报告.txt")
    assert page.words.startswith("Reading 报告.txt…")
    page.show_file(2, 5, "年报.md")
    values = []
    for note in (
        ProgressNote("read"),
        ProgressNote("sections", 12),
        ProgressNote("metrics", 97),
        ProgressNote("shown"),
    ):
        page.show_step(note)
        values.append(page._line.value())
    assert values == sorted(set(values))
    assert "2/5 年报.md" in page.words
    begun = page._begun
    monkeypatch.setattr("viewer.ui.importing.progress_page.monotonic", lambda: begun + 12)
    page._tell()
    assert "12 s" in page.words
    page.show_note("年报.md will be opened after this import")
    assert page.words.endswith("after this import")
    with qtbot.waitSignal(page.cancelled):
        page._cancel.click()


@pytest.mark.parametrize("look", LOOKS)
def test_every_file_has_its_row(qtbot: QtBot, look: Look) -> None:
    found = Found(Metadata("某县工作报告"), "ab", 3, 7, 21, 40_000, ("图片没有保留。",))
    items = [
        Item(Path("a.txt"), Made(Path("a.txt"), Path("d"), found)),
        Item(Path("空.txt"), error=EmptySource("空.txt")),
    ]
    page = _shown(qtbot, SummaryPage("en"), look)
    page.show_items(items)
    assert page.rows[0].words[0] == "某县工作报告"
    assert "3 chapters, 7 sections, 21 figures" in page.rows[0].words[1]
    assert "1 remarks" in page.rows[0].words[1]
    assert page.rows[1].words == ("空.txt", EmptySource("空.txt").sentence("en"))
    assert page._head.text() == "2 files: 1 can be imported, 1 cannot"
    with qtbot.waitSignal(page.check_wanted) as wanted:
        page.rows[0].button.click()
    assert wanted.args == [0]
    page.show_busy()
    assert not page.foot._on.isEnabled()
    page.show_refused("full")
    assert page.foot.sentence == "full"
    assert page.foot._on.isEnabled()
    assert not page.grab().isNull()


def test_what_confirms_on_the_next_page_does_not_cancel_this_one(qtbot: QtBot) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    cancelled: list[bool] = []
    page.cancelled.connect(lambda: cancelled.append(True))
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(page._cancel, key, Qt.KeyboardModifier.ControlModifier)
    assert not cancelled
    qtbot.keyClick(page._cancel, Qt.Key.Key_Space)
    assert cancelled


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["a.txt"], "import this report"),
        (["a.md", "b.txt"], "import 2 files"),
        (["a.briefing"], "open this briefing"),
    ],
)
def test_a_drag_is_answered_by_what_would_happen(qtbot: QtBot, names: list[str], words: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 200)
    paths = [Path(name) for name in names]
    assert DropHint.knows(paths)
    hint = DropHint(paths, theme_for(Look()), parent)
    assert words in hint.words
    assert hint.geometry() == parent.rect()
    assert not hint.grab().isNull()


def test_other_kinds_are_no_promise() -> None:
    assert not DropHint.knows([Path("a.jpg")])
