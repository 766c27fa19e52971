"""What a glance at the lengths says is what measuring every line says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer import line_ends
from viewer.line_ends import soft_breaks_in
from viewer.wraps import soft_breaks

_SENTENCE = "全市经济运行总体平稳稳中有进主要指标好于预期"
_LINES = st.sampled_from(["", "一、总体要求", "\u3000\u3000" + _SENTENCE, _SENTENCE * 12, "a b " * 60, _SENTENCE[:9]])
_ROWS = st.sampled_from(["第一章" + "…" * 240 + "1", "甲\t" * 130, "| 甲 " * 70, "甲  乙" * 60, "." * 230 + "3"])


@given(st.lists(st.one_of(_LINES, _ROWS), min_size=2, max_size=80))
def test_the_glance_never_differs(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert soft_breaks(text) == (soft_breaks_in(text) if len(lines) > 2 else ())


@given(st.integers(20, 40), st.integers(1, 2))
def test_a_text_broken_at_a_width_is_measured(width: int, longer: int) -> None:
    whole = "，".join([_SENTENCE] * 30) + "。"
    lines = [whole[at : at + width] for at in range(0, len(whole), width)]
    text = "\n".join([*lines * 4, *[_SENTENCE * 10 + "。"] * longer])
    assert len(soft_breaks(text)) > len(lines)


def test_lines_longer_than_any_page_are_not_measured(monkeypatch) -> None:
    monkeypatch.setattr("viewer.line_ends.soft_breaks_in", None)
    assert soft_breaks("\n".join([_SENTENCE * 10] * 5)) == ()


# Words, stops, blanks, what makes a row, a sign of four bytes: lines about as wide as the narrowest page.
_SIGNS = st.sampled_from([*"甲乙丙丁，。；”1a \t|…", "\u3000", "\U00020000"])
_SHORT = st.lists(st.text(_SIGNS, min_size=6, max_size=30), min_size=2, max_size=12)


@given(_SHORT | st.lists(_LINES, min_size=2, max_size=12), st.integers(0, 6))
def test_a_text_told_at_a_glance_is_not_wrapped_by_either_measure(lines: list[str], times: int) -> None:
    text = "\n".join(lines * (times + 1))
    if not line_ends._breaks_off(text):
        assert line_ends._Page(text, line_ends._columns).soft_breaks() == ()
        assert line_ends._Page(text, len).soft_breaks() == ()


def test_most_texts_are_told_at_a_glance(monkeypatch) -> None:
    monkeypatch.setattr(line_ends, "_Page", None)
    assert soft_breaks_in("新增车位三百个。\n" * 50) == ()
    assert soft_breaks_in("全市经济运行总体平稳，主要指标好于预期。\n" * 50) == ()
