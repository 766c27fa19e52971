"""Tab goes from part to part in the order that is told, whenever they were made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.parts.tab_order import walk_after


def _part(names: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    buttons = [QPushButton(name) for name in names]
    for button in buttons:
        row.addWidget(button)
    part.setFocusProxy(buttons[0])
    return part


def test_what_was_made_last_is_walked_first(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    right, left = _part("34"), _part("12")
    row.addWidget(right)
    row.addWidget(left)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    walk_after(left, right)
    left.setFocus()
    walked = []
    for _ in range(4):
        walked.append(window.focusWidget().text())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert walked == ["1", "2", "3", "4"]
    assert left.focusPolicy() == right.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert left.focusProxy().focusPolicy() == Qt.FocusPolicy.StrongFocus
