"""The outline corrected by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ingest.test_outline_properties import TEXTS, check_outline
from viewer.errors import BriefingError, EmptyTitle, NotAHeading, NotATitle
from viewer.ingest.adjust import adjust, one_line, retitle
from viewer.model import Span
from viewer.source import OutlineChange, Report

Read = Callable[[str], Report]

_TEXT = """一、总体要求
坚持稳中求进。
（一）基本原则。坚持以人为本。坚持改革创新。
（二）主要目标。增长百分之五。
二、主要任务
抓好产业发展工作
产业是根本。投资10亿元。
"""


def _rows(report: Report) -> list[str]:
    return [f"{s.id} L{s.level} {s.number or '-'} {s.title}" for s in report.sections[1:]]


@pytest.fixture(name="report")
def _report(read: Read) -> Report:
    report = read(_TEXT)
    assert _rows(report) == [
        "1 L1 一、 总体要求", "1.1 L2 （一） 基本原则", "1.2 L2 （二） 主要目标", "2 L1 二、 主要任务",
    ]  # fmt: skip
    return report


def _at(words: str) -> int:
    return _TEXT.index(words)


def test_no_change_changes_nothing(report: Report) -> None:
    assert adjust(report, ()) == report


def test_a_heading_gets_another_level(report: Report) -> None:
    changed = adjust(report, (OutlineChange(_at("（二）"), 1), OutlineChange(_at("二、主"), 2)))
    assert _rows(changed) == [
        "1 L1 一、 总体要求", "1.1 L2 （一） 基本原则", "2 L1 （二） 主要目标", "2.1 L2 二、 主要任务",
    ]  # fmt: skip


def test_a_heading_becomes_text_of_the_section_before(report: Report) -> None:
    changed = adjust(report, (OutlineChange(_at("（二）"), 0), OutlineChange(_at("一、"), 0)))
    assert _rows(changed) == ["1 L2 （一） 基本原则", "2 L1 二、 主要任务"]
    assert changed.sections[1].body.of(_TEXT) == "坚持以人为本。坚持改革创新。\n（二）主要目标。增长百分之五。"


def test_a_line_becomes_a_heading(report: Report) -> None:
    changed = adjust(report, (OutlineChange(_at("抓好"), 2, number="（一）"),))
    added = changed.sections[-1]
    assert (added.id, added.level, added.number, added.number_restored) == ("2.1", 2, "（一）", True)
    assert (added.title, added.run_in) == ("抓好产业发展工作", False)
    assert added.body.of(_TEXT) == "产业是根本。投资10亿元。"


def test_a_new_heading_may_open_inside_a_paragraph(report: Report) -> None:
    changed = adjust(report, (OutlineChange(_at("坚持改革"), 3),))
    assert _rows(changed)[2] == "1.1.1 L3 - 坚持改革创新"
    assert adjust(report, (OutlineChange(_at("产业是"), 2),)).sections[-1].run_in


def test_a_new_heading_keeps_the_number_written_before_it(read: Read) -> None:
    report = read("序言。\n（三）加强领导。各级要抓好落实。\n")
    plain = adjust(report._replace(sections=report.sections[:1]), (OutlineChange(4, 1),))
    assert _rows(plain) == ["1 L1 （三） 加强领导"]
    assert plain.sections[1].run_in


def test_a_title_is_made_longer_or_shorter(report: Report) -> None:
    start = _at("基本原则")
    longer = adjust(report, (OutlineChange(_at("（一）"), 2, Span(start, _at("坚持改革") - 1)),)).sections[2]
    assert (longer.number, longer.title, longer.body.of(_TEXT)) == (
        "（一）",
        "基本原则。坚持以人为本",
        "坚持改革创新。",
    )
    whole = adjust(report, (OutlineChange(_at("一、"), 1, Span(0, 6), number=""),)).sections[1]
    assert (whole.number, whole.title, whole.number_restored) == (None, "一、总体要求", False)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (OutlineChange(_at("坚持稳中"), 0), NotAHeading),
        (OutlineChange(_at("总体要求"), 2), NotATitle),
        (OutlineChange(_at("坚持稳中") - 1, 2), NotATitle),
        (OutlineChange(-1, 2), NotATitle),
        (OutlineChange(len(_TEXT), 2), NotATitle),
        (OutlineChange(_at("坚持稳中"), 2, Span(_at("坚持稳中"), _at("（一）"))), NotATitle),
        (OutlineChange(_at("抓好"), 2, Span(_at("抓好"), _at("抓好"))), NotATitle),
        (OutlineChange(_at("抓好"), 2, Span(_at("二、主"), _at("抓好") + 2)), NotATitle),
        (OutlineChange(_at("一、"), 7), ValueError),
        (OutlineChange(_at("一、"), -1), ValueError),
    ],
)
def test_what_cannot_be_is_said(report: Report, change: OutlineChange, error: type[Exception]) -> None:
    with pytest.raises(error) as raised:
        adjust(report, (change,))
    if isinstance(raised.value, BriefingError):
        assert raised.value.sentence("zh") != raised.value.sentence("en")


def test_one_place_is_changed_once(report: Report) -> None:
    with pytest.raises(ValueError, match="two changes"):
        adjust(report, (OutlineChange(0, 1), OutlineChange(0, 2)))


@given(TEXTS)
def test_every_outline_stays_as_it_is_without_changes(read: Read, text: str) -> None:
    report = read(text)
    assert adjust(report, ()) == report


@given(TEXTS, st.data())
def test_a_corrected_outline_holds_what_every_outline_holds(read: Read, text: str, data: st.DataObject) -> None:
    report = read(text)
    places = [section.heading.start for section in report.sections[1:]]
    old = data.draw(st.dictionaries(st.sampled_from(places), st.integers(0, 6)) if places else st.just({}))
    new = data.draw(st.dictionaries(st.integers(0, max(len(text) - 1, 0)), st.integers(1, 6), max_size=3))
    changes = tuple(OutlineChange(offset, level) for offset, level in {**new, **old}.items())
    try:
        changed = adjust(report, changes)
    except NotATitle:
        assume(False)
        return
    assert changed.text == text
    check_outline(changed)
    levels = {section.heading.start: section.level for section in changed.sections[1:]}
    assert all(levels.get(change.offset, 0) == change.level for change in changes)
    assert adjust(changed, ()) == changed


def test_a_typed_title_changes_no_place(read: Read) -> None:
    report = read(_TEXT)
    place = report.sections[1].heading.start
    made = retitle(report.sections, (OutlineChange(place, 1, words=" 总\n要求\u3000"),))
    assert made[1].title == "总 要求"
    assert made[1].heading == report.sections[1].heading
    assert made[2:] == report.sections[2:]
    assert retitle(report.sections, (OutlineChange(place, 0, words="总要求"),)) == report.sections


@given(st.text())
def test_typed_words_are_one_line_or_refused(words: str) -> None:
    if any(char.isprintable() and not char.isspace() for char in words):
        line = one_line(words, "原题")
        assert line == one_line(line, "原题")
        assert line.isprintable()
    else:
        with pytest.raises(EmptyTitle, match="原题"):
            one_line(words, "原题")
