"""What a page shows though its text does not say it: numbers of lists, raised figures, styles of type."""

from __future__ import annotations

import re

_NOTE = re.compile(r"([\[［〔【(（]?)\s*(?:注\s*)?(\d{1,3})\s*([\]］〕】)）]?)")
_UNIT = re.compile(r"(?:^|[^A-Za-z])(?:[kcdmh]?m|[KC]?M|米|公里|厘米|毫米|千米)$")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_NUMBERED = re.compile(
    r"[（(〔\[]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Z])(?:[、.．:：)）〕\]]|\s)|第[一二三四五六七八九十百\d]+[章节条]|[①-⑳]"
)
_HAN_DIGITS = "零一二三四五六七八九"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:\s*(?:left|right|justify|start|end)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(px|pt)", re.IGNORECASE)
_HTML_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}


def raised(content: str, before: str, *, linked: bool) -> str:
    """A superscript in plain characters: ``[n]`` for a reference to a note, ``²`` of a unit, ``⁸`` of a power.

    ``before`` is the text it is set to, ``linked`` whether it leads to another place of the page.
    """
    held = content.strip()
    found = _NOTE.fullmatch(held)
    if not found:
        return held.translate(_RAISED) if re.fullmatch(r"[+-]?[\dn]{1,3}", held) else content
    opened, number, _ = found.groups()
    if linked or opened:
        return f"[{number}]"
    if (number in "23" and _UNIT.search(before)) or re.search(r"[0-9A-Za-z)）]$", before):
        return number.translate(_RAISED)
    return f"[{number}]"


def list_number(kind: str, number: int) -> str:
    """The number of a list's item as a reader sees it, with its dot; "" for a list without numbers."""
    if kind in ("none", "disc", "circle", "square"):
        return ""
    if kind in ("a", "lower-alpha", "lower-latin", "A", "upper-alpha", "upper-latin") and 1 <= number <= 26:
        letter = chr(96 + number)
        return f"{letter.upper() if kind[0] in 'Au' else letter}. "
    if kind in ("i", "lower-roman", "I", "upper-roman") and 1 <= number < 40:
        roman = _roman(number)
        return f"{roman.upper() if kind[0] in 'Iu' else roman}. "
    if (
        kind in ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal")
        and 0 < number < 100
    ):
        return f"{_han(number)}、"
    return f"{number}. "


def has_number(text: str) -> bool:
    """True when ``text`` brings its own number: the list's would be a second one."""
    return bool(_NUMBERED.match(text))


def is_bold(tag: str, style: str) -> bool:
    """True for an element whose text is bold by itself."""
    return tag in ("b", "strong", "th") or (bool(style) and _BOLD.search(style) is not None)


def centring(tag: str, align: str, style: str) -> bool | None:
    """Whether a block is centred; None where it says nothing of it."""
    if not (style or align):
        return True if tag == "center" else None
    if tag == "center" or align.lower() == "center" or _CENTRED.search(style):
        return True
    return False if align or _ALIGNED.search(style) else None


def type_size(tag: str, size: str, style: str) -> float | None:
    """The size of an element's type in pixels; None where it says nothing of it."""
    found = _SIZE.search(style) if style else None
    if found:
        return float(found[1]) * (4 / 3 if found[2].lower() == "pt" else 1)
    return _HTML_SIZES.get(size) if tag == "font" else None


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, _HAN_DIGITS[tens] + "十")
    return ten + (_HAN_DIGITS[ones] if ones else "")
