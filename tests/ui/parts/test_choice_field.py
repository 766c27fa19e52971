"""A field with a list keeps its place whatever its choices are called."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractItemView, QApplication

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
    field.resize(200, field.sizeHint().height())
    picture = field.grab().toImage()
    arrow = [
        (x, y) for x in range(172, 196) for y in range(8, 28)
        if picture.pixelColor(x, y).lightness() < QColor(theme.colors.line2).lightness()
    ]  # fmt: skip
    assert arrow


def test_the_list_that_drops_down_bears_the_fields_name(qtbot) -> None:
    field = ChoiceField()
    qtbot.addWidget(field)
    field.addItems(("一", "二"))
    field.setAccessibleName("类型")
    with qtbot.waitExposed(field):
        field.show()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    dropped = QApplication.activePopupWidget()
    assert dropped is not None
    (choices,) = dropped.findChildren(QAbstractItemView)
    assert QAccessible.queryAccessibleInterface(choices).text(QAccessible.Text.Name) == "类型"
    field.hidePopup()
