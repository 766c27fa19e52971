"""Chapters and sections without numbers and styles, told by the sizes of their type."""

from __future__ import annotations

import pytest

from viewer.ingest.blocks import Words
from viewer.ingest.sizes import give_levels_by_size

SIZES = (22.0, 10.5, 16.0, 14.0, 10.5, 14.0, 10.5, 16.0, 10.5)
TEXTS = ("综述", "概况。", "基础设施", "港口", "港口建成。", "航道", "航道畅通。", "下一步打算", "继续努力。")


def blocks(texts: tuple[str, ...] = TEXTS) -> list[Words]:
    return [Words(text, strong=size > 11, size=size) for text, size in zip(texts, SIZES, strict=True)]


def levels(given: list[Words]) -> list[int | None]:
    give_levels_by_size(given, lambda words: words.strong)
    return [words.level for words in given]


def test_the_larger_are_chapters() -> None:
    assert levels(blocks()) == [None, None, 1, 2, None, 2, None, 1, None]


def test_numbers_and_styles_tell_more() -> None:
    assert set(levels(blocks((*TEXTS[:7], "二、打算", TEXTS[8])))) == {None}
    styled = blocks()
    styled[2].level = 1
    assert levels(styled).count(None) == len(styled) - 1


@pytest.mark.parametrize("sizes", [(16.0, 16.0), (14.0, 16.0)])
def test_one_size_or_the_smaller_first_tells_nothing(sizes: tuple[float, float]) -> None:
    given = blocks()
    for words in given[1:]:
        if words.strong:
            words.size = sizes[0] if words.size == 16.0 else sizes[1]
    assert set(levels(given)) == {None}
