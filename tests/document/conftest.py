"""Two styles that differ in everything a style can differ in."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QFont

from viewer.document.style import ScreenStyle


def _face(size: int, weight: int = 400) -> QFont:
    made = QFont()
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def _style(size: int, ink: str, measure: int, words: tuple[str, str, str]) -> ScreenStyle:
    return ScreenStyle(
        body=_face(size),
        run_in=_face(size, 600),
        run_in_section=partial(_face, size, 700),
        level1=_face(size + 6, 700),
        level2=_face(size + 4, 700),
        gap=_face(13),
        cell=_face(size - 4),
        cell_head=partial(_face, size - 4, 500),
        ink=ink,
        pale="#63686c",
        body_line=2 * size,
        level1_line=2 * size + 4,
        level2_line=2 * size,
        gap_line=20,
        cell_line=2 * size - 10,
        measure=measure,
        gap_one=words[0],
        gap_many=words[1],
        gap_link=words[2],
    )


@pytest.fixture(scope="session")
def style(qapp: object) -> ScreenStyle:
    return _style(20, "#1c1e20", 40, ("1 section hidden here", "{count} sections hidden here", "Show"))


@pytest.fixture(scope="session")
def other_style(qapp: object) -> ScreenStyle:
    return _style(32, "#e3e5e6", 12, ("1 section hidden here", "{count} sections hidden here", "Show"))
