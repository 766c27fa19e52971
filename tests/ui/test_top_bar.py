"""The bar above everything: words give way to icons before anything is covered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from viewer.theme.fonts import font
from viewer.theme.tokens import Look, theme_for
from viewer.ui.commands import Commands
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[TopBar]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setFont(font(theme_for(Look(large=True)).types.ui))
    commands = Commands(window)
    commands.show_theme(theme_for(Look()))  # a button without its icon shows words always
    made = TopBar(commands, FilterBar(), window)
    window.resize(2000, 100)
    window.show()
    yield made
    window.close()  # held until here


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [800, 1000, 1366, 1920])
def test_the_field_covers_no_button(bar: TopBar, width: int, large: bool) -> None:
    bar.show_theme(theme_for(Look(large=large, compact=width < 1600)))
    bar.resize(width, bar.height())
    bar.show_column(width // 4, width // 2)
    bar.show_over_text(True)
    field = bar._filter_bar.geometry()
    assert field.width() >= 160
    assert bar._left.geometry().right() < field.left()
    assert field.right() < bar._right.geometry().left()
    assert bar._right.sizeHint().width() <= bar._right.width()


def test_the_words_come_back_with_the_room(bar: TopBar) -> None:
    bar.show_theme(theme_for(Look(large=True, compact=True)))
    widths = []
    for width in (1920, 800, 1920):
        bar.resize(width, bar.height())
        bar.show_over_text(False)
        widths.append(bar._right.sizeHint().width())
    assert widths[1] < widths[0] == widths[2]


def test_the_field_knows_the_column_before_the_text_is_shown(bar: TopBar) -> None:
    bar.show_theme(theme_for(Look()))
    bar.resize(1920, bar.height())
    bar.show_column(540, 800)
    assert bar._filter_bar.x() == (1920 - 800) // 2
    bar.show_over_text(True)
    assert (bar._filter_bar.x(), bar._filter_bar.width()) == (540, 800)
    bar.show_over_text(False)
    assert bar._filter_bar.x() == (1920 - 800) // 2
