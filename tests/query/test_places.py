"""Headings, bare numbers, and the place that a citation gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.model import Briefing, Section, Span
from viewer.query.places import bare_number, heading, place_name


def section(number: str | None, ident: str = "2.3", restored: bool = False) -> Section:
    return Section(ident, "2", 2, number, restored, "标题", Span(0, 2), Span(2, 4), False)


@pytest.mark.parametrize(
    ("number", "bare"),
    [
        ("(二)", "二"),
        ("（二）", "二"),
        ("四、", "四"),
        ("第三章", "三"),
        ("第十二节", "十二"),
        ("1.", "1"),
        (None, "3"),
    ],
)
def test_bare_number(number: str | None, bare: str) -> None:
    assert bare_number(section(number)) == bare


def test_heading() -> None:
    assert heading(section("(二)")) == "（二）标题"
    assert heading(section("(二)", restored=True)) == "〔二〕标题"
    assert heading(section(None)) == "标题"


@pytest.mark.parametrize(
    ("ident", "place"),
    [
        ("0", ""),
        ("3.2", "三(二)"),
        ("3.2.2", "三(二)·二是"),
        ("6", "六"),
    ],
)
def test_the_places_of_the_bundled_report(bundled: Briefing, ident: str, place: str) -> None:
    assert place_name(bundled, ident) == place


def test_every_section_of_the_bundled_report_has_a_place_of_its_own(bundled: Briefing) -> None:
    names = [place_name(bundled, section.id) for section in bundled.sections]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("numbers", "place"),
    [
        (("四、", "（三）", "二是"), "四(三)·二是"),
        (("第三章", "第二节", None), "第三章·第二节·题三"),
        (("一、", "1.", "(2)"), "一·1(2)"),
        (("1", "1.2", "1.2.3"), "1.2.3"),
        (("2.", "2.1、", None), "2.1·题三"),
        ((None, "(一)", "一是"), "题一·(一)·一是"),
        (("五、", None, "1."), "五·题二·1"),
        (("〔六〕", "(一)、", None), "(六)(一)·题三"),
    ],
)
def test_a_place_says_number_or_title(briefing: Briefing, numbers: tuple[str | None, ...], place: str) -> None:
    ids = ("1", "1.1", "1.1.1")
    parents = ("0", "1", "1.1")
    sections = tuple(
        Section(ident, parent, level, number, False, f"题{'一二三'[level - 1]}", Span(0, 1), Span(1, 2), False)
        for level, (ident, parent, number) in enumerate(zip(ids, parents, numbers, strict=True), 1)
    )
    changed = replace(briefing, sections=(briefing.sections[0], *sections), metrics=())
    assert place_name(changed, "1.1.1") == place


def test_a_supplied_number_is_cited_plain_and_a_title_in_full_width(briefing: Briefing) -> None:
    assert place_name(briefing, "1.2") == "一(二)"
    bare = replace(briefing.section("1"), number=None, number_restored=False)
    changed = replace(briefing, sections=tuple(bare if s.id == "1" else s for s in briefing.sections))
    assert place_name(changed, "1.1") == "夯实产业基础，做强县域经济·(一)"


def test_an_unknown_section_has_no_place(briefing: Briefing) -> None:
    with pytest.raises(KeyError):
        place_name(briefing, "9.9")
