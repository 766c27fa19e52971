"""The rows of the palette as they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from viewer.model import Briefing
from viewer.theme.tokens import Look, theme_for
from viewer.ui.palette.catalogue import Catalogue
from viewer.ui.palette.palette_model import PaletteModel
from viewer.ui.palette.palette_row import ROW, PaletteRow

WIDTH = 500


@pytest.fixture
def model(qapp: object, briefing: Briefing) -> PaletteModel:
    made = PaletteModel()
    made.actions = (QAction("停车" * 60),)
    made.show_catalogue(Catalogue(briefing, made.actions))
    return made


def _painted(model: PaletteModel, place: int, *, selected: bool = False) -> QImage:
    row, theme = PaletteRow(model, model), theme_for(Look())
    row.show_theme(theme)
    image = QImage(WIDTH, ROW, QImage.Format.Format_RGB32)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, row.sizeHint(option, model.index(place)).height())
    option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
    with QPainter(image) as painter:
        row.paint(painter, option, model.index(place))
    return image


def _colors(image: QImage, left: int = 0) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(left, WIDTH) for y in range(ROW)}


def test_a_find_is_marked_as_a_hit_and_one_by_pinyin_by_a_line(model: PaletteModel) -> None:
    colors = theme_for(Look()).colors
    model.find("停车设施")
    assert colors.hit in _colors(_painted(model, 1))
    model.find("tcss")
    assert not {colors.hit} & _colors(_painted(model, 1))
    assert colors.tick in _colors(_painted(model, 1))


def test_the_chosen_row_has_its_bar(model: PaletteModel) -> None:
    colors = theme_for(Look()).colors
    assert _painted(model, 1, selected=True).pixelColor(1, 9) == QColor(colors.accent)
    assert _painted(model, 1).pixelColor(1, 9) == QColor(colors.paper)


def test_a_long_name_leaves_the_margin_free(model: PaletteModel) -> None:
    model.find("停车停车")
    assert _colors(_painted(model, 1), WIDTH - 18) == {theme_for(Look()).colors.paper}
