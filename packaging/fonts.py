"""Prepares the bundled fonts from Debian packages; `--check` compares the committed files with the record.

    python packaging/fonts.py             make all of them anew (about twenty minutes of one processor)
    python packaging/fonts.py Fang-Regular Serif-Bold
    python packaging/fonts.py --check     no network, no further tools

Making them needs Debian's apt-get, dpkg-deb and fontforge-nox, and from PyPI fonttools and cffsubr 0.4.0. Each file is
reproducible: no time stamps, sorted glyphs. What is made, from which package and why: resources/fonts/VERSIONS.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
RECORD = TARGET / "versions.json"
LIMIT = 45_000_000
_NOTO = "usr/share/fonts/opentype/noto/"
_KAI = "usr/share/fonts/truetype/lxgw-wenkai/"
_FANG = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/"
_UNIHAN = "usr/share/unicode/Unihan_OtherMappings.txt.bz2"


@dataclass(frozen=True, slots=True)
class Recipe:
    """One bundled file: what it is called, its source, and how it is made."""

    face: str
    style: str
    weight: int
    package: str
    path: str
    collection: int = -1
    """Number of the Simplified Chinese face in a collection, -1 for a plain file."""
    holds: str = "gbk"
    """``gbk`` or ``gb2312``, each with the 8,105 standard characters and signs; ``rest``: the Han beyond all those."""
    error: float = 0.0
    """How far a simplified outline may stray: units of the source's em (Fang), of ours (Kai)."""

    @property
    def family(self) -> str:
        return f"Briefing {self.face}"

    @property
    def file(self) -> str:
        return f"Briefing{self.face}-{self.style}.otf"


RECIPES = (
    Recipe("Sans", "Regular", 400, "fonts-noto-cjk", f"{_NOTO}NotoSansCJK-Regular.ttc", 2),
    Recipe("Sans", "Bold", 700, "fonts-noto-cjk", f"{_NOTO}NotoSansCJK-Bold.ttc", 2),
    # A family of its own, so that Qt can take what it lacks from Sans Regular.
    Recipe("Medium", "Regular", 500, "fonts-noto-cjk-extra", f"{_NOTO}NotoSansCJK-Medium.ttc", 2, holds="gb2312"),
    Recipe("Serif", "Regular", 400, "fonts-noto-cjk", f"{_NOTO}NotoSerifCJK-Regular.ttc", 2),
    Recipe("Serif", "SemiBold", 600, "fonts-noto-cjk-extra", f"{_NOTO}NotoSerifCJK-SemiBold.ttc", 2),
    Recipe("Serif", "Bold", 700, "fonts-noto-cjk", f"{_NOTO}NotoSerifCJK-Bold.ttc", 2),
    Recipe("Rest", "Regular", 400, "fonts-noto-cjk", f"{_NOTO}NotoSerifCJK-Regular.ttc", 2, holds="rest"),
    Recipe("Kai", "Regular", 400, "fonts-lxgw-wenkai", f"{_KAI}LXGWWenKai-Regular.ttf", holds="gb2312", error=1.0),
    Recipe("Kai", "Bold", 700, "fonts-lxgw-wenkai", f"{_KAI}LXGWWenKai-Bold.ttf", holds="gb2312", error=1.0),
    Recipe("Fang", "Regular", 400, "texlive-lang-chinese", f"{_FANG}FandolFang-Regular.otf", error=1.5),
)


def main() -> int:
    """Make the named fonts or check the committed ones; exit status 1 when a file differs from the record."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="face-style, such as Kai-Bold; all when none is given")
    parser.add_argument("--check", action="store_true", help="compare the committed files with the record")
    wanted = parser.parse_args()
    if wanted.check:
        problems = list(differences())
        print("\n".join(problems) or "The bundled fonts are those of the record.")
        return 1 if problems else 0
    chosen = [recipe for recipe in RECIPES if not wanted.names or f"{recipe.face}-{recipe.style}" in wanted.names]
    with tempfile.TemporaryDirectory() as folder:
        packages = Packages(Path(folder))
        for recipe in chosen:
            entry = make(recipe, packages, Path(folder))
            record(entry)
            print(f"{entry['file']}: {entry['bytes']:,} bytes, {entry['characters']:,} characters", flush=True)
    return 0


def differences() -> Iterable[str]:
    """What is wrong with the committed files, a sentence each; nothing when all agree with the record."""
    entries = json.loads(RECORD.read_text(encoding="utf-8"))
    present = {path.name for path in TARGET.iterdir() if path.suffix in (".otf", ".ttf")}
    yield from (f"{name} is not in the record." for name in sorted(present - entries.keys()))
    for name, entry in entries.items():
        if name not in present:
            yield f"{name} is missing."
        elif _sha256(TARGET / name) != entry["sha256"]:
            yield f"{name} differs from the record."
    total = sum((TARGET / name).stat().st_size for name in present)
    if total > LIMIT:
        yield f"Together {total:,} bytes, more than {LIMIT:,}."


class Packages:
    """Debian packages, downloaded and unpacked once each below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def root(self, name: str) -> Path:
        """The folder into which package ``name`` is unpacked."""
        root = self._folder / name
        if not root.exists():
            subprocess.run(["apt-get", "-q", "download", name], cwd=self._folder, check=True, capture_output=True)
            archive = next(self._folder.glob(f"{name}_*.deb"))
            subprocess.run(["dpkg-deb", "-x", archive, root], check=True)
        return root

    def version(self, name: str) -> str:
        """The Debian version of package ``name``."""
        archive = next(self._folder.glob(f"{name}_*.deb"))
        command = ["dpkg-deb", "-f", str(archive), "Version"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def make(recipe: Recipe, packages: Packages, work: Path) -> dict[str, object]:
    """Make one bundled file; returns its entry for the record."""
    import font_characters as characters
    import font_steps as steps

    source = packages.root(recipe.package) / recipe.path
    standard = characters.standard(packages.root("unicode-data") / _UNIHAN)
    font = steps.cut(source, recipe.collection, characters.chosen(recipe.holds, standard))
    traced = recipe.face == "Fang"
    drawn = steps.simplified(font, work, recipe.error) if traced else steps.outlines(font)
    steps.separate(font, drawn)
    steps.redraw(font, recipe.file, drawn, 0.0 if traced else recipe.error)
    rough = work / recipe.file
    font.save(rough)
    from fontTools.ttLib import TTFont

    font, original = TTFont(rough, recalcTimestamp=False), TTFont(source, fontNumber=recipe.collection, lazy=True)
    steps.share(font)
    steps.keep_names(original, font)
    origin = f"{original['name'].getDebugName(4)} ({original['name'].getDebugName(5)})"
    steps.rename(font, recipe.family, recipe.style, recipe.weight, origin)
    TARGET.mkdir(exist_ok=True)
    font.save(TARGET / recipe.file)
    return {
        "file": recipe.file, "family": recipe.family, "style": recipe.style, "weight": recipe.weight,
        "origin": origin, "package": recipe.package, "package_version": packages.version(recipe.package),
        "source": source.name, "source_sha256": _sha256(source), "sha256": _sha256(TARGET / recipe.file),
        "bytes": (TARGET / recipe.file).stat().st_size, "characters": len(font.getBestCmap()),
    }  # fmt: skip


def record(entry: dict[str, object]) -> None:
    """Put an entry into versions.json, in the order of RECIPES."""
    entries = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    entries[str(entry["file"])] = entry
    ordered = {recipe.file: entries[recipe.file] for recipe in RECIPES if recipe.file in entries}
    RECORD.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
