"""Keeps the session at once: place, page and filter are there again after a crash as they were seconds before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.reading_page import ReadingPage
from viewer.ui.session import Session

KEEP_AFTER = 2000
"""Milliseconds from a move to its being written: however much is scrolled, at most so often."""
_NOWHERE = (False, 0, "")


class Keeper(QObject):
    """``query_kept(str)`` once, for the filter that stood when the last session ended without being closed."""

    query_kept = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._memory = session, navigator, memory
        self._kept: tuple[str, tuple[bool, int, str]] = ("", _NOWHERE)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        navigator.moved.connect(self._keep_soon)
        session.selection_changed.connect(self._keep_soon)
        if navigator.pages.has_reading:
            self._follow(navigator.reading)
        else:
            navigator.pages.reading_made.connect(self._follow)
        window.installEventFilter(self)

    def restore(self) -> None:
        """Ask for the filter of a session that was not closed, where it is of the report that is open."""
        sha256, _, query = self._memory.settings.query.partition(" ")
        briefing = self._session.briefing
        if query and briefing is not None and briefing.sha256.startswith(sha256):
            self.query_kept.emit(query)

    def keep(self) -> None:
        """Write what has changed since the last time."""
        briefing, selection = self._session.briefing, self._session.selection
        if briefing is None or selection is None:
            return
        place, reading = self._navigator.place_to_keep(), self._navigator.on_text
        query = f"{briefing.sha256[:16]} {selection.query.strip()}" if selection.filtering else ""
        now = (briefing.sha256, (reading, place, query))
        if now != self._kept:
            self._kept = now
            self._memory.keep_session(briefing.sha256, place, reading=reading, query=query)

    def _follow(self, reading: ReadingPage) -> None:
        reading.columns.first.place_changed.connect(self._keep_soon)

    def _keep_soon(self, *_moved: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self._timer.stop()
            self._memory.change(query="")  # whoever closes the window is done with the filter
        return super().eventFilter(watched, event)
