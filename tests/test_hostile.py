"""Files that harm, whatever importer meets them: a clear sentence or a good briefing, and nothing is left behind."""

from __future__ import annotations

import errno
import io
import os
import re
import tempfile
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

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
from viewer.errors import BriefingError, EmptySource, FileMissing, FileUnreadable
from viewer.format_errors import (
    DamagedFile,
    FileTooLarge,
    NotPlainText,
    OldWordFormat,
    TooLarge,
    UnknownFormat,
    UnsafeFile,
    WrongContents,
)
from viewer.model import Briefing, Metadata
from viewer.paper.options import PrintOptions
from viewer.pipeline import import_report
from viewer.query.everything import everything
from viewer.store.read import read_briefing
from viewer.store.sound import is_sound

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_XML = (".docx", ".odt", ".fodt")
_HAN = re.compile("[一-鿿]")

Import = Callable[[Path], Briefing | BriefingError]


def check_sentences(error: BriefingError) -> None:
    """Both languages say something whole, with no gap left to fill and no class or path of ours."""
    chinese, english = error.sentence("zh"), error.sentence("en")
    assert _HAN.search(chinese)
    assert chinese.rstrip()[-1] in "。！）"
    assert english.rstrip()[-1] in ".)"
    for said in (chinese, english):
        assert not re.search(r"\{\w*\}|Traceback|Errno|Error\b|None\b", said)


def check_briefing(briefing: Briefing) -> None:
    """All that a window and a page rely on."""
    assert is_sound(briefing)
    text = briefing.text
    text.encode("utf-8")
    assert "\0" not in text
    for metric in briefing.metrics:
        assert metric.span.of(text) == metric.surface
        assert metric.span.holds(metric.core)
        assert metric.sentence.holds(metric.span)
    covered = bytearray(len(text))
    for span in chain.from_iterable((section.heading, section.body) for section in briefing.sections):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    assert not [at for at, held in enumerate(covered) if not held and not text[at].isspace()]


@pytest.fixture
def take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """Imports a file into a folder of its own and checks that nothing but the briefing is left anywhere."""
    aside, target = tmp_path / "aside", tmp_path / "target"
    aside.mkdir()
    target.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(aside))
    monkeypatch.setattr(tempfile, "tempdir", str(aside))

    def run(path: Path) -> Briefing | BriefingError:
        beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
        before = path.stat() if path.is_file() else None
        out = target / "out.briefing"
        try:
            result: Briefing | BriefingError = import_report(path, out)
        except BriefingError as error:
            check_sentences(error)
            result = error
        assert sorted(target.iterdir()) == ([out] if isinstance(result, Briefing) else [])
        assert list(aside.iterdir()) == []
        assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else []) == beside
        if before is not None and path.is_file():
            assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
        if isinstance(result, Briefing):
            check_briefing(result)
            assert read_briefing(out) == result
        return result

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the file to import lies."""
    held = tmp_path / "source"
    held.mkdir()
    return held


def refused(result: Briefing | BriefingError, *errors: type[BriefingError]) -> None:
    assert isinstance(result, errors), result


def good(result: Briefing | BriefingError) -> Briefing:
    assert isinstance(result, Briefing), result
    return result


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


@pytest.mark.parametrize(
    "name",
    [
        "中文 报告（终稿）", "a b", "#", "?", "%", "%20", "a#b?c%d", "😀报告", "'", '"', "$(x)", "-o", "&", "*", "\\",
        "a\nb", "。", "~", "é", "‮", "字" * 83,
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".txt", ".docx"])
def test_names(take: Import, folder: Path, name: str, suffix: str) -> None:
    briefing = good(take(plain(folder / f"{name}{suffix}")))
    assert briefing.source_name == f"{name}{suffix}"


def test_names_of_255_bytes_are_read_and_written(folder: Path, tmp_path: Path) -> None:
    source = folder / ("a" * 251 + ".txt")
    out = tmp_path / ("b" * 246 + ".briefing")
    plain(source)
    assert import_report(source, out) == read_briefing(out)
    with pytest.raises(BriefingError) as caught:
        import_report(source, tmp_path / ("b" * 247 + ".briefing"))
    check_sentences(caught.value)
    with pytest.raises((FileMissing, FileUnreadable)):
        import_report(folder / ("a" * 300 + ".txt"), out)


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on Linux alone")
@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf", ".xyz", ".zip"])
def test_a_name_that_is_no_text(take: Import, folder: Path, suffix: str) -> None:
    """A name of bytes in another set is shown as far as it can be; the file is read all the same."""
    path = plain(folder / f"a{suffix}").rename(folder / os.fsdecode(b"\xb1\xa8\xb8\xe6" + suffix.encode()))
    result = take(path)
    if isinstance(result, Briefing):
        result.source_name.encode("utf-8")
    else:
        result.sentence().encode("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.parametrize("suffix", [*SUFFIXES, ".doc", ""])
def test_what_is_no_file(take: Import, folder: Path, tmp_path: Path, suffix: str) -> None:
    (folder / f"folder{suffix}").mkdir()
    os.mkfifo(folder / f"pipe{suffix}")
    (folder / f"broken{suffix}").symlink_to(folder / "none")
    (folder / f"ring{suffix}").symlink_to(folder / f"ring{suffix}")
    for name in ("folder", "pipe"):
        refused(take(folder / f"{name}{suffix}"), BriefingError)
    refused(take(folder / f"broken{suffix}"), FileMissing)
    refused(take(folder / f"ring{suffix}"), FileUnreadable)
    refused(take(folder / f"none{suffix}"), FileMissing)
    refused(take(folder / f"pipe{suffix}" / f"a{suffix}"), FileMissing)
    refused(take(Path("/dev/zero")) if suffix == "" else NotPlainText(), NotPlainText)
    (folder / "link.lnk").symlink_to(plain(tmp_path / "a.txt"))
    assert LINES[2] in good(take(folder / "link.lnk")).text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_goes_while_it_is_read(
    take: Import, folder: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick pulled out between the look at the first bytes and the reading."""
    from viewer.ingest import read

    path = plain(folder / f"a{suffix}")

    def gone(at: Path, head: bytes) -> str:
        kind = read_kind(at, head)
        path.unlink()
        return kind

    read_kind = read.kind_of
    monkeypatch.setattr(read, "kind_of", gone)
    with pytest.raises(FileMissing) as caught:
        import_report(path, folder / "out.briefing")
    check_sentences(caught.value)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("change", [b"", b"\0" * 100, b"<" * 5000, b"PK\x03\x04" * 100])
