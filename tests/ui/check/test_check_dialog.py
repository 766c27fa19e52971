"""The dialog: every decision goes out once, what was typed is never lost, the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from viewer.model import Briefing, Check, CheckState
from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.check.check_desk import Change, CheckDesk, Scope
from viewer.ui.check.check_dialog import CheckDialog

Open = Callable[..., CheckDialog]


@pytest.fixture
def decided() -> list[Change]:
    return []


@pytest.fixture
def dialog(qtbot, briefing: Briefing, theme: Theme, decided: list[Change]) -> Open:
    def opened(unit: str = "1.1", *own: Check, look: Theme = theme, read: Briefing = briefing) -> CheckDialog:
        made = CheckDialog(CheckDesk(read, own), unit, look)
        qtbot.addWidget(made)
        made.decided.connect(decided.append)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return opened


def _states(dialog: CheckDialog) -> list[CheckState]:
    return [item.state for item in dialog._list.items]


def test_it_begins_with_the_first_figure_to_check(dialog: Open, check) -> None:
    shown = dialog("1.1", check(1, state=CheckState.CHECKED))
    assert shown._list.chosen == 2
    assert "（一）壮大特色产业" in shown.windowTitle()
    assert [item.metric_id for item in shown._list.items] == [1, 2, 3, 4, 5, 6]


def test_ctrl_enter_confirms_and_goes_on_until_all_are_checked(dialog: Open, qtbot, decided: list[Change]) -> None:
    shown = dialog("2.2")
    for _ in range(2):
        qtbot.keyClick(shown._list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _states(shown) == [CheckState.CHECKED] * 2
    assert [change.check.state for change in decided] == [CheckState.CHECKED] * 2
    assert shown._foot.notice == "All the figures listed here are checked."
    qtbot.keyClick(shown._list, Qt.Key.Key_Up)
    qtbot.keyClick(shown._list, Qt.Key.Key_Down)
    assert len(decided) == 2


def test_what_is_typed_is_kept_after_a_pause(dialog: Open, qtbot, decided: list[Change], write) -> None:
    shown = dialog("2.2")
    shown._page.form.select_label()
    write(shown._page.form._label, "泊")
    write(shown._page.form._label, "位")
    assert decided == []
    assert "泊位" in shown._page._card.accessibleName()
    qtbot.waitUntil(lambda: bool(decided))
    assert [change.check.label for change in decided] == ["泊位"]
    assert shown._list.items[0].label == "泊位"


@pytest.mark.parametrize("way", ["another figure", "another scope", "close", "reject", "confirm"])
def test_what_is_typed_is_kept_by_every_way_out(way: str, dialog: Open, qtbot, decided: list[Change], write) -> None:
    shown = dialog("2.2")
    shown._page.form.select_label()
    write(shown._page.form._label, "泊位")
    ways: dict[str, Callable[[], object]] = {
        "another figure": lambda: shown._list.choose(12),
        "another scope": lambda: shown._head.show_scope(Scope.ALL),
        "close": lambda: qtbot.mouseClick(shown._foot.stops[2], Qt.MouseButton.LeftButton),
        "reject": lambda: qtbot.keyClick(shown, Qt.Key.Key_Escape),
        "confirm": shown.confirm,
    }
    ways[way]()
    assert decided[0].check.label == "泊位"
    assert shown._desk.check(11).label == "泊位"


def test_hiding_and_showing_by_keyboard(dialog: Open, qtbot, decided: list[Change]) -> None:
    shown = dialog("2.2")
    qtbot.keyClick(shown._list, Qt.Key.Key_Space)
    assert _states(shown) == [CheckState.HIDDEN, CheckState.TO_CHECK]
    shown.confirm()
    assert _states(shown)[0] is CheckState.HIDDEN
    shown._list.choose(11)
    qtbot.keyClick(shown._list, Qt.Key.Key_Space)
    assert _states(shown)[0] is CheckState.TO_CHECK
    assert [change.keep for change in decided] == [True, False]


def test_doubt_comes_and_goes(dialog: Open, qtbot) -> None:
    shown = dialog("2.2")
    doubt = shown._foot.stops[1]
    qtbot.mouseClick(doubt, Qt.MouseButton.LeftButton)
    assert _states(shown)[0] is CheckState.DOUBTFUL
    assert "⚠ Doubtful" in shown._page._card.accessibleName()
    qtbot.mouseClick(doubt, Qt.MouseButton.LeftButton)
    assert _states(shown)[0] is CheckState.TO_CHECK


def test_restoring_takes_everything_back(dialog: Open, qtbot, check, decided: list[Change]) -> None:
    shown = dialog("2.2", check(11, label="泊位", state=CheckState.DOUBTFUL, pinned=True))
    shown._list.choose(11)
    restore = shown._foot.stops[0]
    assert restore.isEnabled()
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert decided == [Change(check(11), keep=False)]
    assert shown._page.form._label.text() == "新增停车位"
    assert not restore.isEnabled()


def test_ctrl_z_takes_decisions_back_one_by_one(dialog: Open, qtbot) -> None:
    shown = dialog("2.2")
    shown.confirm()
    qtbot.keyClick(shown._list, Qt.Key.Key_Space)
    assert _states(shown) == [CheckState.CHECKED, CheckState.HIDDEN]
    shown._list.setFocus()
    qtbot.keyClick(shown._list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _states(shown) == [CheckState.CHECKED, CheckState.TO_CHECK]
    qtbot.keyClick(shown._list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _states(shown) == [CheckState.TO_CHECK] * 2
    assert shown._list.chosen == 11
    shown.undo()
    assert _states(shown) == [CheckState.TO_CHECK] * 2


def test_other_scopes_list_the_whole_report_with_places(dialog: Open, check) -> None:
    shown = dialog("2.2", check(1, state=CheckState.DOUBTFUL))
    shown._head.show_scope(Scope.DOUBTFUL)
    assert [(item.metric_id, item.place) for item in shown._list.items] == [(1, "一(一)·一是")]
    shown._head.show_scope(Scope.TO_CHECK)
    assert len(shown._list.items) == 11
    assert "青山县2030年工作报告" in shown.windowTitle()
    shown._doubt()
    assert len(shown._list.items) == 11  # a row does not leave under the hand


def test_an_empty_scope_takes_nothing_up(dialog: Open, qtbot) -> None:
    shown = dialog("3")
    assert [button.isEnabled() for button in shown._foot.stops] == [False, False, True, False]
    assert not shown._page._body.isVisible()
    shown.confirm()
    shown.undo()
    shown._head.show_scope(Scope.ALL)
    assert shown._list.chosen == 1


def test_a_figure_of_another_section_can_be_taken_up(dialog: Open) -> None:
    shown = dialog("2.2")
    shown.choose(3)
    assert (shown._list.chosen, shown._head.scope) == (3, Scope.ALL)


def test_a_moved_check_is_said_and_made_again(dialog: Open, check, decided: list[Change]) -> None:
    shown = dialog("2.2", check(11, surface="499个", state=CheckState.CHECKED))
    assert shown._list.items[0].moved
    assert shown._page._agreement.text() == "Position changed; check again"
    shown._list.choose(11)
    shown.confirm()
    assert not shown._list.items[0].moved
    assert decided[0].check == check(11, state=CheckState.CHECKED)


def test_the_file_has_checked_what_the_user_sees_checked(dialog: Open, briefing: Briefing, check) -> None:
    brought = replace(briefing, checks=(check(11, state=CheckState.CHECKED),))
    assert _states(dialog("2.2", read=brought)) == [CheckState.CHECKED, CheckState.TO_CHECK]


def test_a_failure_is_said_where_the_user_looks(dialog: Open, briefing: Briefing) -> None:
    shown = dialog("2.2")
    shown.decided.connect(lambda _change: shown.show_failure("无法保存"))
    shown.confirm()
    assert shown._foot.notice == "无法保存"
    shown.confirm()
    assert shown._foot.notice == "无法保存"


@pytest.mark.parametrize("look", [Look(), Look(compact=True), Look(dark=True), Look(large=True)])
def test_it_fits_into_the_window(qtbot, look: Look, briefing: Briefing, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 700)
    made = CheckDialog(CheckDesk(briefing), "1.1", theme_for(look), window)
    made.show()
    assert made.width() <= 1366
    assert made.height() <= 700
    assert made._page.horizontalScrollBar().maximum() == 0
    confirm = made._foot.stops[3]
    corner = confirm.mapTo(made, confirm.rect().bottomRight())
    assert made.rect().contains(corner)
    assert made.minimumSizeHint().width() <= 1366
    assert made.minimumSizeHint().height() <= 700


def test_the_keyboard_begins_in_the_list(dialog: Open, qtbot) -> None:
    shown = dialog("1.2")
    assert QApplication.focusWidget() is shown._list
    before = shown._head.scope
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert shown._head.scope is before


def test_tab_walks_list_and_form(dialog: Open, qtbot) -> None:
    shown = dialog("1.2")
    shown._list.setFocus()
    seen = []
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    form = shown._page.form
    order = [form._label, form._kind, form._first, form._last, form._unit, form._qualifier, form._period, form._rank,
             form._pinned, form._computed]  # fmt: skip
    assert [widget for widget in seen if widget in order] == order
    assert shown._foot.stops[3] in seen or shown._foot.stops[1] in seen
    assert all(widget.accessibleName() or widget.text() for widget in seen if not isinstance(widget, CheckDialog))
