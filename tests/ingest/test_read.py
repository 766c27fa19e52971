"""Which reader a file gets, and that no reader of ours fails on any file but with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.pdf_files import setting, wrapped, write_pdf
from viewer.errors import BriefingError, FileMissing
from viewer.format_errors import (
    FixedLayoutFormat,
    NoTextLayer,
    NotPlainText,
    OldWordFormat,
    RichTextFormat,
    UnknownFormat,
)
from viewer.ingest.read import read_source


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a", "a.log", "2021.年度报告"])
def test_text_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# 甲", encoding="utf-8")
    source = read_source(tmp_path / name)
    assert (source.name, source.text, source.paragraphs[0].level) == (name, "# 甲", None)


@pytest.mark.parametrize("name", ["a.md", "a.MARKDOWN", "a.mkd"])
def test_markdown_by_its_suffix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# 甲", encoding="utf-8")
    source = read_source(tmp_path / name)
    assert (source.text, source.paragraphs[0].level) == ("甲", 1)


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.doc", "a.docx", "a.xls"])
def test_a_page_is_read_as_one_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<html><body><p>甲</p></body></html>", encoding="utf-8")
    assert read_source(tmp_path / name).text == "甲"


@pytest.mark.parametrize("name", ["a.mht", "a.doc"])
def test_an_archived_page(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>甲</p>", encoding="utf-8"
    )
    assert read_source(tmp_path / name).text == "甲"


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.docx"])
def test_a_pdf_is_read_as_one_whatever_its_name(tmp_path: Path, name: str) -> None:
    write_pdf(tmp_path / name, [setting(["甲乙丙。"])])
    assert read_source(tmp_path / name).text == "甲乙丙。"


@pytest.mark.parametrize(
    ("suffix", "error"),
    [
        (".DOC", OldWordFormat),
        (".wps", OldWordFormat),
        (".rtf", RichTextFormat),
        (".ofd", FixedLayoutFormat),
        (".ceb", FixedLayoutFormat),
        (".jpeg", NoTextLayer),
        (".xlsx", UnknownFormat),
        (".pptx", UnknownFormat),
    ],
)
def test_other_formats_are_named_with_the_way_out(tmp_path: Path, suffix: str, error: type[BriefingError]) -> None:
    path = tmp_path / f"a{suffix}"
    with pytest.raises(FileMissing):
        read_source(path)
    path.write_text("甲", encoding="utf-8")
    with pytest.raises(error, match=suffix.lower() if error is UnknownFormat else f"a{suffix}"):
        read_source(path)


def test_the_sentence_names_what_can_be_imported() -> None:
    for language in ("zh", "en"):
        said = UnknownFormat(".xlsx").sentence(language)
        assert all(suffix in said for suffix in (".xlsx", ".txt", ".md", ".docx", ".html", ".odt", ".pdf"))


def test_a_binary_without_suffix_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)))
    with pytest.raises(NotPlainText):
        read_source(tmp_path / "a")


PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲</title></head><body>'
    '<div class="nav"><a href="/">首页</a></div>'
    "<h1>青山县报告</h1><p>新增<b>停车位</b>500个。<sup>[1]</sup></p><table><tr><td rowspan=2>甲</td><td>1</td></tr>"
    "<tr><td>2</td></tr></table><ol type=a><li>乙<li>丙</ol></body></html>"
).encode()
MARKDOWN = "# 题\n\n**一、甲**\n\n- 乙[^1]\n\n| 丙 | 1 |\n|---|---|\n| 丁 | 2 |\n\n> 引<b>文</b>\n\n[^1]: 注\n".encode()
ARCHIVE = (
    b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a\nContent-Type: text/html\n\n'
    + PAGE
    + b"\n--a--\n"
)


def _said(path: Path) -> str:
    """What the file says, or the sentence on why it cannot be read; anything else fails."""
    try:
        return read_source(path).text.strip()
    except BriefingError as error:
        return error.sentence()


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A whole document of each format, to be broken."""
    lines = wrapped(["全县新增停车位500个，同比增长12.5%，群众满意率98.6%。", "办件时限由15天压缩至3天。"])
    pdf = write_pdf(tmp_path_factory.mktemp("pdf") / "a.pdf", [setting(lines), setting(lines)], bookmarks=["甲"])
    return {
        ".html": PAGE,
        ".md": MARKDOWN,
        ".mht": ARCHIVE,
        ".pdf": pdf.read_bytes(),
        ".txt": "甲乙\r\n丙".encode("gbk"),
    }


@given(
    st.sampled_from([".html", ".md", ".mht", ".pdf", ".txt"]),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    st.floats(0, 1),
)
def test_a_broken_document_is_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory,
    documents: dict[str, bytes],
    suffix: str,
    flips: list[tuple[float, int]],
    kept: float,
) -> None:
    content = bytearray(documents[suffix])
    for place, value in flips:
        content[int(place * len(content))] = value
    path = tmp_path_factory.getbasetemp() / f"broken{suffix}"
    path.write_bytes(content[: int(kept * len(content)) + 1] if kept < 0.9 else content)
    assert _said(path)


@given(st.sampled_from([".html", ".md", ".mht", ".pdf", ".txt", ".doc", ""]), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    assert _said(path)
