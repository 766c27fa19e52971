"""One window for one user: a second start hands its file to the window that is open and ends.

Through a local socket (a named pipe on Windows) that only this user may open; no network protocol is involved. Qt's
network library comes in after the first paint. The second start's side is in ``second_start``.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.second_start import ANSWER_MS, TAKEN, socket_name

_AGAIN_MS = 300


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
        if other.waitForConnected(ANSWER_MS):
            other.abort()
            return False
        QLocalServer.removeServer(name)
        return bool(self._server.listen(name))

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if socket.canReadLine():
                said = bytes(socket.readLine().data()).rstrip(b"\n")
                socket.write(TAKEN)
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
