"""The source text: any length shows at once, what is marked comes into sight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Section, Span
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing.look import look_at
from viewer.ui.importing.source_rows import cut
from viewer.ui.importing.source_view import SourceView


def _of(text: str) -> Briefing:
    from viewer.model import Metadata

    root = Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    return Briefing(Metadata("题"), "a.txt", text, "", (root,), ())


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    made = SourceView()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(600, 400)
    made.show()
    return made


def _show(view: SourceView, text: str) -> Briefing:
    briefing = _of(text)
    view.show_source(look_at(briefing), cut(text))
    return briefing


def test_the_end_can_be_reached_and_nothing_behind_it(view: SourceView) -> None:
    _show(view, "\n".join(f"第{at}行的文字" for at in range(500)))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    rows = view._places()
    assert rows[-1][0] == 499
    assert rows[-1][1] + view._face.height(499) == view.viewport().height()
    bar.setValue(0)
    assert view._places()[0] == (0, 0)


def test_a_mark_deep_in_a_long_line_comes_into_sight(view: SourceView) -> None:
    text = "开头\n" + "字" * 5000 + "\n结尾"
    _show(view, text)
    view.show_mark(Span(4321, 4325))
    row = view._rows.at(4321)
    top = next(top for at, top in view._places() if at == row) + view._face.line_top(row, 4321)
    assert 0 <= top < view.viewport().height()
    before = view._places()
    view.show_mark(Span(4321, 4325))  # in sight already: it stays
    assert view._places() == before
    view.show_mark(None)
    assert view._places() == before


def test_a_million_lines_are_shown_without_laying_them_out(view: SourceView) -> None:
    text = "一行文字\n" * 1_000_000
    _show(view, text)
    view.show_mark(Span(3_000_000, 3_000_002))
    assert len(view._face._layouts) < 500


def test_keys_walk_the_lines_and_ask_for_levels(qtbot: QtBot, view: SourceView) -> None:
    text = "甲\n乙\n丙"
    _show(view, text)
    wanted: list[tuple[int, int]] = []
    view.level_wanted.connect(lambda offset, level: wanted.append((offset, level)))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_line == 2
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_2)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert wanted == [(2, -1), (4, 2), (0, 0)]


def test_pointer_and_click_name_the_line(qtbot: QtBot, view: SourceView) -> None:
    _show(view, "甲\n乙\n丙")
    chosen: list[int] = []
    view.line_chosen.connect(chosen.append)
    top = view._places()[1][1]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, top + 5))
    assert chosen == [2]
    words = [action.text() for action in view.context_menu().actions() if action.text()]
    assert words[0] == "Make it a heading of level 1"
    assert words[-1] == "Not a heading"


def test_the_wheel_scrolls(view: SourceView) -> None:
    _show(view, "\n".join("行" * 20 for _ in range(100)))
    place, nothing = QPointF(50, 50), QPoint()
    event = QWheelEvent(
        place, place, nothing, QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view._places()[0] != (0, 0)


def test_nothing_to_show_is_no_fault(qtbot: QtBot, view: SourceView) -> None:
    _show(view, " \n ")
    assert view.current_line == -1
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.show_mark(Span(0, 1))
    assert not view.grab().isNull()


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(large=True)])
def test_headings_figures_and_marks_are_painted(view: SourceView, briefing: Briefing, look: Look) -> None:
    wide = replace(briefing, text=briefing.text.replace("办件", "𠮷件"))
    view.show_theme(theme_for(look))
    view.show_source(look_at(wide), cut(wide.text))
    view.verticalScrollBar().setValue(0)
    plain = view.grab().toImage()
    view.show_mark(briefing.metrics[0].span)
    marked = view.grab().toImage()
    assert marked != plain
    view.show_look(look_at(replace(wide, metrics=())))
    assert view.grab().toImage() != marked  # the figures' lines are gone
