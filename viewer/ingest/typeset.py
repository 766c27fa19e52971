"""How a word processor sets type: what styles and runs say, and what of it is true of a whole paragraph."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from viewer.ingest.blocks import Words

BODY = 0
"""The level of what the file says is no heading."""
_USUAL_SIZE = 10.0


@dataclass(frozen=True)
class Type:
    """How characters are set; None: the format is silent. ``size`` in points, ``face`` the name of the Chinese font.

    ``raised``: set as a superscript.
    """

    bold: bool | None = None
    size: float | None = None
    face: str | None = None
    hidden: bool | None = None
    raised: bool | None = None


@dataclass(frozen=True)
class Style:
    """How a paragraph is set; None: the format is silent.

    ``level``: 1 to 9, or BODY. ``number`` and ``number_level`` name a list of the numbering and the level in it.
    ``listed``: for a table of contents. ``titled``: for the title of the document.
    """

    level: int | None = None
    centred: bool | None = None
    number: str | None = None
    number_level: int | None = None
    listed: bool | None = None
    titled: bool | None = None
    type: Type = Type()


def over(below: Type, above: Type) -> Type:
    """``above`` with what it is silent on taken from ``below``."""
    if above == SILENT:
        return below
    said = {name: value for name in _TYPE_NAMES if (value := getattr(above, name)) is not None}
    return replace(below, **said)


def merged(below: Style, above: Style) -> Style:
    """``above`` with what it is silent on taken from ``below``."""
    if above == _PLAIN:
        return below
    said = {name: value for name in _STYLE_NAMES if (value := getattr(above, name)) is not None}
    return replace(below, **said, type=over(below.type, above.type))


class Paragraph:
    """The words of a paragraph as they come, and how they are set: ``type`` is that of the words to come."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.type = style.type
        self.listed = bool(style.listed)
        self.pieces: list[str] = []
        self._bold = True
        self._size: float | None = None
        self._faces: set[str] = set()

    def add(self, text: str) -> None:
        """Append ``text`` in the current type."""
        self.pieces.append(text)
        if text.strip():
            self._bold = self._bold and bool(self.type.bold)
            size = self.type.size or _USUAL_SIZE
            self._size = size if self._size is None else min(self._size, size)
            self._faces.add(self.type.face or "")

    def words(self, label: str = "", joins: bool = False) -> Words:
        """The paragraph with its automatic number ``label``; an empty one shows none."""
        text = "".join(self.pieces)
        if label and text.strip():
            text = label + text.lstrip()
        return Words(
            text,
            None if self.listed else self.style.level or None,
            self._size is not None and (self._bold or bool(self.style.centred)),
            self._size or 0,
            next(iter(self._faces)) if len(self._faces) == 1 else "",
            self.listed,
            bool(self.style.titled),
            joins,
        )


SILENT = Type()
_PLAIN = Style()
_TYPE_NAMES = tuple(field.name for field in fields(Type))
_STYLE_NAMES = tuple(field.name for field in fields(Style) if field.name != "type")
