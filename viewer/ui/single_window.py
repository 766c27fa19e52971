"""One window for one user: a second start hands its file to the window that is open and ends.

Through a local socket (a named pipe on Windows) that only this user may open; no network protocol is involved. Where
nobody listens nothing is loaded: Qt's network library comes in after the first paint. Only on Windows, where a pipe is
no file that could be looked for, does it take Qt to ask.
"""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from viewer.paths import APP_ID, user_folder

_ANSWER_MS = 1000
"""How long a second start waits for the window's answer before it opens a window of its own."""
_TAKEN = b"taken\n"
_AGAIN_MS = 300


def socket_name() -> str:
    """The name both sides know: one for each user folder, so that a portable copy keeps to itself.

    A path in the user's runtime folder where there is one (XDG Base Directory, 3: only the user may enter it).
    """
    # A checksum tells folders apart and keeps no secret; hashlib would bring a cryptography library to every start.
    name = f"{APP_ID}-{zlib.crc32(os.fsencode(user_folder())):08x}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR") or ""
    return str(Path(runtime if os.path.isdir(runtime) else "/tmp") / name)


def hand_over(path: Path | None) -> bool:
    """Give ``path`` (None: only come to the front) to the window that is open; False when there is none."""
    name = socket_name()
    if sys.platform != "win32" and not os.path.exists(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_ANSWER_MS):
        return False  # left behind by a window that was killed; the next one to listen removes it
    socket.write(os.fsencode(str(path) if path else "") + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_ANSWER_MS):
            return False
    return bytes(socket.readLine().data()) == _TAKEN


class SingleWindow(QObject):
    """Listens for second starts and brings ``window`` to the front for each.

    ``file_named(Path)`` goes out where one named a file, once no dialog stands in the way.
    """

    file_named = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._waiting: list[Path] = []
        self._later = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._later.timeout.connect(self._tell)
        self._server.newConnection.connect(self._take)

    def serve(self, window: QWidget) -> None:
        """Belong to another window from now on."""
        self.setParent(window)
        self._window = window

    def listen(self) -> bool:
        """Begin; False where another window listens already or the system refuses."""
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        # Asked first: with access restricted to the user, Qt puts its socket in the place of a living one.
        name, other = socket_name(), QLocalSocket()
        other.connectToServer(name)
        if other.waitForConnected(_ANSWER_MS):
            other.abort()
            return False
        QLocalServer.removeServer(name)
        return bool(self._server.listen(name))

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if socket.canReadLine():
                said = bytes(socket.readLine().data()).rstrip(b"\n")
                socket.write(_TAKEN)
                socket.flush()
                socket.disconnectFromServer()
                self._come_forward()
                if said:
                    self._waiting.append(Path(os.fsdecode(said)))
                    self._tell()

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        read()

    def _come_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _tell(self) -> None:
        """Another report must not be opened under a dialog that prints or imports this one."""
        if QApplication.activeModalWidget() is not None:
            self._later.start()
            return
        while self._waiting:
            self.file_named.emit(self._waiting.pop(0))
