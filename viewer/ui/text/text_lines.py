"""Where a range of a laid-out document stands on its lines, in document coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument

from viewer.document.page import Page

# Middle of a Chinese character's box above the baseline, and an underline's distance below it, in em.
_MIDDLE = 0.38
_UNDERLINE = 0.28
# Up to this many characters hits are placed by their lines; a longer text is not laid out for the sake of it.
_LAID_OUT = 100_000


class Strip(NamedTuple):
    """The part of a range that stands on one line; ``size`` is the line's character size in px."""

    start: int
    end: int
    left: float
    right: float
    baseline: float
    size: int

    def band(self, height: float) -> QRectF:
        """A rectangle of this height (px), centred on the characters."""
        top = round(self.baseline - _MIDDLE * self.size - height / 2)
        return QRectF(self.left, top, self.right - self.left, height)

    def underline(self, thickness: float) -> QRectF:
        """A line of this thickness (px) under the characters, its top on a whole pixel."""
        return QRectF(self.left, round(self.baseline + _UNDERLINE * self.size), self.right - self.left, thickness)


def strips(document: QTextDocument, start: int, end: int, *, fill: bool = False) -> Iterator[Strip]:
    """The strips of the document range ``[start, end)``; with ``fill`` they reach the column's edge where it goes on.

    Lays out what is not yet laid out up to the range's end.
    """
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _block_strips(document, block, start, end, fill)
        block = block.next()


def _block_strips(document: QTextDocument, block: QTextBlock, start: int, end: int, fill: bool) -> Iterator[Strip]:
    # Not the layout's own position: that of a cell is counted from the cell's corner.
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout, base = block.layout(), block.position()
    first = max(0, start - base)
    last = min(end - base, block.length() - 1)
    size = block.charFormat().font().pixelSize()
    line = layout.lineForTextPosition(first)
    while line.isValid() and line.textStart() < last:
        line_end = line.textStart() + line.textLength()
        here, there = max(first, line.textStart()), min(last, line_end)
        left = _x(line.cursorToX(here))
        right = line.x() + line.width() if fill and line_end < last else _x(line.cursorToX(there))
        baseline = origin.y() + line.y() + line.ascent()
        yield Strip(base + here, base + there, origin.x() + left, origin.x() + right, baseline, size)
        if line.lineNumber() + 1 >= layout.lineCount():
            return
        line = layout.lineAt(line.lineNumber() + 1)


def line_top(document: QTextDocument, position: int) -> float:
    """Top of the line that a document position stands on."""
    block = document.findBlock(position)
    if not block.isValid():
        block = document.lastBlock()
    box = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(max(0, min(position - block.position(), block.length() - 1)))
    if not line.isValid():
        return box.top()
    # A line of fixed height stands on a grid that begins at the block's top, not at its glyphs.
    return box.top() + line.lineNumber() * block.blockFormat().lineHeight()


def position_at(document: QTextDocument, x: float, y: float) -> int:
    """The document position nearest to a point; between two blocks the end of the upper one.

    Lays out no more than about twice what stands above the point. Qt's own answer asks every block up to the point, and
    between two blocks it is the end of a long text: blocks not yet laid out are counted to stand above the point. Only
    inside of tables it is asked, and never beside them, where it answers with the table's end.
    """
    block = block_at(document, y)
    frame = document.rootFrame().frameFormat()
    inside = min(max(x, frame.leftMargin() + 1), document.textWidth() - frame.rightMargin() - 1)
    if document.frameAt(block.position()) is not document.rootFrame():
        layout = document.documentLayout()
        return layout.hitTest(QPointF(inside, y), Qt.HitTestAccuracy.FuzzyHit)
    laid = block.layout()
    origin = laid.position()
    for nth in range(laid.lineCount()):
        line = laid.lineAt(nth)
        if y < origin.y() + line.y() + line.height():
            return block.position() + _position(line.xToCursor(inside - origin.x()))
    return block.position() + block.length() - 1


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """The last block that begins at ``y`` or above it; the first one of all where none does."""
    layout, count = document.documentLayout(), document.blockCount()
    low, step = 0, 1
    # Doubled steps from the top: whatever is asked for its place is laid out first.
    while low + step < count and _top(document, layout, low + step) <= y:
        low, step = low + step, step * 2
    high = min(low + step, count)
    while high - low > 1:
        middle = (low + high) // 2
        if _top(document, layout, middle) <= y:
            low = middle
        else:
            high = middle
    return document.findBlockByNumber(low)


def _top(document: QTextDocument, layout: QAbstractTextDocumentLayout, number: int) -> float:
    return layout.blockBoundingRect(document.findBlockByNumber(number)).top()


def hit_places(page: Page) -> Iterator[float]:
    """Where the hits stand, as fractions of the document's height; by characters in a very long text."""
    characters = max(1, page.document.characterCount())
    if characters > _LAID_OUT:
        yield from (start / characters for start in page.hit_starts)
        return
    height = max(1.0, page.document.size().height())
    yield from (line_top(page.document, start) / height for start in page.hit_starts)


def _x(answer: object) -> float:
    """PySide gives ``cursorToX`` back as the pair (x, cursor position); older ones as x alone."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]


def _position(answer: object) -> int:
    """PySide may give ``xToCursor`` back as a pair, as it does ``cursorToX``."""
    return int(answer[0]) if isinstance(answer, tuple) else int(answer)  # type: ignore[call-overload]
