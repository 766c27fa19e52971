"""The right side of the print dialog shows pages as they are set, and where among them the reader is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model import ROOT, Briefing
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest, Range, choices
from viewer.theme.tokens import Look, theme_for
from viewer.ui.printing.page_setter import PageSetter
from viewer.ui.printing.preview_side import PreviewSide

OPTIONS = PrintOptions()
LONG = 20_000


@pytest.fixture
def setter(qapp: object, long_briefing: Briefing) -> PageSetter:
    return PageSetter(PrintRequest(long_briefing, ROOT))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 700)
    return made


@pytest.fixture
def side(qtbot: QtBot, setter: PageSetter, window: QWidget) -> PreviewSide:
    made = PreviewSide(setter, OPTIONS, window)
    made.show_theme(theme_for(Look()))
    made.resize(700, 700)
    with qtbot.waitExposed(window):
        window.show()
    return made


def _set(qtbot: QtBot, setter: PageSetter, briefing: Briefing, options: PrintOptions = OPTIONS) -> None:
    with qtbot.waitSignal(setter.ended, timeout=LONG):
        setter.begin(choices(PrintRequest(briefing, ROOT))[Range.WHOLE], options)


def test_other_options_keep_the_place_and_another_brief_begins_at_its_first_page(
    qtbot: QtBot, side: PreviewSide, setter: PageSetter, long_briefing: Briefing
) -> None:
    _set(qtbot, setter, long_briefing)
    side.preview.go_to_page(31)
    place = side.preview.shown
    assert place[0] <= 31 <= place[1]
    _set(qtbot, setter, long_briefing, PrintOptions(header="内部"))
    assert side.preview.shown == place
    side.show_anew()
    _set(qtbot, setter, long_briefing)
    assert side.preview.shown[0] == 1


def test_assistive_technology_hears_the_pages_in_view(
    qtbot: QtBot, side: PreviewSide, setter: PageSetter, long_briefing: Briefing
) -> None:
    _set(qtbot, setter, long_briefing)
    side.preview.go_to_page(9)
    first, last = side.preview.shown
    name = side.preview.accessibleName()
    assert [str(number) in name for number in (first, last, len(setter.pages))] == [True] * 3


def test_words_stand_in_place_of_pages(
    qtbot: QtBot, side: PreviewSide, setter: PageSetter, long_briefing: Briefing
) -> None:
    _set(qtbot, setter, long_briefing)
    side.show_nothing("没有")
    assert list(side.preview.pages) == list(setter.pages) == []


def test_keys_of_the_whole_window_step_the_zoom(
    qtbot: QtBot, side: PreviewSide, setter: PageSetter, long_briefing: Briefing
) -> None:
    _set(qtbot, setter, long_briefing)
    with qtbot.waitActive(side.window()):
        side.window().activateWindow()
    before = side.preview.percent
    qtbot.keyClick(side.window(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert side.preview.percent > before
    assert str(side.preview.percent) in side.head._percent.text()