def test_a_file_that_changes_while_it_is_read(
    take: Import, folder: Path, suffix: str, change: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.ingest import read

    path = plain(folder / f"a{suffix}")
    whole = path.read_bytes()

    def changed(at: Path, head: bytes) -> str:
        kind = read_kind(at, head)
        path.write_bytes(whole[: len(whole) // 2] + change)
        return kind

    read_kind = read.kind_of
    monkeypatch.setattr(read, "kind_of", changed)
    try:
        check_briefing(import_report(path, folder / "out.briefing"))
    except BriefingError as error:
        check_sentences(error)
        assert not (folder / "out.briefing").exists()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("fault", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOMEM])
def test_a_file_that_may_not_be_read(
    take: Import, folder: Path, suffix: str, fault: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights are not the test's to take (it may run as root): the system's refusal is played."""
    path = plain(folder / f"a{suffix}")
    opened = Path.open

    def refuse(at: Path, *args: str, **more: str) -> object:
        if at == path:
            raise OSError(fault, os.strerror(fault), str(at))
        return opened(at, *args, **more)

    monkeypatch.setattr(Path, "open", refuse)
    refused(take(path), FileUnreadable)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_that_fails_in_the_middle(
    take: Import, folder: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first bytes are read, the rest is not: a broken stick, a share that went."""
    path = plain(folder / f"a{suffix}")
    opened = Path.open
    times: list[Path] = []

    class Failing(io.BufferedReader):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    def fail(at: Path, *args: str, **more: str) -> object:
        if at == path:
            times.append(at)
            if len(times) > 1:
                return Failing(io.FileIO(path))
        return opened(at, *args, **more)

    monkeypatch.setattr(Path, "open", fail)
    refused(take(path), FileUnreadable, DamagedFile)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_whole_line_on_what_was_imported(take: Import, folder: Path, suffix: str) -> None:
    """Filter and paper on a briefing whose every part is odd: quotes, tabs and marks of direction."""
    from datetime import date

    from viewer.paper.manuscript import write_manuscript
    from viewer.query.excerpt import compose_sections
    from viewer.query.search import search

    wild = ("一、\u202e“甲\t乙", "（一）<b>&amp;“", "新增\u200b５００个|2|", "\u00a0１.", "——", "附件1", "①")
    result = take(plain(folder / f"a{suffix}", tuple(re.sub("[<>&]", "", line) for line in wild)))
    briefing = good(result)
    everything(briefing)
    for words in ("甲", "500", "“", "\u202e", "(", "\\", "[", "  "):
        search(briefing, words)
    write_manuscript(compose_sections(briefing, ("0",)), PrintOptions(), date(2031, 1, 1))


def test_other_formats_are_named(take: Import, folder: Path) -> None:
    for suffix in (".xlsx", ".zip", ".json", ".exe"):
        (folder / f"a{suffix}").write_bytes(b"x")
        refused(take(folder / f"a{suffix}"), UnknownFormat)


def test_metadata_that_no_title_has(folder: Path, tmp_path: Path) -> None:
    metadata = Metadata("甲\n乙\t“" * 3000, "\u202e", 0)
    out = tmp_path / "out.briefing"
    assert import_report(plain(folder / "a.txt"), out, metadata) == read_briefing(out)
