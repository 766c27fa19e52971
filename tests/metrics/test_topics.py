"""What stands before a figure: in its clause, in the clause before, in a remark."""

import pytest

LABELS = [
    # words joined over a date that stands between the thing and its verb
    ("本港财政储备至2030年三月底预计为800亿元。", ["财政储备"]),
    ("单位产值能耗五年下降21%。", ["单位产值能耗"]),
    # the topic of the clause before
    ("产业结构进一步优化,调整为9.1:40.4:50.5。", ["产业结构"]),
    ("渔业总产值和增加值多年徘徊的局面得以扭转,分别突破5亿元、2亿元。", ["渔业总产值", "渔业增加值"]),
    # remarks on how a value was reckoned
    ("地区生产总值(初步核算数)320亿元。", ["地区生产总值"]),
    ("邮政业务总量(按2020年不变价计算)40亿元,增长21%。", ["邮政业务总量", "邮政业务总量增长"]),
    ("人均地区生产总值9万元(按年平均汇率折算为1.3万美元)。", ["人均地区生产总值", "人均地区生产总值"]),
    # brackets of a unit, and a value alone in brackets
    ("完成甲区改造4万户(套)、乙区改造6万户。", ["甲区改造", "乙区改造"]),
    ("教师留任率(92%)居前。", ["教师留任率"]),
    # examples before the sort of thing
    ("培育“青石夜集”等夜间消费聚集区5个。", ["夜间消费聚集区"]),
    # 首次 and marks passed are not what is measured
    ("货船开行量突破2千航次,车站年旅客吞吐量首次突破80万人次。", ["货船开行量", "车站年旅客吞吐量"]),
    ("地区生产总值迈上3万亿元台阶,达到31000亿元。", ["地区生产总值", "地区生产总值"]),
    ("外贸进出口在需求下降超20%的情况下增长9%。", ["需求", "外贸进出口"]),
    # 当年投资 names the thing
    ("实施重点项目50项、当年投资9亿元,完成全年计划的112%。",
     ["重点项目", "重点项目当年投资", "重点项目当年投资完成全年计划"]),
    ("地区生产总值达到800亿元,较“十三五”末的600亿元增加200亿元。",
     ["地区生产总值", "地区生产总值", "地区生产总值增加"]),
    # a date within 在…: the word goes with it
    ("渔户收入中位数在三年间上升3000元,增幅约11%。", ["渔户收入中位数", "渔户收入中位数增幅"]),
    # a bracket that says the value of the words before it, whoever is given it
    ("渔户可就每名子女享有渔税免税额(即2万元)。", ["渔税免税额"]),
    # what the clause before names, makes or turns to
    ("其中渔港预算,更从15亿元增至20亿元。", ["渔港预算"]),
    ("新引进一批远洋捕捞公司总部,累计65家。", ["远洋捕捞公司总部"]),
    ("多地财政吃紧,开支飙升,达到80亿元的高位。", ["开支"]),
    ("特别在渔业福利方面,预算达92亿元。", ["渔业福利预算"]),
    ("捕捞、养殖、加工三类渔业主导地位日益凸显,年均增长11%,其中加工业增速最高、拉动力最强,年均增长14%。",
     ["捕捞、养殖、加工三类渔业年均增长", "加工业年均增长"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), LABELS)
def test_words_before(measure, text, labels) -> None:
    found = measure(text)
    assert [one.label for one in found if not one.optional] == labels
