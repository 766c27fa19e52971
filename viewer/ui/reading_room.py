"""The comforts of reading that no first screen needs: meeting mode, a second column, the reading panel, reading aloud.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from viewer.ui.aloud.voice import Voice, find_voice
from viewer.ui.commands import Commands
from viewer.ui.looks import Looks
from viewer.ui.memory import WRITE_AFTER, Memory
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.ui.aloud.aloud_command import AloudCommand
    from viewer.ui.meeting.meeting_command import MeetingCommand
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.reading_panel import ReadingPanel


class ReadingRoom(QObject):
    """Made after the first paint; ``join`` gives its commands their work."""

    def __init__(self, session: Session, navigator: Navigator, memory: Memory, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._navigator, self._memory, self._looks = session, navigator, memory, looks
        self._window = window
        self._meeting: MeetingCommand | None = None
        self._aloud: AloudCommand | None = None
        self._panel: ReadingPanel | None = None
        self._share = 0
        # Not at every pixel of the mouse's way: the settings are a file.
        self._keeping = QTimer(self, singleShot=True, interval=WRITE_AFTER)
        self._keeping.timeout.connect(lambda: self._memory.change(split=self._share))

    def join(self, commands: Commands, wiring: Wiring) -> None:
        """Connect the commands, and what panes want."""
        voice = find_voice()
        commands.add_later(voice=voice is not None)
        if voice is not None:
            commands["aloud"].triggered.connect(lambda: self._read_aloud(voice, commands, wiring))
        commands["meeting"].triggered.connect(lambda: self.meeting.begin())
        wiring.meeting_wanted.connect(lambda metric_id: self.meeting.begin(metric_id))
        commands["reading"].triggered.connect(self.show_panel)
        commands["split"].triggered.connect(self._split)
        self._commands = commands
        commands["contrast"].triggered.connect(self._looks.choose_contrast)
        self._looks.theme_changed.connect(self._show_contrast)
        self._show_contrast()
        self._navigator.pages.reading_made.connect(self._join_reading)
        if self._navigator.pages.has_reading:
            self._join_reading(self._navigator.reading)

    def _show_contrast(self, *_theme: object) -> None:
        self._commands["contrast"].setChecked(self._looks.contrast)

    def _read_aloud(self, voice: Voice, commands: Commands, wiring: Wiring) -> None:
        if self._aloud is None:
            from viewer.ui.aloud.aloud_command import AloudCommand

            self._aloud = AloudCommand(self._session, self._navigator, voice, self._window)
            self._aloud.changed.connect(commands["aloud"].setChecked)
            self._aloud.told.connect(wiring.told)
        self._aloud.toggle()
        commands["aloud"].setChecked(self._aloud.reading)

    def show_panel(self) -> None:
        """The reading panel; the one that is open comes to the front."""
        if self._panel is None:
            from viewer.ui.reading_panel import ReadingPanel

            self._panel = ReadingPanel(self._looks, self._window)
            self._panel.destroyed.connect(self._forget_panel)
            self._panel.stand_by(self._window, self._looks.theme.px(64))
        self._panel.show()
        self._panel.raise_()
        self._panel.activateWindow()

    def _forget_panel(self) -> None:
        self._panel = None

    def _join_reading(self, reading: ReadingPage) -> None:
        reading.columns.show_share(self._memory.settings.split)
        self._commands["split"].setChecked(reading.columns.second is not None)
        reading.columns.split_changed.connect(self._commands["split"].setChecked)
        reading.columns.share_changed.connect(self._keep_share)

    def _split(self, split: bool) -> None:
        """A second column, or one again; from the overview it leads into the text."""
        if not self._navigator.on_text:
            self._navigator.read()
        self._navigator.reading.columns.show_split(split)

    def _keep_share(self, share: int) -> None:
        self._share = share
        self._keeping.start()

    @property
    def meeting(self) -> MeetingCommand:
        """Meeting mode."""
        if self._meeting is None:
            from viewer.ui.meeting.meeting_command import MeetingCommand

            self._meeting = MeetingCommand(self._session, self._navigator, self._looks, self._window)
        return self._meeting
