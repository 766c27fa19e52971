"""The field that takes a number."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.paragraphs import Place
from viewer.theme.tokens import Look, theme_for
from viewer.ui.palette.number_panel import NumberPanel


@pytest.fixture
def panel(qtbot: QtBot, briefing: Briefing) -> NumberPanel:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    made = NumberPanel(window)
    made.kept = window  # for as long as the panel
    made.show_theme(theme_for(Look()))
    made.open(briefing)
    return made


def test_it_says_where_a_number_leads(panel: NumberPanel) -> None:
    panel.field.setText("三.1")
    assert panel.foot.text() == "三·一　继续深化改革，打造宜居县城。"
    panel.field.setText("0")
    assert panel.foot.text() == "青山县2030年工作报告"


def test_only_a_number_that_leads_somewhere_is_chosen(qtbot: QtBot, panel: NumberPanel, briefing: Briefing) -> None:
    panel.field.setText("七")
    with qtbot.assertNotEmitted(panel.place_chosen):
        panel.field.entered.emit(False)
    panel.field.setText("二")
    with qtbot.waitSignal(panel.place_chosen) as chosen:
        panel.field.entered.emit(False)
    assert chosen.args == [Place("2", briefing.section("2").heading.start)]


def test_a_word_too_long_for_the_sheet_is_cut(panel: NumberPanel) -> None:
    panel.parentWidget().resize(300, 300)
    panel.place()
    panel.field.setText("1.1.2")
    assert panel.foot.text().endswith("…")
