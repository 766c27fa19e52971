"""The headings of a document: which numbered lines are ones, judged by the sequence they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from viewer.ingest.lines import Line
from viewer.ingest.numbering import LAST_OF_ALL, Mark, Style
from viewer.ingest.told_apart import told_apart

TOP_RANK = 0
"""Rank of unnumbered chapters and of what stands at the end of a document; ranks of styles lie below."""

# Numbering may have lost some of its members, but not this many at once.
_WIDEST_GAP = 6
# What （一） ranks as where it stands above 一、.
_ABOVE_HAN = Style.ROMAN
_FEWEST_ABOVE = 2
# A chapter has seldom more such numberings inside; where many follow each other they are reports in one file.
_INSIDE = 4
_FEWEST_COUNTED, _HARDLY = 3, 3
_PARAGRAPH = 40
"""Characters: half of the run-in titles of a section being as long, they are sentences of paragraphs."""
_WRITTEN_OUT = frozenset({Style.PART, Style.CHAPTER, Style.ARTICLE, Style.FORMAL, Style.HAN, Style.PAREN_HAN})


@dataclass(frozen=True, slots=True)
class Heading:
    """A line taken for a heading. ``rank``: smaller stands above larger. ``level``: 1 and up, once it is known.

    ``open_ended``: it may be numbered after the last numbered one beside it. ``number`` as written or restored.
    ``back``: it heads a part of the back matter; ``annex``: one with an outline of its own, a level below it.
    """

    line: Line
    rank: int
    level: int = 0
    number: str | None = None
    restored: bool = False
    open_ended: bool = False
    back: bool = False
    annex: bool = False

    @property
    def index(self) -> int:
        """Position of its paragraph."""
        return self.line.index

    @property
    def mark(self) -> Mark | None:
        """The number it was written with."""
        return self.line.mark

    @property
    def ordinal(self) -> int:
        """The value of its number, 0 without one."""
        return self.line.mark.ordinal if self.line.mark else 0

    @property
    def own_line(self) -> bool:
        """True when no text follows it in its paragraph."""
        return not self.line.run_in


@dataclass(slots=True, eq=False)
class _Run:
    """Lines of one style that count on; ``firm`` of them have the form of a heading.

    ``before``: the run that this one counts on from, under a heading above it that came between. ``headed``: its
    members are headings. ``cut``: a heading that the format gives stands behind it. ``outer``: the run of this style
    that was open when this one began anew; ``rank``: what the members rank as, below their style's once the outer run
    goes on: 一、 二、 (一、 二、 三、) 三、.
    """

    style: Style
    before: _Run | None = None
    outer: _Run | None = None
    under: int = 0
    rank: int = 0
    members: list[Line] = field(default_factory=list)
    firm: int = 0
    headed: bool = False
    cut: bool = False

    @property
    def last(self) -> int:
        mark = self.members[-1].mark
        return mark.ordinal if mark else 0

    def is_list(self) -> bool:
        """True for sentences right below each other, with nothing that they could head: the provisions of a rule."""
        near = all(after.index == before.index + 1 for before, after in pairwise(self.members))
        sentences = all(not line.run_in and not line.announces and line.after > line.title.end for line in self.members)
        return near and sentences and self.style in (Style.DIGIT, Style.PAREN_DIGIT, Style.CIRCLED)

    def is_provisions(self) -> bool:
        """True where the members open with sentences too long for titles: （一）市民政部门会同有关部门…."""
        lengths = sorted(line.title.end - line.title.start for line in self.members)
        run_in = all(line.run_in for line in self.members) and self.style is Style.PAREN_HAN
        return run_in and len(lengths) > 1 and lengths[len(lengths) // 2] >= _PARAGRAPH

    def accepted(self) -> list[Line]:
        """The members that are headings.

        Digits and spoken numbers stand before items of a list as well: only a run from 1 of at least two counts, most
        of them with titles. The others number nothing but headings.
        """
        first = self.members[0].mark
        if self.style not in _WRITTEN_OUT:
            if self.before is None and (len(self.members) < 2 or first is None or first.ordinal != 1):
                return []
            if self.before is not None and not self.before.headed:
                return []
            return self.members if self.firm * 2 >= len(self.members) and not self.is_list() else []
        if self.is_provisions():
            return []
        if self.firm * 2 >= len(self.members):
            return self.members
        # Where hardly one of many has the form of a heading, they are paragraphs that are counted.
        counted = len(self.members) >= _FEWEST_COUNTED and self.firm * _HARDLY <= len(self.members)
        return [] if counted else [line for line in self.members if line.titled]


def numbered_headings(lines: Sequence[Line]) -> list[Heading]:
    """The numbered lines among ``lines`` that are headings, in order, with the rank of their style.

    A line with a level given by the format closes the runs before it and is not among them.
    """
    runs: list[_Run] = []
    current: dict[Style, _Run] = {}
    closed: dict[Style, _Run] = {}
    for line in told_apart(lines):
        if line.hint is not None:
            for run in current.values():
                run.cut = True
            current.clear()
        elif line.mark is not None:
            _place(line, line.mark, (current, closed), runs)
    top = min((run.style for run in runs), default=None)
    followed = {line.index - 1 for line in lines if line.titled and line.mark is not None and line.mark.ordinal == 1}
    followed |= {line.index + 1 for line in lines if line.loose}
    items = {line.index + 1 for line in lines if line.mark is not None and not line.titled and line.announces}
    # A single 一、 where the chapters count further is a quotation or a piece of a broken sentence.
    counted = any(run.style is top and len(run.members) > 1 for run in runs)
    whole = [at for at, run in enumerate(runs) if run.style is top and len(run.members) > 1 and _begins_at_one(run)]
    found: list[Heading] = []
    for at, run in enumerate(runs):
        # A 五、 before the first 一、 stands in a paragraph that a page tore apart.
        early = run.style is top and len(run.members) == 1 and not _begins_at_one(run) and at < max(whole, default=0)
        stray = counted and run.style is top and _is_stray(run, followed)
        # What is counted below an item that is no heading are its parts.
        below = run.style >= Style.DIGIT and run.members[0].index in items
        accepted = [] if stray or below or (early and run.before is None) else run.accepted()
        # Asked by the run that counts on from this one, which comes later.
        run.headed = bool(accepted)
        found += [Heading(line, run.rank or run.style) for line in accepted]
    found.sort(key=lambda heading: heading.index)
    if not _is_upside_down(found):
        return found
    return [replace(heading, rank=_ABOVE_HAN) if heading.rank == Style.PAREN_HAN else heading for heading in found]


def _outer_that_goes_on(run: _Run, number: int) -> _Run | None:
    """The outermost run around ``run`` that ``number`` is the very next of, or None; those inside it rank below it."""
    around = [run]
    while (outer := around[-1].outer) is not None and len(outer.members) >= _FEWEST_ABOVE and len(around) <= _INSIDE:
        around.append(outer)
    at = max((at for at, outer in enumerate(around) if at and outer.last + 1 == number), default=0)
    if not at or not all(len(inner.members) > 1 and _begins_at_one(inner) for inner in around[:at]):
        return None
    for inner in around[:at]:
        inner.rank = inner.under + 1
    return around[at]


def _begins_at_one(run: _Run) -> bool:
    mark = run.members[0].mark
    return mark is not None and mark.ordinal == 1


def _is_stray(run: _Run, followed: set[int]) -> bool:
    """``followed``: indices of the lines with a first heading right below or an unnumbered one right above them."""
    alone = len(run.members) == 1 and not run.cut and run.members[0].index not in followed
    return alone and _begins_at_one(run)


def _is_upside_down(found: Sequence[Heading]) -> bool:
    """True where （一） numbers the chapters and 一、 begins anew inside them, as in old reports."""
    han = [heading for heading in found if heading.rank in (Style.HAN, Style.PAREN_HAN)]
    above = [at for at, heading in enumerate(han) if heading.rank == Style.PAREN_HAN]
    if len(above) < _FEWEST_ABOVE or above[0] != 0:
        return False
    if [han[at].ordinal for at in above] != list(range(1, len(above) + 1)):
        return False
    inside = [han[start + 1 : end] for start, end in pairwise([*above, len(han)])]
    return any(inside[:-1]) and all(group[0].ordinal == 1 for group in inside if group)


def _place(line: Line, mark: Mark, open_runs: tuple[dict[Style, _Run], dict[Style, _Run]], runs: list[_Run]) -> None:
    """Put a line into the open run of its style when it counts on, else begin a run with it."""
    current, closed = open_runs
    run = current.get(mark.style)
    if mark.slip:
        # What is no number by its form is one only as the very next of its run, and on a line of its own.
        if run is None or not line.titled or mark.ordinal not in (run.last + 1, LAST_OF_ALL):
            return
        line = replace(line, mark=replace(mark, ordinal=run.last + 1, slip=False))
    elif not line.titled:
        # Without the form of a heading it is one only as the very next of its run.
        if run is not None and mark.ordinal == run.last + 1 and line.title.start < line.title.end:
            run.members.append(line)
        elif run is None and mark.ordinal == 1 and mark.style in _WRITTEN_OUT and line.title.start < line.title.end:
            # A first one with too long a title belongs to the others, should they be headings.
            current[mark.style] = _Run(mark.style, members=[line])
            runs.append(current[mark.style])
        return
    under = max((style for style in current if mark.style <= style < Style.DIGIT), default=mark.style)
    for style in [style for style in current if style > mark.style]:
        closed[style] = current.pop(style)
    number = line.mark.ordinal if line.mark else 0
    if run is not None and number <= run.last:
        run = current[mark.style] = _outer_that_goes_on(run, number) or run
    if run is None or not run.last < number <= run.last + _WIDEST_GAP:
        earlier = closed.get(mark.style)
        run = _Run(mark.style, earlier if earlier is not None and number == earlier.last + 1 else None, run, under)
        runs.append(run)
        current[mark.style] = run
    run.members.append(line)
    run.firm += 1
