"""The words of the closing note and the signs of the table."""

from __future__ import annotations

import pytest

from viewer.paper.words import chinese_count, mark, supplied_note


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (2, "两"),
        (9, "九"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (47, "四十七"),
        (99, "九十九"),
        (100, "100"),
    ],
)
def test_counts(number: int, words: str) -> None:
    assert chinese_count(number) == words


def test_marks() -> None:
    assert [mark(1), mark(20), mark(21)] == ["①", "⑳", "(21)"]


def test_note_on_supplied_numbers() -> None:
    assert supplied_note(["四", "（二）"], bracketed=False) == "序号“四”“（二）”两处原文缺失，依前后次序补出。"
    assert supplied_note(["四"], bracketed=True) == "序号加〔〕的一处原文缺失，依前后次序补出。"
    assert supplied_note([], bracketed=False) == ""


def test_many_supplied_numbers_are_counted_not_listed() -> None:
    note = supplied_note([str(number) for number in range(40)], bracketed=False)
    assert "等四十处" in note
    assert note.count("“") == 12


@pytest.mark.parametrize("bracketed", [False, True])
def test_the_note_begins_with_a_full_character(bracketed: bool) -> None:
    """The left half of “ and 〔 is blank: at the start of the note they look like an indent."""
    assert supplied_note(["四", "（二）"], bracketed=bracketed)[0] not in "“‘（〔《"
