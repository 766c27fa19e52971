"""Puts the characters of a page into lines: by baseline, from left to right, two columns one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from viewer.ingest.pdf_glyphs import Glyph, is_wide
from viewer.ingest.web_marks import raised

_CELL_GAP = 1.3
"""Times the type's size that parts two cells of a table; the widest gap in running text is a blank of one square."""
_CIRCLED = {chr(0x2460 + n): str(n + 1) for n in range(20)}


class Part(NamedTuple):
    """A stretch of a line without a wide gap: its edges and words."""

    x0: float
    x1: float
    text: str


class Line(NamedTuple):
    """A line of a page, in points: its parts, its baseline, its type's size; ``font`` is "" where it is mixed."""

    parts: tuple[Part, ...]
    y: float
    size: float
    font: str = ""
    bold: bool = False

    @property
    def x0(self) -> float:
        return self.parts[0].x0

    @property
    def x1(self) -> float:
        return self.parts[-1].x1

    @property
    def text(self) -> str:
        return ("" if self.spread else " ").join(part.text for part in self.parts)

    @property
    def spread(self) -> bool:
        """True for a title whose letters are set far apart; no table has but one letter in every cell."""
        return all(len(part.text) == 1 and is_wide(part.text) for part in self.parts)


FontOf = Callable[[tuple[int, ...]], tuple[str, bool]]
"""Tells the font of some characters by their indexes on the page, and whether it is bold."""


def lines_of(glyphs: Sequence[Glyph], font_of: FontOf) -> list[Line]:
    """The lines of a page in reading order."""
    rows = [line for row in _rows(glyphs) if (line := _line(row, font_of))]
    gutter = _gutter(rows)
    return rows if gutter is None else list(_columns(rows, gutter))


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs by baseline, top to bottom; a raised or lowered small one belongs to the line that it is set to."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _continues(runs[-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    runs.sort(key=lambda run: -_base(run).y)
    rows: list[list[Glyph]] = []
    for run in runs:
        base = _base(run)
        # Lines of one page do not overlap: half a line's height tells one from the next.
        if rows and _is_beside(base, _base(rows[-1])):
            rows[-1] += run
        else:
            rows.append(list(run))
    for row in rows:
        row.sort(key=lambda glyph: glyph.x)
    return rows


def _is_beside(base: Glyph, other: Glyph) -> bool:
    """True when two runs stand on one line, or the first is set to the second as a mark."""
    level = abs(other.y - base.y) < 0.4 * max(base.size, other.size)
    return level or (_is_raised(base, other) and other.x < base.x)


def _continues(run: list[Glyph], glyph: Glyph) -> bool:
    last, base = run[-1], _base(run)
    near = -0.6 * base.size < glyph.x - last.right < 3 * base.size
    level = abs(glyph.y - base.y) < 0.12 * base.size
    return near and (level or _is_raised(glyph, base))


def _is_raised(glyph: Glyph, base: Glyph) -> bool:
    return glyph.size < 0.82 * base.size and -0.35 * base.size < glyph.y - base.y < 0.9 * base.size


def _base(run: list[Glyph]) -> Glyph:
    """The glyph that tells a run's line: the first one of full size."""
    if len(run) == 1:
        return run[0]
    largest = max(run[:3], key=lambda glyph: glyph.size)
    return next(glyph for glyph in run[:3] if glyph.size > 0.9 * largest.size)


