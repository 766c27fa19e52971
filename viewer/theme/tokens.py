"""Design tokens: colours, sizes and the value that joins them (no Qt).

Colours are hex strings, sizes are px at 96 dpi. Contrasts are given beside each colour in the design's table and
proved by a test.
"""

from __future__ import annotations

from typing import NamedTuple

ZOOM_STEPS = (16, 18, 20, 22, 24, 28, 32)
"""Body sizes that Ctrl+plus and Ctrl+minus walk through, px."""
DEFAULT_ZOOM = 20
LARGE_FACTOR = 1.3
LARGE_BODY_FACTOR = 1.4
FACES = ("serif", "kai", "sans", "fang")
"""What the text may be set in: Song, Kai, Hei, Fang."""
STEPS = (-1, 0, 1)
"""Measure: narrow, usual, wide; leading: tight, usual, loose."""
COMPACT_BELOW = 1600
"""Effective window width (px divided by the large-print factor) under which the compact layout is used."""


class Colors(NamedTuple):
    """One colour a role; widgets name roles, never hex values."""

    paper: str
    chrome: str
    hover: str
    sel: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    wash: str
    figline: str
    hit: str
    hitcur: str
    on_hitcur: str
    tick: str
    bar: str
    desk: str
    note: str
    notesign: str


LIGHT = Colors(
    paper="#FFFFFF",
    chrome="#F4F5F5",
    hover="#EEEFEF",
    sel="#E8EAEA",
    line="#E1E3E3",
    line2="#7F868A",
    ink="#1C1E20",
    ink2="#474B4F",
    ink3="#63686C",
    accent="#A5281D",
    on_accent="#FFFFFF",
    wash="#F9ECEA",
    figline="#BD6A61",
    hit="#FFEBAE",
    hitcur="#FFD152",
    on_hitcur="#1C1E20",
    tick="#B07D00",
    bar="#D5D8D8",
    desk="#DADCDC",
    note="#E0EDF3",
    notesign="#3F7890",
)
DARK = Colors(
    paper="#17191B",
    chrome="#1F2224",
    hover="#282B2E",
    sel="#2E3235",
    line="#313538",
    line2="#787E83",
    ink="#E3E5E6",
    ink2="#B9BEC1",
    ink3="#989EA2",
    accent="#EC8474",
    on_accent="#17191B",
    wash="#3A2421",
    figline="#B4766C",
    hit="#423710",
    hitcur="#F2C14B",
    on_hitcur="#17191B",
    tick="#D9A21B",
    bar="#3A3F42",
    desk="#0F1011",
    note="#1C2F36",
    notesign="#7FB2C9",
)


# Old paper under a lamp: the same distances of light and dark, less blue.
WARM = Colors(
    paper="#FAF4E6",
    chrome="#F2EADA",
    hover="#ECE3D1",
    sel="#E6DCC8",
    line="#DDD2BC",
    line2="#857B69",
    ink="#221D16",
    ink2="#4A4336",
    ink3="#5F5748",
    accent="#9C2418",
    on_accent="#FFFFFF",
    wash="#F5E0D3",
    figline="#B5614F",
    hit="#FADF93",
    hitcur="#F5C544",
    on_hitcur="#221D16",
    tick="#946700",
    bar="#D5C9B2",
    desk="#DBD1BD",
    note="#DCE7E6",
    notesign="#2F5F74",
)


# High contrast. Nothing is grey; what is marked stands off its ground by 3 : 1 as well as its words off the mark.
CONTRAST_LIGHT = Colors(
    paper="#FFFFFF",
    chrome="#FFFFFF",
    hover="#E4E4E4",
    sel="#D6D6D6",
    line="#000000",
    line2="#000000",
    ink="#000000",
    ink2="#000000",
    ink3="#000000",
    accent="#500000",
    on_accent="#FFFFFF",
    wash="#FFE7DE",
    figline="#500000",
    hit="#CC7D00",
    hitcur="#000000",
    on_hitcur="#FFFFFF",
    tick="#000000",
    bar="#595959",
    desk="#595959",
    note="#5295CE",
    notesign="#00355C",
)
CONTRAST_DARK = Colors(
    paper="#000000",
    chrome="#000000",
    hover="#262626",
    sel="#3A3A3A",
    line="#FFFFFF",
    line2="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#FFFFFF",
    accent="#FFD84D",
    on_accent="#000000",
    wash="#3A2F00",
    figline="#FFD84D",
    hit="#1D5BB6",
    hitcur="#FFFFFF",
    on_hitcur="#000000",
    tick="#FFFFFF",
    bar="#A6A6A6",
    desk="#3A3A3A",
    note="#0A6A52",
    notesign="#7FE0C0",
)


