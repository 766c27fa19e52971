"""Characters that a Word file names by a symbol font's code or builds by a field."""

from __future__ import annotations

import re

from viewer.ingest.numerals import write

# Signs of Wingdings and Wingdings 2 that official documents tick, cross and list with, by their codes.
_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "❖",
    0x77: "◆", 0x7A: "✓", 0x9F: "•", 0xA1: "○", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xDF: "←",
    0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + at: chr(ord("①") + at) for at in range(10)},
    **{0x8C + at: chr(ord("❶") + at) for at in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x2A: "□", 0x30: "☑"}
_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB2: "″", 0xA2: "′", 0xE5: "∑", 0xD6: "√", 0x2D: "−",
}  # fmt: skip
_ENCLOSED = re.compile(r"\\o\s*(?:\\a[clr]\s*)?\(\s*([○◯〇□△◇])\s*[,，;]\s*([^()]{1,3}?)\s*\)", re.IGNORECASE)


def symbol(font: str, code: str) -> str:
    """The character of a ``w:sym``, "" where it has no counterpart in Unicode that we know of."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    name = font.strip().lower()
    low = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    for beginning, signs in (("wingdings 2", _WINGDINGS_2), ("wingdings", _WINGDINGS), ("symbol", _SYMBOL)):
        if name == beginning:
            return signs.get(low) or (chr(low) if beginning == "symbol" and 0x20 <= low < 0x7F else "")
    if 0xE000 <= number <= 0xF8FF:
        return ""
    legal = 0x20 <= number < 0xD800 or 0xF900 <= number < 0xFFFE
    return chr(number) if legal else ""


def enclosed(instruction: str) -> str:
    """What a field of the kind ``eq \\o\\ac(○,1)`` shows: ①, else the sign in brackets; "" for any other field."""
    found = _ENCLOSED.search(instruction)
    if found is None:
        return ""
    sign = found[2]
    circled = write(int(sign), "decimalEnclosedCircle") if sign.isdecimal() else ""
    return circled if circled and not circled.isdecimal() and found[1] in "○◯〇" else f"（{sign}）"
