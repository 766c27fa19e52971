"""The command line: what it prints, what it refuses, and that it needs no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.cli import run
from viewer.cli_arguments import language
from viewer.model import Briefing, Metadata
from viewer.store.read import read_briefing
from viewer.store.rows import text_sha256
from viewer.store.write import write_briefing

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def file(briefing: Briefing, tmp_path: Path) -> Path:
    path = tmp_path / "小 报告.briefing"
    write_briefing(replace(briefing, sha256=text_sha256(briefing.text)), path)
    return path


@pytest.fixture
def source(briefing: Briefing, tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(briefing.text, encoding="utf-8")
    return path


def _process(*args: object, blocked: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run in a process of its own, in which Qt cannot be imported."""
    block = "sys.modules['PySide6'] = None; " if blocked else ""
    code = f"import sys; {block}from viewer.app import main; raise SystemExit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_find_prints_sections_hits_and_figures(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), "停車"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "1 节，3 处，2 项数据",
        "2.2\t3\t(二)完善停车设施",
        "2.2\t500个\t新增停车位",
        "2.2\t30.9%\t停车投诉",
    ]


def test_find_takes_several_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), "新增", "小学", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in said["sections"]] == ["2.1"]
    assert (said["query"], said["hits"]) == ("新增 小学", 2)
    assert [metric["surface"] for metric in said["metrics"]] == ["1200个", "800个"]


def test_find_says_when_there_is_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), "地铁"]) == 0
    assert capsys.readouterr().out == "没有找到“地铁”。\n"


def test_find_understands_pinyin_and_signs(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), "tingche"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 节，3 处，2 项数据（按拼音：停车）"
    assert run(["find", str(file), "新增 -停车 >1000"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 节，2 处，1 项数据", "2.1\t2\t(一)扩大学位供给", "2.1\t1200个\t新增学位",
    ]  # fmt: skip


def test_find_says_what_was_probably_meant(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), "停扯"]) == 0
    assert capsys.readouterr().out.splitlines() == ["没有找到“停扯”。", "是否要找“停车”？"]
    assert run(["find", str(file), "停扯 数:", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["meant"], found["understood"]) == ("停车 数:", {"words": ["停扯"], "figures": []})


@pytest.mark.parametrize("words", ["", "  "])
def test_find_needs_words(file: Path, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(file), words]) == 2
    assert capsys.readouterr() == ("", "没有写明要查找的词。\n")


