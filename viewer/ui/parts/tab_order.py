"""The order of Tab between parts that hand the keyboard to something inside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def walk_after(first: QWidget, second: QWidget) -> None:
    """Let Tab go from ``first`` to ``second``, with all that is inside each.

    Qt orders only what can have the keyboard itself. Such a part cannot, and must not seem to: assistive technology
    would count it as one more control.
    """
    kept = [(inner, inner.focusPolicy()) for inner in (_innermost(first), _innermost(second))]
    for part in (first, second):
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QWidget.setTabOrder(first, second)
    for part in (first, second):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # goes through to what has it, too
    for inner, policy in kept:
        inner.setFocusPolicy(policy)


def _innermost(part: QWidget) -> QWidget:
    proxy: QWidget | None = part.focusProxy()
    return part if proxy is None else _innermost(proxy)
