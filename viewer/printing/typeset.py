"""Manuscript -> pages: every part of it set in its face on the grid, title above, closing note below.

Pages come as soon as they are full, so that a preview shows the first while the rest is still being set.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.model import Span
from viewer.paper.geometry import TEXT_WIDTH, PageLayout
from viewer.paper.manuscript import (
    BodyText,
    FigureSheet,
    HeadingText,
    KeyFigures,
    Manuscript,
    NoteText,
    Part,
    TableText,
)
from viewer.printing import blocks as flow
from viewer.printing.faces import Role
from viewer.printing.frame import closing_block, frame_of, title_block
from viewer.printing.lines import Copy, set_evenly, set_lines
from viewer.printing.paginate import Page, paginate
from viewer.printing.report_table import report_table
from viewer.printing.sheet import sheet_blocks
from viewer.printing.table import table_of

_HEADING_ROLES = {1: Role.LEVEL1, 2: Role.LEVEL2}
_BOLD_LEVEL, _SECTION = 3, 2
_SENTENCE_END = "。：；"
_SHORT = 3
"""Lines of a passage that is never parted from the note on it."""
_INDENT = 2
"""Characters by which a first line is indented (GB/T 9704-2012, 7.3.3)."""


def typeset(manuscript: Manuscript, layout: PageLayout) -> Iterator[Page]:
    """The pages of a manuscript, numbered from 1; needs a QGuiApplication for the fonts."""
    title = title_block(manuscript.title, manuscript.source, layout)
    closing = closing_block(manuscript.closing, layout)
    taken = title.least + (closing.least if closing else 0)
    body = _blocks(manuscript.parts, layout, layout.rows - taken)
    whole = flow.with_tail(body, closing, layout) if closing else body
    return paginate(_after(title, whole), layout, frame_of(manuscript.header, manuscript.watermark, layout))


def _after(title: flow.Block, body: Iterator[flow.Block]) -> Iterator[flow.Block]:
    yield title
    yield from body


def _blocks(parts: tuple[Part, ...], layout: PageLayout, free: int) -> Iterator[flow.Block]:
    """The parts as they flow; ``free`` rows are left on a page beside title and closing note."""
    for part, following in zip(parts, (*parts[1:], None), strict=False):
        if isinstance(part, HeadingText):
            yield _heading(part, layout)
        elif isinstance(part, BodyText):
            yield _paragraph(part, layout, names_table=isinstance(following, TableText))
        elif isinstance(part, KeyFigures):
            yield table_of(part.entries, layout)
        elif isinstance(part, FigureSheet):
            yield from sheet_blocks(part, layout, free)
        elif isinstance(part, NoteText):
            yield from _note(part, layout)
        else:
            yield report_table(part.rows, layout, head_rows=part.head_rows)


def _heading(part: HeadingText, layout: PageLayout) -> flow.Paragraph:
    role = _HEADING_ROLES.get(part.level, Role.BODY)
    stroked = (Span(0, len(part.text)),) if part.level == _BOLD_LEVEL else ()
    lines = set_evenly(
        Copy(part.text, role, stroked=stroked), layout, TEXT_WIDTH, indent=_INDENT * layout.cell, justify=False
    )
    return flow.Paragraph(tuple(lines), layout, glued=True, anchors=(flow.Anchor(part.level, part.text),))


def _note(part: NoteText, layout: PageLayout) -> Iterator[flow.Paragraph]:
    """A passage in Kai and below it what was written on it; a short passage stays with the note's first lines."""
    indent, written = _INDENT * layout.cell, part.written
    lines = set_lines(Copy(part.quoted, Role.LEVEL2), layout, TEXT_WIDTH, indent=indent)
    yield flow.Paragraph(tuple(lines), layout, glued=bool(written) and len(lines) <= _SHORT)
    for text in written:
        yield flow.Paragraph(tuple(set_lines(Copy(text, Role.BODY), layout, TEXT_WIDTH, indent=indent)), layout)


def _paragraph(part: BodyText, layout: PageLayout, *, names_table: bool) -> flow.Paragraph:
    """A paragraph. One of one line above a table is taken for the table's name, which stays with it."""
    spans: tuple[tuple[Span, Role], ...] = ()
    stroked: tuple[Span, ...] = ()
    anchors: tuple[flow.Anchor, ...] = ()
    if part.lead is not None:
        anchors = (flow.Anchor(part.lead_level, part.lead.of(part.text).rstrip(_SENTENCE_END)),)
        if part.lead_level <= _SECTION:
            spans = ((part.lead, Role.LEVEL2),)
        else:
            stroked = (part.lead,)
    copy = Copy(part.text, Role.BODY, spans, stroked, part.figures)
    lines = set_lines(copy, layout, TEXT_WIDTH, indent=_INDENT * layout.cell)
    return flow.Paragraph(tuple(lines), layout, glued=names_table and len(lines) == 1, anchors=anchors)
