from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.importing.source_rows import LONGEST, cut


@given(st.text(alphabet="ab一。 \t\n"))
def test_every_word_stands_in_one_row(text: str) -> None:
    rows = cut(text)
    shown = "".join(rows.span(row).of(text) for row in range(len(rows)))
    assert "".join(shown.split()) == "".join(text.split())
    assert list(rows.starts) == sorted(rows.starts)
    assert all("\n" not in rows.span(row).of(text) for row in range(len(rows)))


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
