"""Page numbers that stand as lines of a text taken from pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.page_lines import page_numbers

TORN = "全年完成固定资产投资一百二十八亿元，比上年增加"
PAGE = "全市上下同心协力，各项工作取得新的成绩。" * 8


def seen(text: str) -> list[tuple[str, str | None]]:
    return [(number.span.of(text), number.gap.of(text) if number.gap else None) for number in page_numbers(text)]


@pytest.mark.parametrize(
    "number", ["—5—", "- 5 -", "——5——", "－12－", "· 5 ·", "第5页", "第 5 页 共 9 页", "第5页/共9页"]
)
def test_what_is_set_off_is_a_page_number_wherever_it_stands(number: str) -> None:
    assert seen(f"{TORN}\n{number}\n六亿元。") == [(number, f"\n{number}\n")]
    assert seen(f"完。\n　{number} \n六亿元。") == [(number, None)]


def test_digits_alone_count_on_a_page_apart() -> None:
    pages = [PAGE + TORN, "1", "六亿元。" + PAGE, "2", "新的一段。" + PAGE, "3", "完。"]
    assert seen("\n".join(pages)) == [("1", "\n1\n"), ("2", None), ("3", None)]
    assert seen("\n".join(pages[:4])) == []


def test_cells_of_a_flattened_table_are_no_page_numbers() -> None:
    assert page_numbers("指标\n12\n13\n14\n产值\n15\n16\n17") == ()
    assert page_numbers("\n".join(["5", PAGE, "9", PAGE, "11", PAGE])) == ()


@pytest.mark.parametrize("line", ["2030年", "5、甲", "-5%", "12.5", "5个", "第5页共", "—"])
def test_other_lines_are_none(line: str) -> None:
    assert page_numbers(f"{TORN}\n{line}\n六亿元。") == ()


@pytest.mark.parametrize("following", ["二、下一章", "（二）下一节", "第二章　甲", "附件1", "　　新的一段。"])
def test_a_heading_or_an_indent_begins_anew(following: str) -> None:
    (number,) = page_numbers(f"{TORN}\n—1—\n{following}")
    assert number.gap is None


@given(st.lists(st.sampled_from(["全年完成投资一百二十八亿元比上年", "—5—", "3", "第2页", "。", " ", "\u3000", ""])))
def test_a_gap_holds_nothing_but_the_number_and_blanks(lines: list[str]) -> None:
    text = "\n".join(lines)
    for number in page_numbers(text):
        if number.gap is not None:
            assert number.gap.of(text).strip() == number.span.of(text)
