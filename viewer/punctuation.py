"""Shows half-width punctuation full width, one character for one, so that every offset stays true.

GB/T 15834-2011 sets Chinese text in full-width marks; many report files hold ASCII ones.
"""

from __future__ import annotations

import re

_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
# A comma or colon between two digits belongs to the number (18,232; 9:30), not to the sentence.
_MARK = re.compile(r"[;()?!]|(?<!\d)[,:]|[,:](?!\d)")


def full_width(text: str) -> str:
    """``text`` with ASCII punctuation shown full width; the result has exactly as many characters."""
    return _MARK.sub(lambda mark: _FULL[mark[0]], text)


def paired_quotes(text: str) -> str:
    """``text``, one paragraph, with its straight double quotes shown as “ and ” by turns; unpaired ones stay."""
    pieces = text.split('"')
    if len(pieces) % 2 == 0 or len(pieces) == 1:
        return text
    opened = zip(pieces[::2], pieces[1::2], strict=False)
    return "".join(f"{before}“{quoted}”" for before, quoted in opened) + pieces[-1]
