from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.importing.source_rows import LONGEST, cut
from viewer.wraps import soft_breaks


@given(st.text(alphabet="ab一。 \t\n"))
def test_every_word_stands_in_one_row(text: str) -> None:
    rows = cut(text)
    shown = "".join(rows.span(row).of(text) for row in range(len(rows)))
    assert "".join(shown.split()) == "".join(text.split())
    assert list(rows.starts) == sorted(rows.starts)
    breaks = set(soft_breaks(text))
    for row in range(len(rows)):
        span = rows.span(row)
        assert all(text[at] != "\n" or at in breaks for at in range(span.start, span.end))


def test_a_long_line_has_several_rows_and_one_number() -> None:
    text = "一\n" + "字" * (2 * LONGEST + 5) + "\n\n尾"
    rows = cut(text)
    assert rows.lines == (1, 2, 2, 2, 3)
    assert [rows.is_first(row) for row in range(5)] == [True, True, False, False, True]
    assert rows.line_start(3) == 2
    assert rows.at(text.index("尾")) == 4
    assert rows.at(len(text) + 9) == 4
    assert rows.at(0) == 0


def test_nothing_has_no_row() -> None:
    rows = cut(" \n\n")
    assert len(rows) == 0
    assert rows.at(0) == -1


def test_a_paragraph_broken_at_a_width_is_one_row() -> None:
    line = "这一行文字在固定的宽度处换行没有写完所以接到下一行"
    text = f"{line}\n{line}\n{line}\n{line}\n{line[:9]}。\n另一段。\n"
    assert len(soft_breaks(text)) == 4
    rows = cut(text)
    assert rows.lines == (1, 2)
    assert rows.span(1).of(text) == "另一段。"
