"""Sums of budgets, audits and investments, whose own words lean on what stands before or behind them."""

import pytest

from viewer.metrics.budgets import without_aim

SUMS = [
    # the budget, what came of it, what it is compared with
    (
        "渔业收入预算数为15亿元,实际完成16亿元,比上年决算数14亿元增长3%。",
        ["渔业收入预算数", "渔业收入", "渔业收入上年决算数", "渔业收入增长"],
    ),
    (
        "渔业支出预算数为9亿元,实际支出8亿元,比上年决算数7亿元下降2%。",
        ["渔业支出预算数", "渔业支出", "渔业支出上年决算数", "渔业支出下降"],
    ),
    ("上级补助收入3亿元、渔债转贷收入2亿元,收入合计5亿元。", ["上级补助收入", "渔债转贷收入", "收入合计"]),
    ("渔税收入30亿元,加上调入资金6亿元。", ["渔税收入", "调入资金"]),
    ("渔税收入30亿元,增收2亿元,排名全省第三。", ["渔税收入", "渔税收入增收", "渔税收入排名"]),
    ("渔港改造任务80座,完成79座,完成率99%。", ["渔港改造任务", "渔港改造", "渔港改造完成率"]),
    # what became of the money
    ("5个县将500万元用于码头装饰等。", ["县", "用于码头装饰"]),
    ("投资90万元,完成甲渔港2.5公里水泥护岸。", ["甲渔港水泥护岸投资", "水泥护岸"]),
    ("投资30万元实施乙岛引水工程。", ["乙岛引水工程投资"]),
    ("另拨1亿元增加约950个资助泊位。", ["资助泊位拨款", "增加资助泊位"]),
    ("政府每年预留5亿元推出一系列措施支援渔民转业。", ["渔民转业预留"]),
    ("计划运用6亿元专项拨款。", ["专项拨款"]),
    ("渔网可获25%的补贴,上限为300元。", ["渔网补贴", "渔网补贴上限"]),
    ("码头项目3个,投资3亿元,完成年度计划投资的30%。", ["码头项目", "码头项目投资", "码头项目投资完成年度计划投资"]),
]


@pytest.mark.parametrize(("text", "labels"), SUMS)
def test_sums_lean_on_what_stands_beside_them(measure, text, labels) -> None:
    assert [found.label for found in measure(text) if not found.optional] == labels


@pytest.mark.parametrize(
    ("noun", "thing"),
    [("渔业收入预算数", "渔业收入"), ("渔港改造任务", "渔港改造"), ("重点任务", "重点任务"), ("渔业收入", "渔业收入")],
)
def test_without_aim(noun: str, thing: str) -> None:
    assert without_aim(noun) == thing
