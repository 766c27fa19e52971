"""What Windows says of the programs: version, name and copyright, as PyInstaller's ``version=`` reads it.

Everything follows from viewer/paths.VERSION, so that Explorer, the installer and About never disagree.
"""

from __future__ import annotations

import re
from pathlib import Path

PRODUCT = "简报阅览 Briefing Viewer"
COPYRIGHT = "许可见 NOTICES · licences in NOTICES"
_DESCRIPTIONS = {"": "简报阅览", "-cli": "简报阅览（命令行）"}
"""What the end of a program's name means: Explorer and the task manager show the description as its name."""
_CHINESE, _UNICODE = 0x0804, 0x04B0


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers Windows compares: ``1.2.0`` -> (1, 2, 0, 0). Raises ValueError for another form."""
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None:
        raise ValueError(f"not a version of three numbers: {version}")
    major, minor, patch = (int(part) for part in found.groups())
    return major, minor, patch, 0


def resource(app_id: str, version: str, ending: str = "") -> str:
    """The version resource of ``app_id`` + ``ending`` + ``.exe`` as Python source, which PyInstaller evaluates."""
    four = numbers(version)
    name = f"{app_id}{ending}"
    strings = {
        "FileDescription": _DESCRIPTIONS[ending],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{name}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    words = ",\n      ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    # 0x4: for Windows NT. 0x1: an application.
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0x0, OS=0x4, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable('{_CHINESE:04X}{_UNICODE:04X}', [
      {words},
    ])]),
    VarFileInfo([VarStruct('Translation', [0x{_CHINESE:04X}, 0x{_UNICODE:04X}])]),
  ],
)
"""


def write_resources(folder: Path, app_id: str, version: str) -> None:
    """Write the resource of each program into ``folder``, where the spec looks for it: <name>.version.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for ending in _DESCRIPTIONS:
        text = resource(app_id, version, ending)
        (folder / f"{app_id}{ending}.version.txt").write_text(text, encoding="utf-8")
