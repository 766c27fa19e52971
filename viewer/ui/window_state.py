"""What the window shows of the place it stands at: which commands can act, which are on, and the status bar's words."""

from __future__ import annotations

from viewer.ui.commands import Commands
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.report_opener import Opened
from viewer.ui.status_line import StatusLine
from viewer.ui.top_bar import TopBar


class WindowState:
    """Keeps nothing: whatever has changed, ``show`` asks for everything anew."""

    def __init__(
        self, navigator: Navigator, memory: Memory, looks: Looks, commands: Commands, bar: TopBar, status: StatusLine
    ) -> None:
        self._navigator, self._memory, self._looks = navigator, memory, looks
        self._commands, self._bar, self._status = commands, bar, status

    def show(self, opened: Opened | None) -> None:
        """Show the state now; ``opened`` is the briefing that is open and its file, None before the first."""
        self._show_able(opened)
        self._show_checked()
        self._bar.show_over_text(self._navigator.on_text)
        self._show_place()

    def _show_able(self, opened: Opened | None) -> None:
        navigator, selection = self._navigator, self._navigator.session.selection
        self._commands.show_able(
            back=navigator.can_go_back,
            forward=navigator.can_go_forward,
            report=navigator.session.briefing is not None,
            hits=bool(selection and selection.hits),
            filtering=bool(selection and selection.filtering),
            details=opened is not None and self._memory.owns(opened.path),
        )

    def _show_checked(self) -> None:
        look, english = self._looks.theme.look, self._memory.settings.language == "en"
        self._commands.show_checked(
            overview=self._navigator.on_overview,
            large=look.large,
            dark=look.dark,
            system=self._looks.scheme == "system",
            chinese=not english,
            english=english,
        )

    def _show_place(self) -> None:
        navigator, session = self._navigator, self._navigator.session
        briefing, selection = session.briefing, session.selection
        if briefing is None or selection is None:
            return
        if not navigator.on_text:
            self._status.show_page(navigator.pages.name)
        elif selection.filtering and (selection.hits or not selection.matched):
            self._status.show_hit(session.hit + 1, len(selection.hits))
        else:
            self._status.show_section(briefing, session.section)
