"""The form takes what it needs and leaves the list something."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.theme.tokens import Look, theme_for
from viewer.ui.check.figure_form import FigureForm
from viewer.ui.importing.form_area import LIST_LEAST, FormArea


def test_the_form_gets_what_it_needs_and_no_more_than_its_share(qtbot: QtBot) -> None:
    form = FigureForm()
    form.show_theme(theme_for(Look()))
    area = FormArea(form)
    qtbot.addWidget(area)
    area.share(500, 2000, 40)
    assert area.maximumHeight() == form.sizeHint().height()
    area.share(500, 300, 40)
    assert area.maximumHeight() == min(form.sizeHint().height(), 180)
    area.share(500, 80, 40)
    assert (area.minimumHeight(), area.maximumHeight()) == (12, 12)
    area.share(500, LIST_LEAST, 40)
    assert area.maximumHeight() == 0
