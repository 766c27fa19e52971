"""Keeps the session at once: after a crash places, page, columns and filter are there as they were seconds before."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.reading_page import ReadingPage
from viewer.ui.session import Session
from viewer.ui.text_columns import TextColumns

KEEP_AFTER = 2000
"""Milliseconds from a move to its being written: however much is scrolled, at most so often."""
_NOWHERE = (False, 0, "", "")
_SECOND = re.compile(r"(\d{1,9}) ([01])", re.ASCII)


class Keeper(QObject):
    """``query_kept(str)`` once, for the filter that stood when the last session ended without being closed."""

    query_kept = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._memory = session, navigator, memory
        self._kept: tuple[str, tuple[bool, int, str, str]] = ("", _NOWHERE)
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
        query = self._of_this_report(self._memory.settings.query)
        if query:
            self.query_kept.emit(query)

    def keep(self) -> None:
        """Write what has changed since the last time."""
        briefing, selection = self._session.briefing, self._session.selection
        if briefing is None or selection is None:
            return
        places, reading = self._navigator.places_to_keep(), self._navigator.on_text
        mark = briefing.sha256[:16]
        query = f"{mark} {selection.query.strip()}" if selection.filtering else ""
        second = ""
        if len(places) > 1:
            columns = self._navigator.reading.columns
            second = f"{mark} {places[1]} {int(columns.text is columns.second)}"
        now = (briefing.sha256, (reading, places[0], query, second))
        if now != self._kept:
            self._kept = now
            self._memory.keep_session(briefing.sha256, places[0], reading=reading, query=query, second=second)

    def _of_this_report(self, kept: str) -> str:
        """What was kept of the report that is open, "" where it is of another one."""
        sha256, _, words = kept.partition(" ")
        briefing = self._session.briefing
        return words if sha256 and briefing is not None and briefing.sha256.startswith(sha256) else ""

    def _follow(self, reading: ReadingPage) -> None:
        columns = reading.columns
        second = _SECOND.fullmatch(self._of_this_report(self._memory.settings.second))
        if second is not None:
            columns.restore_split(int(second[1]), active=second[2] == "1")
        columns.split_changed.connect(lambda _split: self._follow_second(columns))
        columns.first.place_changed.connect(self._keep_soon)
        columns.turned.connect(self._keep_soon)
        if columns.second is not None:
            columns.second.place_changed.connect(self._keep_soon)

    def _follow_second(self, columns: TextColumns) -> None:
        if columns.second is not None:
            columns.second.place_changed.connect(self._keep_soon)
        self.keep()  # a window that is made anew, for another language, asks for it at once

    def _keep_soon(self, *_moved: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self._timer.stop()
            self.keep()
            self._memory.change(query="")  # whoever closes the window is done with the filter
        return super().eventFilter(watched, event)
