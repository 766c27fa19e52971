"""The buttons below list and form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.check.check_foot import CheckFoot


@pytest.fixture
def foot(qtbot, theme: Theme) -> CheckFoot:
    made = CheckFoot()
    qtbot.addWidget(made)
    made.show_theme(theme)
    made.resize(1000, 80)
    made.show_state(able=True, doubtful=False, plain=False)
    made.show()
    return made


def test_each_button_says_what_it_does(foot: CheckFoot, qtbot) -> None:
    signals = (foot.restore_chosen, foot.doubt_chosen, foot.close_chosen, foot.confirm_chosen)
    for button, signal in zip(foot.stops, signals, strict=True):
        with qtbot.waitSignal(signal):
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_what_cannot_be_done_is_closed(foot: CheckFoot) -> None:
    foot.show_state(able=True, doubtful=True, plain=True)
    assert [button.isEnabled() for button in foot.stops] == [False, True, True, True]
    assert foot._doubt.text() == "No longer doubtful"
    foot.show_state(able=False, doubtful=False, plain=False)
    assert [button.isEnabled() for button in foot.stops] == [False, False, True, False]
    assert foot._doubt.text() == "Mark doubtful"


def test_a_notice_comes_and_goes(foot: CheckFoot) -> None:
    low = foot.sizeHint().height()
    foot.show_notice("无法保存")
    assert foot.notice == "无法保存"
    assert foot.sizeHint().height() > low
    foot.show_notice("")
    assert foot.sizeHint().height() == low


def test_the_key_stands_in_the_button(foot: CheckFoot) -> None:
    plain, confirm = foot.stops[2], foot.stops[3]
    assert confirm.sizeHint().width() > plain.sizeHint().width() + foot._theme.px(60)
    for look in (Look(dark=True), Look(large=True)):
        foot.show_theme(theme_for(look))
        foot.grab()
    able = confirm.grab().toImage()
    foot.show_state(able=False, doubtful=False, plain=True)
    assert confirm.grab().toImage() != able
