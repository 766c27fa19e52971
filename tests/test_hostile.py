"""Files that harm by what they hold, whatever importer meets them: a clear sentence or a good briefing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile_checks import Import, good, refused
from tests.hostile_files import (
    LINES,
    SUFFIXES,
    archived,
    declared,
    huge,
    many_parts,
    marked_up,
    nested,
    plain,
    unpacks_to_much,
    with_bytes,
    with_xml,
    xml_of,
    zipped,
)
from viewer.errors import BriefingError, EmptySource
from viewer.format_errors import (
    DamagedFile,
    FileTooLarge,
    NotPlainText,
    OldWordFormat,
    TooLarge,
    UnsafeFile,
    WrongContents,
)
from viewer.model import Briefing

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_XML = (".docx", ".odt", ".fodt")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_good_file_of_every_format(take: Import, folder: Path, suffix: str) -> None:
    """The measure of all that follows: what is checked there is true of documents that nobody broke."""
    briefing = good(take(plain(folder / f"a{suffix}")))
    assert all(line in briefing.text for line in LINES)
    assert [section.title for section in briefing.sections[1:]] == ["回顾", "打算"]
    assert {"500个", "12.5%", "3所"} <= {metric.surface for metric in briefing.metrics}


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
@pytest.mark.parametrize("make", [unpacks_to_much, many_parts])
def test_zip_bombs(take: Import, folder: Path, make: Callable[[Path], Path], suffix: str) -> None:
    refused(take(make(folder / f"a{suffix}")), UnsafeFile)


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_a_zip_in_a_zip_is_not_opened(take: Import, folder: Path, suffix: str) -> None:
    inner = zipped({"0": b"0" * 1_000_000})
    for _ in range(6):
        inner = zipped({f"{number}.zip": inner for number in range(4)})
    path = folder / f"a{suffix}"
    path.write_bytes(inner)
    refused(take(path), WrongContents)
    refused(take(with_xml(path, lambda _: inner)), DamagedFile, EmptySource, UnsafeFile)


ENTITIES = {
    "laughs": '[<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">]',
    "file": '[<!ENTITY x SYSTEM "file://{secret}">]',
    "address": '[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]',
    "parameter": '[<!ENTITY % p SYSTEM "file://{secret}"> %p;]',
    "dtd": 'SYSTEM "file://{secret}"',
    "public": 'PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/xhtml.dtd"',
}


@pytest.mark.parametrize("suffix", [*_XML, ".html", ".mht"])
@pytest.mark.parametrize("kind", ENTITIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_and_document_types_bring_nothing_in(
    take: Import, folder: Path, tmp_path: Path, suffix: str, kind: str, encoding: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text('机密<!ENTITY x "机密">', encoding="utf-8")
    path = plain(folder / f"a{suffix}")
    document = xml_of(path) if suffix in _XML else marked_up().replace(b"<!DOCTYPE html>", b"")
    changed = declared(document, ENTITIES[kind].replace("{secret}", str(secret))).decode().encode(encoding)
    if suffix in _XML:
        path = with_xml(path, lambda _: changed)
    else:
        path.write_bytes(changed if suffix == ".html" else archived(changed).replace(b"utf-8", encoding.encode(), 1))
    result = take(path)
    if isinstance(result, Briefing):
        assert "机密" not in result.text
        assert "哈哈" not in result.text or suffix in (".html", ".mht")
        assert LINES[2] in result.text
    elif suffix in (".docx", ".odt") and kind in ("laughs", "file", "address", "parameter"):
        refused(result, UnsafeFile)


def test_a_page_brings_nothing_from_outside(take: Import, folder: Path) -> None:
    outside = "http://127.0.0.1:9/x"
    page = (
        f"<html><head><base href='{outside}'><link rel=stylesheet href='{outside}'><meta http-equiv=refresh "
        f"content='0;url={outside}'><script src='{outside}'></script><style>@import '{outside}';</style></head><body>"
        f"<iframe src='{outside}'></iframe><img src='{outside}'><object data='{outside}'></object>{LINES[2]}"
        "</body></html>"
    )
    (folder / "a.html").write_text(page, encoding="utf-8")
    assert good(take(folder / "a.html")).text == LINES[2]


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != ".pdf"])
def test_ten_thousand_levels(take: Import, folder: Path, suffix: str) -> None:
    result = take(nested(folder / f"a{suffix}"))
    if suffix in _XML:
        refused(result, UnsafeFile)
    else:
        assert LINES[2] in good(result).text


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("一份文字".encode(), WrongContents),
        (OLE, WrongContents),
        (OLE + "WordDocument".encode("utf-16-le"), OldWordFormat),
        (b"{\\rtf1 a}", BriefingError),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), BriefingError),
        (b"MZ" + bytes(600), WrongContents),
        (b"PK\x03\x04" + bytes(600), DamagedFile),
        (zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}), WrongContents),
        (zipped({"word/document.xml": b""}), BriefingError),
        (zipped({"word/document.xml": b"<a"}), DamagedFile),
        (zipped({"word/document.xml": "没有标记".encode()}), DamagedFile),
        (zipped({"OFD.xml": b"<a/>"}), BriefingError),
        (zipped({}), BriefingError),
    ],
)
def test_a_docx_that_is_something_else(take: Import, folder: Path, content: bytes, error: type[BriefingError]) -> None:
    path = folder / "报告.docx"
    path.write_bytes(content)
    refused(take(path), error)


@pytest.mark.parametrize("suffix", [".html", ".odt", ".pdf"])
def test_a_docx_that_is_another_document_is_read_as_that(take: Import, folder: Path, suffix: str) -> None:
    held = plain(folder / f"a{suffix}").rename(folder / "a.docx")
    if suffix == ".odt":
        with_manifest = zipped({"META-INF/manifest.xml": b"<a/>", "content.xml": xml_of(plain(folder / "b.odt"))})
        held.write_bytes(with_manifest)
    assert LINES[2] in good(take(held)).text


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".doc", ".wps", ".rtf", ".ofd", ".png", ""])
@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\x1a"])
def test_nothing_to_read(take: Import, folder: Path, suffix: str, content: bytes) -> None:
    path = folder / f"a{suffix}"
    path.write_bytes(content)
    refused(take(path), BriefingError)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".mht", ".fodt", ".docx", ".odt", ".log"])
def test_two_hundred_megabytes_are_refused(take: Import, folder: Path, suffix: str) -> None:
    path = folder / f"a{suffix}"
    head = {".fodt": plain(path).read_bytes(), ".docx": b"PK\x03\x04", ".odt": b"PK\x03\x04"}.get(suffix, b"")
    result = take(huge(path, head))
    refused(result, FileTooLarge if suffix not in _XML else (TooLarge if suffix == ".fodt" else DamagedFile))


WILD = {
    "half character": b"\xed\xa0\x80",
    "two halves": b"\xed\xa0\xbd\xed\xb8\x80",
    "nul": b"\0",
    "controls": b"\x01\x08\x0e\x1f\x7f",
    "no character": b"\xef\xbf\xbe\xef\xbf\xbf",
    "cut": b"\xe6\x96",
    "beyond": b"\xf7\xbf\xbf\xbf",
    "marks of direction": "\u202e\u2066\ufeff".encode(),
}


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != ".pdf"])
@pytest.mark.parametrize("wild", WILD)
def test_bytes_that_are_no_text(take: Import, folder: Path, suffix: str, wild: str) -> None:
    result = take(with_bytes(folder / f"a{suffix}", WILD[wild]))
    if isinstance(result, Briefing):
        assert LINES[4] in result.text
    else:
        refused(result, NotPlainText, DamagedFile)


@pytest.mark.parametrize("mark", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_half_characters_in_wide_text(take: Import, folder: Path, mark: str) -> None:
    path = folder / "a.txt"
    path.write_bytes(("2031年\n" + "\n".join(LINES) * 9).replace("新增", "新\ud800增").encode(mark, "surrogatepass"))
    result = take(path)
    if isinstance(result, Briefing):
        assert LINES[4] in result.text
    else:
        refused(result, NotPlainText)


@pytest.mark.parametrize("suffix", SUFFIXES[:-1])
def test_a_megabyte_without_a_line_end(take: Import, folder: Path, suffix: str) -> None:
    line = "新增车位和绿地以及道路等民生项目300个，都按期办好" * (1_000_000 // 70)
    briefing = good(take(plain(folder / f"a{suffix}", (line,))))
    assert line in briefing.text
    assert len(briefing.metrics) == 1_000_000 // 70


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("words", ["1", "（", "“", "0.5%", "1,", "一", "[", "**甲", "\\*", "增长", "第一", "<b>", "、"])
def test_the_same_again_and_again(take: Import, folder: Path, suffix: str, words: str) -> None:
    """What a rule could search to the end of the text for, from every one of its places."""
    briefing = good(take(plain(folder / f"a{suffix}", ("甲" + words * (40_000 // len(words)),))))
    assert briefing.text.startswith("甲")
