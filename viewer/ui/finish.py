"""What the window gets once its first picture is on the screen: menus, the status bar's counts, an input method."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from viewer.ui.commands import Commands
from viewer.ui.input.start import start_input
from viewer.ui.menu_key import MenuKey
from viewer.ui.status_line import StatusLine
from viewer.ui.wiring import Wiring


def finish(window: QMainWindow, commands: Commands, wiring: Wiring, status: StatusLine) -> None:
    """Fill the menus that Alt shows, join the status bar, and speak to fcitx where the desktop names it."""
    commands.fill(window.menuBar())
    MenuKey(window.menuBar(), window)
    wiring.join_status(status)
    start_input(window, status.show_input_missing)
