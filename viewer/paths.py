"""Where the application's own files and the user's folder are, from source and frozen."""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from pathlib import Path

APP_ID = "briefing-viewer"
VERSION = "1.0.0"
_STEM, _STEM_BYTES = 80, 240
IMPORT_SERVANT = "--import-servant"
"""The hidden option with which the command line starts this application again, to import files one after another."""
IMPORT_WORKER = "--import-worker"
"""The hidden option with which the window starts this application again, to import a file in a process of its own."""
BRIEFING = ".briefing"
"""How the name of a briefing file ends."""
CHECKS = "checks.db"
"""The file in the user's folder that holds what was decided about figures."""
PORTABLE = "userdata"
"""The folder beside the packaged program that makes it leave nothing on the machine."""


@cache
def root() -> Path:
    """The folder that holds ``resources`` and ``data``: the checkout, or PyInstaller's unpacked folder."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Fonts, icons, style sheet, translations, help."""
    return root() / "resources"


def bundled_briefing() -> Path:
    """The briefing that opens when no other is named."""
    return root() / "data" / "luohu-2021.briefing"


def safe_stem(words: str) -> str:
    """A file's name without its ending: no character that Windows forbids, 80 characters at most, perhaps empty.

    Linux counts bytes, 255 with the ending and a section's number: rare characters have four each.
    """
    stem = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", words).strip(" .")[:_STEM]
    return stem.encode("utf-8", errors="ignore")[:_STEM_BYTES].decode("utf-8", errors="ignore").strip(" .")


def is_gone(path: Path) -> bool:
    """True when nothing lies at ``path``; not where the system does not tell (a shut folder): opening it says why."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def user_folder() -> Path:
    """The user's own folder for imported briefings, settings and reading places; not created here.

    The first of: ``BRIEFING_VIEWER_HOME`` (tests); the folder ``userdata`` beside the packaged program, where there is
    one (a stick, a shared folder); the platform's place for application data: ``%LOCALAPPDATA%`` on Windows,
    ``$XDG_DATA_HOME`` or ``~/.local/share`` elsewhere (XDG Base Directory, 3).
    """
    override = os.environ.get("BRIEFING_VIEWER_HOME")
    if override:
        return Path(override)
    return portable_folder() or _platform_folder() / APP_ID


def portable_folder() -> Path | None:
    """``userdata`` beside the packaged program when it is there; None from source."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent / PORTABLE
    return folder if folder.is_dir() else None


def _platform_folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) if base else _home() / "AppData" / "Local"
    base = os.environ.get("XDG_DATA_HOME")
    return Path(base) if base else _home() / ".local" / "share"


def _home() -> Path:
    """The user's home; the folder for temporary files for a user who has none (a service, a bare container)."""
    try:
        return Path.home()
    except RuntimeError:
        import tempfile  # not needed at a usual start

        return Path(tempfile.gettempdir())
