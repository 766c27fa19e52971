"""Keys that fcitx sends on (ForwardKey), as Qt's key events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_KEYS = {
    0xFF08: (Qt.Key.Key_Backspace, "\b"), 0xFF09: (Qt.Key.Key_Tab, "\t"), 0xFF0D: (Qt.Key.Key_Return, "\r"),
    0xFF1B: (Qt.Key.Key_Escape, "\x1b"), 0xFFFF: (Qt.Key.Key_Delete, "\x7f"), 0xFF8D: (Qt.Key.Key_Enter, "\r"),
    0xFF50: (Qt.Key.Key_Home, ""), 0xFF51: (Qt.Key.Key_Left, ""), 0xFF52: (Qt.Key.Key_Up, ""),
    0xFF53: (Qt.Key.Key_Right, ""), 0xFF54: (Qt.Key.Key_Down, ""), 0xFF55: (Qt.Key.Key_PageUp, ""),
    0xFF56: (Qt.Key.Key_PageDown, ""), 0xFF57: (Qt.Key.Key_End, ""),
}  # fmt: skip
"""X key symbols (keysymdef.h) that are no characters."""
_MODIFIERS = (
    (1 << 0, Qt.KeyboardModifier.ShiftModifier),
    (1 << 2, Qt.KeyboardModifier.ControlModifier),
    (1 << 3, Qt.KeyboardModifier.AltModifier),
)
_CHARACTER = 0x01000000
"""Added to a character's code beyond Latin 1."""


def key_event(symbol: int, state: int, release: bool) -> QKeyEvent | None:
    """The event, or None for a symbol that no field would act on."""
    kind = QEvent.Type.KeyRelease if release else QEvent.Type.KeyPress
    held = Qt.KeyboardModifier.NoModifier
    for bit, modifier in _MODIFIERS:
        if state & bit:
            held |= modifier
    if symbol in _KEYS:
        key, text = _KEYS[symbol]
        return QKeyEvent(kind, key, held, 0, symbol, state, text)
    code = symbol - _CHARACTER if symbol > _CHARACTER else symbol
    if not (0x20 <= code < 0x7F or 0xA0 <= code <= 0xFF or _CHARACTER < symbol <= _CHARACTER + 0x10FFFF):
        return None
    return QKeyEvent(kind, ord(chr(code).upper()[0]), held, 0, symbol, state, chr(code))
