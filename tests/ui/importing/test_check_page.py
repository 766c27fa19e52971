from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Metadata
from viewer.theme.tokens import Look as Looks
from viewer.theme.tokens import theme_for
from viewer.ui.importing.check_page import CheckPage
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.look import Look
from viewer.ui.importing.source_rows import cut


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> CheckPage:
    made = CheckPage("zh")
    qtbot.addWidget(made)
    made.show_theme(theme_for(Looks()))
    made.resize(1366, 728)
    made.show()
    made.show_edit(DraftEdit(look), cut(look.briefing.text))
    return made


def test_details_reach_the_report_when_the_field_is_left(page: CheckPage) -> None:
    title = page.fields.stops[0]
    title.setText("镇总结")
    title.editingFinished.emit()
    assert page._edit.briefing.metadata == Metadata("镇总结", "青山县", 2030)


def test_details_reach_the_report_when_it_is_confirmed_from_the_field(qtbot: QtBot, page: CheckPage) -> None:
    page.fields.stops[0].setText("镇总结")
    with qtbot.waitSignal(page.confirmed):
        page.foot.confirm()
    assert page._edit.briefing.metadata.title == "镇总结"


def test_a_change_that_cannot_be_is_told(page: CheckPage, look: Look) -> None:
    place = look.rows[1].place
    page._set_line(place + 3, 1)
    assert page.foot._sign.isVisible()
    assert page.foot.sentence
    page._set_line(place, 2)
    assert not page.foot._sign.isVisible()


def test_enter_on_a_heading_makes_it_text(page: CheckPage, look: Look) -> None:
    page._set_line(look.rows[-1].place, -1)
    assert len(page._edit.look.rows) == len(look.rows) - 1
    page._undo()
    assert len(page._edit.look.rows) == len(look.rows)


def test_undo_belongs_to_the_list_in_sight(page: CheckPage, look: Look) -> None:
    page._set_line(look.rows[-1].place, 0)
    page._sides._choose(1)
    page.figures.list.choose(1)
    page.figures._doubt.click()
    page._undo()
    assert page.figures.own == ()
    assert page._edit.changed_places
    assert page._lists.currentWidget() is page.figures
    page._undo()
    assert not page._edit.changed_places
    assert page._lists.currentWidget() is page.outline  # what changes is seen
    assert not page._sides.side


def test_another_report_takes_the_place_of_the_first(page: CheckPage, look: Look) -> None:
    first = page._edit
    page.show_edit(DraftEdit(look), cut(look.briefing.text))
    first.set_levels({look.rows[-1].place: 0})  # nobody listens any more
    assert page.outline.view.model().rowCount() == len(look.rows)


@pytest.mark.parametrize("look_of_window", [Looks(dark=True), Looks(large=True), Looks(compact=True)])
def test_every_look_paints(page: CheckPage, look_of_window: Looks) -> None:
    page.show_theme(theme_for(look_of_window))
    assert not page.grab().isNull()
    page.show_busy()
    page.show_refused("x")
    assert not page.grab().isNull()
