"""Two groups stand side by side where there is room, otherwise one below the other, also after other words."""

import pytest
from PySide6.QtWidgets import QLabel

from viewer.ui.parts.turning_row import TurningRow


@pytest.fixture
def row(qtbot) -> tuple[TurningRow, QLabel, QLabel]:
    row, first, second = TurningRow(), QLabel("4 项　待核 4"), QLabel("恢复自动提取")
    qtbot.addWidget(row)
    row.add(0, first)
    row.add(1, second)
    row.show_spaces(16, 4, 16)
    with qtbot.waitExposed(row):
        row.show()
    return row, first, second


def test_where_there_is_room_they_stand_side_by_side(row, qtbot) -> None:
    whole, first, second = row
    whole.resize(first.sizeHint().width() + second.sizeHint().width() + 60, 40)
    qtbot.waitUntil(lambda: second.x() > first.geometry().right())
    assert second.geometry().right() >= whole.width() - 18


def test_where_there_is_none_one_stands_below_the_other(row, qtbot) -> None:
    whole, first, second = row
    whole.resize(second.sizeHint().width() + 40, whole.minimumSizeHint().height())
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert whole.minimumSizeHint().width() <= second.sizeHint().width() + 40


def test_longer_words_turn_it(row, qtbot) -> None:
    whole, first, second = row
    whole.resize(first.sizeHint().width() + second.sizeHint().width() + 60, 80)
    qtbot.waitUntil(lambda: second.x() > first.geometry().right())
    first.setText(first.text() * 4)
    qtbot.waitUntil(lambda: second.y() > first.y())
