"""Packages that are a little wrong still open."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path

import pytest

from tests.ingest.word.packages import NAMES, RELATION, ROOT_RELS, document, p, r, write_parts
from viewer.format_errors import WrongContents
from viewer.ingest.word.read import read_docx

STYLES = f'<w:styles {NAMES}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>'
BODY = document(p("总则", '<w:pStyle w:val="a"/>'))


def rels(*targets: tuple[str, str], mode: str = "") -> str:
    inner = "".join(
        f'<Relationship Id="r{at}" Type="{RELATION}/{kind}" Target="{target}"{mode}/>'
        for at, (kind, target) in enumerate(targets)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def level(path: Path, parts: dict[str, str | bytes]) -> int | None:
    source = read_docx(write_parts(path / "a.docx", parts))
    assert source.text == "总则"
    return source.paragraphs[0].level


@pytest.mark.parametrize(
    "target",
    ["styles.xml", "/word/styles.xml", "word/styles.xml", "./styles.xml", "..\\word\\styles.xml", "/WORD//styles.xml"],
)
def test_targets_however_they_are_written(tmp_path: Path, target: str) -> None:
    parts = {
        "_rels/.rels": ROOT_RELS,
        "word/document.xml": BODY,
        "word/_rels/document.xml.rels": rels(("styles", target)),
    }
    assert level(tmp_path, {**parts, "word/styles.xml": STYLES}) == 1


@pytest.mark.parametrize("target", ["/word/main.xml", "word\\main.xml", "word/../word/main.xml"])
def test_a_main_part_of_another_name(tmp_path: Path, target: str) -> None:
    parts = {"_rels/.rels": rels(("officeDocument", target)), "word/main.xml": BODY}
    assert (
        level(
            tmp_path, {**parts, "word/_rels/main.xml.rels": rels(("styles", "s/look.xml")), "word/s/look.xml": STYLES}
        )
        == 1
    )


def test_without_relations_the_content_types_tell_the_main_part(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f'<Types><Override PartName="/text/main.xml" ContentType="{kind}"/></Types>'
    assert level(tmp_path, {"[Content_Types].xml": types, "text/main.xml": BODY, "text/styles.xml": STYLES}) == 1


@pytest.mark.parametrize("name", ["word/document.xml", "Word\\Document.xml", "word/document2.xml", "document.xml"])
def test_without_anything_its_name_does(tmp_path: Path, name: str) -> None:
    assert level(tmp_path, {name: BODY, "[Content_Types].xml": "<Types", "_rels/.rels": "<no"}) is None


def test_relations_to_parts_that_are_not_there(tmp_path: Path) -> None:
    missing = rels(
        ("styles", "none.xml"),
        ("footnotes", "none.xml"),
        ("numbering", "../../none.xml"),
        ("header", ""),
        ("header", "h.xml"),
    )
    parts = {"_rels/.rels": rels(("officeDocument", "word/gone.xml")), "word/document.xml": BODY}
    assert level(tmp_path, {**parts, "word/_rels/document.xml.rels": missing}) is None


def test_relations_to_the_outside_are_not_followed(tmp_path: Path) -> None:
    outside = rels(("styles", "word/styles.xml"), mode=' TargetMode="External"')
    parts = {"_rels/.rels": ROOT_RELS, "word/document.xml": BODY, "word/_rels/document.xml.rels": outside}
    assert level(tmp_path, {**parts, "word/look.xml": STYLES}) is None


def test_a_part_that_is_there_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", document(p("旧")))
        archive.writestr("word/document.xml", document(p("新")))
        archive.writestr("word/media/", "")
    assert read_docx(path).text == "新"


def test_the_strict_name_space(tmp_path: Path) -> None:
    strict = BODY.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = ROOT_RELS.replace(RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    assert level(tmp_path, {"_rels/.rels": relations, "word/document.xml": strict, "word/styles.xml": STYLES}) == 1


def test_headers_are_told_when_they_say_more_than_the_page(tmp_path: Path) -> None:
    def read(words: str) -> tuple[str, ...]:
        header = f"<w:hdr {NAMES}>{p(words)}</w:hdr>"
        parts = {"word/document.xml": document(p("正文")), "word/header1.xml": header}
        path = write_parts(
            tmp_path / "a.docx", {**parts, "word/_rels/document.xml.rels": rels(("header", "header1.xml"))}
        )
        return read_docx(path).warnings

    assert read("第 3 页 共 12 页") == read("— 3 —") == ()
    assert read("青山县年鉴") == ("原文件的页眉和页脚没有导入。",)


def test_the_title_of_the_properties_counts_where_the_text_bears_it(tmp_path: Path) -> None:
    def title(words: str) -> str:
        core = f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>{words}</dc:title></cp:coreProperties>'
        body = document(p("青山县2030年") + p("工作报告") + f"<w:p>{r('各位代表')}</w:p>")
        return read_docx(write_parts(tmp_path / "a.docx", {"word/document.xml": body, "docProps/core.xml": core})).title

    assert title("青山县2030年工作报告") == "青山县2030年工作报告"
    assert title("演示文稿1") == title("报告") == title("") == ""


@pytest.mark.parametrize("name", ["xl/workbook.xml", "content.xml", "a.txt"])
def test_other_zips_are_refused(tmp_path: Path, name: str) -> None:
    parts = {"_rels/.rels": rels(("officeDocument", "xl/workbook.xml")), name: "<a/>"}
    with pytest.raises(WrongContents):
        read_docx(write_parts(tmp_path / "a.docx", parts))
