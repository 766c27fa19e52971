"""Whose a report is: by its title, by what a saved page tells, by the speaker."""

from __future__ import annotations

import pytest

from viewer.ingest.issuers import ISSUER, issuer_of

CASES = {
    "government": ("青山县2031年政府工作报告", [], "青山县"),
    "office": ("青山县人民政府办公室关于印发方案的通知", [], "青山县人民政府办公室"),
    "court": ("青山县人民法院工作报告", ["青山县人民法院工作报告", "青山县人民法院院长　林岚"], "青山县人民法院"),
    "accounts_before_the_year": ("青山县政务服务中心2030年度部门决算公开说明", [], "青山县政务服务中心"),
    "accounts_behind_the_year": ("2030年度青山县中医医院单位决算", ["欢迎来到青山县中医医院"], "青山县中医医院"),
    "source_of_a_bulletin": (
        "青山县2030年国民经济和社会发展统计公报",
        ["发布时间：2031-04-11 15:09信息来源：青山县统计局"],
        "青山县统计局",
    ),
    "audit": (
        "关于青山市2030年度市本级预算执行和其他财政收支的审计工作报告",
        ["——2031年7月29日在青山市第九届人民代表大会上", "青山市审计局局长　林岚"],
        "青山市审计局",
    ),
    "speaker_behind_the_meeting": (
        "政府工作报告",
        ["——2031年1月3日在第四届人民代表大会第一次会议上青山区人民政府区长　林岚"],
        "青山区",
    ),
    "organ_below_before_the_meeting": (
        "2031年财政预算公开",
        ["2031年财政预算公开", "青山县财政局", "——在青山县第十七届人民代表大会上"],
        "青山县财政局",
    ),
    "place_alone": ("青山县三年行动方案（2031—2033年）", [], "青山县"),
    "no_place": ("关于推进全市数字化建设的实施方案", [], ""),
    "estate": ("老旧小区改造实施方案", [], ""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_issuer_is_found(name: str) -> None:
    title, words, issuer = CASES[name]
    assert issuer_of(title, words, []) == issuer


def test_what_a_field_says_goes_first() -> None:
    assert issuer_of("青山县2031年工作报告", [], ["发布机构：青山县人民政府办公室"]) == "青山县人民政府办公室"


def test_a_title_may_name_its_place() -> None:
    assert ISSUER.match("2031年青山县政府工作报告") is not None
    assert ISSUER.match("青山县人民政府办公室关于印发方案的通知") is None
