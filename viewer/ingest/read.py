"""Chooses how a file is read: one line per format that can be imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewer.errors import BriefingError, readable
from viewer.format_errors import FixedLayoutFormat, NoTextLayer, OldWordFormat, RichTextFormat, UnknownFormat
from viewer.ingest.files import head_of
from viewer.ingest.sniff import SUFFIXES, kind_of
from viewer.ingest.text import read_text
from viewer.source import Source

_REFUSED: dict[str, type[BriefingError]] = {
    "old_word": OldWordFormat,
    "rtf": RichTextFormat,
    "fixed": FixedLayoutFormat,
    "picture": NoTextLayer,
}


def read_source(path: Path) -> Source:
    """The file at ``path`` as a source, read by what its content is, else by what its suffix says.

    An unknown suffix is tried as text. Raises UnknownFormat, OldWordFormat, RichTextFormat, FixedLayoutFormat or
    NoTextLayer for what cannot be imported, else FileMissing, FileUnreadable, NotPlainText, TooLarge, EmptySource, or
    what the reader of the format raises.
    """
    kind = kind_of(path, head_of(path))
    if kind in _REFUSED:
        raise _REFUSED[kind](path.name)
    reader = _FORMATS.get(kind)
    if reader is None:
        raise UnknownFormat(path.suffix.lower() or path.name)
    source = reader(path)
    return source._replace(name=readable(source.name))


def importable_suffixes() -> tuple[str, ...]:
    """The suffixes of files that can be imported, those of one kind together, as a file dialog lists them."""
    return SUFFIXES


# Each reader is loaded when the first file of its kind is read.
def _markdown(path: Path) -> Source:
    from viewer.ingest.markdown import read_markdown

    return read_markdown(path)


def _docx(path: Path) -> Source:
    from viewer.ingest.word.read import read_docx

    return read_docx(path)


def _odt(path: Path) -> Source:
    from viewer.ingest.odt.read import read_odt

    return read_odt(path)


def _html(path: Path) -> Source:
    from viewer.ingest.webpage import read_webpage

    return read_webpage(path)


def _mhtml(path: Path) -> Source:
    from viewer.ingest.webpage import read_archived

    return read_archived(path)


def _pdf(path: Path) -> Source:
    from viewer.ingest.pdf import read_pdf

    return read_pdf(path)


_FORMATS: dict[str, Callable[[Path], Source]] = {
    "text": read_text,
    "markdown": _markdown,
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "mhtml": _mhtml,
    "pdf": _pdf,
}
