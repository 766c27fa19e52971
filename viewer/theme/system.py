"""What the system asks for: dark or light, less motion, high contrast.

Qt says the first; of the others it says what desktops tell its style. Windows is asked here, a Linux desktop by
``viewer.ui.desktop_wishes`` over the session bus.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

STILL = "prefersLessMotion"
"""Property of an application whose desktop asks for less motion."""
_GET_HIGH_CONTRAST, _HIGH_CONTRAST_ON = 0x0042, 0x1
_GET_CLIENT_AREA_ANIMATION = 0x1042


def prefers_dark() -> bool:
    """True when the desktop is set to a dark scheme; False when it is light or says nothing."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def prefers_less_motion() -> bool:
    """True when the system's widgets are told not to animate; a jump then does not fade."""
    # Asked for at the first jump: the style's many enums would cost the start several milliseconds.
    from PySide6.QtWidgets import QApplication, QStyle

    app, style = QApplication.instance(), QApplication.style()
    if app is not None and app.property(STILL):
        return True
    if style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    return sys.platform == "win32" and _windows_is_still()


def prefers_contrast() -> bool | None:
    """Whether Windows is set to a contrast theme; None on other systems, which cannot be asked at once."""
    return _windows_has_contrast() if sys.platform == "win32" else None


def _windows_has_contrast() -> bool:
    """SPI_GETHIGHCONTRAST; False where Windows does not answer."""
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    asked = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    answered = _ask_windows(_GET_HIGH_CONTRAST, asked.size, ctypes.byref(asked))
    return answered and bool(asked.flags & _HIGH_CONTRAST_ON)


def _windows_is_still() -> bool:
    """SPI_GETCLIENTAREAANIMATION; False where Windows does not answer."""
    import ctypes

    moves = ctypes.c_int(1)
    return _ask_windows(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves)) and not moves.value


def _ask_windows(what: int, size: int, answer: object) -> bool:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return windll is not None and bool(windll.user32.SystemParametersInfoW(what, size, answer, 0))
