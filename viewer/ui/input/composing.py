"""What is being composed stands in the field, underlined, and is no text yet; what was committed is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.ui.input.dialects import HIGHLIGHT, NOT_COMMITTED

Piece = tuple[str, int]


class Composing:
    """Delivers to the field that has the keyboard, as a plugin of Qt's would: through QInputMethodEvent."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []

    @property
    def active(self) -> bool:
        """True while something is being composed."""
        return bool(self._pieces)

    def show(self, field: QWidget, pieces: Sequence[Piece], cursor: int) -> None:
        """Show the pieces, with the cursor behind so many bytes of them; none: nothing is being composed any more."""
        if not pieces and not self._pieces:
            return
        self._pieces = list(pieces)
        attributes, at = [], 0
        for text, marks in pieces:
            length = _units(text)
            kind = QInputMethodEvent.AttributeType.TextFormat
            attributes.append(QInputMethodEvent.Attribute(kind, at, length, _format(marks)))
            at += length
        whole = "".join(text for text, _marks in pieces)
        before = whole.encode()[: max(cursor, 0)].decode(errors="ignore") if cursor >= 0 else whole
        kind = QInputMethodEvent.AttributeType.Cursor
        attributes.append(QInputMethodEvent.Attribute(kind, _units(before), 1, None))
        QCoreApplication.sendEvent(field, QInputMethodEvent(whole, attributes))

    def commit(self, field: QWidget, text: str) -> None:
        """Put finished text into the field in place of what was being composed."""
        self._pieces = []
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(field, event)

    def finish(self, field: QWidget | None) -> bool:
        """The field is left: what was being composed there becomes text. True when there was something."""
        pieces, self._pieces = self._pieces, []
        if pieces and field is not None and isValid(field):
            self.commit(field, "".join(text for text, marks in pieces if not marks & NOT_COMMITTED))
        return bool(pieces)


def _format(marks: int) -> QTextCharFormat:
    """Always underlined, so that it can be told from text; the piece being converted looks selected."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    if marks & HIGHLIGHT:
        palette = QApplication.palette()
        look.setBackground(palette.brush(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight))
        look.setForeground(palette.brush(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText))
    return look


def _units(text: str) -> int:
    """Length as Qt counts it: a rare character beyond 16 bits counts as two."""
    return len(text.encode("utf-16-le")) // 2
