"""A query that finds nothing though each part of it is found."""

import pytest

from viewer.query.apart import found_apart
from viewer.query.search import search


@pytest.mark.parametrize(
    ("query", "apart"),
    [("茶叶 停车", True), ("停车", False), ("停车 养犬", False), ("章:1 停车", True), ("章:9 停车", False),
     ("停车 >100亿", False), ("停车 -停车", True), ("数:茶园 停车", True), ("", False)],
)  # fmt: skip
def test_each_part_is_looked_for_alone(briefing, query, apart):
    assert found_apart(briefing, query) is apart
    if apart:
        assert not search(briefing, query).matched
