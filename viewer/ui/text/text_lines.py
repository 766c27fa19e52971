"""Where a range of a laid-out document stands on its lines, in document coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from viewer.document.page import Page

# Middle of a Chinese character's box above the baseline, and an underline's distance below it, in em.
_MIDDLE = 0.38
_UNDERLINE = 0.28
# Px that surely reach over the space between two paragraphs, and steps that miss no line.
_SPACE, _STEP = 144, 12
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
    """The document position nearest to a point.

    Above the first line's characters, and in a space behind which nothing is laid out yet, Qt answers with the text's
    end: hence never above them, and for such a space the end of the paragraph before it.
    Beside a table it answers with the table's end, hence never beside the column.
    """
    layout, first = document.documentLayout(), document.begin()
    layout.blockBoundingRect(first)
    opening = first.layout()
    top = opening.position().y() + opening.lineAt(0).y() if opening.lineCount() else 0.0
    frame = document.rootFrame().frameFormat()
    inside = min(max(x, frame.leftMargin() + 1), document.textWidth() - frame.rightMargin() - 1)
    end = document.characterCount() - 1
    for above in range(0, _SPACE, _STEP):
        found = layout.hitTest(QPointF(inside, max(y - above, top + 1)), Qt.HitTestAccuracy.FuzzyHit)
        if found < end:
            block = document.findBlock(found)
            return block.position() + block.length() - 1 if above else found
    return end


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
