"""What stands around the text: title and source line above, closing note below, header line and watermark."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QPainterPath, QTransform

from viewer.paper.closing import closing_rows
from viewer.paper.geometry import (
    EM_ABOVE_BASELINE,
    FOLIO_GAP,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    TOP,
    PageLayout,
    mm,
    pt,
)
from viewer.paper.title import break_title
from viewer.printing.blocks import Part, Placed, Rule, Solid
from viewer.printing.faces import Role, watermark_font
from viewer.printing.lines import Copy, set_line, set_lines
from viewer.printing.paginate import Frame
from viewer.punctuation import full_width

_TITLE_LEADING = 1.5
"""Pitch of the title's lines in its own size: 33 pt, near the 35 pt in common use (the standard fixes none)."""
_SOURCE_AT = 1.45
"""Where the source line begins below a title of one line, in grid rows."""
_RULE_LENGTH, _RULE_THICKNESS = mm(40), pt(0.5)
_RULE_AT = 0.55
_NOTE_BELOW_RULE = mm(2.6)
_WATERMARK_ANGLE = 54.7
"""Degrees: the diagonal of A4, whose sides are as 1 to the root of 2."""
_WATERMARK_LENGTH, _WATERMARK_HEIGHT = mm(200), mm(36)


def title_block(title: str, source: str, layout: PageLayout) -> Solid:
    """The title centred on as many lines as it needs, the line that names its source below; whole rows."""
    size = pt(layout.title_pt)
    lines = break_title(title, int(TEXT_WIDTH // size))
    placed = []
    for row, text in enumerate(lines):
        line = set_line(text, Role.TITLE, layout)
        y = row * _TITLE_LEADING * size + EM_ABOVE_BASELINE * size
        placed.append(Placed(line, (TEXT_WIDTH - line.right) / 2, y))
    bottom = (len(lines) - 1) * _TITLE_LEADING * size + _SOURCE_AT * layout.pitch
    for text in break_title(source, layout.columns - 2) if source else ():
        line = set_line(text, Role.SOURCE, layout)
        placed.append(Placed(line, (TEXT_WIDTH - line.right) / 2, bottom + EM_ABOVE_BASELINE * pt(layout.body_pt)))
        bottom += layout.pitch
    return Solid(Part(ceil(bottom / layout.pitch - 1e-6), tuple(placed)))


def closing_block(said: tuple[str, ...], layout: PageLayout) -> Solid | None:
    """The note under a short rule at the end of the text; None when there is nothing to say."""
    if not said:
        return None
    top = _RULE_AT * layout.pitch
    rule = Rule(0, top, _RULE_LENGTH, _RULE_THICKNESS)
    size = pt(layout.note_pt)
    placed = []
    top += _NOTE_BELOW_RULE
    rows = closing_rows(said, lambda row: set_line(row, Role.NOTE, layout).right <= TEXT_WIDTH)
    for line in (line for row in rows for line in set_lines(Copy(row, Role.NOTE), layout, TEXT_WIDTH)):
        placed.append(Placed(line, 0.0, top + EM_ABOVE_BASELINE * size))
        top += layout.note_row
    return Solid(Part(ceil(top / layout.pitch), tuple(placed), (rule,)))


def frame_of(header: str, watermark: str, layout: PageLayout) -> Frame:
    """The header line and the watermark of every page, each None where it has no words.

    The header stands flush left above the text area as the page number stands below it, cut where it is longer than
    the text is wide. The watermark is an outline, not text: searching and copying never meet it.
    """
    return Frame(_header(full_width(header), layout) if header else None, _watermark(watermark) if watermark else None)


def _header(text: str, layout: PageLayout) -> Placed:
    line = set_line(text, Role.HEADER, layout)
    if line.right > TEXT_WIDTH:
        kept = next(
            at for at in range(len(line.lefts), 0, -1) if line.lefts[at - 1] <= TEXT_WIDTH - pt(layout.folio_pt)
        )
        line = set_line(text[: max(kept - 1, 1)] + "…", Role.HEADER, layout)
    below = (1 - EM_ABOVE_BASELINE) * pt(layout.folio_pt)
    return Placed(line, LEFT, TOP - FOLIO_GAP - below)


def _watermark(text: str) -> QPainterPath:
    """The words across the page from lower left to upper right, as large as the page allows."""
    outline = QPainterPath()
    outline.addText(0, 0, watermark_font(), text)
    box = outline.boundingRect()
    size = min(_WATERMARK_LENGTH / max(box.width(), 1.0), _WATERMARK_HEIGHT / max(box.height(), 1.0))
    place = QTransform()
    place.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    place.rotate(-_WATERMARK_ANGLE)
    place.scale(size, size)
    place.translate(-box.center().x(), -box.center().y())
    return place.map(outline)
