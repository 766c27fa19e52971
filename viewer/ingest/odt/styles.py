"""The styles of an OpenDocument text, resolved along their parents, and its list styles.

OpenDocument 1.3 part 3, 16 (styles) and 16.30 to 16.34 (lists and the outline).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from viewer.ingest.markup import Element, attribute, child, local, whole
from viewer.ingest.typeset import Style, Type, merged

OUTLINE = "Outline"
"""The name under which the numbering of headings is kept among the list styles."""

_LONGEST_CHAIN = 30
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "px": 0.75, "pc": 12.0}
_LENGTH = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,6})?)(pt|cm|mm|in|px|pc|%)")
_HEAVY = re.compile(r"bold|[6-9]00")
# What a format of numbers begins with, and its kind; OpenDocument writes the beginning of the series.
_KINDS = {
    "1": "decimal", "0": "decimalZero", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCounting", "壹": "chineseLegalSimplified", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
    "甲": "ideographTraditional", "子": "ideographZodiac",
}  # fmt: skip


@dataclass(frozen=True)
class ListLevel:
    """How the numbers of one level of a list are written; ``kind`` is "none" for a bullet.

    ``template``: the number with ``%1`` to ``%9`` in the places of the levels' counts.
    """

    kind: str = "none"
    template: str = ""
    start: int = 1
    gap: str = " "


class Styles:
    """The styles by their names."""

    def __init__(self) -> None:
        self.lists: dict[str, dict[int, ListLevel]] = {}
        self._own: dict[tuple[str, str], tuple[str | None, Style, float]] = {}
        self._resolved: dict[tuple[str, str], Style] = {}

    def add(self, group: Element) -> None:
        """Take the styles of an ``office:styles`` or ``office:automatic-styles``."""
        self._resolved.clear()
        for element in group:
            match local(element):
                case "style" | "default-style":
                    name = attribute(element, "name") or ""
                    key = (attribute(element, "family") or "", name)
                    style, scale = _read_style(element)
                    self._own[key] = (attribute(element, "parent-style-name") or (name and ""), style, scale)
                case "list-style":
                    self.lists[attribute(element, "name") or ""] = dict(_read_levels(element))
                case "outline-style":
                    self.lists[OUTLINE] = dict(_read_levels(element))

    def of(self, family: str, name: str) -> Style:
        """The style of a family (``paragraph``, ``text``) with all it inherits; the family's default if unknown."""
        key = (family, name)
        if key not in self._resolved:
            chain: list[tuple[Style, float]] = []
            seen: set[str] = set()
            step: str | None = name if key in self._own else ""
            while step is not None and (family, step) in self._own and step not in seen and len(chain) < _LONGEST_CHAIN:
                seen.add(step)
                step, style, scale = self._own[family, step]
                chain.append((style, scale))
            self._resolved[key] = _folded(chain)
        return self._resolved[key]


def _folded(chain: list[tuple[Style, float]]) -> Style:
    """The styles of a chain as one, the first of them counting most; a size may be a part of the one inherited."""
    found = Style()
    for style, scale in reversed(chain):
        size = found.type.size
        found = merged(found, style)
        if scale and size:
            found = replace(found, type=replace(found.type, size=size * scale))
    return found


def _read_style(element: Element) -> tuple[Style, float]:
    """A style's own words, and the part of the inherited size that it asks for (0: it asks for none)."""
    names = {attribute(element, "name"), attribute(element, "display-name"), attribute(element, "parent-style-name")}
    type_, scale = _read_type(child(element, "text-properties"))
    paragraph = child(element, "paragraph-properties")
    align = attribute(paragraph, "text-align") if paragraph is not None else None
    style = Style(
        centred=None if align is None else align == "center",
        number=attribute(element, "list-style-name"),
        titled=True if names & {"Title", "标题", "標題"} else None,
        type=type_,
    )
    return style, scale


def _read_type(properties: Element | None) -> tuple[Type, float]:
    if properties is None:
        return Type(), 0
    # Chinese characters are set by the Asian attributes.
    weight = attribute(properties, "font-weight-asian") or attribute(properties, "font-weight")
    size, scale = _size(attribute(properties, "font-size-asian") or attribute(properties, "font-size") or "")
    place = attribute(properties, "text-position")
    shown = attribute(properties, "display")
    return (
        Type(
            None if weight is None else bool(_HEAVY.fullmatch(weight)),
            size,
            attribute(properties, "font-name-asian") or attribute(properties, "font-name"),
            None if shown is None else shown == "none",
            None if place is None else place.startswith("super") or bool(re.match(r"[1-9]", place)),
        ),
        scale,
    )


def _size(value: str) -> tuple[float | None, float]:
    found = _LENGTH.fullmatch(value)
    if found is None:
        return None, 0
    return (None, float(found[1]) / 100) if found[2] == "%" else (float(found[1]) * _POINTS[found[2]], 0)


def _read_levels(element: Element) -> Iterator[tuple[int, ListLevel]]:
    for level in element:
        depth = whole(attribute(level, "level"), 1)
        if not 1 <= depth <= 9 or not local(level).endswith(("-level-style-number", "outline-level-style")):
            continue
        format_ = attribute(level, "num-format") or ""
        kind = _KINDS.get(format_.strip()[:1], "decimal" if format_.strip() else "none")
        if kind == "chineseLegalSimplified" and "貳" in format_:
            kind = "ideographLegalTraditional"
        yield depth, ListLevel(kind, _template(level, depth), whole(attribute(level, "start-value"), 1), _gap(level))


def _template(level: Element, depth: int) -> str:
    newer = attribute(level, "num-list-format")
    if newer is not None:
        return re.sub(r"%([1-9])%?", r"%\1", newer)
    shown = max(1, min(whole(attribute(level, "display-levels"), 1), depth))
    places = ".".join(f"%{at}" for at in range(depth - shown + 1, depth + 1))
    return f"{attribute(level, 'num-prefix') or ''}{places}{attribute(level, 'num-suffix') or ''}"


def _gap(level: Element) -> str:
    alignment = child(child(level, "list-level-properties"), "list-level-label-alignment")
    followed = attribute(alignment, "label-followed-by") if alignment is not None else None
    return "" if followed == "nothing" else " "
