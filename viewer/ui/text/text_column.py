"""How wide the text is and where it stands in a pane: centred, at its measure where there is room."""

from __future__ import annotations

from typing import NamedTuple

from viewer.document.style import ScreenStyle

_FEWEST = 4


class Column(NamedTuple):
    """``left`` and ``right`` px stay free beside the document, which is ``document`` px wide; in it the text begins
    ``before`` px from its left and is ``text`` px wide.
    """

    left: int
    right: int
    document: int
    before: int
    text: int


def column(width: int, bar: int, style: ScreenStyle) -> Column:
    """The column in a view of this width, whose scroll bar takes ``bar`` px; narrower than 4 characters it is cut."""
    before, after = style.margin, style.margin_after
    room = width - bar
    text = max(style.em * _FEWEST, min(style.column, room - before - after))
    document = text + before + after
    left = max(0, min((width - text) // 2 - before, room - document))
    return Column(left, max(0, room - left - document), document, before, text)
