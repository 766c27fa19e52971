"""The task bar of Windows: windows of one application stand together under its icon when they say who they are."""

from __future__ import annotations

import sys

TASKBAR_ID = "BriefingViewer.BriefingViewer"
"""The installer's shortcuts carry the same (AppUserModelID), so that a pinned icon and the window are one."""


def join_taskbar_group() -> None:
    """Tell Windows before the first window is made; from source it would otherwise count as Python's."""
    if sys.platform != "win32":
        return
    import ctypes

    # Cosmetic: where it fails, the window stands by itself.
    ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASKBAR_ID)
