"""Takes what is read from a word processor's file to its place: cells to tables, notes aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.ingest.blocks import MOST_COLUMNS, Block, Table, Words

_MOST_ROWS_REPEATED = 200


class _Cell(NamedTuple):
    columns: int
    blocks: list[Block]


class _Row(NamedTuple):
    """A row: the texts of its cells, or the cell that is alone in it and may only frame its text."""

    texts: list[str]
    alone: _Cell | None


@dataclass(slots=True)
class _Frame:
    blocks: list[Block] = field(default_factory=list)
    cells: list[_Cell] | None = None
    rows: list[_Row] | None = None


class Flow:
    """Takes paragraphs in the order of the file and nests them: ``open_…`` and ``close_…`` go in pairs.

    What is opened inside a paragraph (another one in a text box) comes after it.
    """

    def __init__(self) -> None:
        self._frames = [_Frame()]

    @property
    def blocks(self) -> list[Block]:
        """What has been read outside of all that is still open."""
        return self._frames[0].blocks

    def take(self) -> list[Block]:
        """The blocks read so far, which are given away."""
        held, self._frames[0].blocks = self._frames[0].blocks, []
        return held

    def open(self) -> None:
        """A paragraph or a cell begins."""
        self._frames.append(_Frame())

    def open_row(self) -> None:
        """A table's row begins."""
        self._frames.append(_Frame(cells=[]))

    def open_table(self) -> None:
        """A table begins."""
        self._frames.append(_Frame(rows=[]))

    def close_paragraph(self, words: Words) -> None:
        """The paragraph ends; its own words were these."""
        inner = self._frames.pop().blocks
        blocks = self._frames[-1].blocks
        last = blocks[-1] if blocks else None
        if isinstance(last, Words) and last.joins:
            words.text = last.text + words.text
            blocks.pop()
        # Blank paragraphs only keep distance, and a file may hold a great many.
        if words.text and (words.joins or not words.text.isspace()):
            blocks.append(words)
        blocks += inner

    def close_apart(self) -> list[Block]:
        """What ``open`` began ends; its blocks are given away, as those of a note."""
        return self._frames.pop().blocks

    def close_cell(self, columns: int = 1, merged: bool = False, repeated: int = 1) -> None:
        """The cell ends: it is so many columns wide; ``merged``: it belongs to the one above or before it."""
        inner = self._frames.pop().blocks
        above = self._frames[-1]
        if above.cells is None:
            above.blocks += inner
        else:
            cell = _Cell(max(1, min(columns, MOST_COLUMNS)), [] if merged else inner)
            above.cells += [cell] * max(1, min(repeated, MOST_COLUMNS))

    def close_row(self, before: int = 0, repeated: int = 1, kept: bool = True) -> None:
        """The row ends: it begins ``before`` columns in; one that is not ``kept`` was deleted."""
        frame = self._frames.pop()
        above = self._frames[-1]
        cells = frame.cells or []
        if above.rows is None:
            above.blocks += [block for cell in cells for block in cell.blocks] + frame.blocks
        elif kept:
            cells = [_Cell(1, [])] * max(0, min(before, MOST_COLUMNS)) + cells
            # Texts are kept instead of blocks where that is certain: a large table has a great many cells.
            row = (
                _Row([], cells[0]) if len(cells) == 1 else _Row([text for cell in cells for text in _texts(cell)], None)
            )
            above.rows += [row] * max(1, min(repeated, _MOST_ROWS_REPEATED))
            above.blocks += frame.blocks

    def close_table(self) -> None:
        """The table ends. One with a single cell in each row only frames its text and is no table."""
        frame = self._frames.pop()
        blocks = self._frames[-1].blocks
        rows = frame.rows or []
        if any(row.texts for row in rows):
            blocks.append(Table([list(_texts(row.alone)) if row.alone else row.texts for row in rows]))
        else:
            blocks += [block for row in rows if row.alone for block in row.alone.blocks]
        blocks += frame.blocks


def _texts(cell: _Cell) -> Iterator[str]:
    yield one_line(cell.blocks)
    for _ in range(cell.columns - 1):
        yield ""


def one_line(blocks: Iterable[Block]) -> str:
    """The words of ``blocks`` on one line, parted by single spaces."""
    return " ".join(filter(None, (" ".join(text.split()) for block in blocks for text in _pieces(block))))


def _pieces(block: Block) -> Iterator[str]:
    if isinstance(block, Words):
        yield block.text
    else:
        for row in block.rows:
            yield from row
