"""Rows, numbers, counts and pruning of the section tree's model."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from viewer.model import Span
from viewer.shown import Hit, Selection
from viewer.ui.tree.section_model import ROW_ROLE, SectionModel, VisibleSections, build_rows, tree_number

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qtbot, briefing):
    made = SectionModel()
    made.show_briefing(briefing)
    return made


def titles(model, parent=None):
    parent = parent if parent is not None else QModelIndex()
    return [model.index(at, 0, parent).data() for at in range(model.rowCount(parent))]


def growing(briefing):
    """A filter's answer by hand: one of two sections of chapter 1, one of chapter 2."""
    metrics = tuple(m for m in briefing.metrics if m.id in (9, 10))
    hits = tuple(Hit(Span(at, at + 2), unit) for at, unit in ((40, "1.1"), (50, "1.1"), (200, "2.1")))
    return Selection("新增", ("新增",), ("1.1", "2.1"), frozenset({"1", "1.1", "2", "2.1"}), hits, metrics, ())


def test_two_levels_only(model):
    assert titles(model) == ["夯实产业基础，做强县域经济", "办好民生实事", "2031年工作打算"]
    assert titles(model, model.index(0, 0)) == ["壮大特色产业", "改善营商环境"]
    assert model.rowCount(model.index(0, 0, model.index(0, 0))) == 0


@pytest.mark.parametrize(
    ("number", "restored", "level", "shown"),
    [
        ("一、", True, 1, "[一]"),
        ("六、", False, 1, "六"),
        ("(二)", False, 2, "(二)"),
        ("（二）", False, 2, "(二)"),
        ("(二)", True, 2, "[二]"),
        ("第一章", False, 1, "第一章"),
        ("1.2", False, 2, "1.2"),
        (None, False, 1, ""),
    ],
)
def test_numbers_as_the_tree_shows_them(briefing, number, restored, level, shown):
    section = replace(briefing.section("1"), number=number, number_restored=restored, level=level)
    assert tree_number(section) == shown


def test_a_report_without_headings_is_one_row_with_its_title(qtbot, briefing):
    bare = replace(briefing, sections=briefing.sections[:1], metrics=())
    rows = build_rows(bare)
    assert [(row.section, row.title, row.children) for row in rows] == [
        ("", "", (1,)),
        ("0", "青山县2030年工作报告", ()),
    ]
    model = SectionModel()
    model.show_briefing(bare)
    assert titles(model) == ["青山县2030年工作报告"]


def test_chapters_count_their_sections_cards(model):
    counts = {row.section: row.figures for row in model.rows if row.section}
    # Area with its growth, and sales with their rank, are one card each; points count for their section.
    assert counts == {"1": 6, "1.1": 4, "1.2": 2, "2": 4, "2.1": 2, "2.2": 2, "3": 0}


def test_figures_of_the_opening_belong_to_no_row(qtbot, briefing):
    opening = tuple(replace(m, section="0") if m.id in (5, 6) else m for m in briefing.metrics)
    model = SectionModel()
    model.show_briefing(replace(briefing, metrics=opening))
    counts = {row.section: row.figures for row in model.rows if row.section}
    assert counts == {"1": 5, "1.1": 3, "1.2": 2, "2": 4, "2.1": 2, "2.2": 2, "3": 0}


def test_filtering_counts_hits_and_matching_cards(model, briefing):
    model.show_selection(growing(briefing))
    counts = {row.section: (row.hits, row.figures) for row in model.rows if row.hits or row.figures}
    assert counts == {"1": (2, 0), "1.1": (2, 0), "2": (1, 2), "2.1": (1, 2)}
    whole = Selection("", (), briefing.units, frozenset(s.id for s in briefing.sections), (), briefing.metrics, ())
    model.show_selection(whole)
    assert {row.section: row.figures for row in model.rows}["1"] == 6
    assert not any(row.hits for row in model.rows)


def test_figures_of_a_matching_title_are_counted_too(model, briefing):
    selection = growing(briefing)
    others = tuple(m for m in briefing.metrics if m.section == "1.2")
    model.show_selection(replace(selection, others=others))
    assert {row.section: row.figures for row in model.rows}["1.2"] == 2


def test_rows_are_spoken_with_place_and_counts(model, briefing):
    model.show_selection(growing(briefing))
    assert model.index_of("2.1").data(ACCESSIBLE) == "Chapter 二 section 一 扩大学位供给, 2 figures, 1 hits"
    assert model.index_of("1").data(ACCESSIBLE) == "Chapter 一 夯实产业基础，做强县域经济, 2 hits"


def test_indexes_carry_small_numbers_and_survive_the_round_trip(model):
    for place, row in enumerate(model.rows):
        if row.section:
            index = model.index_of(row.section)
            assert index.internalId() == place
            assert index.data(ROW_ROLE) is row
            assert model.index(index.row(), 0, index.parent()) == index


def test_unknown_sections_have_no_index(model):
    assert not model.index_of("0").isValid()
    assert not model.index_of("1.1.1").isValid()


def test_model_and_proxy_obey_the_rules(qtmodeltester, model, briefing):
    proxy = VisibleSections(model)
    qtmodeltester.check(model)
    qtmodeltester.check(proxy)
    selection = growing(briefing)
    model.show_selection(selection)
    proxy.show_visible(selection.visible)
    qtmodeltester.check(proxy)


def test_proxy_prunes_and_gives_back(model, briefing):
    proxy = VisibleSections(model)
    proxy.show_visible(growing(briefing).visible)
    assert titles(proxy) == ["夯实产业基础，做强县域经济", "办好民生实事"]
    assert titles(proxy, proxy.index(0, 0)) == ["壮大特色产业"]
    assert not proxy.index_of("1.2").isValid()
    proxy.show_visible(None)
    assert len(titles(proxy)) == 3
    assert proxy.index_of("1.2").isValid()
