"""Numbers of paragraphs through the real window, by real keys; runs in a real X server as well (test_xserver)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.theme.tokens import Theme
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.palette.number_panel import NumberPanel
from viewer.ui.text.text_lines import strips
from viewer.ui.text.text_numbers import TextNumbers

pytestmark = pytest.mark.usefixtures("plain_application")
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[[], MainWindow]:
    def opened() -> MainWindow:
        made = make_window(qapp, file)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        with qtbot.waitExposed(made):
            made.show()
        with qtbot.waitActive(made):
            made.activateWindow()
        qtbot.waitUntil(lambda: made.findChild(TextNumbers) is not None)
        return made

    return opened


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def asked(qtbot: QtBot, window: MainWindow) -> Callable[[], NumberPanel]:
    def begun() -> NumberPanel:
        qtbot.keyClick(window, Key.Key_G, Control)
        panel = window.findChild(NumberPanel)
        qtbot.waitUntil(panel.field.hasFocus)
        return panel

    return begun


def _type(panel: NumberPanel, words: str) -> None:
    if words.isascii():
        QTest.keyClicks(panel.field, words)
        return
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(panel.field, event)


def _beside(window: MainWindow, theme: Theme) -> int:
    """How many px beside the text have not the colour of the paper."""
    pane = window.navigator.reading.text
    image = pane.view.viewport().grab().toImage()
    paper = int(theme.colors.paper[1:], 16) | 0xFF000000
    right = pane.hanging or 20
    return sum(image.pixel(x, y) != paper for x in range(right - 4) for y in range(image.height()))


@pytest.mark.parametrize("typed", ["1.1.2", "一(一)二", "一1.2"])
def test_a_typed_number_leads_to_its_paragraph(
    qtbot: QtBot, window: MainWindow, asked: Callable[[], NumberPanel], typed: str
) -> None:
    assert window.navigator.on_overview
    panel = asked()
    _type(panel, typed)
    assert panel.foot.text().startswith("一(一)·二　二是提升加工能力")
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert not panel.isVisible()
    assert window.navigator.on_text
    view = window.navigator.reading.text.view
    assert view.hasFocus()
    start, end = view.marks.wash
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().startswith("二是提升加工能力")
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.navigator.on_overview


def test_a_section_by_its_number(qtbot: QtBot, window: MainWindow, asked: Callable[[], NumberPanel]) -> None:
    panel = asked()
    _type(panel, "2.2")
    assert panel.foot.text() == "（二）完善停车设施"
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window._session.section == "2.2"


def test_wrong_input_says_so(qtbot: QtBot, window: MainWindow, asked: Callable[[], NumberPanel]) -> None:
    panel = asked()
    assert "3.2.2" in panel.foot.text()
    _type(panel, "9.9")
    assert panel.foot.text() == "⚠ 这里没有这个编号"
    assert panel.field.accessibleDescription() == panel.foot.text()
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.isVisible()
    assert panel.field.selectedText() == "9.9"
    _type(panel, "1")  # typed over
    assert panel.foot.text() == "〔一〕夯实产业基础，做强县域经济"
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible()
    assert window.navigator.on_overview


def test_numbers_stand_beside_the_text_and_are_kept(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    window.navigator.go_to_section("1.1")
    text = window.navigator.reading.text
    column, place = text.column, text.place()
    qtbot.waitUntil(lambda: text.view.marks.strength == 0)
    assert _beside(window, window.looks.theme) == 0
    qtbot.keyClick(window, Key.Key_G, Control | Shift)
    assert window._commands["numbers"].isChecked()
    assert _beside(window, window.looks.theme) > 100
    assert text.column != column
    assert text.place() == place
    assert settings.load().numbers
    window.looks.choose_scheme("dark")
    assert _beside(window, window.looks.theme) > 100
    window.looks.choose_scheme("light")
    window.close()

    again = open_window()
    assert again._commands["numbers"].isChecked()
    again.navigator.go_to_section("1.1")
    assert _beside(again, again.looks.theme) > 100
    again._commands["numbers"].trigger()
    assert again.navigator.reading.text.hanging == 0
    assert again.navigator.reading.text.column == column


def test_a_filter_hides_the_numbers_of_what_it_hides(qtbot: QtBot, window: MainWindow) -> None:
    window._commands["numbers"].trigger()
    window.enter_query("停车")
    numbers = window.findChild(TextNumbers)
    view = window.navigator.reading.text.view
    shown = [name for paragraph, name in numbers._between(0, 10**6) if view.page.position(paragraph.span.start)]
    assert shown == ["二(二)·一"]
    assert _beside(window, window.looks.theme) > 30


def test_copied_text_names_its_source(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("2.2")
    view = window.navigator.reading.text.view
    cursor = view.document().find("新增停车位500个")
    view.setTextCursor(cursor)
    qtbot.keyClick(view, Key.Key_C, Control)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "新增停车位500个\n——《青山县2030年工作报告》二(二)·一"
    qtbot.keyClick(view, Key.Key_C, Control | Shift)
    assert clipboard.text() == "新增停车位500个"
    cursor.setPosition(view.document().find("扩大种植").position(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    qtbot.keyClick(view, Key.Key_C, Control)
    assert clipboard.text().endswith("》一(一)·一至二(二)·一")


def test_a_figure_is_copied_from_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("2.2")
    view = window.navigator.reading.text.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    window.navigator.go_to_metric(11)  # the keyboard stands on it
    qtbot.keyClick(view, Key.Key_C, Control)
    expected = "500个　新增停车位\n新增停车位500个，停车投诉下降30.9%。\n——《青山县2030年工作报告》二(二)"
    assert QGuiApplication.clipboard().text() == expected

    QGuiApplication.clipboard().clear()
    start = view.page.marks_of(12)[0].start
    strip = next(iter(strips(view.document(), start, start + 2)))
    point = QPoint(round(strip.left) + 3, round(strip.baseline) - 4 - view.verticalScrollBar().value())
    menu = view.context_menu()
    view.menu_made.emit(menu, point)
    assert menu.actions()[0].text() == "复制这项数据"
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text().startswith("下降30.9%　停车投诉\n")
    menu = view.context_menu()
    view.menu_made.emit(menu, QPoint(2, 2))
    assert "复制这项数据" not in [action.text() for action in menu.actions()]


def test_both_columns_have_numbers_and_sources(qtbot: QtBot, window: MainWindow) -> None:
    window._commands["numbers"].trigger()
    window.navigator.go_to_section("2.2")
    window._commands["split"].trigger()
    columns = window.navigator.reading.columns
    second = columns.second
    assert second.hanging == columns.first.hanging > 0
    second.view.setTextCursor(second.view.document().find("停车位500个"))
    qtbot.keyClick(second.view, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "停车位500个\n——《青山县2030年工作报告》二(二)·一"
    window._commands["split"].trigger()
    qtbot.waitUntil(lambda: columns.second is None)
    window._commands["numbers"].trigger()
    assert columns.first.hanging == 0


def test_a_number_leads_behind_a_filter(qtbot: QtBot, window: MainWindow, asked: Callable[[], NumberPanel]) -> None:
    window.enter_query("停车")
    view = window.navigator.reading.text.view
    assert "提升加工能力" not in view.document().toPlainText()
    panel = asked()
    _type(panel, "1.1.2")
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window._session.selection.filtering
    assert "提升加工能力" in view.document().toPlainText()
    assert view.marks.wash is not None
