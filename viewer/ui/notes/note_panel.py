"""A small panel beside a passage in which a note is written. It is not modal, and keeps what is typed by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.notes import Note
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import LinkButton

_KEEP_AFTER = 400
"""Milliseconds without a keystroke after which what was typed is to be kept."""
_WIDTH, _HEIGHT, _GAP = 340, 168, 6
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotePanel(QFrame):
    """``edited(str)``: what is written now is to be kept; answered by ``show_kept``. ``removal_wanted()`` and
    ``closed()`` after Esc, Ctrl+Enter or the word for it.
    """

    edited = Signal(str)
    removal_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notePanel")
        self._theme: Theme | None = None
        self._kept = ""
        self._text = _Field(self)
        self._state = QLabel(self)
        self._remove = LinkButton(self.tr("Remove", "a note"), self)
        self._end = LinkButton(self.tr("Done"), self)
        self._end.setToolTip("Ctrl+Enter　Esc")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        self._text.textChanged.connect(self._note_change)
        self._text.ended.connect(self.close_panel)
        self._remove.clicked.connect(self.removal_wanted)
        self._end.clicked.connect(self.close_panel)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self._remove)
        self._foot.addWidget(self._end)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._text, 1)
        self._column.addLayout(self._foot)
        self.setFocusProxy(self._text)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._text.setFont(font(theme.types.ui))
        self._state.setFont(font(theme.types.meta))
        palette = self._state.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink3))
        self._state.setPalette(palette)
        for link in (self._remove, self._end):
            link.show_theme(theme)
        inset = theme.px(8)
        self._column.setContentsMargins(inset, inset, inset, theme.px(4))
        self._foot.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        self._foot.setSpacing(theme.px(16))
        self._text.document().setDocumentMargin(theme.px(4))

    @property
    def words(self) -> str:
        """What stands in it, without white space at its ends."""
        return self._text.toPlainText().strip()

    @property
    def kept(self) -> str:
        """What of it is on the disk."""
        return self._kept

    def show_words(self, words: str) -> None:
        """Put words in place of what stands there, to be kept like words typed."""
        self._text.setPlainText(words)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def show_note(self, note: Note) -> None:
        """Write on this note; what was being written on another has been kept before."""
        self._kept = note.text
        self.show_words(note.text)
        self._timer.stop()
        self._state.setText("")
        self._text.setPlaceholderText(self.tr("Write a note"))
        self._text.setAccessibleName(self.tr("Note on “{words}”").format(words=" ".join(note.words.split())))

    def stand_by(self, words: QRect, room: QRect) -> None:
        """Show it below the words (or above them, where there is no room), inside ``room``."""
        theme = self._theme
        if theme is None:
            return
        size = QSize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        below, above = words.bottom() + _GAP, words.top() - _GAP - size.height()
        fits = below + size.height() <= room.bottom() or above < room.top()
        top = max(room.top(), min(below if fits else above, room.bottom() - size.height()))
        left = max(room.left(), min(words.left(), room.right() - size.width()))
        self.setGeometry(QRect(left, top, size.width(), size.height()))
        self.show()
        self.raise_()

    def show_kept(self, kept: bool) -> None:
        """Say whether what is written is on the disk."""
        if kept:
            self._kept = self.words
        self._state.setText(self.tr("Saved") if kept else self.tr("Not saved"))

    def keep(self) -> None:
        """Ask for what is written to be kept, where it is not yet."""
        self._timer.stop()
        if self.words != self._kept:
            self.edited.emit(self.words)

    def close_panel(self) -> None:
        """Keep what is written and go; with words that cannot be kept it stays."""
        self.keep()
        if self.words == self._kept:
            self.hide()
            self.closed.emit()

    def _note_change(self) -> None:
        if self.words != self._kept:
            self._state.setText("")
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page or the window goes: nothing typed is lost."""
        super().hideEvent(event)
        self.keep()


class _Field(QPlainTextEdit):
    """``ended()`` on Esc and Ctrl+Enter, which would else be the window's."""

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _ends(event):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


def _ends(event: QKeyEvent) -> bool:
    with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Escape or (event.key() in _ENDS and bool(with_control))
