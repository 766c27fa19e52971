"""Names of files that are made from words."""

from __future__ import annotations

import pytest

from viewer.paths import safe_stem


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("2021年改革报告 数据", "2021年改革报告 数据"),
        ('a/b\\c:d*e?f"g<h>i|j\nk', "a b c d e f g h i j k"),
        (" ..营商环境4.0. ", "营商环境4.0"),
        ("长" * 79 + " 数据", "长" * 79),
        ("...", ""),
        ("\U00020bb7" * 80, "\U00020bb7" * 60),
        ("半\ud800字", "半字"),
    ],
)
def test_a_stem_is_what_every_system_takes(words: str, stem: str) -> None:
    assert safe_stem(words) == stem
