"""Tells what numbers can mean in one document: letters or Roman numerals, headings or paragraphs that are counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.ingest.lines import Line
from viewer.ingest.numbering import Mark, Style, as_letter

# Ways of numbering that may be something else (an initial, a year's month): at work only where a first and a second
# stand before what has the form of a title.
_RARE = frozenset({Style.STEM, Style.ROMAN, Style.LATIN, Style.NUMBER, Style.DECIMAL, Style.TRIPLE, Style.PAREN_LATIN})
_FEWEST_CLAUSES = 3
_FEWEST_STOPPED = 2
_HEADED = frozenset({Style.FORMAL, Style.HAN, Style.PAREN_HAN})
_ROMANS = {"i": 1, "v": 5, "x": 10}
# Counted paragraphs: from so many on, nearly all one more than the one before, seldom opening with a short sentence.
_COUNTED = 5
_SHORT_HEAD = range(2, 4)
_ON = 0.9
_SHORT = 25


def told_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines`` without the numbers that head nothing in this document, letters and stems with their right styles."""
    lines = _small_romans(_letters(lines))
    kept = _styles_at_work(lines)
    paragraphs = _are_paragraphs_counted(lines)
    if _are_paragraphs_counted(lines, Style.HAN):
        lines = [_without_number(line) if line.mark and line.mark.style is Style.HAN else line for line in lines]
    low_stems = _are_stems_low(lines)
    lines = _with_stopped_titles(_without_provisions(lines))
    lines = [replace(line, mark=None, titled=False) if _ends_enumeration(lines, line) else line for line in lines]
    return [_judged(line, line.mark, kept, paragraphs, low_stems) if line.mark else line for line in lines]


def with_short_heads(lines: list[Line]) -> list[Line]:
    """``lines``, words too short for a heading taken for one (教育) where digits count the paragraphs: what stands
    alone right above such a paragraph heads it.
    """
    if not _are_paragraphs_counted(lines):
        return lines
    found = list(lines)
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        counted = after.mark is not None and after.mark.style is Style.DIGIT
        bare = line.mark is None and line.hint is None and not (line.prose or line.announces or line.unended)
        if counted and bare and (before.prose or before.titled) and line.span.end - line.span.start in _SHORT_HEAD:
            found[line.index] = replace(line, loose=True)
    return found


def _without_provisions(lines: Sequence[Line]) -> Sequence[Line]:
    """``lines``, those below the articles of a law (第三条) without numbers: （一） counts what an article says."""
    if sum(line.clause for line in lines) < _FEWEST_CLAUSES:
        return lines
    kept, inside = [], False
    for line in lines:
        inside = line.clause or (inside and (line.mark is None or line.mark.style > Style.HAN))
        provision = inside and line.mark is not None and line.hint is None
        kept.append(replace(line, mark=None, titled=False) if provision else line)
    return kept


def _with_stopped_titles(lines: Sequence[Line]) -> Sequence[Line]:
    """``lines``, long titles with a full stop taken for titles where it is the habit that text stands below such."""
    likely = [line for line in lines if line.sentence and not line.titled and line.mark and line.mark.style in _HEADED]
    headed = {
        line.index
        for line in likely
        if line.index + 1 < len(lines) and lines[line.index + 1].prose and lines[line.index + 1].mark is None
    }
    if len(headed) < _FEWEST_STOPPED or len(headed) * 2 <= len(likely):
        return lines
    return [replace(line, titled=True) if line.index in headed else line for line in lines]


def _ends_enumeration(lines: Sequence[Line], line: Line) -> bool:
    """True for an item right below one that ends in a semicolon: the last of an enumeration has the full stop."""
    before = lines[line.index - 1] if line.index > 0 else line
    if line.mark is None or before.mark is None or line.hint is not None or not before.unended:
        return False
    return before.mark.style is line.mark.style and before.mark.ordinal + 1 == line.mark.ordinal


def _judged(line: Line, mark: Mark, kept: set[Style], paragraphs: bool, low_stems: bool) -> Line:
    if (mark.style in _RARE and mark.style not in kept) or (paragraphs and mark.style is Style.DIGIT):
        return replace(line, mark=None, titled=False)
    if low_stems and mark.style is Style.STEM:
        return replace(line, mark=replace(mark, style=Style.LOW_STEM))
    return line


def _letters(lines: Sequence[Line]) -> Sequence[Line]:
    """I. V. X. are letters where no II. follows."""
    if any(line.mark and line.mark.style is Style.ROMAN and line.mark.ordinal == 2 for line in lines):
        return lines
    return [
        replace(line, mark=as_letter(line.mark)) if line.mark and line.mark.style is Style.ROMAN else line
        for line in lines
    ]


def _small_romans(lines: Sequence[Line]) -> Sequence[Line]:
    """(i) (v) (x) are Roman numerals where an (ii) follows."""
    small = [line.mark.digits for line in lines if line.mark and line.mark.style is Style.PAREN_LATIN]
    if "ii" not in small:
        return lines
    return [
        replace(line, mark=replace(line.mark, ordinal=_ROMANS[line.mark.digits]))
        if line.mark and line.mark.style is Style.PAREN_LATIN and line.mark.digits in _ROMANS
        else line
        for line in lines
    ]


def _styles_at_work(lines: Sequence[Line]) -> set[Style]:
    seen = {(line.mark.style, line.mark.ordinal) for line in lines if line.mark and line.titled}
    kept = {style for style in _RARE if (style, 1) in seen and (style, 2) in seen}
    # 1 甲 without a dot is a heading only above 1.1 乙, and 1.1.1 丙 only below it.
    return kept if Style.DECIMAL in kept else kept - {Style.NUMBER, Style.TRIPLE}


def _without_number(line: Line) -> Line:
    return replace(line, mark=None, titled=False) if line.hint is None else line


def _are_paragraphs_counted(lines: Sequence[Line], style: Style = Style.DIGIT) -> bool:
    """True when digits (or 一、 below 第一章) count the paragraphs of the whole document, through all its headings."""
    counted = [line for line in lines if line.mark and line.mark.style is style and line.hint is None]
    if len(counted) < _COUNTED:
        return False
    on = sum(b.mark.ordinal == a.mark.ordinal + 1 for a, b in pairwise(counted) if a.mark and b.mark)
    if on < _ON * (len(counted) - 1) or not any(_interrupted(lines, line.index, style) for line in counted[1:]):
        return False
    return sum(line.title.end - line.title.start <= _SHORT for line in counted) * 2 < len(counted)


def _interrupted(lines: Sequence[Line], index: int, style: Style) -> bool:
    """True when a heading seems to stand right before the line with this index."""
    before = lines[index - 1]
    bare = before.loose and style is Style.DIGIT
    return bare or (before.titled and before.mark is not None and before.mark.style < style)


def _are_stems_low(lines: Sequence[Line]) -> bool:
    """True when 甲、 stands below 一、 and its kin, as in Taiwan, not above them, as in Hong Kong."""
    first = next((line.mark.style for line in lines if line.mark and line.titled and line.mark.style > Style.FORMAL), 0)
    return first is not Style.STEM
