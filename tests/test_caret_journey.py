"""Marks and notes by keyboard alone, through the real window: the caret comes, selects, marks and goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.note_hands import panel_over, span_of, type_words
from viewer.model import Briefing
from viewer.store.notes import load_notes
from viewer.ui.main_window import MainWindow
from viewer.ui.text.text_view import TextView

pytestmark = pytest.mark.usefixtures("plain_application")
Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    return start_window(file)


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> TextView:
    """The text, with a filter whose first hit is 停车 in the name of 2.2."""
    qtbot.keyClick(window, Key.Key_F, CONTROL)
    type_words("停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    window.navigator.focus_page()
    made = window.navigator.reading.text.view
    assert made.hasFocus()
    return made


def _selected(view: TextView) -> str:
    return view.textCursor().selectedText()


def test_shift_with_arrows_selects_from_the_current_hit(
    qtbot: QtBot, window: MainWindow, view: TextView, briefing: Briefing
) -> None:
    qtbot.keyClick(window, Key.Key_F3)  # the second hit
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Right, SHIFT)
    assert _selected(view) == "停车位5"
    assert window._commands["caret"].isChecked()
    qtbot.keyClick(view, Key.Key_Left, SHIFT)
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    assert [note.words for note in load_notes(briefing.sha256)] == ["停车位"]
    # The caret is still there: once more on the words, and the mark goes.
    qtbot.keyClick(view, Key.Key_Left)
    qtbot.keyClick(view, Key.Key_M, CONTROL)
    assert load_notes(briefing.sha256) == ()
    # Esc takes the caret away first, the filter after it.
    qtbot.keyClick(view, Key.Key_Escape)
    assert not view.caret.on
    assert not window._commands["caret"].isChecked()
    assert window._session.selection.filtering
    qtbot.keyClick(view, Key.Key_Escape)
    assert not window._session.selection.filtering


def test_a_note_by_keyboard_from_clause_to_clause(
    qtbot: QtBot, window: MainWindow, view: TextView, briefing: Briefing
) -> None:
    qtbot.keyClick(window, Key.Key_F4)
    assert "方向键" in window._status.currentMessage()
    qtbot.keyClick(view, Key.Key_Right, CONTROL)  # to the end of （二）完善停车设施。
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Right, CONTROL | SHIFT)
    assert _selected(view) == "新增停车位500个，停车投诉下降30.9%。"
    qtbot.keyClick(view, Key.Key_Left, CONTROL | SHIFT)
    assert _selected(view) == "新增停车位500个，"
    qtbot.keyClick(view, Key.Key_M, CONTROL | SHIFT)
    panel = panel_over(window.navigator.reading.text)
    assert panel.isVisible()
    type_words("查")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert [(note.words, note.text) for note in load_notes(briefing.sha256)] == [("新增停车位500个,", "查")]
    assert view.hasFocus()
    # With the caret in its words the same key opens it again.
    qtbot.keyClick(window, Key.Key_F4)
    qtbot.keyClick(view, Key.Key_Left)
    qtbot.keyClick(view, Key.Key_M, CONTROL | SHIFT)
    assert panel.isVisible()
    assert panel.words == "查"


def test_arrows_scroll_unless_there_is_a_caret(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 480)
    window.navigator.read()
    view = window.navigator.reading.text.view
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 100)
    qtbot.keyClick(view, Key.Key_Down)
    assert view.verticalScrollBar().value() == view.line
    qtbot.keyClick(window, Key.Key_F4)
    qtbot.keyClick(view, Key.Key_Down)
    assert view.verticalScrollBar().value() == view.line
    assert view.cursorRect().top() > 0
    # Scrolled away from, it begins anew where the reader is.
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    here = view.verticalScrollBar().value()
    qtbot.keyClick(view, Key.Key_Right, SHIFT)
    assert view.verticalScrollBar().value() == here
    assert view.textCursor().hasSelection()
    # The keyboard that goes elsewhere takes it along.
    qtbot.keyClick(window, Key.Key_F6)
    assert not view.caret.on


def test_from_the_overview_it_leads_into_the_text(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F4)
    assert window.navigator.on_text
    assert window.navigator.reading.text.view.caret.on
    assert window.navigator.reading.text.view.hasFocus()


def test_where_a_filter_finds_nothing_there_is_none(qtbot: QtBot, window: MainWindow) -> None:
    window.enter_query("没有这词")
    qtbot.keyClick(window, Key.Key_F4)
    assert not window._commands["caret"].isChecked()
    assert not window.navigator.reading.text.view.caret.on


def test_what_is_selected_so_is_copied_with_its_source(qtbot: QtBot, window: MainWindow, view: TextView) -> None:
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("停车")


def test_the_caret_is_seen(qtbot: QtBot, window: MainWindow, view: TextView) -> None:
    view.repaint()
    before = view.viewport().grab().toImage()
    qtbot.keyClick(window, Key.Key_F4)
    qtbot.waitUntil(lambda: view.viewport().grab(view.cursorRect()).toImage() != before.copy(view.cursorRect()))


def test_words_of_one_column_are_not_those_of_the_other(
    qtbot: QtBot, window: MainWindow, view: TextView, briefing: Briefing
) -> None:
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    columns = window.navigator.reading.columns
    qtbot.waitUntil(lambda: columns.second is not None and columns.second.view.hasFocus())
    qtbot.keyClick(window, Key.Key_F4)
    assert columns.second.view.caret.on
    assert not view.caret.on
    qtbot.keyClick(columns.second.view, Key.Key_Right, CONTROL | SHIFT)
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL)
    assert len(load_notes(briefing.sha256)) == 1
    assert span_of(briefing, "停车") is not None
