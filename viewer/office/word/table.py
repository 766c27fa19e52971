"""What all tables of the Word file are made of: rows, cells, rules, and the way back to the grid below them."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.office.word.markup import line_count, paragraph, run, w
from viewer.office.word.styles import CELL_LEADING, INSET, Style, pitch
from viewer.paper.geometry import TEXT_WIDTH, PageLayout, mm, pt

WIDTH = int(TEXT_WIDTH)
"""Width of every table, twips."""
_THICK, _THIN = 9, 3
"""Rules of 1.1 pt and 0.35 pt, in eighths of a point (ECMA-376 Part 1, 17.18.2)."""
_NOTE_ABOVE = mm(0.6)


def table(widths: Sequence[int], rows: Sequence[str], layout: PageLayout, *, inset: float = INSET) -> str:
    """A table of fixed widths, ``inset`` (twips) beside its cells; the white above and below makes a row of one line
    as high as in print."""
    above = round((layout.table_row - CELL_LEADING * pt(layout.table_pt)) / 2)
    around = {"top": above, "left": round(inset), "bottom": above, "right": round(inset)}
    sides = "".join(w(side, w=white, type="dxa") for side, white in around.items())
    look = (
        *(w("tblW", w=sum(widths), type="dxa"), w("tblInd", w=0, type="dxa")),
        *(w("tblLayout", type="fixed"), w("tblCellMar", sides), w("tblLook", val="0000")),
    )
    return w("tbl", w("tblPr", *look), w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def row_of(cells: Sequence[str], layout: PageLayout, *, head: bool = False) -> str:
    """A row at least as high as in print, never split over pages; a head is repeated on every page."""
    height = w("trHeight", val=round(layout.table_row), hRule="atLeast")
    return w("tr", w("trPr", w("cantSplit"), height, w("tblHeader") if head else ""), *cells)


def edges_of(row: int, rows: int, *, ruled: bool) -> str:
    """A cell's rules: thick above the first row and below the last, thin between where the cell holds something."""
    top = _rule("top", _THICK) if row == 0 else ""
    if row == rows - 1:
        return w("tcBorders", top, _rule("bottom", _THICK))
    bottom = _rule("bottom", _THIN) if ruled else ""
    return w("tcBorders", top, bottom) if top or bottom else ""


def _rule(side: str, eighths: int) -> str:
    return w(side, val="single", sz=eighths, space=0, color="auto")


def cell(width: int, content: str, edges: str, style: str, *, kept: bool = False) -> str:
    """A cell with one paragraph; ``kept`` ties its row to what follows."""
    look = w("tcPr", w("tcW", w=width, type="dxa"), edges, w("vAlign", val="center"))
    return w("tc", look, paragraph(style, content, properties=(w("keepNext"),) if kept else ()))


def note_height(layout: PageLayout) -> float:
    """Height of a note of one line with the white above it, twips."""
    return _NOTE_ABOVE + layout.note_row


def note(text: str, above: float, layout: PageLayout) -> str:
    """The line below a table of height ``above``; what follows is back on the grid."""
    before = round(_NOTE_ABOVE)
    lines = line_count(text, WIDTH - 2 * INSET, pt(layout.note_pt))
    after = _left_of_row(above + before + lines * layout.note_row, layout)
    return paragraph(Style.NOTE, run(text), properties=(w("spacing", before=before, after=after),))


def back_on_grid(height: float, layout: PageLayout) -> str:
    """An empty paragraph that fills the grid row a table ends in, and parts it from a table that follows."""
    line = max(_left_of_row(height, layout), 1)
    exact = w("spacing", before=0, after=0, line=line, lineRule="exact")
    return paragraph(Style.NOTE, properties=(exact,))


def _left_of_row(height: float, layout: PageLayout) -> int:
    return round(-height % pitch(layout))
