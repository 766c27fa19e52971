"""The screens of one stop of the walk: pages of its text and pages of its figures, laid out for one room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.document.build import build, shown_text
from viewer.document.page import Page
from viewer.shown import Brief, Card, Heading
from viewer.theme.tokens import Theme
from viewer.ui.meeting.paging import Line, Part, parts_of
from viewer.ui.meeting.scale import Room, text_theme
from viewer.ui.meeting.stops import Stop
from viewer.ui.text.screen_style import GapWords, screen_style
from viewer.ui.text.text_column import column
from viewer.ui.text.text_lines import line_top
from viewer.ui.text.text_marks import MarkPainter, Marks

A_SCREEN = 4
"""Figures on one screen at most."""


class Sheet(Protocol):
    """One screen. ``words``: what it says, for assistive technology; ``offset``: the source offset it begins at;
    ``metric_id``: the figure it is about, 0 where it is text.
    """

    @property
    def words(self) -> str: ...
    @property
    def offset(self) -> int: ...
    @property
    def metric_id(self) -> int: ...
    @property
    def cards(self) -> tuple[Card, ...]: ...
    def paint(self, painter: QPainter) -> None: ...


class TextSheet(NamedTuple):
    """A part of a stop's text."""

    page: Page
    marks: MarkPainter
    part: Part
    room: Room
    words: str
    offset: int
    metric_id: int = 0
    cards: tuple[Card, ...] = ()

    def paint(self, painter: QPainter) -> None:
        """Draw the lines of this part from the upper edge of the room on."""
        room, part = self.room, self.part
        width = self.page.document.textWidth()
        area = QRectF(0, part.top, width, part.bottom - part.top)
        painter.save()
        painter.translate((room.width - width) / 2, room.top - part.top)
        painter.setClipRect(area)
        self.marks.under(painter, area, Marks())
        self.page.document.drawContents(painter, area)
        painter.restore()


def text_sheets(stop: Stop, text: str, theme: Theme, room: Room) -> tuple[TextSheet, ...]:
    """The text of ``stop``, in as many screens as it takes. ``text`` is the report's."""
    strong = text_theme(theme, room)
    style = screen_style(strong, GapWords("", "", ""))
    where = column(room.inner, 0, style)
    page = build(Brief("", "", text, stop.blocks), style, where.text)
    page.document.setTextWidth(where.document)
    headings = frozenset(page.sections[block.section] for block in stop.blocks if isinstance(block, Heading))
    lines = tuple(_lines(page, headings))
    marks, shown = MarkPainter(page, style, strong), shown_text(text)
    starts = [page.source(position) for _, position in lines]
    ends = [*starts[1:], stop.blocks[-1].span.end]
    parts = parts_of([line for line, _ in lines], room.tall)
    return tuple(
        TextSheet(page, marks, part, room, shown[starts[part.first] : ends[part.last - 1]], starts[part.first])
        for part in parts
    )


def figure_sheets(stop: Stop, make: Callable[[tuple[Card, ...]], Sheet], each: int) -> tuple[Sheet, ...]:
    """The figures of ``stop``, ``each`` at most on a screen, evenly; ``make`` lays one screen out."""
    cards = stop.cards
    screens = -(-len(cards) // each)
    return tuple(make(_share(cards, nth, screens)) for nth in range(screens))


def _share(cards: Sequence[Card], nth: int, screens: int) -> tuple[Card, ...]:
    return tuple(cards[len(cards) * nth // screens : len(cards) * (nth + 1) // screens])


def _lines(page: Page, headings: frozenset[int]) -> Iterator[tuple[Line, int]]:
    """Every line with the document position it begins at; the row of a table is one line."""
    document = page.document
    layout = document.documentLayout()
    grids = {grid.rows[0]: grid for grid in page.grids}
    block, paragraph = document.begin(), 0
    while block.isValid():
        grid = grids.get(block.position())
        if grid is not None:
            ends = [*grid.rows[1:], grid.end]
            for nth, (start, end) in enumerate(zip(grid.rows, ends, strict=True)):
                yield _row(page, start, end, paragraph, nth < grid.head), start
            block = document.findBlock(grid.end)
        elif block.text().strip():
            box, high = layout.blockBoundingRect(block), block.blockFormat().lineHeight()
            for nth in range(block.layout().lineCount()):
                top, at = box.top() + nth * high, block.position() + block.layout().lineAt(nth).textStart()
                yield Line(top, top + high, paragraph, block.position() in headings), at
        paragraph += 1
        block = block.next()


def _row(page: Page, start: int, until: int, paragraph: int, heads: bool) -> Line:
    """A row of a table from the top of its first cell to the foot of its highest."""
    document = page.document
    layout = document.documentLayout()
    block, bottom = document.findBlock(start), 0.0
    top = line_top(document, start)
    while block.isValid() and block.position() < until:
        bottom = max(bottom, layout.blockBoundingRect(block).bottom())
        block = block.next()
    pad = max(2.0, (bottom - top) * 0.15)
    return Line(top - pad, bottom + pad, paragraph, heads)
