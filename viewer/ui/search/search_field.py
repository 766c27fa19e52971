"""The bare input of the filter bar: it knows about input methods, the way out, and the words used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.theme.fonts import follow, font
from viewer.theme.palette import dress
from viewer.theme.tokens import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QCompleter

WORDS = 8
"""How many earlier words drop down."""
_OF_THE_LIST = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """``committed`` goes out whenever the text changed and no input method is composing.

    ``escaped``, ``entered(backwards)``: Esc and Enter; ``focused``: focus came or went.
    """

    committed = Signal()
    escaped = Signal()
    entered = Signal(bool)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setObjectName("searchField")
        self._composing = False
        self._changed = False
        self._words: list[str] = []
        self._model: QStringListModel | None = None
        self._list: QCompleter | None = None
        self._theme: Theme | None = None
        follow(self)
        self.textChanged.connect(self._note_change)
        self.textEdited.connect(self._hide_words)

    def show_words(self, words: tuple[str, ...]) -> None:
        """The words that drop down, the newest first; more than eight are cut off."""
        self._words = list(words[:WORDS])
        if self._model is not None:
            self._model.setStringList(self._words)

    @property
    def has_words(self) -> bool:
        """True when there is a word to drop down."""
        return bool(self._words)

    def drop_words(self) -> None:
        """Open the list of earlier words under the bar."""
        if self.has_words and self.isEnabled():
            words = self._word_list()
            words.setCompletionPrefix("")
            bar = self.parentWidget()
            below = bar.rect().translated(-self.pos()) if bar is not None else self.rect()
            words.complete(below)

    def _word_list(self) -> QCompleter:
        """The list that drops down, made when it first does: the start need not wait for it."""
        if self._list is None:
            from PySide6.QtCore import QStringListModel
            from PySide6.QtWidgets import QCompleter

            from viewer.ui.search.word_row import WordRow

            self._model = QStringListModel(self._words, self)
            self._list = QCompleter(self._model, self)
            self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            self._list.setMaxVisibleItems(WORDS)
            self._list.setWidget(self)
            self._row = WordRow(self._list)
            self._list.popup().setObjectName("searchWords")
            self._list.popup().setAccessibleName(self.tr("Earlier searches"))
            self._list.popup().setItemDelegate(self._row)
            self._list.activated.connect(self._take_word)
        if self._theme is not None:
            self._row.show_theme(self._theme)
            dress(self._list.popup())  # the completer lets it have no parent
            self._list.popup().setFont(font(self._theme.types.ui))
        return self._list

    def _hide_words(self) -> None:
        if self._list is not None:
            self._list.popup().hide()

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self.setFont(font(theme.types.ui))
        self._theme = theme

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, what stands in the field is not yet a query (it may even look emptied)."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell_change()

    def event(self, event: QEvent) -> bool:
        """A line edit claims Ctrl+Home, which leads to the overview; Esc has a meaning of its own here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Home and control):
                event.setAccepted(event.key() == Qt.Key.Key_Escape)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._list is not None and self._list.popup().isVisible() and key in _OF_THE_LIST:
            event.ignore()  # The list asks the field first; what the field does not want, the list takes.
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Down and (not self.text() or event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.drop_words()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def _note_change(self) -> None:
        self._changed = True
        self._tell_change()

    def _tell_change(self) -> None:
        if self._changed and not self._composing:
            self._changed = False
            self.committed.emit()

    def _take_word(self, word: str) -> None:
        self.setText(word)
        self.selectAll()
