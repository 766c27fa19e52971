"""A field with a list keeps its place whatever its choices are called."""

from __future__ import annotations

from PySide6.QtGui import QColor

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.choice_field import ChoiceField


def test_long_choices_do_not_widen_it_and_the_arrow_is_painted(qtbot) -> None:
    field = ChoiceField()
    qtbot.addWidget(field)
    theme = theme_for(Look())
    field.show_theme(theme)
    field.addItem("短")
    width = field.sizeHint().width()
    field.addItem("很长的名称" * 20)
    assert field.sizeHint().width() == width
    field.resize(200, field.height())
    picture = field.grab().toImage()
    arrow = [
        (x, y) for x in range(172, 196) for y in range(8, 28)
        if picture.pixelColor(x, y).lightness() < QColor(theme.colors.line2).lightness()
    ]  # fmt: skip
    assert arrow
