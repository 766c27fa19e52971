"""What Qt has put off until after the paint that is due, done before it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def settle() -> None:
    """Let every changed part take its place and ask for its paint now, so that a keystroke is one paint.

    Qt delivers both by itself, but behind the paint where that was asked for first: the window would be painted, laid
    out, and painted again.
    """
    for due in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, due.value)
