"""The dialog's painted choices, fields and notice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import IconButton
from viewer.ui.printing.print_controls import Check, PushButton, Radio
from viewer.ui.printing.print_fields import CopiesField
from viewer.ui.printing.print_notice import PrintNotice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize(("kind", "role"), [(Radio, QAccessible.Role.RadioButton), (Check, QAccessible.Role.CheckBox)])
def test_choices_are_what_they_are_for_a_screen_reader(
    qtbot: QtBot, kind: type[QAbstractButton], role: QAccessible.Role
) -> None:
    choice = kind("全文")
    qtbot.addWidget(choice)
    choice.show_hint("7 章 19 节")  # type: ignore[attr-defined]
    interface = QAccessible.queryAccessibleInterface(choice)
    assert interface.role() == role
    assert interface.text(QAccessible.Text.Name) == "全文"
    assert interface.text(QAccessible.Text.Description) == "7 章 19 节"


def test_words_that_are_cut_stand_in_the_tooltip(qtbot: QtBot) -> None:
    radio = Radio("本节：一个很长很长很长很长很长很长的标题")
    qtbot.addWidget(radio)
    radio.show_theme(theme_for(Look()))
    radio.resize(600, 32)
    radio.grab()
    assert radio.toolTip() == ""
    radio.resize(120, 32)
    radio.grab()
    assert radio.toolTip() == radio.text()


def test_why_a_hint_says_so_stands_in_the_tooltip(qtbot: QtBot) -> None:
    check = Check("关键数据表")
    qtbot.addWidget(check)
    check.show_theme(theme_for(Look()))
    check.show_hint("列 13 项，共 14 项", "范围内共 14 项数据。")
    check.resize(400, 32)
    check.grab()
    assert check.toolTip() == check.accessibleDescription() == "范围内共 14 项数据。"
    check.show_hint("14 项")
    check.grab()
    assert check.toolTip() == ""
    assert check.accessibleDescription() == "14 项"


def test_the_whole_row_can_be_clicked(qtbot: QtBot) -> None:
    check = Check("正文")
    qtbot.addWidget(check)
    check.show_theme(theme_for(Look()))
    check.resize(300, 32)
    check.show()
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(280, 16))
    assert check.isChecked()


def test_a_ring_shows_keyboard_focus_only(qtbot: QtBot) -> None:
    check = Check("正文")
    qtbot.addWidget(check)
    check.show_theme(theme_for(Look()))
    check.resize(200, 32)
    check.show()
    qtbot.waitUntil(check.isActiveWindow)
    check.clearFocus()
    bare = check.grab().toImage()
    check.setFocus(Qt.FocusReason.MouseFocusReason)
    assert check.hasFocus()
    assert check.grab().toImage() == bare
    check.clearFocus()
    check.setFocus(Qt.FocusReason.TabFocusReason)
    assert check.grab().toImage() != bare


def test_copies_go_up_and_down_within_bounds(qtbot: QtBot) -> None:
    copies = CopiesField()
    qtbot.addWidget(copies)
    copies.show_theme(theme_for(Look()))
    more, fewer = copies.findChildren(IconButton)
    assert min(more.width(), more.height(), fewer.width(), fewer.height()) >= 28
    fewer.click()
    assert copies.value() == 1
    more.click()
    assert copies.value() == 2
    copies.setValue(500)
    assert copies.value() == 99


def test_the_notice_leads_on(qtbot: QtBot) -> None:
    notice, left = PrintNotice(), list[str]()
    qtbot.addWidget(notice)
    notice.show_theme(theme_for(Look()))
    assert notice.sentence == ""
    notice.show_sentence("无法写入。", "换个位置…", lambda: left.append("out"))
    assert notice.sentence == "无法写入。"
    notice.findChild(PushButton).click()
    assert left == ["out"]
    notice.show_sentence("没有可打印的内容。")
    assert notice.findChild(PushButton).isHidden()
