"""Writes a brief as a PDF: A4, fonts embedded, text that can be searched and copied."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.errors import CannotWrite
from viewer.printing.geometry import TWIPS_PER_INCH
from viewer.printing.options import PrintOptions
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page
from viewer.printing.typeset import typeset
from viewer.shown import Brief

_CREATOR = "Briefing Viewer"


def write_pdf(brief: Brief, path: Path, options: PrintOptions | None = None, *, author: str = "") -> int:
    """Write the brief to ``path`` and return the number of pages. Needs a QGuiApplication.

    The file appears whole or not at all. Raises CannotWrite when the place cannot be written.
    """
    pages = typeset(brief, options or PrintOptions())
    save_pdf(pages, path, title=brief.title, author=author)
    return len(pages)


def save_pdf(pages: tuple[Page, ...], path: Path, *, title: str, author: str = "") -> None:
    """Write pages that are laid out already; raises CannotWrite."""
    data = _pdf(pages, title, author)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(data)
        os.replace(draft, path)
    except OSError as error:
        raise CannotWrite(path.name) from error
    finally:
        _remove(draft)


def _pdf(pages: tuple[Page, ...], title: str, author: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(TWIPS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setTitle(title)
    writer.setCreator(_CREATOR)
    if hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor(author)
    painter = QPainter(writer)
    for page in pages:
        if page.number > 1:
            writer.newPage()
        paint_page(painter, page)
    painter.end()
    return bytes(buffer.data().data())


def _remove(draft: Path) -> None:
    """Nothing half-written stays behind; a draft that cannot be removed was never made."""
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return
