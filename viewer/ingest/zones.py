"""The parts of a file that are not its outline: a table of contents, what follows the text, the text a second time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.ingest.headings import Heading
from viewer.ingest.lines import Line

_BACK_MATTER = re.compile(
    r"(?:名词|术语|用语|专业名词)(?:解释|注释|说明)|注释|尾注|(?:附\s*[录件表图注]|参考文献)"
    r"(?:\s*[一二三四五六七八九十\d]{1,2})?"
)
_GLOSSARY = re.compile(r"(?:名词|术语|用语|专业名词)(?:解释|注释|说明)|注释|尾注|参考文献")


@dataclass(frozen=True, slots=True)
class Zones:
    """``lines`` without the numbers of those that cannot head anything; indices of the text's parts.

    ``opening``: first line after title, author and salutation. ``back``: first line of the back matter. ``copy``: first
    line of a second copy of the text. Both are ``len(lines)`` where there is none.
    """

    lines: list[Line]
    opening: int
    back: int
    copy: int


def zones(text: str, lines: list[Line]) -> Zones:
    """Tell the parts of the document apart."""
    lines = _without_contents(text, lines)
    opening = next((line.index for line in lines if line.prose or line.titled or (line.hint or 0) > 1), len(lines))
    back = _back_matter(text, lines, opening)
    if back < len(lines) and _GLOSSARY.fullmatch(lines[back].span.of(text).strip(" 　*【】[]:：")):
        # The entries of a glossary are numbered and short, and head nothing.
        lines = lines[: back + 1] + [replace(line, mark=None, titled=False) for line in lines[back + 1 :]]
    return Zones(lines, opening, back, _second_copy(text, lines))


def back_matter(zone: Zones, rank: int) -> list[Heading]:
    """The heading of the back matter, if there is any; a name with a colon leads into notes and heads nothing."""
    if zone.back >= min(len(zone.lines), zone.copy) or zone.lines[zone.back].announces:
        return []
    return [Heading(zone.lines[zone.back], rank)]


def _without_contents(text: str, lines: list[Line]) -> list[Line]:
    """Take the numbers off the entries of a table of contents: headings that come again, with no text between them."""
    first = next((line for line in lines if line.titled), None)
    if first is None:
        return lines
    title = first.span.of(text)
    for line in lines[first.index + 1 :]:
        if line.prose:
            return lines
        if line.titled and line.span.of(text) == title:
            entries = [replace(entry, mark=None, titled=False, loose=False) for entry in lines[: line.index]]
            return entries + lines[line.index :]
    return lines


def _back_matter(text: str, lines: Sequence[Line], opening: int) -> int:
    """Index of the line that opens the back matter: its bare name on a line, after some of the text."""
    seen = 0
    for line in lines[opening:]:
        if seen > 2 and line.mark is None and len(line.title.of(text)) < 12:
            name = line.span.of(text).strip(" 　*【】[]:：")
            if _BACK_MATTER.fullmatch(name) or _BACK_MATTER.fullmatch(name.replace(" ", "").replace("　", "")):
                return line.index
        seen += line.prose
    return len(lines)


def _second_copy(text: str, lines: list[Line]) -> int:
    """Index where the same text begins again (a saved page may hold it twice), ``len(lines)`` when it does not.

    The first chapter must come again with the paragraph that follows it, word for word.
    """
    first = next((line for line in lines if line.titled and line.mark and line.mark.ordinal == 1), None)
    if first is None or first.index + 1 >= len(lines):
        return len(lines)
    heading, following = first.span.of(text), lines[first.index + 1].span.of(text)
    if not lines[first.index + 1].prose:
        return len(lines)
    for line in lines[first.index + 2 : -1]:
        if line.titled and line.span.of(text) == heading and lines[line.index + 1].span.of(text) == following:
            return _same_before(text, lines, first.index, line.index)
    return len(lines)


def _same_before(text: str, lines: list[Line], early: int, late: int) -> int:
    """Step back from two equal lines as long as those before them are equal too; the later index where they begin."""
    while early > 0 and late - 1 > early and lines[early - 1].span.of(text) == lines[late - 1].span.of(text):
        early, late = early - 1, late - 1
    return late
