"""What the window gets once its first picture is there: menus, counts, an input method, what the desktop asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.commands import Commands
from viewer.ui.desktop_wishes import follow_desktop
from viewer.ui.dialogs import Dialogs
from viewer.ui.input.start import start_input
from viewer.ui.library_desk import LibraryDesk
from viewer.ui.memory import Memory
from viewer.ui.menu_key import MenuKey
from viewer.ui.reading_room import ReadingRoom
from viewer.ui.status_line import StatusLine
from viewer.ui.ways import Ways
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def finish(
    window: MainWindow, commands: Commands, wiring: Wiring, status: StatusLine, memory: Memory, dialogs: Dialogs
) -> None:
    """Fill the menus that Alt shows, join the status bar and the notes, speak to fcitx where the desktop names it."""
    room = ReadingRoom(wiring.session, wiring.navigator, memory, window.looks, window)
    room.join(commands, wiring)
    LibraryDesk(commands, wiring, memory, status, window)
    Ways(commands, wiring, memory, window.looks, window)
    commands.fill(window.menuBar())
    MenuKey(window.menuBar(), window)
    wiring.join_status(status)
    wiring.join_notes(dialogs, commands, window)
    known = memory.settings
    if not (known.filter_known and known.cards_known):
        from viewer.ui.first_hints import FirstHints

        FirstHints(wiring.session, wiring.navigator, memory, window.looks, window)
    start_input(window, status.show_input_missing)
    follow_desktop(window.looks, window)
