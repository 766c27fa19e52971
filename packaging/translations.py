"""Collects the window's words into resources/i18n/zh_CN.ts and compiles the catalogue; names what has no Chinese yet.

Run by ``make translations``. The tools are those of the PySide6 wheel. Exit status 1 while a word is untranslated.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "zh_CN.ts"
TOOLS = Path(PySide6.__file__).parent


def sources() -> list[Path]:
    """Every module of the package that may hold words for the user."""
    return sorted((ROOT / "viewer").rglob("*.py"))


def collect(catalogue: Path) -> None:
    """Bring the catalogue up to date with the code; what left the code leaves the catalogue."""
    names = [str(path.relative_to(ROOT)) for path in sources()]
    command = [
        str(TOOLS / "lupdate"),
        "-target-language",
        "zh_CN",
        "-locations",
        "none",
        "-no-obsolete",
        *names,
        "-ts",
        str(catalogue),
    ]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def untranslated(catalogue: Path) -> list[str]:
    """``context: word`` for each word without a translation."""
    missing = []
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not translation.text:
                missing.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return missing


def release(catalogue: Path, target: Path) -> None:
    """Compile the catalogue into the form Qt loads."""
    command = [str(TOOLS / "lrelease"), "-silent", str(catalogue), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> int:
    """Collect, compile, and report."""
    collect(CATALOGUE)
    release(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    missing = untranslated(CATALOGUE)
    for line in missing:
        print(line)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
