"""Labels of shares: whose they are and of what; every sentence is written for the test."""

import pytest

SHARES = [
    ("渔港产值30亿元,占全省的12%。", ["渔港产值", "渔港产值占全省"]),
    ("渔业支出30亿元,完成预算的98%。", ["渔业支出", "渔业支出完成预算"]),
    ("渔业资金20亿元,完成下达任务数30亿元的90.8%。", ["渔业资金", "下达任务数", "渔业资金完成下达任务数"]),
    ("疫情期间投入的渔业资源,相当于总产值的12%。", ["投入的渔业资源相当于总产值"]),
    (
        "累计实现数218亿元,占累计分配预算数348亿元之62.84%。",
        ["累计实现数", "累计分配预算数", "累计实现数占累计分配预算数"],
    ),
    ("远洋渔船占比从2%提高到3%。", ["远洋渔船占比"]),
]


@pytest.mark.parametrize(("text", "labels"), SHARES)
def test_shares(measure, text, labels) -> None:
    assert [found.label for found in measure(text)] == labels
