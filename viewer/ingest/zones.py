"""The parts of a file that are not its outline: a table of contents, what follows the text, the text a second time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.ingest.contents import without_contents
from viewer.ingest.headings import Heading
from viewer.ingest.lines import Line
from viewer.ingest.numbering import Style
from viewer.model import Span

_NUMBER = r"[一二三四五六七八九十\d]{0,3}"
_ANNEX = re.compile(rf"附[件录錄表图圖注]{_NUMBER}|参考文献")
# 附件2　名词解释: the blank stands for a colon.
_NUMBER_APART = re.compile(rf"^\s*(附[件录錄表]\s?{_NUMBER})\s+(?=[\u3400-\u9fff“《（\d])")
_NUMBERED_ANNEX = re.compile(rf"附[件录錄]{_NUMBER}[:：]?")
_TITLED_ANNEX = re.compile(rf"附[件录錄表]{_NUMBER}[:：](?!\d{{1,2}}[.．、])[^。；;！？!?：:]{{2,40}}")
_GLOSSARY = re.compile(
    r"(?:附[件录錄]?\d{0,2}[:：]?)?[《（(]?[\u3400-\u9fff]{0,12}[》）)]?[\u3400-\u9fff]{0,6}"
    r"(?:名词|名詞|术语|術語|用语|用語|词语)(?:解释|解釋|注释|註釋|说明|說明|释义|釋義)"
)
_NOTES = re.compile(r"[注註][释釋解]|尾注|附注|参考文献")
# One of these stands in every name of the four sorts; most lines have none.
_OF_A_NAME = re.compile("[附参注註释釋说說]")
_NEXT_REPORT = re.compile(r"[\u3400-\u9fff]{4,}(?:公报|公報|报告|報告)(?:[\[［〔]\d{1,2}[\]］〕])?$")
_LONGEST_NAME = 40
_TEXT_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Zones:
    """``lines`` without the numbers of those that cannot head anything; indices of the text's parts.

    ``opening``: first line after title, author and salutation. ``back``: first line of the back matter, or
    ``len(lines)``; ``backs``: every line that heads a part of it, ``annexes`` those of them with an outline of their
    own below. ``copy``: first line of a second copy of the text, or ``len(lines)``. ``named``: lines without a number
    that a table of contents names.
    """

    lines: list[Line]
    opening: int
    back: int
    copy: int
    backs: tuple[int, ...] = ()
    annexes: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()


def zones(text: str, lines: list[Line]) -> Zones:
    """Tell the parts of the document apart."""
    lines, named = without_contents(text, lines)
    opening = next((line.index for line in lines if line.prose or line.titled or (line.hint or 0) > 1), len(lines))
    backs, nested = _backs(text, lines, opening)
    kinds = {index: kind for index in backs if (kind := _kind(text, lines[index]))}
    copy = _second_copy(text, lines)
    lines = _without_entries(text, lines, kinds)
    heads = tuple(
        index
        for index in backs
        if index < copy and index - 1 not in kinds and not (kinds[index] is _NOTES and lines[index].announces)
    )
    return Zones(lines, opening, backs[0] if backs else len(lines), copy, heads, nested, named)


def back_matter(text: str, zone: Zones, rank: int) -> list[Heading]:
    """The headings of the back matter: an annex's with the title that stands on the line below its number."""
    return [_back_heading(text, zone, index, rank) for index in zone.backs]


def _back_heading(text: str, zone: Zones, index: int, rank: int) -> Heading:
    line, annex = zone.lines[index], index in zone.annexes
    below = zone.lines[index + 1] if index + 1 < len(zone.lines) else None
    if below is not None and _numbers_annex(text, line) and _is_annex_title(text, below):
        titled = replace(line, title=below.span, after=below.span.end, run_in=False)
        return Heading(titled, rank, back=True, annex=annex, number=line.span.of(text).strip())
    start, end = line.title
    stopped = text[end - 1] in "：:" and end - start > 1
    return Heading(replace(line, title=Span(start, end - stopped)), rank, back=True, annex=annex)


