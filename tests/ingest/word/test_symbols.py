"""Characters of symbol fonts and rings built by fields."""

from __future__ import annotations

import pytest

from viewer.ingest.word.symbols import enclosed, symbol


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FC", "✓"), ("Wingdings", "00A8", "□"), ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F061", "α"),
        ("Symbol", "F0B3", "≥"), ("Symbol", "F028", "("), ("宋体", "25CB", "○"), ("Wingdings", "F082", "②"),
        ("Webdings", "F061", ""),
        ("Wingdings", "F021", ""), ("宋体", "D800", ""), ("宋体", "zz", ""), ("宋体", "", ""), ("宋体", "0000", ""),
        ("宋体", "FFFFFFFF", ""),
    ],
)  # fmt: skip
def test_symbols(font: str, code: str, sign: str) -> None:
    assert symbol(font, code) == sign


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r" eq \o\ac(○,1)", "①"), (r"EQ \O\AC(○,20)", "⑳"), (r"eq \o(○,5)", "⑤"), (r"eq \o\ac(□,印)", "（印）"),
        (r"eq \o\ac(○,99)", "（99）"), (r"eq \f(1,2)", ""), ("PAGE", ""), ("", ""),
    ],
)  # fmt: skip
def test_rings(instruction: str, shown: str) -> None:
    assert enclosed(instruction) == shown
