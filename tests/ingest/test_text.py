"""Plain text files: encodings, line ends, paragraphs, and what is refused."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import EmptySource, FileMissing, FileUnreadable
from viewer.format_errors import NotPlainText
from viewer.ingest.text import read_text, source_of
from viewer.wraps import soft_breaks

WORDS = "全区停车位18232个，㎡、“共享”。\n"


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode("utf-8"),
        codecs.BOM_UTF8 + WORDS.encode("utf-8"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("gb18030"),
        WORDS.replace("㎡", "").encode("gbk"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "utf-32", "utf-16 without mark", "gb18030", "gbk"],
)
def test_encodings(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert read_text(path).text in (WORDS, WORDS.replace("㎡", ""))


def test_every_kind_of_line_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲\r\n乙\r丙\x85丁\u2028戊\u2029己\x0b庚".encode())
    assert read_text(path).text == "甲\n乙\n丙\n丁\n戊\n己\n庚"


def test_a_million_characters_without_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("甲乙丙丁" * 250_000, encoding="utf-8")
    (paragraph,) = read_text(path).paragraphs
    assert paragraph.span == (0, 1_000_000)


def test_what_is_broken_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((WORDS * 50).encode() + b"\xe7\x94")
    source = read_text(path)
    assert source.text.startswith(WORDS * 50)
    assert "1 处" in source.warnings[0]


def test_line_ends_become_newlines_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("　　甲 \r\n\r\n乙\r丙\n\t丁\x0c".encode())
    source = read_text(path)
    assert source.name == "a.txt"
    assert source.text == "　　甲 \n\n乙\n丙\n\t丁\x0c"
    assert [paragraph.span.of(source.text) for paragraph in source.paragraphs] == ["甲", "乙", "丙", "丁"]
    assert {paragraph.level for paragraph in source.paragraphs} == {None}


@given(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])))
def test_paragraphs_hold_every_character_that_is_not_blank(text: str) -> None:
    source = source_of("a", text)
    assert source.text == text
    held = "".join(paragraph.span.of(text) for paragraph in source.paragraphs)
    assert "".join(held.split()) == "".join(text.split())
    assert all("\n" not in paragraph.span.of(text) for paragraph in source.paragraphs)
    assert [p.span for p in source.paragraphs] == sorted(p.span for p in source.paragraphs)


@pytest.mark.parametrize(
    "raw",
    [b"PK\x03\x04\x14\x00\x06\x00", b"%PDF-1.7\n\x00\x01\x02", b"a\0b", b"\xff" * 9],
    ids=["zip", "pdf", "nul", "undecodable"],
)
def test_binary_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with pytest.raises(NotPlainText, match=r"a\.txt"):
        read_text(path)


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", codecs.BOM_UTF8, "　\n".encode()])
def test_a_file_without_words_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with pytest.raises(EmptySource):
        read_text(path)


def test_missing_and_unreadable(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_text(tmp_path / "none.txt")
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    with pytest.raises(FileMissing):
        read_text(tmp_path / "a.txt" / "below.txt")
    with pytest.raises(FileUnreadable):
        read_text(tmp_path / "a\0.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says no more than that it may not be read")
def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(NotPlainText):
        read_text(tmp_path)


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = (
        "　　全年完成投资三百五十亿元以上，比上年增长百分\n"
        "之八，主要用于交通、水利、能源等重大基础设施的建\n"
        "设，并支持企业技术改造和设备更新，安排专项资金12\n"
        "34万元。\n"
        "　　新的一年，任务艰巨。\n"
    )
    lines = [line.strip() for line in text.split("\n") if line]
    paragraphs = [paragraph.span.of(text) for paragraph in source_of("a.txt", text).paragraphs]
    assert paragraphs == ["\n".join(lines[:4]), lines[4]]
    assert [p.span.of(text) for p in source_of("a.txt", text, whole_lines=True).paragraphs] == lines


def test_what_is_known_of_line_ends_goes_with_the_source(tmp_path: Path) -> None:
    words = "全市经济运行总体平稳，稳中有进，主要指标好于预期，高质量发展取得新的成效，" * 8
    wrapped = "\n".join(words[at : at + 30] for at in range(0, len(words), 30))
    assert source_of("a.txt", wrapped).wraps == soft_breaks(wrapped) != ()
    assert source_of("a.txt", wrapped, whole_lines=True).wraps is None