def test_import_writes_beside_the_source_with_what_was_given(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["import", str(source), "--title", "青山县2030年工作报告", "--issuer", "青山县", "--year", "2030"]
    assert run(args) == 0
    made = read_briefing(source.with_suffix(".briefing"))
    assert made.metadata == Metadata("青山县2030年工作报告", "青山县", 2030)
    assert made.text == source.read_text(encoding="utf-8")
    assert "3 章 4 节" in capsys.readouterr().out


def test_import_writes_where_it_is_told(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert run(["import", str(source), "-o", str(folder / "b.briefing")]) == 0
    assert run(["import", str(source), "-o", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["b.briefing", "报告.briefing"]


def test_import_replaces_an_older_briefing_but_nothing_else(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(source), "-o", str(file), "--title", "新标题"]) == 0
    assert read_briefing(file).metadata.title == "新标题"
    before = source.read_bytes()
    assert run(["import", str(source), "-o", str(source)]) == 2
    assert source.read_bytes() == before
    assert capsys.readouterr().err == "“报告.txt”是另一种文件，不会被覆盖，请换一个名称。\n"


def test_extract_prints_the_documented_object(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = set(source.parent.iterdir())
    assert run(["extract", str(source)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["text"] == source.read_text(encoding="utf-8")
    assert said["source"] == "报告.txt"
    assert said["sha256"] == text_sha256(said["text"])
    assert [section["id"] for section in said["sections"]][:2] == ["0", "1"]
    assert said["metrics"]
    assert set(source.parent.iterdir()) == before


def test_brief_prints_a_section(file: Path, tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "一节.pdf"
    assert run(["brief", str(file), "--section", "2.2", "--pdf", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out == f"已写入“{out}”：1 页。\n"
    assert run(["brief", str(file), "--all", "--pdf", str(out)]) == 0


@pytest.mark.parametrize("choice", [["--section", "7.7"], ["--chapter", "2.1"], ["--chapter", "四"], ["--section", ""]])
def test_brief_of_an_unknown_section_writes_nothing(
    file: Path, tmp_path: Path, choice: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.pdf"
    assert run(["brief", str(file), *choice, "--pdf", str(out)]) == 2
    assert not out.exists()
    assert capsys.readouterr().err == f"没有编号为“{choice[1]}”的章节。\n"


def test_brief_overwrites_no_other_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert run(["brief", str(file), "--all", "--pdf", str(file)]) == 2
    assert file.read_bytes() == before
    assert "不会被覆盖" in capsys.readouterr().err


def _bad_inputs(folder: Path, good: Path) -> dict[str, list[str]]:
    binary, empty, damaged, word = (folder / name for name in ("a.txt", "空.txt", "坏.briefing", "a.docx"))
    binary.write_bytes(bytes(range(256)) * 20)
    empty.write_bytes(b"\n \n")
    damaged.write_bytes(good.read_bytes()[:6000])
    word.write_bytes(b"PK\x03\x04")
    out = str(folder / "out.briefing")
    return {
        "binary": ["import", str(binary), "-o", out],
        "empty": ["extract", str(empty)],
        "missing": ["import", str(folder / "none.txt"), "-o", out],
        "format": ["extract", str(word)],
        "not a briefing": ["find", str(empty), "停车"],
        "no briefing there": ["find", str(folder / "none.briefing"), "停车"],
        "damaged": ["brief", str(damaged), "--all", "--pdf", str(folder / "out.pdf")],
        "folder": ["find", str(folder), "停车"],
        "no such folder": ["import", str(folder / "报告.txt"), "-o", str(folder / "none" / "out.briefing")],
    }


@pytest.mark.usefixtures("source")
@pytest.mark.parametrize(
    "case",
    [
        "binary",
        "empty",
        "missing",
        "format",
        "not a briefing",
        "no briefing there",
        "damaged",
        "folder",
        "no such folder",
    ],
)
def test_bad_input_is_one_sentence_and_nothing_written(
    file: Path, tmp_path: Path, case: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    args = _bad_inputs(tmp_path, file)[case]
    before = sorted(tmp_path.rglob("*"))
    said = []
    for tongue in ("zh_CN.UTF-8", "en_GB.UTF-8"):
        monkeypatch.setenv("LANG", tongue)
        assert run(args) == 2
        streams = capsys.readouterr()
        assert streams.out == ""
        assert streams.err.count("\n") == 1
        said.append(streams.err)
    assert said[0].endswith("。\n")
    assert said[1].endswith(".\n")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["find", "a.briefing"], "缺少 WORDS"),
        (["brief", "a.briefing", "--pdf", "x.pdf"], "需要其中之一：--section --chapter --find --all"),
        (["brief", "a.briefing", "--all", "--pdf", "x", "--header"], "--header 后面缺少内容"),
        (["import", "a.txt", "--year", "去年"], "--year 应为四位数的年份，而不是“去年”"),
        (["import", "a.txt", "--year", "20211"], "--year 应为四位数的年份，而不是“20211”"),
        (["import", "a.txt", "--title", " "], "--title 后面缺少内容"),
        (["import", "a.txt", "--why"], "不认识 --why"),
        (["import", ""], "SOURCE 是空的"),
        (["find", "", "甲"], "FILE.briefing 是空的"),
        (["figures", "a.briefing", "--csv", ""], "--csv 后面缺少内容"),
        (["import", "a.txt", "-o"], "-o/--out 后面缺少内容"),
        (["brief", "a.briefing", "--all", "--chapter", "1", "--pdf", "x"], "--chapter 不能与 --all 同用"),
    ],
)
def test_wrong_use_is_said_in_chinese(args: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(args) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith(sentence + "。")


def test_what_is_broken_off_says_so_and_leaves_nothing(
    source: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    before = sorted(source.parent.iterdir())
    monkeypatch.setattr(os, "replace", broken_off)
    assert run(["import", str(source)]) == 130
    streams = capsys.readouterr()
    assert (streams.out, streams.err) == ("", "已中断。\n")
    assert sorted(source.parent.iterdir()) == before


def test_help_is_chinese_first_and_english_where_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["--help"]) == 0
    assert "在简报中查找" in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(["--help"]) == 0
    assert "search a briefing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": "en_GB"}, "en"),
    ],
)
def test_the_language_follows_the_locale(environment: dict[str, str], expected: str) -> None:
    assert language(environment) == expected


def test_import_extract_and_find_need_no_qt(source: Path) -> None:
    out = source.with_suffix(".briefing")
    for args in (("import", source), ("extract", source), ("find", out, "学位"), ("find", out, "学位", "--json")):
        done = _process(*args)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


def test_output_is_utf8_whatever_the_locale(file: Path) -> None:
    done = _process("find", file, "学位", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="", PYTHONCOERCECLOCALE="0")
    assert "扩大学位供给" in done.stdout
    done = _process("find", file.with_name("没有.briefing"), "x", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (done.returncode, done.stderr) == (2, "找不到文件“没有.briefing”，它可能已被移走或改名。\n")


def test_a_reader_that_stops_early_is_no_fault(source: Path) -> None:
    source.write_text("今年新增停车位500个。\n" * 4000, encoding="utf-8")
    command = [sys.executable, "main.py", "extract", str(source)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_closed_output_is_no_fault(file: Path) -> None:
    command = f'exec "{sys.executable}" main.py find "$0" 学位 >&-'
    done = subprocess.run(["sh", "-c", command, str(file)], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_is_lost_is_said_in_one_sentence(file: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "main.py", "find", str(file), "学位"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, "无法写入“stdout”，请换一个文件夹或检查权限。\n")
