"""Theme -> ScreenStyle: the only place where the reading column's document meets the theme."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from viewer.document.style import ScreenStyle
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type

_CELL, _CELL_LINE = 0.8, 0.72
"""Size and line of a table's characters beside the body's. Their face is Hei: Song's digits are not of one width."""


def _other(face: str) -> str:
    """The face of a section's title that runs into its text: Kai, but for a text that is set in it."""
    return "sans" if face == "kai" else "kai"


class GapWords(NamedTuple):
    """The words of a gap line: for one hidden section, for several (with ``{count}``), and its link."""

    one: str
    many: str
    link: str


def screen_style(theme: Theme, words: GapWords) -> ScreenStyle:
    """The reading column's style under this theme."""
    types, colors = theme.types, theme.colors
    cell = Type("sans", 400, round(_CELL * types.body.size), round(_CELL_LINE * types.body.line))
    return ScreenStyle(
        body=font(types.body),
        run_in=font(types.run_in),
        run_in_section=partial(font, Type(_other(types.body.face), 700, types.body.size, types.body.line)),
        level1=font(types.level1),
        level2=font(types.level2),
        gap=font(types.meta),
        cell=font(cell),
        cell_head=partial(font, cell._replace(weight=500)),
        ink=colors.ink,
        pale=colors.ink3,
        body_line=types.body.line,
        level1_line=types.level1.line,
        level2_line=types.level2.line,
        gap_line=types.meta.line,
        cell_line=cell.line,
        measure=theme.measure,
        gap_one=words.one,
        gap_many=words.many,
        gap_link=words.link,
    )
