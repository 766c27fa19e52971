"""Chapters and sections of real reports of other bodies, against their trees read by hand; they stay outside."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import REPORTS
from viewer.ingest.outline import read_outline
from viewer.ingest.read import read_source
from viewer.model import Metadata

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reports"


@pytest.mark.parametrize("name", REPORTS)
def test_chapters_and_sections(name: str) -> None:
    if not (FOLDER / name).exists():
        pytest.skip(f"{name} is not beside the project")
    source = read_source(FOLDER / name)
    sections = read_outline(source, Metadata(name)).sections
    found = [(s.level, _plain(s.heading.of(source.text))) for s in sections if s.level in (1, 2)]
    tree = json.loads((FOLDER / "trees.json").read_text(encoding="utf-8"))[name]["sections"]
    assert found == [(level, _plain(title)) for level, title in tree]


def _plain(title: str) -> str:
    """A title without blanks and without the full stop that may close it."""
    return re.sub(r"[\s。]", "", title)
