"""The thing counted and what it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.phrases import begins_noun, cut, split_deed, without_deed


@pytest.mark.parametrize(
    ("phrase", "noun", "deed"),
    [
        ("门店加入联盟", "门店", "加入联盟"),
        ("贫困村全部摘帽", "贫困村", "摘帽"),
        ("造林任务提前完成", "造林任务", ""),
        ("任务均完成年度目标", "任务", "均完成年度目标"),
        ("医院开设体重门诊", "医院", "开设体重门诊"),
        ("重点产业链全面起势", "重点产业链", "全面起势"),
        ("牧民用上稳定的电", "牧民", "用上稳定的电"),
        ("集贸市场环境整治提升工作", "集贸市场环境整治提升", ""),
        ("屋顶光电设置量", "屋顶光电设置量", ""),
    ],
)
def test_noun_and_deed(phrase, noun, deed) -> None:
    assert split_deed(phrase) == (noun, deed)
    assert without_deed(phrase) == noun


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("服务中心及区级大厅", "服务中心"),
        ("中龄者及高龄者", "中龄者及高龄者"),
        ("二级及以上医院", "二级及以上医院"),
        ("街道(镇)级照料中心", "街道(镇)级照料中心"),
        ("活动室(服务中心)", "活动室"),
        ("入选项目)", "入选项目"),
        ("教师等人员", "教师"),
        ("“渔港及渔船维修”名额", "“渔港及渔船维修”名额"),
        ("县的财政、民政等部门", "县"),
        ("医务人员、渔政人员、社区干部、基层工作人员、党员等一线人员", "一线人员"),
    ],
)
def test_cut(phrase, noun) -> None:
    assert cut(phrase) == noun


@pytest.mark.parametrize("text", ["的基础上"[1:], "目标", "之目标", "和种子企业", "相较", "可免税", "整"])
def test_no_noun_begins_here(text) -> None:
    assert not begins_noun(text)


def test_a_size_may_stand_before_the_noun() -> None:
    assert begins_noun("500千伏输变电工程")
    assert begins_noun("和美乡村")


@given(st.text("甲乙的及等和全部完成(),、“”500公里", max_size=40))
def test_nothing_is_made_up(phrase) -> None:
    noun, deed = split_deed(cut(phrase))
    assert set(noun + deed) <= set(phrase)
