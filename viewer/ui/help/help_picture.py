"""The help's pictures: few colours in a table, so that one file serves light and dark, and none is large."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from viewer.theme.tokens import LIGHT, Colors, Theme

_STEPS = 12
"""Greys between ink and paper: what smooth letters need."""


def color_table() -> list[int]:
    """The colours of a stored picture: every role of the light theme, and the greys of smooth letters."""
    ink, paper = QColor(LIGHT.ink), QColor(LIGHT.paper)
    greys = (_between(ink, paper, step / _STEPS) for step in range(_STEPS + 1))
    reds = (_between(QColor(LIGHT.accent), paper, step / 4) for step in range(4))
    roles = (QColor(color) for color in LIGHT)
    return list(dict.fromkeys(color.rgb() for color in (*greys, *reds, *roles)))


def load_picture(path: Path, theme: Theme) -> QImage:
    """The picture in the colours of ``theme``, as large as its type asks for."""
    image = QImage(str(path))
    if image.colorCount() and theme.colors != LIGHT:
        image.setColorTable([_in_theme(QColor.fromRgb(color), theme.colors).rgb() for color in image.colorTable()])
    # Scaled in full colours: in a table nothing can be between two of them.
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    if theme.factor == 1.0:
        return full
    return full.scaledToWidth(theme.px(image.width()), Qt.TransformationMode.SmoothTransformation)


def _in_theme(color: QColor, colors: Colors) -> QColor:
    """A role's colour is that role's in the other theme; a grey keeps its place between ink and paper."""
    for role, light in LIGHT._asdict().items():
        if QColor(light).rgb() == color.rgb():
            return QColor(getattr(colors, role))
    ink, paper = QColor(LIGHT.ink), QColor(LIGHT.paper)
    if color.saturationF() > 0.3:  # a red on its way to paper
        ink = QColor(LIGHT.accent)
        share = (color.greenF() - ink.greenF()) / (paper.greenF() - ink.greenF())
        return _between(QColor(colors.accent), QColor(colors.paper), share)
    share = (color.lightnessF() - ink.lightnessF()) / (paper.lightnessF() - ink.lightnessF())
    return _between(QColor(colors.ink), QColor(colors.paper), min(1.0, max(0.0, share)))


def _between(one: QColor, other: QColor, share: float) -> QColor:
    def mixed(a: int, b: int) -> int:
        return round(a + (b - a) * share)

    return QColor(
        mixed(one.red(), other.red()), mixed(one.green(), other.green()), mixed(one.blue(), other.blue())
    )  # fmt: skip
