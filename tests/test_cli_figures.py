"""The command `figures`: what it writes and what it refuses."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from viewer.cli import run

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def _labels(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["名称"] for row in csv.DictReader(file)]


def test_either_file_or_both(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, table = tmp_path / "数据.xlsx", tmp_path / "数据.csv"
    assert run(["figures", str(file), "--xlsx", str(book), "--csv", str(table)]) == 0
    assert capsys.readouterr().out == f"已写入“{book}”和“{table}”：10 项数据，12 行。\n"
    assert openpyxl.load_workbook(book).sheetnames == ["一、夯实产业基础，做强县域经济", "二、办好民生实事"]
    assert len(_labels(table)) == 12
    assert run(["figures", str(file), "--csv", str(table)]) == 0
    assert capsys.readouterr().out == f"已写入“{table}”：10 项数据，12 行。\n"


def test_one_section_or_chapter(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    assert run(["figures", str(file), "--csv", str(table), "--section", "1.2"]) == 0
    assert _labels(table) == ["办件时限", "群众满意率"]
    assert run(["figures", str(file), "--csv", str(table), "--chapter", "2"]) == 0
    assert _labels(table) == ["新增学位", "小学学位", "新增停车位", "停车投诉"]


def test_english(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    table = tmp_path / "a.csv"
    assert run(["figures", str(file), "--csv", str(table)]) == 0
    assert capsys.readouterr().out == f"Wrote “{table}”: 10 figures in 12 rows.\n"
    assert table.read_text(encoding="utf-8-sig").startswith("Chapter,Section,Name,Value,")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ([], "需要其中之一：--xlsx --csv。"),
        (["--xlsx"], "--xlsx 后面缺少内容。"),
        (["--csv", "{out}", "--section", "7.7"], "没有编号为“7.7”的章节。"),
        (["--csv", "{out}", "--section", "0"], "没有编号为“0”的章节。"),
        (["--csv", "{out}", "--section", ""], "没有编号为“”的章节。"),
        (["--csv", "{out}", "--chapter", "2.1"], "没有编号为“2.1”的章节。"),
        (["--csv", "{out}", "--chapter", "3"], "“3”里没有可以导出的数据。"),
        (["--csv", "{out}", "--chapter", "2", "--section", "2.1"], "--section 不能与 --chapter 同用。"),
        (["--csv", "{out}", "--xlsx", "{out}"], "“out”是另一种文件，不会被覆盖，请换一个名称。"),
        (["--csv", "{file}"], "“小 报告.briefing”是另一种文件，不会被覆盖，请换一个名称。"),
        (["--xlsx", "{file}"], "“小 报告.briefing”是另一种文件，不会被覆盖，请换一个名称。"),
        (["--xlsx", "{out}", "--csv", "{out}/a.csv"], "无法写入“a.csv”，请换一个文件夹或检查权限。"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_written(
    file: Path, tmp_path: Path, args: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    filled = [arg.format(out=tmp_path / "out", file=file) for arg in args]
    assert run(["figures", str(file), *filled]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith(sentence)
    assert streams.err.count("\n") == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_file_that_is_no_briefing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.briefing"
    path.write_bytes(b"no")
    assert run(["figures", str(path), "--xlsx", str(tmp_path / "a.xlsx")]) == 2
    assert capsys.readouterr().err == "文件“a.briefing”不是简报文件。\n"
    assert not (tmp_path / "a.xlsx").exists()


def test_it_needs_no_qt(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; from viewer.app import main; raise SystemExit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "figures", str(file), "--xlsx", str(tmp_path / "a.xlsx")]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.xlsx").exists()
