"""Word files as a whole: nothing lost of a written one, and whatever is wrong with one ends in a sentence."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.word.packages import field, p, r, read, table, write
from viewer.errors import BriefingError, DamagedFile, EmptySource
from viewer.ingest.read import read_source
from viewer.ingest.word.read import read_docx

LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30)


@given(st.lists(LETTERS, max_size=12), st.lists(st.lists(LETTERS, min_size=2, max_size=2), max_size=4))
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


def _survives(raw: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(raw)
        with suppress(BriefingError):
            read_docx(path)


@given(st.data())
def test_bytes_changed_in_the_package(rich: bytes, data: st.DataObject) -> None:
    raw = bytearray(rich)
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), min_size=1, max_size=6)):
        raw[at] = data.draw(st.integers(0, 255))
    _survives(bytes(raw))


@given(st.integers(0, 10_000))
def test_a_package_cut_off(rich: bytes, length: int) -> None:
    _survives(rich[: length % len(rich)])


@given(st.randoms(use_true_random=False))
def test_xml_changed_inside_sound_packages(rich: bytes, random: Random) -> None:
    """Tags dropped, doubled or renamed, attributes and text changed: what is wrong is inside the parts."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(rich)) as source, zipfile.ZipFile(held, "w") as target:
        for name in source.namelist():
            if random.random() < 0.1:
                continue
            target.writestr(name, _mangled(source.read(name).decode(), random))
    _survives(held.getvalue())


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
