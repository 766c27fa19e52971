"""The comforts of reading that no first screen needs: meeting mode. Each is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.ui.commands import Commands
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.ui.meeting.meeting_command import MeetingCommand


class ReadingRoom(QObject):
    """Made after the first paint; ``join`` gives its commands their work."""

    def __init__(self, session: Session, navigator: Navigator, memory: Memory, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._memory, self._looks = session, navigator, memory, looks
        self._window = window
        self._meeting: MeetingCommand | None = None

    def join(self, commands: Commands, wiring: Wiring) -> None:
        """Connect the commands, and what panes want."""
        commands.add_later()
        commands["meeting"].triggered.connect(lambda: self.meeting.begin())
        wiring.meeting_wanted.connect(lambda metric_id: self.meeting.begin(metric_id))

    @property
    def meeting(self) -> MeetingCommand:
        """Meeting mode."""
        if self._meeting is None:
            from viewer.ui.meeting.meeting_command import MeetingCommand

            self._meeting = MeetingCommand(self._session, self._navigator, self._looks, self._window)
        return self._meeting
