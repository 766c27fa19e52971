"""Where the cursor is, as fcitx wants to know it to put its candidates there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """Left, top, width and height in device pixels: of the screen, or of the window when there is a ``scale``."""

    rectangle: tuple[int, int, int, int]
    scale: float | None


def cursor_place(field: QWidget) -> Place | None:
    """The cursor of ``field``, asked of it alone: while its list is open the list is the window with the keyboard."""
    cursor, window = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle), field.window().windowHandle()
    if window is None or not isinstance(cursor, QRect | QRectF):
        return None
    cursor = QRectF(cursor).toRect()
    scale = window.devicePixelRatio()
    relative = QGuiApplication.platformName().startswith("wayland")
    if relative:
        margins = window.frameMargins()
        start, origin = field.mapTo(field.window(), cursor.topLeft()), QPoint(-margins.left(), -margins.top())
    else:
        # Qt scales each screen from its own corner, which stands in device pixels already.
        start, origin = field.mapToGlobal(cursor.topLeft()), window.screen().geometry().topLeft()
    from_origin, base = start - origin, QPoint() if relative else origin
    rectangle = (
        round(from_origin.x() * scale) + base.x(),
        round(from_origin.y() * scale) + base.y(),
        round(cursor.width() * scale),
        round(cursor.height() * scale),
    )
    return Place(rectangle, scale if relative else None)
