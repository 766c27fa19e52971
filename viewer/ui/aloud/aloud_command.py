"""Reads the section aloud from where the reader is, marks the sentence that is said, and stops at Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.model import Span
from viewer.ui.aloud.speaker import Speaker
from viewer.ui.aloud.spoken import sentences_from, words_of
from viewer.ui.aloud.voice import Voice
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session
from viewer.ui.text.text_pane import TextPane


class AloudCommand(QObject):
    """``changed(bool)``: reading aloud began or ended. ``told(str)``: what the reader has to know of it."""

    changed = Signal(bool)
    told = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, voice: Voice, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._window = session, navigator, window
        self._spans: tuple[Span, ...] = ()
        self._text: TextPane | None = None
        self._speaker = Speaker(voice, self)
        self._speaker.said.connect(self._mark)
        self._speaker.ended.connect(self._end)
        session.briefing_changed.connect(lambda: self.stop())
        window.destroyed.connect(self._speaker.silence)

    @property
    def reading(self) -> bool:
        """True while a voice reads."""
        return self._speaker.speaking

    def toggle(self) -> None:
        """Read on from where the reader is, or stop."""
        if self.reading:
            self.stop()
            return
        briefing = self._session.briefing
        if briefing is None:
            return
        if not self._navigator.on_text:
            self._navigator.read()
        text = self._navigator.reading.text
        spans = sentences_from(briefing, briefing.unit_of(text.section), text.place())
        if spans:
            self._spans, self._text = spans, text
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
            self.changed.emit(True)
            self.told.emit(self.tr("Reading aloud; Esc stops"))
            self._speaker.say([words_of(briefing, span) for span in spans])

    def stop(self) -> None:
        """Fall silent."""
        if self.reading:
            self._speaker.silence()
            self._end(True)

    def _mark(self, at: int) -> None:
        if self._text is not None:
            self._text.show_spoken(self._spans[at])

    def _end(self, well: bool) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if self._text is not None:
            self._text.show_spoken(None)
        self._text = None
        self.changed.emit(False)
        if not well:
            self.told.emit(self.tr("The system’s voice does not answer"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc is this command's while it reads, before the filter or a field hears of it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.reading:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
                self.stop()
                return True
        return False
