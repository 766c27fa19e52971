"""Chapters and sections in words."""

import pytest

from viewer.ui.parts.outline_amount import outline_amount


@pytest.mark.parametrize(
    ("chapters", "sections", "words"),
    [(7, 19, "7 chapters, 19 sections"), (1, 1, "1 chapter, 1 section"), (24, 0, "24 chapters"), (1, 0, "1 chapter")],
)
def test_sections_are_counted_where_there_are_any(qapp, chapters, sections, words):
    assert outline_amount(chapters, sections) == words
