import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.store.library import Held
from viewer.theme.tokens import Look, theme_for
from viewer.ui.library.library_acts import Act
from viewer.ui.library.library_page import LibraryPage
from viewer.ui.parts.buttons import OutlineButton


@pytest.fixture
def page(qtbot: QtBot, shelf: tuple[Held, ...]) -> LibraryPage:
    made = LibraryPage()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(1366, 640)
    made.show_briefings(shelf, shelf[2].path)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def _offered(page: LibraryPage) -> list[str]:
    return [page.button(act).text() for act in Act if page.button(act).isVisible()]


def test_the_keyboard_stands_on_the_report_being_read(page: LibraryPage, shelf: tuple[Held, ...]) -> None:
    assert page.shown == shelf
    assert page.view.held == shelf[2]
    assert page.view.hasFocus()


def test_the_foot_offers_what_can_be_done_here(page: LibraryPage, shelf: tuple[Held, ...]) -> None:
    assert _offered(page) == ["Open", "Save a copy…", "Show in folder", "About this briefing", "To bin…"]
    page.view.stand_on(shelf[1].path)
    assert _offered(page) == ["Find the file…", "Take off the list"]
    page.view.stand_on(shelf[4].path)
    assert _offered(page) == ["Open", "Save a copy…", "About this briefing"]


def test_the_foots_buttons_act_on_it(qtbot: QtBot, page: LibraryPage, shelf: tuple[Held, ...]) -> None:
    for act in (Act.OPEN, Act.COPY, Act.FOLDER, Act.DETAILS, Act.REMOVE):
        with qtbot.waitSignal(page.act_wanted) as heard:
            qtbot.mouseClick(page.button(act), Qt.MouseButton.LeftButton)
        assert heard.args == [act, shelf[2]]


def test_another_list_leaves_the_keyboard_where_it_was(page: LibraryPage, shelf: tuple[Held, ...]) -> None:
    page.view.stand_on(shelf[3].path)
    page.show_briefings(shelf[1:], None)
    assert page.view.held == shelf[3]
    page.show_briefings(shelf[:3], None, shelf[1].path)
    assert page.view.held == shelf[1]


def test_esc_leaves_from_everywhere(qtbot: QtBot, page: LibraryPage) -> None:
    page.button(Act.OPEN).setFocus()
    for widget in (page.view, page.button(Act.OPEN)):
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_files_are_asked_for_and_the_way_back_is_shown_where_there_is_one(qtbot: QtBot, page: LibraryPage) -> None:
    back, ask = (
        next(button for button in page.findChildren(OutlineButton) if button.text() == text)
        for text in ("Back to the report", "Open or import…")
    )
    with qtbot.waitSignal(page.file_wanted):
        ask.click()
    with qtbot.waitSignal(page.left):
        back.click()
    page.show_back(False)
    assert not back.isVisible()


@pytest.mark.parametrize("look", [Look(), Look(compact=True), Look(large=True)])
@pytest.mark.parametrize("width", [800, 1366, 1920])
def test_everything_has_room(page: LibraryPage, look: Look, width: int) -> None:
    page.show_theme(theme_for(look))
    page.resize(width, 620)
    page.layout().activate()
    assert page.width() == width  # no part asks for more
    for button in page.findChildren(OutlineButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert button.height() >= 28
    assert page.view.height() > 200


def test_every_part_has_a_name(page: LibraryPage) -> None:
    assert page.view.accessibleName()
    assert all(button.text() for button in page.findChildren(OutlineButton) if button.isVisible())
