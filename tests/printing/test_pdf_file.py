"""What is done to Qt's file: bookmarks in a tree, bold as a property of the text, names of subsets."""

from __future__ import annotations

import zlib
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from tests.printing.proof_text import bare
from tests.printing.worst_cases import manuscript
from viewer.paper.geometry import OFFICIAL
from viewer.printing.pdf import write_pdf
from viewer.printing.pdf_file import Extras, finish
from viewer.printing.pdf_fonts import fonts_of
from viewer.printing.pdf_outline import Bookmark, outline_objects, pdf_text


def _said(reader: pypdf.PdfReader, items: list) -> list:
    return [_said(reader, item) if isinstance(item, list) else item.title for item in items]


def test_bookmarks_form_a_tree_even_where_a_level_is_skipped(tmp_path: Path) -> None:
    parts = ("##（一）没有章", "#一、甲", "##（一）乙", "^一是丙。正文。", "#二、(丁)\\", "^一是戊。正文。")
    write_pdf(manuscript(*parts), OFFICIAL, tmp_path / "a.pdf")
    reader = pypdf.PdfReader(tmp_path / "a.pdf", strict=True)
    assert _said(reader, reader.outline) == [
        "（一）没有章", "一、甲", ["（一）乙", ["一是丙"]], "二、（丁）\\", ["一是戊"],
    ]  # fmt: skip


def test_the_outline_is_folded() -> None:
    marks = [Bookmark(1, "一", 0, 700), Bookmark(2, "（一）", 0, 600), Bookmark(1, "二", 1, 700)]
    root, first, inner, last = outline_objects(marks, [10, 20], 30)
    assert b"/First 31 0 R /Last 33 0 R /Count 2" in root
    assert b"/Count -1" in first
    assert b"/Next 33 0 R" in first
    assert b"/Parent 31 0 R" in inner
    assert b"/Prev 31 0 R" in last
    assert b"/Dest [20 0 R /XYZ 0 700.00 null]" in last
    assert outline_objects([], [10], 30) == []


def test_text_is_written_so_that_nothing_needs_escaping() -> None:
    assert pdf_text("(改\\") == b"<FEFF00286539005C>"
    assert pdf_text("半\ud800") == b"<FEFF534A003F>"


def test_bold_is_in_the_text_and_not_outlined(tmp_path: Path) -> None:
    write_pdf(manuscript("^一是改革。正文。"), OFFICIAL, tmp_path / "a.pdf")
    content = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].get_contents()
    assert content is not None
    assert content.get_data().count(b"7 w 2 j 2 Tr") == 1
    assert b" c\n" not in content.get_data()
    assert b"0.0039" not in content.get_data()


def test_what_qt_did_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="where Qt writes it"):
        finish(b"%PDF-1.4\nnothing", Extras({}, [], {}, 7))


def test_every_glyph_leads_back_to_its_character(tmp_path: Path) -> None:
    """Also characters beyond U+FFFF, which Qt leaves out, and the space, which it takes for a tab."""
    text = "喆𬭚堃，𠀀与𬭚：GDP 3.5%。" + "国家治理体系和能力现代化是一项长期任务需要久久为功"
    write_pdf(manuscript(text), OFFICIAL, tmp_path / "a.pdf")
    extracted = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert bare(text) in bare(extracted)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        words = document[0].get_textpage().get_text_range()
    assert "喆𬭚堃，𠀀与𬭚：GDP 3.5%。" in words


def test_the_name_of_a_font_of_the_machine_may_be_chinese() -> None:
    objects = {
        1: b"/Resources 2 0 R", 2: b"/F1 3 0 R", 3: b"/BaseFont /A\n/DescendantFonts [4 0 R]\n/ToUnicode 6 0 R\n",
        4: b"/BaseFont /A\n/FontDescriptor 5 0 R\n", 5: "/FontName /ABCDEF+宋体\n".encode(),
        6: b"<0001> <0001> <4E00>\n",
    }  # fmt: skip
    made = dict(fonts_of(objects, [1], {"宋体": {2: "𠀀"}}))  # type: ignore[arg-type]
    assert "/BaseFont /ABCDEF+宋体\n".encode() in made[3]
    assert b"<0002> <D840DC00>" in zlib.decompress(made[6].partition(b"stream\n")[2])
