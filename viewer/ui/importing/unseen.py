"""Brings to its end what the user has confirmed, though its window is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

_LOOK_MS, _PATIENCE_MS = 50, 300_000


def wait_unseen(part: QWidget, done: Callable[[], bool]) -> None:
    """Take ``part`` and the window it stands before out of sight and return when ``done``; after minutes in any case.

    What works in threads and processes is heard of meanwhile, keys and clicks are not.
    """
    if done():
        return
    front = part.window()
    behind = front.parentWidget()
    for window in (front, behind.window() if behind is not None else front):
        window.hide()
    loop, awake, deadline = QEventLoop(), QTimer(interval=_LOOK_MS), QDeadlineTimer(_PATIENCE_MS)
    awake.start()
    flags = QEventLoop.ProcessEventsFlag
    while not done() and not deadline.hasExpired():
        loop.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)
