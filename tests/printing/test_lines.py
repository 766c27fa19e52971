"""A line holds 28 characters on the grid, keeps every character and breaks no rule of marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import Span
from viewer.paper.geometry import LARGE, OFFICIAL, TEXT_WIDTH, PageLayout, in_mm, pt
from viewer.printing.faces import Role, font_of, size_of
from viewer.printing.lines import NEVER_FIRST, NEVER_LAST, Copy, Line, set_evenly, set_line, set_lines


def _set(text: str, layout: PageLayout = OFFICIAL, **more: object) -> list[Line]:
    return set_lines(Copy(text, Role.BODY, **more), layout, TEXT_WIDTH, indent=2 * layout.cell)  # type: ignore[arg-type]


def _families(line: Line) -> list[str]:
    return [run.rawFont().familyName() for run in line.runs]


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
def test_full_lines_hold_a_character_to_a_cell(han: Callable[[int], str], layout: PageLayout) -> None:
    lines = _set(han(100), layout)
    assert len(lines[0].text) == layout.columns - 2
    assert len(lines[1].text) == layout.columns
    assert [line.full for line in lines[:2]] == [True, True]
    for column, left in enumerate(lines[1].lefts):
        assert left == pytest.approx(column * layout.cell, abs=2)
    assert lines[0].lefts[0] == pytest.approx(2 * layout.cell)


def test_no_line_is_wider_than_the_text_area(han: Callable[[int], str]) -> None:
    for line in _set(han(200)):
        assert in_mm(line.right) <= 156 + 0.01


def test_every_line_but_the_last_ends_at_the_margin() -> None:
    text = "截至11月，全区建立居民健康档案1138712份，建档率达95.19%。每万人全科医生数5.54名，全市排名第一。" * 3
    *full, last = _set(text)
    for line in full:
        assert in_mm(line.right) == pytest.approx(156, abs=0.05)
    assert not last.full
    assert last.right < TEXT_WIDTH


def test_justifying_never_opens_a_number() -> None:
    text = "全区建立居民健康档案总数达到1138712份。每万人口全科医生人数达到5.54名，建成机构68家，核酸检测量1000万例"
    for line in _set(text):
        digit = font_of(Role.LATIN, OFFICIAL)
        for at in range(len(line.text) - 1):
            if line.text[at].isdigit() and line.text[at + 1].isdigit():
                assert line.lefts[at + 1] - line.lefts[at] < digit.pixelSize() * 0.65


def test_a_mark_never_begins_a_line_nor_a_bracket_ends_one() -> None:
    for shift in range(1, 30):
        text = "国" * shift + "，治理（二）体系《办法》“改革”、能力；现代化。约1017㎡，同比20％：" * 6
        lines = _set(text)
        assert "".join(line.text for line in lines) == text
        assert not any(line.text[0] in NEVER_FIRST or line.text[-1] in NEVER_LAST for line in lines)


def test_a_unit_sign_stays_with_its_number() -> None:
    for shift in range(28):
        for line in _set("国" * shift + "平均建筑面积约1017㎡"):
            assert not line.text.startswith("㎡")


def test_a_dash_of_two_is_not_opened() -> None:
    for line in _set("推动管理重心在“预防——控制——治疗”全链条中关口前移资源下沉辖区居民健康素养水平持续提高" * 2):
        for at, pair in enumerate(zip(line.text, line.text[1:], strict=False)):
            if pair == ("—", "—"):
                assert line.lefts[at + 1] - line.lefts[at] == pytest.approx(OFFICIAL.cell, abs=1)


def test_digits_are_serif_and_marks_are_not() -> None:
    line = _set("“改革”——占95.19%、3.5万㎡")[0]
    assert _families(line) == [
        "Briefing Fang",  # “改革”——占
        "Briefing Serif",  # 95.19%
        "Briefing Fang",  # 、
        "Briefing Serif",  # 3.5
        "Briefing Fang",  # 万
        "Briefing Serif",  # ㎡, which FangSong lacks
    ]


def test_kai_takes_quotation_marks_of_a_whole_character() -> None:
    line = set_lines(Copy("学“保税”", Role.LEVEL2), OFFICIAL, TEXT_WIDTH)[0]
    assert _families(line) == ["Briefing Kai", "Briefing Fang", "Briefing Kai", "Briefing Fang"]
    assert line.right == pytest.approx(5 * OFFICIAL.cell, abs=2)


def test_rare_characters_count_as_one() -> None:
    text = "䶮㕔𬭚𠀀" * 20
    lines = _set(text)
    assert "".join(line.text for line in lines) == text
    assert lines[1].start == len(lines[0].text)
    assert all(len(line.lefts) == len(line.text) for line in lines)


def test_stroke_and_underline_lie_on_their_characters(han: Callable[[int], str]) -> None:
    copy = Copy(han(60), Role.BODY, stroked=(Span(0, 30),), underlined=(Span(24, 30),))
    first, second, third = set_lines(copy, OFFICIAL, TEXT_WIDTH, indent=2 * OFFICIAL.cell)
    assert first.underlines == (pytest.approx((26 * OFFICIAL.cell, 28 * OFFICIAL.cell), abs=2),)
    assert second.underlines == (pytest.approx((0, 4 * OFFICIAL.cell), abs=2),)
    assert first.outline is not None
    assert first.outline.boundingRect().right() > 27 * OFFICIAL.cell
    assert second.outline is not None
    assert second.outline.boundingRect().right() < 4 * OFFICIAL.cell
    assert third.outline is None


def test_a_heading_leaves_no_character_alone(han: Callable[[int], str]) -> None:
    copy = Copy(han(27), Role.LEVEL1)
    assert [len(line.text) for line in set_lines(copy, OFFICIAL, TEXT_WIDTH, indent=2 * OFFICIAL.cell)] == [26, 1]
    evenly = set_evenly(copy, OFFICIAL, TEXT_WIDTH, indent=2 * OFFICIAL.cell)
    assert [len(line.text) for line in evenly] == [24, 3]


def test_a_narrow_cell_parts_four_characters_two_by_two() -> None:
    size = pt(size_of(Role.LABEL, OFFICIAL))
    lines = set_evenly(Copy("平方公里", Role.LABEL), OFFICIAL, 3.2 * size, justify=False)
    assert [line.text for line in lines] == ["平方", "公里"]
    lines = set_evenly(Copy("平方公", Role.LABEL), OFFICIAL, 2.4 * size, justify=False)
    assert [line.text for line in lines] == ["平方", "公"]


def test_one_line_however_long(han: Callable[[int], str]) -> None:
    assert set_line(han(400), Role.NOTE, OFFICIAL).text == han(400)
    assert set_line("", Role.NOTE, OFFICIAL).lefts == ()
    assert set_lines(Copy("", Role.BODY), OFFICIAL, TEXT_WIDTH) == []


def test_squeezed_ends_where_it_is_told() -> None:
    line = set_line("道路交通拥堵警情", Role.LABEL, OFFICIAL)
    closer = line.squeezed(line.right * 0.95)
    assert closer.right == pytest.approx(line.right * 0.95)
    assert closer.lefts[-1] == pytest.approx(line.lefts[-1] * 0.95)
    assert closer.runs[-1].positions()[-1].x() == pytest.approx(closer.lefts[-1], abs=0.1)


def test_a_paragraph_of_marks_alone_still_ends() -> None:
    text = "。" * 100
    assert "".join(line.text for line in _set(text)) == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="国家治理，。（）“”《》—…、0123456789.%Aaz ㎡䶮𬭚·", min_size=1, max_size=160))
def test_no_character_is_lost(text: str) -> None:
    lines = _set(text)
    spans = [(line.start, line.start + len(line.text)) for line in lines]
    kept = "".join(line.text for line in lines)
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert all(text[start:end] == line.text for (start, end), line in zip(spans, lines, strict=True))
