"""Footnotes in Markdown: ``[^1]`` in the text becomes ``[1]``, and ``[^1]: …`` a line at the text's end."""

from __future__ import annotations

import re

_DEFINED = re.compile(r"[ ]{0,3}\[\^([^\]\[\s]{1,40})\]:[ \t]*(.*)")
_REFERENCE = re.compile(r"\[\^([^\]\[\s]{1,40})\]")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")


def split_notes(text: str) -> tuple[str, list[str]]:
    """The text without its footnotes, its references as ``[n]``; and the footnotes, each with its number in front.

    A number is kept as it is written; names are numbered in the order in which they are first met.
    """
    if "[^" not in text:
        return text, []
    body: list[str] = []
    found: dict[str, list[str]] = {}
    open_note: list[str] | None = None
    fenced = False
    for line in text.split("\n"):
        fenced ^= bool(_FENCE.match(line))
        begun = None if fenced else _DEFINED.match(line)
        if begun and begun[1] not in found:
            open_note = found[begun[1]] = [begun[2]]
        elif open_note is not None and not fenced and line[:1] in " \t" and line.strip():
            open_note.append(line.strip())
        else:
            open_note = open_note if not line.strip() else None
            body.append(line)
    numbers = {name: name for name in found if name.isdecimal()}
    plain = _REFERENCE.sub(lambda mark: _mark(mark, found, numbers), "\n".join(body))
    notes = [f"[{_number(name, numbers)}] {' '.join(lines).strip()}" for name, lines in found.items()]
    return plain, notes


def _mark(mark: re.Match[str], found: dict[str, list[str]], numbers: dict[str, str]) -> str:
    """A reference as its number in brackets; what no note answers and is no number stays as it is."""
    name = mark[1]
    return f"[{_number(name, numbers)}]" if name in found or name.isdecimal() else mark[0]


def _number(name: str, numbers: dict[str, str]) -> str:
    if name.isdecimal():
        return name
    if name not in numbers:
        taken = {int(number) for number in numbers.values()}
        numbers[name] = str(max(taken, default=0) + 1)
    return numbers[name]
