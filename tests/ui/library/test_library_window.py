"""The library in the real window: what it lists, opens, says of a lost file; its ground in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.paths import user_folder
from viewer.pipeline import import_report
from viewer.ui.library.library_view import LibraryView
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = user_folder() / "briefings"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in ("甲县2030年工作报告", "乙县2031年工作报告"):
        source = tmp_path / f"{name}.txt"
        source.write_text(f"{name}\n一、办好实事\n新增学位1200个。\n", encoding="utf-8")
        made.append(folder / f"{name}.briefing")
        import_report(source, made[-1])
    return made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, files: list[Path]) -> MainWindow:
    shown = make_window(qapp, files[0])
    qtbot.addWidget(shown)
    shown.resize(1366, 728)
    with qtbot.waitExposed(shown):
        shown.show()
    with qtbot.waitActive(shown):
        shown.activateWindow()
    return shown


def _list(qtbot: QtBot, window: MainWindow) -> LibraryView:
    qtbot.waitUntil(lambda: bool(window.menuBar().actions()))  # joined after the first paint
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(LibraryView)) and window.findChild(LibraryView).isVisible())
    view: LibraryView = window.findChild(LibraryView)
    qtbot.waitUntil(lambda: "甲县" in "".join(_titles(view)))
    return view


def _titles(view: LibraryView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_it_lists_what_is_held_and_opens_it(qtbot: QtBot, window: MainWindow, files: list[Path]) -> None:
    view = _list(qtbot, window)
    listed = "\n".join(_titles(view))
    assert "甲县2030年工作报告" in listed
    assert "乙县2031年工作报告" in listed
    view.stand_on(files[1])
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "乙县2031年工作报告" in window.windowTitle())
    assert not view.isVisible()


def test_escape_returns_to_the_report(qtbot: QtBot, window: MainWindow) -> None:
    view = _list(qtbot, window)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert "甲县2030年工作报告" in window.windowTitle()


def test_a_lost_file_is_said(qtbot: QtBot, window: MainWindow, files: list[Path]) -> None:
    window.open_path(files[1])
    qtbot.waitUntil(lambda: "乙县" in window.windowTitle())
    files[0].unlink()
    listed = [row for row in _titles(_list(qtbot, window)) if "甲县" in row]
    assert len(listed) == 1
    assert "moved" in listed[0] or "移走" in listed[0]


def test_its_ground_follows_the_theme(qtbot: QtBot, window: MainWindow) -> None:
    view = _list(qtbot, window)
    for scheme in ("dark", "light", "dark"):
        window.looks.choose_scheme(scheme)
        paper = window.looks.theme.colors.paper
        ground = view.viewport().grab().toImage()
        assert ground.pixelColor(ground.width() - 4, ground.height() - 4).name().upper() == paper.upper()
