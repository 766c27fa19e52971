"""Files with strange names, that are no files, that go, grow or fail while they are read; and what comes after."""

from __future__ import annotations

import errno
import io
import os
import re
from pathlib import Path

import pytest

from tests.hostile_checks import Import, check_briefing, check_sentences, good, refused
from tests.hostile_files import (
    LINES,
    SUFFIXES,
    plain,
)
from viewer.errors import BriefingError, FileMissing, FileUnreadable
from viewer.format_errors import (
    DamagedFile,
    NotPlainText,
    UnknownFormat,
)
from viewer.model import Briefing, Metadata
from viewer.paper.options import PrintOptions
from viewer.pipeline import import_report
from viewer.query.everything import everything
from viewer.store.read import read_briefing


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
