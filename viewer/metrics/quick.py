"""Patterns that pass quickly over what cannot begin a match.

An alternation of many words is tried at every character of the text; one look at the character first makes the same
search five to twenty times as fast. ``tests/metrics/test_quick.py`` proves that no beginning was forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

AT_ONCE = 200_000
"""Characters looked through in one call: nothing else of the program runs meanwhile, the window neither."""


def begun_by(first: str, pattern: str, numeral: str = "") -> re.Pattern[str]:
    """``pattern``, of which every match begins with one of the characters in ``first``, the inside of a ``[…]``.

    ``numeral``: what every match has that begins with a digit instead, from that digit on.
    """
    begins = f"[{first}]|{numeral}" if numeral else f"[{first}]"
    return re.compile(f"(?={begins})(?:{pattern})")


def found_in_parts(pattern: re.Pattern[str], text: str, reach: int, at_once: int = AT_ONCE) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` gives, found in parts of the text: where matches are few, the whole is one call.

    ``reach``: the characters from the beginning of a match to the last one that it looks at, at most.
    """
    start = 0
    while start < len(text):
        end = start + at_once
        for match in pattern.finditer(text, start, end + reach):
            if match.start() >= end:
                break
            yield match
            start = match.end()
        start = max(start, end)
