"""The rows of the list as views and screen readers ask for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from viewer.model import CheckState
from viewer.ui.check.check_words import CheckWords, FigureItem
from viewer.ui.check.figure_model import FigureModel

ITEMS = (
    FigureItem(3, "新建加工厂", "6家", CheckState.TO_CHECK),
    FigureItem(5, "茶叶销售额", "18232万元", CheckState.HIDDEN, place="一(一)"),
)


@pytest.fixture
def model(qtmodeltester) -> FigureModel:
    made = FigureModel(CheckWords())
    made.show_items(ITEMS)
    qtmodeltester.check(made)
    return made


def test_a_row_says_what_it_is(model: FigureModel) -> None:
    first, second = model.index(0), model.index(1)
    assert first.data() == "新建加工厂"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "新建加工厂, 6家, To check"
    assert second.data(Qt.ItemDataRole.ToolTipRole) == "茶叶销售额\n18232万元\n一(一)"
    assert Qt.CheckState(first.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    assert Qt.CheckState(second.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Unchecked


def test_ticking_asks_and_changes_nothing_itself(model: FigureModel, qtbot) -> None:
    with qtbot.waitSignal(model.shown_toggled) as asked:
        assert model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == [5, True]
    assert model.items == ITEMS
    assert not model.setData(model.index(1), "x", Qt.ItemDataRole.EditRole)


def test_a_row_is_replaced_where_it_is_listed(model: FigureModel, qtbot) -> None:
    checked = ITEMS[0]._replace(state=CheckState.CHECKED)
    with qtbot.waitSignal(model.dataChanged):
        model.show_item(checked)
    assert model.items == (checked, ITEMS[1])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_item(checked)
        model.show_item(checked._replace(metric_id=77))
    assert (model.place_of(5), model.place_of(77)) == (1, -1)
