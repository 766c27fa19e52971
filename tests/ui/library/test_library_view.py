import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.store.library import Held
from viewer.theme.tokens import Look, theme_for
from viewer.ui.library.library_acts import Act
from viewer.ui.library.library_model import LibraryModel
from viewer.ui.library.library_view import LibraryView
from viewer.ui.library.library_words import LibraryWords


@pytest.fixture
def view(qtbot: QtBot, shelf: tuple[Held, ...]) -> LibraryView:
    model = LibraryModel(LibraryWords())
    made = LibraryView(model)
    model.setParent(made)
    qtbot.addWidget(made)
    model.show_briefings(shelf, None)
    made.show_theme(theme_for(Look()))
    made.resize(900, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def wanted(view: LibraryView) -> list[tuple[Act, Held]]:
    heard: list[tuple[Act, Held]] = []
    view.act_wanted.connect(lambda act, held: heard.append((act, held)))
    return heard


def _spot(view: LibraryView, at: int) -> QPoint:
    return view.visualRect(view.model().index(at, 0)).center()


def test_the_arrows_walk_over_briefings_only(qtbot: QtBot, view: LibraryView, shelf: tuple[Held, ...]) -> None:
    seen = [view.held]
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        seen.append(view.held)
    assert seen == [*shelf, shelf[-1]]


def test_enter_opens_and_looks_for_what_is_gone(
    qtbot: QtBot, view: LibraryView, wanted: list[tuple[Act, Held]], shelf: tuple[Held, ...]
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Enter)
    assert wanted == [(Act.OPEN, shelf[0]), (Act.LOCATE, shelf[1])]


def test_a_click_stands_there_and_a_double_click_opens(
    qtbot: QtBot, view: LibraryView, wanted: list[tuple[Act, Held]], shelf: tuple[Held, ...]
) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(view, 4))
    assert (view.held, wanted) == (shelf[2], [])
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(view, 4))
    assert wanted == [(Act.OPEN, shelf[2])]


def test_a_click_on_a_shelf_changes_nothing(qtbot: QtBot, view: LibraryView, shelf: tuple[Held, ...]) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(view, 3))
    assert view.held == shelf[0]


def test_delete_removes_what_can_be_removed(
    qtbot: QtBot, view: LibraryView, wanted: list[tuple[Act, Held]], shelf: tuple[Held, ...]
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    view.stand_on(shelf[4].path)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert wanted == [(Act.REMOVE, shelf[0])]


def test_esc_is_the_librarys_own(qtbot: QtBot, view: LibraryView) -> None:
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(view, override)
    assert override.isAccepted()
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_the_menu_offers_what_can_be_done(
    view: LibraryView, wanted: list[tuple[Act, Held]], shelf: tuple[Held, ...]
) -> None:
    menu = view.make_menu(shelf[1])
    assert [action.text() for action in menu.actions()] == ["Find the file…", "Take off the list"]
    menu.actions()[1].trigger()
    assert wanted == [(Act.REMOVE, shelf[1])]


def test_a_title_is_found_by_typing(qtbot: QtBot, view: LibraryView, shelf: tuple[Held, ...]) -> None:
    view.keyboardSearch("导")
    assert view.held == shelf[2]


def test_the_ring_is_there_for_the_keyboard_only(qtbot: QtBot, view: LibraryView) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(view, 4))
    with_mouse = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.grab().toImage() != with_mouse


def test_the_ground_follows_the_theme(view: LibraryView) -> None:
    dark = theme_for(Look(dark=True))
    view.show_theme(dark)
    image = view.grab().toImage()
    assert image.pixelColor(5, image.height() - 5).name().upper() == dark.colors.paper


def test_where_the_keyboard_stands_stays_in_sight(view: LibraryView, shelf: tuple[Held, ...]) -> None:
    view.stand_on(shelf[4].path)
    view.resize(900, 200)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    view.show_theme(theme_for(Look(large=True)))
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
