"""Walks the keyboard from pane to pane (F6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_pane(panes: Sequence[QWidget], step: int) -> None:
    """Move the keyboard to the next (1) or previous (-1) of some panes of one window, round and round."""
    focused = panes[0].window().focusWidget()
    at = next((i for i, pane in enumerate(panes) if focused and (pane is focused or pane.isAncestorOf(focused))), -1)
    panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)
