"""OpenDocument texts as a whole."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile_checks import faults_of_reading
from tests.ingest.odt.packages import NAMES, h, items, p, read, table, write
from viewer.errors import BriefingError, EmptySource
from viewer.format_errors import DamagedFile, PasswordProtected, WrongContents
from viewer.ingest.odt.read import read_odt
from viewer.ingest.read import read_source


@pytest.mark.parametrize("suffix", [".odt", ".ODT", ".ott"])
def test_suffixes(tmp_path: Path, suffix: str) -> None:
    assert read_source(write(tmp_path / f"a{suffix}", p("甲"))).text == "甲"


def test_a_flat_file(tmp_path: Path) -> None:
    style = '<style:text-properties fo:font-weight="bold"/>'
    style = f'<style:style style:name="B" style:family="paragraph">{style}</style:style>'
    page = f"<office:master-styles><style:header>{p('页眉')}</style:header></office:master-styles>"
    meta = "<office:meta><dc:title>青山县工作报告</dc:title></office:meta>"
    text = f"<office:body><office:text>{p('青山县工作报告', 'B')}{p('正文')}</office:text></office:body>"
    path = tmp_path / "a.fodt"
    inner = f"{meta}<office:styles>{style}</office:styles>{page}{text}"
    path.write_text(f"<office:document {NAMES}>{inner}</office:document>", encoding="utf-8")
    source = read_source(path)
    assert (source.text, source.title, source.paragraphs[0].strong) == ("青山县工作报告\n正文", "青山县工作报告", True)


@pytest.mark.parametrize(
    ("raw", "error"), [(b"", EmptySource), (b"text", WrongContents), (b"<a xmlns='opendocument'>", DamagedFile)]
)
def test_flat_files_that_are_none(tmp_path: Path, raw: bytes, error: type[BriefingError]) -> None:
    (tmp_path / "a.fodt").write_bytes(raw)
    with pytest.raises(error):
        read_odt(tmp_path / "a.fodt")


def test_an_encrypted_file(tmp_path: Path) -> None:
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    with pytest.raises(PasswordProtected):
        read(tmp_path, p("甲"), manifest=f"<manifest:manifest {NAMES}>{entry}</manifest:manifest>")
    with zipfile.ZipFile(tmp_path / "b.odt", "w") as archive:
        archive.writestr("encrypted-package", b"x")
    with pytest.raises(PasswordProtected):
        read_odt(tmp_path / "b.odt")


def test_an_old_manifest_with_a_document_type(tmp_path: Path) -> None:
    kind = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    assert read(tmp_path, p("甲"), manifest=f"{kind}<manifest:manifest {NAMES}/>").text == "甲"


def test_without_content(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(WrongContents):
        read_odt(tmp_path / "a.odt")
    with pytest.raises(EmptySource):
        read(tmp_path, p(" "))


def test_headers_and_the_title_of_the_properties(tmp_path: Path) -> None:
    def page(words: str) -> str:
        return f"<office:master-styles><style:footer>{p(words)}</style:footer></office:master-styles>"

    meta = "<office:meta><dc:title>青山县年报</dc:title></office:meta>"
    meta = f"<office:document-meta {NAMES}>{meta}</office:document-meta>"
    source = read(tmp_path, p("青山县年报") + p("正文"), styles=page("青山县统计局"), meta=meta)
    assert (source.title, source.warnings) == ("青山县年报", ("原文件的页眉和页脚没有导入。",))
    assert (
        read(tmp_path, p("正文"), styles=page("— <text:page-number>3</text:page-number> —"), meta="<broken").warnings
        == ()
    )


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    styles = '<text:list-level-style-number text:level="1" style:num-format="1"/>'
    styles = f'<text:list-style style:name="L">{styles}</text:list-style>'
    note = f"<text:note><text:note-body>{p('注')}</text:note-body></text:note>"
    frame = f"<draw:frame><draw:text-box>{p('框')}</draw:text-box></draw:frame>"
    body = (
        h("总则")
        + items(p("甲") + items(p("乙")), more='text:style-name="L"')
        + table(["一", "二"])
        + p(f"正文{note}{frame}")
    )
    return write(tmp_path_factory.mktemp("rich") / "a.odt", body, styles, "<office:styles/>").read_bytes()


def _faults(raw: bytes) -> list[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.odt"
        path.write_bytes(raw)
        return faults_of_reading(read_odt, path)


@given(st.data())
def test_bytes_changed_or_cut_off(rich: bytes, data: st.DataObject) -> None:
    raw = bytearray(rich)
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=6)):
        raw[at] = data.draw(st.integers(0, 255))
    assert _faults(bytes(raw[: data.draw(st.integers(0, len(raw)))])) == []


@given(st.randoms(use_true_random=False))
def test_xml_changed_inside_sound_packages(rich: bytes, random: Random) -> None:
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(rich)) as source, zipfile.ZipFile(held, "w") as target:
        for name in source.namelist():
            pieces = re.split(r"(<[^>]*>|\"[^\"]*\")", source.read(name).decode())
            for _ in range(random.randint(0, 4)):
                at = random.randrange(len(pieces))
                wrong = [
                    "",
                    random.choice(pieces),
                    pieces[at] * 2,
                    '"-1"',
                    '"99999999999"',
                    "<text:p/>",
                    "<text:note/>",
                    "<text:list-item/>",
                ]
                pieces[at] = random.choice(wrong)
            target.writestr(name, "".join(pieces))
    assert _faults(held.getvalue()) == []


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30), max_size=12))
def test_no_character_is_lost(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    body = "".join((h if at % 3 == 0 else p)(text) for at, text in enumerate(escaped))
    expected = "".join("".join(texts).split())
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "a.odt", body)
        if expected:
            assert "".join(read_odt(path).text.split()) == expected
