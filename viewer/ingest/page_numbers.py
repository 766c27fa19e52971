"""Takes out the page numbers that a converter from PDF left among the paragraphs, and joins what they tore apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.ingest.blocks import Block, Words
from viewer.ingest.numbering import read_mark

PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－·]{1,2}\s*(?P<stroked>\d{1,4})\s*[-—–－·]{1,2}|第\s*(?P<said>\d{1,4})\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?)\s*"
)
_BARE = re.compile(r"\s*(\d{1,3})\s*")
# So many must count on one by one: two that are set off by strokes, more of those that are nothing but digits.
_FEWEST_MARKED, _FEWEST_BARE = 2, 3
_STOPS = "。！？!?；;：:”’」』）)"
_SHORTEST_TORN = 12
LEFT_OUT = "原文件正文中夹有 {} 个页码，没有导入；被页码断开的段落已接上。"


def without_page_numbers(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """``blocks`` without paragraphs that are page numbers, and a sentence on that where there were any.

    Page numbers are known by counting on through the whole document. A paragraph that breaks off before one is joined
    to the next.
    """
    found = _counting(blocks, PAGE_NUMBER, _FEWEST_MARKED) or _counting(blocks, _BARE, _FEWEST_BARE)
    if not found:
        return list(blocks), ()
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        if at in found:
            continue
        before = kept[-1] if kept and at - 1 in found else None
        if isinstance(before, Words) and isinstance(block, Words) and _goes_on(before, block):
            kept[-1] = replace(before, text=before.text.rstrip() + block.text.lstrip())
        else:
            kept.append(block)
    return kept, (LEFT_OUT.format(len(found)),)


def _counting(blocks: Sequence[Block], form: re.Pattern[str], fewest: int) -> set[int]:
    """Places of the paragraphs of this form, if they count on one by one and none of that form does not."""
    numbers: dict[int, int] = {}
    for at, block in enumerate(blocks):
        match = form.fullmatch(block.text) if isinstance(block, Words) and block.level is None else None
        if match is not None:
            numbers[at] = int(next(digits for digits in match.groups() if digits))
    steps = [after - before for before, after in pairwise(numbers.values())]
    return set(numbers) if len(numbers) >= fewest and all(step == 1 for step in steps) else set()


def _goes_on(before: Words, after: Words) -> bool:
    head, rest = before.text.rstrip(), after.text.strip()
    if before.level or after.level or len(head) < _SHORTEST_TORN or not rest or head[-1] in _STOPS:
        return False
    indented = after.text[:1] in "\u3000\t" and before.text[:1] not in "\u3000\t"
    return not indented and read_mark(rest, 0, len(rest)) is None
