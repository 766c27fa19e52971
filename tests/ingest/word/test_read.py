"""Word files as a whole: nothing lost of a written one, and whatever is wrong with one ends in a sentence."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile_checks import faults_of_reading
from tests.ingest.word.packages import field, p, r, read, table, write
from viewer.errors import EmptySource
from viewer.format_errors import DamagedFile
from viewer.ingest.outline import read_outline
from viewer.ingest.read import read_source
from viewer.ingest.word.read import read_docx
from viewer.model import Metadata

LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30)


def test_page_numbers_of_a_converter_stay_in_the_text(tmp_path: Path) -> None:
    lines = ["全年完成固定资产投资一百二十八亿元，比上年增加", "—1—", "六亿元。", "—2—", "完。"]
    written = Document()
    for words in lines:
        written.add_paragraph(words)
    written.save(str(tmp_path / "页码.docx"))
    source = read_docx(tmp_path / "页码.docx")
    assert [paragraph.span.of(source.text) for paragraph in source.paragraphs] == lines
    assert source.warnings == ()


@settings(max_examples=15)  # python-docx takes its time
@given(st.lists(LETTERS, max_size=6), st.lists(st.lists(LETTERS, min_size=2, max_size=2), max_size=3))
def test_no_character_of_a_written_file_is_lost(paragraphs: list[str], rows: list[list[str]]) -> None:
    written = Document()
    for at, words in enumerate(paragraphs):
        written.add_paragraph(words, style="Heading 1" if at % 3 == 0 else None)
    if rows:
        made = written.add_table(len(rows), 2)
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        written.save(str(path))
        expected = _solid("".join(paragraphs) + "".join(map("".join, rows)))
        if not expected:
            with pytest.raises(EmptySource):
                read_docx(path)
            return
        source = read_docx(path)
    assert _solid(source.text) == expected
    assert "".join(_solid(paragraph.span.of(source.text)) for paragraph in source.paragraphs) == expected


@given(st.lists(st.lists(LETTERS, max_size=4), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_no_character_of_any_arrangement_is_lost(paragraphs: list[list[str]], random: Random) -> None:
    """Runs in fields, links, controls, text boxes and cells, in whatever order."""
    wraps = (
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    )
    body = ""
    for runs in paragraphs:
        inner = "".join(random.choice(wraps).format(r(escape(run))) for run in runs)
        body += random.choice(
            [
                f"<w:p>{inner}</w:p>",
                f"<w:p>{field('REF a', inner)}</w:p>",
                f"<w:tbl><w:tr><w:tc><w:p>{inner}</w:p></w:tc></w:tr></w:tbl>",
                f"<w:tbl><w:tr><w:tc><w:p>{inner}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
                f"<w:p><w:r><w:pict><w:txbxContent><w:p>{inner}</w:p></w:txbxContent></w:pict></w:r></w:p>",
            ]
        )
    expected = _solid("".join(map("".join, paragraphs)))
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "a.docx", body)
        if expected:
            assert _solid(read_docx(path).text) == expected


def test_the_outline_of_a_file_with_heading_styles_numbers_and_contents(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="t"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    styles += '<w:style w:styleId="c"><w:name w:val="toc 1"/></w:style>'
    numbering = ""
    for at, shown in ((0, "%1、"), (1, "（%2）")):
        styles += f'<w:style w:styleId="{at}"><w:name w:val="heading {at + 1}"/><w:pPr><w:numPr><w:ilvl w:val="{at}"/>'
        styles += '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        numbering += f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="{shown}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{numbering}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

    def styled(style: str, *texts: str) -> str:
        return "".join(p(text, f'<w:pStyle w:val="{style}"/>') for text in texts)

    entries = f"<w:p><w:pPr><w:pStyle w:val='c'/></w:pPr>{r('一、回顾')}<w:r><w:tab/></w:r>{r('1')}</w:p>"
    prose = p("全县各项工作稳步推进，新增就业1200人。")
    body = styled("t", "青山县2030年工作报告") + entries + styled("0", "回顾") + prose + styled("1", "产业") + prose
    body += styled("1", "民生") + prose + styled("0", "打算") + prose + styled("1", "产业") + prose
    source = read(tmp_path, body, styles=styles, numbering=numbering)
    sections = read_outline(source, Metadata("t")).sections[1:]
    assert source.title == "青山县2030年工作报告"
    assert [(one.id, one.number, one.title, one.number_restored) for one in sections] == [
        ("1", "一、", "回顾", False),
        ("1.1", "（一）", "产业", False),
        ("1.2", "（二）", "民生", False),
        ("2", "二、", "打算", False),
        ("2.1", "（一）", "产业", False),
    ]


def _solid(text: str) -> str:
    return "".join(text.split())


def _rich(folder: Path) -> bytes:
    body = p("总则", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>') + table(["甲", "乙"], ["丙", "丁"])
    body += f"<w:p>{field('TOC', r('目录'))}{r('正文', '<w:b/>')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    styles = '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>'
    footnotes = f'<w:footnote w:id="1">{p("注")}</w:footnote>'
    return write(folder / "rich.docx", body, numbering=numbering, styles=styles, footnotes=footnotes).read_bytes()


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _rich(tmp_path_factory.mktemp("rich"))


def _faults(raw: bytes) -> list[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(raw)
        return faults_of_reading(read_docx, path)


@given(st.data())
def test_bytes_changed_in_the_package(rich: bytes, data: st.DataObject) -> None:
    raw = bytearray(rich)
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), min_size=1, max_size=6)):
        raw[at] = data.draw(st.integers(0, 255))
    assert _faults(bytes(raw)) == []


@given(st.integers(0, 10_000))
def test_a_package_cut_off(rich: bytes, length: int) -> None:
    assert _faults(rich[: length % len(rich)]) == []


@given(st.randoms(use_true_random=False))
def test_xml_changed_inside_sound_packages(rich: bytes, random: Random) -> None:
    """Tags dropped, doubled or renamed, attributes and text changed: what is wrong is inside the parts."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(rich)) as source, zipfile.ZipFile(held, "w") as target:
        for name in source.namelist():
            if random.random() < 0.1:
                continue
            target.writestr(name, _mangled(source.read(name).decode(), random))
    assert _faults(held.getvalue()) == []


def _mangled(xml: str, random: Random) -> str:
    pieces = re.split(r"(<[^>]*>|\"[^\"]*\")", xml)
    for _ in range(random.randint(0, 4)):
        at = random.randrange(len(pieces))
        other = random.choice(pieces)
        pieces[at] = random.choice(
            ["", other, pieces[at] * 2, '"-1"', '"99999999999"', "&#0;", "&#xD800;", "\x01", "<w:p/>"]
        )
    return "".join(pieces)


def test_characters_that_xml_does_not_allow(tmp_path: Path) -> None:
    assert read(tmp_path, p("甲\x01乙&#x0;丙&#xD800;丁&#65;")).text == "甲乙\ufffd丙\ufffd丁A"


def test_a_main_part_that_ends_early(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", "", document=f"<w:document>{p('甲')}".encode())
    with pytest.raises(DamagedFile):
        read_docx(path)


def test_a_file_without_words(tmp_path: Path) -> None:
    with pytest.raises(EmptySource):
        read(tmp_path, p("　") + "<w:p/>" + table(["　", "　"]))


@pytest.mark.parametrize("suffix", [".docx", ".DOCX", ".docm", ".dotx"])
def test_every_suffix_is_read(tmp_path: Path, suffix: str) -> None:
    assert read_source(write(tmp_path / f"a{suffix}", p("甲"))).text == "甲"
