"""The form of one figure: what it shows of a figure, and the check it tells of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.model import Briefing, Check, CheckState, Kind
from viewer.theme.tokens import Theme
from viewer.ui.check.figure_form import FigureForm

Write = Callable[[QWidget, str], None]


@pytest.fixture
def form(qtbot, theme: Theme) -> FigureForm:
    made = FigureForm()
    qtbot.addWidget(made)
    made.show_theme(theme)
    made.resize(700, 400)
    made.show()
    return made


def _show(form: FigureForm, briefing: Briefing, check: Check, metric_id: int, on_overview: bool = False) -> None:
    form.show_figure(briefing.metric(metric_id), check, briefing.text, on_overview=on_overview)


def _facts(form: FigureForm) -> tuple[str, str, str]:
    return form._first.text(), form._last.text(), form._unit.text()


def test_a_from_to_shows_both_its_values(form: FigureForm, briefing: Briefing, check) -> None:
    _show(form, briefing, check(7), 7)
    assert _facts(form) == ("15", "3", "天")
    assert (form._label.text(), form._qualifier.currentText()) == ("办件时限", "近")
    assert form._named["last"].isVisible()
    assert form._computed.isVisible()
    assert form._period.placeholderText() == "Not stated"


def test_a_plain_value_has_one_field(form: FigureForm, briefing: Briefing, check) -> None:
    _show(form, briefing, check(7), 7)
    _show(form, briefing, check(5), 5)
    assert _facts(form) == ("18232", "", "万元")
    assert not form._named["last"].isVisible()
    assert not form._computed.isVisible()
    assert form._named["first"].field.accessibleName() == "Value"
    assert form._period.text() == "今年以来"


def test_showing_tells_nothing(form: FigureForm, briefing: Briefing, check, qtbot) -> None:
    with qtbot.assertNotEmitted(form.edited):
        for metric_id in range(1, 13):
            decided = check(metric_id, label="名", kind=Kind.AMOUNT, qualifier="", period="", pinned=True)
            _show(form, briefing, replace(decided, computed=False), metric_id)
            _show(form, briefing, check(metric_id), metric_id, True)


def test_every_change_is_told_with_all_that_was_decided(
    form: FigureForm, briefing: Briefing, check, qtbot, write: Write
) -> None:
    _show(form, briefing, check(1, state=CheckState.DOUBTFUL), 1)
    told: list[Check] = []
    form.edited.connect(told.append)
    form.select_label()
    write(form._label, "全县 茶园 ")
    form._kind.setCurrentIndex(form._kind.findData(Kind.COUNT))
    form._qualifier.setCurrentIndex(0)
    write(form._period, "2030年")
    qtbot.mouseClick(form._pinned, Qt.MouseButton.LeftButton)
    assert len(told) == 5
    assert told[-1] == check(
        1, state=CheckState.DOUBTFUL, label="全县 茶园", kind=Kind.COUNT, qualifier="", period="2030年", pinned=True
    )


def test_what_reads_as_it_was_read_is_no_decision(form: FigureForm, briefing: Briefing, check, write: Write) -> None:
    decided = check(5, label="新名", kind=Kind.COUNT, period="")
    _show(form, briefing, decided, 5)
    told: list[Check] = []
    form.edited.connect(told.append)
    form.select_label()
    write(form._label, "茶叶销售额")
    form._kind.setCurrentIndex(form._kind.findData(Kind.AMOUNT))
    write(form._period, "今年以来")
    assert told[-1].is_plain


def test_an_emptied_name_is_the_one_that_was_read(form: FigureForm, briefing: Briefing, check, qtbot) -> None:
    _show(form, briefing, check(5, label="新名"), 5)
    told: list[Check] = []
    form.edited.connect(told.append)
    form.select_label()
    qtbot.keyClick(form._label, Qt.Key.Key_Delete)
    assert told[-1].label is None
    assert form._label.placeholderText() == "茶叶销售额"


def test_an_emptied_period_is_not_stated(form: FigureForm, briefing: Briefing, check, qtbot) -> None:
    _show(form, briefing, check(5), 5)
    told: list[Check] = []
    form.edited.connect(told.append)
    form._period.selectAll()
    qtbot.keyClick(form._period, Qt.Key.Key_Delete)
    assert told[-1].period == ""


def test_only_qualifiers_that_stand_beside_the_number_are_offered(form: FigureForm, briefing: Briefing, check) -> None:
    _show(form, briefing, check(1), 1)
    assert [form._qualifier.itemText(at) for at in range(form._qualifier.count())] == ["None", "约", "达", "达到"]
    _show(form, briefing, check(3), 3)
    assert [form._qualifier.itemText(at) for at in range(form._qualifier.count())] == ["None"]


def test_the_overview_is_said_as_it_stands_until_a_person_decides(form: FigureForm, briefing: Briefing, check) -> None:
    _show(form, briefing, check(5), 5, on_overview=True)
    assert form._pinned.isChecked()
    _show(form, briefing, check(5, pinned=False), 5, on_overview=True)
    assert not form._pinned.isChecked()


def test_a_figure_of_one_kind_alone_offers_no_other(form: FigureForm, briefing: Briefing, check) -> None:
    award = replace(briefing.metric(6), value=None)
    form.show_figure(award, check(6), briefing.text, on_overview=False, rank="全市第二")
    assert not form._kind.isEnabled()
    assert form._rank.text() == "全市第二"


def test_a_difference_is_offered_for_a_from_to_alone(form: FigureForm, briefing: Briefing, check) -> None:
    _show(form, briefing, check(7), 7)
    form._kind.setCurrentIndex(form._kind.findData(Kind.RANGE))
    assert not form._computed.isVisible()


@pytest.mark.parametrize("metric_id", [1, 5, 7])
def test_the_columns_are_equal_whatever_they_hold(form: FigureForm, briefing: Briefing, check, metric_id: int) -> None:
    _show(form, briefing, check(metric_id), metric_id)
    form._column.activate()
    assert abs(form._label.width() - form._kind.width()) <= 1
    assert abs(form._unit.width() - form._qualifier.width()) <= 1
