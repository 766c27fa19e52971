"""Reads the body of a Word part from front to back: its paragraphs, tables and text boxes, as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from viewer.ingest.blocks import Block
from viewer.ingest.flow import Flow, one_line
from viewer.ingest.markup import Element, attribute, child, events, forget, local, own, whole
from viewer.ingest.word.inline import Inline

_NAMES = ("p", "tbl", "tr", "tc", "Choice", "Fallback", "footnote", "endnote", "altChunk", "subDoc", "pict")
_OPENING = {"p": Flow.open, "tc": Flow.open, "tr": Flow.open_row, "tbl": Flow.open_table}


def read_body(stream: IO[bytes], name: str, inline: Inline) -> list[Block]:
    """The blocks of a Word file's main part. Raises as ``events`` does; ``name`` is the file's."""
    flow = Flow()
    for _ in _read(stream, name, inline, flow):
        pass
    return flow.blocks


def read_notes(stream: IO[bytes], name: str, inline: Inline) -> Iterator[tuple[str, str]]:
    """Id and text of every note of a part of footnotes or endnotes, each on one line."""
    flow = Flow()
    for note in _read(stream, name, inline, flow):
        text = one_line(flow.take())
        if own(note, "type") in (None, "normal"):
            yield attribute(note, "id") or "", text


def _read(stream: IO[bytes], name: str, inline: Inline, flow: Flow) -> Iterator[Element]:
    """Fill ``flow``; each note that has ended is handed out."""
    # Inside a second choice or a fallback: what stands there has been read in another form.
    unread = 0
    for event, element in events(stream, _NAMES, name):
        kind = local(element)
        start = event == "start"
        if kind in ("Choice", "Fallback"):
            if unread or (start and element.getprevious() is not None):
                unread += 1 if start else -1
        elif not unread and start:
            if kind in _OPENING:
                _OPENING[kind](flow)
        elif not unread:
            _close(kind, element, inline, flow)
            if kind in ("footnote", "endnote"):
                yield element
        if not start and kind in ("p", "tbl", "tr", "footnote", "endnote"):
            _let_go(element)


def _close(kind: str, element: Element, inline: Inline, flow: Flow) -> None:
    match kind:
        case "p":
            flow.close_paragraph(inline.read(element))
        case "tc":
            properties = child(element, "tcPr")
            flow.close_cell(_width(child(properties, "gridSpan")), _merged(properties))
        case "tr":
            properties = child(element, "trPr")
            before = _width(child(properties, "gridBefore"), 0)
            flow.close_row(before, kept=child(properties, "del") is None)
        case "tbl":
            flow.close_table()
        case "altChunk" | "subDoc":
            inline.left_out["chunks"] += 1
        case "pict" if _stands_in_body(element):
            # It belongs into a paragraph; some converters write it between two.
            inline.left_out["pictures"] += sum(local(held) == "imagedata" for held in element.iter())


def _stands_in_body(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "body"


def _width(element: Element | None, default: int = 1) -> int:
    return default if element is None else whole(own(element, "val"), default)


def _merged(properties: Element | None) -> bool:
    """True when the cell goes on with the one above it or before it."""
    marks = [child(properties, name) for name in ("vMerge", "hMerge")]
    return any(mark is not None and own(mark, "val") in (None, "continue") for mark in marks)


def _let_go(element: Element) -> None:
    """Free what has been read; the properties of a cell that is still open stay."""
    parent = element.getparent()
    if parent is not None and local(parent) in ("body", "tbl", "footnotes", "endnotes"):
        forget(element)
    else:
        element.clear()
