"""Tables in the reading column: jumps, marks, pointing, selecting and copying inside their cells."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.document.page import Page
from viewer.model import Briefing, Metric
from viewer.pipeline import build_briefing
from viewer.query.compose import compose
from viewer.query.search import search
from viewer.theme.tokens import LIGHT, Look, theme_for
from viewer.ui.text.text_copy import copied_cells, copied_text
from viewer.ui.text.text_lines import line_top, position_at, strips
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text.text_tables import Rows

_REMARK = "东部三个乡镇新增面积占全县新增面积的80%以上，其中有机茶园0.6万亩，其余为改造的老茶园，面积稳定。"
_REPORT = f"""# 青山县2030年工作报告

## 一、茶园

全县茶园面积达到约3.5万亩。主要情况见下表。

| 序号 | 项目 | 2029年 | 2030年 | 说明 |
|---|---|---|---|---|
| 1 | 茶园 | 3.1万亩 | 3.5万亩 | {_REMARK} |
| 2 | 加工厂 | 4家 | 6家 | |
|  | 停车位 | 300个 | 500个 | 停车投诉下降30.9% |

表后还有正文。

## 二、学位

新增学位1200个。
"""


@pytest.fixture
def report(tmp_path: Path) -> Briefing:
    path = tmp_path / "report.md"
    path.write_text(_REPORT, encoding="utf-8")
    return build_briefing(path)


@pytest.fixture
def pane(qtbot: QtBot, report: Briefing) -> TextPane:
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(1000, 330)
    made.show_theme(theme_for(Look()))
    made.show_brief(compose(report, search(report, "")))
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def _page(pane: TextPane) -> Page:
    assert pane._view.page is not None
    return pane._view.page


def _metric(report: Briefing, surface: str) -> Metric:
    """The metric of a cell, behind the first tab of the report."""
    return next(m for m in report.metrics if m.surface == surface and m.span.start > report.text.index("\t"))


def _middle(pane: TextPane, metric: Metric) -> QPoint:
    """The middle of a figure in the viewport."""
    (mark, *_) = _page(pane).marks_of(metric.id)
    (strip, *_) = strips(_page(pane).document, mark.start, mark.end)
    middle = strip.band(2).center()
    return QPointF(middle.x(), middle.y() - pane._view.verticalScrollBar().value()).toPoint()


def test_strips_stand_in_their_cells(pane: TextPane, report: Briefing) -> None:
    page = _page(pane)
    places = {}
    for surface in ("4家", "6家", "300个", "500个"):
        (mark,) = page.marks_of(_metric(report, surface).id)
        (places[surface],) = strips(page.document, mark.start, mark.end)
    assert places["4家"].right == pytest.approx(places["300个"].right, abs=0.5)
    assert places["4家"].right < places["6家"].left
    assert places["4家"].baseline == places["6家"].baseline
    assert places["300个"].baseline - places["4家"].baseline == pytest.approx(36)
    assert places["4家"].size == 16


def test_a_point_in_a_cell_is_its_position_and_beside_the_column_the_nearest_row(pane: TextPane) -> None:
    page = _page(pane)
    grid = page.grids[0]
    for position in grid.rows:
        y = line_top(page.document, position) + 13
        assert position_at(page.document, 0, y) in (position, position + 1)
        assert grid.rows[0] <= position_at(page.document, 5000, y) <= grid.end


def test_a_jump_brings_the_row_to_one_third_and_washes_it_whole(pane: TextPane, report: Briefing) -> None:
    metric = _metric(report, "6家")
    pane.show_metric(metric)
    page, view = _page(pane), pane._view
    (mark,) = page.marks_of(metric.id)
    top = line_top(page.document, mark.start) - view.verticalScrollBar().value()
    assert top == pytest.approx(view.viewport().height() / 3, abs=1)
    assert view.marks.wash is not None
    (row,) = Rows(page, pane._style).across(*view.marks.wash)
    image = pane.viewport().grab().toImage()
    y = round(row.center().y()) - view.verticalScrollBar().value()
    wash = QColor(LIGHT.wash)
    assert image.pixelColor(round(row.left()) + 1, y) == wash
    assert image.pixelColor(round(row.right()) - 2, y) == wash
    assert image.pixelColor(round(row.left()) + 1, y + 40) == QColor(LIGHT.paper)


def test_a_range_in_one_cell_is_no_row(pane: TextPane, report: Briefing) -> None:
    page = _page(pane)
    rows = Rows(page, pane._style)
    (mark,) = page.marks_of(_metric(report, "6家").id)
    assert rows.across(mark.start, mark.end) == []
    assert rows.across(0, page.grids[0].rows[0] - 1) == []


def test_rules_frame_the_table_and_part_its_rows(pane: TextPane) -> None:
    page = _page(pane)
    rules = list(Rows(page, pane._style).rules(0, page.document.characterCount()))
    assert [rule.outer for rule in rules] == [True, True, False, False, True]
    heights = [below.y - above.y for above, below in pairwise(rules)]
    assert heights == [36, 62, 36, 36], "a row of one line is as high as a line of text, of two one cell line more"
    assert {rule.left for rule in rules} == {pane._style.margin}
    grid = page.grids[0]
    assert [rule.y for rule in Rows(page, pane._style).rules(grid.rows[2], grid.rows[2])] == [rules[2].y]


def test_a_click_on_a_figure_in_a_cell_is_told(pane: TextPane, report: Briefing, qtbot: QtBot) -> None:
    metric = _metric(report, "500个")
    pane.show_metric(metric)
    with qtbot.waitSignal(pane.figure_chosen) as told:
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=_middle(pane, metric))
    assert told.args == [metric.id]


def test_a_figure_in_a_cell_is_hovered(pane: TextPane, report: Briefing, qtbot: QtBot) -> None:
    metric = _metric(report, "4家")
    pane.show_metric(metric)
    where = QPointF(_middle(pane, metric))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(pane.figure_hovered) as told:
        QApplication.sendEvent(pane.viewport(), move)
    assert told.args == [metric.id]


def test_hits_are_found_in_cells(pane: TextPane, report: Briefing) -> None:
    selection = search(report, "停车")
    pane.show_brief(compose(report, selection))
    page = _page(pane)
    shown = page.document.toPlainText()
    assert [shown[start:end] for start, end in page.hits] == ["停车"] * len(selection.hits)
    pane.show_hit(1)
    top = line_top(page.document, page.hits[1][0]) - pane._view.verticalScrollBar().value()
    assert 0 <= top <= pane.viewport().height() / 3 + 1


def test_the_place_in_a_table_is_kept_in_another_size(pane: TextPane, report: Briefing) -> None:
    page = _page(pane)
    pane._view.scroll_to(page.grids[0].rows[2], pane._view.line)
    place = pane.place()
    assert report.text[place:].startswith("2\t加工厂")
    pane.show_theme(theme_for(Look(large=True)))
    assert pane.place() == place


def _lines_of(pane: TextPane, metric: Metric) -> int:
    (mark,) = _page(pane).marks_of(metric.id)
    return len(list(strips(_page(pane).document, mark.start, mark.end)))


def test_a_narrower_text_makes_its_tables_anew_and_keeps_its_marks(pane: TextPane, report: Briefing) -> None:
    metric = _metric(report, "500个")
    pane.show_metric(metric)
    before = _page(pane)
    pane.resize(420, 330)
    page, view = _page(pane), pane._view
    assert page is not before
    assert (view.marks.jumped, view.marks.wash) == (metric.id, page.range_of(metric.sentence))
    assert [_lines_of(pane, _metric(report, surface)) for surface in ("4家", "500个", "3.5万亩")] == [1, 1, 1]
    (mark,) = page.marks_of(metric.id)
    top = line_top(page.document, mark.start) - view.verticalScrollBar().value()
    assert top == pytest.approx(view.viewport().height() / 3, abs=1)
    pane.resize(420, 400)
    assert _page(pane) is page, "the height makes no other columns"


def test_a_text_without_tables_is_not_made_anew_for_another_width(pane: TextPane, report: Briefing) -> None:
    pane.show_brief(compose(report, search(report, "学位")))
    before = _page(pane)
    assert not before.grids
    pane.resize(420, 330)
    assert _page(pane) is before


def _copied(pane: TextPane, start: int, end: int) -> str:
    cursor = pane._view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane._view.setTextCursor(cursor)
    pane._view.copy_selection()
    return QGuiApplication.clipboard().text()


def test_selected_cells_are_copied_as_rows_and_columns(pane: TextPane) -> None:
    page = _page(pane)
    shown = page.document.toPlainText()
    assert _copied(pane, shown.index("加工厂"), shown.index("500个") + 2) == "加工厂\t4家\t6家\n停车位\t300个\t500个"
    assert _copied(pane, shown.index("加工厂"), shown.index("加工厂") + 2) == "加工"


def test_text_and_table_are_copied_line_by_line(pane: TextPane) -> None:
    page = _page(pane)
    shown = page.document.toPlainText()
    copied = _copied(pane, shown.index("见下表"), shown.index("表后还有") + 2)
    assert copied.split("\n") == [
        "见下表。",
        "序号\t项目\t2029年\t2030年\t说明",
        f"1\t茶园\t3.1万亩\t3.5万亩\t{_REMARK}",
        "2\t加工厂\t4家\t6家\t",
        "\t停车位\t300个\t500个\t停车投诉下降30.9%",
        "表后",
    ]


def test_a_table_at_the_very_beginning_is_copied_without_an_empty_line(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("甲\t1\n乙\t2\n\n丙\t3\n丁\t4\n", encoding="utf-8")
    report = build_briefing(path)
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(1000, 330)
    made.show_theme(theme_for(Look()))
    made.show_brief(compose(report, search(report, "")))
    made.show()
    document = _page(made).document
    assert copied_text(document, 0, document.characterCount() - 1, ()) == "甲\t1\n乙\t2\n丙\t3\n丁\t4"
    cursor = QTextCursor(document)
    cursor.setPosition(_page(made).grids[1].rows[0])
    cursor.setPosition(_page(made).grids[1].end, QTextCursor.MoveMode.KeepAnchor)
    assert copied_cells(cursor) == "丙\t3\n丁\t4"


def _long_table(rows: int) -> str:
    return "指标\t单位\t2029年\t2030年\n" + "\n".join(f"第{nth}行\t亿元\t{nth}.5\t{nth}.7" for nth in range(1, rows))


def _shown(qtbot: QtBot, tmp_path: Path, text: str) -> tuple[TextPane, Briefing]:
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    report = build_briefing(path)
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(1000, 330)
    made.show_theme(theme_for(Look()))
    made.show_brief(compose(report, search(report, "")))
    made.show()
    return made, report


def test_a_long_table_is_set_in_slices_that_look_like_one(qtbot: QtBot, tmp_path: Path) -> None:
    pane, _ = _shown(qtbot, tmp_path, "前文。\n\n" + _long_table(130) + "\n\n后文。")
    page = _page(pane)
    (grid,) = page.grids
    assert len(grid.rows) == 130
    blocks = [page.document.findBlock(row).text() for row in grid.rows]
    assert blocks[1:] == [f"第{nth}行" for nth in range(1, 130)]
    tops = [page.document.documentLayout().blockBoundingRect(page.document.findBlock(row)).top() for row in grid.rows]
    heights = {round(below - above) for above, below in pairwise(tops)}
    assert len(heights) == 1, "no gap between the slices"
    lefts = {page.document.documentLayout().blockBoundingRect(page.document.findBlock(row)).left() for row in grid.rows}
    assert len(lefts) == 1
    document = page.document
    assert copied_text(document, 0, document.characterCount() - 1, ()).split("\n")[51] == "第50行\t亿元\t50.5\t50.7"


def test_figures_of_every_slice_are_found_by_their_places(qtbot: QtBot, tmp_path: Path) -> None:
    pane, report = _shown(qtbot, tmp_path, _long_table(130))
    page = _page(pane)
    for metric in report.metrics[::40]:
        (mark, *_) = page.marks_of(metric.id)
        cursor = QTextCursor(page.document)
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == metric.surface


def test_long_tables_are_made_for_a_new_width_once_a_resize_has_ended(qtbot: QtBot, tmp_path: Path) -> None:
    pane, _ = _shown(qtbot, tmp_path, _long_table(300))
    before = _page(pane)
    for width in (700, 660, 620):
        pane.resize(width, 330)
    assert _page(pane) is before
    qtbot.waitUntil(lambda: _page(pane) is not before)
    assert len(_page(pane).grids[0].rows) == 300
