"""Decides, after the first paint, whether we speak to fcitx ourselves; nothing is loaded where we do not."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from viewer.ui.input.input_method import InputMethod


def start_input(parent: QObject, show_missing: Callable[[bool], object]) -> InputMethod | None:
    """Speak to fcitx where the session names it; ``show_missing`` is told when nobody answers."""
    if not fcitx_is_ours():
        return None
    from viewer.ui.input.input_method import InputMethod

    return InputMethod(show_missing, parent)


def fcitx_is_ours() -> bool:
    """True where the session types through fcitx and Qt has no plugin for it.

    Qt takes the names of QT_IM_MODULES before that of QT_IM_MODULE.
    """
    if sys.platform != "linux":
        return False
    named = os.environ.get("QT_IM_MODULES") or os.environ.get("QT_IM_MODULE") or ""
    return any(name.startswith("fcitx") for name in named.split(";")) and not _plugin_is_loaded()


def _plugin_is_loaded() -> bool:
    """True where somebody put a plugin beside ours that fits this Qt: two would type everything twice."""
    try:
        mapped = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return any("platforminputcontexts/" in line and "fcitx" in line for line in mapped.splitlines())
