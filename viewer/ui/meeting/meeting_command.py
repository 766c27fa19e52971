"""Begins a meeting from where the reader is, and brings the reader to where it ended."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from viewer.model import Briefing
from viewer.ui.looks import Looks
from viewer.ui.meeting.awake import Awake
from viewer.ui.meeting.meeting_window import MeetingWindow
from viewer.ui.meeting.show import Show
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session


class MeetingCommand(QObject):
    """One meeting at a time."""

    def __init__(self, session: Session, navigator: Navigator, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._looks, self._window = session, navigator, looks, window
        self._meeting: MeetingWindow | None = None
        self._awake = Awake(self)

    @property
    def meeting(self) -> MeetingWindow | None:
        """The window of the meeting that is on."""
        return self._meeting

    def begin(self, metric_id: int = 0) -> None:
        """Show the section that is read, or one figure alone. Nothing where a filter has left nothing."""
        briefing, selection, read = self._session.briefing, self._session.selection, self._session.read
        if briefing is None or selection is None or self._meeting is not None:
            return
        show = Show(briefing, selection, self._looks.theme)
        if show.empty:
            return
        show.start_at(*self._place())
        if metric_id:
            show.start_with(metric_id)
        self._meeting = MeetingWindow(show, self._looks.theme, self._window)
        show.setParent(self._meeting)
        self._meeting.left.connect(lambda: self._end(show, read))
        self._meeting.open_on(_other_screen(self._window.screen()))
        self._awake.hold()

    def _place(self) -> tuple[str, int]:
        navigator = self._navigator
        if navigator.on_overview:
            return navigator.overview.section, 0
        if navigator.pages.has_reading:
            return navigator.reading.text.section, navigator.reading.text.place()
        return self._session.section, 0

    def _end(self, show: Show, read: Briefing | None) -> None:
        """Stand where the meeting ended. Not where ``read``, the report that it showed, is open no longer."""
        self._meeting = None
        self._awake.release()
        self._window.activateWindow()
        if self._session.read is read:
            self._follow(show)
        self._navigator.focus_page()

    def _follow(self, show: Show) -> None:
        """Stand at the meeting's figure, or with the first line of its screen at the top."""
        sheet, briefing = show.sheet, self._session.briefing
        # Checking on the other screen may have taken the figure away meanwhile.
        if briefing is not None and any(metric.id == sheet.metric_id for metric in briefing.metrics):
            self._navigator.go_to_metric(sheet.metric_id)
            return
        self._navigator.go_to_section(show.section)
        if show.later_screen and not sheet.metric_id:
            self._navigator.reading.text.show_place(sheet.offset)


def _other_screen(own: QScreen) -> QScreen:
    """The screen beside that of the reader's window; that one where there is no other."""
    return next((screen for screen in QGuiApplication.screens() if screen != own), own)
