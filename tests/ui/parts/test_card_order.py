"""Order and choice of the rows of figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.model import Briefing
from viewer.query.search import search
from viewer.query.sorts import Sort
from viewer.ui.parts.card_groups import AlsoRow, CardRow, GroupRow, Shelf
from viewer.ui.parts.card_order import Order, Titles, Wanted, arranged, fitting, sorts_in

TITLES = Titles({sort: sort.value for sort in Sort}, "ahead")


def _labels(rows) -> list[str]:
    def label(row) -> str:
        if isinstance(row, GroupRow):
            return f"# {row.title} {row.count}"
        return row.card.metric.label if isinstance(row, CardRow) else f"also {row.card.metric.section}"

    return [label(row) for row in rows]


@pytest.fixture
def shelf(briefing: Briefing) -> Shelf:
    return Shelf(briefing)


@pytest.fixture
def repeated(briefing: Briefing) -> Shelf:
    """The last figure but one states what the ninth does, in another section."""
    again = replace(briefing.metrics[10], same_as=9)
    return Shelf(replace(briefing, metrics=(*briefing.metrics[:10], again, briefing.metrics[11])))


def test_forecasts_stand_apart_and_heads_are_counted_anew(shelf: Shelf) -> None:
    rows = arranged(shelf.all(), Wanted(), TITLES, shelf.same_fact)
    assert _labels(rows)[:5] == [
        "# 〔一〕夯实产业基础，做强县域经济 5", "# （一）壮大特色产业 3", "茶园面积", "新建加工厂", "茶叶销售额",
    ]  # fmt: skip
    assert _labels(rows)[-2:] == ["# ahead 1", "加工厂产值"]


def test_only_some_sorts(shelf: Shelf) -> None:
    wanted = Wanted(sorts=frozenset({Sort.AREA, Sort.AMOUNT}))
    assert _labels(arranged(shelf.all(), wanted, TITLES, shelf.same_fact)) == [
        "# 〔一〕夯实产业基础，做强县域经济 2", "# （一）壮大特色产业 2", "茶园面积", "茶叶销售额",
    ]  # fmt: skip
    assert fitting(shelf.all(), wanted) == 2
    assert fitting(shelf.all(), Wanted()) == 10


def test_by_sort_and_by_size(shelf: Shelf) -> None:
    by_sort = _labels(arranged(shelf.all(), Wanted(Order.SORT), TITLES, shelf.same_fact))
    assert by_sort[:7] == ["# amount 1", "茶叶销售额", "# count 4", "新建加工厂", "新增学位", "小学学位", "新增停车位"]
    by_size = _labels(arranged(shelf.all(), Wanted(Order.SIZE), TITLES, shelf.same_fact))
    assert by_size[2:7] == ["# count 4", "新增学位", "小学学位", "新增停车位", "新建加工厂"]
    assert by_size[-2:] == ["# ahead 1", "加工厂产值"]


def test_a_repeated_fact_is_folded(repeated: Shelf) -> None:
    rows = arranged(repeated.all(), Wanted(), TITLES, repeated.same_fact)
    labels = _labels(rows)
    assert labels[labels.index("新增学位") + 1] == "also 2.2"
    assert "新增停车位" not in labels
    assert "# 二、办好民生实事 3" in labels
    assert sum(isinstance(row, AlsoRow) for row in rows) == 1


def test_in_its_own_section_it_leads_to_the_first(repeated: Shelf) -> None:
    rows = arranged(repeated.here("2.2"), Wanted(), TITLES, repeated.same_fact)
    assert _labels(rows) == ["新增停车位", "also 2.1", "停车投诉"]


def test_the_filter_prunes_first(briefing: Briefing, shelf: Shelf) -> None:
    matched, _others = shelf.matching(search(briefing, "学位"))
    rows = arranged((GroupRow("found", len(matched)), *matched), Wanted(Order.SIZE), TITLES, shelf.same_fact)
    assert _labels(rows) == ["# count 2", "新增学位", "小学学位"]


def test_sorts_are_counted(shelf: Shelf) -> None:
    assert sorts_in(shelf.all()) == {
        Sort.AMOUNT: 1, Sort.COUNT: 4, Sort.SHARE: 1, Sort.CHANGE: 2, Sort.FROM_TO: 1, Sort.RANK: 1, Sort.RANGE: 1,
        Sort.AREA: 1,
    }  # fmt: skip
