"""Contrast of everything that can be read or pressed, measured on painted pixels, in every theme.

Words need 4.5 : 1, marks and the edges of controls 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). What is disabled is exempt there
and here, and so are hairlines and washes that only repeat what words, bars, ticks or weight say already.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pixels import Picture, ratio
from tests.tour import Tour
from viewer.app import make_window
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings
from viewer.ui.text.text_lines import Strip, strips
from viewer.ui.text.text_view import TextView

pytestmark = pytest.mark.usefixtures("plain_application")
TEXT, MARK = 4.5, 3.0
THEMES = {
    "light": {"scheme": "light"},
    "dark": {"scheme": "dark"},
    "warm": {"scheme": "light", "warm": True},
    "contrast": {"scheme": "light", "contrast": True},
    "contrast, dark": {"scheme": "dark", "contrast": True},
}
_THIN = 10
"""px: what is no wider or no higher is an arrow, a bar or a ribbon, not a word."""
_SIGN = 20
_SIGNED = ("Check ", "Radio ", "Switch ", "FigureList ", "PickView ")
"""What bears a box or a dot to tick at its left."""
_PAINTED = frozenset({"MeetingWindow", "OverviewRow", "OverviewHead", "SourceView", "StatusLine"})
"""What paints its words itself."""
_FRAMED = frozenset({
    "QPushButton", "PushButton", "OutlineButton", "KeyButton", "PrimaryButton", "Chip", "FilterChip", "FilterBar",
    "Segment", "QLineEdit", "WordField", "WordsField", "ChoiceField", "PageBox", "Choice",
})  # fmt: skip
_IN_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def place_of(part: QWidget, window: QWidget, box: QRect | None = None) -> QRect:
    """Where a part of a widget stands in its window, as far as it is seen there."""
    box = box or part.rect()
    seen = QRect(part.mapTo(window, box.topLeft()), box.size())
    above = part
    while above is not window:
        seen = seen.intersected(QRect(above.mapTo(window, QPoint()), above.size()))
        above = above.parentWidget()
    return seen.intersected(window.rect())


def readable(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """Every label, button, field and row in sight, and where its words stand."""
    for kind in _IN_WORDS:
        for part in window.findChildren(kind):
            pictured = isinstance(part, QLabel) and not part.pixmap().isNull()  # beside words that say the same
            if part.isVisibleTo(window) and part.isEnabled() and not pictured and not part.visibleRegion().isEmpty():
                edge = 0 if isinstance(part, QLabel) else 3
                words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
                inside = part.rect().adjusted(edge, edge, -edge, -edge)
                yield f"{type(part).__name__} “{words[:16]}”", place_of(part, window, inside)
    for view in window.findChildren(QAbstractItemView):
        yield from _read_rows(view, window)
    yield from _painted(window)


def _read_rows(view: QAbstractItemView, window: QWidget) -> Iterator[tuple[str, QRect]]:
    if view.isVisibleTo(window) and not view.visibleRegion().isEmpty():
        port = view.viewport()
        for index in _rows(view):
            box = view.visualRect(index).adjusted(4, 1, -2, -2)  # no bar of the place, no hairline
            bar = view.verticalScrollBar()
            if bar.isVisibleTo(window):
                box.setRight(min(box.right(), bar.mapTo(view, QPoint()).x() - 3))
            if port.rect().contains(box):
                yield f"{type(view).__name__} “{str(index.data())[:16]}”", place_of(port, window, box)


def _painted(window: QWidget) -> Iterator[tuple[str, QRect]]:
    for part in (window, *window.findChildren(QWidget)):
        if type(part).__name__ in _PAINTED and (part is window or part.isVisibleTo(window)):
            yield type(part).__name__ + " ", place_of(part, window, part.rect().adjusted(2, 2, -2, -2))
    for text in window.findChildren(QTextEdit):
        if text.isVisibleTo(window) and not isinstance(text, TextView):  # the report's text is looked at below
            yield type(text).__name__ + " ", place_of(text.viewport(), window)
    if isinstance(window, QMenu):
        for action in window.actions():
            if action.isEnabled() and not action.isSeparator():
                yield f"menu “{action.text()}”", window.actionGeometry(action).adjusted(2, 1, -2, -1)


def _rows(view: QAbstractItemView) -> Iterator[object]:
    model, port = view.model(), view.viewport()
    y, seen = 2, set()
    while model is not None and y < port.height():
        index = view.indexAt(QPoint(40, y))
        if index.isValid() and (index.row(), index.internalId()) not in seen:
            seen.add((index.row(), index.internalId()))
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                yield index
        y += 8


def pale(window: QWidget) -> Iterator[tuple[str, float]]:
    """Words that are too pale for their ground, and marks."""
    picture = Picture(window)
    for name, box in readable(window):
        for run in picture.runs(box):
            where = run.box.translated(-box.topLeft())
            mark = min(where.width(), where.height()) <= _THIN or (name.startswith(_SIGNED) and where.x() < _SIGN)
            if run.contrast < (MARK if mark else TEXT):
                yield f"{name} {where.getRect()}", run.contrast


def edgeless(window: QWidget) -> Iterator[tuple[str, float]]:
    """Framed controls whose frame can be told neither from what lies around it nor from what lies inside."""
    picture = Picture(window)
    for part in window.findChildren(QWidget):
        if type(part).__name__ not in _FRAMED or not part.isVisibleTo(window) or not part.isEnabled():
            continue
        box = place_of(part, window)
        if box.size() != part.size() or box.left() < 4:
            continue
        middle = box.center().y()
        around = picture.color(box.left() - 3, middle)
        best = max(ratio(picture.color(box.left() + x / 2, middle), around) for x in range(5))
        if best < MARK:
            yield f"edge of {type(part).__name__} “{part.accessibleName()}”", best


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> MainWindow:
    settings.save(Settings(**THEMES[request.param]))
    made = make_window(qapp)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("window", THEMES, indirect=True)
def test_words_and_edges_stand_off_their_ground(window: MainWindow, tmp_path: Path) -> None:
    found: dict[str, tuple[str, float]] = {}

    def look(name: str, widget: QWidget) -> None:
        for fault, contrast in (*pale(widget), *edgeless(widget)):
            found.setdefault(fault, (name, contrast))

    Tour(window, tmp_path).walk(look)
    assert not found, "\n".join(f"{state}: {fault}: {value:.2f}" for fault, (state, value) in found.items())


# -- the text ------------------------------------------------------------------------------------------------------
class Shown:
    """The reading column as painted now."""

    def __init__(self, window: MainWindow) -> None:
        QTest.qWait(60)
        self.picture = Picture(window)
        self._window, self._text = window, window.navigator.reading.text
        self.view, self.page = self._text._view, self._text._view.page
        port = self.view.viewport()
        self.seen = QRect(port.mapTo(window, QPoint()), port.size())

    def strips(self, start: int, end: int) -> Iterator[Strip]:
        """The lines of a range that are wholly in sight."""
        for strip in strips(self.page.document, start, end):
            if self.seen.adjusted(0, 30, 0, -30).contains(self.box(strip.band(30)).adjusted(1, 0, -1, 0)):
                yield strip

    def box(self, area: QRectF) -> QRect:
        """Where an area of the document stands in the window."""
        return area.translated(self.seen.x(), self.seen.y() - self.view.verticalScrollBar().value()).toAlignedRect()

    def words(self, start: int, end: int) -> list[float]:
        """Contrast of the words of a range on their own ground."""
        boxes = [self.box(strip.band(strip.size)).adjusted(1, 0, -1, 0) for strip in self.strips(start, end)]
        return [max(run.contrast for run in self.picture.runs(box)) for box in boxes]

    def underlines(self, start: int, end: int) -> list[float]:
        """Contrast of the underlines of a range against what is painted right above and below."""
        found = []
        for strip in self.strips(start, end):
            line = self.box(strip.underline(1))
            x = line.center().x()
            color = self.picture.color(x, line.y() + 0.5)
            around = (self.picture.color(x, line.y() - 1), self.picture.color(x, line.y() + 2.5))
            found.append(min(ratio(color, ground) for ground in around))
        return found


def _figures(shown: Shown) -> list[float]:
    """Of all figures but one on the current hit: there the hit's own line runs along the figure's."""
    at = shown.view.marks.hit
    here, there = shown.page.hits[at] if 0 <= at < len(shown.page.hits) else (0, 0)
    marks = [mark for mark in shown.page.marks if mark.end <= here or there <= mark.start]
    return [value for mark in marks for value in shown.underlines(mark.start, mark.end)]


def _hits(shown: Shown) -> list[float]:
    return [value for start, end in shown.page.hits for value in shown.words(start, end)]


@pytest.mark.parametrize("window", THEMES, indirect=True)
def test_marks_in_the_text_stand_off_their_ground(qtbot: QtBot, window: MainWindow) -> None:
    navigator, briefing = window.navigator, window.briefing
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in window.actions()})
    navigator.go_to_section("4.2")
    shown = Shown(window)
    figures = _figures(shown)
    assert len(figures) > 4
    assert min(figures) >= MARK
    for run in shown.picture.runs(shown.seen.adjusted(30, 8, -30, -8)):
        assert run.contrast >= TEXT or min(run.box.width(), run.box.height()) <= _THIN, run

    # A sentence with figures bears a note; another is jumped to; words are selected.
    metrics = [metric for metric in briefing.metrics if metric.section.startswith("4.2")]
    for metric in metrics:
        window._dialogs.notes.write(metric.sentence)
    shown = Shown(window)
    noted = _figures(shown)
    assert len(noted) > 4
    assert min(noted) >= MARK
    assert min(shown.words(*shown.page.range_of(metrics[0].sentence))) >= TEXT
    navigator.go_to_metric(metrics[2].id)
    shown = Shown(window)
    jumped = shown.page.marks_of(metrics[2].id)
    assert min(value for mark in jumped for value in shown.words(mark.start, mark.end)) >= TEXT
    assert min(value for mark in jumped for value in shown.underlines(mark.start, mark.end)) >= MARK
    cursor = shown.view.textCursor()
    cursor.setPosition(jumped[0].start)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    shown.view.setTextCursor(cursor)
    shown = Shown(window)
    assert min(shown.words(cursor.selectionStart() + 6, cursor.selectionStart() + 12)) >= TEXT
    shown.view.setTextCursor(QTextCursor(shown.view.document()))


@pytest.mark.parametrize("window", THEMES, indirect=True)
@pytest.mark.parametrize("query", ["停车", "tc", "18232"])
def test_hits_stand_off_their_ground(qtbot: QtBot, window: MainWindow, query: str) -> None:
    """Words on a hit and on the current one; underlines of figures in hits; the ticks on the scroll bar."""
    window.enter_query(query)
    QTest.qWait(80)
    window._commands["next_hit"].trigger()
    shown = Shown(window)
    hits = _hits(shown)
    assert hits
    assert min(hits) >= TEXT
    if figures := _figures(shown):
        assert min(figures) >= MARK
    start, end = shown.page.hits[window.navigator.session.hit]
    strip = next(shown.strips(start, end))
    foot = shown.box(shown.view.mark_painter._band_of(strip))
    line = shown.picture.color(foot.center().x(), foot.bottom() + 0.5)
    assert ratio(line, shown.picture.color(foot.center().x(), foot.bottom() + 4)) >= MARK
    bar = shown.view.scroll_marks
    qtbot.waitUntil(lambda: bool(bar.ticks))
    shown = Shown(window)
    left = bar.mapTo(window, QPoint())
    for tick in bar.ticks:
        place = shown.picture.color(left.x() + bar.width() / 2, left.y() + tick)
        ground = shown.picture.color(left.x() + 1, left.y() + tick)
        assert ratio(place, ground) >= MARK
    if window.looks.contrast:  # in high contrast the hit itself, not only its words
        box = shown.box(strip.band(20))
        others = [hit for hit in shown.page.hits if hit != (start, end)]
        for other in (found for hit in others for found in shown.strips(*hit)):
            box = shown.box(other.band(24))
            ground = shown.picture.color(shown.seen.x() + 4, box.center().y())
            assert ratio(shown.picture.colors(box).most_common(1)[0][0], ground) >= MARK


@pytest.mark.parametrize("window", ["light", "dark", "contrast"], indirect=True)
def test_what_is_pointed_at_stays_readable(window: MainWindow) -> None:
    window.navigator.go_to_section("4.2")
    QTest.qWait(120)
    reading = window.navigator.reading
    for view in (reading.cards._list, reading.tree._view):
        before = Picture(window)
        QTest.mouseMove(view.viewport(), QPoint(60, 60))
        QTest.qWait(30)
        after = Picture(window)
        spot = view.viewport().mapTo(window, QPoint(4, 60))
        if before.color(spot.x(), spot.y()) != after.color(spot.x(), spot.y()):
            assert not list(pale(window))
    metric = next(metric.id for metric in window.briefing.metrics if metric.section.startswith("4.2"))
    reading.columns.show_hovered(metric)
    assert min(_figures(Shown(window))) >= MARK


def test_what_is_too_pale_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setObjectName("page")
    column = QVBoxLayout(page)
    label, field, button = QLabel("数据摘自原文"), QLineEdit(), QPushButton("关闭")
    field.setPlaceholderText("如密级")
    for part in (label, field, button):
        column.addWidget(part)
        part.setMinimumHeight(32)
    page.resize(300, 160)

    def dress(ink: str, edge: str) -> None:
        page.setStyleSheet(
            f"#page {{ background: #FFFFFF; }} QLabel, QPushButton {{ color: {ink}; }}"
            f"QLineEdit, QPushButton {{ background: #FFFFFF; border: 1px solid {edge}; }}"
            f"QLineEdit {{ placeholder-text-color: {ink}; }}"
        )

    dress("#808080", "#A0A0A0")  # 3.9 and 2.6 on white
    page.show()
    said = [fault for fault, _contrast in pale(page)]
    assert {fault.split(" ")[0] for fault in said} == {"QLabel", "QLineEdit", "QPushButton"}
    assert len([fault for fault, contrast in edgeless(page) if contrast < MARK]) == 2
    dress("#707070", "#8C8C8C")  # 4.9 and 3.4
    assert [*pale(page), *edgeless(page)] == []
