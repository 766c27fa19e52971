"""A day with the library: import, find in the list, open, hand over, lose, take off; in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.paths import bundled_briefing, user_folder
from viewer.store.library import Held, State
from viewer.store.read import read_briefing
from viewer.ui.library.library_acts import Act
from viewer.ui.library.library_page import LibraryPage
from viewer.ui.library_desk import LibraryDesk
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")

LONG = 20_000
TEXT = "白水县2031年工作报告\n一、农业生产\n全县种植水稻3200亩,增长5%。\n二、道路建设\n新建公路12公里。\n"
TITLE = "白水县2031年工作报告"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    made = make_window(qapp)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.findChild(LibraryDesk) is not None, timeout=LONG)
    return made


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "来文.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def imported(qtbot: QtBot, window: MainWindow, source: Path) -> Path:
    """The briefing of a report that was imported through the window."""
    window.open_path(source)
    desk = window._opener._desk
    assert desk is not None
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    desk._pages.check.foot.confirm()
    qtbot.waitUntil(lambda: window.briefing.metadata.title == TITLE, timeout=LONG)
    return window._opened.path


@pytest.fixture
def bundled() -> str:
    """The bundled report's title."""
    return read_briefing(bundled_briefing()).metadata.title


def _to_library(qtbot: QtBot, window: MainWindow) -> LibraryPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_O, keys)
    page = window.navigator.pages.library
    qtbot.waitUntil(lambda: page.isVisible() and _rests(window), timeout=LONG)
    return page


def _rests(window: MainWindow) -> bool:
    desk = window.findChild(LibraryDesk)
    return desk is not None and not desk._jobs.busy and not desk._again


def _spot(page: LibraryPage, held: Held) -> QPoint:
    model = page.view.model()
    index = next(model.index(at, 0) for at in range(model.rowCount()) if model.held_at(model.index(at, 0)) == held)
    page.view.scrollTo(index)
    return page.view.visualRect(index).center()


def _one(page: LibraryPage, title: str) -> Held:
    return next(held for held in page.shown if held.title == title)


def test_a_report_is_imported_listed_opened_and_handed_over(
    qtbot: QtBot, window: MainWindow, imported: Path, bundled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _to_library(qtbot, window)
    assert [held.title for held in page.shown] == [TITLE, bundled]
    assert page.view.held == _one(page, TITLE)
    assert page.view.held.glance.size.chapters == 2
    # The bundled one is opened by a double click, the imported one by Enter.
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(page, _one(page, bundled)))
    assert window.briefing.metadata.title == bundled
    assert window.navigator.on_overview
    page = _to_library(qtbot, window)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(page, _one(page, TITLE)))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.briefing.metadata.title == TITLE
    # One file is handed over under the report's title, and opens.
    page = _to_library(qtbot, window)
    proposed: list[str] = []

    def choose(_window: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(start).name)
        return str(tmp_path / Path(start).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.mouseClick(page.button(Act.COPY), Qt.MouseButton.LeftButton)
    copy = tmp_path / f"{TITLE}.briefing"
    assert proposed == [copy.name]
    assert copy.read_bytes() == imported.read_bytes()
    assert window._status._folder.isVisible()
    window.open_path(copy)
    page = _to_library(qtbot, window)
    assert [held.path for held in page.shown] == [copy, imported, bundled_briefing()]


def test_a_lost_file_says_so_and_is_taken_off(qtbot: QtBot, window: MainWindow, imported: Path, tmp_path: Path) -> None:
    copy = tmp_path / "一份.briefing"
    copy.write_bytes(imported.read_bytes())
    window.open_path(copy)
    window.open_path(imported)
    copy.unlink()
    page = _to_library(qtbot, window)
    missing = page.shown[0]
    assert (missing.path, missing.state, missing.title) == (copy, State.MISSING, TITLE)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(page, missing))
    assert page.button(Act.LOCATE).isVisible()
    assert not page.button(Act.OPEN).isVisible()
    qtbot.mouseClick(page.button(Act.REMOVE), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.shown) == 2, timeout=LONG)
    assert imported.exists()


def test_an_imported_briefing_is_removed_and_its_source_stays(
    qtbot: QtBot, window: MainWindow, imported: Path, bundled: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binned: list[str] = []

    def bin_it(path: str) -> bool:
        binned.append(path)
        Path(path).unlink()
        return True

    monkeypatch.setattr(QFile, "moveToTrash", bin_it)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    page = _to_library(qtbot, window)
    assert page.view.held.path == imported
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [held.title for held in page.shown] == [bundled], timeout=LONG)
    assert binned == [str(imported)]
    assert source.read_text(encoding="utf-8") == TEXT
    assert list((user_folder() / "briefings").iterdir()) == []


def test_the_library_survives_every_look(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.open_path(file)
    page = _to_library(qtbot, window)
    for change in (
        lambda: window.looks.choose_scheme("dark"),
        lambda: window.looks.choose_large(True),
        lambda: window.resize(1920, 1000),
    ):
        change()
        qtbot.wait(10)
        assert page.isVisible()
        assert page.view.viewport().rect().intersects(page.view.visualRect(page.view.currentIndex()))
    # Its ground is the theme's everywhere.
    paper = window.looks.theme.colors.paper.lower()
    image = page.grab().toImage()
    assert image.pixelColor(3, image.height() // 2).name() == paper
    assert image.pixelColor(page.view.x() + 5, page.view.geometry().bottom() - 3).name() == paper
