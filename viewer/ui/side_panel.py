"""The right panel: the figures or the reader's notes, and at its foot the two tabs that lead from one to the other.

The tabs stand at the foot, where the sheets of a workbook have theirs: the three panel heads keep their common line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import KEY_GAP
from viewer.ui.parts.foot_tabs import FootTabs

if TYPE_CHECKING:
    from viewer.ui.cards.cards import CardsPane
    from viewer.ui.notes.notes_pane import NotesPane

_CARDS, _NOTES = 0, 1


class SidePanel(QWidget):
    """Holds the cards it is given; ``notes_made(NotesPane)`` when the list of notes is first asked for."""

    notes_made = Signal(object)

    def __init__(self, cards: CardsPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._notes: NotesPane | None = None
        self._theme: Theme | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(cards)
        self._tabs = FootTabs((self.tr("Figures"), self.tr("Notes") + KEY_GAP + "F8"))
        self._tabs.chosen.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._tabs)
        self.setFocusProxy(cards)

    @property
    def notes(self) -> NotesPane:
        """The list of notes."""
        if self._notes is None:
            from viewer.ui.notes.notes_pane import NotesPane

            self._notes = NotesPane()
            self._stack.addWidget(self._notes)
            if self._theme is not None:
                self._notes.show_theme(self._theme)
            self.notes_made.emit(self._notes)
        return self._notes

    @property
    def has_notes(self) -> bool:
        """True once the list of notes has been made."""
        return self._notes is not None

    @property
    def on_notes(self) -> bool:
        """True while the notes are shown."""
        return self._notes is not None and self._stack.currentWidget() is self._notes

    def show_cards(self) -> None:
        """Show the figures."""
        self._show(_CARDS)

    def show_notes(self) -> None:
        """Show the notes."""
        self._show(_NOTES)

    def show_count(self, notes: int) -> None:
        """How many notes there are, beside the name of their tab."""
        self._tabs.show_count(_NOTES, notes)

    def show_theme(self, theme: Theme) -> None:
        """Hand the theme to what there is."""
        self._theme = theme
        for part in (self._cards, self._notes, self._tabs):
            if part is not None:
                part.show_theme(theme)

    def _show(self, which: int) -> None:
        page = self.notes if which == _NOTES else self._cards
        self._tabs.show_chosen(which)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
