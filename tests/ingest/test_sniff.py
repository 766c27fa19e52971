"""What a file is: by its content, then by its name."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from viewer.ingest.sniff import kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MHT = b'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="a"\r\n\r\n--a\r\n'


def kind(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return kind_of(path, content[:4096])


def package(folder: Path, name: str, *parts: str) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as file:
        for part in parts:
            file.writestr(part, "x")
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.docx", "a.html", "a"])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "html"),
        (b"<?xml version='1.0'?>\n<!-- x --><html xmlns='http://www.w3.org/1999/xhtml'>", "html"),
        ("<HTML><body>甲".encode("utf-16"), "html"),
        (MHT, "mhtml"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
    ],
)
def test_the_content_decides(tmp_path: Path, name: str, content: bytes, found: str) -> None:
    assert kind(tmp_path, name, content) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.txt", "text"),
        ("a", "text"),
        ("a.年度", "text"),
        ("a.MD", "markdown"),
        ("a.htm", "html"),
        ("a.mht", "mhtml"),
        ("a.docx", "docx"),
        ("a.doc", "old_word"),
        ("a.WPS", "old_word"),
        ("a.rtf", "rtf"),
        ("a.ofd", "fixed"),
        ("a.ceb", "fixed"),
        ("a.jpg", "picture"),
        ("a.pdf", "pdf"),
        ("a.odt", "odt"),
        ("a.xlsx", "foreign"),
        ("a.pptx", "foreign"),
        ("a.zip", "foreign"),
    ],
)
def test_the_suffix_decides_where_the_content_is_silent(tmp_path: Path, name: str, found: str) -> None:
    assert kind(tmp_path, name, "甲乙丙".encode()) == found


def test_a_page_quoted_in_markdown_is_markdown(tmp_path: Path) -> None:
    assert kind(tmp_path, "a.md", b"<html>") == "markdown"
    assert kind(tmp_path, "a.txt", "标题：<html> 是什么\n".encode()) == "text"
    assert kind(tmp_path, "a.txt", "主题: 甲\n类型: 乙\n\n正文".encode()) == "text"


def test_old_word_and_encrypted_word(tmp_path: Path) -> None:
    assert kind(tmp_path, "a.txt", OLE) == "old_word"
    assert kind(tmp_path, "a.docx", OLE) == "docx"
    assert kind(tmp_path, "a.xls", OLE) == "foreign"


@pytest.mark.parametrize(
    ("name", "parts", "found"),
    [
        ("a.txt", ["[Content_Types].xml", "word/document.xml"], "docx"),
        ("a.doc", ["word/document2.xml"], "docx"),
        ("a.zip", ["content.xml", "META-INF/manifest.xml"], "odt"),
        ("a.ods", ["content.xml", "META-INF/manifest.xml"], "foreign"),
        ("a.txt", ["OFD.xml"], "fixed"),
        ("a.xlsx", ["xl/workbook.xml"], "foreign"),
        ("a.docx", ["nothing"], "docx"),
        ("a.txt", ["nothing"], "foreign"),
    ],
)
def test_packages_are_told_by_their_parts(tmp_path: Path, name: str, parts: list[str], found: str) -> None:
    path = package(tmp_path, name, *parts)
    assert kind_of(path, path.read_bytes()) == found


def test_a_package_cut_short_is_what_its_name_says(tmp_path: Path) -> None:
    assert kind(tmp_path, "a.docx", b"PK\x03\x04\x14\x00") == "docx"
