"""Says a table so that it can be pasted: HTML for Word, WPS and Excel, text parted by tabs for everything else."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from viewer.office.cells import clean, unevaluated

_TABLE = "border-collapse:collapse"
_CELL = "border:0.5pt solid #000000;padding:2pt 5pt;vertical-align:top"
_ONE_LINE = ";white-space:nowrap"
_SHORT = 12
"""Characters up to which a cell is not broken: 三(二)·二是 reads badly in two lines."""
# Excel reads this property of its own: the cell is text, so that 3-5 is no date and = starts no formula.
_TEXT = "mso-number-format:'\\@'"

Rows = Sequence[Sequence[str]]


def tab_text(head: Sequence[str], rows: Rows) -> str:
    """One line for the head and for each row, cells parted by tabs; tabs and line ends in a cell become spaces."""
    return "\n".join("\t".join(unevaluated(" ".join(clean(cell).split())) for cell in row) for row in (head, *rows))


def html_table(head: Sequence[str], rows: Rows) -> str:
    """An HTML table with thin rules and a head that Word repeats on every page."""
    lines = "".join(f"<tr>{''.join(_cell('td', cell) for cell in row)}</tr>" for row in rows)
    top = f"<thead><tr>{''.join(_cell('th', cell) for cell in head)}</tr></thead>"
    return (
        f'<html><head><meta charset="utf-8"></head><body><table style="{_TABLE}">{top}<tbody>{lines}</tbody></table>'
        "</body></html>"
    )


def _cell(tag: str, text: str) -> str:
    wrap = _ONE_LINE if len(text) <= _SHORT else ""
    return f'<{tag} style="{_CELL};{_TEXT}{wrap}">{escape(clean(text))}</{tag}>'
