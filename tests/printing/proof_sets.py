"""The documents that are proved: each is set, written as a PDF and read back once for all tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import REPORTS as SHARED
from tests.printing.proof import Proof, Row, read_proof
from tests.printing.proof_text import Found, find_parts
from tests.printing.worst_cases import CASES
from viewer.model import Briefing
from viewer.paper.geometry import LARGE, OFFICIAL, PageLayout
from viewer.paper.manuscript import Manuscript, write_manuscript
from viewer.paper.options import Layout, PrintOptions
from viewer.pipeline import build_briefing
from viewer.printing.pdf import write_pdf
from viewer.query.excerpt import compose_sections

CHAPTERS = [str(number) for number in range(1, 8)]
SECTIONS = [
    f"{chapter}.{section}"
    for chapter, last in zip(range(1, 6), (6, 2, 4, 4, 3), strict=True)
    for section in range(1, last + 1)
]
REPORTS = (*SHARED, "luohu-2021-reform.txt")
_IN_LARGE = ("a title of 60 characters", "988 characters with marks", "many numbers", "only Latin", "runs of marks",
             "points", "an empty section")  # fmt: skip
_LARGE = ", large"
NAMES = ["whole", "4.2" + _LARGE, *CHAPTERS, *SECTIONS, *REPORTS, *CASES, *(name + _LARGE for name in _IN_LARGE)]


@dataclass(frozen=True)
class Set:
    """A manuscript that was set, and its PDF read back."""

    name: str
    manuscript: Manuscript
    layout: PageLayout
    proof: Proof
    parts: list[Found]

    @property
    def rows(self) -> list[Row]:
        """The rows of the manuscript's text."""
        return [row for found in self.parts for row in found.rows]


Setter = Callable[[str], Set]


def setter(bundled: Briefing, folder: Path, day: date) -> Setter:
    """Makes a document by its name, once; skips the test where its report is not beside the project."""
    known: dict[str, Set] = {}

    def made(name: str) -> Set:
        if name not in known:
            manuscript, layout = _manuscript(name, bundled, day)
            path = folder / f"{len(known)}.pdf"
            write_pdf(manuscript, layout, path)
            proof = read_proof(path)
            known[name] = Set(name, manuscript, layout, proof, find_parts(manuscript, proof, layout))
        return known[name]

    return made


def _manuscript(name: str, bundled: Briefing, day: date) -> tuple[Manuscript, PageLayout]:
    plain = name.removesuffix(_LARGE)
    layout = OFFICIAL if plain == name else LARGE
    if plain in CASES:
        return CASES[plain](), layout
    briefing, sections = bundled, ("0",) if plain == "whole" else (plain,)
    if plain in REPORTS:
        briefing, sections = build_briefing(_report(plain)), ("0",)
    options = PrintOptions(layout=Layout.LARGE if layout is LARGE else Layout.OFFICIAL)
    return write_manuscript(compose_sections(briefing, sections), options, day), layout


def _report(name: str) -> Path:
    for folder in Path(__file__).resolve().parents:
        if (folder / "shared" / "reports" / name).exists():
            return folder / "shared" / "reports" / name
    pytest.skip(f"{name} is not beside the project")
