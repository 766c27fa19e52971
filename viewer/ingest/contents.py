"""A table of contents: its entries head nothing themselves, and name the headings of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.ingest.lines import Line

_LEADERS = r"[\s.．…·—－-]"
_NAME = re.compile(f"{_LEADERS}*(?:目{_LEADERS}*[录錄次]|{f'{_LEADERS}*'.join('contents')}){_LEADERS}*", re.IGNORECASE)
_LEADER = re.compile(f"{_LEADERS}+")
_PAGE = re.compile(r"[（(]?\d{1,4}[）)]?$")
# The first entry may be missing in the text (目录 may begin with the title, or end it), but not many of them.
_TRIED = 3
# Without a name: so many entries, nearly all of which come again.
_FEWEST = 3
_MOST = 0.8


def without_contents(text: str, lines: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """``lines``, the entries of a table of contents marked and without numbers, and the indices of those lines of the
    text that an entry without a number names.

    A table of contents has a name, or its first entry comes again with no text between.
    """
    first, end = _extent(text, lines)
    if first >= end:
        return lines, frozenset()
    entries = [replace(line, mark=None, titled=False, loose=False, listed=True) for line in lines[:end]]
    # The format may make a heading of the name of the table, or of its entries.
    inside = range(max(0, first - 1), end)
    entries = [
        replace(line, hint=None) if line.index in inside and (line.index >= first or _is_name(text, line)) else line
        for line in entries
    ]
    names = {key for line in lines[first:end] if line.mark is None for key in _keys(text, line)}
    named = (line for line in lines[end:] if line.mark is None and not line.prose and line.hint is None)
    return entries + lines[end:], frozenset(line.index for line in named if _plain(text, line) in names)


def _is_name(text: str, line: Line) -> bool:
    return _NAME.fullmatch(text, *line.span) is not None


def _extent(text: str, lines: Sequence[Line]) -> tuple[int, int]:
    """Index of the first entry, and of the first line behind the last; the same where there is no such table."""
    title = next((line.index for line in lines if _is_name(text, line)), None)
    if title is not None:
        end = _end_of_block(text, lines, title + 1)
        entries = lines[title + 1 : end]
        later = {_plain(text, line) for line in lines[end:] if not line.prose}
        if any(_keys(text, entry) & later for entry in entries[:_TRIED]):
            return title + 1, end
    first = next((line.index for line in lines if line.titled or (line.listed and line.index + 1 < len(lines))), None)
    if first is None:
        return 0, 0
    end = _end_of_block(text, lines, first)
    if _come_again(text, lines, first, end):
        return first, end
    names = _keys(text, lines[first])
    for line in lines[first + 1 :]:
        if line.prose:
            break
        if _plain(text, line) in names:
            return first, line.index
    return 0, 0


def _come_again(text: str, lines: Sequence[Line], first: int, end: int) -> bool:
    """True when several numbered lines with no text between them all stand in the text below once more."""
    entries = [line for line in lines[first:end] if line.titled]
    if len(entries) < _FEWEST:
        return False
    later = {_LEADER.sub("", text[line.span.start : line.title.end]) for line in lines[end:] if line.titled}
    return sum(bool(_keys(text, entry) & later) for entry in entries) >= _MOST * len(entries)


def _end_of_block(text: str, lines: Sequence[Line], start: int) -> int:
    """Index of the first line from ``start`` on that is no entry: it comes again, is a sentence, speaks to somebody."""
    seen: set[str] = set()
    # The name of the first chapter may stand above the first number (总则 / 1.1 目的).
    above = lines[start - 1] if start > 0 else None
    bare = _keys(text, above) if above is not None and above.mark is None and not above.prose else set()
    for line in lines[start:]:
        plain = _plain(text, line)
        if line.prose or line.announces or plain in seen or _bare(text, line) in bare:
            return line.index
        seen |= _keys(text, line)
        if line.mark is None:
            bare |= _keys(text, line)
    return len(lines)


def _keys(text: str, line: Line) -> set[str]:
    """The words of an entry with and without what may be its page number."""
    plain = _plain(text, line)
    return {plain, _PAGE.sub("", plain)} - {""}


def _bare(text: str, line: Line) -> str | None:
    """The words of a chapter whose number (1 总则) a table of contents may lack, None for what has no such number."""
    return _LEADER.sub("", line.title.of(text)) if line.mark is not None and line.titled else None


def _plain(text: str, line: Line) -> str:
    return _LEADER.sub("", line.span.of(text))
