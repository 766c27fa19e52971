"""Where the cursor is, as fcitx wants to know it to put its candidates there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True, slots=True)
class Place:
    """Left, top, width and height in device pixels: of the screen, or of the window when there is a ``scale``."""

    rectangle: tuple[int, int, int, int]
    scale: float | None


def cursor_place() -> Place | None:
    """The cursor of the field that has the keyboard."""
    window, cursor = QGuiApplication.focusWindow(), QGuiApplication.inputMethod().cursorRectangle().toRect()
    if window is None or not cursor.isValid():
        return None
    scale = window.devicePixelRatio()
    if QGuiApplication.platformName().startswith("wayland"):
        margins = window.frameMargins()
        start, origin = cursor.topLeft() + QPoint(margins.left(), margins.top()), QPoint()
    else:
        # Qt scales each screen from its own corner, which stands in device pixels already.
        start, origin = window.mapToGlobal(cursor.topLeft()), window.screen().geometry().topLeft()
    from_origin = start - origin
    rectangle = (
        round(from_origin.x() * scale) + origin.x(),
        round(from_origin.y() * scale) + origin.y(),
        round(cursor.width() * scale),
        round(cursor.height() * scale),
    )
    return Place(rectangle, scale if QGuiApplication.platformName().startswith("wayland") else None)
