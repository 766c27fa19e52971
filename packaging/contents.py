"""What PyInstaller put into a build, read from the lists it leaves in its work folder."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a build and the Python modules inside its program.

    ``files``: path in the bundle -> where it was taken from. ``modules``: name -> source file, ``-`` when built in.
    """

    files: dict[str, str]
    modules: dict[str, str]


def read_contents(work: Path) -> Contents:
    """The contents of the onedir build whose work folder is ``work``."""
    files = {target: source for target, source, _ in _entries(work / "COLLECT-00.toc")}
    modules = {name: source for name, source, _ in _entries(work / "PYZ-00.toc")}
    return Contents(files, modules)


def _entries(path: Path) -> Iterator[tuple[str, str, str]]:
    """The (name, source, kind) triples anywhere in a list that PyInstaller wrote."""
    waiting = [ast.literal_eval(path.read_text(encoding="utf-8"))]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple) and len(value) == 3 and all(isinstance(part, str) for part in value):
            yield value
        elif isinstance(value, (list, tuple)):
            waiting.extend(reversed(value))
