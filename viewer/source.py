"""The frozen values that travel while a report is imported, before it is a briefing; standard library only.

Apart from ``viewer.model``, which every start loads: at a start nothing is imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from viewer.model import Metadata, Section, Span


class SourceParagraph(NamedTuple):
    """One paragraph of a source: its place in the text and what the file format says of it.

    ``level`` is the outline level the format itself gives (a Markdown ``#`` is 1), or None where it gives none.
    ``strong``: the whole paragraph is set off by type (all bold, or centred, or larger than the text around it).
    """

    span: Span
    level: int | None = None
    strong: bool = False


class Source(NamedTuple):
    """A file as read: its name, its text with ``\\n`` line ends, and its paragraphs in order (blank lines left out).

    Every importer writes the same plain forms: a row of a table is a line with its cells parted by tabs, the rows of
    one table follow each other without a blank line; a reference to a note is its number in square brackets (``[1]``),
    and the notes stand at the end of the text, a line each that begins with the same bracket. ``title`` is what the
    format itself names as the document's title, "" where it does not. ``warnings``: Chinese sentences on what of the
    file could not be kept, for the reader. ``wraps``: what ``viewer.wraps.soft_breaks`` says of the text, None where
    nobody has asked it.
    """

    name: str
    text: str
    paragraphs: tuple[SourceParagraph, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()
    wraps: tuple[int, ...] | None = None


class Report(NamedTuple):
    """A source whose outline has been read. ``sections`` are flat, in reading order, the root first; ``warnings`` and
    ``wraps`` as of the source.
    """

    metadata: Metadata
    source_name: str
    text: str
    sections: tuple[Section, ...]
    warnings: tuple[str, ...] = ()
    wraps: tuple[int, ...] | None = None


@dataclass(frozen=True)
class OutlineChange:
    """A correction of the outline by hand: what begins at ``offset`` of the text.

    ``offset`` is where a section's heading starts, or for a new heading any character of a paragraph that it shall
    begin at. ``level`` is 1 to 6, or 0: no heading, its words become text. ``title`` are the words that shall be the
    title (without the number); None leaves it as it is, or for a new heading takes the first sentence. ``number``: the
    number to show; None leaves it, or takes the one written there; "" for none. One that is not written in the text
    counts as restored. ``words``: what the section is to be called instead; the text keeps what it says.
    """

    offset: int
    level: int
    title: Span | None = None
    number: str | None = None
    words: str | None = None
