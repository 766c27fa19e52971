"""Finds the parts of a Word package: by its relations where they hold, by their usual names where they do not."""

from __future__ import annotations

import posixpath
import re

from viewer.format_errors import WrongContents
from viewer.ingest.markup import Element
from viewer.ingest.package import Package, plain

_MAIN_TYPE = re.compile(r"wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled")
_MAIN_NAME = re.compile(r"word/document\d*\.xml|(?:.*/)?document\d*\.xml")


class Parts:
    """The main part of a Word package and those it relates to. Raises WrongContents where there is no main part."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = _main(package)
        folder, name = posixpath.split(self.main)
        self._folder = folder
        self._related = _relations(package, folder, f"{folder}/_rels/{name}.rels")

    def part(self, kind: str) -> str | None:
        """The name of the one part of a kind (``styles``, ``footnotes``, …), None where it is missing."""
        usual = plain(f"{self._folder}/{kind}.xml")
        return next(iter(self.parts(kind)), usual if self.package.holds(usual) else None)

    def parts(self, kind: str) -> list[str]:
        """The names of all parts of a kind that the main part relates to and that are there."""
        return [name for relation, name in self._related if relation == kind]

    def tree(self, kind: str) -> Element | None:
        """The root of the one part of a kind, None where it is missing or broken."""
        name = self.part(kind)
        return None if name is None else self.package.tree(name)


def _main(package: Package) -> str:
    for relation, name in _relations(package, "", "_rels/.rels"):
        if relation == "officedocument" and _is_text(package, name):
            return name
    types = package.tree("[Content_Types].xml")
    for entry in types if types is not None else ():
        name = entry.get("PartName") or ""
        if _MAIN_TYPE.search(entry.get("ContentType") or "") and package.holds(name):
            return plain(name)
    found = sorted((name for name in package.names() if _MAIN_NAME.fullmatch(name)), key=lambda name: name.count("/"))
    if not found:
        raise WrongContents(package.name)
    return next((name for name in found if name.startswith("word/")), found[0])


def _is_text(package: Package, name: str) -> bool:
    """False for the main part of a spreadsheet or of slides."""
    return package.holds(name) and not re.match(r"(?:xl|ppt|visio)/", name)


def _relations(package: Package, folder: str, rels: str) -> list[tuple[str, str]]:
    """Kind (the last step of its type, in small letters) and part of every relation inside the package that holds."""
    root = package.tree(rels)
    found = []
    for relation in root if root is not None else ():
        target = (relation.get("Target") or "").replace("\\", "/")
        if (relation.get("TargetMode") or "").lower() == "external" or not target:
            continue
        kind = (relation.get("Type") or "").rstrip("/").rpartition("/")[2].lower()
        # A target is meant from the folder of its source, but some write it from the root, with or without a slash.
        for name in (plain(target) if target.startswith("/") else plain(f"{folder}/{target}"), plain(target)):
            if package.holds(name):
                found.append((kind, name))
                break
    return found
