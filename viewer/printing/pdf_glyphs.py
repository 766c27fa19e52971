"""Which glyphs of which font a PDF holds, so that characters beyond U+FFFF can be found in it.

Qt writes no way back to the text for them (6.9: its map has 16 bits a character), and a name that holds one could be
neither searched for nor copied. Qt numbers a subset's glyphs in the order in which they are first painted.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.printing.glyphs import BEYOND, font_name
from viewer.printing.lines import Line
from viewer.printing.paginate import Page


class UsedGlyphs:
    """The glyphs of each font, by its name in the PDF, with their numbers in its subset (the box is 0)."""

    def __init__(self) -> None:
        self._used: dict[str, dict[int, int]] = {}

    def add(self, page: Page) -> None:
        """Count the glyphs of a page in the order in which they are painted."""
        for line in _painted(page):
            for run in line.runs:
                used = self._used.setdefault(font_name(run.rawFont()), {0: 0})
                for glyph in run.glyphIndexes():
                    used.setdefault(glyph, len(used))

    def beyond(self) -> dict[str, dict[int, str]]:
        """For each font the numbers that stand for a character beyond U+FFFF, with that character."""
        return {
            font: {number: BEYOND[font, glyph] for glyph, number in used.items() if (font, glyph) in BEYOND}
            for font, used in self._used.items()
        }


def _painted(page: Page) -> Iterator[Line]:
    if page.frame.header is not None:
        yield page.frame.header.line
    for placed in (*page.lines, page.folio):
        yield placed.line
