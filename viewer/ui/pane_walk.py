"""Walks the keyboard from pane to pane (F6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_pane(panes: Sequence[QWidget], step: int) -> None:
    """Move the keyboard to the next (1) or previous (-1) of some panes of one window, round and round."""
    focused = panes[0].window().focusWidget()
    at = next((i for i, pane in enumerate(panes) if focused and (pane is focused or pane.isAncestorOf(focused))), -1)
    for _ in panes:
        at += step
        pane = panes[at % len(panes)]
        if pane.focusProxy() is None and pane.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        here = pane.window().focusWidget()
        if here is not None and (here is pane or here is pane.focusProxy() or pane.isAncestorOf(here)):
            return  # one without anything to stand on is passed over
