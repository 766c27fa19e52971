"""Finding, with real keys in the real window: pinyin, signs, what was probably meant, and the panel that shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.ui.main_window import MainWindow
from viewer.ui.parts.buttons import IconButton, OutlineButton
from viewer.ui.search.query_help import QueryHelp
from viewer.ui.text.filter_chip import FilterChip

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path) -> MainWindow:
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.keyClick(made, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert _field(made).hasFocus()
    return made


def _field(window: MainWindow) -> QLineEdit:
    field = window.findChild(QLineEdit, "searchField")
    assert isinstance(field, QLineEdit)
    return field


def _press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Letters and signs as keys; what an input method makes as it commits it."""
    for character in words:
        if character.isascii():
            qtbot.keyClick(_field(window), character)
        else:
            event = QInputMethodEvent("", [])
            event.setCommitString(character)
            QApplication.sendEvent(_field(window), event)


def _typed(qtbot: QtBot, window: MainWindow, words: str) -> None:
    _press(qtbot, window, words)
    qtbot.waitUntil(lambda: window._filter_bar._told == words)


def _labels(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def _query(window: MainWindow) -> str:
    selection = window._session.selection
    assert selection is not None
    return selection.query


def test_pinyin_is_typed_letter_by_letter_and_named_as_such(qtbot: QtBot, window: MainWindow) -> None:
    _typed(qtbot, window, "t")
    assert not window._session.selection.filtering
    assert "无匹配" not in _labels(window)
    _press(qtbot, window, "ingche")
    qtbot.waitUntil(lambda: _query(window) == "tingche")
    assert window._session.selection.matched == ("2.2",)
    assert "按拼音：停车" in _labels(window)
    assert "1 / 3" in _labels(window)
    qtbot.keyClick(_field(window), Qt.Key.Key_Return)
    assert "2 / 3" in _labels(window)
    marked = window.navigator.reading.cards._hits
    rows = window.navigator.reading.cards._model.rows
    assert any(marked(row.card) for row in rows if hasattr(row, "card"))
    qtbot.keyClick(_field(window), Qt.Key.Key_Escape)
    assert not window._session.selection.filtering


def test_signs_prune_all_three_panes_and_are_said_back(qtbot: QtBot, window: MainWindow) -> None:
    _typed(qtbot, window, "新增 -停车 >1000")
    selection = window._session.selection
    assert selection.matched == ("2.1",)
    assert [metric.id for metric in selection.metrics] == [9]
    chip = window.findChild(FilterChip)
    assert chip.text() == "包含：新增　不含：停车　数值 >1000"
    shown = window.navigator.reading.text._view.document().toPlainText()
    assert "新增学位" in shown
    assert "停车" not in shown


def test_a_chapter_alone_shows_its_text_without_hits(qtbot: QtBot, window: MainWindow) -> None:
    _typed(qtbot, window, "章:")
    assert not window._session.selection.filtering
    _press(qtbot, window, "二")
    qtbot.waitUntil(lambda: _query(window) == "章:二")
    assert "2 节" in _labels(window)
    shown = window.navigator.reading.text._view.document().toPlainText()
    assert "停车投诉" in shown
    assert "茶园面积" not in shown


def test_enter_takes_what_was_probably_meant_and_nothing_before(qtbot: QtBot, window: MainWindow) -> None:
    _typed(qtbot, window, "停扯 新增")
    assert window._session.selection.matched == ()
    assert "是否要找" in _labels(window)
    qtbot.keyClick(_field(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _query(window) == "停车 新增")
    assert _field(window).text() == "停车 新增"
    assert window._session.selection.matched == ("2.2",)


def test_a_click_takes_it_too(qtbot: QtBot, window: MainWindow) -> None:
    _typed(qtbot, window, "营商环竟")
    offer = next(b for b in window.findChildren(OutlineButton) if b.isVisible() and b.text() == "营商环境")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _query(window) == "营商环境")
    assert window._session.selection.matched


def test_the_signs_are_reached_and_taken_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    assert window.findChild(QueryHelp) is None  # never unasked
    for _ in range(6):
        focused = QApplication.focusWidget()
        if isinstance(focused, IconButton) and focused.accessibleName() == "这里可以怎样输入":
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    panel = window.findChild(QueryHelp)
    assert panel.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert _field(window).hasFocus()
    assert window.navigator.on_overview
    window._filter_bar.help_requested.emit()
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _query(window) == ">1000万")
    assert _field(window).hasFocus()
    assert [metric.id for metric in window._session.selection.metrics] == [4, 5]
