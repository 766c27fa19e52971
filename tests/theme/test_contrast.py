"""WCAG's formula, DESIGN's table of contrasts, and following a system set to high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from viewer.theme.contrast import followed, is_high, ratio, system_colors
from viewer.theme.palette import palette
from viewer.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, WARM, Colors, Look, theme_for

# foreground, background, light, dark: the stated numbers of the design's table, one decimal.
TABLE = (
    ("line2", "paper", 3.6, 4.3),
    ("line2", "chrome", 3.3, 3.9),
    ("line2", "sel", 3.0, 3.1),
    ("ink", "paper", 16.7, 13.9),
    ("ink", "sel", 13.8, 10.2),
    ("ink2", "paper", 8.8, 9.4),
    ("ink2", "sel", 7.3, 6.9),
    ("ink3", "paper", 5.6, 6.5),
    ("ink3", "chrome", 5.2, 5.9),
    ("ink3", "sel", 4.7, 4.8),
    ("accent", "paper", 7.2, 6.8),
    ("accent", "wash", 6.2, 5.6),
    ("ink", "wash", 14.5, 11.4),
    ("figline", "paper", 3.9, 4.8),
    ("ink", "hit", 14.1, 9.2),
    ("accent", "hit", 6.1, 4.5),
    ("on_hitcur", "hitcur", 11.5, 10.5),
    ("tick", "paper", 3.6, 7.7),
    ("ink", "note", 13.9, 10.9),
    ("accent", "note", 6.0, 5.3),
    ("figline", "note", 3.2, 3.8),
    ("figline", "wash", 3.3, 4.0),
    ("figline", "hit", 3.2, 3.0),
    ("notesign", "paper", 4.8, 7.6),
    ("notesign", "sel", 4.0, 5.6),
)


@pytest.mark.parametrize(("one", "other", "light", "dark"), TABLE)
def test_the_tokens_reach_the_stated_contrasts(one: str, other: str, light: float, dark: float) -> None:
    for colors, stated in ((LIGHT, light), (DARK, dark)):
        # The table is rounded; its 3.7 for figline is 3.65.
        assert ratio(getattr(colors, one), getattr(colors, other)) >= stated - 0.06


def test_warm_paper_keeps_the_floors_of_white_paper() -> None:
    for one, other, _light, _dark in TABLE:
        floor = 3.0 if one in ("line2", "figline", "tick") else 4.5
        assert ratio(getattr(WARM, one), getattr(WARM, other)) >= floor, (one, other)
    paper = QColor(WARM.paper)
    assert paper.red() > paper.green() > paper.blue()


@pytest.mark.parametrize("colors", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_high(colors: Colors) -> None:
    """Words 7 : 1 on every surface that is not a mark, 4.5 on a mark; and marks themselves 3 : 1 on paper."""
    for ink in ("ink", "ink2", "ink3", "line", "line2", "figline", "accent", "notesign"):
        for ground in ("paper", "chrome", "hover", "sel", "wash"):
            assert ratio(getattr(colors, ink), getattr(colors, ground)) >= 7, (ink, ground)
        for ground in ("hit", "note"):
            assert ratio(getattr(colors, ink), getattr(colors, ground)) >= (4.5 if "ink" in ink else 3), (ink, ground)
    for mark in ("hit", "hitcur", "note", "tick", "bar"):
        assert ratio(getattr(colors, mark), colors.paper) >= 3, mark
    assert ratio(colors.on_hitcur, colors.hitcur) >= 7
    assert ratio(colors.on_accent, colors.accent) >= 7


@pytest.mark.parametrize("colors", [LIGHT, DARK, WARM], ids=["light", "dark", "warm"])
def test_text_is_readable_on_every_surface_it_is_used_on(colors: Colors) -> None:
    for ink in ("ink", "ink2", "ink3"):
        for ground in ("paper", "chrome", "hover", "sel"):
            assert ratio(getattr(colors, ink), getattr(colors, ground)) >= 4.5, (ink, ground)
    assert ratio(colors.on_accent, colors.accent) >= 4.5


def test_the_formula_is_wcags() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#FFFFFF", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


def _contrast_palette() -> QPalette:
    made, role = QPalette(), QPalette.ColorRole
    for ground in (role.Window, role.Base, role.Button):
        made.setColor(ground, QColor("#000000"))
    for ink in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(ink, QColor("#FFFFFF"))
    made.setColor(role.Highlight, QColor("#FFFF00"))
    made.setColor(role.HighlightedText, QColor("#000000"))
    return made


def test_ordinary_palettes_are_not_high_contrast() -> None:
    assert not is_high(palette(LIGHT))
    assert not is_high(palette(DARK))
    theme = theme_for(Look())
    assert followed(theme, palette(LIGHT)) is theme


def test_a_high_contrast_system_is_followed() -> None:
    system = _contrast_palette()
    assert is_high(system)
    theme = followed(theme_for(Look(large=True)), system)
    assert theme.types == theme_for(Look(large=True)).types
    assert (theme.colors.paper, theme.colors.ink, theme.colors.ink3) == ("#000000", "#ffffff", "#ffffff")
    assert theme.colors.accent == "#ffff00"


def test_nothing_is_pale_in_the_systems_colours() -> None:
    colors = system_colors(_contrast_palette())
    for ink in ("ink", "ink2", "ink3", "line", "line2", "figline", "tick"):
        for ground in ("paper", "chrome", "sel", "wash", "hit", "note"):
            assert ratio(getattr(colors, ink), getattr(colors, ground)) >= 7, (ink, ground)
    assert ratio(colors.on_accent, colors.accent) >= 7
    assert ratio(colors.on_hitcur, colors.hitcur) >= 7
