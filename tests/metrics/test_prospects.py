"""What budgets and plans name is no result, nor is what years to come need or what is still worked on."""

import pytest

PROSPECTS = [
    ("收入3亿元,完成预算数2亿元的150%。", [None, "目标", None]),
    ("支出3亿元,占调整预算数4亿元的75%。", [None, "目标", None]),
    ("支出3万元,年初预算为4万元。", [None, "目标"]),
    ("收入比预算数3亿元多。", [None]),
    ("未来十年的需求为3万个。", ["预计"]),
    ("去年的需求为3万个。", [None]),
    ("9个正在推进,计划投资3亿元;12个项目正在加快建设。", ["推进中", "目标", "推进中"]),
    ("9个在建设周期内完成。", [None]),
]


@pytest.mark.parametrize(("text", "status"), PROSPECTS)
def test_prospects(measure, text, status) -> None:
    assert [found.status for found in measure(text)] == status
