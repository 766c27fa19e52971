"""A meeting through the real window, by real keys and clicks; runs in a real X server as well (test_xserver)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.model import Check, CheckState
from viewer.pipeline import import_report
from viewer.ui.main_window import MainWindow
from viewer.ui.meeting import meeting_window
from viewer.ui.meeting.meeting_window import MeetingWindow

pytestmark = pytest.mark.usefixtures("plain_application")
Key = Qt.Key


@pytest.fixture
def window(start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    return start_window(file)


@pytest.fixture
def begin(qtbot: QtBot, window: MainWindow) -> Callable[[], MeetingWindow]:
    def begun() -> MeetingWindow:
        qtbot.keyClick(window, Key.Key_F5)
        return _meeting(qtbot, window)

    return begun


def _meeting(qtbot: QtBot, window: MainWindow) -> MeetingWindow:
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is not None)
    found = window.findChild(MeetingWindow)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def _said(meeting: MeetingWindow) -> str:
    return QAccessible.queryAccessibleInterface(meeting).text(QAccessible.Text.Description)


def _position(meeting: MeetingWindow) -> str:
    return meeting._show.around.position


def test_it_begins_where_the_reader_is_and_ends_where_the_meeting_is(
    qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow]
) -> None:
    window.navigator.go_to_section("1.2")
    meeting = begin()
    assert meeting.isFullScreen()
    assert _position(meeting) == "3/6"
    assert "改善营商环境" in _said(meeting)
    assert "第 3 节，共 6 节" in _said(meeting)
    while _position(meeting) == "3/6":
        qtbot.keyClick(meeting, Key.Key_PageDown)
    assert "扩大学位供给" in _said(meeting)
    qtbot.keyClick(meeting, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is None)
    assert window._session.section == "2.1"
    assert window.navigator.can_go_back


@pytest.mark.parametrize(
    "keys",
    [(Key.Key_PageDown, Key.Key_PageUp), (Key.Key_Right, Key.Key_Left), (Key.Key_Down, Key.Key_Up),
     (Key.Key_Space, Key.Key_Backspace), (Key.Key_Return, Key.Key_P), (Key.Key_N, Key.Key_Left)],
)  # fmt: skip
def test_keys_and_clickers_move_on_and_back(
    qtbot: QtBot, begin: Callable[[], MeetingWindow], keys: tuple[Qt.Key, Qt.Key]
) -> None:
    meeting = begin()
    first = _said(meeting)
    qtbot.keyClick(meeting, keys[0])
    second = _said(meeting)
    assert second != first
    qtbot.keyClick(meeting, keys[1])
    assert _said(meeting) == first


def test_a_click_moves_on_and_the_right_button_back(qtbot: QtBot, begin: Callable[[], MeetingWindow]) -> None:
    meeting = begin()
    first = _said(meeting)
    qtbot.mouseClick(meeting, Qt.MouseButton.LeftButton)
    assert _said(meeting) != first
    qtbot.mouseClick(meeting, Qt.MouseButton.RightButton)
    assert _said(meeting) == first


def test_home_and_end_and_whole_sections(qtbot: QtBot, begin: Callable[[], MeetingWindow]) -> None:
    meeting = begin()
    qtbot.keyClick(meeting, Key.Key_End)
    assert _position(meeting) == "6/6"
    at_end = _said(meeting)
    qtbot.keyClick(meeting, Key.Key_Space)
    assert _said(meeting) == at_end  # the end is the end
    qtbot.keyClick(meeting, Key.Key_Home)
    assert _position(meeting) == "1/6"
    qtbot.keyClick(meeting, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert _position(meeting) == "2/6"


def test_b_blackens_the_screen_and_any_key_brings_it_back(qtbot: QtBot, begin: Callable[[], MeetingWindow]) -> None:
    meeting = begin()
    shown = _said(meeting)
    for key in (Key.Key_B, Key.Key_Period):
        qtbot.keyClick(meeting, key)
        assert meeting.blank
        image = meeting.grab().toImage()
        points = [(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)]
        assert {image.pixel(x, y) & 0xFFFFFF for x, y in points} == {0}
        assert _said(meeting) == "黑屏"
        qtbot.keyClick(meeting, Key.Key_Shift)
        assert meeting.blank  # a key that is only held does nothing
        qtbot.keyClick(meeting, Key.Key_Space)
        assert not meeting.blank
        assert _said(meeting) == shown  # that key moved nothing


def test_figures_alone_and_back_to_the_text(
    qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow]
) -> None:
    window.navigator.go_to_section("1.2")
    meeting = begin()
    qtbot.keyClick(meeting, Key.Key_F)
    assert "办件时限" in _said(meeting)
    assert "群众满意率" not in _said(meeting)
    qtbot.keyClick(meeting, Key.Key_Space)
    assert "群众满意率，98.6%" in _said(meeting)
    qtbot.keyClick(meeting, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is None)
    assert window.navigator.reading.text._view.marks.jumped == 8  # the reader stands at that figure


def test_a_card_is_shown_from_its_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("2.2")
    cards = window.navigator.reading.cards
    card = cards._shelf.row_of(11).card
    menu = cards.menu_for(card)
    action = next(action for action in menu.actions() if action.text() == "在会议展示中放大")
    action.trigger()
    menu.close()
    meeting = _meeting(qtbot, window)
    assert "新增停车位，500个" in _said(meeting)
    qtbot.keyClick(meeting, Key.Key_F)
    assert "(二)完善停车设施" in _said(meeting).replace("（", "(").replace("）", ")")


def test_a_filter_leaves_the_matching_sections(
    qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow]
) -> None:
    window.enter_query("停车")
    meeting = begin()
    assert _position(meeting) == "1/1"
    assert "停车投诉下降30.9%" in _said(meeting)


def test_nothing_found_is_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.enter_query("没有这个词")
    qtbot.keyClick(window, Key.Key_F5)
    assert window.findChild(MeetingWindow) is None


def test_the_pointer_hides_when_it_rests(
    qtbot: QtBot, begin: Callable[[], MeetingWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert meeting_window.CURSOR_MS == 2000
    monkeypatch.setattr(meeting_window, "CURSOR_MS", 30)
    meeting = begin()
    qtbot.waitUntil(lambda: meeting.cursor().shape() == Qt.CursorShape.BlankCursor)
    for place in (QPoint(50, 50), QPoint(60, 60)):
        at = QPointF(place)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, at, meeting.mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(meeting, move)
    assert meeting.cursor().shape() != Qt.CursorShape.BlankCursor
    qtbot.waitUntil(lambda: meeting.cursor().shape() == Qt.CursorShape.BlankCursor)


def test_dark_is_white_on_black(qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow]) -> None:
    window.looks.choose_scheme("dark")
    meeting = begin()
    image = meeting.grab().toImage()
    assert image.pixel(2, 2) & 0xFFFFFF == 0
    row = range(image.width())
    assert max(image.pixel(x, y) & 0xFF for y in range(100, 300) for x in row[::2]) == 0xFF


def test_another_report_opened_meanwhile_stays_where_it_was_opened(
    qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow], tmp_path: Path
) -> None:
    window.navigator.go_to_section("2.2")
    meeting = begin()
    source, other = tmp_path / "小结.txt", tmp_path / "小结.briefing"
    source.write_text("小结\n一、茶园\n茶园面积3.5万亩。\n", encoding="utf-8")
    import_report(source, other)
    window.open_path(other)
    assert window.briefing is not None
    assert window.briefing.metadata.title == "小结"
    qtbot.keyClick(meeting, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is None)
    assert window.navigator.here().offset == 0
    assert not window.navigator.can_go_back
    window.navigator.read()
    qtbot.keyClick(window, Key.Key_F5)
    assert "茶园面积3.5万亩" in _said(_meeting(qtbot, window))  # the next meeting is that report's


def test_a_figure_taken_away_meanwhile_leaves_its_section(
    qtbot: QtBot, window: MainWindow, begin: Callable[[], MeetingWindow]
) -> None:
    window.navigator.go_to_section("1.2")
    meeting = begin()
    qtbot.keyClick(meeting, Key.Key_F)
    assert "办件时限" in _said(meeting)
    metric = next(metric for metric in window.briefing.metrics if metric.label == "办件时限")
    window._session.show_checks((Check(metric.span, metric.surface, state=CheckState.HIDDEN),))
    window.navigator.go_to_section("2.1")
    qtbot.keyClick(meeting, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is None)
    assert window._session.section == "1.2"


def test_nothing_moves_by_itself(qtbot: QtBot, begin: Callable[[], MeetingWindow]) -> None:
    meeting = begin()
    qtbot.keyClick(meeting, Key.Key_Space)
    before = meeting.grab().toImage()
    QTest.qWait(120)
    assert meeting.grab().toImage() == before
