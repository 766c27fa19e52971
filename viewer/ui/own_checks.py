"""The user's own checks of the open report: read when it is opened, and what the commands of checking work on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import BriefingError
from viewer.model import Briefing, Check
from viewer.paths import CHECKS, is_gone, user_folder
from viewer.query.keep import kept_per_briefing
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.session import Session


@kept_per_briefing
def titled(briefing: Briefing, titles: tuple[tuple[int, str], ...]) -> Briefing:
    """``briefing`` with these titles by the place of their heading; the same briefing whenever it is asked for."""
    from viewer.store.agreement import with_titles

    return with_titles(briefing, dict(titles))


class OwnChecks(QObject):
    """``told(words, path)``: what happened, for the status bar, and the file that was made, empty for none."""

    told = Signal(str, str)

    def __init__(self, session: Session, memory: Memory, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._looks, self._window = session, memory, looks, window

    def on(self, briefing: Briefing) -> tuple[Check, ...]:
        """What the user has decided about figures of this text; none, and a sentence, where that cannot be read."""
        if is_gone(user_folder() / CHECKS):
            return ()  # as ``load_checks`` says; a start does not load the store's room for it
        from viewer.store.checks import load_checks

        try:
            return load_checks(briefing.sha256)
        except BriefingError as error:
            self.told.emit(error.sentence(self._memory.settings.language), "")
            return ()

    def titled(self, briefing: Briefing) -> Briefing:
        """``briefing`` with the titles that the user has typed for its headings; as it is where they cannot be read."""
        if is_gone(user_folder() / CHECKS):
            return briefing
        from viewer.store.titles import load_titles

        try:
            titles = load_titles(briefing.sha256)
        except BriefingError as error:
            self.told.emit(error.sentence(self._memory.settings.language), "")
            return briefing
        return titled(briefing, tuple(titles.items())) if titles else briefing

    def check_figures(self, unit: str, metric_id: int = 0) -> None:
        """Check the figures of a reading unit, beginning with one of them; then show the report as decided."""
        briefing = self._session.read
        if briefing is None:
            return
        from viewer.ui.check.check_command import CheckCommand

        # Read anew: another window may have gone on checking meanwhile.
        command = CheckCommand(briefing, self.on(briefing) or self._session.checks, self._memory, self._window)
        checks = command.run(unit, metric_id, self._looks.theme)
        command.deleteLater()
        self._session.show_checks(checks)

    def save_checked(self) -> None:
        """Write a new briefing file with the checks in it."""
        briefing = self._session.read
        if briefing is None:
            return
        from viewer.ui.check.check_command import CheckCommand

        command = CheckCommand(briefing, self.on(briefing) or self._session.checks, self._memory, self._window)
        command.told.connect(self.told)
        command.save()
        command.deleteLater()
