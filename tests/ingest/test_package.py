"""Zipped documents of unknown origin: what they may cost is bounded, and whatever is wrong has its sentence."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from viewer.errors import BriefingError, EmptySource, FileMissing, FileUnreadable
from viewer.format_errors import DamagedFile, OldWordFormat, PasswordProtected, TooLarge, UnsafeFile, WrongContents
from viewer.ingest import package
from viewer.ingest.package import open_package, plain

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def _read(path: Path, part: str = "a.xml") -> bytes:
    with open_package(path) as opened, opened.stream(part) as stream:
        return b"".join(iter(lambda: stream.read(65536), b""))


@pytest.mark.parametrize("name", ["word/a.xml", "/word/a.xml", "Word\\A.XML", "./word/b/../a.xml", "../word/a.xml"])
def test_names_have_one_plain_form(name: str) -> None:
    assert plain(name) == "word/a.xml"


def test_parts_are_found_whatever_the_case(tmp_path: Path) -> None:
    path = _zipped(tmp_path / "a.docx", {"Word\\A.xml": b"<a/>", "b/": b""})
    with open_package(path) as opened:
        assert opened.names() == ("word/a.xml",)
        assert opened.holds("/word/a.XML")
        assert not opened.holds("b")
        assert opened.tree("word/a.xml") is not None
        assert opened.tree("none.xml") is None
    with pytest.raises(DamagedFile):
        _read(path, "none.xml")


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", EmptySource),
        (b"PK\x03\x04", DamagedFile),
        (b"PK", DamagedFile),
        ("一份文字".encode(), WrongContents),
        (b"{\\rtf1}", WrongContents),
        (bytes(100), WrongContents),
        (OLE, WrongContents),
        (OLE + "WordDocument".encode("utf-16-le"), OldWordFormat),
        (OLE + bytes((1 << 20) - 520) + "WordDocument".encode("utf-16-le"), OldWordFormat),
        (OLE + "WordDocument".encode("utf-16-le") + "EncryptedPackage".encode("utf-16-le"), PasswordProtected),
    ],
)
def test_files_that_are_something_else(tmp_path: Path, raw: bytes, error: type[BriefingError]) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(raw)
    with pytest.raises(error) as caught, open_package(path):
        pass
    assert "报告.docx" in caught.value.sentence() + caught.value.sentence("en")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, error in (
        (tmp_path / "none.docx", FileMissing),
        (tmp_path, WrongContents),
        (Path(f"{tmp_path}/a\0.docx"), FileUnreadable),
    ):
        with pytest.raises(error), open_package(path):
            pass
    (tmp_path / "f").write_bytes(b"PK")
    with pytest.raises(FileMissing), open_package(tmp_path / "f" / "a.docx"):
        pass


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_no_permission(tmp_path: Path) -> None:
    path = _zipped(tmp_path / "a.docx", {"a.xml": b"<a/>"})
    path.chmod(0)
    with pytest.raises(FileUnreadable), open_package(path):
        pass


def test_a_part_that_unpacks_to_far_more_than_it_is(tmp_path: Path) -> None:
    path = _zipped(tmp_path / "a.docx", {"a.xml": b"<a>" + b" " * 11_000_000 + b"</a>"})
    with pytest.raises(UnsafeFile):
        _read(path)


def test_a_part_larger_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _zipped(tmp_path / "a.docx", {"a.xml": b"<a>" + os.urandom(3000).hex().encode() + b"</a>"})
    monkeypatch.setattr(package, "LARGEST_TREE", 5000)
    with open_package(path) as opened, pytest.raises(TooLarge):
        opened.tree("a.xml")
    assert len(_read(path)) > 6000
    monkeypatch.setattr(package, "LARGEST_PART", 5000)
    with pytest.raises(TooLarge):
        _read(path)


def test_more_entries_than_a_document_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_ENTRIES", 3)
    path = _zipped(tmp_path / "a.docx", {str(number): b"" for number in range(4)})
    with pytest.raises(UnsafeFile), open_package(path):
        pass


def test_a_header_that_lies_about_the_size(tmp_path: Path) -> None:
    """No more is unpacked than the package says, and then the checksum does not hold."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"<a>" + b"x" * 5000 + b"</a>")
    raw = held.getvalue().replace(struct.pack("<L", 5007), struct.pack("<L", 100))
    (tmp_path / "a.docx").write_bytes(raw)
    with pytest.raises(DamagedFile):
        _read(tmp_path / "a.docx")


def test_a_wrong_checksum_and_an_unknown_packing(tmp_path: Path) -> None:
    path = _zipped(tmp_path / "a.docx", {"a.xml": b"<a>text</a>"})
    raw = bytearray(path.read_bytes())
    raw[raw.rindex(b"PK\x01\x02") + 16] ^= 1
    path.write_bytes(bytes(raw))
    with pytest.raises(DamagedFile):
        _read(path)
    raw[raw.rindex(b"PK\x01\x02") + 10] = 77
    path.write_bytes(bytes(raw))
    with pytest.raises(DamagedFile):
        _read(path)


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = _zipped(tmp_path / "a.docx", {"a.xml": b"<a/>"})
    raw = bytearray(path.read_bytes())
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(raw))
    with pytest.raises(PasswordProtected):
        _read(path)
