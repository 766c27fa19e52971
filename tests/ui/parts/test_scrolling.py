"""What is higher than its place scrolls; it is never wider than it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from viewer.ui.parts.scrolling import scrolling


@pytest.mark.parametrize(("high", "scrolls"), [(400, True), (100, False)])
def test_it_scrolls_downwards_only_and_only_where_it_must(qtbot, high: int, scrolls: bool) -> None:
    part = QLabel("关")
    part.setMinimumHeight(high)
    area = scrolling(part)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    assert (area.verticalScrollBar().maximum() > 0) == scrolls
    assert part.width() == area.viewport().width()
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
