"""How large a window of its own may be: with the frame that the desktop draws around it, it stays on the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SIDES, _TITLE = 24, 48
"""Px that desktops' frames take at most, in breadth and, with the bar that has the title, in height."""


def fitting(window: QWidget, wanted: QSize) -> QSize:
    """``wanted`` (px, without the frame), or as much of it as the window's screen has room for."""
    room = window.screen().availableSize()
    return wanted.boundedTo(QSize(room.width() - _SIDES, room.height() - _TITLE))
