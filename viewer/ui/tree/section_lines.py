"""How a tree row's title is set: a couplet on two lines, one elided line, or two wrapped ones (DESIGN 3 and 4)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.tree.section_model import Row

_COMMA = "，"
_OPENING = "“"


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. ``phrase`` is 2 for the pale second half of a couplet; ``cut`` when words were left out."""

    text: str
    phrase: int = 1
    cut: bool = False

    def hang(self, size: int) -> float:
        """Px by which the line starts further left: an opening quotation mark is blank in its left half."""
        return 0.45 * size if self.text.startswith(_OPENING) else 0.0


def set_title(row: Row, theme: Theme, width: float) -> tuple[Line, ...]:
    """The lines of ``row``'s title within ``width`` px."""
    if row.level == 1:
        head, comma, tail = row.title.partition(_COMMA)
        if theme.look.compact:
            line = _elided(head, theme, width)
            return (Line(line.text, 1, line.cut or bool(comma)),)
        if tail:
            second = _elided(tail, theme, width)
            return (_elided(head + comma, theme, width), Line(second.text, 2, second.cut))
        return (_elided(row.title, theme, width),)
    return _wrapped(row.title, theme, width) if theme.look.compact else (_elided(row.title, theme, width),)


def _metrics(theme: Theme) -> QFontMetricsF:
    # Always the strong face: a row must not break otherwise when it becomes the selected one.
    return QFontMetricsF(font(theme.types.ui_strong))


def _elided(text: str, theme: Theme, width: float) -> Line:
    room = width + Line(text).hang(theme.types.ui.size)
    shown = _metrics(theme).elidedText(text, Qt.TextElideMode.ElideRight, room)
    return Line(shown, 1, shown != text)


def _wrapped(text: str, theme: Theme, width: float) -> tuple[Line, ...]:
    layout = QTextLayout(text, font(theme.types.ui_strong))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width + Line(text).hang(theme.types.ui.size))
    end = line.textStart() + line.textLength()
    layout.endLayout()
    if end >= len(text):
        return (Line(text),)
    end -= len(text) - end == 1  # One character alone on the second line looks like a slip.
    return (Line(text[:end].rstrip()), _elided(text[end:], theme, width))
