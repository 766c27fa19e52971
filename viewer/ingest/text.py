"""Reads a plain text file: finds its encoding and its paragraphs, changes nothing but the line ends."""

from __future__ import annotations

import re
from pathlib import Path

from viewer.errors import EmptySource
from viewer.format_errors import NotPlainText
from viewer.ingest.charset import NoTextError, decode
from viewer.ingest.files import load_bytes
from viewer.model import Span
from viewer.source import Source, SourceParagraph
from viewer.wraps import soft_breaks

# The ends of lines that text carries: DOS, the old Mac, mainframes (NEL), Word's soft one (VT) and Unicode's own two.
_ENDS = re.compile("\r\n|[\r\x85\x0b\u2028\u2029]")

# Blanks, DOS's end of a file, and marks that show nothing.
_NOTHING = re.compile("[\\s\x1a\ufeff\u200b\u2060]*")


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
    if _NOTHING.fullmatch(text):
        raise EmptySource(path.name)
    return text, warnings


def plain_ends(text: str) -> str:
    """``text`` with every kind of line end as ``\\n``."""
    return _ENDS.sub("\n", text)


def source_of(name: str, text: str, whole_lines: bool = False) -> Source:
    """``text`` as a source called ``name``: a paragraph per line that is not blank, its outer blanks left out.

    Lines that were broken at a fixed width are one paragraph, with the line ends in it (``viewer.wraps``); not so with
    ``whole_lines``, for an importer that made the lines itself.
    """
    wraps = None if whole_lines else soft_breaks(text)
    soft = frozenset(wraps or ())
    paragraphs = []
    start, begun = 0, -1
    for line in text.split("\n"):
        end = start + len(line)
        held = line.strip()
        if held:
            first = start + len(line) - len(line.lstrip())
            begun = begun if begun >= 0 else first
            if end not in soft:
                paragraphs.append(SourceParagraph(Span(begun, first + len(held))))
                begun = -1
        start = end + 1
    return Source(name, text, tuple(paragraphs), wraps=wraps)
