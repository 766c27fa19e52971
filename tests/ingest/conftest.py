"""Short ways to read an outline in a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.ingest.outline import read_outline
from viewer.ingest.text import source_of
from viewer.model import Metadata
from viewer.source import Report


@pytest.fixture(scope="session")
def read() -> Callable[[str], Report]:
    """Text in, report out."""
    return lambda text: read_outline(source_of("report.txt", text), Metadata("Report"))


@pytest.fixture(scope="session")
def rows(read: Callable[[str], Report]) -> Callable[[str], list[str]]:
    """The outline as lines of text: id, number (in 〔 〕 when restored), title; the root left out."""

    def shown(text: str) -> list[str]:
        lines = []
        for section in read(text).sections[1:]:
            number = f"〔{section.number}〕" if section.number_restored else section.number or "-"
            lines.append(f"{section.id} {number} {section.title}")
        return lines

    return shown
