"""A note and its passage in few lines: what was found is marked where it stands, and is always among what is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.ui.notes.note_lines import Room, SetLine, set_lines

ROOM = Room(100.0, 3, 10.0)


def _width(text: str) -> float:
    return 10.0 * len(text)


def test_a_word_over_a_line_end_is_marked_in_both() -> None:
    text = "一二三四五六七八九停车位甲乙丙丁"
    assert set_lines(text, (Span(9, 12),), ROOM, _width) == (
        SetLine("一二三四五六七八九停", (Span(9, 10),)),
        SetLine("车位甲乙丙丁", (Span(0, 2),)),
    )


def test_paragraphs_begin_anew_and_blanks_do_not_count() -> None:
    text = "  核对\n\n 停车口径"
    assert set_lines(text, (Span(7, 9),), ROOM, _width) == (SetLine("核对"), SetLine("停车口径", (Span(0, 2),)))


def test_what_stands_below_the_last_line_is_brought_up() -> None:
    text = "字" * 60 + "停车" + "字" * 60
    lines = set_lines(text, (Span(60, 62),), ROOM, _width)
    assert lines[0] == SetLine("…字字字字字字停车字", (Span(7, 9),))
    assert len(lines) == 3
    assert set_lines(text, (), ROOM, _width)[0] == SetLine("字" * 10)


def test_a_long_note_ends_with_an_ellipsis_that_is_not_marked() -> None:
    lines = set_lines("停" * 60, (Span(0, 60),), ROOM, _width)
    assert lines[-1] == SetLine("停" * 9 + "…", (Span(0, 9),))
    assert set_lines("一\n二\n三\n四", (), ROOM, _width)[-1] == SetLine("三…")


@given(text=st.text(alphabet="停车甲乙，。（“a1 \n…", max_size=90))
def test_marks_are_the_words_found(text: str) -> None:
    found = [Span(at, at + 2) for at in range(len(text)) if text.startswith("停车", at)]
    lines = set_lines(text, found, ROOM, _width)
    assert len(lines) <= 3
    marked = "".join(hit.of(line.text) for line in lines for hit in line.hits)
    assert set(marked) <= set("停车")
    assert bool(marked) == bool(found)
