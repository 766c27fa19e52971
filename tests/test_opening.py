"""How reports come into the real window: named at the start, dropped, with names and folders that make trouble."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.model import Metadata
from viewer.ui import settings
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")

ACCEPTED, CANCELLED = 1, 0
TEXT = "一、农业生产\n全镇种植水稻3200亩，增长5%。\n二、道路建设\n新建公路12公里。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "工作总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """What the user answers to the dialog that asks for a report's details."""
    return lambda given: monkeypatch.setattr("viewer.ui.import_dialog.ImportDialog.exec", lambda _dialog: given)


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Callable[..., MainWindow]:
    def started(path: Path | None = None) -> MainWindow:
        window = make_window(qapp, path)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return started


def _shows(window: MainWindow, title: str) -> bool:
    return window.briefing is not None and title in (
        window.briefing.metadata.title,
        Path(window.briefing.source_name).stem,
    )


def test_the_window_shows_something_when_the_user_cancels_the_import_of_the_text_named_at_the_start(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, answer: Callable[[int], None]
) -> None:
    answer(CANCELLED)
    window = start(source)
    qtbot.wait(50)
    assert window.briefing is not None  # the usual one
    assert window.navigator.on_overview


def test_a_text_named_at_the_start_is_imported(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, answer: Callable[[int], None]
) -> None:
    answer(ACCEPTED)
    window = start(source)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=10_000)


def test_a_dropped_file_is_opened_after_the_drag_has_ended(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, source: Path, answer: Callable[[int], None]
) -> None:
    answer(ACCEPTED)
    window = start(file)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    action, button, modifier = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), action | Qt.DropAction.CopyAction, data, button, modifier)
    window.centralWidget().dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert not window._opener.busy
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=10_000)


def test_a_file_named_relative_to_a_folder_is_found_again_from_another(
    start: Callable[..., MainWindow], file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    start(Path(file.name))
    assert settings.load().last_file == str(file)


def test_a_name_as_long_as_the_system_allows_is_imported(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path, answer: Callable[[int], None]
) -> None:
    answer(ACCEPTED)
    long = tmp_path / ("长" * 83 + ".txt")
    long.write_text(TEXT, encoding="utf-8")
    window = start(file)
    window.open_path(long)
    qtbot.waitUntil(lambda: _shows(window, "长" * 83), timeout=10_000)


def test_a_user_folder_that_cannot_be_made_is_said_in_one_sentence(
    qtbot: QtBot,
    start: Callable[..., MainWindow],
    file: Path,
    source: Path,
    answer: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(source / "below a file"))
    answer(ACCEPTED)
    window = start(file)
    window.open_path(source)
    qtbot.waitUntil(lambda: not window._opener.busy, timeout=10_000)
    assert window.navigator.pages.currentWidget() is window.navigator.notice
    assert window.briefing is not None  # what was open still is


def test_other_details_leave_the_reader_where_they_are(
    qtbot: QtBot,
    start: Callable[..., MainWindow],
    source: Path,
    answer: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(ACCEPTED)
    window = start()
    window.open_path(source)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=10_000)
    window.navigator.go_to_section("2")
    monkeypatch.setattr("viewer.ui.import_dialog.ImportDialog.metadata", Metadata("镇年度总结", "某镇", 2030))
    window._commands["details"].trigger()
    qtbot.waitUntil(lambda: _shows(window, "镇年度总结"), timeout=10_000)
    assert window.navigator.on_text


def test_a_file_named_while_another_is_imported_is_opened_after_it(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, file: Path, answer: Callable[[int], None]
) -> None:
    answer(ACCEPTED)
    window = start()
    titles: list[str] = []
    window._opener.opened.connect(lambda opened: titles.append(opened.briefing.metadata.title))
    window.open_path(source)
    assert window._opener.busy
    window.open_path(file)
    qtbot.waitUntil(lambda: len(titles) == 2, timeout=10_000)
    assert titles == ["工作总结", "青山县2030年工作报告"]
    assert _shows(window, "青山县2030年工作报告")
