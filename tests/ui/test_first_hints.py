"""The hints of a first start, in the real window: there until used, gone for good, and nothing covered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.parts.hint import Hint
from viewer.ui.search.filter_bar import FilterBar

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[[], MainWindow]:
    def started() -> MainWindow:
        window = make_window(qapp, file)
        window.resize(1400, 800)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in window.actions()})
        qtbot.wait(30)
        return window

    return started


def hints(window: MainWindow) -> list[str]:
    return [hint.accessibleName() for hint in window.findChildren(Hint) if hint.isVisible()]


def places(window: MainWindow) -> dict[str, QRect]:
    parts = (part for part in window.findChildren(QWidget) if not isinstance(part, Hint) and part.isVisible())
    return {
        str(id(part)): part.geometry()
        for part in parts
        if not isinstance(part.parentWidget(), Hint)
    }  # fmt: skip


def test_the_filter_is_hinted_at_until_it_is_used(qtbot: QtBot, start: Callable[[], MainWindow]) -> None:
    window = start()
    field = window.findChild(FilterBar).focusProxy()
    assert hints(window) == [field.accessibleDescription()] == ["输入一个词，章节、正文和数据一起筛选；打拼音也行。"]
    assert QApplication.activeModalWidget() is None
    qtbot.keyClicks(field, "tc")
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    assert hints(window) == []
    assert field.accessibleDescription() == ""
    window.navigator.clear_filter()
    window.navigator.go_to_overview()
    assert not any("输入一个词" in words for words in hints(window))
    assert settings.load().filter_known
    window.close()
    again = start()
    assert hints(again) == []


def test_the_first_card_is_hinted_at_until_a_card_was_chosen(qtbot: QtBot, start: Callable[[], MainWindow]) -> None:
    window = start()
    window.navigator.go_to_section("1.1")
    qtbot.waitUntil(lambda: hints(window) == ["点一项数据，正文滚到它的原句。"])
    cards = window.navigator.reading.cards.findChild(QListView)
    before = places(window)
    del before[str(id(cards.viewport()))]  # its strip is given back below
    spot = cards.visualRect(cards.model().index(0, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert hints(window) == []
    assert {part: place for part, place in places(window).items() if part in before} == before
    assert settings.load().cards_known
    window.close()
    again = start()
    again.navigator.go_to_section("1.1")
    qtbot.wait(50)
    assert hints(again) == []


def test_a_hint_is_taken_away_by_its_button_and_by_a_filter(qtbot: QtBot, start: Callable[[], MainWindow]) -> None:
    window = start()
    (hint,) = (hint for hint in window.findChildren(Hint) if hint.isVisible())
    qtbot.mouseClick(hint.findChild(QAbstractButton), Qt.MouseButton.LeftButton)
    assert hints(window) == []
    assert settings.load().filter_known
    assert not settings.load().cards_known
    window.navigator.go_to_section("1.1")
    qtbot.waitUntil(lambda: len(hints(window)) == 1)
    window.enter_query("停车")  # other cards, with their own words above them
    qtbot.waitUntil(lambda: hints(window) == [])
    window.navigator.clear_filter()
    qtbot.waitUntil(lambda: len(hints(window)) == 1)


def test_who_searched_with_an_earlier_version_is_told_nothing_of_it(start: Callable[[], MainWindow]) -> None:
    settings.save(settings.Settings(words=("停车",)))
    assert hints(start()) == []


def test_english(start: Callable[[], MainWindow]) -> None:
    settings.save(settings.Settings(language="en"))
    (words,) = hints(start())
    assert words.startswith("Type a word")


@pytest.mark.parametrize("size", [(640, 700), (1366, 728)])
@pytest.mark.parametrize("large", [False, True])
def test_a_hint_covers_no_card_and_no_link(
    qtbot: QtBot, start: Callable[[], MainWindow], size: tuple[int, int], large: bool
) -> None:
    window = start()
    window.resize(*size)
    window.looks.choose_large(large)
    qtbot.wait(30)
    assert len(hints(window)) == 1
    (hint,) = (one for one in window.findChildren(Hint) if one.isVisible())
    buttons = [part for part in window._navigator.pages.overview.findChildren(QAbstractButton) if part.isVisible()]
    shown = [QRect(part.mapToGlobal(QPoint(0, 0)), part.size()) for part in buttons if not hint.isAncestorOf(part)]
    assert shown
    place = QRect(hint.mapToGlobal(QPoint(0, 0)), hint.size())
    area = window._navigator.pages.overview._area
    assert not place.intersects(QRect(area.mapToGlobal(QPoint(0, 0)), area.size()))

    window.navigator.go_to_section("1.1")
    window.navigator.reading.bring_cards()
    qtbot.waitUntil(lambda: hints(window) == ["点一项数据，正文滚到它的原句。"])
    cards = window.navigator.reading.cards.findChild(QListView)
    (hint,) = (one for one in window.findChildren(Hint) if one.isVisible())
    rows = [cards.visualRect(cards.model().index(row, 0)) for row in range(cards.model().rowCount())]
    seen = [row & cards.viewport().rect() for row in rows]
    assert not any(hint.geometry().intersects(row) for row in seen if not row.isEmpty())
    assert cards.rect().contains(hint.geometry())
    paper = QColor(window.looks.theme.colors.paper)
    assert window.grab().toImage().pixelColor(cards.mapTo(window, cards.rect().bottomLeft() + QPoint(2, -2))) == paper
