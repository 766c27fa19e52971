"""Makes resources/pinyin.txt: which characters are read as which syllable, for the filter's search by pinyin.

Source: ``pinyin_dict.json`` in pypinyin on PyPI (MIT), whose readings are those of the pinyin-data project (MIT), and
``phrases_dict.json``, which tells the readings in use from those of old books. The library itself is not
bundled: loading it takes 170 ms and 57 MB, the table a few ms. Run it again with ``python packaging/pinyin.py`` after
raising VERSION; the result is committed.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

VERSION = "0.55.0"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
OUT = RESOURCES / "pinyin.txt"
LICENCE = RESOURCES / "pinyin-LICENSE.txt"
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
"""The CJK ideographs of Unicode's basic plane and its Extension A, without those that only names of persons need."""


def download(folder: Path) -> Path:
    """Fetch pypinyin with pip; returns the wheel."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([*command, f"pypinyin=={VERSION}", "--dest", str(folder)], check=True)
    return next(folder.glob("pypinyin-*.whl"))


def readings_in(source: str) -> dict[str, str]:
    """Character -> its readings with tones, parted by commas, from the package's JSON of code points."""
    return {chr(int(code)): spoken for code, spoken in json.loads(source).items()}


def plain(reading: str) -> str:
    """A reading without its tone, ü as v (as it is typed); empty for one without a vowel (hm, ng)."""
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    letters = "".join(letter for letter in parts if letter.isascii())
    return letters if set(letters) & set("aeiouv") else ""


def used_in(phrases: str) -> set[tuple[str, str]]:
    """Pairs of character and plain reading in the package's JSON of phrases with the readings of their characters."""
    rows = json.loads(phrases).items()
    return {
        (c, plain(r[0])) for phrase, said in rows if len(phrase) == len(said) for c, r in zip(phrase, said, strict=True)
    }


def by_syllable(
    readings: Mapping[str, str], used: Container[tuple[str, str]], simplified: Mapping[str, str]
) -> dict[str, list[str]]:
    """Syllable -> the characters read so: by their first reading, and by each that some phrase uses.

    The other readings are those of the old books (是 as ti, 提 as shi); they would find what nobody means. A
    Traditional character gives its readings to the one it is folded to.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for character, spoken in readings.items():
        if any(ord(character) in block for block in _HAN):
            first, *more = map(plain, spoken.split(","))
            for syllable in {first, *(reading for reading in more if (character, reading) in used)} - {""}:
                found[syllable].add(simplified.get(character, character))
    return {syllable: sorted(characters) for syllable, characters in sorted(found.items())}


def table(syllables: Mapping[str, Iterable[str]], checksum: str) -> str:
    """The file's text: comment lines, then a line for each syllable."""
    header = (
        f"# Syllables without tone and the characters read so, from pypinyin {VERSION} (pinyin_dict.json,\n"
        "# phrases_dict.json; the readings are those of pinyin-data). Both are under the MIT licence:\n"
        "# pinyin-LICENSE.txt beside this file. Changed: turned round, tones and readings of old books left out,\n"
        "# Traditional characters joined to the Simplified ones of traditional.txt.\n"
        f"# sha256 of the package: {checksum}\n"
    )
    return header + "".join(f"{syllable} {''.join(found)}\n" for syllable, found in syllables.items())


def main() -> None:
    """Write the table and its licence."""
    sys.path.insert(0, str(RESOURCES.parent))
    from viewer.query.normal import simplified

    with tempfile.TemporaryDirectory() as folder:
        wheel = download(Path(folder))
        checksum = hashlib.sha256(wheel.read_bytes()).hexdigest()
        with zipfile.ZipFile(wheel) as package:
            source = package.read("pypinyin/pinyin_dict.json").decode("utf-8")
            phrases = package.read("pypinyin/phrases_dict.json").decode("utf-8")
            licence = next(name for name in package.namelist() if name.endswith("LICENSE.txt"))
            LICENCE.write_bytes(package.read(licence).replace(b"\r\n", b"\n"))
    found = by_syllable(readings_in(source), used_in(phrases), simplified())
    OUT.write_text(table(found, checksum), encoding="utf-8", newline="\n")
    print(f"{len(found)} syllables, {sum(map(len, found.values()))} readings -> {OUT.name}")


if __name__ == "__main__":
    main()
