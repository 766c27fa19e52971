"""Order, choice and repeated facts of the figures pane, by mouse and keys; in a real X server too (test_xserver)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.model import Briefing
from viewer.store.rows import content_sha256
from viewer.store.write import write_briefing
from viewer.ui.cards.card_controls import CardControls
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, briefing: Briefing, tmp_path: Path) -> MainWindow:
    """A report whose last figure but one states what the ninth does."""
    metrics = (*briefing.metrics[:10], replace(briefing.metrics[10], same_as=9), briefing.metrics[11])
    path = tmp_path / "重复.briefing"
    content = content_sha256(briefing.sections, metrics)
    write_briefing(replace(briefing, metrics=metrics, content_sha256=content), path)
    made = make_window(qapp, path)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.navigator.go_to_section("2.1")
    return made


def _shown(window: MainWindow) -> list[str]:
    model = window.navigator.reading.cards._list.model()
    return [model.index(place).data() for place in range(model.rowCount())]


def _choose(qtbot: QtBot, window: MainWindow, word: object, downs: int) -> None:
    """Open the menu of a word by a click and walk down to an entry."""
    qtbot.mouseClick(word, Qt.MouseButton.LeftButton)
    menu = word.parent().findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    for _ in range(downs):
        qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    qtbot.waitUntil(lambda: word.parent().findChild(QMenu) is None)


def test_figures_by_size_and_of_one_kind(qtbot: QtBot, window: MainWindow) -> None:
    cards = window.navigator.reading.cards
    controls = cards.findChild(CardControls)
    cards._segment.show_side(1)
    cards._segment.chosen.emit(1)
    assert _shown(window)[-2:] == ["预计与目标", "加工厂产值"]
    _choose(qtbot, window, controls._order, 2)
    assert controls._order.text() == "按大小"
    assert _shown(window)[:6] == ["金额", "茶叶销售额", "数量", "新增学位", "另见 二(二)", "小学学位"]
    _choose(qtbot, window, controls._sorts, 3)  # all kinds, amounts, counts
    assert controls._sorts.text() == "数量"
    assert _shown(window) == ["数量", "新增学位", "另见 二(二)", "小学学位", "新建加工厂"]

    window.enter_query("学位")  # the filter prunes first
    assert _shown(window) == ["数量", "新增学位", "另见 二(二)", "小学学位"]
    window.navigator.clear_filter()
    window.open_path(Path(window._memory.settings.last_file))
    assert controls._order.text() == "按大小"  # kept while the window lives


def test_the_other_place_of_a_fact(qtbot: QtBot, window: MainWindow) -> None:
    cards = window.navigator.reading.cards
    assert _shown(window) == ["新增学位", "另见 二(二)", "小学学位"]
    view = cards._list
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1)).center())
    qtbot.waitUntil(lambda: window._session.section == "2.2")
    assert window.navigator.reading.text.view.marks.jumped == 11
    assert _shown(window) == ["新增停车位", "另见 二(一)", "停车投诉"]
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(lambda: window._session.section == "2.1")


def test_a_figure_of_another_kind_chosen_in_the_text_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    cards = window.navigator.reading.cards
    _choose(qtbot, window, cards.findChild(CardControls)._sorts, 2)  # amounts
    assert _shown(window) == []
    assert cards._list._empty == "没有这一类的数据"
    window.navigator.reading.text.figure_chosen.emit(12)
    assert _shown(window)[-2:] == ["正文中选中", "停车投诉"]
