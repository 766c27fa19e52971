"""Says which figures an official would put first: 3 headline, 2 useful, 1 minor."""

from __future__ import annotations

from decimal import Decimal

from viewer.metrics.found import Found
from viewer.model import Kind

_HEADLINE = (Kind.CHANGE, Kind.FROM_TO, Kind.PERCENT)
_WIDEST = ("全国", "全球", "世界")
_LARGE = Decimal(10_000)


def importance_of(found: Found, surface: str, clause: str) -> int:
    """3 for changes, shares, sums of money and positions, 1 for what is only part of something, else 2."""
    if found.qualifier == "之一" or (found.optional and found.qualifier in ("率先", "首次", "最")):
        return 1
    if found.optional:
        return 2
    if found.kind is Kind.RANK:
        return 3 if (found.qualifier in (None, "首个") and found.unit != "个") or surface.startswith(_WIDEST) else 2
    if found.kind in _HEADLINE or found.kind is Kind.RATIO:
        return 3
    if found.kind is Kind.AMOUNT:
        return 3 if found.value is not None and found.value >= 10_000_000 else 2
    if found.kind is Kind.AREA and ("平均" in found.label or "人均" in found.label):
        return 1
    if found.kind is Kind.COUNT and found.value is not None and found.value >= _LARGE:
        return 3
    return 3 if found.value is not None and found.value >= 60 else 2
