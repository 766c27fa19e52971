"""Measures text in the theme's types, and remembers what it measured."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from viewer.theme.fonts import font
from viewer.theme.tokens import Type

_REMEMBERED = 20_000


class Ruler:
    """Widths in px. One ruler is kept as long as its types are in use; a new theme may bring new types at any time."""

    def __init__(self) -> None:
        self._fonts: dict[Type, QFont] = {}
        self._metrics: dict[Type, QFontMetricsF] = {}
        self._widths: dict[tuple[str, Type], float] = {}

    def font(self, kind: Type) -> QFont:
        """The font of a type."""
        found = self._fonts.get(kind)
        if found is None:
            found = self._fonts[kind] = font(kind)
        return found

    def width(self, text: str, kind: Type) -> float:
        """Width of ``text`` set in ``kind``, px."""
        key = (text, kind)
        width = self._widths.get(key)
        if width is None:
            if kind not in self._metrics:
                self._metrics[kind] = QFontMetricsF(self.font(kind))
            if len(self._widths) > _REMEMBERED:
                self._widths.clear()
            width = self._widths[key] = self._metrics[kind].horizontalAdvance(text)
        return width
