"""What goes into a cell stays text, fits, and can be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.office.cells import LIMIT, clean, fitting, unevaluated

DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0x", "＝1", "＋1", "－1", "＠1")


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_would_run_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert unevaluated(text) == "'" + text


@given(st.text())
def test_the_guard_loses_nothing(text: str) -> None:
    guarded = unevaluated(text)
    assert not guarded.startswith(tuple("=+-@\t\r\n\0＝＋－＠"))
    assert (guarded[1:] if guarded.startswith("'") else guarded) == text


@pytest.mark.parametrize("text", ["", "近20家", "“保税+”平台", "3-5年", "a'b", "—"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert unevaluated(text) == fitting(text) == text


@pytest.mark.parametrize("text", ["数" * (LIMIT + 1), "\U00020000" * LIMIT])
def test_a_text_that_is_too_long_is_cut_with_a_mark(text: str) -> None:
    cut = fitting(text)
    assert cut.endswith("…")
    assert LIMIT - 1 <= len(cut.encode("utf-16-le")) // 2 <= LIMIT
    assert text.startswith(cut[:-1])
    assert fitting("数" * LIMIT) == "数" * LIMIT


def test_what_no_file_can_hold_is_shown_as_such() -> None:
    assert clean("a\ud800b\ufffec\x00\x0b\x1f") == "a\ufffdb\ufffdc\ufffd\ufffd\ufffd"
    assert clean("a\tb\r\n") == "a\tb\r\n"
