"""The rows of the closing note: parted between sentences, so that a date is never torn in two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.paper.closing import closing_rows


def _rows(*lines: str, room: int) -> list[str]:
    return list(closing_rows(lines, lambda row: len(row) <= room))


def test_every_line_begins_a_row_and_no_sentence_that_fits_is_broken() -> None:
    done, source, day = "数据摘自原文，限定语照录。", "来源：青山县《青山县2030年工作报告》。", "2031年3月5日印。"
    assert _rows(done, source + day, room=40) == [done, source + day]
    assert _rows(done, source + day, room=25) == [done, source, day]
    assert _rows(source + day, room=5) == [source, day]
    assert _rows("", "无句号", room=9) == ["无句号"]


@given(st.lists(st.text(alphabet="字。\n", max_size=30), max_size=4), st.integers(1, 40))
def test_nothing_is_lost(lines: list[str], room: int) -> None:
    assert "".join(_rows(*lines, room=room)) == "".join(lines)
