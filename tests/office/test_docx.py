"""The Word file as a whole: put in place or not at all, the same bytes each time, the official page, no template."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from tests.office.word_files import CLOSING, PARTS, manuscript, opened, sheet
from viewer.errors import CannotWrite
from viewer.office.docx import docx_bytes, write_docx
from viewer.paper.geometry import LARGE, OFFICIAL, PageLayout
from viewer.paper.manuscript import Manuscript

FULL = manuscript(*PARTS, sheet(9), header="内部资料", watermark="征求意见稿")
# The order of children that the schema asks for (ECMA-376 Part 1, annex A); Word refuses a file that breaks it.
ORDERS = {
    "pPr": "pStyle keepNext keepLines widowControl pBdr kinsoku overflowPunct autoSpaceDE autoSpaceDN snapToGrid "
    "spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs noProof spacing sz szCs u vertAlign lang",
    "tblPr": "tblW tblInd tblLayout tblCellMar tblLook",
    "tblCellMar": "top left bottom right",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW tcBorders tcMar vAlign",
    "tcBorders": "top bottom",
    "sectPr": "headerReference footerReference pgSz pgMar docGrid",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "font": "altName panose1 charset family pitch",
    "settings": "zoom defaultTabStop evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore "
    "compat themeFontLang decimalSymbol listSeparator",
}


def _parts(written: Manuscript = FULL, layout: PageLayout = OFFICIAL) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx_bytes(written, layout))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_file_appears_whole_and_replaces_an_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "简报 一.docx"
    path.write_bytes(b"old")
    write_docx(FULL, OFFICIAL, path)
    assert Document(str(path)).paragraphs[0].text == FULL.title
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == [path.name]


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_docx(FULL, OFFICIAL, tmp_path / "no such folder" / "out.docx")
    taken = tmp_path / "taken.docx"
    taken.mkdir()
    with pytest.raises(CannotWrite, match=r"taken\.docx"):
        write_docx(FULL, OFFICIAL, taken)
    assert [item.name for item in tmp_path.iterdir() if item.name.startswith(".")] == []


def test_the_same_manuscript_gives_the_same_bytes() -> None:
    assert docx_bytes(FULL, OFFICIAL) == docx_bytes(FULL, OFFICIAL)
    with ZipFile(BytesIO(docx_bytes(FULL, OFFICIAL))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_name_title_issuer_and_language_and_a_date_only_where_given() -> None:
    facts = opened(FULL).core_properties
    assert (facts.title, facts.author, facts.language) == ("青山县工作要点", "青山县", "zh-CN")
    assert facts.created is None
    dated = Document(BytesIO(docx_bytes(FULL, OFFICIAL, created=date(2031, 3, 5)))).core_properties.created
    assert dated is not None
    assert dated.date() == date(2031, 3, 5)


def test_nothing_of_a_template_comes_along() -> None:
    parts = _parts()
    assert sorted(parts) == sorted(
        ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
         "word/fontTable.xml", "word/settings.xml", "word/styles.xml", "word/header-default.xml",
         "word/header-even.xml", "word/footer-default.xml", "word/footer-even.xml"]
    )  # fmt: skip
    told = b"".join(parts.values()).decode()
    assert "Theme=" not in told
    assert not re.search(r'w:color="(?!auto)', told)
    assert "w:color " not in told


def test_children_stand_in_the_order_of_the_schema() -> None:
    seen = set()
    for written in (FULL, manuscript(), manuscript(sheet(2))):
        for name, data in _parts(written).items():
            for element in etree.fromstring(data).iter() if name.startswith("word/") else ():
                kind = etree.QName(element).localname
                if kind in ORDERS and "rels" not in name:
                    seen.add(kind)
                    order = ORDERS[kind].split()
                    places = [order.index(etree.QName(child).localname) for child in element]
                    # Header and footer references of the section may come in any order.
                    places = [place for place in places if kind != "sectPr" or place > 1]
                    assert places == sorted(set(places)), (name, kind)
    assert seen == set(ORDERS)


@pytest.mark.parametrize(
    ("layout", "pitch", "space"),
    # 12756 / 22 and 12756 / 16 twips; (156 mm / 28 - 16 pt) and (156 mm / 20 - 22 pt) in 4096ths of a point.
    [(OFFICIAL, 579, -848), (LARGE, 797, 451)],
)
def test_the_page_is_the_official_one(layout: PageLayout, pitch: int, space: int) -> None:
    section = opened(FULL, layout).sections[0]
    page = [(section.page_width, 210), (section.page_height, 297), (section.top_margin, 37), (section.left_margin, 28)]
    page += [(section.right_margin, 26), (section.bottom_margin, 35)]
    for length, wanted in page:
        assert length is not None
        assert abs(length - Mm(wanted)) <= Mm(0.03), wanted
    grid = section._sectPr.find(qn("w:docGrid"))
    assert dict(grid.attrib) == {
        qn("w:type"): "linesAndChars", qn("w:linePitch"): str(pitch), qn("w:charSpace"): str(space)
    }  # fmt: skip
    room = section.page_height - section.top_margin - section.bottom_margin
    assert layout.rows * pitch * 635 <= room < (layout.rows * pitch + pitch) * 635
    width = section.page_width - section.left_margin - section.right_margin
    character = layout.body_pt + space / 4096
    assert layout.columns * Pt(1) * character <= width + 1 < (layout.columns + 1) * Pt(1) * character


def test_page_numbers_are_fields_right_on_odd_pages_and_left_on_even_ones() -> None:
    document = opened(manuscript())
    assert document.settings.odd_and_even_pages_header_footer is True
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        line = footer.paragraphs[0]
        assert line.text == "— 1 —"
        assert [part.get(qn("w:fldCharType")) for part in line._p.iter(qn("w:fldChar"))] == ["begin", "separate", "end"]
        assert [part.text for part in line._p.iter(qn("w:instrText"))] == [" PAGE "]
        place = line._p.pPr.find(qn("w:ind"))
        assert place.get(qn(f"w:{side}Chars")) == "100"
        assert place.get(qn(f"w:{side}")) == "316"
        assert line._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
    # The line is 14 pt high, its dash at half its height: 35 - 7 mm - 7 pt from the paper's foot.
    assert section.footer_distance is not None
    assert abs(section.footer_distance - (Mm(28) - Pt(7))) < Mm(0.05)


def test_without_header_and_watermark_there_is_no_header() -> None:
    section = opened(manuscript()).sections[0]
    assert section.header.is_linked_to_previous
    assert section.even_page_header.is_linked_to_previous


def test_the_users_header_line_stands_on_odd_and_even_pages() -> None:
    section = opened(manuscript(header="内部资料(不得外传)")).sections[0]
    for header in (section.header, section.even_page_header):
        assert [line.text for line in header.paragraphs] == ["内部资料（不得外传）"]
    assert abs(section.header_distance + Pt(14) + Mm(7) - Mm(37)) < Mm(0.05)


def test_a_long_header_line_is_cut_to_one_line() -> None:
    text = opened(manuscript(header="内部资料" * 20)).sections[0].header.paragraphs[0].text
    assert text == ("内部资料" * 20)[:30] + "…"


def test_the_watermark_is_a_shape_behind_the_text_with_the_users_words() -> None:
    section = opened(manuscript(watermark='征求 <意见>"稿&')).sections[0]
    numbers = set()
    for header in (section.header, section.even_page_header):
        shape = next(header._element.iter("{urn:schemas-microsoft-com:vml}shape"))
        path = next(shape.iter("{urn:schemas-microsoft-com:vml}textpath"))
        assert path.get("string") == '征求 <意见>"稿&'
        assert "rotation:305.3" in shape.get("style")
        assert "z-index:-" in shape.get("style")
        numbers.add(shape.get("id"))
    assert len(numbers) == 2


def test_fonts_have_a_stand_in_of_one_name() -> None:
    table = etree.fromstring(_parts()["word/fontTable.xml"])
    fonts = {font.get(qn("w:name")): font.find(qn("w:altName")).get(qn("w:val")) for font in table}
    assert fonts["方正小标宋简体"] == "华文中宋"
    assert fonts["仿宋"] == "仿宋_GB2312"
    # Word takes the value as one name of at most 31 characters ([MS-OE376]).
    assert all("," not in other and len(other) < 32 for other in fonts.values())
    used = set(re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"', _parts()["word/styles.xml"].decode()))
    assert used - {"zh-CN"} == set(fonts)


def test_lines_are_broken_as_chinese_text_wants() -> None:
    settings = etree.fromstring(_parts()["word/settings.xml"])
    never = settings.find(qn("w:noLineBreaksBefore"))
    assert never.get(qn("w:lang")) == "zh-CN"
    assert set("，。、）》”㎡％") <= set(never.get(qn("w:val")))
    modes = {found.get(qn("w:name")): found.get(qn("w:val")) for found in settings.iter(qn("w:compatSetting"))}
    assert modes["compatibilityMode"] == "15"
    assert settings.find(f".//{qn('w:adjustLineHeightInTable')}") is None


def test_a_brief_without_parts_is_still_a_page() -> None:
    assert [line.text for line in opened(Manuscript("", "", (), ())).paragraphs] == [""]
    bare = opened(Manuscript("工作要点", "", (), CLOSING))
    assert [line.text for line in bare.paragraphs] == ["工作要点", "", *CLOSING]
