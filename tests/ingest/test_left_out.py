"""Sentences on what was not kept."""

from __future__ import annotations

from collections import Counter

import pytest

from viewer.ingest.left_out import says_more_than_a_page_number, sentences


def test_one_sentence_for_each_kind_that_was_met() -> None:
    assert sentences(Counter({"comments": 2, "pictures": 36, "hidden": 0})) == (
        "原文件中的 36 幅图片没有导入。",
        "原文件中的 2 条批注没有导入。",
    )
    assert sentences(Counter()) == ()


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("- 12 -", False),
        ("第 3 页 共 9 页", False),
        ("第三页", False),
        ("Page 1 of 2", False),
        ("", False),
        ("青山县年报", True),
    ],
)
def test_heads_and_feet_of_pages(words: str, more: bool) -> None:
    assert says_more_than_a_page_number(words) is more
