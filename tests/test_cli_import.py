"""The command ``import`` for many files: a line each, names that do not collide, going on after a failure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.cli import run
from viewer.store.read import read_briefing

FIRST = (
    "甲县2030年工作报告\n一、农业生产\n种植水稻3200亩，增长5%。\n(一)茶园\n茶园面积100亩。\n"
    "二、道路建设\n新建公路12公里。\n"
)
SECOND = "# 乙县2031年工作报告\n\n## 一、学位\n\n新增学位1200个。\n"


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports of one stem, a file that holds nothing, one of no kind, and a draft of Word's."""
    made = tmp_path / "来文"
    made.mkdir()
    (made / "报告.txt").write_text(FIRST, encoding="utf-8")
    (made / "报告.md").write_text(SECOND, encoding="utf-8")
    (made / "空.txt").write_text("\n", encoding="utf-8")
    (made / "表.xyz").write_text("x", encoding="utf-8")
    (made / "~$报告.docx").write_bytes(b"x")
    (made / "下一层").mkdir()
    (made / "下一层" / "别的.txt").write_text(FIRST, encoding="utf-8")
    return made


def _titles(folder: Path) -> dict[str, str]:
    return {path.name: read_briefing(path).metadata.title for path in sorted(folder.glob("*.briefing"))}


def test_each_file_has_a_line_and_a_briefing(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "新" / "简报"
    sources = [folder / "报告.txt", folder / "报告.md"]
    assert run(["import", *map(str, sources), "--out-dir", str(out)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines() == [
        f"{sources[0]} → {out / '报告.briefing'}：甲县2030年工作报告，2 章 1 节，3 项数据，{len(FIRST)} 字",
        f"{sources[1]} → {out / '报告-2.briefing'}：乙县2031年工作报告，1 章 0 节，1 项数据，"
        f"{len(read_briefing(out / '报告-2.briefing').text)} 字",
    ]
    assert sorted(path.name for path in out.iterdir()) == ["报告-2.briefing", "报告.briefing"]


def test_without_a_folder_they_go_beside_their_sources(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "别处.txt"
    other.write_text(SECOND, encoding="utf-8")
    assert run(["import", str(folder / "报告.txt"), str(other)]) == 0
    assert set(_titles(folder)) == {"报告.briefing"}
    assert set(_titles(tmp_path)) == {"别处.briefing"}


def test_a_second_run_replaces_its_own_briefings_and_makes_no_others(folder: Path, tmp_path: Path) -> None:
    args = ["import", str(folder / "报告.txt"), str(folder / "报告.md"), "--out-dir", str(tmp_path / "简报")]
    run(args)
    before = _titles(tmp_path / "简报")
    assert run([*args, "--issuer", "某县"]) == 0
    assert _titles(tmp_path / "简报") == before
    assert read_briefing(tmp_path / "简报" / "报告.briefing").metadata.issuer == "某县"


@pytest.mark.parametrize("many", [True, False])
def test_another_reports_briefing_is_left_alone(folder: Path, many: bool) -> None:
    for name, text in (("报告.briefing", SECOND), ("报告-2.briefing", FIRST + "后来补充。\n")):
        source = folder / "其他.txt"
        source.write_text(text, encoding="utf-8")
        run(["import", str(source), "-o", str(folder / name)])
    before = [(folder / name).read_bytes() for name in ("报告.briefing", "报告-2.briefing")]
    assert run(["import", str(folder / "报告.txt"), *(["--out-dir", str(folder)] if many else [])]) == 0
    assert [(folder / name).read_bytes() for name in ("报告.briefing", "报告-2.briefing")] == before
    assert read_briefing(folder / "报告-3.briefing").text == FIRST


@pytest.mark.parametrize("content", [b"", b"a letter", None])
def test_what_is_no_sound_briefing_keeps_its_name_too(folder: Path, content: bytes | None) -> None:
    taken = folder / "报告.briefing"
    if content is None:
        taken.symlink_to(folder / "nowhere")
    else:
        taken.write_bytes(content)
    assert run(["import", str(folder / "报告.txt")]) == 0
    assert read_briefing(folder / "报告-2.briefing").text == FIRST
    assert taken.is_symlink() if content is None else taken.read_bytes() == content


def test_of_a_folder_what_can_be_imported_and_a_failure_stops_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "简报"
    assert run(["import", str(folder), str(folder / "没有.txt"), str(folder / "报告.txt"), "--out-dir", str(out)]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert said.err.splitlines() == [
        "文件“空.txt”里没有文字。",
        "找不到文件“没有.txt”，它可能已被移走或改名。",
    ]
    assert sorted(_titles(out).values()) == ["乙县2031年工作报告", "甲县2030年工作报告"]


def test_a_folder_with_nothing_to_import_and_a_briefing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", str(folder / "报告.txt")])
    capsys.readouterr()
    (tmp_path / "空的").mkdir()
    assert run(["import", str(tmp_path / "空的"), str(folder / "报告.briefing")]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "文件夹“空的”里没有可以导入的文件。",
        "“报告.briefing”已经是简报，不必导入，可直接打开。",
    ]


def test_a_folder_to_write_to_that_cannot_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(folder), "--out-dir", str(folder / "报告.txt" / "x")]) == 2
    assert "无法写入" in capsys.readouterr().err
    assert _titles(folder) == {}


@pytest.mark.parametrize("option", [("-o", "x.briefing"), ("--title", "标题")])
def test_what_goes_with_one_file_only(
    folder: Path, option: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(folder / "报告.txt"), str(folder / "报告.md"), *option]) == 2
    assert "只能用于一个文件" in capsys.readouterr().err
    assert _titles(folder) == {}


def test_in_english(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    shutil.rmtree(folder / "下一层")
    assert run(["import", str(folder)]) == 1
    said = capsys.readouterr()
    assert "2 chapters, 1 sections, 3 figures" in said.out
    assert said.err == "The file “空.txt” holds no text.\n"
