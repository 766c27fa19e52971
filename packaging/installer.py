"""The Windows installer: finds Inno Setup's compiler and says how it is called with windows/briefing-viewer.iss."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent / "windows" / "briefing-viewer.iss"


def find_compiler(environment: Mapping[str, str]) -> Path | None:
    """Inno Setup's ISCC.exe: where ``ISCC`` points, on the path, or where its own installer puts it."""
    return next((path for path in _places(environment) if path.is_file()), None)


def _places(environment: Mapping[str, str]) -> Iterator[Path]:
    if environment.get("ISCC"):
        yield Path(environment["ISCC"])
    on_path = shutil.which("ISCC", path=environment.get("PATH", ""))
    if on_path:
        yield Path(on_path)
    for base, folder in (("ProgramFiles(x86)", ""), ("ProgramFiles", ""), ("LOCALAPPDATA", "Programs")):
        if environment.get(base):
            yield Path(environment[base]) / folder / "Inno Setup 6" / "ISCC.exe"


def command(compiler: Path, built: Path, icon: Path, target: Path, version: str) -> list[str]:
    """The call that makes ``target`` (.exe) of the folder ``built``."""
    settings = {"Version": version, "Source": built, "Icon": icon}
    given = [f"/D{name}={value}" for name, value in settings.items()]
    return [str(compiler), "/Qp", *given, f"/O{target.parent}", f"/F{target.stem}", str(SCRIPT)]
