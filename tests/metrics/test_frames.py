"""Who, for whom, where and whence in front of what was done."""

import pytest

from viewer.metrics.frames import is_deed, without_frame


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("海关共查获假表", "查获假表"),
        ("我会预留", "预留"),
        ("从山里抓获偷猎人", "抓获偷猎人"),
        ("向老人发放拐杖", "发放拐杖"),
        ("在南岭县、北岭县种植核桃", "种植核桃"),
        ("某省将在南岭县发展茶叶", "发展茶叶"),
        ("为渔业额外拨款", "渔业额外拨款"),
        ("在未来几年合共拨款", "拨款"),
        ("对农户发放的贷款", "对农户发放的贷款"),
        ("机关食堂面积", "机关食堂面积"),
        ("茶叶产量", "茶叶产量"),
        ("与邻县签订茶叶协定的数目", "签订茶叶协定的数目"),
        ("几年下来令茶税储备", "茶税储备"),
        ("政策法令汇编", "政策法令汇编"),
        ("按省定标准新建茶园", "新建茶园"),
        ("“茶山计划”将在未来两年每年节省开支", "节省开支"),
        ("茶农可就每名子女享有茶税免税额", "茶税免税额"),
    ],
)
def test_the_frame_is_taken_away(text, plain) -> None:
    assert without_frame(text) == plain


@pytest.mark.parametrize(
    ("text", "deed"), [("发放拐杖", True), ("直接投入资金", True), ("拐杖发放", False), ("发放", False)]
)
def test_a_deed_begins_with_its_verb_and_has_an_object(text, deed) -> None:
    assert is_deed(text) is deed
