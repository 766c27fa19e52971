"""Where the last of several sections ends although no heading follows: the text turns to the whole again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.ingest.headings import Heading
from viewer.ingest.lines import Line
from viewer.ingest.numbering import Style

# A spoken report turns to its audience when it has been through a list.
_ADDRESS = re.compile(
    r"(?:各位[\u4e00-\u9fff]{1,6}|同志们|朋友们|女士们|先生们)(?:、[\u4e00-\u9fff]{1,6})*[，,！!：:。]"
)
# So many single paragraphs one after the other show that each section is one paragraph.
_HABIT = 2


def closings(text: str, lines: Sequence[Line], headings: Sequence[Heading], end: int) -> list[tuple[int, int]]:
    """(offset, level): places where the sections of this level and below end before the next heading.

    ``lines`` are read up to index ``end``.
    """
    found = []
    for group, until in _groups(headings, end):
        index = _closing_line(text, lines, group, until) if group[0].level > 1 else None
        if index is not None:
            found.append((lines[index].span.start, group[0].level))
    return found


def _groups(headings: Sequence[Heading], end: int) -> Iterator[tuple[list[Heading], int]]:
    """The headings that share a parent, and the index of the line where the parent's text ends."""
    groups: list[list[Heading]] = []
    for heading in headings:
        while groups and groups[-1][0].level > heading.level:
            yield groups.pop(), heading.index
        if groups and groups[-1][0].level == heading.level:
            groups[-1].append(heading)
        else:
            groups.append([heading])
    yield from ((group, end) for group in groups)


def _closing_line(text: str, lines: Sequence[Line], group: list[Heading], until: int) -> int | None:
    """Index of the paragraph after the last of ``group`` that belongs to their parent again, or None."""
    last = group[-1].index
    steps = [after.index - before.index for before, after in pairwise(group)]
    single = len(steps) >= _HABIT and all(step == 1 for step in steps)
    if single and last + 1 < until and all(_holds_its_text(heading) for heading in group):
        return last + 1
    addressed = (line.index for line in lines[last + 1 : until] if _ADDRESS.match(text, *line.span))
    return next(addressed, None)


def _holds_its_text(heading: Heading) -> bool:
    """True for a paragraph that opens with its title or, spoken, may be nothing but a title."""
    return heading.line.run_in or (heading.mark is not None and heading.mark.style is Style.SPOKEN)
