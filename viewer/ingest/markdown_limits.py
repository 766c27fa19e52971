"""Makes Markdown safe for its parser: what nobody writes on purpose would cost it hours or the whole stack.

The package's parser recurses for each level of a quote or a list and searches the rest of a block for each bracket.
Marks beyond what a reader can tell apart are taken off or set as letters; no word goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_DEEP = 12
"""Levels of quotes or lists, and of brackets in each other. Word and WPS end at nine."""
_QUOTES = re.compile(rf"[ \t]*(?:>[ \t]?){{{_DEEP + 1},}}")
_INDENT = re.compile(rf"[ \t]{{{4 * _DEEP + 1},}}")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]|[^#\s])")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ ]*")
_BRACKETS = re.compile(r"\\.|[\[\]()]", re.DOTALL)
_LONGEST = 8_000
"""Characters in which marks are sought at once: the parser copies all of them for every mark that it finds."""
_SEAM = re.compile(r"\n|[。；;](?![\])）])")
_BLANK = re.compile(r"\n[ \t]*\n")


def tamed(text: str) -> str:
    """``text`` with the same words, in a form that the parser reads in time proportional to its length."""
    lines = _apart(_flat(_tables_on_one_line(text).split("\n")))
    blocks = _BLANK.split("\n".join(lines))
    return "\n\n".join(map(_plain_brackets, blocks))


def _flat(lines: list[str]) -> Iterator[str]:
    """The lines with no deeper quote or indent than a reader can tell apart."""
    for line in lines:
        quotes = _QUOTES.match(line)
        indent = _INDENT.match(line)
        if quotes:
            yield "> " * _DEEP + line[quotes.end() :].lstrip("> \t")
        elif indent:
            yield " " * (4 * _DEEP) + line[indent.end() :]
        else:
            yield line


def _apart(lines: Iterator[str]) -> Iterator[str]:
    """Each heading as a block of its own: the parser goes through the rest of a block for every heading in it."""
    before = ""
    for line in lines:
        if _HEADING.match(line):
            yield from ("", line, "")
        elif before.strip() and _UNDERLINE.fullmatch(line) and line.strip():
            yield from (line, "")
            line = ""
        else:
            yield line
        before = line


def _plain_brackets(block: str) -> str:
    """A block whose brackets never close, or lie deep in each other, has no links: they are letters."""
    depth = {"[": 0, "(": 0}
    if block.count("[") <= _DEEP:
        return block
    for found in _BRACKETS.finditer(block):
        sign = found[0]
        if sign in depth:
            depth[sign] += 1
            if depth[sign] > 2 * _DEEP:
                return re.sub(r"(?<!\\)\[", r"\\[", block)
        elif sign in "])":
            opened = "[" if sign == "]" else "("
            depth[opened] = max(0, depth[opened] - 1)
    return block


def _tables_on_one_line(text: str) -> str:
    """Tables written as HTML with each on one line: a row's cells stay together."""
    parts: list[str] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    at = 0
    while True:
        start = lowered.find("<table", at)
        end = lowered.find("</table>", start) if start >= 0 else -1
        if end < 0:
            return "".join([*parts, text[at:]])
        end += len("</table>")
        parts += [text[at:start], "\n\n" + " ".join(text[start:end].split()).replace("> <", "><") + "\n\n"]
        at = end


def cut_up(root: Element) -> None:
    """Divides long texts of the tree, before marks are sought in them, into ``span`` elements; no character goes."""
    for element in list(root.iter()):
        if type(element.text) is str and len(element.text) > _LONGEST:  # the parser's own kind of str is code
            first, *more = _parts(element.text)
            element.text = first
            for at, part in enumerate(more):
                span = Element("span")
                span.text = part
                element.insert(at, span)


def _parts(text: str) -> Iterator[str]:
    """``text`` in parts, cut behind a line or a sentence where there is one, never behind a backslash."""
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        seams = [seam.end() for seam in _SEAM.finditer(text, start + _LONGEST // 2, end)]
        end = seams[-1] if seams else end
        while text[end - 1] == "\\" and end < len(text):
            end += 1
        yield text[start:end]
        start = end
    yield text[start:]
