"""Takes cards away: one with its sentence and place, its value alone, or all that are listed as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from viewer.shown import Card
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.card_words import CardWords


class CardCopier(QObject):
    """Puts cards on the clipboard; ``copied(str)`` says what was."""

    copied = Signal(str)

    def __init__(self, words: CardWords, text: Callable[[Card], CardText], parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._text = words, text

    def quote(self, card: Card) -> None:
        """A card with its notes, sentence, report and place."""
        self._take(card, self._words.quoted(self._text(card)))

    def value(self, card: Card) -> None:
        """The value alone; with its status, for a forecast must not look like a result."""
        self._take(card, self._words.value_alone(self._text(card)))

    def table(self, cards: Sequence[Card]) -> None:
        """All of ``cards`` as a table; where there are none the clipboard keeps what it has."""
        if not cards:
            self.copied.emit(self.tr("No figures are listed"))
            return
        # Loaded with the first table, not with the window.
        from viewer.ui.parts.clipboard import copy_table

        head = (self.tr("Name"), self.tr("Value"), self.tr("Notes"), self.tr("Place"))
        texts = [self._text(card) for card in cards]
        copy_table(head, [(text.label, text.copied, self._words.notes(text), text.cited) for text in texts])
        self.copied.emit(self.tr("Copied {count} figures as a table").format(count=len(cards)))

    def _take(self, card: Card, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.copied.emit(self.tr("Copied: {label}").format(label=self._text(card).label))