def _line(row: list[Glyph], font_of: FontOf) -> Line | None:
    """A row of glyphs as a line; None where it holds nothing."""
    sizes = sorted(glyph.size for glyph in row)
    size = sizes[len(sizes) // 2]
    base = sorted(glyph.y for glyph in row if glyph.size > 0.82 * size)
    y = base[len(base) // 2]
    parts = tuple(_parts(row, size, y))
    if not parts:
        return None
    wide = [glyph.place for glyph in row if is_wide(glyph.char) and glyph.char.isalpha()] or [row[0].place]
    return Line(parts, y, size, *font_of((wide[0], wide[len(wide) // 2], wide[-1])))


def _parts(row: list[Glyph], size: float, y: float) -> Iterator[Part]:
    """The row's parts between wide gaps; marks that are raised become ``[n]`` or ``²``."""
    text = mark = ""
    start, before = row[0].x, row[0]
    for at, glyph in enumerate(row):
        gap = glyph.x - _edge(before, glyph) if at else 0.0
        small = _is_mark(glyph, size, y)
        if mark and not small:
            text, mark = text + _mark(mark, text), ""
        if gap > _CELL_GAP * size:
            yield Part(start, before.right, text + (_mark(mark, text) if mark else ""))
            text, mark, start = "", "", glyph.x
        elif at and not small and text and _is_blank(before, glyph, gap / size, text):
            text += " "
        if small:
            mark += glyph.char
        else:
            text += glyph.char
        before = glyph
    yield Part(start, max(before.right, _edge(before, before)), text + (_mark(mark, text) if mark else ""))


def _is_mark(glyph: Glyph, size: float, y: float) -> bool:
    """True for a small raised figure or its bracket."""
    raised_up = glyph.size < 0.82 * size and glyph.y > y + 0.1 * size
    return raised_up and (glyph.char in "[]［］" or glyph.char in _CIRCLED or glyph.char.isdecimal())


def _mark(mark: str, before: str) -> str:
    plain = "".join(_CIRCLED.get(char, char) for char in mark)
    bracketed = bool(re.search(r"[\[［]", mark)) or mark in _CIRCLED
    return raised(plain, before[-8:], linked=bracketed)


def _edge(glyph: Glyph, following: Glyph) -> float:
    """Where a glyph ends: a Chinese one takes a whole square, also where its box is only its ink."""
    if not is_wide(glyph.char):
        return glyph.right
    square = glyph.x + glyph.size
    return min(square, following.x) if following is not glyph and following.x > glyph.x else square


def _is_blank(before: Glyph, glyph: Glyph, gap: float, text: str) -> bool:
    """True when a gap (in squares) is a blank: between two words, behind a number that opens the line, or wide.

    Setting parts Chinese from figures by a quarter square and more where lines are justified: that is no blank.
    """
    wide = is_wide(before.char) + is_wide(glyph.char)
    if wide == 0:
        return glyph.spaced or gap > 0.25
    if wide == 1 and not re.fullmatch(r"[\d.]+", text):
        return gap > 0.9
    return gap > (0.2 if wide == 1 else 0.6)


def _gutter(rows: list[Line]) -> float | None:
    """The middle of a gap that runs down a page of two columns of running text, else None.

    A table has such gaps too, but its cells do not fill their columns.
    """
    pairs = [(line.parts[0], line.parts[1]) for line in rows if len(line.parts) == 2]
    if len(pairs) < 8 or len(pairs) < 0.5 * len(rows):
        return None
    left = sorted(first.x1 for first, _ in pairs)
    right = sorted(second.x0 for _, second in pairs)
    edge, start = left[int(len(left) * 0.9)], right[len(right) // 10]
    if start <= edge:
        return None
    begin = min(first.x0 for first, _ in pairs)
    end = max(second.x1 for _, second in pairs)
    full = sum(
        first.x1 - first.x0 > 0.75 * (edge - begin) and second.x1 - second.x0 > 0.75 * (end - start)
        for first, second in pairs
    )
    balanced = 0.6 < (edge - begin) / ((end - start) or 1) < 1.6
    long = sum(len(first.text) >= 8 and len(second.text) >= 8 for first, second in pairs)
    return (edge + start) / 2 if balanced and full > 0.6 * len(pairs) and long > 0.7 * len(pairs) else None


def _columns(rows: list[Line], gutter: float) -> Iterator[Line]:
    """The rows of a page of two columns: left before right, between the lines that cross both.

    The right column is moved over the left one, so that both have the same edges.
    """
    halves = [[part.x0 for row in rows for part in row.parts if (part.x0 > gutter) is side] for side in (False, True)]
    shift = min(halves[1]) - min(halves[0])
    left: list[Line] = []
    right: list[Line] = []
    for line in rows:
        if any(part.x0 < gutter < part.x1 for part in line.parts):
            yield from (*left, *right, line)
            left, right = [], []
            continue
        for side, parts in (
            (left, tuple(part for part in line.parts if part.x1 <= gutter)),
            (right, tuple(Part(x0 - shift, x1 - shift, text) for x0, x1, text in line.parts if x0 >= gutter)),
        ):
            if parts:
                side.append(line._replace(parts=parts))
    yield from (*left, *right)
