import pytest

from viewer.model import Kind

RANKS = [
    ("人均绿地面积排名全省第三。", "全省第三", "第三", 3, None, "人均绿地面积排名"),
    ("满意度居全省首位。", "全省首位", "首位", 1, "位", "满意度排名"),
    ("吞吐量居全国第3位。", "全国第3位", "第3位", 3, "位", "吞吐量排名"),
    ("荣获“最美小城”第2名。", "第2名", "第2名", 2, "名", "最美小城排名"),
    ("建成全国首个零碳园区。", "全国首个", "首个", 1, "个", "零碳园区"),
    ("全省首创“一码通办”模式。", "全省首创", "首创", 1, None, "“一码通办”模式"),
    ("荣膺双拥模范城“三连冠”。", "“三连冠”", "三连冠", 3, "连冠", "双拥模范城"),
    ("水质实现“五连升”。", "“五连升”", "五连升", 5, "连升", "水质"),
    ("马铃薯全国推广面积第一。", "第一", "第一", 1, None, "马铃薯全国推广面积排名"),
    ("建成全省首张算力网。", "全省首张", "首张", 1, "张", "算力网"),
    ("项目应用在全国首获大奖。", "全国首获", "首获", 1, None, "大奖"),
    ("检测量位居省内公立机构第一。", "省内公立机构第一", "第一", 1, None, "检测量排名"),
]


@pytest.mark.parametrize(("text", "surface", "core", "value", "unit", "label"), RANKS)
def test_ranks(measure, text, surface, core, value, unit, label) -> None:
    (found,) = measure(text)
    assert (found.surface, found.core.of(text), found.value, found.unit) == (surface, core, value, unit)
    assert (found.label, found.optional) == (label, False)


def test_among_the_first(measure) -> None:
    (found,) = measure("港口吞吐量进入全国前十,前十个月吞吐平稳。")
    assert (found.surface, found.value, found.unit, found.qualifier) == ("全国前十", 10, None, "前")
    (found,) = measure("港口吞吐量居全省前3位。")
    assert (found.surface, found.kind, found.value, found.unit) == ("全省前3位", Kind.RANK, 3, "位")


@pytest.mark.parametrize(
    "text",
    [
        "在全省率先推行一窗受理。",
        "获得竞赛一等奖。",
        "获“金种子”银奖。",
        "规模为历届活动之最。",
        "实现医保服务全覆盖。",
        "建成国内最大的书院。",
        "是省内唯一试点。",
    ],
)
def test_superlatives_and_awards_are_optional(measure, text) -> None:
    (found,) = measure(text)
    assert found.optional


@pytest.mark.parametrize(
    "text",
    [
        "尊重群众首创精神。",
        "召开第一次会议。",
        "坚持第一责任。",
        "首批试点启动。",
        "首先要明确责任。",
        "最大限度便民。",
        "打通最后一公里。",
        "力争率先达峰。",
        "新春首个工作日开会。",
    ],
)
def test_what_is_no_rank(measure, text) -> None:
    assert measure(text) == ()
