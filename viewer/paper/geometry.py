"""The page of GB/T 9704-2012 and its large-type sister as frozen numbers.

Lengths are twips (1/20 pt, 1440 to the inch) unless a name says mm or pt: at 1440 dots to the inch one twip is one
device unit of a PDF, and a tenth of a millimetre is still 5.7 of them. Clause numbers are those of GB/T 9704-2012.
"""

from __future__ import annotations

from dataclasses import dataclass

TWIPS_PER_INCH = 1440
_MM_PER_INCH = 25.4
EM_ABOVE_BASELINE = 0.88
"""Share of the em square above the baseline in Chinese faces (Noto, Fandol and LXGW all use 880 of 1000)."""


def mm(length: float) -> float:
    """A length in mm as twips."""
    return length * TWIPS_PER_INCH / _MM_PER_INCH


def pt(size: float) -> float:
    """A size in points as twips."""
    return size * 20.0


def in_mm(length: float) -> float:
    """A length in twips as mm."""
    return length * _MM_PER_INCH / TWIPS_PER_INCH


PAGE_WIDTH = mm(210)  # 5.1: A4
PAGE_HEIGHT = mm(297)
TOP = mm(37)  # 5.2.1: white above the text area, to the ink of the first line
LEFT = mm(28)  # 5.2.1: white at the binding edge
TEXT_WIDTH = mm(156)  # 5.2.1
TEXT_HEIGHT = mm(225)
FOLIO_GAP = mm(7)  # 7.5: from the text area to the upper edge of the dash beside the page number


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A grid of ``rows`` lines of ``columns`` characters in the text area, and the sizes (pt) of everything on it.

    ``table_row`` and ``note_row`` are the heights of a row of the figures table and of a line of notes.
    """

    rows: int
    columns: int
    body_pt: float
    title_pt: float
    table_pt: float
    note_pt: float
    folio_pt: float
    table_row: float
    note_row: float

    @property
    def cell(self) -> float:
        """Width of one character: the text width divided evenly (5.2.3)."""
        return TEXT_WIDTH / self.columns

    @property
    def pitch(self) -> float:
        """Distance from line to line: the text height divided evenly (5.2.3)."""
        return TEXT_HEIGHT / self.rows

    @property
    def scale(self) -> float:
        """How much larger everything is than on the official page."""
        return self.body_pt / OFFICIAL_BODY_PT


OFFICIAL_BODY_PT = 16.0
OFFICIAL = PageLayout(
    rows=22,  # 5.2.3
    columns=28,  # 5.2.3
    body_pt=OFFICIAL_BODY_PT,  # 5.2.2: 3号
    title_pt=22.0,  # 7.3.1: 2号
    table_pt=12.0,
    note_pt=10.5,
    folio_pt=14.0,  # 7.5: 4号
    table_row=mm(7.6),
    note_row=mm(5.2),
)
LARGE = PageLayout(
    rows=16,
    columns=20,
    body_pt=22.0,
    title_pt=30.0,
    table_pt=16.5,
    note_pt=14.0,
    folio_pt=18.0,
    table_row=mm(10.4),
    note_row=mm(7.0),
)
