"""Which cards are listed under which heads."""

from dataclasses import replace

from viewer.model import Briefing, Metadata
from viewer.query.search import everything, search
from viewer.ui.parts.card_groups import CardRow, GroupRow, Shelf


def labels(rows) -> list[str]:
    return [row.card.metric.label if isinstance(row, CardRow) else f"# {row.title} {row.count}" for row in rows]


def test_a_unit_lists_the_cards_of_all_below_it(briefing) -> None:
    assert labels(Shelf(briefing).here("1.1")) == ["茶园面积", "新建加工厂", "加工厂产值", "茶叶销售额"]


def test_a_unit_without_figures_lists_nothing(briefing) -> None:
    assert Shelf(briefing).here("3") == ()


def test_all_cards_stand_below_their_chapter_and_section(briefing) -> None:
    rows = Shelf(briefing).all()
    assert [row for row in labels(rows) if row.startswith("#")] == [
        "# 〔一〕夯实产业基础，做强县域经济 6",
        "# （一）壮大特色产业 4",
        "# 〔二〕改善营商环境 2",
        "# 二、办好民生实事 4",
        "# （一）扩大学位供给 2",
        "# （二）完善停车设施 2",
    ], "a chapter without figures is not named; a supplied number stands in 〔 〕"
    assert [row.level for row in rows if isinstance(row, GroupRow)] == [1, 2, 2, 1, 2, 2]


def test_a_change_and_a_rank_have_no_row_of_their_own(briefing) -> None:
    shelf = Shelf(briefing)
    assert len(shelf.rows) < len(briefing.metrics)
    assert shelf.row_of(2) is shelf.row_of(1)
    assert shelf.row_of(999) is None


def test_matching_cards_come_before_the_others_of_their_section(briefing) -> None:
    matched, others = Shelf(briefing).matching(search(briefing, "停车"))
    assert labels(matched) == ["新增停车位", "停车投诉"]
    assert others == ()


def test_others_of_a_section_whose_heading_matches(briefing) -> None:
    matched, others = Shelf(briefing).matching(search(briefing, "营商"))
    assert labels(matched) == []
    assert labels(others) == ["办件时限", "群众满意率"]


def test_a_card_whose_change_matches_is_listed_once(briefing) -> None:
    selection = replace(
        everything(briefing), query="增长", terms=("增长",), metrics=briefing.metrics[1:2], others=briefing.metrics[:1]
    )
    matched, others = Shelf(briefing).matching(selection)
    assert labels(matched) == ["茶园面积"]
    assert others == ()


def test_cards_before_the_first_chapter_stand_below_the_reports_title(briefing) -> None:
    root = briefing.sections[0]
    loose = Briefing(
        Metadata("简短通报"), "a.txt", briefing.text, "", (root,), (replace(briefing.metrics[0], section="0"),)
    )
    assert labels(Shelf(loose).all()) == ["# 简短通报 1", "茶园面积"]
