"""Reads the words of one paragraph of a Word file after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from viewer.ingest.blocks import Words
from viewer.ingest.markup import Element, attribute, child, local, own
from viewer.ingest.numerals import raised
from viewer.ingest.typeset import Paragraph, Style, Type, merged, over
from viewer.ingest.word.notes import Notes
from viewer.ingest.word.numbering import Numbering
from viewer.ingest.word.styles import Styles, read_paragraph, read_type
from viewer.ingest.word.symbols import enclosed, symbol

# Deleted text, properties, and what is read elsewhere: paragraphs and tables in text boxes come on their own.
_LEFT_OUT = frozenset(
    {
        "pPr", "rPr", "del", "moveFrom", "delText", "delInstrText", "sdtPr", "sdtEndPr", "rubyPr", "txbxContent", "p",
        "tbl", "docPr", "cNvPr", "extLst", "rt",
    }
)  # fmt: skip
_COUNTED = {
    "blip": "pictures", "imagedata": "pictures", "chart": "charts", "relIds": "charts", "object": "objects",
    "oMath": "formulas", "commentReference": "comments", "rt": "readings",
}  # fmt: skip
_BROKEN_LINE = re.compile(r"\s*[\r\n]\s*")


@dataclass
class _Field:
    """A field that is open: its instruction until ``result`` begins; ``shown``: the result has held text.

    ``contents``: a table of contents.
    """

    instruction: str = ""
    result: bool = False
    shown: bool = False
    contents: bool = False


class Inline:
    """The reader of paragraphs; what it has left out is counted in ``left_out`` by kind."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self.left_out: Counter[str] = Counter()
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        # Fields may reach over several paragraphs.
        self._fields: list[_Field] = []
        self._actions: dict[str, Callable[[Element, Paragraph], None]] = {
            "t": self._text,
            "tab": lambda _, words: self._add(words, "\t"),
            "ptab": lambda _, words: self._add(words, "\t"),
            "cr": lambda _, words: self._add(words, "\n"),
            "br": self._break,
            "noBreakHyphen": lambda _, words: self._add(words, "-"),
            "sym": self._symbol,
            "fldChar": self._field,
            "instrText": self._instruction,
            "footnoteReference": self._reference,
            "endnoteReference": self._reference,
            "den": lambda _, words: self._add(words, "/"),
        }

    def read(self, paragraph: Element) -> Words:
        """The words of ``paragraph`` with their automatic number, inserted text kept and deleted text left out."""
        if not len(paragraph):
            return Words("")
        properties = child(paragraph, "pPr")
        named = child(properties, "pStyle")
        ident = own(named, "val") if named is not None else None
        style = merged(self._styles.of(ident), read_paragraph(properties))
        words = Paragraph(style)
        for element in self._walk(paragraph, words, style):
            action = self._actions.get(local(element))
            if action:
                action(element, words)
        for field in self._fields:
            # An instruction ends with its paragraph: a field that is never closed must not swallow the rest.
            field.result = True
        joins = _goes_on(properties)
        # A paragraph that goes on in the next one has no number of its own.
        label = "" if joins else self._numbering.label(style.number, style.number_level, ident)
        return words.words(label, joins)

    def _walk(self, paragraph: Element, words: Paragraph, style: Style) -> Iterator[Element]:
        """The elements of the paragraph that count, in their order; a run's type is set before its words."""
        stack: list[Iterator[Element]] = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            name = local(element)
            if name in _COUNTED:
                self.left_out[_COUNTED[name]] += 1
            if name in _LEFT_OUT or name == "object":
                continue
            if name == "r":
                words.type = self._type(element, style)
            elif name == "AlternateContent":
                stack.append(islice(element, 1))
                continue
            yield element
            if len(element):
                stack.append(iter(element))

    def _type(self, run: Element, style: Style) -> Type:
        properties = child(run, "rPr")
        if properties is None:
            return style.type
        named = child(properties, "rStyle")
        base = style.type if named is None else over(style.type, self._styles.character(own(named, "val")))
        return over(base, read_type(properties))

    def _add(self, words: Paragraph, text: str) -> None:
        if words.type.hidden:
            self.left_out["hidden"] += bool(text.strip())
        elif all(field.result for field in self._fields):
            words.add(text)
            for field in self._fields:
                field.shown = True
                words.listed = words.listed or field.contents

    def _text(self, element: Element, words: Paragraph) -> None:
        text = element.text or ""
        if "\n" in text or "\r" in text:
            # Line ends of the file itself, where it was written to be read.
            text = _BROKEN_LINE.sub(" ", text).strip()
        if words.type.raised:
            text = raised(text, words.pieces[-1] if words.pieces else "")
        self._add(words, text.replace("\t", " "))

    def _break(self, element: Element, words: Paragraph) -> None:
        if own(element, "type") in (None, "textWrapping"):
            self._add(words, "\n")

    def _symbol(self, element: Element, words: Paragraph) -> None:
        sign = symbol(own(element, "font") or "", own(element, "char") or "")
        self.left_out["symbols"] += not sign
        self._add(words, sign)

    def _field(self, element: Element, words: Paragraph) -> None:
        kind = own(element, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            field = self._fields[-1]
            field.result = True
            field.contents = field.instruction.split()[:1] == ["TOC"]
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if not field.shown:
                self._add(words, enclosed(field.instruction))

    def _instruction(self, element: Element, words: Paragraph) -> None:
        if self._fields and not self._fields[-1].result:
            self._fields[-1].instruction += element.text or ""

    def _reference(self, element: Element, words: Paragraph) -> None:
        self._add(words, self._notes.mark(local(element).removesuffix("Reference"), attribute(element, "id") or ""))


def _goes_on(properties: Element | None) -> bool:
    """True when the next paragraph belongs to this one: its end mark is deleted, or it is a large first letter."""
    mark = child(properties, "rPr")
    frame = child(properties, "framePr")
    dropped = frame is not None and own(frame, "dropCap") in ("drop", "margin")
    return dropped or child(mark, "del") is not None or child(mark, "moveFrom") is not None
