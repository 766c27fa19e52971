"""The outline against the reference annotation of the bundled report, and on the shapes documents come in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.ingest.markdown import read_markdown
from viewer.ingest.outline import read_outline
from viewer.model import Metadata, Section, Span
from viewer.source import Report

REFERENCE = Path(__file__).resolve().parent.parent / "reference" / "luohu-2021-reform.sections.json"
ROWS: list[dict[str, Any]] = json.loads(REFERENCE.read_text(encoding="utf-8"))
Rows = Callable[[str], list[str]]
Read = Callable[[str], Report]


def _expected(row: dict[str, Any]) -> Section:
    return Section(
        id=row["id"].removeprefix("S"),
        parent=row["parent"] and row["parent"].removeprefix("S"),
        level=row["level"],
        number=row["number"],
        number_restored=row["number"] is not None and row["number_as_written"] is None,
        title=row["title"] or "",
        heading=Span(*row["heading"]),
        body=Span(*row["body"]),
        run_in=row["run_in"],
    )


@pytest.fixture(scope="module")
def report(read: Read, report_text: str) -> Report:
    return read(report_text)


@pytest.mark.parametrize("place", range(len(ROWS)), ids=[row["id"] for row in ROWS])
def test_every_node_of_the_reference(report: Report, place: int) -> None:
    assert report.sections[place] == _expected(ROWS[place])


def test_nothing_beside_the_reference(report: Report) -> None:
    assert len(report.sections) == len(ROWS) == 71
    assert (report.metadata, report.source_name, report.warnings) == (Metadata("Report"), "report.txt", ())


def test_the_numbers_lost_elsewhere_are_restored_too(rows: Rows, report_text: str) -> None:
    """The same report with other numbers lost: nothing in the rules is made for the ones that happen to be."""
    text = report_text.replace("\n(三)", "\n").replace("七、", "")
    found = rows(text)
    assert [line.split()[1] for line in found if "." not in line.split()[0]] == [
        "〔一、〕", "〔二、〕", "〔三、〕", "〔四、〕", "〔五、〕", "六、", "〔七、〕",
    ]  # fmt: skip
    whole = rows(report_text)
    assert [line.split()[-1] for line in found] == [line.split()[-1] for line in whole]
    assert sum("〔(三)〕" in line for line in found) == sum(" (三) " in line for line in whole) == 4


def test_the_same_outline_in_full_width(rows: Rows, report_text: str) -> None:
    full = report_text.translate(str.maketrans("(),:;", "（），：；"))
    assert [line.replace("（", "(").replace("）", ")").replace("，", ",") for line in rows(full)] == rows(report_text)


def test_without_headings_there_is_the_root_alone(read: Read) -> None:
    text = "\n  2030年工作顺利,投资1.5亿元。\n\n全年无事故。\n"
    (root,) = read(text).sections
    assert root == Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)


def test_small_briefing_of_the_fixtures(read: Read, briefing: Any) -> None:
    assert read(briefing.text).sections == briefing.sections


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、甲\n（一）乙\n1.丙。正文。\n（1）丁。正文。\n（2）戊。正文。\n2.己。正文。\n（二）庚\n正文。\n二、辛\n正文。",
            ["1 一、 甲", "1.1 （一） 乙", "1.1.1 1. 丙", "1.1.1.1 （1） 丁", "1.1.1.2 （2） 戊", "1.1.2 2. 己",
             "1.2 （二） 庚", "2 二、 辛"],
        ),
        (
            "第一章 总则\n第一节 背景\n一、情况\n正文。\n二、问题\n正文。\n第二节 目标\n正文。\n第二章 任务\n正文。",
            ["1 第一章 总则", "1.1 第一节 背景", "1.1.1 一、 情况", "1.1.2 二、 问题", "1.2 第二节 目标",
             "2 第二章 任务"],
        ),
        (
            "一、工作\n（一）指导思想：坚持稳中求进工作总基调，坚持统筹兼顾，坚持系统观念，坚持守正创新，坚持问题导向，坚持人民至上，坚持自信自立，胸怀天下。\n（二）主要目标：\n增长6%。",
            ["1 一、 工作", "1.1 （一） 指导思想", "1.2 （二） 主要目标"],
        ),
    ],
    ids=["standard", "plan", "colon"],
)  # fmt: skip
def test_ways_of_numbering(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


def test_a_stop_after_a_heading_is_not_its_text(read: Read) -> None:
    text = "一、总体要求\n（一）原则。\n\n总体部署。\n（二）目标。加快发展。"
    own, run_in = read(text).sections[2:]
    assert (own.title, own.run_in, own.heading.of(text), own.body.of(text)) == (
        "原则",
        False,
        "（一）原则",
        "总体部署。",
    )
    assert (run_in.title, run_in.run_in, run_in.body.of(text)) == ("目标", True, "加快发展。")


def test_markdown_levels_and_the_title_above_them(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# 2030年公报\n部门\n\n## 一、艺术\n正文。\n\n### （一）剧院\n1. 甲类。正文。\n2. 乙类。正文。\n\n"
        "### 展览\n正文。\n\n### （三）音乐\n正文。\n\n## 结语\n谢谢。",
        encoding="utf-8",
    )
    found = read_outline(read_markdown(path), Metadata("T")).sections
    assert [(s.id, s.level, s.number, s.number_restored, s.title) for s in found[1:]] == [
        ("1", 1, "一、", False, "艺术"),
        ("1.1", 2, "（一）", False, "剧院"),
        ("1.1.1", 3, "1.", False, "甲类"),
        ("1.1.2", 3, "2.", False, "乙类"),
        ("1.2", 2, "（二）", True, "展览"),
        ("1.3", 2, "（三）", False, "音乐"),
        ("2", 1, None, False, "结语"),
    ]


def test_a_page_saved_twice_is_read_once(read: Read) -> None:
    once = "工作报告\n一、回顾\n去年投资8亿元。\n二、打算\n今年投资9亿元。"
    report = read(f"{once}\n首页 版权所有\n{once}")
    assert [section.title for section in report.sections[1:]] == ["回顾", "打算"]
    assert report.sections[2].body.of(report.text) == "今年投资9亿元。\n首页 版权所有"
    assert len(report.warnings) == 1
