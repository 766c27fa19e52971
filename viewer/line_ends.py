"""Tells the line ends that only wrap a line from those that end a paragraph: the measuring behind ``viewer.wraps``.

Apart from it because most texts are seen at a glance not to need it, and no start should compile what it looks for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

# In Chinese characters: the narrowest page and the widest; how far a line may stay behind it (and no more than an
# eighth), for copies of a page are ragged; a sentence's end is a paragraph's unless it stands at the full width.
_NARROWEST, _WIDEST = 12, 100
_RAGGED = 3
_LONGEST_LAG = 8
_FEWEST, _FEWEST_CLEAR = 3, 2
# A word that is moved to the next line whole leaves at most this part of its line free.
_LONGEST_TOKEN = 4
_LEAST_SHARE = 0.35
_BY_PROGRAM = 0.9
_SELDOM = 5
# Of so many lines one may be longer than the rest (an address, a row of a table).
_ONE_LONGER_IN = 33
_STOPS = "。！？!?；;：:"
_OPEN_ENDS = "，,、（(“‘《〈「『"
_CLOSERS = "”’」』）)》〉"
# Columns set with spaces, and a line of a table of contents: what stands in them is not running text.
_GAP = re.compile(r" {2,}|\u3000{2,}")
_LEADER = re.compile(r"[.．…·]{4,}\s*\d{0,4}$")
_LEADS = ".．…·"
_LOOKED_AT = 200
# What a line break may not part (GB/T 15834-2011, 5.1): a Latin word or number, a character from the marks about it.
_TOKEN = re.compile(r"[“‘《〈「『（(]*(?:[!-~]+|.)[，。、；：！？”’》〉」』）)％%]*")
_HAN = "一二三四五六七八九十百"
_HEADS = re.compile(
    rf"第[{_HAN}\d]{{1,4}}[章节節编編篇卷部]|[{_HAN}]{{1,3}}\s?[、．.](?![{_HAN}]{{1,3}}[、是])"
    rf"|[（(〔]\s?[{_HAN}\d]{{1,3}}\s?[）)〕]|\d{{1,3}}\s?[、．.](?!\d)|\d{{1,2}}[）)]|[①-⒛㈠-㈩]|[-*•●○■□◆▪]\s"
)
_STOP = re.compile("[。；！？]")
_WORD = re.compile(r"[0-9A-Za-z.,%]")


class _Line(NamedTuple):
    """A line that holds text: its place, how wide it and its indent are, and how it ends."""

    start: int
    end: int
    newline: int
    width: int
    indent: int
    stopped: bool
    row: bool


def soft_breaks_in(text: str) -> tuple[int, ...]:
    """What ``viewer.wraps.soft_breaks`` says of a text that may have been broken at a fixed width."""
    if not _breaks_off(text):
        return ()
    # Editors count columns, programs that break lines often characters: what fits more lines exactly was the way.
    return max((_Page(text, _columns), _Page(text, len)), key=lambda page: page.exact).soft_breaks()


def _columns(text: str) -> int:
    """The columns that ``text`` takes: signs with three bytes in UTF-8 are the wide ones."""
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) // 2


def _breaks_off(text: str) -> bool:
    """False where too few lines stop inside a sentence for ``_Page`` to take the text for wrapped, by either measure.

    Most texts that are not are told by this look alone, which takes a tenth of the time of measuring their lines.
    """
    # A tab counts four, a sign of four bytes in UTF-8 two columns and a half.
    shortest = _NARROWEST // 4 if "\t" in text else _NARROWEST * 4 // 5
    long_by_columns = long_by_signs = on_by_columns = on_by_signs = 0
    for written in text.split("\n"):
        if len(written) < shortest:
            continue
        held = written.strip()
        blank = "" if len(held) == len(written) else _blank(written, held)
        by_signs = len(blank) + len(held) >= _NARROWEST
        by_columns = _columns(blank) + _columns(held) >= 2 * _NARROWEST
        if not (by_signs or by_columns) or _is_row(written, held):
            continue
        goes_on = not _is_stopped(held)
        long_by_signs += by_signs
        long_by_columns += by_columns
        on_by_signs += by_signs and goes_on
        on_by_columns += by_columns and goes_on
    return any(
        going_on >= max(_FEWEST_CLEAR, _LEAST_SHARE * many)
        for going_on, many in ((on_by_signs, long_by_signs), (on_by_columns, long_by_columns))
    )


def _blank(written: str, held: str) -> str:
    """What stands before the words of a line, tabs as spaces."""
    return written[: len(written) - len(written.lstrip())].replace("\t", "    ") if held else ""


def _is_stopped(held: str) -> bool:
    ending = held[-2] if held[-1] in _CLOSERS and len(held) > 1 else held[-1]
    return ending in _STOPS


def _lines(text: str, measure: Callable[[str], int]) -> list[_Line]:
    """The lines of ``text`` that are not blank, in order."""
    found = []
    start = 0
    for written in text.split("\n"):
        held = written.strip()
        if held:
            first = start + len(written) - len(written.lstrip())
            indent = measure(_blank(written, held))
            width, stopped, row = indent + measure(held), _is_stopped(held), _is_row(written, held)
            found.append(_Line(first, first + len(held), start + len(written), width, indent, stopped, row))
        start += len(written) + 1
    return found


def _is_row(written: str, held: str) -> bool:
    """True for a row of a table or an entry of a table of contents; ``held``: the line without blanks about it."""
    if "\t" in held or "|" in held or written.startswith("\t\t"):  # one tab indents, two stand for empty cells
        return True
    if (held[-1] in _LEADS or held[-1].isdecimal()) and _LEADER.search(held[-_LOOKED_AT:]):
        return True
    return ("  " in held or "\u3000\u3000" in held) and len(_GAP.findall(held[:_LOOKED_AT])) > 1


class _Page:
    """A text seen as lines that were broken where ``measure`` of them reached a fixed width."""

    def __init__(self, text: str, measure: Callable[[str], int]) -> None:
        self._text, self._measure = text, measure
        self._narrow = measure("\u4e00")
        self._lines = _lines(text, measure)
        self._long = [line for line in self._lines if not line.row and line.width >= _NARROWEST * self._narrow]
        widths = sorted(line.width for line in self._long)
        self._full = widths[len(widths) - 1 - len(widths) // _ONE_LONGER_IN] if widths else 0
        if self._full > _WIDEST * self._narrow:
            self._full = 0
        self._pairs = [pair for pair in pairwise(self._lines) if _adjoin(text, *pair)] if self._full else []
        self.exact = sum(not before.stopped and self._reaches(before, after, 0) for before, after in self._pairs)

    def soft_breaks(self) -> tuple[int, ...]:
        """Offsets of the line ends that only wrap a line; none when the text was not broken so."""
        running = [pair for pair in self._pairs if not pair[0].stopped and self._reaches(*pair, _RAGGED)]
        if not self._is_wrapped(running):
            return ()
        # A program breaks at the width; where that was so, what stays behind it ends by itself.
        behind = 0 if self.exact >= _BY_PROGRAM * len(running) else _RAGGED
        base = Counter(after.indent for _, after in running).most_common(1)[0][0]
        indented = self._indents_paragraphs(base) or self._parts_paragraphs()
        alone = {} if indented else self._alone(behind)
        return tuple(
            before.newline
            for before, after in self._pairs
            if self._reaches(before, after, 0 if before.stopped else behind)
            and not self._begins_paragraph((before, after), base, indented)
            and not self._is_heading((before, after), behind, alone)
        )

    def _reaches(self, before: _Line, after: _Line, behind: int) -> bool:
        """True when what ``after`` begins with had no room in ``before``, or nearly: ``behind`` characters more."""
        # Half a character is lost before every wide one that would begin in the last column.
        width = self._full - self._narrow // 2 - min(behind * self._narrow, self._full // _LONGEST_LAG)
        if before.width >= self._full:
            return True
        token = _TOKEN.match(self._text, after.start, min(after.end, after.start + self._full))
        taken = min(self._measure(token[0]) if token else 0, self._full // _LONGEST_TOKEN)
        return before.width + taken >= width

    def _is_wrapped(self, running: Sequence[tuple[_Line, _Line]]) -> bool:
        """True when enough lines are full and break off inside a sentence."""
        narrow = _NARROWEST * self._narrow
        going_on = [p for p in running if p[0].width >= narrow and not _HEADS.match(self._text, p[1].start)]
        clear = any(_is_cut(self._text, *pair) for pair in going_on)
        fewest = _FEWEST_CLEAR if clear else _FEWEST
        return len(going_on) >= fewest and len(going_on) >= _LEAST_SHARE * len(self._long)

    def _indents_paragraphs(self, base: int) -> bool:
        """True when this text shows where a paragraph begins by its indent."""
        opening = [after for before, after in pairwise(self._lines) if before.stopped]
        return sum(line.indent >= base + self._narrow for line in opening) * 2 > len(opening)

    def _parts_paragraphs(self) -> bool:
        """True when blank lines stand between the paragraphs of this text."""
        return (
            sum(a.row or b.row for a, b in pairwise(self._lines)) + len(self._pairs)
            < len(self._lines) - 1 - len([line for line in self._lines if line.stopped]) // 2
        )

    def _is_heading(self, pair: tuple[_Line, _Line], behind: int, alone: Mapping[str, bool]) -> bool:
        always = alone.get(_sort(self._text, pair[0])) if alone else None
        return always is not None and self._ends_heading(*pair, behind, always)

    def _alone(self, behind: int) -> Mapping[str, bool]:
        """The sorts of numbers whose headings stand on lines of their own, as short lines tell: always or not."""
        lone: Counter[str] = Counter()
        opening: Counter[str] = Counter()
        for line in self._lines:
            sort = _sort(self._text, line)
            if sort and _first_stop(self._text, line) < line.end:
                opening[sort] += 1
            elif sort and line.width < self._full - behind * self._narrow:
                lone[sort] += 1
        return {sort: sort in "一第" and opening[sort] * _SELDOM < count for sort, count in lone.items()}

    def _ends_heading(self, before: _Line, after: _Line, behind: int, always: bool) -> bool:
        """True when a numbered line of full width is a heading: a line of text follows it, not the short rest of it.

        Where such headings open paragraphs as well, the rest of one is known by its full stop, which comes early.
        """
        if _first_stop(self._text, before) < before.end:
            return False
        full = after.width >= self._full - behind * self._narrow
        early = _first_stop(self._text, after) - after.start < (after.end - after.start) // 2
        return (full or after.stopped) and (always or not early)

    def _begins_paragraph(self, pair: tuple[_Line, _Line], base: int, indented: bool) -> bool:
        """True when the second of two lines is the first of a paragraph, by its indent or its number."""
        before, after = pair
        if abs(after.indent - base) >= self._narrow and (indented or not _hangs(self._text, before, after)):
            return True
        if _HEADS.match(self._text, after.start) is None:
            return False
        return before.stopped or not (indented or self._text[before.end - 1] in _OPEN_ENDS)


def _adjoin(text: str, before: _Line, after: _Line) -> bool:
    """True when no blank line and no column parts the two lines."""
    return not before.row and not after.row and text.find("\n", before.newline + 1, after.start) < 0


def _sort(text: str, line: _Line) -> str:
    """The sort of number that the line begins with, "" for none: its first character, digits alike."""
    if _HEADS.match(text, line.start) is None:
        return ""
    first = text[line.start]
    return "0" if first.isdecimal() else "一" if first in _HAN else first


def _first_stop(text: str, line: _Line) -> int:
    """Offset of the first mark in the line that ends a sentence, or the line's end."""
    found = _STOP.search(text, line.start, line.end)
    return found.start() if found else line.end


def _is_cut(text: str, before: _Line, after: _Line) -> bool:
    """True when a line ends as no paragraph does: with a comma, an opening bracket, or inside a number or word."""
    last = text[before.end - 1]
    return last in _OPEN_ENDS or bool(_WORD.match(last) and _WORD.match(text[after.start]))


def _hangs(text: str, before: _Line, after: _Line) -> bool:
    """True for a line below the words, not the number, of the item it goes on with."""
    if after.indent == before.indent:
        return not before.stopped
    return after.indent > before.indent and _HEADS.match(text, before.start) is not None
