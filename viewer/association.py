"""Makes Windows open .briefing files with this copy of the application, for this user only, and takes it back.

``--associate`` and ``--unassociate``, for who unpacks the zip; the installer writes the same keys itself. Everything
is below HKEY_CURRENT_USER, which every user may write: no administrator is needed. Elsewhere the package's files do it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from viewer.cli_arguments import Say, language
from viewer.paths import APP_ID, BRIEFING

PROG_ID = "BriefingViewer.Briefing"
TYPE_NAME = "政府报告简报"
CONTENT_TYPE = "application/x-briefing"
_CLASSES = r"Software\Classes"

Value = tuple[str, str, str]
"""A key below Software\\Classes, the name of a value ("" for the key's own) and its text."""


def values(program: str) -> list[Value]:
    """What is written so that ``program`` (its path) opens briefings."""
    return [
        (PROG_ID, "", TYPE_NAME),
        (rf"{PROG_ID}\DefaultIcon", "", f"{program},0"),
        (rf"{PROG_ID}\shell\open\command", "", f'"{program}" "%1"'),
        (BRIEFING, "", PROG_ID),
        (BRIEFING, "Content Type", CONTENT_TYPE),
        (rf"{BRIEFING}\OpenWithProgids", PROG_ID, ""),
    ]


def run(option: str) -> int:
    """Do what ``option`` says and tell it. Returns 0, or 2 where it cannot be done."""
    say = Say(language(os.environ))
    if sys.platform != "win32" or not getattr(sys, "frozen", False):
        _tell(say("只有 Windows 上打包的程序能登记文件类型。", "Only the packaged program on Windows can do this."))
        return 2
    import winreg

    try:
        if option == "--associate":
            associate(winreg, str(window_program(Path(sys.executable))))
            done = say(
                "双击 .briefing 文件将用本程序打开。", "Double-clicking a .briefing file now opens this program."
            )
        else:
            unassociate(winreg)
            done = say("已取消 .briefing 文件与本程序的关联。", ".briefing files no longer open with this program.")
    except OSError as fault:
        _tell(say("不能写注册表：{fault}", "The registry cannot be written: {fault}").format(fault=fault))
        return 2
    _announce()
    _tell(done)
    return 0


def window_program(running: Path) -> Path:
    """The program with the window beside the one that runs, which may be its twin for the command line."""
    return running.with_name(f"{APP_ID}.exe")


def associate(registry: ModuleType, program: str) -> None:
    """Write the values; ``registry`` is the module winreg."""
    for key, name, text in values(program):
        with registry.CreateKey(registry.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}") as opened:
            registry.SetValueEx(opened, name, 0, registry.REG_SZ, text)


def unassociate(registry: ModuleType) -> None:
    """Remove what is ours. What another program has written since about .briefing stays."""
    for key, name, text in values(""):
        if not key.startswith(PROG_ID):
            _remove_value(registry, rf"{_CLASSES}\{key}", name, text)
    for key in (
        rf"{PROG_ID}\shell\open\command", rf"{PROG_ID}\shell\open", rf"{PROG_ID}\shell", rf"{PROG_ID}\DefaultIcon",
        PROG_ID, rf"{BRIEFING}\OpenWithProgids", BRIEFING,
    ):  # fmt: skip
        _remove_empty(registry, rf"{_CLASSES}\{key}", ours=key.startswith(PROG_ID))


def _remove_value(registry: ModuleType, key: str, name: str, text: str) -> None:
    try:
        access = registry.KEY_QUERY_VALUE | registry.KEY_SET_VALUE
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key, 0, access) as opened:
            if registry.QueryValueEx(opened, name)[0] == text:
                registry.DeleteValue(opened, name)
    except FileNotFoundError:
        pass


def _remove_empty(registry: ModuleType, key: str, *, ours: bool) -> None:
    """Remove a key without keys below it; one that is not ours only when nothing is written in it either."""
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            below, written, _ = registry.QueryInfoKey(opened)
        if not below and (ours or not written):
            registry.DeleteKey(registry.HKEY_CURRENT_USER, key)
    except FileNotFoundError:
        pass


def _announce() -> None:
    """Explorer reads icons and types anew (SHCNE_ASSOCCHANGED) instead of after the next sign-in."""
    import ctypes

    shell: Callable[..., None] = ctypes.windll.shell32.SHChangeNotify  # type: ignore[attr-defined,unused-ignore]
    shell(0x08000000, 0, None, None)


def _tell(line: str) -> None:
    """A program without a console has no standard output."""
    if sys.stdout is not None:
        sys.stdout.buffer.write((line + "\n").encode("utf-8"))
        sys.stdout.flush()
