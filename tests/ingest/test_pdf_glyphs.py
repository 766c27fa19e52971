"""Characters of a PDF as they are said."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from tests.ingest.pdf_files import Text, write_pdf
from viewer.ingest.pdf_glyphs import Page, glyphs_of, is_wide, ordinary


def glyphs(folder: Path, *texts: Text) -> Page:
    document = pypdfium2.PdfDocument(write_pdf(folder / "a.pdf", [texts]).read_bytes())
    page = document[0].get_textpage()
    found = glyphs_of(page)
    document.close()
    return found


@pytest.mark.parametrize(
    ("drawn", "said"),
    [("⼯", "工"), ("⾯", "面"), ("⺠", "民"), ("⻔", "门"), ("豈", "豈"), ("甲", "甲"), ("ﬁ", "fi"), ("①", "①")],
)
def test_radicals_and_variants(drawn: str, said: str) -> None:
    assert ordinary(drawn) == said


def test_every_kangxi_radical_is_a_character() -> None:
    for code in range(0x2F00, 0x2FD6):
        assert unicodedata.category(ordinary(chr(code))) == "Lo"


def test_places_and_sizes(tmp_path: Path) -> None:
    page = glyphs(tmp_path, Text(100, 700, "甲1"), Text(100, 600, "乙", 9))
    assert [(glyph.char, glyph.x, glyph.y, glyph.size) for glyph in page.glyphs] == [
        ("甲", 100, 700, 15),
        ("1", 115, 700, 15),
        ("乙", 100, 600, 9),
    ]


def test_turned_pages_are_turned_back(tmp_path: Path) -> None:
    page = glyphs(tmp_path, Text(100, 100, "甲乙", turned=True), Text(300, 300, "丙"))
    assert [glyph.char for glyph in page.glyphs] == ["甲", "乙"]
    assert page.glyphs[0].x < page.glyphs[1].x
    assert [glyph.char for glyph in page.askew] == ["丙"]


def test_which_characters_take_a_square() -> None:
    assert all(map(is_wide, "甲，“…—％"))
    assert not any(map(is_wide, "a1.%"))
