"""Titles that a page sets in two or three lines, and what is named by decree."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.metadata import guess_metadata
from viewer.ingest.text import source_of
from viewer.ingest.titles import PATH, decreed, named_title, without_mark
from viewer.model import Metadata

YEAR, PLACE = re.compile(r"\d{4}年"), re.compile(r"青山县")
BODY = "各乡镇人民政府：\n现印发给你们，请认真贯彻执行。\n"
FRONTS = {
    "three_lines": (
        f"东原省人民政府办公厅关于全面推行\n林长制和河湖长制工作考核制度的\n实施意见\n东政办发〔2031〕8号\n{BODY}",
        Metadata(
            "东原省人民政府办公厅关于全面推行林长制和河湖长制工作考核制度的实施意见", "东原省人民政府办公厅", 2031
        ),
    ),
    "place_above": (
        f"东原省农村环境整治示范\n资金管理暂行办法\n{BODY}",
        Metadata("东原省农村环境整治示范资金管理暂行办法", "东原省", None),
    ),
    "organ_above": (
        f"东原省林业局\n关于青山县森林防火工作中\n所提问题办理情况的函\n东林函〔2031〕71号\n{BODY}",
        Metadata("东原省林业局关于青山县森林防火工作中所提问题办理情况的函", "东原省林业局", 2031),
    ),
    "forwarded": (
        f"东原省林业局转发青山县林业站\n关于扩大苗圃规模\n有关问题请示的通知\n东林发〔2031〕3号\n{BODY}",
        Metadata("东原省林业局转发青山县林业站关于扩大苗圃规模有关问题请示的通知", "东原省林业局", 2031),
    ),
    "plan": (
        "青山县国民经济和社会发展\n第十六个五年规划纲要\n（2031年1月15日青山县第九届人民代表大会批准）\n第一章　总则\n",
        Metadata("青山县国民经济和社会发展第十六个五年规划纲要", "青山县", 2031),
    ),
    "two_years": (
        "青山县2030年国民经济计划执行情况\n与2031年计划草案的报告\n——2031年1月20日在会上\n现报告如下。\n",
        Metadata("青山县2030年国民经济计划执行情况与2031年计划草案的报告", "青山县", 2030),
    ),
    "decree": (
        "东原省人民政府令\n第70号\n《苗木管理办法》已经会议通过，现予公布。\n省长　林岚\n苗木管理办法\n第一章　总则\n",
        Metadata("苗木管理办法", "东原省人民政府", None),
    ),
    "mark_of_a_note": (
        "2030年青山县林业公报[1]\n青山县林业局  青山县统计局\n2031年3月\n全县造林8万亩。\n",
        Metadata("2030年青山县林业公报", "青山县林业局", 2030),
    ),
    "committee": (
        f"江北新城管理委员会\n关于印发招商方案的通知\n江新发〔2031〕5号\n{BODY}",
        Metadata("江北新城管理委员会关于印发招商方案的通知", "江北新城管理委员会", 2031),
    ),
    "years_below": (
        "江北新城产业发展行动计划\n（2031—2033年）\n为加快发展，制定本计划。\n",
        Metadata("江北新城产业发展行动计划（2031—2033年）", "", 2031),
    ),
    "meeting_below": (
        "2031年青山县工作报告\n（2031年1月8日在大会上）\n现报告如下。\n",
        Metadata("2031年青山县工作报告", "青山县", 2031),
    ),
    "organ_above_its_report": (
        "東原院\n施政報告\n（口頭報告）\n中華民國120年11月2日\n議長：\n報告如下。\n",
        Metadata("施政報告", "東原院", 2031),
    ),
    "old_year": (
        "青山镇人民政府工作报告\n——一九九八年二月在会上\n现报告如下。\n",
        Metadata("青山镇人民政府工作报告", "青山镇", 1998),
    ),
}


@pytest.mark.parametrize("name", FRONTS)
def test_the_title_is_in_one_piece(name: str) -> None:
    text, expected = FRONTS[name]
    assert guess_metadata(source_of("file.txt", text)) == expected


def test_navigation_and_numbers_are_no_piece_of_a_title() -> None:
    words = ["首页", "关于我们", "青发〔2031〕5号", "青山县工作报告"]
    assert named_title(words, YEAR, PLACE) == "青山县工作报告"
    assert named_title(["关于我们", "工作"], YEAR, PLACE) == ""


def test_only_a_decree_names_rules() -> None:
    assert decreed(["中华人民共和国农业部令", "第3号", "《种子规则》已经通过。"]) == ("农业部", "种子规则")
    assert decreed(["通知", "《种子规则》已经通过。"]) is None
    assert decreed([]) is None


@pytest.mark.parametrize("mark", ["[1]", "〔2〕", "①", " [12]"])
def test_marks_of_notes_are_left_out(mark: str) -> None:
    assert without_mark(f"公报{mark}") == "公报"


@given(st.lists(st.text(min_size=1)))
def test_a_title_is_made_of_the_lines(words: list[str]) -> None:
    title = named_title(words, YEAR, PLACE)
    assert set(title) <= set("".join(words))


def test_a_line_that_cannot_end_goes_on_below() -> None:
    words = ["在青山县第九届人民代表大会第一次会议上的", "政府工作报告", "各位代表："]
    assert named_title(words, YEAR, PLACE) == words[0] + words[1]


@pytest.mark.parametrize("line", ["总" + "\u3000" * 200_000 + "则", "：甲" * 100_000 + " 乙 丙"])
def test_a_long_line_is_looked_through_once(line: str) -> None:
    # Looked through from each of its blanks or colons it would take minutes.
    assert without_mark(line) == line
    assert named_title([line], YEAR, PLACE) == ""
    assert PATH.search(line) is None


@pytest.mark.parametrize(
    ("line", "is_path"), [("当前位置：首页", True), ("甲：乙 ", True), ("甲：乙 丙", False), ("甲", False)]
)
def test_what_ends_in_a_colon_and_a_word_leads_somewhere(line: str, is_path: bool) -> None:
    assert (PATH.search(line) is not None) is is_path


def test_a_row_of_a_table_is_no_title() -> None:
    assert guess_metadata(source_of("表.txt", "名称\t单位\n林场\t个\n")).title == "表"


def test_the_place_may_stand_above_the_year() -> None:
    words = ["青山自治州", "2031年国民经济和社会发展统计公报", "青山州统计局"]
    assert named_title(words, YEAR, PLACE) == words[0] + words[1]
    assert named_title(["青山", *words[1:]], YEAR, PLACE) == words[1]
