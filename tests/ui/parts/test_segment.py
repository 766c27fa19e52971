import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.segment import Segment

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def segment(qtbot):
    made = Segment()
    qtbot.addWidget(made)
    made.show_words("本节", "全部 12")
    made.show_theme(theme_for(Look()))
    made.show()
    return made


def halves(segment):
    return segment.findChildren(QAbstractButton)


def test_a_click_switches_and_tells_once(qtbot, segment) -> None:
    told = []
    segment.chosen.connect(told.append)
    QTest.mouseClick(halves(segment)[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(halves(segment)[1], Qt.MouseButton.LeftButton)
    assert segment.side == 1
    assert [half.isChecked() for half in halves(segment)] == [False, True]
    assert told == [1]


def test_left_and_right_switch(qtbot, segment) -> None:
    told = []
    segment.chosen.connect(told.append)
    segment.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(segment.focusWidget() or segment, key)
    assert told == [1, 0]


def test_the_program_switches_without_telling(qtbot, segment) -> None:
    with qtbot.assertNotEmitted(segment.chosen):
        segment.show_side(1)
    assert segment.side == 1


def test_both_sides_are_large_enough_to_hit(segment) -> None:
    assert all(half.height() >= 28 and half.width() >= 28 for half in halves(segment))
