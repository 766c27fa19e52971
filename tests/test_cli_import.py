from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.app import main
from viewer.ingest.read import read_source
from viewer.source import Source
from viewer.store.read import read_briefing


def _report(folder: Path, name: str, words: str = "新增学位1200个。") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"青山县2030年工作报告\n一、办好实事\n{words}\n", encoding="utf-8")
    return path


def test_many_into_a_folder_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = [_report(tmp_path, "甲.txt"), _report(tmp_path, "乙.md")]
    out = tmp_path / "新建" / "简报"
    assert main(["import", *map(str, sources), "--out-dir", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [("甲.briefing" in line, "乙.briefing" in line) for line in lines] == [(True, False), (False, True)]
    assert sorted(path.name for path in out.iterdir()) == ["乙.briefing", "甲.briefing"]


def test_some_fail_and_the_others_are_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, empty = _report(tmp_path, "甲.txt"), tmp_path / "空.txt"
    empty.write_bytes(b"")
    missing = tmp_path / "没有.txt"
    assert main(["import", str(missing), str(empty), str(good), "--out-dir", str(tmp_path / "出")]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert [name in said.err for name in ("没有.txt", "空.txt", "甲.txt")] == [True, True, False]
    assert [path.name for path in (tmp_path / "出").iterdir()] == ["甲.briefing"]


def test_two_texts_of_one_name_and_the_same_text_again(tmp_path: Path) -> None:
    first = _report(tmp_path / "a", "报告.txt")
    second = _report(tmp_path / "b", "报告.txt", "新增床位300张。")
    out = tmp_path / "out"
    for _ in range(2):
        assert main(["import", str(first), str(second), "--out-dir", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["报告-2.briefing", "报告.briefing"]
    assert "1200个" in read_briefing(out / "报告.briefing").text
    assert "300张" in read_briefing(out / "报告-2.briefing").text


def test_a_file_that_is_no_briefing_is_never_replaced(tmp_path: Path) -> None:
    source = _report(tmp_path, "甲.txt")
    (tmp_path / "out").mkdir()
    other = tmp_path / "out" / "甲.briefing"
    other.write_text("别的", encoding="utf-8")
    assert main(["import", str(source), "--out-dir", str(tmp_path / "out")]) == 0
    assert other.read_text(encoding="utf-8") == "别的"
    assert (tmp_path / "out" / "甲-2.briefing").exists()


@pytest.mark.parametrize("option", ["--out", "--title"])
def test_what_one_report_has_many_have_not(tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    sources = [str(_report(tmp_path, "甲.txt")), str(_report(tmp_path, "乙.txt", "新增床位300张。"))]
    assert main(["import", *sources, option, "某"]) == 2
    assert option in capsys.readouterr().err
    assert not list(tmp_path.glob("*.briefing"))


def test_many_without_a_folder_lie_beside_their_reports(tmp_path: Path) -> None:
    sources = [_report(tmp_path / "a", "甲.txt"), _report(tmp_path / "b", "乙.txt")]
    assert main(["import", *map(str, sources)]) == 0
    assert (tmp_path / "a" / "甲.briefing").exists()
    assert (tmp_path / "b" / "乙.briefing").exists()


def test_a_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _report(tmp_path, "甲.txt")
    assert main(["import", str(source), "--out-dir", str(source)]) == 1
    assert capsys.readouterr().err
    assert source.read_text(encoding="utf-8").startswith("青山县")


@pytest.mark.parametrize("more", [[], ["--out-dir", "."]])
def test_another_reports_briefing_is_left_alone(
    tmp_path: Path, more: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = _report(tmp_path, "报告.txt")
    for name, words in (("报告.briefing", "新增床位300张。"), ("报告-2.briefing", "新建公路12公里。")):
        other = _report(tmp_path, "其他.txt", words)
        assert main(["import", str(other), "-o", str(tmp_path / name)]) == 0
    taken = [tmp_path / name for name in ("报告.briefing", "报告-2.briefing")]
    before = [path.read_bytes() for path in taken]
    assert main(["import", str(source), *more]) == 0
    assert [path.read_bytes() for path in taken] == before
    assert "1200个" in read_briefing(tmp_path / "报告-3.briefing").text


@pytest.mark.parametrize("content", [b"", b"a letter", None])
def test_what_is_no_sound_briefing_keeps_its_name(tmp_path: Path, content: bytes | None) -> None:
    source, taken = _report(tmp_path, "报告.txt"), tmp_path / "报告.briefing"
    if content is None:
        taken.symlink_to(tmp_path / "nowhere")
    else:
        taken.write_bytes(content)
    assert main(["import", str(source)]) == 0
    assert "1200个" in read_briefing(tmp_path / "报告-2.briefing").text
    assert taken.is_symlink() if content is None else taken.read_bytes() == content


def test_two_sources_of_one_name_and_text_have_a_briefing_each(tmp_path: Path) -> None:
    sources = [_report(tmp_path, "报告.txt"), _report(tmp_path, "报告.text")]
    for _ in range(2):
        assert main(["import", *map(str, sources)]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.briefing")) == ["报告-2.briefing", "报告.briefing"]


def test_of_a_folder_what_can_be_imported_each_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = tmp_path / "来文", tmp_path / "简报"
    first = _report(folder, "甲.txt")
    _report(folder, "乙.md", "新增床位300张。")
    _report(folder / "下一层", "丙.txt")
    for name in ("表.xyz", "~$甲.docx", ".藏.txt"):
        (folder / name).write_bytes(b"x")
    assert main(["import", str(folder), str(first), "--out-dir", str(out)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert [line.partition(" → ")[0] for line in said.out.splitlines()] == [str(folder / "乙.md"), str(first)]
    assert f"{len(first.read_text(encoding='utf-8'))} 字" in said.out
    assert sorted(path.name for path in out.iterdir()) == ["乙.briefing", "甲.briefing"]


def test_an_empty_folder_and_a_briefing_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, empty = _report(tmp_path, "甲.txt"), tmp_path / "空的"
    empty.mkdir()
    main(["import", str(source)])
    capsys.readouterr()
    assert main(["import", str(empty), str(tmp_path / "甲.briefing")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "文件夹“空的”里没有可以导入的文件。"
    assert told[1].endswith("“甲.briefing”已经是简报，不必导入，可直接打开。")


def test_a_file_and_a_folder_exclude_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, folder = _report(tmp_path, "甲.txt"), tmp_path / "出"
    assert main(["import", str(source), "-o", str(tmp_path / "乙.briefing"), "--out-dir", str(folder)]) == 2
    assert "--out-dir" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["甲.txt"]


def test_another_reports_briefing_is_replaced_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = _report(tmp_path, "甲.txt"), _report(tmp_path, "乙.txt", "新增床位300张。")
    out = tmp_path / "出.briefing"
    for _ in range(2):  # of its own text it is written anew
        assert main(["import", str(first), "-o", str(out)]) == 0
    before = out.read_bytes()
    assert main(["import", str(second), "-o", str(out)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert out.read_bytes() == before
    assert main(["import", str(second), "-o", str(out), "--replace"]) == 0
    assert "300张" in read_briefing(out).text


def test_a_title_and_an_issuer_are_one_line(tmp_path: Path) -> None:
    out = tmp_path / "出.briefing"
    given = ["--title", "青山县\n年度\x1b报告\t", "--issuer", "青山县\n人民政府"]
    assert main(["import", str(_report(tmp_path, "甲.txt")), "-o", str(out), *given]) == 0
    metadata = read_briefing(out).metadata
    assert (metadata.title, metadata.issuer, metadata.year) == ("青山县 年度 报告", "青山县 人民政府", 2030)


@pytest.mark.parametrize(
    "args", [["import", ""], ["import", "甲.txt", "-o", ""], ["import", "甲.txt", "--out-dir", ""]]
)
def test_an_empty_name_is_not_the_folder_one_is_in(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _report(tmp_path, "甲.txt")
    monkeypatch.chdir(tmp_path)
    assert main(args) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["甲.txt"]


def test_reports_in_a_shut_folder_cannot_be_read(
    tmp_path: Path, shut: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    report = _report(tmp_path / "共享", "甲.txt")
    shut(report.parent)
    assert main(["import", str(report)]) == 2
    assert "“甲.txt”无法读取" in capsys.readouterr().err
    assert main(["import", str(report.parent), "--out-dir", str(tmp_path)]) == 1
    assert "“甲.txt”无法读取" in capsys.readouterr().err


def test_what_no_reader_foresaw_ends_in_a_sentence_and_the_others_are_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [_report(tmp_path, name) for name in ("大.txt", "坏.txt", "好.txt")]
    faults = {"大.txt": MemoryError(), "坏.txt": RuntimeError("a fault of ours")}

    def read(path: Path) -> Source:
        if path.name in faults:
            raise faults[path.name]
        return read_source(path)

    monkeypatch.setattr("viewer.pipeline.read_source", read)
    assert main(["import", *map(str, sources), "--out-dir", str(tmp_path / "出")]) == 1
    said = capsys.readouterr()
    large, broken, _summary = said.err.splitlines()
    assert "大.txt" in large
    assert "内存" in large
    assert "坏.txt" in broken
    assert "Traceback" not in said.err
    assert [path.name for path in (tmp_path / "出").iterdir()] == ["好.briefing"]
    assert main(["import", str(sources[1])]) == 2
    assert "坏.txt" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is the Linux kernel's")
def test_a_reader_that_takes_all_memory_is_stopped_and_the_others_are_done(tmp_path: Path) -> None:
    sources = [_report(tmp_path, name) for name in ("大.txt", "好.txt")]
    greedy = (
        "import sys; from viewer import app, pipeline\n"
        "read = pipeline.read_source\n"
        "pipeline.read_source = lambda path: bytes(3 << 30) if path.name == '大.txt' else read(path)\n"
        "raise SystemExit(app.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", greedy, "import", *map(str, sources), "--out-dir", str(tmp_path / "出")]
    done = subprocess.run(command, cwd=Path(__file__).resolve().parent.parent, capture_output=True, check=False)
    assert done.returncode == 1
    assert "大.txt" in done.stderr.decode("utf-8")
    assert [path.name for path in (tmp_path / "出").iterdir()] == ["好.briefing"]


def test_replace_without_a_file_to_replace_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(_report(tmp_path, "甲.txt")), "--replace"]) == 2
    assert "--replace" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.briefing"))


def test_what_a_killed_import_left_is_cleared_away(tmp_path: Path) -> None:
    source = _report(tmp_path, "甲.txt")
    killed = (
        "import os, sys; from viewer import app; from viewer.store import write\n"
        "write._make_durable = lambda path: os.kill(os.getpid(), 9)\n"
        "app.main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", killed, "import", str(source)]
    subprocess.run(command, cwd=Path(__file__).resolve().parent.parent, capture_output=True, check=False)
    assert [path.suffix for path in tmp_path.iterdir() if path != source] == [".part"]
    assert main(["import", str(source)]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["甲.briefing", "甲.txt"]
