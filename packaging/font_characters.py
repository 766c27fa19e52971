"""Which characters the bundled fonts hold, and which code points they must not map."""

from __future__ import annotations

import bz2
from pathlib import Path

FORBIDDEN = (
    range(0x2E80, 0x2FE0),
    range(0xF900, 0xFB00),
    range(0x2F800, 0x2FA20),
    range(0x2329, 0x232B),
)
"""Radicals and compatibility ideographs. They share glyphs with ordinary characters, and Qt writes the glyph's first
code point into a PDF: 改革 would be copied as 改⾰."""
_BLOCKS = (
    range(0x00A0, 0x0180),  # Latin with accents: pinyin, × ÷ ° ±
    range(0x2010, 0x2028),  # dashes, quotes, ellipsis
    range(0x2030, 0x2044),  # ‰ ′ ″ ※
    range(0x2070, 0x20D0),  # superior and inferior digits, €
    range(0x2100, 0x2200),  # letter-like signs, number forms, arrows
    range(0x2200, 0x2270),  # mathematics
    range(0x2300, 0x2329),
    range(0x2460, 0x2500),  # ①–⑳ and other enclosed numbers
    range(0x2500, 0x2760),  # rules, ▲▼●○, ⚠, ✓
    range(0x2776, 0x2794),
    range(0x3000, 0x3130),  # punctuation 〔〕, kana, bopomofo
    range(0x3200, 0x3400),  # ㈠, ㎡ and the other squared units
    range(0xFE10, 0xFE20),
    range(0xFE30, 0xFE70),
    range(0xFF01, 0xFFEF),
)

_HAN = (
    range(0x3400, 0x4DC0),  # Extension A
    range(0x4E00, 0xA000),
    range(0x20000, 0x2F800),  # Extension B to F, I
    range(0x30000, 0x32400),  # G, H
)


def forbidden(code: int) -> bool:
    """Whether a code point must not stand in a bundled font's cmap."""
    return any(code in block for block in FORBIDDEN)


def chosen(holds: str, standard: frozenset[int]) -> frozenset[int]:
    """The characters a face holds: ``gbk``, ``gb2312`` or ``rest``, whatever Han the faces with ``gbk`` do not hold."""
    if holds == "rest":
        return _clean({code for block in _HAN for code in block}) - chosen("gbk", standard)
    return {"gbk": gbk, "gb2312": gb2312}[holds]() | standard | signs()


def gbk() -> frozenset[int]:
    """ASCII and every character of Python's ``gbk`` codec, without the forbidden ones and private use."""
    lead, trail = range(0x81, 0xFF), range(0x40, 0xFF)
    text = "".join(bytes((a, b)).decode("gbk", "ignore") for a in lead for b in trail if b != 0x7F)
    return _clean({ord(char) for char in text} | set(range(0x20, 0x7F)))


def gb2312() -> frozenset[int]:
    """Every character of GB 2312, with ASCII."""
    text = "".join(bytes((a, b)).decode("gb2312", "ignore") for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF))
    return _clean({ord(char) for char in text} | set(range(0x20, 0x7F)))


def standard(unihan: Path) -> frozenset[int]:
    """The 8,105 characters of 通用规范汉字表 (2013), the list for names and official documents.

    Read from the property kTGH of Unicode's Unihan_OtherMappings.txt.bz2 (Debian package unicode-data).
    """
    lines = bz2.decompress(unihan.read_bytes()).decode("utf-8").splitlines()
    return _clean({int(line.split("\t")[0][2:], 16) for line in lines if "\tkTGH\t" in line})


def signs() -> frozenset[int]:
    """Punctuation, units, numbers, arrows and marks that reports and our own chrome use."""
    return _clean({code for block in _BLOCKS for code in block})


def _clean(codes: set[int]) -> frozenset[int]:
    private = range(0xE000, 0xF900)
    return frozenset(code for code in codes if not forbidden(code) and code not in private)
