"""Lines that a page adds, told from those that only look like them."""

from __future__ import annotations

import pytest

from viewer.ingest.web_blocks import Block
from viewer.ingest.web_furniture import without_furniture

PROSE = "全县新增停车位500个，同比增长12.5%；办件时限由15天压缩至3天，群众满意率达到98.6%，居民出行更加便利。"


def block(text: str, linked: float = 0.0, *, rows: bool = False) -> Block:
    return Block(tuple(text.split("\n")), None, 0.0, False, linked, 0.0, rows)


def kept(before: str, after: str = "结尾") -> list[str]:
    found = without_furniture([block(before), block(PROSE), block(PROSE), block(after)])
    return [one.text for one in found if one.text != PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "【字体：大 中 小】",
        "打印本页 | 关闭窗口",
        "分享到：微信 微博 QQ空间",
        "字号：T|T 打印",
        "返回顶部",
        "浏览次数：123次",
        "您现在的位置：首页 > 政务公开",
        "当前位置: 首页>报告",
        "发布日期：2030-02-01 信息来源：县政府 浏览次数：5",
        "2030-02-01 08:30 来源：县政府",
        "来源：县政府办公室 发布时间：2030-02-01 【打印】",
    ],
)
def test_furniture_before_the_text(line: str) -> None:
    assert kept(line) == ["结尾"]


@pytest.mark.parametrize(
    "line",
    [
        "上一篇：去年的报告",
        "版权所有：青山县人民政府 某ICP备000号",
        "相关链接",
        "扫一扫在手机打开当前页",
        "Copyright © 2030 青山县",
        "责任编辑：某某 信息员：某某 打印：某",
    ],
)
def test_furniture_after_the_text(line: str) -> None:
    assert kept("开头", line) == ["开头"]


@pytest.mark.parametrize(
    "line",
    [
        "青山县2030年工作报告",
        "大",
        "来源：青山县统计局",
        "2030年2月1日",
        "县长 某某",
        "（2030年2月1日在县人民代表大会上）",
        "发布单位：青山县统计局",
        "下一步工作打算",
    ],
)
def test_lines_of_a_report(line: str) -> None:
    assert kept(line, line) == [line, line]


def test_nothing_in_the_middle_goes_by_its_words() -> None:
    line = "发布日期：2030-02-01 信息来源：县政府 浏览次数：5"
    found = without_furniture([block(PROSE), block(line), block("上一篇：甲"), block(PROSE)])
    assert len(found) == 4


def test_lists_of_links_go_but_annexes_stay() -> None:
    links = [block(f"{name}镇报告", 1.0) for name in "甲乙丙"]
    annexes = [block(f"附件{number}：任务表", 1.0) for number in "123"]
    found = without_furniture([*links, block(PROSE), *annexes, *links, block(PROSE)])
    assert [one.text for one in found] == [PROSE, "附件1：任务表", "附件2：任务表", "附件3：任务表", PROSE]


def test_the_names_of_annexes_stay_though_they_are_links() -> None:
    names = ["1.房源汇总表", "2.服务窗口", "3.办理指引", "4.通告解读"]
    links = [block(name, 1.0) for name in names]
    found = without_furniture([block(PROSE), block("附件："), *links, block("某办公室")])
    assert [one.text for one in found] == [PROSE, "附件：", *names, "某办公室"]


def test_other_articles_at_the_end_go_with_their_first_sentences() -> None:
    others = [
        block("推荐阅读"),
        block("甲镇召开年度工作会议部署新一年的重点任务", 1.0),
        block("甲镇新增停车位20个，停车投诉下降一成，居民满意率进一步提高，群众反映良好。"),
    ]
    assert len(without_furniture([*[block(PROSE)] * 9, *others])) == 9


def test_a_page_of_nothing_but_furniture_is_kept() -> None:
    assert len(without_furniture([block("打印本页")])) == 1
