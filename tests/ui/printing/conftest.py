"""A report long enough that its pages are not all set in one slice."""

from __future__ import annotations

import pytest

from viewer.model import ROOT, Briefing, Metadata, Section, Span

LONG_PAGES = 60


@pytest.fixture
def long_briefing() -> Briefing:
    """A text without headings of some sixty pages, a rare character and one that no face has at its end."""
    text = "\n".join(["全县各项工作稳步推进" * 28 * 2] * (LONG_PAGES + 1)) + "面积㎡" + chr(0x2A6A5)
    root = Section(ROOT, None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    return Briefing(Metadata("长报告", "青山县", 2030), "long.txt", text, "0" * 64, (root,), ())
