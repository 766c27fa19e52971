"""Chooses how a file is read: one line per format that can be imported."""

from __future__ import annotations

import re
from pathlib import Path

from viewer.errors import FileMissing, UnknownFormat
from viewer.ingest.text import read_text
from viewer.model import Source

_FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), "markdown"),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "word"),
    **dict.fromkeys((".odt", ".ott", ".fodt"), "odt"),
}
# Formats that are not text: naming them gives a better answer than trying to decode their bytes.
_FOREIGN = re.compile(
    r"\.(?:docx?|docm|dotx?|wps|wpt|rtf|odt|ofd|pdf|ceb|caj|pages|epub|mobi|x?html?|mht|mhtml|xml|json|xlsx?|et|ods|pptx?|"
    r"dps|odp|png|jpe?g|tiff?|bmp|gif|webp|zip|rar|7z|gz|tar)"
)


def importable_suffixes() -> tuple[str, ...]:
    """The suffixes of files that can be imported, the commonest first; what a file dialog offers."""
    return (".txt", *_FORMATS)


def read_source(path: Path) -> Source:
    """The file at ``path`` as a source, read by what its suffix says; an unknown suffix is tried as text.

    Raises UnknownFormat for a format that cannot be imported, else what the reader of the format raises, all of them
    BriefingError: FileMissing, FileUnreadable, EmptySource, NotPlainText, WrongContents, DamagedFile and others.
    """
    suffix = path.suffix.lower()
    # Each reader is loaded when the first file of its kind is read.
    match _FORMATS.get(suffix):
        case "markdown":
            from viewer.ingest.markdown import read_markdown

            return read_markdown(path)
        case "word":
            from viewer.ingest.word.read import read_docx

            return read_docx(path)
        case "odt":
            from viewer.ingest.odt.read import read_odt

            return read_odt(path)
    if _FOREIGN.fullmatch(suffix):
        if not path.exists():
            raise FileMissing(path.name)
        raise UnknownFormat(suffix)
    return read_text(path)
