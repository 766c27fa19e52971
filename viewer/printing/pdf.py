"""Writes a brief as a PDF: A4, fonts embedded as subsets, text that can be searched and copied, bookmarks.

Qt writes the pages and the fonts; what it does not know (Qt 6.9) is written by ``viewer.printing.pdf_file``: bookmarks,
the document's language, bold as a property of the text. Tags, which would tell a reader's aid what a heading is, it
cannot write either.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, qVersion
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.paper.geometry import PAGE_HEIGHT, TWIPS_PER_INCH, PageLayout, pt
from viewer.paper.manuscript import Manuscript
from viewer.printing.blocks import Anchor
from viewer.printing.paginate import Page
from viewer.printing.paint import STROKE_PT, paint_page
from viewer.printing.pdf_file import HEAVY, Extras, finish
from viewer.printing.pdf_glyphs import UsedGlyphs
from viewer.printing.pdf_outline import Bookmark
from viewer.printing.typeset import typeset
from viewer.store.whole import put_in_place

_CREATOR = "Briefing Viewer"
_POINTS_PER_INCH = 72
_HEAVY = QColor(HEAVY, HEAVY, HEAVY)


def write_pdf(manuscript: Manuscript, layout: PageLayout, path: Path) -> int:
    """Write the manuscript to ``path`` and return the number of pages. Needs a QGuiApplication.

    The file appears whole or not at all. Raises CannotWrite when the place cannot be written, FileInUse when
    a file there cannot be replaced.
    """
    return save_pdf(typeset(manuscript, layout), path, title=manuscript.title, author=manuscript.author)


def save_pdf(pages: Iterable[Page], path: Path, *, title: str, author: str = "") -> int:
    """Write pages as they come, return their number; raises CannotWrite or FileInUse."""
    draft = PdfDraft(title, author)
    for page in pages:
        draft.add(page)
    draft.save(path)
    return draft.count


class PdfDraft:
    """A PDF in the making, page by page, so that a long one can show its progress and be given up.

    Until ``save`` nothing is on the disk; a draft that is not saved was never made.
    """

    def __init__(self, title: str, author: str = "") -> None:
        self.count = 0
        self._facts = {"Title": title, "Author": author, "Creator": _CREATOR, "Producer": f"Qt {qVersion()}"}
        self._bookmarks: list[Bookmark] = []
        self._glyphs = UsedGlyphs()
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(TWIPS_PER_INCH)
        size, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(0, 0, 0, 0)
        self._writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        self._writer.setTitle(title)
        self._painter = QPainter(self._writer)

    def add(self, page: Page) -> None:
        """Paint one more page."""
        if self.count:
            self._writer.newPage()
        paint_page(self._painter, page, heavy=_HEAVY)
        self._glyphs.add(page)
        self._bookmarks += [_bookmark(anchor, self.count) for anchor in page.anchors]
        self.count += 1

    def save(self, path: Path) -> None:
        """Finish the file and put it in place, whole; raises CannotWrite or FileInUse."""
        self._painter.end()
        extras = Extras(self._facts, self._bookmarks, self._glyphs.beyond(), round(pt(STROKE_PT)))
        put_in_place([(path, finish(bytes(self._buffer.data().data()), extras))])

    def discard(self) -> None:
        """Give it up."""
        self._painter.end()


def _bookmark(anchor: Anchor, page: int) -> Bookmark:
    """An anchor as a bookmark: pages from 0, heights in pt from the paper's foot."""
    return Bookmark(anchor.level, anchor.title, page, (PAGE_HEIGHT - anchor.y) * _POINTS_PER_INCH / TWIPS_PER_INCH)
