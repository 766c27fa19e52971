"""Opens the palette over the window and does what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from viewer.model import Briefing
from viewer.ui.commands import Commands
from viewer.ui.looks import Looks
from viewer.ui.navigator import Navigator
from viewer.ui.palette.catalogue import Catalogue, Group, Line
from viewer.ui.palette.palette_panel import PalettePanel
from viewer.ui.session import Session


class PaletteCommand(QObject):
    """Made when the palette is first asked for; the catalogue of a briefing is kept until another is seen."""

    def __init__(
        self, session: Session, navigator: Navigator, commands: Commands, looks: Looks, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._navigator = session, navigator
        self._actions = tuple(action for action in commands.all() if action.objectName() != "palette")
        self._panel = PalettePanel(window)
        self._panel.show_theme(looks.theme)
        self._catalogue: tuple[Briefing | None, Catalogue] | None = None
        looks.theme_changed.connect(self._panel.show_theme)
        self._panel.left.connect(self._leave)
        self._panel.line_chosen.connect(self._choose)
        for action in self._actions:
            action.triggered.connect(self._leave)

    @property
    def panel(self) -> PalettePanel:
        """What lies over the window."""
        return self._panel

    def toggle(self) -> None:
        """Open the palette, or close it."""
        if self._panel.isVisible():
            self._leave()
            return
        self._panel.open(self._of(self._session.briefing))

    def _of(self, briefing: Briefing | None) -> Catalogue:
        if self._catalogue is None or self._catalogue[0] is not briefing:
            self._catalogue = (briefing, Catalogue(briefing, self._actions))
        return self._catalogue[1]

    def _leave(self) -> None:
        """Close it; the keyboard goes back to where it was, unless it has gone elsewhere already."""
        if self._panel.isVisible() and not self._panel.go():
            self._navigator.focus_page()

    def _choose(self, line: Line) -> None:
        self._leave()
        catalogue = self._of(self._session.briefing)
        if line.group is Group.COMMANDS:
            action: QAction = catalogue.actions[line.place]
            action.trigger()
        elif line.group is Group.SECTIONS:
            self._navigator.go_to_section(catalogue.sections[line.place].id)
            self._navigator.focus_page()
        else:
            self._navigator.go_to_metric(catalogue.cards[line.place].metric.id)
            self._navigator.focus_page()
