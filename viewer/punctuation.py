"""Shows half-width punctuation full width, one character for one, so that every offset stays true.

GB/T 15834-2011 sets Chinese text in full-width marks; many report files hold ASCII ones.
"""

from __future__ import annotations

import re

_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
# A comma or colon between two digits belongs to the number (18,232; 9:30), not to the sentence.
_MARKS = r"[;()?!]|(?<!\d)[,:]|[,:](?!\d)"
_MARK = re.compile(_MARKS)
# A web address keeps its marks, or nobody could type it; one at its end belongs to the sentence.
_ADDRESS = "://"
_SIGN = r"[^\x00-\x20(),;\x7f-\U0010ffff]"
# Compiled when a text has an address: few have, and the first screen waits for this.
_MARK_OR_ADDRESS = rf"[A-Za-z]{{2,}}://(?:{_SIGN}*[0-9A-Za-z/=&#_-])?|{_MARKS}"


def full_width(text: str) -> str:
    """``text`` with ASCII punctuation shown full width; the result has exactly as many characters."""
    if _ADDRESS in text:
        return re.sub(_MARK_OR_ADDRESS, lambda found: _FULL.get(found[0], found[0]), text)
    return _MARK.sub(lambda mark: _FULL[mark[0]], text)


def paired_quotes(text: str) -> str:
    """``text``, one paragraph, with its straight double quotes shown as “ and ” by turns; unpaired ones stay."""
    pieces = text.split('"')
    if len(pieces) % 2 == 0 or len(pieces) == 1:
        return text
    opened = zip(pieces[::2], pieces[1::2], strict=False)
    return "".join(f"{before}“{quoted}”" for before, quoted in opened) + pieces[-1]
