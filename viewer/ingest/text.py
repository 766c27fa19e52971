"""Reads a plain text file: finds its encoding and its paragraphs, changes nothing but the line ends."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from viewer.errors import EmptySource, FileMissing, FileUnreadable, NotPlainText
from viewer.model import Source, SourceParagraph, Span
from viewer.wraps import soft_breaks

# Longest first: the UTF-16 mark is the beginning of the UTF-32 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What no text file holds: half characters, and control characters but tab, line ends, form feed and DOS's end mark.
_BINARY = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def read_text(path: Path) -> Source:
    """The text file at ``path``, verbatim but for a byte-order mark and ``\\n`` line ends.

    Raises FileMissing, FileUnreadable, NotPlainText or EmptySource.
    """
    return source_of(path.name, load(path))


def load(path: Path) -> str:
    """The decoded characters of the file at ``path``, line ends as ``\\n``. Raises as ``read_text`` does."""
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path.name) from error
    except IsADirectoryError as error:
        raise NotPlainText(path.name) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path.name) from error
    text = _decode(raw, path.name).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise EmptySource(path.name)
    return text


def source_of(name: str, text: str, whole_lines: bool = False) -> Source:
    """``text`` as a source called ``name``: a paragraph per line that is not blank, its outer blanks left out.

    Lines that were broken at a fixed width are one paragraph, with the line ends in it (``viewer.wraps``); not so with
    ``whole_lines``, for an importer that made the lines itself.
    """
    soft = frozenset(() if whole_lines else soft_breaks(text))
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
    return Source(name, text, tuple(paragraphs))


def _decode(raw: bytes, name: str) -> str:
    """Decode by byte-order mark, else as UTF-8, else as GB 18030 (the mandatory Chinese set, which holds GBK)."""
    marked = next(((mark, encoding) for mark, encoding in _MARKS if raw.startswith(mark)), None)
    attempts = [(raw, "utf-8"), (raw, "gb18030")] if marked is None else [(raw[len(marked[0]) :], marked[1])]
    for content, encoding in attempts:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _BINARY.search(text):
            break
        return text
    raise NotPlainText(name)
