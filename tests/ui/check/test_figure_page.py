"""Sentence, form, card and agreement of the figure taken up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from viewer.model import Briefing, CheckState
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import CheckDesk
from viewer.ui.check.figure_page import FigurePage


@pytest.fixture
def page(qtbot, theme: Theme) -> FigurePage:
    made = FigurePage()
    qtbot.addWidget(made)
    made.show_theme(theme)
    made.resize(768, 660)
    made.show()
    return made


def _show(page: FigurePage, briefing: Briefing, metric_id: int, *own) -> None:
    desk = CheckDesk(briefing, own)
    check = desk.check(metric_id)
    page.show_figure(desk.standing(metric_id), check, desk.preview(metric_id, check), on_overview=False)


def test_value_and_sentence_are_compared(page: FigurePage, briefing: Briefing, check) -> None:
    _show(page, briefing, 1)
    assert page._agreement.text() == "Value agrees with sentence"
    wrong = replace(briefing.metric(1), value=Decimal(36000))
    _show(page, replace(briefing, metrics=(wrong, *briefing.metrics[1:])), 1)
    assert page._agreement.text() == "Value differs from sentence"
    _show(page, briefing, 6)
    assert page._agreement.text() == "The value is written in words; compare it with the sentence"
    _show(page, briefing, 1, check(1, surface="3万亩", state=CheckState.CHECKED))
    assert page._agreement.text() == "Position changed; check again"


def test_the_card_and_its_rank_are_shown(page: FigurePage, briefing: Briefing) -> None:
    _show(page, briefing, 5)
    assert "18232万元" in page._card.accessibleName()
    assert page.form._rank.text() == "全市第二"
    assert "茶叶销售额" in page.sentence.toPlainText()


def test_nothing_is_shown_where_nothing_is_taken_up(page: FigurePage, briefing: Briefing) -> None:
    assert not page._body.isVisible()
    _show(page, briefing, 5)
    assert page._body.isVisible()
    page.show_nothing()
    assert not page._body.isVisible()
