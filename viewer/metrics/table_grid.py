"""Finds the tables of a text: consecutive lines with tabs, what stands above them and the notes below."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, MutableSequence
from typing import NamedTuple

from viewer.model import Span
from viewer.rows import is_group_row

_FEWEST_ROWS, _MOST_CELLS = 2, 63
_ABOVE, _LONGEST_CAPTION, _BLANK_LINES = 3, 60, 2
_NOTE = re.compile(r"\s*(?:注|备注|说明|[*※])")
_NOTES = 6
_UNIT_LINE = re.compile(r"(?:计量)?单位\s*[:：]")


class Row(NamedTuple):
    """A row's cells: where the words of each begin in the text, and those words, marks half-width."""

    starts: MutableSequence[int]
    words: list[str]

    @property
    def end(self) -> int:
        """The offset behind the last cell's words."""
        return self.starts[-1] + len(self.words[-1])

    @property
    def span(self) -> Span:
        """The row in the text without its empty cells at the ends; it must hold a word."""
        held = [nth for nth, words in enumerate(self.words) if words]
        return Span(self.starts[held[0]], self.starts[held[-1]] + len(self.words[held[-1]]))


class Grid(NamedTuple):
    """A table as it stands: the lines above that may be its caption or unit, its rows and the notes below it."""

    caption: str
    rows: list[Row]
    notes: str


def grids(folded: str) -> Iterator[Grid]:
    """The tables of ``folded`` in reading order, all rows filled up to the widest; time is linear in the text."""
    for lines in _blocks(folded):
        rows = [_cells(folded, line) for line in lines]
        caption = _above(folded, lines[0].start)
        while rows and (words := _caption_row(rows[0])):
            caption += "\n" + words
            rows = rows[1:]
        rows = _aligned(rows)
        if len(rows) >= _FEWEST_ROWS:
            yield Grid(caption, rows, _below(folded, lines[-1].end))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines with tabs that follow each other; one short line without may stand between two of them."""
    lines: list[Span] = []
    tab = text.find("\t")
    while tab >= 0:
        start = text.rfind("\n", 0, tab) + 1
        end = _line_end(text, tab)
        line = Span(start, end)
        if text.count("\t", start, end) >= _MOST_CELLS or not text[start:end].strip():
            tab = text.find("\t", end)
            continue
        between = _between(text, lines[-1].end, start) if lines else None
        if lines and between is None:
            yield lines
            lines = []
        lines.extend(between or ())
        lines.append(line)
        tab = text.find("\t", end)
    if lines:
        yield lines


def _between(text: str, end: int, start: int) -> list[Span] | None:
    """The lines between two rows of one table: none, or one that names rows; None where they are of two tables."""
    if start == end + 1:
        return []
    if start - end > 80 or text.count("\n", end, start) != 2 or not is_group_row(text[end:start]):
        return None
    return [Span(end + 1, start - 1)]


def _line_end(text: str, offset: int) -> int:
    newline = text.find("\n", offset)
    return len(text) if newline < 0 else newline


def _cells(text: str, line: Span) -> Row:
    # Offsets in an array take a fifth of what they take in a list, and a long table has millions.
    starts, words = array("q"), []
    place = line.start
    for piece in text[line.start : line.end].split("\t"):
        held = piece.strip()
        starts.append(place + piece.find(held[0]) if held else place)
        words.append(held)
        place += len(piece) + 1
    return Row(starts, words)


def _caption_row(row: Row) -> str:
    """The words of a first row that heads the whole table: a title or a unit in one of its cells, else ""."""
    held = [word for word in row.words if word]
    unit = any(_UNIT_LINE.match(word.strip("() ")) for word in held)
    return "\n".join(held) if len(held) == 1 or (unit and len(held) == 2) else ""


def _aligned(rows: list[Row]) -> list[Row]:
    """The rows without the columns that are empty in all at the left (an indent), filled up at the right."""
    width = max((len(row.words) for row in rows), default=0)
    indent = min((next((at for at, word in enumerate(row.words) if word), width) for row in rows), default=0)
    for starts, words in rows:
        del starts[:indent], words[:indent]
        missing = width - indent - len(words)
        starts.extend([starts[-1] + len(words[-1]) if len(starts) else 0] * missing)
        words.extend([""] * missing)
    return rows


def _above(text: str, start: int) -> str:
    """The short lines right above a table, the farthest first."""
    found: list[str] = []
    end, blank = start - 1, 0
    while end > 0 and len(found) < _ABOVE and blank <= _BLANK_LINES:
        begun = text.rfind("\n", max(0, end - 4 * _LONGEST_CAPTION), end) + 1
        words = text[begun:end].strip()
        if len(words) > _LONGEST_CAPTION or "\t" in words or words.endswith(("。", "；", ";")):
            break
        if words:
            found.insert(0, words)
        blank = 0 if words else blank + 1
        end = begun - 1
    return "\n".join(found)


def _below(text: str, end: int) -> str:
    found: list[str] = []
    for line in text[end : end + 1_000].split("\n")[1 : 1 + _NOTES]:
        if _NOTE.match(line) or found:
            found.append(line)
        elif line.strip():
            break
    return "\n".join(found)
