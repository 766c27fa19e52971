"""Keeps a text harmless and whole in a spreadsheet's cell."""

from __future__ import annotations

import re

LIMIT = 32_767
"""Characters that a cell of Excel holds at most, counted as UTF-16 (Excel specifications and limits)."""
_CUT = "…"
# What XML 1.0 (2.2) cannot hold: control characters but tab and line ends, surrogates, U+FFFE and U+FFFF.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile("[=+\\-@\t\r\n\0＝＋－＠']")


def clean(text: str) -> str:
    """``text`` without characters that an office's files cannot hold; each is shown as U+FFFD, not dropped unseen."""
    return _IMPOSSIBLE.sub("\ufffd", text)


def fitting(text: str) -> str:
    """``text`` cleaned, and cut with a mark where it is longer than a cell may be."""
    text = clean(text)
    if len(text) <= LIMIT // 2 or len(text.encode("utf-16-le")) // 2 <= LIMIT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LIMIT - len(_CUT))].decode("utf-16-le", errors="ignore")
    return kept + _CUT


def unevaluated(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula when it reads plain text: an apostrophe is put before it.

    OWASP, "CSV Injection", and ASVS 5.0, 1.2.10: a field that begins with one of ``= + - @``, a tab or a line end
    (or, in East Asian versions of Excel, a full-width ``＝＋－＠``) may run as a formula. A text that begins with an
    apostrophe gets one too, so that taking one away always gives the text back.
    """
    return f"'{text}" if _FORMULA.match(text) else text
