"""Blanks out what is written with digits but is not a figure: dates, titles, numbers of documents, names in quotes."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics.quick import AT_ONCE, begun_by

BLANK = "\ue000"
"""Stands for one blanked character, so that every offset stays true."""

# Width of characters is folded one for one; the full-width comma stays, since it never groups digits.
_FOLD = str.maketrans("０１２３４５６７８９．％（）：；？！∶︰＋～／－　○", "0123456789.%():;?!::+~/- 〇")
_EXCLUDED = begun_by(rules.EXCLUDED_FIRST, "|".join(f"(?:{rule})" for rule in rules.EXCLUDED), rules.EXCLUDED_NUMERAL)
# A quotation with a comma in it is speech, not a name.
_QUOTED = re.compile(
    r"“[^“”\n。，,]{1,40}”|「[^「」\n。，,]{1,40}」|『[^『』\n。，,]{1,40}』|‘[^‘’\n。，,]{1,40}’|\"[^\"\n。，,]{1,40}\""
)
_NUMERALS = re.compile(r"(?<![\d.])\d+(?:\.\d+)?%|[\d零〇一二两三四五六七八九十百千万亿]")


def fold(text: str) -> str:
    """``text`` with full-width digits and marks as half-width ones, one for one."""
    if len(text) <= AT_ONCE:
        return text.translate(_FOLD)
    return "".join(text[at : at + AT_ONCE].translate(_FOLD) for at in range(0, len(text), AT_ONCE))


def _blank(numeral: re.Match[str]) -> str:
    """A percentage is a value also in quotes."""
    return numeral[0] if numeral[0].endswith("%") else BLANK


def mask(folded: str) -> str:
    """``folded`` with everything that must not be read as a figure blanked; as long as before.

    Quoted words keep their letters and lose their numerals: “六稳” and “1236”战略 are names, the word itself may still
    be part of a label.
    """
    without_names = _QUOTED.sub(lambda quote: _NUMERALS.sub(_blank, quote[0]), folded)
    return _EXCLUDED.sub(lambda match: BLANK * len(match[0]), without_names)
