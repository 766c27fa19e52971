"""Makes resources/traditional.txt: the Traditional characters that the filter folds to Simplified ones.

Source: the dictionary ``TSCharacters.txt`` in the source distribution of OpenCC on PyPI (Apache-2.0). Run it again
with ``python packaging/characters.py`` after raising VERSION; the result is committed.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

VERSION = "1.4.2"
MEMBER = "data/dictionary/TSCharacters.txt"
OUT = Path(__file__).resolve().parent.parent / "resources" / "traditional.txt"
LICENCE = OUT.with_name("traditional-LICENSE.txt")
# Written in everyday Simplified text in its own right (乾坤, 乾隆), where folding it to 干 would find the wrong word.
KEPT = frozenset("乾")


def download(folder: Path) -> Path:
    """Fetch OpenCC's source distribution with pip; returns the archive."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    subprocess.run([*command, f"opencc=={VERSION}", "--dest", str(folder)], check=True)
    return next(folder.glob("opencc-*.tar.gz"))


def member(archive: Path, name: str) -> str:
    """The text of one file in the archive."""
    with tarfile.open(archive) as bundle:
        found = bundle.extractfile(f"{archive.name.removesuffix('.tar.gz')}/{name}")
        if found is None:
            raise SystemExit(f"{archive.name} holds no {name}")
        return found.read().decode("utf-8")


def pairs(text: str) -> dict[str, str]:
    """Traditional to Simplified, one character to one.

    OpenCC lists the likeliest Simplified character first. Where that is the character itself (著, 瞭, 沈, 么), the
    character lives on in Simplified text and only the word decides: such characters are left alone.
    """
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    first = {key: choices.split(" ")[0] for key, choices in rows}
    found = {key: value for key, value in first.items() if key != value and key not in KEPT}
    # A target that is itself folded on would make folding depend on how often it is done.
    return {key: found.get(value, value) for key, value in found.items() if len(key) == len(value) == 1}


def main() -> None:
    """Write the table: comment lines, then the Traditional characters, then their Simplified ones."""
    with tempfile.TemporaryDirectory() as folder:
        archive = download(Path(folder))
        checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
        found = sorted(pairs(member(archive, MEMBER)).items())
        LICENCE.write_text(member(archive, "LICENSE"), encoding="utf-8", newline="\n")
    header = (
        f"# Traditional and Simplified characters, one to one, from OpenCC {VERSION} ({MEMBER}).\n"
        "# Copyright the OpenCC authors. Licensed under the Apache License, Version 2.0:\n"
        "# traditional-LICENSE.txt beside this file. Changed: reduced to one choice for each character.\n"
        f"# sha256 of the source distribution: {checksum}\n"
    )
    lines = ("".join(key for key, _ in found), "".join(value for _, value in found))
    OUT.write_text(header + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(found)} characters -> {OUT.name}")


if __name__ == "__main__":
    main()