def _numbers_annex(text: str, line: Line) -> bool:
    return line.hint is None and _NUMBERED_ANNEX.fullmatch(_name(text, line)) is not None


def _is_annex_title(text: str, line: Line) -> bool:
    plain = line.hint is None and line.mark is None and not line.prose and not line.announces
    words = line.span.of(text)
    return plain and 2 <= len(words) <= _LONGEST_NAME and "\t" not in words and _kind(text, line) is None


def _name(text: str, line: Line) -> str:
    words = line.span.of(text)
    return re.sub(r"\s", "", _NUMBER_APART.sub(r"\1:", words)).strip("*【】[]") if len(words) <= _LONGEST_NAME else ""


def _kind(text: str, line: Line) -> re.Pattern[str] | None:
    """What sort of back matter the line is the name of."""
    if _OF_A_NAME.search(text, *line.span) is None:
        return None
    name = _name(text, line)
    return next(
        (kind for kind in (_NOTES, _GLOSSARY, _ANNEX) if kind.fullmatch(name.rstrip(":："))),
        _TITLED_ANNEX if _TITLED_ANNEX.fullmatch(name) else None,
    )


def _backs(text: str, lines: Sequence[Line], opening: int) -> tuple[list[int], frozenset[int]]:
    """Indices of the lines that name a part of the back matter, after some of the text; of those of them that have an
    outline of their own below: annexes to a text with one, or several of them (a single one that a letter passes on
    has the only outline there is).
    """
    found: list[int] = []
    annexes: list[int] = []
    seen, headed = 0, False
    for line in lines[opening:]:
        kind = _kind(text, line) if line.mark is None else None
        late = kind is not None and (bool(found) or seen > _text_before(text, line, kind))
        if kind is not None and late and (kind in (_NOTES, _GLOSSARY) or _opens(lines, line, kind)):
            found.append(line.index)
            annexes += [line.index] if kind in (_ANNEX, _TITLED_ANNEX) else []
        seen += line.prose
        headed |= not found and (line.titled or line.hint is not None)
    return found, frozenset(annexes if headed or len(annexes) > 1 else ())


def _text_before(text: str, line: Line, kind: re.Pattern[str]) -> int:
    """So many paragraphs of text stand before what the line names; the letter before an annex may be one alone."""
    return 0 if kind is _ANNEX and _numbers_annex(text, line) else _TEXT_BEFORE


def _opens(lines: Sequence[Line], line: Line, kind: re.Pattern[str]) -> bool:
    """True unless the line is an entry in a list of annexes (附件：任务清单), which no text follows."""
    if kind is _ANNEX:
        return not line.announces
    following = lines[line.index + 1 : line.index + 2]
    return any(after.prose or after.titled for after in following)


def _without_entries(text: str, lines: list[Line], kinds: Mapping[int, re.Pattern[str]]) -> list[Line]:
    """``lines``, those of a glossary or of notes without their numbers: its entries are short and head nothing.

    One that is a numbered chapter itself (五、名词解释) ends with the next number of its kind, any with the title of
    the next report in the file.
    """
    found, inside, until = [], False, -1
    for line in lines:
        if line.index in kinds:
            inside, until = kinds[line.index] in (_GLOSSARY, _NOTES), -1
        elif line.mark is not None and line.titled and (not inside or line.mark.style <= until):
            inside = _is_glossary(line.title.of(text)) and line.mark.style < Style.DIGIT
            until = line.mark.style if inside else -1
        elif inside and line.loose and _NEXT_REPORT.search(line.span.of(text)):
            inside = False
        elif inside and (line.mark is not None or line.loose):
            line = replace(line, mark=None, titled=False, loose=False)
        found.append(line)
    return found


def _is_glossary(title: str) -> bool:
    name = re.sub(r"\s", "", title) if len(title) <= _LONGEST_NAME else ""
    return any(kind.fullmatch(name) for kind in (_GLOSSARY, _NOTES))


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
