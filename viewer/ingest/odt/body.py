"""Reads the content of an OpenDocument text from front to back, styles first, as it stands in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import IO

from viewer.ingest.flow import Flow, one_line
from viewer.ingest.markup import Element, attribute, events, forget, local, whole
from viewer.ingest.odt.inline import MARK, read_words
from viewer.ingest.odt.lists import Lists
from viewer.ingest.odt.styles import Styles
from viewer.ingest.typeset import BODY, Paragraph, Style

_CONTENTS = frozenset(
    {"table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index"}
)
_UNREAD = frozenset({"tracked-changes", "annotation", "forms"})
_STYLES = frozenset({"styles", "automatic-styles"})
_NAMES = (
    "p", "h", "list", "list-item", "list-header", "table", "table-row", "table-cell", "covered-table-cell", "note-body",
    "note", "frame", "title", "master-styles", *_CONTENTS, *_UNREAD, *_STYLES,
)  # fmt: skip


class Body:
    """A reader of ``content.xml``, and of ``styles.xml`` before it; ``flow``, ``notes`` and ``left_out`` fill up."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.notes: list[str] = []
        self.title = ""
        self.left_out: Counter[str] = Counter()
        self._styles = Styles()
        self._lists = Lists(self._styles)
        self._labels: list[str] = []
        # In how many elements that are not read, and in how many tables of contents, this place lies.
        self._unread = self._listed = 0
        self._lists_outside: list[Lists] = []
        self._opening: dict[str, Callable[[Element], None]] = {
            "p": self._open_paragraph,
            "h": self._open_paragraph,
            "list": self._open_list,
            "list-item": lambda element: self._lists.item(attribute(element, "start-value")),
            "table": lambda _: self._open_table(),
            "table-row": lambda _: self.flow.open_row(),
            "table-cell": lambda _: self.flow.open(),
            "covered-table-cell": lambda _: self.flow.open(),
            "note-body": lambda _: self.flow.open(),
        }
        self._closing: dict[str, Callable[[Element], None]] = {
            "p": self._close_paragraph,
            "h": self._close_paragraph,
            "list": lambda _: self._lists.close(),
            "list-item": lambda _: self._lists.item_ends(),
            "table": lambda _: self._close_table(),
            "table-row": lambda element: self.flow.close_row(repeated=_count(element, "number-rows-repeated")),
            "table-cell": lambda element: self.flow.close_cell(repeated=_count(element, "number-columns-repeated")),
            "covered-table-cell": lambda element: self.flow.close_cell(
                merged=True, repeated=_count(element, "number-columns-repeated")
            ),
            "note-body": lambda _: self.notes.append(one_line(self.flow.close_apart())),
            "note": self._close_note,
            "frame": self._count_frame,
            "title": self._read_title,
            "styles": self._styles.add,
            "automatic-styles": self._styles.add,
        }

    def read_styles(self, root: Element) -> None:
        """The common styles of ``styles.xml``; its automatic ones are those of the page's head and foot."""
        for group in root:
            if local(group) == "styles":
                self._styles.add(group)

    def read(self, stream: IO[bytes], name: str) -> None:
        """The content of the document. Raises as ``events`` does; ``name`` is the file's."""
        for event, element in events(stream, _NAMES, name):
            kind, step = local(element), 1 if event == "start" else -1
            if kind in _UNREAD or kind == "master-styles":
                self._unread += step
            elif kind in _CONTENTS:
                self._listed += step
            elif not self._unread:
                action = (self._opening if step > 0 else self._closing).get(kind)
                if action:
                    action(element)
            if step < 0 and kind in ("p", "h", "table", "table-row", "list"):
                _let_go(element)

    def _open_table(self) -> None:
        # A list does not go on into the cells of a table inside it.
        self._lists_outside.append(self._lists)
        self._lists = self._lists.inner()
        self.flow.open_table()

    def _close_table(self) -> None:
        self.flow.close_table()
        self._lists = self._lists_outside.pop()

    def _open_list(self, element: Element) -> None:
        on = attribute(element, "continue-numbering") == "true"
        self._lists.open(
            attribute(element, "style-name"), attribute(element, "id"), attribute(element, "continue-list"), on
        )

    def _open_paragraph(self, element: Element) -> None:
        self.flow.open()
        label = self._lists.label()
        plain = attribute(element, "is-list-header") == "true" or self._style(element).number == ""
        if not label and local(element) == "h" and not plain:
            label = self._lists.heading(_level(element))
        self._labels.append(label)

    def _close_paragraph(self, element: Element) -> None:
        style = self._style(element)
        if self._listed:
            style = replace(style, level=BODY, listed=True)
        elif local(element) == "h":
            style = replace(style, level=_level(element))
        words = Paragraph(style)
        read_words(element, words, self._styles, self.left_out)
        self.flow.close_paragraph(words.words(self._labels.pop()))

    def _style(self, element: Element) -> Style:
        return self._styles.of("paragraph", attribute(element, "style-name") or "")

    def _close_note(self, element: Element) -> None:
        if any(local(held) == "note-body" for held in element):
            element.set(MARK, f"[{len(self.notes)}]")

    def _count_frame(self, element: Element) -> None:
        held = {local(part) for part in element}
        if held & {"object", "object-ole"}:
            self.left_out["objects"] += 1
        elif "image" in held:
            self.left_out["pictures"] += 1

    def _read_title(self, element: Element) -> None:
        parent = element.getparent()
        if parent is not None and local(parent) == "meta":
            self.title = element.text or ""


def _level(element: Element) -> int:
    return max(1, min(whole(attribute(element, "outline-level"), 1), 9))


def _count(element: Element, name: str) -> int:
    return whole(attribute(element, name), 1)


def _let_go(element: Element) -> None:
    parent = element.getparent()
    if parent is not None and local(parent) in ("text", "section", "table"):
        forget(element)
    else:
        tail = element.tail
        element.clear()
        element.tail = tail
