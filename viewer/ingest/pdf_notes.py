"""Takes footnotes from the feet of a PDF's pages and sets them at the end of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.pdf_lines import Line
from viewer.ingest.pdf_paragraphs import Paragraph, joined

_NOTE = re.compile(r"\[?(\d{1,3}|[①-⑳])\]?\s*")


def without_notes(pages: Sequence[Sequence[Line]], size: float) -> tuple[list[list[Line]], list[Paragraph]]:
    """The pages without their footnotes, and the footnotes as paragraphs that begin with ``[n]``.

    A footnote is what stands in smaller type at the foot of a page and begins with a number that the page refers to.
    """
    kept, notes = [], []
    for lines in pages:
        first = len(lines)
        while first and lines[first - 1].size < 0.92 * size:
            first -= 1
        marks = {mark for line in lines[:first] for mark in re.findall(r"\[(\d{1,3})\]", line.text)}
        found = _notes(lines[first:], marks) if first else []
        kept.append(list(lines[:first] if found else lines))
        notes += found
    return kept, notes


def _notes(lines: Sequence[Line], marks: set[str]) -> list[Paragraph]:
    groups: list[list[Line]] = []
    numbers: list[str] = []
    for line in lines:
        begun = _NOTE.match(line.text)
        number = _plain(begun[1]) if begun else ""
        if begun and number in marks and number not in numbers:
            groups.append([line])
            numbers.append(number)
        elif groups:
            groups[-1].append(line)
        else:
            return []
    return [
        Paragraph(
            f"[{number}] " + _NOTE.sub("", joined([line.text for line in group]), count=1), (), size=group[0].size
        )
        for number, group in zip(numbers, groups, strict=True)
    ]


def _plain(number: str) -> str:
    """``3`` for ``③``."""
    return number if number.isdecimal() else str(ord(number) - 0x245F)
