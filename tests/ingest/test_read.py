"""Which reader a file gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.errors import FileMissing, NotPlainText, UnknownFormat
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


@pytest.mark.parametrize("suffix", [".DOC", ".pdf", ".wps", ".ofd", ".html", ".jpeg", ".xlsx"])
def test_other_formats_are_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with pytest.raises(FileMissing):
        read_source(path)
    path.write_text("甲", encoding="utf-8")
    with pytest.raises(UnknownFormat, match=suffix.lower()):
        read_source(path)


def test_a_binary_without_suffix_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)))
    with pytest.raises(NotPlainText):
        read_source(tmp_path / "a")
