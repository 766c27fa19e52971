"""Journeys through the real window on a small briefing file; the same ones run in a real X server (test_xserver)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.paths import bundled_briefing
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.ui.text.text_lines import line_top

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[..., MainWindow]:
    def opened(path: Path = file, width: int = 1400) -> MainWindow:
        window = make_window(qapp, path)
        qtbot.addWidget(window)
        window.resize(width, 800)
        with qtbot.waitExposed(window):
            window.show()
        # Keys reach a window's shortcuts only once the server has made it the active one.
        with qtbot.waitActive(window):
            window.activateWindow()
        return window

    return opened


def _type(qtbot: QtBot, window: MainWindow, words: str) -> QLineEdit:
    field = window.findChild(QLineEdit)
    field.setFocus()
    QApplication.sendEvent(field, _committed(words))
    return field


def _committed(words: str) -> QInputMethodEvent:
    """What an input method sends when the user takes its proposal."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    return event


def test_read_filter_jump_and_come_back(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    navigator = window.navigator
    assert navigator.on_overview
    assert "青山县2030年工作报告" in window.windowTitle()

    navigator.overview.reading_requested.emit()
    assert navigator.on_text
    window._session.filter("")  # an empty query is no change
    _type(qtbot, window, "停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    selection = window._session.selection
    assert selection.matched == ("2.2",)
    assert [metric.id for metric in selection.metrics] == [11, 12]
    shown = navigator.reading.text._view.document().toPlainText()
    assert "新增停车位" in shown
    assert "茶园面积" not in shown

    navigator.reading.cards.metric_chosen.emit(12)
    assert navigator.can_go_back
    qtbot.waitUntil(lambda: window._session.section == "2.2")

    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not window._session.selection.filtering
    assert "茶园面积" in navigator.reading.text._view.document().toPlainText()

    while navigator.can_go_back:
        navigator.back()
    assert navigator.on_overview
    assert navigator.can_go_forward


def test_a_figure_in_the_text_selects_its_card(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.go_to_section("1.2")
    assert window._session.section == "1.2"
    window.navigator.reading.text.figure_chosen.emit(8)
    rows = window.navigator.reading.cards._list.selectedIndexes()
    assert len(rows) == 1


def test_a_figure_brings_its_card_into_sight(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.go_to_section("1.2")
    reading = window.navigator.reading
    window._commands["cards"].trigger()
    assert not reading.cards.isVisible()
    reading.text.figure_chosen.emit(8)
    assert reading.cards.isVisible()
    assert window._commands["cards"].isChecked()

    window.resize(1000, 800)
    qtbot.waitUntil(lambda: not reading.cards.isVisible())
    reading.text.figure_chosen.emit(8)
    assert reading.cards.isVisible()
    assert len(reading.cards._list.selectedIndexes()) == 1


def test_figures_leave_as_files_and_as_a_table(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    commands = window._commands
    book, table = tmp_path / "全部.xlsx", tmp_path / "停车.csv"
    targets = [book, table]
    monkeypatch.setattr("viewer.ui.export_command.ExportCommand._ask", lambda *_asked: targets.pop(0))
    assert not commands["export_matching"].isEnabled()
    commands["export_all"].trigger()
    assert window.statusBar().currentMessage() == "已把全部 10 项数据导出到 全部.xlsx"
    sheets = openpyxl.load_workbook(book)
    assert sheets.sheetnames == ["一、夯实产业基础，做强县域经济", "二、办好民生实事"]
    assert [row[2] for row in sheets.worksheets[1].values] == ["名称", "新增学位", "小学学位", "新增停车位", "停车投诉"]

    _type(qtbot, window, "停车")
    qtbot.waitUntil(commands["export_matching"].isEnabled)
    window.navigator.reading.cards.export_wanted.emit()
    assert "筛选“停车”的 2 项数据" in window.statusBar().currentMessage()
    assert len(table.read_text(encoding="utf-8-sig").splitlines()) == 3

    commands["copy_figures"].trigger()
    copied = QApplication.clipboard().mimeData()
    assert copied.text().splitlines()[1:] == ["新增停车位\t500个\t\t二(二)", "停车投诉\t下降30.9%\t\t二(二)"]
    assert "停车投诉</td>" in copied.html()
    assert "2 项数据" in window.statusBar().currentMessage()


def test_nothing_found_offers_a_way_out(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    _type(qtbot, window, "养犬")
    empty = window.navigator.reading.empty
    qtbot.waitUntil(empty.isVisible)
    empty.cleared.emit()
    assert not empty.isVisible()
    assert window.navigator.on_overview  # where the filter was begun


def test_everything_comes_back_on_the_next_start(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    first = open_window()
    first.looks.choose_large(True)
    first.looks.choose_large(False)
    first.looks.choose_scheme("dark")
    first.looks.step_zoom(1)
    first.navigator.go_to_section("2.2")
    left_at = first.navigator.reading.text.place()
    assert left_at > 0
    first.close()
    saved = settings.load()
    assert (saved.scheme, saved.zoom, saved.reading) == ("dark", 22, True)
    second = open_window()
    assert second.navigator.on_text
    assert second.looks.theme.look.dark
    assert second.navigator.reading.text.place() == pytest.approx(left_at, abs=40)


def test_a_damaged_file_is_said_in_one_sentence(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "坏.briefing"
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 200)
    window = open_window(path)
    notice = window.navigator.notice
    assert notice.isVisible()
    assert "坏.briefing" in notice._reason.text()
    assert window.briefing is None


def test_a_changed_briefing_opens_with_a_plain_warning(
    qtbot: QtBot, open_window: Callable[..., MainWindow], file: Path
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE metrics SET value = '1' WHERE id = 1")
        connection.commit()
    window = open_window(file)
    label = window._status._changed
    qtbot.waitUntil(label.isVisible)
    assert "导入以后被改动过" in label.text()
    assert window.briefing is not None
    window.open_path(bundled_briefing())
    assert not label.isVisible()


_TABLE = """# 青山县2030年工作报告

## 一、茶园

茶园建设情况见下表。

| 序号 | 项目 | 2029年 | 2030年 |
|---|---|---|---|
| 1 | 茶叶加工厂 | 4家 | 6家 |
|  | 停车位 | 300个 | 500个 |

## 二、学位

新增学位1200个。
"""


def test_a_table_of_a_report_is_read_filtered_jumped_to_and_clicked(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    from viewer.pipeline import import_report

    source, made = tmp_path / "report.md", tmp_path / "report.briefing"
    source.write_text(_TABLE, encoding="utf-8")
    import_report(source, made)
    window = open_window(made)
    window.navigator.read()
    window.enter_query("停车")
    reading = window.navigator.reading
    view = reading.text._view
    assert window._session.selection.filtering
    page = view.page
    assert page is not None
    assert [len(grid.rows) for grid in page.grids] == [3]
    shown = view.document().toPlainText()
    assert "新增学位" not in shown
    assert [shown[start:end] for start, end in page.hits] == ["停车"]
    window.navigator.clear_filter()

    metric = next(metric for metric in window.briefing.metrics if metric.surface == "500个")
    reading.cards.metric_chosen.emit(metric.id)
    page = view.page
    assert page is not None
    (mark,) = page.marks_of(metric.id)
    assert view.marks.jumped == metric.id
    assert page.grids[0].rows[2] < mark.start < page.grids[0].end
    qtbot.waitUntil(lambda: window._session.section == "1")
    box = view.document().documentLayout().blockBoundingRect(view.document().findBlock(mark.start))
    spot = (box.bottomRight() - QPointF(12, 13 + view.verticalScrollBar().value())).toPoint()
    with qtbot.waitSignal(reading.text.figure_chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [metric.id]


def test_a_narrow_window_puts_the_figures_into_a_tab(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window(width=1000)
    window.navigator.read()
    reading = window.navigator.reading
    assert reading.tree.isVisible()
    assert not reading.cards.isVisible()
    reading._left.tabs[1].click()
    assert reading.cards.isVisible()
    assert reading.cards.visibleRegion().boundingRect().width() == reading.cards.width()  # nothing is cut at the right
    window.resize(1500, 800)
    qtbot.waitUntil(lambda: reading.tree.isVisible() and reading.cards.isVisible())


def test_keys_walk_the_panes_and_sections(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.read()
    seen = []
    for _ in range(4):
        window.navigator.step_pane(1)
        seen.append(window.focusWidget())
    assert len(set(seen)) == 4
    window.navigator.go_to_section("1.1")
    window.navigator.step_section(1)
    assert window._session.section == "1.2"
    window.navigator.step_section(-1)
    assert window._session.section == "1.1"


def test_the_settings_are_written_at_once(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.looks.choose_large(True)
    assert settings.load().large
    assert settings.load() != Settings()


def test_the_title_bar_names_the_application_in_the_readers_language(open_window: Callable[..., MainWindow]) -> None:
    assert open_window().windowTitle() == "青山县2030年工作报告 — 简报阅览"


def test_the_keyboard_goes_into_the_text_wherever_the_overview_is_left_from(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    navigator = window.navigator
    for leave in (lambda: navigator.go_to_section("1.2"), lambda: navigator.go_to_metric(8), navigator.back):
        navigator.go_to_overview()
        assert navigator.overview.isAncestorOf(window.focusWidget())
        leave()
        assert navigator.reading.text.isAncestorOf(window.focusWidget())


def test_ctrl_home_leads_from_the_field_to_the_overview(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.go_to_section("1.2")
    field = window.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert window.navigator.on_overview


def test_esc_takes_the_filter_away_from_every_pane(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    reading = window.navigator.reading
    for pane in (reading.text, reading.tree, reading.cards):
        _type(qtbot, window, "停车")
        qtbot.waitUntil(lambda: window._session.selection.filtering)
        pane.setFocus()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert not window._session.selection.filtering
        assert window.findChild(QLineEdit).text() == ""
    window.navigator.go_to_section("1.2")
    field = window.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert reading.text.isAncestorOf(window.focusWidget())


def test_the_current_hit_stays_current_and_in_sight_when_more_of_the_text_is_shown(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(width=1000)
    reading = window.navigator.reading
    _type(qtbot, window, "停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    view = reading.text._view
    for show in (lambda: reading.head._switch.click(), lambda: reading.head._switch.click()):
        show()
        assert view.marks.hit == 1
        top = line_top(view.document(), view.page.hits[1][0]) - view.verticalScrollBar().value()
        assert 0 <= top < view.viewport().height()
    reading.text.gap_opened.emit(view.page.gaps[0].sections)
    assert view.marks.hit == 1


def test_a_message_of_the_last_step_does_not_outlive_it(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    _type(qtbot, window, "停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.statusBar().currentMessage()
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert not window.statusBar().currentMessage()


def test_the_field_stands_over_the_text_from_the_first_jump_on(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    reading, field = window.navigator.reading, window._filter_bar
    for leave in (lambda: window.navigator.go_to_section("1.2"), window.navigator.back):
        window.navigator.go_to_overview()
        assert abs(field.geometry().center().x() - window.rect().center().x()) <= 1
        leave()
        qtbot.waitUntil(lambda: reading.text.isVisible())
        assert field.x() == reading.text.mapTo(window, QPoint()).x() + reading.text.column[0]


def test_the_overview_offers_to_continue_once_the_text_was_read(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    button = window.navigator.overview._head.button
    _type(qtbot, window, "停车")
    qtbot.waitUntil(lambda: window.navigator.on_text)
    window.navigator.clear_filter()
    assert window.navigator.on_overview
    assert button.text() == "开始阅读"
    window.navigator.go_to_section("1.2")
    window.navigator.back()
    assert button.text() == "继续阅读"


def test_a_file_that_does_not_open_costs_no_place(open_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = open_window()
    window.navigator.go_to_section("1.2")
    for name in ("gone.briefing", "lost.briefing"):
        window.open_path(tmp_path / name)
    assert not window.navigator.on_text
    window.navigator.back()
    assert window.navigator.on_text
    assert window._session.section == "1.2"
    window.navigator.back()
    assert window.navigator.on_overview


def test_the_keyboard_of_a_hidden_pane_goes_to_the_text(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.go_to_section("1.2")
    reading = window.navigator.reading
    for name, pane in (("cards", reading.cards), ("tree", reading.tree)):
        pane.setFocus()
        window._commands[name].trigger()
        assert reading.text.isAncestorOf(window.focusWidget())
        window._commands[name].trigger()
    reading.tree.setFocus()
    window._commands["cards"].trigger()
    assert reading.tree.isAncestorOf(window.focusWidget())


def test_a_hidden_pane_does_not_make_the_width_of_the_other_forgotten(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    reading = window.navigator.reading
    window.navigator.go_to_section("1.2")
    window._commands["cards"].trigger()
    reading._splitter.setSizes([300, 1000, 0])
    reading._splitter.splitterMoved.emit(300, 1)
    assert reading.widths == (300, 300)  # of the figures the design's own


@pytest.mark.parametrize("width", [1400, 1000])
def test_the_parts_cover_the_window_wholly(
    qtbot: QtBot, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """The window paints no ground of its own, so every pixel must be somebody's."""

    def paint_ground(window: MainWindow, event: QPaintEvent) -> None:
        QPainter(window).fillRect(window.rect(), QColor("#ff00ff"))

    monkeypatch.setattr(MainWindow, "paintEvent", paint_ground, raising=False)
    window = open_window(width=width)
    assert _ground_seen(window) == 0
    window.navigator.read()
    window.navigator.reading.make_sides()
    steps: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: window.enter_query("停车"),
        lambda: window.enter_query("养犬"),
        window._commands["tree"].trigger,
        window._commands["cards"].trigger,
        window.menuBar().show,
    )
    for step in steps:
        step()
        qtbot.waitUntil(lambda: _ground_seen(window) == 0)  # a pane that comes or goes is laid out a turn later


def _ground_seen(window: MainWindow) -> int:
    image = window.grab().toImage()
    places = ((x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 5))
    return sum(image.pixelColor(x, y).name() == "#ff00ff" for x, y in places)


def test_the_history_is_cleared_after_a_question(
    qtbot: QtBot, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    _type(qtbot, window, "停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    qtbot.keyClick(window.findChild(QLineEdit), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window._memory.settings.words == ("停车",))
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Ok]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    window._commands["forget"].trigger()
    assert window._memory.settings.words == ("停车",)
    window._commands["forget"].trigger()
    assert window._memory.settings.words == ()
    assert settings.load().last_file == ""
