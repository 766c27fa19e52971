"""The commands show the checks that a briefing file brings, and never the user's own."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.cli import run
from viewer.model import Briefing, Check, CheckState, Span
from viewer.store.agreement import with_checks
from viewer.store.write import write_briefing


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def checked(briefing: Briefing, tmp_path: Path) -> Path:
    """A file whose figure 11 has another name, 12 is doubtful, 10 hidden; one more check has moved."""

    def check(number: int, **decided: object) -> Check:
        metric = briefing.metric(number)
        return replace(Check(metric.span, metric.core.of(briefing.text)), **decided)

    checks = (
        check(10, state=CheckState.HIDDEN),
        check(11, state=CheckState.CHECKED, label="新建泊位"),
        check(12, state=CheckState.DOUBTFUL),
        Check(Span(0, 4), "2029", CheckState.CHECKED),
    )
    path = tmp_path / "校核后.briefing"
    write_briefing(with_checks(briefing, checks), path)
    return path


def test_find(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", str(checked), "停车"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-2:] == ["2.2\t500个\t新建泊位", "2.2\t30.9%\t停车投诉\t有疑"]
    assert said.err == "注意：有 1 处校核的位置已变，没有采用，请重新校核。\n"
    assert run(["find", str(checked), "小学"]) == 0
    assert "800个" not in capsys.readouterr().out


def test_figures(checked: Path, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    assert run(["figures", str(checked), "--csv", str(table), "--chapter", "2"]) == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert [row["名称"] for row in csv.DictReader(file)] == ["新增学位", "新建泊位", "停车投诉"]


def test_extract(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(checked)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [metric["id"] for metric in said["metrics"]] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]
    assert [metric["checked"] for metric in said["metrics"][-3:]] == [None, "checked", "doubtful"]
    assert [check["state"] for check in said["checks"]] == ["checked", "hidden", "checked", "doubtful"]


def test_brief(checked: Path, tmp_path: Path) -> None:
    import docx

    out = tmp_path / "a.docx"
    assert run(["brief", str(checked), "--section", "2.2", "--docx", str(out)]) == 0
    words = [cell.text for table in docx.Document(str(out)).tables for row in table.rows for cell in row.cells]
    assert any("新建泊位" in word for word in words)
    assert not any("新增停车位" in word for word in words)


def test_the_users_own_checks_are_not_looked_for(
    briefing: Briefing, file: Path, user_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from viewer.store.checks import save_check

    metric = briefing.metric(11)
    save_check(briefing.sha256, Check(metric.span, metric.core.of(briefing.text), label="我的名称"))
    assert run(["find", str(file), "停车"]) == 0
    assert "我的名称" not in capsys.readouterr().out
