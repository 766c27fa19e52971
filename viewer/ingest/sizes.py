"""Levels of headings without numbers and styles, from the sizes of their type: chapters larger than sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from viewer.ingest.numbering import read_mark

if TYPE_CHECKING:
    from viewer.ingest.blocks import Block, Words

_FEWEST = 2
_SIZES = 2
_SHORTEST, _LONGEST = 2, 40
_STOPS = "。；;：:，,、"


def give_levels_by_size(blocks: Sequence[Block], stands_out: Callable[[Words], bool]) -> None:
    """Set the levels of the paragraphs among ``blocks`` that stand out, where two sizes of them are used often.

    Nothing is set where the file gives levels itself, or where such paragraphs are numbered: numbers tell more.
    """
    words = [block for block in blocks if not isinstance(block, tuple)]
    if any(one.level for one in words):
        return
    found = [one for one in words if stands_out(one) and one.strong and one.size and one.text.strip()]
    if any(read_mark(text, 0, len(text)) for text in (one.text.strip() for one in found)):
        return
    found = [one for one in found if _is_name(one.text.strip())]
    counted = Counter(one.size for one in found)
    sizes = sorted((size for size, count in counted.items() if count >= _FEWEST), reverse=True)
    headed = [one for one in found if one.size in sizes]
    if len(sizes) != _SIZES or headed[0].size != sizes[0]:
        return
    for one in headed:
        one.level = 1 + sizes.index(one.size)


def _is_name(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and "\n" not in text and text[-1] not in _STOPS
