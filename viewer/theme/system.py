"""What the system asks for: dark or light, less motion, high contrast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def prefers_dark() -> bool:
    """True when the desktop is set to a dark scheme; False when it is light or says nothing."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def prefers_less_motion() -> bool:
    """True when the system's widgets are told not to animate; a jump then does not fade."""
    # Asked for at the first jump: the style's many enums would cost the start several milliseconds.
    from PySide6.QtWidgets import QApplication, QStyle

    style = QApplication.style()
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
