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
from viewer.ingest.read import importable_suffixes
from viewer.model import Metadata
from viewer.ui import settings
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")

LONG = 20_000
TEXT = "一、农业生产\n全镇种植水稻3200亩，增长5%。\n二、道路建设\n新建公路12公里。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "工作总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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


@pytest.fixture
def confirm(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits for the check page and takes what it proposes."""

    def confirmed(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window._opener._desk is not None, timeout=LONG)
        page = window._opener._desk._pages.check
        qtbot.waitUntil(page.isVisible, timeout=LONG)
        page.foot.confirm()

    return confirmed


def test_the_window_shows_something_when_the_user_cancels_the_import_of_the_text_named_at_the_start(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path
) -> None:
    window = start(source)
    qtbot.waitUntil(lambda: window._opener._desk is not None)
    window._opener._desk.reject()
    assert window.briefing is not None  # the usual one
    assert window.navigator.on_overview


def test_a_text_named_at_the_start_is_imported(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, confirm: Callable[[MainWindow], None]
) -> None:
    window = start(source)
    confirm(window)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=LONG)


def test_a_dropped_file_is_opened_after_the_drag_has_ended(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, source: Path, confirm: Callable[[MainWindow], None]
) -> None:
    window = start(file)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    action, button, modifier = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), action | Qt.DropAction.CopyAction, data, button, modifier)
    window.centralWidget().dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert not window._opener.busy
    confirm(window)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=LONG)


def test_a_file_named_relative_to_a_folder_is_found_again_from_another(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    start(Path(file.name))
    qtbot.waitUntil(lambda: settings.load().last_file == str(file))


def test_a_name_as_long_as_the_system_allows_is_imported(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path, confirm: Callable[[MainWindow], None]
) -> None:
    long = tmp_path / ("长" * 83 + ".txt")
    long.write_text(TEXT, encoding="utf-8")
    window = start(file)
    window.open_path(long)
    confirm(window)
    qtbot.waitUntil(lambda: _shows(window, "长" * 83), timeout=LONG)


def test_a_user_folder_that_cannot_be_made_is_said_in_one_sentence(
    start: Callable[..., MainWindow], file: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(file)
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(source / "below a file"))
    window.open_path(source)
    assert not window._opener.busy
    assert window.navigator.pages.currentWidget() is window.navigator.notice
    assert "无法写入" in window.navigator.notice._reason.text()
    assert window.briefing is not None  # what was open still is
    monkeypatch.undo()


def test_other_details_leave_the_reader_where_they_are(
    qtbot: QtBot,
    start: Callable[..., MainWindow],
    source: Path,
    confirm: Callable[[MainWindow], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = start()
    window.open_path(source)
    confirm(window)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=LONG)
    window.navigator.go_to_section("2")
    monkeypatch.setattr("viewer.ui.import_dialog.ImportDialog.exec", lambda _dialog: 1)
    monkeypatch.setattr("viewer.ui.import_dialog.ImportDialog.metadata", Metadata("镇年度总结", "某镇", 2030))
    window._commands["details"].trigger()
    qtbot.waitUntil(lambda: _shows(window, "镇年度总结"), timeout=LONG)
    assert window.navigator.on_text


def test_a_file_named_while_another_is_imported_is_opened_after_it(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, file: Path, confirm: Callable[[MainWindow], None]
) -> None:
    window = start()
    titles: list[str] = []
    window._opener.opened.connect(lambda opened: titles.append(opened.briefing.metadata.title))
    window.open_path(source)
    assert window._opener.busy
    window.open_path(file)
    confirm(window)
    qtbot.waitUntil(lambda: len(titles) == 2, timeout=LONG)
    assert titles == ["工作总结", "青山县2030年工作报告"]
    assert _shows(window, "青山县2030年工作报告")


def test_every_kind_that_can_be_imported_is_offered_and_several_files_can_be_chosen(
    start: Callable[..., MainWindow], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    asked: list[str] = []

    def choose(_window: object, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [str(file)], ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileNames", choose)
    window._commands["open"].trigger()
    assert _shows(window, "青山县2030年工作报告")
    assert settings.load().last_folder == str(file.parent)
    for suffix in (".briefing", *importable_suffixes()):
        assert f"*{suffix}" in asked[0]


@pytest.fixture
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every briefing is opened beside the window, as a long one is."""
    monkeypatch.setattr("viewer.ui.report_opener._LONG", 1)
    monkeypatch.setattr("viewer.ui.report_opener._LONG_TEXT", 1)


@pytest.mark.usefixtures("everything_is_long")
def test_a_long_briefing_is_opened_while_the_window_goes_on(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path
) -> None:
    window = start()
    before = window.briefing
    window.open_path(file)
    assert window.briefing is before
    assert window._status._reading.text() == f"正在打开“{file.stem}”…"
    assert window._status._reading.isVisible()
    window.navigator.read()
    assert window.navigator.on_text
    qtbot.waitUntil(lambda: _shows(window, "青山县2030年工作报告"), timeout=LONG)
    assert not window._status._reading.isVisible()
    assert window.navigator.on_overview


@pytest.mark.usefixtures("everything_is_long")
def test_another_file_named_meanwhile_is_the_one_that_is_shown(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path
) -> None:
    window = start()
    titles: list[str] = []
    window._opener.opened.connect(lambda opened: titles.append(opened.path.name))
    other = tmp_path / "另一份.briefing"
    other.write_bytes(file.read_bytes())
    window.open_path(file)
    window.open_path(other)
    qtbot.waitUntil(lambda: bool(titles) and not window._opener._reader.busy, timeout=LONG)
    assert titles == ["另一份.briefing"]


@pytest.mark.usefixtures("everything_is_long")
def test_a_long_report_that_was_imported_is_opened_so_too(
    qtbot: QtBot, start: Callable[..., MainWindow], source: Path, confirm: Callable[[MainWindow], None]
) -> None:
    window = start()
    window.open_path(source)
    confirm(window)
    qtbot.waitUntil(lambda: _shows(window, "工作总结"), timeout=LONG)


@pytest.mark.usefixtures("everything_is_long")
def test_the_window_can_be_closed_while_a_long_briefing_is_read(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path
) -> None:
    window = start()
    before = window.briefing
    window.open_path(file)
    window.close()
    assert not window._opener._reader.awaited
    assert window.briefing is before
