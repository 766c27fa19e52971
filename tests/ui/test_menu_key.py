"""Tests of the tap of Alt that shows the hidden menu bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QVBoxLayout, QWidget

from viewer.theme.palette import apply_theme
from viewer.theme.tokens import Look, theme_for
from viewer.ui.menu_key import MenuKey


@pytest.fixture
def look(qapp):
    """Qt's own menus ask for a font that a machine without fonts does not have."""
    apply_theme(qapp, theme_for(Look()))
    yield
    qapp.setProperty("sheet", None)
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def window(qtbot, look):
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


def test_esc_hides_the_bar_at_once_and_gives_the_keyboard_back(qtbot, window):
    other, field = QLineEdit(), QLineEdit()
    body = QWidget()
    row = QVBoxLayout(body)
    row.addWidget(other)
    row.addWidget(field)
    window.setCentralWidget(body)
    field.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    popup = QApplication.activePopupWidget()
    assert popup is window.menuBar().findChild(QMenu)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.menuBar().isVisible())
    assert window.focusWidget() is field


def test_the_bar_stays_while_the_keyboard_walks_from_menu_to_menu(qtbot, window):
    second = window.menuBar().addMenu("View")
    second.addAction("Overview")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Right)
    qtbot.wait(50)
    assert QApplication.activePopupWidget() is second
    assert window.menuBar().isVisible()


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
