"""Brief + ScreenStyle -> Page: one document for the reading column, and the map back to the source text.

Figures, hits and the jumped sentence are not part of the document: the pane paints them over it, so that a change of
theirs never lays text out again and a keystroke in the filter builds one run of text a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from viewer.document.formats import Formats
from viewer.document.page import Entry, GapLine, Grid, Mark, Page, Stretch
from viewer.document.style import ScreenStyle
from viewer.model import ROOT, Span
from viewer.pieces import pieces
from viewer.punctuation import full_width
from viewer.shown import Block, Brief, Figure, Gap, Heading, Paragraph, Table
from viewer.wraps import in_one_line

# What QTextCursor.insertText would turn into a new block or drop; shown as a space so that offsets stay true.
_BREAKS = re.compile("[\x00-\x08\n-\x1f\x7f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_BRACKETS = "()（）、.．〔〕[] "
_SECTION = 2


def build(brief: Brief, style: ScreenStyle, room: int | None = None) -> Page:
    """The page that shows ``brief`` in ``style``; the text is the same whatever the style.

    ``room`` is the width (px) that tables are made for, where the text is narrower than the style's column.

    Heading and paragraph blocks are shown full width, one character for one; a ``Figures`` block belongs to paper and
    is left out. The last block is empty: the pane gives it the height that lets the last line of text be scrolled
    upwards. The caller keeps the page for as long as its document is shown.
    """
    draft = Draft(brief, style, room)
    draft.write()
    return draft.page()


class Draft:
    """What ``build`` makes, written part by part: who shows a long text can do something else between them."""

    def __init__(self, brief: Brief, style: ScreenStyle, room: int | None = None) -> None:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(style.body)
        # The mode QTextEdit asks for: set here, it need not lay everything out again on taking the document over.
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        formats = Formats(style)
        document.rootFrame().setFrameFormat(formats.frame)
        self.document = document
        self._blocks, self._written = brief.blocks, 0
        self._writer = _Writer(document, brief.text, formats, room or style.column)

    def write(self, count: int | None = None) -> bool:
        """Write so many more blocks, or all that are left; True when none is."""
        begun, all_of_them = self._written, len(self._blocks)
        end = all_of_them if count is None else min(all_of_them, begun + count)
        self._writer.write(self._blocks[begun:end], last=begun < end == all_of_them)
        self._written = end
        return end == all_of_them

    def page(self) -> Page:
        """The page, once all is written; asked for once."""
        return self._writer.page()


@lru_cache(maxsize=2)
def shown_text(text: str) -> str:
    """The whole source text as it is displayed: full-width marks, lines put together, exactly as many characters."""
    return "".join(map(shown_line, pieces(in_one_line(text))))


def make_ready(text: str) -> None:
    """Work out what ``build`` asks of a whole text: of a long one, on another thread before it is shown."""
    shown_text(text)
    _has_wide(text)


def shown_line(text: str) -> str:
    """A piece of the source text as it is displayed, exactly as many characters; not remembered."""
    return _BREAKS.sub(" ", full_width(text))


def supplied(prefix: str) -> str:
    """A supplied number as the screen shows it: ``一、`` and ``(一)`` become ``〔一〕``; nothing stays nothing."""
    number = prefix.strip(_BRACKETS)
    return f"〔{number}〕" if number else ""


@lru_cache(maxsize=2)
def _has_wide(text: str) -> bool:
    return any(_WIDE.search(piece) for piece in pieces(text))


class _Writer:
    """Appends blocks to a document and notes where everything came to stand."""

    def __init__(self, document: QTextDocument, text: str, formats: Formats, room: int) -> None:
        self._document = document
        self._cursor = QTextCursor(document)
        self._text = shown_text(text)
        self._wide = _has_wide(text)
        self._formats = formats
        self._room = room
        self._at = 0
        self._first = True
        self._after_table = False
        self._after_level1 = False
        self._stretches: list[Stretch] = []
        self._marks: list[Mark] = []
        self._hits: list[tuple[int, int]] = []
        self._gaps: list[GapLine] = []
        self._units: list[Entry] = []
        self._sections: dict[str, int] = {}
        self._grids: list[Grid] = []

    def write(self, blocks: Sequence[Block], *, last: bool) -> None:
        self._cursor.beginEditBlock()
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Gap):
                self._gap(block)
        if last and not self._first:
            self._start_block(self._formats.tail, self._formats.text(False))
        self._cursor.endEditBlock()

    def page(self) -> Page:
        # A from-to's second span may stand behind the next figure's first.
        self._marks.sort()
        return Page(
            self._document,
            tuple(self._stretches),
            tuple(self._marks),
            tuple(self._hits),
            tuple(self._gaps),
            tuple(self._units),
            self._sections,
            tuple(self._grids),
        )

    def _heading(self, block: Heading) -> None:
        formats = self._formats
        prefix = supplied(block.prefix)
        opening = (prefix or self._text[block.span.start : block.span.end])[:1]
        ink = formats.heading_ink(block.level, block.dim)
        self._start_block(formats.heading(block.level, opening, self._first, self._after_level1), ink)
        self._after_level1 = block.level == 1
        self._enter(block.section, unit=True)
        self._insert(prefix, block.span, ink)
        self._note((), block.hits)

    def _paragraph(self, block: Paragraph) -> None:
        ink = self._formats.text(block.dim)
        self._start_block(self._formats.paragraph, ink)
        self._after_level1 = False
        if block.lead is not None:
            self._enter(block.section, unit=block.lead_level <= _SECTION)
        elif not self._units:
            self._enter(ROOT, unit=True)
        if block.lead is None:
            self._insert(supplied(block.prefix), block.span, ink)
        else:
            self._run_in(block, block.lead)
        self._note(block.figures, block.hits)

    def _run_in(self, block: Paragraph, lead: Span) -> None:
        """The opening in its own face; a section's title takes the full stop behind it along."""
        end = lead.end
        if block.lead_level <= _SECTION and self._text[end : min(end + 1, block.span.end)] in ("。", ".", "："):
            end += 1
        prefix = supplied(block.prefix)
        opening = Span(block.span.start, end)
        ink = self._formats.lead(block.lead_level, block.dim)
        self._cursor.insertText(prefix + self._text[opening.start : opening.end], ink)
        self._insert(prefix, block.span, self._formats.text(block.dim), written=opening.end)

    def _table(self, block: Table) -> None:
        """A table begins in the block that stands before it, which Qt shows without a height where it is empty."""
        from viewer.document.tables import SLICE, insert_table  # most reports have none: the start does not wait for it

        self._at += self._after_table
        if not self._units:
            self._enter(ROOT, unit=True)
        words = tuple(tuple([self._text[cell.span.start : cell.span.end] for cell in row]) for row in block.rows)
        inserted = insert_table(self._cursor, words, block, self._formats, self._room)
        rows: list[int] = []
        for nth, row in enumerate(block.rows):
            self._at += nth > 0 and nth % SLICE == 0
            rows.append(self._at + 1)
            for cell in row:
                self._at += 1
                if cell.span.start < cell.span.end:
                    self._map("", cell.span)
                    if cell.figures or cell.hits:
                        self._note(cell.figures, cell.hits)
            self._at += inserted.columns - len(row)
        self._grids.append(Grid(tuple(rows), self._at, block.head, inserted.share))
        self._first = self._after_level1 = False
        self._after_table = True

    def _gap(self, block: Gap) -> None:
        style, count = self._formats.style, len(block.sections)
        words = style.gap_one if count == 1 else style.gap_many.format(count=count)
        self._start_block(self._formats.gap_block(self._first), self._formats.gap)
        self._after_level1 = False
        start = self._at
        self._cursor.insertText(words + "\u3000", self._formats.gap)
        self._cursor.insertText(style.gap_link, self._formats.gap_link)
        link = start + _units(words) + 1
        self._at = link + _units(style.gap_link)
        self._gaps.append(GapLine(start, self._at, link, block.sections))

    def _start_block(self, chosen: QTextBlockFormat, ink: QTextCharFormat) -> None:
        """Begin a block; its own character format tells the painter the size of what stands in it."""
        if self._first or self._after_table:
            # Qt has made the block: a document is never without one, nor is the end of a table.
            self._cursor.setBlockFormat(chosen)
            self._cursor.setBlockCharFormat(ink)
            self._at += self._after_table
            self._first = self._after_table = False
        else:
            self._cursor.insertBlock(chosen, ink)
            self._at += 1

    def _enter(self, section: str, *, unit: bool) -> None:
        self._sections.setdefault(section, self._at)
        if unit:
            self._units.append(Entry(self._at, section))

    def _insert(self, prefix: str, span: Span, ink: QTextCharFormat, written: int | None = None) -> None:
        """Insert a paragraph's text (what follows ``written``, where that is given) and map it."""
        if written is None:
            self._cursor.insertText(prefix + self._text[span.start : span.end], ink)
        elif written < span.end:
            self._cursor.insertText(self._text[written : span.end], ink)
        self._map(prefix, span)

    def _map(self, prefix: str, span: Span) -> None:
        """Note that ``span`` is shown behind a supplied ``prefix`` from the place reached on."""
        shown = self._text[span.start : span.end]
        wide = tuple(found.start() for found in _WIDE.finditer(shown)) if self._wide else ()
        start = self._at + len(prefix)
        self._stretches.append(Stretch(span.start, span.end, start, wide))
        self._at = start + len(shown) + len(wide)

    def _note(self, figures: tuple[Figure, ...], hits: tuple[Span, ...]) -> None:
        """Map the figures and hits of the block or cell just mapped."""
        stretch = self._stretches[-1]
        if not stretch.wide:
            # As ``to_document`` says, without the call: most of a keystroke in a long report went into these.
            shift, add = stretch.position - stretch.start, self._marks.append
            for metric_id, spans in figures:
                for start, end in spans:
                    add(Mark(start + shift, end + shift, metric_id))
            self._hits += [(start + shift, end + shift) for start, end in hits]
            return
        place = stretch.to_document
        for figure in figures:
            for span in figure.spans:
                self._marks.append(Mark(place(span.start), place(span.end), figure.metric_id))
        for span in hits:
            self._hits.append((place(span.start), place(span.end)))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
