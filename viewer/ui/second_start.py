"""A second start for the same user hands its file to the window that is open (``single_window``), and ends.

Where nobody listens nothing of Qt is loaded. Only on Windows, where a pipe is no file that could be looked for, does it
take Qt to ask.
"""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path

from viewer.paths import APP_ID, user_folder

TAKEN = b"taken\n"
"""The window's answer: it has the file."""
ANSWER_MS = 1000
"""How long a second start waits for the window's answer before it opens a window of its own."""


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
    if not socket.waitForConnected(ANSWER_MS):
        return False  # left behind by a window that was killed; the next one to listen removes it
    socket.write(os.fsencode(str(path) if path else "") + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_MS):
            return False
    return bytes(socket.readLine().data()) == TAKEN
