"""A painted row: every state looks its own way, and nothing runs over its edge."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from viewer.model import CheckState
from viewer.theme.tokens import Look, theme_for
from viewer.ui.check.check_words import FigureItem
from viewer.ui.check.figure_list import FigureList

PLAIN = FigureItem(1, "新建加工厂", "6家", CheckState.TO_CHECK)


def _painted(qtbot, item: FigureItem, look: Look = Look(), width: int = 352) -> QImage:  # noqa: B008
    made = FigureList()
    qtbot.addWidget(made)
    made.show_theme(theme_for(look))
    made.resize(width, theme_for(look).px(60))
    made.show_items((item,))
    return made.grab().toImage()


def test_every_state_looks_its_own_way(qtbot) -> None:
    pictures = [_painted(qtbot, PLAIN._replace(state=state)) for state in CheckState]
    pictures.append(_painted(qtbot, PLAIN._replace(moved=True)))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


@pytest.mark.parametrize("look", [Look(), Look(compact=True), Look(large=True), Look(dark=True)])
def test_a_long_label_is_cut_before_the_state(qtbot, look: Look) -> None:
    theme = theme_for(look)
    long = PLAIN._replace(label="很长的名称" * 20, value="由13.57%提高至53.12%" * 5)
    picture = _painted(qtbot, long, look, theme.px(352))
    ground = QColor(theme.colors.chrome)

    def is_free(x: int) -> bool:
        return all(picture.pixelColor(x, y) == ground for y in range(theme.px(4), theme.px(48)))

    # A stretch before the sign of the state stays free, and so does the right edge.
    right = theme.px(352 - 16)
    free = [x for x in range(theme.px(200), right) if is_free(x)]
    assert any(set(range(x, x + theme.px(8))) <= set(free) for x in free)
    assert all(is_free(x) for x in range(right + theme.px(2), picture.width() - theme.px(4)))


def test_the_row_that_is_taken_up_has_a_bar(qtbot) -> None:
    made = FigureList()
    qtbot.addWidget(made)
    theme = theme_for(Look())
    made.show_theme(theme)
    made.resize(352, 60)
    made.show_items((PLAIN,))
    made.choose(1)
    picture = made.grab().toImage()
    assert picture.pixelColor(1, 20) == QColor(theme.colors.accent)
    assert picture.pixelColor(200, 8) == QColor(theme.colors.paper)
