"""A figure while it is being worked out, before it becomes a Metric."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from viewer.model import Kind


@dataclass(slots=True)
class Found:
    """One value expression and what the rules have made of it so far; offsets into the text.

    ``start``/``end``: with qualifier and scope; ``core``: the bare number and unit. ``family`` names the sort of unit
    (money, area, share, duration, count, physical, ratio, rank, bare). ``noun``: the thing without its verb, for
    figures that follow; ``borrowed``: the label was taken from the figure before. ``table``: number of the table whose
    cells it was read from, 0 outside. ``negative``: written with a minus sign, which is part of it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    family: str
    kind: Kind
    value: Decimal | None
    unit: str | None = None
    value_to: Decimal | None = None
    qualifier: str | None = None
    optional: bool = False
    magnitude: int = 1
    chinese: bool = False
    direction: str | None = None
    basis: str | None = None
    period: str | None = None
    status: str | None = None
    label: str = ""
    importance: int = 2
    verb: str = ""
    noun: str = ""
    borrowed: bool = False
    table: int = 0
    negative: bool = False
