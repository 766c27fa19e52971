"""Sums that say before themselves what they are; every sentence is written for the test."""

import pytest

MEASURED = [
    ("县财政按集中养殖每户每年3500元、分散养殖每户每年2300元拨付基本养殖费。", ["集中养殖", "分散养殖"]),
    ("宽免渔牌费,以每户300元为上限。", ["宽免渔牌费上限"]),
    ("渔具补贴以5000元为上限。", ["渔具补贴上限"]),
    ("推出额度50亿元的渔港专项贷款。", ["渔港专项贷款额度"]),
]


@pytest.mark.parametrize(("text", "labels"), MEASURED)
def test_sums_that_are_named_before(measure, text, labels) -> None:
    assert [found.label for found in measure(text)] == labels
