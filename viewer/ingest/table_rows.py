"""Tells which paragraphs of a source are rows of its tables, whose numbered names are no headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from viewer.rows import is_group_row
from viewer.source import Source, SourceParagraph

_MOST_NAMES = 2
_FIGURE = re.compile(r"[-−+]?\d[\d,，.]*\s?[%％‰]?|[-−—–/]{1,2}")
_LONGEST_FIGURE = 16
_FEWEST_FIGURES = 6
_NAME_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[.．、)）]")
_NUMBER = re.compile(r"[（(]?\d{1,3}[.．、)）]")


def table_rows(source: Source) -> frozenset[int]:
    """Indices of the paragraphs that are rows: lines with a tab that follow one another, and the names between them."""
    text, paragraphs = source.text, source.paragraphs
    if "\t" not in text:
        return frozenset()
    tabbed = [_holds_cells(text, paragraph) for paragraph in paragraphs]
    near = [_follows(text, *pair) for pair in pairwise(paragraphs)]
    found: set[int] = set()
    for index, held in enumerate(tabbed):
        if not held:
            continue
        if index < len(near) and near[index] and tabbed[index + 1]:
            found |= {index, index + 1}
        elif names := _names_below(source, index, near, tabbed):
            # A row that only such names part from the others is one of them.
            found |= {index, *names, names[-1] + 1}
    return frozenset(found)


def rows_in_cells(source: Source) -> frozenset[int]:
    """Indices of the paragraphs that are numbered names of rows in a table whose cells stand below one another: such a
    name, its figure, the next figure or name; and the names right above them that have no figures of their own.
    """
    text, paragraphs = source.text, source.paragraphs
    figures = [
        end - start <= _LONGEST_FIGURE and _FIGURE.fullmatch(text, start, end) is not None
        for start, end in (paragraph.span for paragraph in paragraphs)
    ]
    if sum(figures) < _FEWEST_FIGURES:
        return frozenset()
    named = [_NAME_NUMBER.match(text, *one.span) is not None and one.level is None for one in paragraphs]
    found: set[int] = set()
    for at in range(len(paragraphs) - 3, -1, -1):
        if not named[at] or figures[at]:
            continue
        own = figures[at + 1] and (figures[at + 2] or figures[at + 3 : at + 4] == [True])
        if own or (at + 1 in found and at > 0 and (figures[at - 1] or named[at - 1])):
            found.add(at)
    return frozenset(found)


def _names_below(source: Source, index: int, near: Sequence[bool], tabbed: Sequence[bool]) -> range:
    """The names between the row ``index`` and the next: one, or two where the upper has no rows of its own."""
    for count in range(1, _MOST_NAMES + 1):
        names = range(index + 1, index + 1 + count)
        if names[-1] >= len(near) or not all(near[at] for at in range(index, names[-1] + 1)):
            break
        if not is_group_row(source.paragraphs[names[-1]].span.of(source.text)):
            break
        if tabbed[names[-1] + 1]:
            return names
    return range(0)


def _holds_cells(text: str, paragraph: SourceParagraph) -> bool:
    """True for a paragraph with a tab that parts more than its number from its words (12.→今年…)."""
    tab = text.find("\t", *paragraph.span)
    if tab < 0:
        return False
    return not _NUMBER.fullmatch(text, paragraph.span.start, tab) or text.find("\t", tab + 1, paragraph.span.end) >= 0


def _follows(text: str, above: SourceParagraph, below: SourceParagraph) -> bool:
    return text.count("\n", above.span.end, below.span.start) == 1
