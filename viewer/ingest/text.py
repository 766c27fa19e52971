"""Reads a plain text file: finds its encoding and its paragraphs, changes nothing but the line ends."""

from __future__ import annotations

import re
from pathlib import Path

from viewer.errors import EmptySource, NotPlainText
from viewer.ingest.charset import NoTextError, decode
from viewer.ingest.files import load_bytes
from viewer.model import Source, SourceParagraph, Span

# The ends of lines that text carries: DOS, the old Mac, mainframes (NEL), Word's soft one (VT) and Unicode's own two.
_ENDS = re.compile("\r\n|[\r\x85\x0b\u2028\u2029]")


def read_text(path: Path) -> Source:
    """The text file at ``path``, verbatim but for a byte-order mark and ``\\n`` line ends.

    Undecodable bytes in an otherwise clean file stand as U+FFFD, with a warning. Raises FileMissing, FileUnreadable,
    NotPlainText, TooLarge or EmptySource.
    """
    text, warnings = load(path)
    return source_of(path.name, text)._replace(warnings=warnings)


def load(path: Path) -> tuple[str, tuple[str, ...]]:
    """The decoded characters of the file at ``path``, line ends as ``\\n``, and warnings. Raises as ``read_text``."""
    try:
        text, warnings = decode(load_bytes(path))
    except NoTextError as error:
        raise NotPlainText(path.name) from error
    text = plain_ends(text)
    if not text.strip():
        raise EmptySource(path.name)
    return text, warnings


def plain_ends(text: str) -> str:
    """``text`` with every kind of line end as ``\\n``."""
    return _ENDS.sub("\n", text)


def source_of(name: str, text: str) -> Source:
    """``text`` as a source called ``name``: a paragraph per line that is not blank, its outer blanks left out."""
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        held = line.strip()
        if held:
            first = start + len(line) - len(line.lstrip())
            paragraphs.append(SourceParagraph(Span(first, first + len(held))))
        start += len(line) + 1
    return Source(name, text, tuple(paragraphs))
