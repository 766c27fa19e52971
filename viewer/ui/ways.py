"""Ways through the report that no first screen needs: the palette, numbers of paragraphs, names in the history."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from viewer.ui.commands import Commands
from viewer.ui.figure_copy import FigureCopy
from viewer.ui.history_names import HistoryNames
from viewer.ui.keeper import Keeper
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.palette.number_command import NumberCommand
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.ui.palette.palette_command import PaletteCommand


class Ways(QObject):
    """Made after the first paint, when ``commands`` has those that come later."""

    def __init__(self, commands: Commands, wiring: Wiring, memory: Memory, looks: Looks, window: QMainWindow) -> None:
        super().__init__(window)
        self._commands, self._wiring, self._looks, self._window = commands, wiring, looks, window
        session, navigator = wiring.session, wiring.navigator
        self._numbers = NumberCommand(session, navigator, memory, looks, commands["numbers"], window)
        commands["go_to_number"].triggered.connect(self._numbers.ask)
        self._keeper = Keeper(session, navigator, memory, window)
        self._keeper.query_kept.connect(wiring.query_wanted)
        self._keeper.restore()
        FigureCopy(navigator.pages, window)
        HistoryNames(session, navigator, commands, window)
        commands["palette"].triggered.connect(lambda: self.palette.toggle())

    @cached_property
    def palette(self) -> PaletteCommand:
        """The command palette."""
        from viewer.ui.palette.palette_command import PaletteCommand

        wiring = self._wiring
        return PaletteCommand(wiring.session, wiring.navigator, self._commands, self._looks, self._window)
