"""How large a meeting's type is: from the height of the screen, in the colours of the theme at full strength. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from viewer.theme.tokens import Look, Theme, Types, theme_for

_LINES = 22
"""Body characters that would fill the screen's height. At 5 m a character is read with ease at some 25 minutes of arc
(ISO 9241-303 asks for 20 to 22): 36 mm, a 22nd of the height of a 65-inch screen."""
_LARGE_LINES = 18
_MEASURE = 30
_MEASURE_LEAST = 12
_SIDE = 1.6
_HEAD, _FOOT = 2.3, 1.7
"""Em above and below the text: the line that says where it stands, and the position."""


class Room(NamedTuple):
    """Where things stand on the screen, px. ``em`` is the size of a body character."""

    width: int
    height: int
    em: int
    top: int
    bottom: int
    side: int

    @property
    def inner(self) -> int:
        """Width between the sides."""
        return self.width - 2 * self.side

    @property
    def tall(self) -> int:
        """Height between head and foot."""
        return self.bottom - self.top


def room_of(width: int, height: int, large: bool) -> Room:
    """The room of a screen of this size; larger type in large print."""
    em = max(12, round(min(height, width) / (_LARGE_LINES if large else _LINES)))
    return Room(width, height, em, round(_HEAD * em), height - round(_FOOT * em), round(_SIDE * em))


def text_theme(theme: Theme, room: Room) -> Theme:
    """The theme for the text: its faces and leading, a body character ``room.em`` high, black on paper or white on
    black.
    """
    made = _strong(theme)
    factor = room.em / theme.types.body.size
    measure = max(_MEASURE_LEAST, min(_MEASURE, (room.inner - room.em) // room.em))
    types = Types(*(kind.scaled(factor) for kind in made.types))
    return made._replace(types=types, factor=room.em / 20, measure=measure)


def figure_theme(theme: Theme, room: Room, label: float) -> Theme:
    """The theme for figures whose names are ``label`` em high; everything else in its usual proportion to them."""
    plain = theme_for(Look(theme.look.dark))
    factor = label * room.em / plain.types.card_label.size
    types = Types(*(kind.scaled(factor) for kind in plain.types))
    return _strong(theme)._replace(look=plain.look, types=types, factor=factor)


def _strong(theme: Theme) -> Theme:
    """Ink as strong as it goes, for grey is nothing from the back row; as it is where the system's contrast rules."""
    colors = theme.colors
    if colors.ink in (colors.ink2, colors.ink3):
        return theme
    if theme.look.dark:
        strong = colors._replace(paper="#000000", ink="#FFFFFF", ink2="#D6D9DB", ink3="#B9BEC1", line="#4A4F53")
    else:
        strong = colors._replace(ink="#000000", ink2="#33373A", ink3="#474B4F")
    return theme._replace(colors=strong)
