"""What the self-check does with files: a command that fails, or writes something else, is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer import self_check_files
from viewer.self_check_files import MissingError


def test_a_command_that_fails_or_writes_something_else(tmp_path: Path) -> None:
    with pytest.raises(MissingError):
        self_check_files._command(["find", str(tmp_path / "none.briefing"), "word"])()
    text, out = tmp_path / "r.txt", tmp_path / "r.briefing"
    text.write_text("一、标题\n正文。\n", encoding="utf-8")
    with pytest.raises(MissingError, match="does not begin"):
        self_check_files._command(["import", str(text), "-o", str(out)], out, b"%PDF")()


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    with pytest.raises(MissingError):
        self_check_files.size_of(empty)
    empty.write_bytes(b"1234")
    assert self_check_files.size_of(empty) == "4"


def test_every_format_is_read_and_written(tmp_path: Path) -> None:
    names = [f"{check.english} {check.name}" for check in self_check_files.file_checks(tmp_path)]
    for name in ("import 报告.txt", "import 报告.fodt", "import 输出.pdf", "command find", "write docx", "write csv"):
        assert name in names
