"""Reads the figures of regular tables, whose names and units stand in other cells than their values."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from viewer.metrics.found import Found
from viewer.metrics.mask import BLANK
from viewer.metrics.script import Spelling
from viewer.metrics.status import Outlook
from viewer.metrics.table_cells import Measure, figure_of
from viewer.metrics.table_columns import Role, columns_of, head_count, names_of
from viewer.metrics.table_grid import Grid, Row, grids
from viewer.metrics.table_measures import measures_of
from viewer.metrics.table_rows import Name, names_of_rows
from viewer.metrics.table_values import is_text
from viewer.model import Span

_Any = TypeVar("_Any")
_START = attrgetter("start")
_EXPECTED_MARK = re.compile(r"[*＊※][^\n]{0,6}(?:预计|预估|快报|初步)")
_MAY_BE_TEXT = (Role.VALUE, Role.OTHER)
_PROSE = 40
_HEADLINES = 12
"""Rows of a table whose figures may be more than minor ones."""


class Tables:
    """The figures of the regular tables of one text, and the text without the cells that they were read from."""

    def __init__(
        self, folded: str, outlook_at: Callable[[int], Outlook], spelling: Callable[[Span], Spelling] | None = None
    ) -> None:
        """``folded``: the text with half-width marks; ``outlook_at`` says whether the text at an offset sets aims.

        ``spelling``: how words of a stretch are written in the document, where it was read in other characters.
        """
        self._spelling = spelling
        self.figures: list[Found] = []
        self.sentences: list[Span] = []
        # Where what was read begins and ends, one after the other: spans of a long table would weigh as its figures.
        self._read = array("q")
        if "\t" in folded:
            notes = ""
            found = list(grids(folded))
            marks = []
            for grid in reversed(found):
                notes = grid.notes or notes
                marks.append(_EXPECTED_MARK.search(notes) is not None)
            found.reverse()
            for number, marked in enumerate(reversed(marks), 1):
                grid = found.pop()  # a long table weighs as much as its figures: it goes when they are made
                self._take(grid, outlook_at(grid.rows[0].starts[0]), marked, number)
                del grid
        self.rest = self.masked(folded, lambda text: text)

    def masked(self, folded: str, mask: Callable[[str], str]) -> str:
        """``folded`` with what was read from tables blanked, and ``mask`` over what is left; as long as before."""
        if not self._read:
            return mask(folded)
        pieces = []
        blanks: dict[int, str] = {}  # rows are of few lengths
        place = 0
        for at in range(0, len(self._read), 2):
            start, end = self._read[at : at + 2]
            if end - start not in blanks:
                blanks[end - start] = BLANK * (end - start)
            pieces += [mask(folded[place:start]), blanks[end - start]]
            place = end
        pieces.append(mask(folded[place:]))
        return "".join(pieces)

    def merged(self, figures: Sequence[Found], sentences: Sequence[Span]) -> tuple[list[Found], list[Span]]:
        """``figures`` of the rest of the text and those of the tables in reading order, with what each is shown in."""
        if not self.figures:
            return list(figures), list(sentences)
        if not figures:
            return self.figures, self.sentences
        found: list[Found] = []
        shown: list[Span] = []
        at = 0
        for figure, sentence in zip(figures, sentences, strict=True):
            reached = bisect_left(self.figures, figure.start, at, key=_START)
            found += self.figures[at:reached]
            shown += self.sentences[at:reached]
            found.append(figure)
            shown.append(sentence)
            at = reached
        return found + self.figures[at:], shown + self.sentences[at:]

    def _take(self, grid: Grid, outlook: Outlook, marked: bool, number: int) -> None:
        width = len(grid.rows[0].words)
        head = head_count(grid.rows)
        heads = {tuple(row.words) for row in grid.rows[:head]}
        body = [row for row in grid.rows[head:] if tuple(row.words) not in heads]
        columns = columns_of(names_of(grid.rows[:head], width), body, grid.caption) if body else None
        if columns is None:
            return
        first = len(self.figures)
        measures = measures_of(columns, grid.caption, outlook, marked)
        whole = Span(grid.rows[0].starts[0], grid.rows[-1].end)
        may_be_text = {nth for nth, column in enumerate(columns) if column.role in _MAY_BE_TEXT}
        read = array("q", chain(_read(grid.rows[:head], set()), _read(body, may_be_text)))
        labels = sorted({columns[nth].label for nth in measures})
        for label in labels:
            names = names_of_rows(body, columns, label)
            rows: Iterable[Row] = body
            if label == labels[-1]:
                grid.rows.clear()
                rows = _given_up(body)
            own = {nth: measure for nth, measure in measures.items() if columns[nth].label == label}
            self._take_block(rows, names, own)
        if len(self.figures) == first:
            return
        if len(labels) > 1:
            taken = sorted(
                zip(self.figures[first:], self.sentences[first:], strict=True), key=lambda pair: pair[0].start
            )
            self.figures[first:] = [figure for figure, _ in taken]
            self.sentences[first:] = [sentence for _, sentence in taken]
        spelled = self._spelling(whole).of if self._spelling else str
        for figure in self.figures[first:]:
            figure.table, figure.label = number, spelled(figure.label)
        self._read.extend(read)

    def _take_block(self, rows: Iterable[Row], names: list[Name | None], own: Mapping[int, Measure]) -> None:
        """The figures of the columns ``own``, whose rows have these names; the names are given up."""
        tops = 0
        labels: dict[str, str] = {}
        for row, name in zip(rows, _given_up(names), strict=True):
            if name is None:
                continue
            tops += name.top
            for nth, measure in own.items():
                words = row.words[nth]
                found = figure_of(row.starts[nth], words, name, measure) if words else None
                if found is not None:
                    if tops > _HEADLINES:
                        found.importance = 1
                    found.label = labels.setdefault(found.label, found.label)
                    self.figures.append(found)
                    self.sentences.append(name.line)


def _given_up(rows: list[_Any]) -> Iterator[_Any]:
    """``rows`` in order, each let go when the next is asked for: the figures of a long table take their place."""
    rows.reverse()
    while rows:
        yield rows.pop()


def _read(rows: Sequence[Row], may_be_text: set[int]) -> Iterator[int]:
    """The stretches of ``rows`` that hold nothing for the reader of sentences: all but cells of text.

    Out: where each begins and where it ends, one after the other.
    """
    for row in rows:
        start = row.starts[0]
        for nth, words in enumerate(row.words):
            if is_text(words) if nth in may_be_text else len(words) > _PROSE or "。" in words:
                begun = row.starts[nth]
                if start < begun - 1:
                    yield from (start, begun - 1)
                start = begun + len(words) + 1
        if start < row.end:
            yield from (start, row.end)
