"""Contrast by WCAG's formula, and the colours to take when the system is set to high contrast."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from viewer.theme.tokens import Colors, Theme

_HIGH = 20.0
"""Black on white is 21. Ordinary palettes put black on a grey window: Fusion 18.3, Windows 18.9."""


def ratio(one: QColor | str, other: QColor | str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_high(system: QPalette) -> bool:
    """Whether the system's own palette (read before ours is set) is one of high contrast."""
    role = QPalette.ColorRole
    pairs = ((role.Window, role.WindowText), (role.Base, role.Text), (role.Button, role.ButtonText))
    return all(ratio(system.color(ground), system.color(ink)) >= _HIGH for ground, ink in pairs)


def followed(theme: Theme, system: QPalette) -> Theme:
    """``theme`` with the system's colours when that is set to high contrast, else as it is."""
    return theme._replace(colors=system_colors(system)) if is_high(system) else theme


def system_colors(system: QPalette) -> Colors:
    """Our roles named by the system's: nothing is paler than its text, selection is its highlight."""
    role = QPalette.ColorRole
    paper, ink = system.color(role.Base).name(), system.color(role.Text).name()
    mark, on_mark = system.color(role.Highlight).name(), system.color(role.HighlightedText).name()
    # A wash under text must keep the text readable; where the highlight does not, lines and bars alone say it.
    wash = mark if ratio(mark, ink) >= 7 else paper
    return Colors(
        paper=paper, chrome=paper, hover=wash, sel=wash, line=ink, line2=ink, ink=ink, ink2=ink, ink3=ink,
        accent=mark if ratio(mark, paper) >= 4.5 else ink,
        on_accent=on_mark if ratio(mark, paper) >= 4.5 else paper,
        wash=wash, figline=ink, hit=wash, hitcur=mark, on_hitcur=on_mark, tick=ink, bar=ink, desk=paper,
        note=wash, notesign=ink,
    )  # fmt: skip


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
