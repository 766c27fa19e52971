from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.theme.tokens import Look as Looks
from viewer.theme.tokens import theme_for
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.look import Look, look_at
from viewer.ui.importing.outline_panel import OutlinePanel


def _panel(qtbot: QtBot, look: Look) -> tuple[OutlinePanel, DraftEdit]:
    panel, edit = OutlinePanel(), DraftEdit(look)
    qtbot.addWidget(panel)
    panel.show_theme(theme_for(Looks()))
    edit.changed.connect(panel.show_outline)
    panel.show_edit(edit)
    panel.resize(500, 400)
    panel.show()
    return panel, edit


def test_the_words_do_what_the_keys_do_and_are_pale_when_they_cannot(qtbot: QtBot, look: Look) -> None:
    panel, edit = _panel(qtbot, look)
    up, down, none, undo, restore = panel._links
    assert not any(link.isEnabled() for link in panel._links)
    last = edit.look.rows[-1].place
    panel.view.show_chosen(last)
    down.click()
    assert edit.changed_places == {last}
    assert edit.look.rows[-1].level == 2
    up.click()
    assert not edit.changed_places
    assert not restore.isEnabled()
    undo.click()
    assert edit.changed_places == {last}
    none.click()
    restore.click()
    assert not edit.changed_places
    assert undo.isEnabled()


def test_a_drop_makes_a_heading_lie_below_another(qtbot: QtBot, look: Look) -> None:
    panel, edit = _panel(qtbot, look)
    first, last = edit.look.rows[0].place, edit.look.rows[-1].place
    panel.view.drop_wanted.emit(last, edit.look.rows[1].place)
    assert edit.look.rows[-1].level == 2
    panel.view.drop_wanted.emit(first, 12345)  # onto nothing
    assert edit.look.rows[0].level == 1


def test_points_are_shown_on_wish(qtbot: QtBot, briefing: Briefing) -> None:
    panel, edit = _panel(qtbot, look_at(briefing))
    assert panel._points.isVisible()
    assert panel.view.model().rowCount() == len(edit.look.rows)
    panel._points.click()
    assert panel.view.model().rowCount() == len(edit.look.all_rows)


def test_without_points_there_is_no_switch(qtbot: QtBot, look: Look) -> None:
    panel, _edit = _panel(qtbot, look)
    assert not panel._points.isVisible()