class Type(NamedTuple):
    """A role of type: family role (``sans``, ``serif``, ``kai``), weight, size and line height in px."""

    face: str
    weight: int
    size: int
    line: int

    def scaled(self, factor: float) -> Type:
        """The same role enlarged by ``factor``, rounded to whole px."""
        return Type(self.face, self.weight, round(self.size * factor), round(self.line * factor))


class Types(NamedTuple):
    """Every role of type in the window."""

    body: Type
    run_in: Type
    level1: Type
    level2: Type
    report_title: Type
    card_value: Type
    card_label: Type
    meta: Type
    ui: Type
    ui_strong: Type
    status: Type


_TYPES = Types(
    body=Type("serif", 400, 20, 36),
    run_in=Type("serif", 600, 20, 36),
    level1=Type("sans", 700, 26, 40),
    level2=Type("kai", 700, 24, 36),
    report_title=Type("serif", 700, 42, 56),
    card_value=Type("sans", 500, 25, 28),
    card_label=Type("sans", 400, 14, 20),
    meta=Type("sans", 400, 13, 20),
    ui=Type("sans", 400, 14, 20),
    ui_strong=Type("sans", 500, 14, 20),
    status=Type("sans", 400, 12, 16),
)
_READING = ("body", "run_in", "level1", "level2")
_LEADING = {-1: 32, 0: 36, 1: 42}
"""Lines of the text beside characters of 20 px."""
_WIDER = 8
"""Characters that the wide measure has more than the usual one, and the narrow one fewer."""


class Look(NamedTuple):
    """What the reader chose: dark or light, large print, body size in px, and whether the window is compact.

    ``face`` is one of FACES, ``measure`` and ``leading`` of STEPS; ``warm``: paper is tinted, where it is not dark.
    ``contrast``: black on white or, where it is dark, white on black, and no tint.
    """

    dark: bool = False
    large: bool = False
    zoom: int = DEFAULT_ZOOM
    compact: bool = False
    face: str = "serif"
    measure: int = 0
    leading: int = 0
    warm: bool = False
    contrast: bool = False


class Theme(NamedTuple):
    """Colours, type and the factor for every other measure; handed to each widget's ``show_theme``."""

    look: Look
    colors: Colors
    types: Types
    factor: float
    measure: int
    """Characters in a line of the reading column."""

    def px(self, size: float) -> int:
        """A design measure in px, enlarged for large print."""
        return round(size * self.factor)


def theme_for(look: Look) -> Theme:
    """The theme for a look. Large print enlarges everything by 1.3 and the reading column by 1.4 (DESIGN 2)."""
    factor = LARGE_FACTOR if look.large else 1.0
    reading = (LARGE_BODY_FACTOR if look.large else 1.0) * look.zoom / DEFAULT_ZOOM
    line = _LEADING[look.leading]
    # Fang has no bold: in official documents too, Kai sets the openings of its paragraphs off.
    opening = Type("kai", 700, 20, line) if look.face == "fang" else Type(look.face, 600, 20, line)
    chosen = _TYPES._replace(body=_TYPES.body._replace(face=look.face, line=line), run_in=opening)
    types = {name: kind.scaled(reading if name in _READING else factor) for name, kind in chosen._asdict().items()}
    compact = look.compact or look.large
    measure = (34 if look.large else 38 if compact else 40) + _WIDER * look.measure
    return Theme(look._replace(compact=compact), _colors(look), Types(**types), factor, measure)


def _colors(look: Look) -> Colors:
    if look.contrast:
        return CONTRAST_DARK if look.dark else CONTRAST_LIGHT
    return DARK if look.dark else WARM if look.warm else LIGHT
