"""The styles of a Word file, resolved along the chain of styles that each is based on."""

from __future__ import annotations

import re
from dataclasses import replace

from viewer.ingest.markup import Element, child, local, own, whole
from viewer.ingest.typeset import BODY, SILENT, Style, Type, merged, over

_HEADING = re.compile(r"(?:heading|标题|標題|見出し)\s*([1-9])(?:\s*字符|\s*char)?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:\d|heading|标题|標題)?", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|標題|文档标题", re.IGNORECASE)
_LONGEST_CHAIN = 30


class Styles:
    """The styles by their ids, from the root of the styles part, or none at all without it."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, tuple[str | None, Style]] = {}
        self._resolved: dict[str | None, Style] = {}
        self._default: str | None = None
        self._base = Style()
        for element in root if root is not None else ():
            if local(element) == "docDefaults":
                run = child(child(element, "rPrDefault"), "rPr")
                paragraph = child(child(element, "pPrDefault"), "pPr")
                self._base = replace(read_paragraph(paragraph), type=read_type(run))
            elif local(element) == "style":
                self._add(element)

    def _add(self, element: Element) -> None:
        ident = own(element, "styleId")
        if ident is None:
            return
        based = child(element, "basedOn")
        name = child(element, "name")
        style = replace(read_paragraph(child(element, "pPr")), type=read_type(child(element, "rPr")))
        words = (name is not None and own(name, "val")) or ident
        self._own[ident] = (own(based, "val") if based is not None else None, _named(style, words))
        if own(element, "type") == "paragraph" and own(element, "default") in ("1", "true", "on"):
            self._default = ident

    def of(self, ident: str | None) -> Style:
        """The style with this id with all it inherits; the document's usual style for an unknown one or None."""
        wanted = ident if ident in self._own else self._default
        if wanted not in self._resolved:
            chain: list[Style] = []
            seen: set[str] = set()
            step = wanted
            while step in self._own and step not in seen and len(chain) < _LONGEST_CHAIN:
                seen.add(step)
                step, style = self._own[step]
                chain.append(style)
            found = self._base
            for style in reversed(chain):
                found = merged(found, style)
            self._resolved[wanted] = found
        return self._resolved[wanted]

    def character(self, ident: str | None) -> Type:
        """The type of a character style, silent for an unknown one."""
        found = Type()
        seen: set[str] = set()
        while ident in self._own and ident not in seen:
            seen.add(ident)
            ident, style = self._own[ident]
            found = over(style.type, found)
        return found


def read_paragraph(properties: Element | None) -> Style:
    """What a ``pPr`` says of level, place and numbering; its type is not read."""
    said: dict[str, object] = {}
    for element in properties if properties is not None else ():
        name = local(element)
        if name == "outlineLvl":
            level = whole(own(element, "val"), 9)
            said["level"] = level + 1 if 0 <= level < 9 else BODY
        elif name == "jc":
            said["centred"] = own(element, "val") == "center"
        elif name == "numPr":
            for part in element:
                if local(part) == "numId":
                    said["number"] = own(part, "val")
                elif local(part) == "ilvl":
                    said["number_level"] = max(0, min(whole(own(part, "val"), 0), 8))
    return Style(**said)  # type: ignore[arg-type]


def read_type(properties: Element | None) -> Type:
    """What an ``rPr`` says of the characters."""
    if properties is None or not len(properties):
        return SILENT
    said: dict[str, object] = {}
    for element in properties:
        name = local(element)
        if name == "b":
            said["bold"] = switched(element)
        elif name == "sz":
            size = whole(own(element, "val"), 0)
            said["size"] = size / 2 if size > 0 else None
        elif name == "rFonts":
            said["face"] = own(element, "eastAsia") or own(element, "ascii")
        elif name == "vanish":
            said["hidden"] = switched(element)
        elif name == "vertAlign":
            said["raised"] = own(element, "val") == "superscript"
    return Type(**said) if said else SILENT  # type: ignore[arg-type]


def switched(element: Element) -> bool:
    """True when a switch such as ``<w:b/>`` is on."""
    return (own(element, "val") or "1").lower() not in ("0", "false", "off", "none")


def _named(style: Style, name: str) -> Style:
    """``style`` with what its name says: the built-in styles keep theirs in the language of the program."""
    name = name.strip()
    heading = _HEADING.fullmatch(name)
    if _CONTENTS.fullmatch(name):
        return replace(style, level=BODY, listed=True)
    if heading and style.level is None:
        style = replace(style, level=int(heading[1]))
    return replace(style, titled=True) if _TITLE.fullmatch(name) else style
