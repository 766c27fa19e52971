"""Where a note is written: the panel beside its passage, which follows the text and keeps what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect

from viewer.notes import Note, NoteKey
from viewer.theme.tokens import Theme
from viewer.ui.notes.note_panel import NotePanel
from viewer.ui.own_notes import OwnNotes
from viewer.ui.text.text_pane import TextPane

_EDGE = 8


class NoteDesk(QObject):
    """One panel over one reading column, made when a note is first opened."""

    def __init__(self, notes: OwnNotes, text: TextPane) -> None:
        super().__init__(text)  # it goes with its column
        self._notes, self._text = notes, text
        self._panel: NotePanel | None = None
        self._note: Note | None = None
        self._theme: Theme | None = None
        text.notes.scrolled.connect(self._follow)
        text.notes.theme_changed.connect(self._show_theme)
        text.installEventFilter(self)

    def open(self, note: Note) -> None:
        """Write on this note; what was being written on another is kept first, and stays where it cannot be."""
        panel = self._made_panel()
        if not self.keep():
            panel.setFocus()
            return
        self._note = note
        panel.show_note(note)
        self._place()
        panel.setFocus()

    def write(self, words: str) -> None:
        """Put words into the open panel in place of what stands there, as if typed."""
        if self._panel is not None and self._note is not None:
            self._panel.show_words(words)

    def keep(self) -> bool:
        """Keep what is being written; the panel stays. False where that could not be done, which has been told."""
        if self._panel is None or self._note is None:
            return True
        self._panel.keep()
        return self._panel.words == self._panel.kept

    def close(self) -> tuple[Note, str] | None:
        """Keep what is being written, and close the panel; the note and its words where they could not be kept."""
        panel, note = self._panel, self._note
        if panel is None or note is None:
            return None
        lost = None if self.keep() else (note, panel.words)
        self._note = None
        panel.hide()
        return lost

    def leave(self, key: NoteKey) -> None:
        """The note is going: close its panel without keeping what stands there."""
        if self._note is not None and self._note.key == key:
            self._note = None
            if self._panel is not None:
                self._panel.hide()
                self._text.setFocus()

    def _made_panel(self) -> NotePanel:
        if self._panel is None:
            self._panel = NotePanel(self._text)
            self._panel.edited.connect(self._keep)
            self._panel.removal_wanted.connect(self._remove)
            self._panel.closed.connect(self._close)
            if self._text.notes.theme is not None:
                self._show_theme(self._text.notes.theme)
        return self._panel

    def _show_theme(self, theme: Theme) -> None:
        if self._panel is not None:
            self._panel.show_theme(theme)
            self._follow()

    def _keep(self, text: str) -> None:
        if self._note is None or self._panel is None:
            return
        kept = self._notes.write(self._note.span, text, bookmark=self._note.bookmark)
        self._panel.show_kept(kept is not None)
        if kept is not None:
            self._note = kept

    def _remove(self) -> None:
        if self._note is not None:
            self._text.notes.removal_wanted.emit(self._note)

    def _close(self) -> None:
        self._note = None
        self._text.setFocus()

    def _follow(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._place()

    def _place(self) -> None:
        """Beside the passage, at the edge that it has been scrolled over where it is out of sight."""
        panel, note = self._panel, self._note
        if panel is None or note is None:
            return
        words = self._text.notes.place_of(note.span)
        if words is None:
            if panel.isVisible():
                return  # a filter hides the passage: the panel stays where it is
            words = QRect()
        panel.stand_by(words, self._text.rect().adjusted(_EDGE, _EDGE, -2 * _EDGE, -_EDGE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False
