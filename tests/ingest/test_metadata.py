"""What a report is called, whose it is and of which year: from its front, in the habits of each kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.metadata import guess_metadata
from viewer.ingest.text import source_of
from viewer.model import Metadata

MEETING = "——2030年1月22日在青山县第十七届人民代表大会第四次会议上\n青山县人民政府县长　林岚\n各位代表：\n"
OPENING = "现在报告工作，请予审议。\n一、回顾\n"
FRONTS = {
    "spaced_title": (f"政 府 工 作 报 告\n{MEETING}{OPENING}", Metadata("政府工作报告", "青山县", 2030)),
    "no_title": (f"{MEETING}{OPENING}", Metadata("file", "青山县", 2030)),
    "torn_title": (
        "\u200b\n政府工作报\n告\n——2030年3月5日在大会上\n" + OPENING,
        Metadata("政府工作报告", "", 2030),
    ),
    "saved_page": (
        "无障碍浏览 | 长者模式\n首页\n政务公开\n政府工作报告\n当前位置：首页 > 政务公开 > 政府工作报告\n"
        f"2030年青山县人民政府工作报告\n发布日期：2030-02-18 09:30\n浏览次数：3582\n{OPENING}",
        Metadata("2030年青山县人民政府工作报告", "青山县", 2030),
    ),
    "bulletin": (
        "2030年东原省水资源公报\n东原省水利厅　东原省统计局\n2031年3月\n全省降水量偏多。\n",
        Metadata("2030年东原省水资源公报", "东原省水利厅", 2030),
    ),
    "budget": (
        "关于青山县2030年预算执行情况和2031年预算草案的报告\n——2031年1月9日在大会上\n受委托，报告如下。\n",
        Metadata("关于青山县2030年预算执行情况和2031年预算草案的报告", "青山县", 2030),
    ),
    "notice_of_an_organ": (
        "青山县人民政府办公室\n关于印发青山县茶产业发展行动方案的通知\n青政办发〔2031〕8号\n各乡镇人民政府：\n",
        Metadata("青山县人民政府办公室关于印发青山县茶产业发展行动方案的通知", "青山县人民政府办公室", 2031),
    ),
    "plan_of_years": (
        "青山县养老服务三年行动方案（2031—2033年）\n为做好养老服务，制定本方案。\n",
        Metadata("青山县养老服务三年行动方案（2031—2033年）", "青山县", 2031),
    ),
    "hong_kong": (
        "2032至33財政年度預算案\n演辭\n引言\n1. 主席：我動議。\n",
        Metadata("2032至33財政年度預算案", "", 2032),
    ),
    "taiwan": (
        "雲港縣政府施政總報告\n114年11月5日\n議長、各位議員：\n壹、前言\n",
        Metadata("雲港縣政府施政總報告", "雲港縣", 2025),
    ),
    "table_of_a_page": (
        "文件名称 | 青山县2031年政府工作报告 | |\n公开形式: | 主动公开 | |\n各位代表：\n现在报告。\n",
        Metadata("青山县2031年政府工作报告", "青山县", 2031),
    ),
    "what_a_page_says_to_visitors": (
        "跳过导航\n《行政长官2031年施政报告》全文\n各位议员：\n今天我发表报告。\n",
        Metadata("行政长官2031年施政报告", "", 2031),
    ),
    "the_day_is_open": ("某镇政府工作报告\n2031年 月 日\n各位代表：\n", Metadata("某镇政府工作报告", "某镇", 2031)),
    "year_again": (
        "2031年青山县国民经济和社会发展统计公报 2031\n选择区域：>>\n全县经济平稳。\n",
        Metadata("2031年青山县国民经济和社会发展统计公报", "青山县", 2031),
    ),
    "letter": ("各位代表：\n现在报告。\n", Metadata("file", "", None)),
}


@pytest.mark.parametrize("name", FRONTS)
def test_the_front_says_it(name: str) -> None:
    text, expected = FRONTS[name]
    assert guess_metadata(source_of("file.txt", text)) == expected


def test_a_line_that_says_more_than_the_format_is_the_title() -> None:
    source = source_of("page.html", "2030年青山县政府工作报告\n来源：县政府\n现在报告。\n")._replace(
        title="政府工作报告"
    )
    assert guess_metadata(source).title == "2030年青山县政府工作报告"
    assert guess_metadata(source._replace(title="另一份文件")).title == "另一份文件"


@given(st.text())
def test_every_text_has_a_title(text: str) -> None:
    assert guess_metadata(source_of("file.txt", text)).title


@pytest.mark.parametrize(
    ("front", "issuer"),
    [
        ("2005年国务院政府工作报告", "国务院"),
        ("東原院施政報告", "東原院"),
        ("政府工作报告", ""),
        ("预算执行情况的报告\n青山县财政局局长　何敏", "青山县财政局"),
        ("在青山大会上的政府工作报告", ""),
    ],
)
def test_who_reports(front: str, issuer: str) -> None:
    assert guess_metadata(source_of("file.txt", f"{front}\n{OPENING}")).issuer == issuer


def test_an_organ_alone_above_the_date_is_no_title() -> None:
    assert guess_metadata(source_of("公报.txt", "青山州统计局\n2031年5月7日\n全州经济向好。\n")) == Metadata(
        "公报", "青山州统计局", 2031
    )


@pytest.mark.parametrize(
    ("front", "issuer", "year"),
    [
        ("北嶺市一百二十一年度施政計畫\n北嶺市政府\n中華民國120年11月", "北嶺市政府", 2032),
        ("北嶺市121年度施政計畫\n北嶺市政府", "北嶺市政府", 2032),
        ("青山县第十个五年计划执行情况的报告", "青山县", None),
        ("青山县“十六五”水利规划", "青山县", None),
    ],
)
def test_plans_of_taiwan_and_of_five_years(front: str, issuer: str, year: int | None) -> None:
    found = guess_metadata(source_of("file.txt", f"{front}\n报告工作，请予审议。\n"))
    assert (found.issuer, found.year) == (issuer, year)


def test_a_title_keeps_no_blank_beside_its_figures() -> None:
    source = source_of("a b 1 年.txt", "2030 年青山县政府工作报告\n2030 年 1 月 8 日\n各位代表：\n现在报告。\n")
    assert guess_metadata(source) == Metadata("2030年青山县政府工作报告", "青山县", 2030)
    assert guess_metadata(source_of("a b 1 年.txt", "现在报告。\n")).title == "a b 1 年"


@pytest.mark.parametrize(
    ("front", "issuer"),
    [
        ("青山区2031年事业发展统计公报\n青山区人力资源和社会保障局", "青山区人力资源和社会保障局"),
        ("青山区2031年政府工作报告\n青山区人民政府", "青山区"),
        ("青石镇2031年工作总结", "青石镇"),
    ],
)
def test_the_organ_below_a_place_and_a_year(front: str, issuer: str) -> None:
    assert guess_metadata(source_of("file.txt", f"{front}\n各项工作取得新进展。\n")).issuer == issuer
