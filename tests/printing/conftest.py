"""Briefs to set: made by hand for one rule each, composed for the journeys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.printing.proof_sets import NAMES, Set, Setter, setter
from viewer.model import Briefing, Section, Span
from viewer.paper.manuscript import Manuscript, write_manuscript
from viewer.paper.options import PrintOptions
from viewer.printing.paginate import Page
from viewer.printing.pdf import write_pdf
from viewer.printing.typeset import typeset
from viewer.query.excerpt import compose_sections
from viewer.shown import Block, Brief, Heading, Paragraph

HAN = "国家治理体系和能力现代化是一项长期任务需要久久为功驰而不息"


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Every test of this room sets text, and Qt's fonts need an application."""
    return qapp


@pytest.fixture
def han() -> Callable[[int], str]:
    """A run of so many Chinese characters without any mark."""
    return lambda count: (HAN * (count // len(HAN) + 1))[:count]


def brief_of(*pieces: str, title: str = "工作要点", restored: tuple[Section, ...] = ()) -> Brief:
    """A brief of paragraphs; a piece that begins with ``#``, ``##`` … is a heading of that level."""
    text, blocks = "", list[Block]()
    for piece in pieces:
        words = piece.lstrip("#")
        level = len(piece) - len(words)
        span = Span(len(text), len(text) + len(words))
        text += words + "\n"
        blocks.append(Heading("1", level, span) if level else Paragraph("1", span))
    return Brief(title, "青山县2030年工作报告", text, tuple(blocks), restored)


@pytest.fixture
def make_brief() -> Callable[..., Brief]:
    """See ``brief_of``."""
    return brief_of


@pytest.fixture
def small_brief(briefing: Briefing) -> Brief:
    """The whole small briefing with its key figures."""
    return compose_sections(briefing, ("0",), title="青山县工作要点")


@pytest.fixture
def small_manuscript(small_brief: Brief) -> Manuscript:
    """The whole small briefing as it is set."""
    return write_manuscript(small_brief, PrintOptions(), PRINTED_ON)


PRINTED_ON = date(2031, 3, 5)


@pytest.fixture(scope="session")
def set_of(qapp: QApplication, bundled: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Setter:
    """Documents by their names, see ``proof_sets``."""
    return setter(bundled, tmp_path_factory.mktemp("proof"), PRINTED_ON)


@pytest.fixture(params=NAMES)
def made(request: pytest.FixtureRequest, set_of: Setter) -> Set:
    """One document after the other; a text that is not whole in its PDF fails here."""
    return set_of(request.param)


def pages_of(brief: Brief, options: PrintOptions | None = None) -> tuple[Page, ...]:
    """The pages of a brief printed on a day in the future of every report."""
    chosen = options or PrintOptions()
    return tuple(typeset(write_manuscript(brief, chosen, PRINTED_ON), chosen.page_layout))


def pdf_of(brief: Brief, path: Path, options: PrintOptions | None = None) -> int:
    """Write the brief as a PDF; the number of its pages."""
    chosen = options or PrintOptions()
    return write_pdf(write_manuscript(brief, chosen, PRINTED_ON), chosen.page_layout, path)
