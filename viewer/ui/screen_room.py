"""A first start on a small screen: the window fills it, where it would else stand out over its edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = 36
"""Px of height that a desktop's title bar takes; not known before the window is shown."""


def fill_small_screen(window: QWidget) -> bool:
    """Maximise ``window``, not yet shown, where its screen has no room for it and its title bar. True where it is so.

    A window larger than the screen (1366 × 768 with a panel has 1366 × 728) would hide its status bar and the buttons
    at the foot of its dialogs.
    """
    room = window.screen().availableGeometry().size() - QSize(0, _FRAME)
    size = window.size()
    if size.width() <= room.width() and size.height() <= room.height():
        return False
    window.resize(size.boundedTo(room).expandedTo(window.minimumSize()))  # its size where it is no longer maximised
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    return True
