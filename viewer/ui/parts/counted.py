"""English counts of one: ``1 chapter``, where the words were made for many. Chinese words stay as they are."""

from __future__ import annotations

import re


def counted(words: str) -> str:
    """``words`` with every ``1 …s`` of what the window counts in the singular."""
    if "1 " not in words or not words.isascii():
        return words  # nearly always: a start need not compile the expression
    return re.sub(
        r"(?<![\d.,–-])1 (chapter|section|figure|hit|character|number|note|item|file)s\b", r"1 \1", words
    )  # fmt: skip
