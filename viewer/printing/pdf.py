"""Writes a brief as a PDF: A4, fonts embedded as subsets, text that can be searched and copied, bookmarks.

Qt writes the pages; it knows neither bookmarks nor the document's language (Qt 6.9, and no tags either), so pypdf
appends them as an incremental update (ISO 32000-1, 7.5.6), which leaves every byte of Qt's as it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.errors import CannotWrite
from viewer.paper.geometry import PAGE_HEIGHT, TWIPS_PER_INCH, PageLayout
from viewer.paper.manuscript import Manuscript
from viewer.printing.blocks import Anchor
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page
from viewer.printing.typeset import typeset

_CREATOR = "Briefing Viewer"
_POINTS_PER_INCH = 72


def write_pdf(manuscript: Manuscript, layout: PageLayout, path: Path) -> int:
    """Write the manuscript to ``path`` and return the number of pages. Needs a QGuiApplication.

    The file appears whole or not at all. Raises CannotWrite when the place cannot be written.
    """
    return save_pdf(typeset(manuscript, layout), path, title=manuscript.title, author=manuscript.author)


def save_pdf(pages: Iterable[Page], path: Path, *, title: str, author: str = "") -> int:
    """Write pages as they come, return their number; raises CannotWrite."""
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
        self._facts = {"/Title": title, "/Author": author}
        self._anchors: list[tuple[int, Anchor]] = []
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(TWIPS_PER_INCH)
        size, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(0, 0, 0, 0)
        self._writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        self._writer.setTitle(title)
        self._writer.setCreator(_CREATOR)
        self._painter = QPainter(self._writer)

    def add(self, page: Page) -> None:
        """Paint one more page."""
        if self.count:
            self._writer.newPage()
        paint_page(self._painter, page)
        self._anchors += [(self.count, anchor) for anchor in page.anchors]
        self.count += 1

    def save(self, path: Path) -> None:
        """Finish the file and put it in place, whole; raises CannotWrite."""
        self._painter.end()
        data = _with_bookmarks(bytes(self._buffer.data().data()), self._facts, self._anchors)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            draft.write_bytes(data)
            os.replace(draft, path)
        except OSError as error:
            raise CannotWrite(path.name) from error
        finally:
            _remove(draft)

    def discard(self) -> None:
        """Give it up."""
        self._painter.end()


def _with_bookmarks(data: bytes, facts: dict[str, str], anchors: Iterable[tuple[int, Anchor]]) -> bytes:
    """The file with an outline, its chapters folded, and with its title and author; pages count from 0."""
    from pypdf import PdfWriter
    from pypdf.generic import Fit, IndirectObject, NameObject, TextStringObject

    writer = PdfWriter(BytesIO(data), incremental=True)
    parents: list[tuple[int, IndirectObject]] = []
    for page, anchor in anchors:
        while parents and parents[-1][0] >= anchor.level:
            parents.pop()
        top = (PAGE_HEIGHT - anchor.y) * _POINTS_PER_INCH / TWIPS_PER_INCH
        item = writer.add_outline_item(
            title=anchor.title,
            page_number=page,
            parent=parents[-1][1] if parents else None,
            fit=Fit.xyz(left=0, top=top),
            is_open=False,
        )
        parents.append((anchor.level, item))
    writer.add_metadata(facts)
    writer.root_object[NameObject("/Lang")] = TextStringObject("zh-CN")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _remove(draft: Path) -> None:
    """Nothing half-written stays behind; a draft that cannot be removed was never made."""
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return
