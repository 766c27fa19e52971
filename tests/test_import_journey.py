"""Importing through the real window, with the keys and the mouse of a user and the real worker process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.app import make_window
from viewer.paths import user_folder
from viewer.store.checks import load_checks
from viewer.store.read import read_briefing
from viewer.ui.importing.import_desk import ImportDesk
from viewer.ui.importing.outline_view import OutlineView
from viewer.ui.importing.source_view import SourceView
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")

LONG = 20_000
TEXT = (
    "青山县2030年工作报告\n"
    "一、农业生产\n全镇种植水稻3200亩,增长5%。\n"
    "二、道路建设\n(一)公路\n新建公路12公里。\n(二)桥梁\n新建桥梁3座。\n"
    "三、下一步工作\n继续努力。\n"
)
MARKDOWN = "# 青山县2031年工作报告\n\n## 一、茶园\n\n茶园面积3.5万亩。\n\n## 二、学位\n\n新增学位1200个。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "工作总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def markdown(tmp_path: Path) -> Path:
    path = tmp_path / "年报.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path) -> MainWindow:
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def check_page(qtbot: QtBot, window: MainWindow) -> Callable[..., ImportDesk]:
    """Opens files and waits until the page behind them is there."""

    def opened(*paths: Path) -> ImportDesk:
        window._opener.open(paths)
        desk = window._opener._desk
        assert desk is not None
        page = desk._pages.check if len(paths) == 1 else desk._pages.summary
        qtbot.waitUntil(page.isVisible, timeout=LONG)
        with qtbot.waitActive(desk):
            desk.activateWindow()
        return desk

    return opened


def _briefings() -> list[Path]:
    """Everything in the folder of imported briefings, hidden files too."""
    folder = user_folder() / "briefings"
    return sorted(folder.iterdir()) if folder.exists() else []


def _titles(window: MainWindow, section: str = "0") -> list[str]:
    assert window.briefing is not None
    return [child.title for child in window.briefing.children(section)]


def _row(view: OutlineView, title: str) -> QPoint:
    """The middle of the row with this title."""
    model = view.model()
    index = next(model.index(at, 0) for at in range(model.rowCount()) if title in model.index(at, 0).data())
    return view.visualRect(index).center()


def _move(port: QWidget, point: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """The pointer moves over ``port``, with a button held or none."""
    place, none = QPointF(port.mapToGlobal(point)), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, button, button, none))


def _opened(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.waitUntil(lambda: window.briefing is not None and window.briefing.source_name == name, timeout=LONG)


def test_a_text_is_checked_put_right_and_opened(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    before = source.read_bytes()
    desk = check_page(source)
    page = desk._pages.check
    assert page.found.words.startswith("3 章 2 节")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.keyClicks(QApplication.focusWidget(), "X")  # all of the title is chosen: typing replaces it

    view = page.outline.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_row(view, "下一步工作"))
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.found.words.startswith("2 章 3 节")
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.found.words.startswith("3 章 2 节")
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    page._sides._choose(1)
    panel = page.figures
    qtbot.waitUntil(panel.isVisible)
    item = next(item for item in panel.list.items if item.value == "12公里")
    panel.list.choose(item.metric_id)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    label = QApplication.focusWidget()
    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(label, "Roads")
    panel.list.setFocus()
    panel.list.choose(next(item.metric_id for item in panel.list.items if item.value == "3座"))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    _opened(qtbot, window, source.name)
    assert window.briefing is not None
    assert window.briefing.metadata.title == "X"
    assert _titles(window) == ["农业生产", "道路建设"]
    assert _titles(window, "2") == ["公路", "桥梁", "下一步工作"]
    shown = {metric.surface: metric.label for metric in window.briefing.metrics}
    assert shown["12公里"] == "Roads"
    assert "3座" not in shown  # hidden by the reader
    (made,) = _briefings()
    kept = read_briefing(made)
    assert [section.title for section in kept.children("0")] == ["农业生产", "道路建设"]
    assert "3座" in {metric.surface for metric in kept.metrics}
    assert len(load_checks(kept.sha256)) == 2
    assert source.read_bytes() == before


def test_a_markdown_report_confirmed_as_it_is_read(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], markdown: Path
) -> None:
    desk = check_page(markdown)
    assert desk._pages.check.fields.metadata.title == "青山县2031年工作报告"
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _opened(qtbot, window, markdown.name)
    assert _titles(window) == ["茶园", "学位"]
    assert len(_briefings()) == 1


def test_the_same_text_again_replaces_its_briefing_and_finds_its_checks(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path, file: Path
) -> None:
    desk = check_page(source)
    desk._pages.check._sides._choose(1)
    panel = desk._pages.check.figures
    qtbot.waitUntil(panel.isVisible)
    panel.list.choose(panel.list.items[0].metric_id)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _opened(qtbot, window, source.name)
    first = _briefings()
    window.open_path(file)

    desk = check_page(source)
    assert desk._pages.check.figures.own == load_checks(read_briefing(first[0]).sha256) != ()
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _opened(qtbot, window, source.name)
    assert _briefings() == first
    assert len(load_checks(read_briefing(first[0]).sha256)) == 1


def test_cancelled_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    before = window.briefing
    desk = check_page(source)
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._opener.busy)
    assert _briefings() == []
    assert window.briefing is before
    assert source.read_text(encoding="utf-8") == TEXT


def test_escape_asks_once_before_changes_are_lost(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    desk = check_page(source)
    view = desk._pages.check.outline.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_row(view, "下一步工作"))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert desk._pages.check.found.words.startswith("2 章 2 节")
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert desk.isVisible()
    assert "再按一次" in desk._pages.check.foot.sentence
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._opener.busy)
    assert _briefings() == []


def test_a_heading_is_dragged_sideways_and_onto_another(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    page = check_page(source)._pages.check
    view = page.outline.view

    def drag(start: QPoint, end: QPoint) -> None:
        port = view.viewport()
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.7, 1.0):
            _move(port, start + (end - start) * share, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    row = _row(view, "下一步工作")
    drag(row, row + QPoint(24, 2))
    assert page.found.words.startswith("2 章 3 节")
    row = _row(view, "下一步工作")
    drag(row, row - QPoint(24, 2))
    assert page.found.words.startswith("3 章 2 节")
    drag(row, row + QPoint(150, 2))  # far: no more than one below the heading before it
    edit = page._edit
    assert edit is not None
    deep = next(one.level for one in edit.briefing.sections if one.title == "下一步工作")
    assert deep == 3
    edit.undo()
    drag(_row(view, "道路建设"), _row(view, "农业生产"))
    assert page.found.words.startswith("2 章 1 节")  # its sections have gone down with it
    page.outline._links[4].click()  # as recognised
    assert page.found.words.startswith("3 章 2 节")


def test_a_line_of_the_source_is_made_a_heading_and_places_are_shown(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    page = check_page(source)._pages.check
    view, text = page.outline.view, page.source
    assert isinstance(text, SourceView)
    _move(view.viewport(), _row(view, "桥梁"))
    assert text._mark is not None
    assert TEXT[text._mark.start : text._mark.end] == "(二)桥梁"
    page.outline.view.place_pointed.emit(-1)  # the pointer leaves
    assert text._mark is None
    text.show_line(TEXT.index("继续努力"))
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_2)
    assert page.found.words.startswith("3 章 3 节")
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    assert page.found.words.startswith("3 章 2 节")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert page.found.words.startswith("4 章 2 节")


def test_several_files_are_listed_and_taken_in_one_step(
    qtbot: QtBot,
    window: MainWindow,
    check_page: Callable[..., ImportDesk],
    source: Path,
    markdown: Path,
    file: Path,
    tmp_path: Path,
) -> None:
    broken = tmp_path / "空.txt"
    broken.write_text(" \n", encoding="utf-8")
    desk = check_page(source, broken, markdown, file)
    rows = [row.words for row in desk._pages.summary.rows]
    assert rows[0][0] == "青山县2030年工作报告"
    assert "3 章 2 节" in rows[0][1]
    assert rows[1] == ("空.txt", "文件“空.txt”里没有文字。")
    assert "已经是简报" in rows[3][1]
    qtbot.mouseClick(desk._pages.summary.rows[2].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    field = desk._pages.check.fields.stops[0]
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Schools")
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(desk._pages.summary.isVisible)
    assert desk._pages.summary.rows[2].words[0] == "Schools"
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _opened(qtbot, window, source.name)
    assert {read_briefing(path).metadata.title for path in _briefings()} == {"青山县2030年工作报告", "Schools"}
    assert window.statusBar().currentMessage() == "已导入 2 份报告"


def test_several_files_cancelled_leave_nothing_behind(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path, markdown: Path
) -> None:
    desk = check_page(source, markdown)
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._opener.busy)
    assert _briefings() == []


def test_files_dropped_show_what_would_be_done_and_are_imported(
    qtbot: QtBot, window: MainWindow, source: Path, markdown: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (source, markdown)])
    area = window.centralWidget()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(area, enter)
    assert enter.isAccepted()
    assert area._hint.words == "松开即可导入 2 个文件"
    drop = QDropEvent(QPointF(9, 9), copy, data, left, none)
    QApplication.sendEvent(area, drop)
    assert area._hint is None
    qtbot.waitUntil(lambda: window._opener._desk is not None)
    desk = window._opener._desk
    qtbot.waitUntil(desk._pages.summary.isVisible, timeout=LONG)
    assert len(desk._pages.summary.rows) == 2
    desk.reject()
    qtbot.waitUntil(lambda: not window._opener.busy)


def test_a_file_that_cannot_be_read_is_answered_by_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "图.txt"
    wrong.write_bytes(b"\x00\x01\x02" * 100)
    window.open_path(wrong)
    notice = window.navigator
    qtbot.waitUntil(lambda: not window._opener.busy and not notice.on_overview, timeout=LONG)
    assert window.navigator.pages.currentWidget() is window.navigator.notice
    assert "不是文字文件" in window.navigator.notice._reason.text()
    assert _briefings() == []


def test_the_window_closed_while_importing_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    long = tmp_path / "长.txt"
    long.write_text(TEXT * 5000, encoding="utf-8")
    window.open_path(long)
    desk = window._opener._desk
    qtbot.waitUntil(lambda: desk._queue._runner.busy)
    process = desk._queue._runner._process.processId()
    assert process > 0
    window.close()
    assert _briefings() == []


def test_cancel_ends_the_reading_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    long = tmp_path / "长.txt"
    long.write_text(TEXT * 5000, encoding="utf-8")
    window.open_path(long)
    desk = window._opener._desk
    with qtbot.waitActive(desk):
        desk.activateWindow()
    runner = desk._queue._runner
    qtbot.waitUntil(lambda: runner.busy and runner._process.processId() > 0)
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.isVisible()
    qtbot.waitUntil(lambda: not window._opener.busy)
    assert not runner.busy  # the process has ended; what it held may have taken a moment, in which the window lived
    assert _briefings() == []
    assert window.navigator.on_overview


def test_the_desk_closed_by_its_frame_lets_the_next_import_begin(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, check_page: Callable[..., ImportDesk], source: Path
) -> None:
    """The process takes a moment to end: until it has, the desk must be there to hear of it."""
    long = tmp_path / "长.txt"
    long.write_text(TEXT * 5000, encoding="utf-8")
    window.open_path(long)
    desk = window._opener._desk
    runner = desk._queue._runner
    qtbot.waitUntil(lambda: runner.busy and runner._process.processId() > 0)
    desk.close()
    qtbot.waitUntil(lambda: not window._opener.busy, timeout=LONG)
    assert not runner.busy
    assert _briefings() == []
    qtbot.waitUntil(lambda: not isValid(desk))
    check_page(source).reject()
    qtbot.waitUntil(lambda: not window._opener.busy)


def test_a_worker_that_is_killed_is_answered_by_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    long = tmp_path / "长.txt"
    long.write_text(TEXT * 5000, encoding="utf-8")
    window.open_path(long)
    runner = window._opener._desk._queue._runner
    qtbot.waitUntil(lambda: runner.busy and runner._process.processId() > 0)
    runner._process.kill()
    qtbot.waitUntil(lambda: not window._opener.busy, timeout=LONG)
    assert "中断了" in window.navigator.notice._reason.text()
    assert _briefings() == []


def test_a_file_named_during_an_import_is_opened_after_it(
    qtbot: QtBot, window: MainWindow, check_page: Callable[..., ImportDesk], source: Path, markdown: Path
) -> None:
    desk = check_page(source)
    window.open_path(markdown)
    assert "年报.md" in desk._pages.check.foot.sentence
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _opened(qtbot, window, source.name)
    qtbot.waitUntil(lambda: window._opener._desk is not None, timeout=LONG)
    desk = window._opener._desk
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    assert desk._pages.check.fields.metadata.title == "青山县2031年工作报告"
    desk.reject()
    qtbot.waitUntil(lambda: not window._opener.busy)
    assert len(_briefings()) == 1
