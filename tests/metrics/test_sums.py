"""Numbers that are sums of money although the text leaves out 元."""

from decimal import Decimal

import pytest

from viewer.model import Kind

SUMS = [
    ("编列总预算230亿,与2031年228亿相较,仅增加2亿。", [230, 228, 2]),
    ("14亿拆迁款滞留部门。", [14]),
    ("经费支出超出预算数152亿。", [152]),
    ("目前有7亿资金。", [7]),
    ("经费预算增加20亿,共有100亿投资于渔港基金,而甲县核定3亿。", [20, 100, 3]),
]


@pytest.mark.parametrize(("text", "values"), SUMS)
def test_sums(measure, text, values) -> None:
    found = measure(text)
    assert [one.value for one in found] == [Decimal(value) * 10**8 for value in values]
    assert {one.unit for one in found} == {"元"}
    assert {one.kind for one in found} <= {Kind.AMOUNT, Kind.CHANGE}


@pytest.mark.parametrize("text", ["登记在册18万商事主体。", "18万经费项目申请人。", "补助对象增至18万。"])
def test_what_is_no_sum(measure, text) -> None:
    (found,) = measure(text)
    assert found.unit is None
