from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.meeting.paging import Line, parts_of


def _lines(*paragraphs: int, heads: frozenset[int] = frozenset(), high: float = 10) -> list[Line]:
    made: list[Line] = []
    for paragraph, count in enumerate(paragraphs):
        for _ in range(count):
            top = len(made) * high
            made.append(Line(top, top + high, paragraph, paragraph in heads))
    return made


def _ends(lines: list[Line], height: float) -> list[int]:
    return [part.last for part in parts_of(lines, height)]


@given(st.lists(st.tuples(st.integers(1, 12), st.booleans()), max_size=30), st.integers(5, 200))
def test_every_line_stands_on_one_screen_and_none_is_too_high(shape: list[tuple[int, bool]], height: int) -> None:
    heads = frozenset(nth for nth, (_, heading) in enumerate(shape) if heading)
    lines = _lines(*(count for count, _ in shape), heads=heads)
    parts = parts_of(lines, height)
    assert [at for part in parts for at in range(part.first, part.last)] == list(range(len(lines)))
    for part in parts:
        assert part.bottom - part.top <= height or part.last - part.first == 1


def test_what_fits_is_one_screen() -> None:
    assert _ends(_lines(3, 2), 50) == [5]
    assert parts_of([], 50) == ()


def test_no_heading_ends_a_screen() -> None:
    assert _ends(_lines(4, 1, 3, heads=frozenset({1})), 50) == [4, 8]
    # A heading that fills a screen alone stands there.
    assert _ends(_lines(1, 3, heads=frozenset({0})), 10) == [1, 2, 3, 4]


def test_no_line_stands_alone() -> None:
    assert _ends(_lines(4, 6), 50) == [4, 8, 10]  # the first line of the second goes along with it
    assert _ends(_lines(6), 50) == [4, 6]  # the last line gets company


def test_a_short_paragraph_stays_whole_where_the_screen_is_full_enough() -> None:
    assert _ends(_lines(8, 3), 100) == [8, 11]
    assert _ends(_lines(2, 3), 40) == [2, 5]
