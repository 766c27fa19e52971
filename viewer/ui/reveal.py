"""Shows a file in the system's file manager, chosen there where the system can do that, else its folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from viewer.ui.jobs import Jobs

PATIENCE = 3.0
"""Seconds that a file manager may take to start; after that the folder is opened in another way."""


class Revealer(QObject):
    """Asks on a worker thread: a file manager that is started first takes its time.

    ``told(words)``: nothing here shows folders; where the file lies.
    """

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)

    def reveal(self, path: Path) -> None:
        """Show the file at ``path`` among its neighbours."""
        if sys.platform == "win32":
            # Explorer reads its command line itself: the name is to be quoted behind the comma.
            subprocess.Popen(f'explorer /select,"{path}"')
        elif sys.platform == "linux":
            work = partial(ask_file_manager, path)
            self._jobs.run(work, lambda done: None if done else self.open(path), lambda _error: self.open(path))
        else:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open the folder in which a file lies."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self.told.emit(self.tr("No file manager answers; the file is in {folder}").format(folder=path.parent))


def ask_file_manager(path: Path, _report: Callable[[object], None] | None = None) -> bool:
    """Ask the desktop's file manager over the session bus (freedesktop.org, File Manager D-Bus Interface).

    False where nobody answers in time.
    """
    try:
        from jeepney import DBusAddress, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        name = "org.freedesktop.FileManager1"
        address = DBusAddress("/org/freedesktop/FileManager1", name, name)
        message = new_method_call(address, "ShowItems", "ass", ([path.absolute().as_uri()], ""))
        with open_dbus_connection(bus="SESSION") as connection:
            reply = connection.send_and_get_reply(message, timeout=PATIENCE)
        return bool(reply.header.message_type is MessageType.method_return)
    except Exception:  # whatever a bus that is not there, or no bus, comes up with: there is another way
        return False
