"""Numbers beside the text."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.theme.tokens import Look, theme_for
from viewer.ui.text.text_numbers import TextNumbers
from viewer.ui.text.text_pane import TextPane


@pytest.fixture
def pane(qtbot: QtBot, briefing: Briefing) -> TextPane:
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(818, 600)
    made.show_theme(theme_for(Look()))
    made.show_brief(compose(briefing, everything(briefing)))
    made.show()
    return made


def test_they_take_room_only_while_shown(pane: TextPane, briefing: Briefing) -> None:
    numbers = TextNumbers(pane)
    numbers.show(True)
    assert pane.hanging == 0  # no theme, no report
    numbers.show_theme(theme_for(Look()))
    assert pane.hanging == 0
    numbers.show_briefing(briefing)
    small = pane.hanging
    assert small > 40
    numbers.show_theme(theme_for(Look(large=True)))
    assert pane.hanging > small
    numbers.show(False)
    assert pane.hanging == 0
    assert pane.view.beside_text is None


def test_the_paragraphs_in_sight(pane: TextPane, briefing: Briefing) -> None:
    numbers = TextNumbers(pane)
    numbers.show_theme(theme_for(Look()))
    assert numbers._between(0, 99) == []
    numbers.show_briefing(briefing)
    numbers.show(True)
    page = pane.view.page
    start = page.position(briefing.text.index("新增学位"))
    shown = [name for _paragraph, name in numbers._between(start, start + 3)]
    assert "二(一)·一" in shown
    assert "三·一" not in shown


def test_the_source_of_a_passage(pane: TextPane, briefing: Briefing) -> None:
    numbers = TextNumbers(pane)
    assert numbers.source_line(Span(0, 1)) == ""
    numbers.show_briefing(briefing)
    assert numbers.source_line(Span(0, 1)) == "— “青山县2030年工作报告”, 〇·一"
