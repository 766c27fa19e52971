from __future__ import annotations

from pathlib import Path

import pytest

from viewer.app import main
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
