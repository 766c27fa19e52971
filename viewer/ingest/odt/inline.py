"""Reads the words of one paragraph of an OpenDocument text."""

from __future__ import annotations

import re
from collections import Counter

from viewer.ingest.markup import Element, attribute, local, whole
from viewer.ingest.numerals import raised
from viewer.ingest.odt.styles import Styles
from viewer.ingest.typeset import Paragraph, over

MARK = "mark"
"""The attribute by which a note's number travels to the place of its reference."""

_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200
# What has been read as paragraphs of its own, and what is no text of the document.
_LEFT_OUT = frozenset(
    {
        "note",
        "annotation",
        "frame",
        "p",
        "h",
        "list",
        "table",
        "title",
        "desc",
        "script",
        "ruby-text",
        "tracked-changes",
    }
)


def read_words(paragraph: Element, words: Paragraph, styles: Styles, left_out: Counter[str]) -> None:
    """Fill ``words`` with the text of ``paragraph``; white space counts as the format says (part 3, 6.1.2)."""
    _Reader(words, styles, left_out).read(paragraph)


class _Reader:
    def __init__(self, words: Paragraph, styles: Styles, left_out: Counter[str]) -> None:
        self._words = words
        self._styles = styles
        self._left_out = left_out
        # A blank at the beginning or after another one does not count.
        self._after_blank = True

    def read(self, paragraph: Element) -> None:
        outer = self._words.type
        stack = [(paragraph, iter(paragraph), outer)]
        self._text(paragraph.text)
        while stack:
            element, inner, before = stack[-1]
            held = next(inner, None)
            if held is None:
                stack.pop()
                self._words.type = before
                if stack:
                    self._text(element.tail)
                continue
            name = local(held)
            if name in _LEFT_OUT:
                self._skipped(name, held)
                self._text(held.tail)
                continue
            stack.append((held, iter(held), self._words.type))
            self._enter(name, held)
            self._text(held.text)

    def _enter(self, name: str, element: Element) -> None:
        match name:
            case "span":
                style = self._styles.of("text", attribute(element, "style-name") or "")
                self._words.type = over(self._words.type, style.type)
            case "s":
                count = max(1, min(whole(attribute(element, "c"), 1), _MOST_SPACES))
                self._exactly(" " * count)
            case "tab":
                self._exactly("\t")
            case "line-break":
                self._exactly("\n")
                self._after_blank = True

    def _skipped(self, name: str, element: Element) -> None:
        if name == "note":
            self._exactly(element.get(MARK) or "")
        elif name == "annotation":
            self._left_out["comments"] += 1
        elif name == "ruby-text":
            self._left_out["readings"] += 1

    def _exactly(self, text: str) -> None:
        if text:
            self._words.add(text)
            self._after_blank = False

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._words.type.hidden:
            self._left_out["hidden"] += 1
            return
        text = _BLANKS.sub(" ", text)
        if self._after_blank:
            text = text.lstrip(" ")
        if text:
            self._after_blank = text.endswith(" ")
            pieces = self._words.pieces
            self._words.add(raised(text, pieces[-1] if pieces else "") if self._words.type.raised else text)
