"""What the window remembers between starts: declared once, loaded and saved in one place.

Kept as an INI file in the user's folder. A value that cannot be read falls back to its default.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from viewer.paths import user_folder
from viewer.store.recents import MAX_RECENT
from viewer.theme.tokens import DEFAULT_ZOOM, FACES, STEPS, ZOOM_STEPS

MAX_WORDS = 8
MAX_PLACES = 50
_MOST = {"words": MAX_WORDS, "recent": MAX_RECENT}
"""How many lines of a field are read back."""


class Settings(NamedTuple):
    """The settings and their defaults.

    ``scheme`` is ``system``, ``light`` or ``dark``; ``language`` ``zh`` or ``en``. ``geometry`` is Qt's own form.
    ``last_file`` is the briefing that was open, empty for the bundled one. ``reading`` is True when the window was
    left on the text rather than on the overview. ``brief`` holds the print options as one line of JSON. ``split`` is
    the percentage of the text's width that the first of two columns has, 0 for the half. ``face``, ``measure``,
    ``leading``, ``warm`` and ``contrast`` are those of ``viewer.theme.tokens.Look``. ``numbers``: paragraphs have their
    numbers beside them. ``query`` is the filter while the window is open, behind the beginning of the report's checksum
    and a space; empty once the window was closed. ``second`` is the second column while there is one, behind the same
    beginning: its place, and 1 where it was the one that was read, else 0. ``recent`` has a line for each briefing
    opened lately (``viewer.store.recents``). ``filter_known``, ``cards_known``: the reader has used them and needs no
    hint.
    """

    scheme: str = "system"
    language: str = "zh"
    large: bool = False
    zoom: int = DEFAULT_ZOOM
    geometry: bytes = b""
    tree_width: int = 0
    cards_width: int = 0
    tree_shown: bool = True
    cards_shown: bool = True
    reading: bool = False
    last_file: str = ""
    last_folder: str = ""
    words: tuple[str, ...] = ()
    brief: str = ""
    numbers: bool = False
    query: str = ""
    second: str = ""
    split: int = 0
    face: str = "serif"
    measure: int = 0
    leading: int = 0
    warm: bool = False
    contrast: bool = False
    recent: tuple[str, ...] = ()
    filter_known: bool = False
    cards_known: bool = False


class Place(NamedTuple):
    """Where a report was left: the source offset at the top of the reading column."""

    sha256: str
    offset: int = 0


def _store() -> QSettings:
    return QSettings(str(user_folder() / "settings.ini"), QSettings.Format.IniFormat)


def load() -> Settings:
    """The settings as saved, defaults for whatever is missing or unreadable."""
    store = _store()
    defaults = Settings()
    values = {name: _read(store, name, default) for name, default in defaults._asdict().items()}
    settings = Settings(**values)  # type: ignore[arg-type]
    return _sound(settings)


def save(settings: Settings) -> None:
    """Write the settings; a folder that cannot be written is left alone (the window still works)."""
    if not _folder_ready():
        return
    store = _store()
    for name, value in settings._asdict().items():
        store.setValue(name, _written(value))
    store.sync()


def load_place(sha256: str) -> int | None:
    """The source offset where this report was left, or None when it was never read here."""
    value = _store().value(f"places/{sha256[:16]}")
    try:
        return int(str(value)) if value is not None else None
    except ValueError:
        return None


def save_place(place: Place) -> None:
    """Remember where a report was left; the oldest of more than ``MAX_PLACES`` are forgotten."""
    if not _folder_ready():
        return
    store = _store()
    store.beginGroup("places")
    keys = store.childKeys()
    for key in keys[: max(0, len(keys) - MAX_PLACES + 1)]:
        store.remove(key)
    store.setValue(place.sha256[:16], str(place.offset))
    store.endGroup()
    store.sync()


def forget_places() -> None:
    """Forget where every report was left."""
    if _folder_ready():
        store = _store()
        store.remove("places")
        store.sync()


def _folder_ready() -> bool:
    folder: Path = user_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return True


def _written(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return QByteArray(value)
    if isinstance(value, tuple):
        return "\n".join(value)
    return value if isinstance(value, str) else str(value)


def _read(store: QSettings, name: str, default: object) -> object:
    value = store.value(name)
    if value is None:
        return default
    try:
        if isinstance(default, bool):
            return str(value) == "true"
        if isinstance(default, int):
            return int(str(value))
        if isinstance(default, bytes):
            return bytes(value.data()) if isinstance(value, QByteArray) else default
        if isinstance(default, tuple):
            return tuple(line for line in str(value).split("\n") if line)[: _MOST[name]]
    except ValueError:
        return default
    return str(value)


def _sound(settings: Settings) -> Settings:
    """What the file may say only of a look that there is."""
    return settings._replace(
        zoom=min(ZOOM_STEPS, key=lambda step: abs(step - settings.zoom)),
        face=settings.face if settings.face in FACES else FACES[0],
        measure=settings.measure if settings.measure in STEPS else 0,
        leading=settings.leading if settings.leading in STEPS else 0,
    )
