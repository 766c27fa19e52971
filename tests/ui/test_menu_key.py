"""Tests of the tap of Alt that shows the hidden menu bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from viewer.ui.menu_key import MenuKey


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    menu = window.menuBar().addMenu("File")
    menu.addAction("Open")
    back = menu.addAction("Back")
    back.setShortcut("Alt+Left")
    window.addAction(back)
    window.show()
    qtbot.waitActive(window)
    MenuKey(window.menuBar(), window)
    return window


def test_a_tap_of_alt_shows_and_hides_the_bar(window):
    assert not window.menuBar().isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_alt_held_for_another_key_shows_nothing(window):
    for key in (Qt.Key.Key_X, Qt.Key.Key_Left):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.AltModifier)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)
        assert not window.menuBar().isVisible()


def test_a_click_while_alt_is_down_is_no_tap(window):
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()
