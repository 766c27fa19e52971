"""The line above the text: the way to the place, or the filter's answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.search import everything, search
from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.switch import Switch
from viewer.ui.text.crumbs import Crumb
from viewer.ui.text.filter_chip import FilterChip
from viewer.ui.text.reading_head import ReadingHead

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LEFT, COLUMN = 200, 800


@pytest.fixture
def head(qtbot: QtBot, briefing: Briefing) -> ReadingHead:
    made = ReadingHead()
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.show_theme(theme_for(Look()))
    made.show_briefing(briefing)
    made.show_column(LEFT, COLUMN)
    made.show()
    return made


def _crumbs(head: ReadingHead) -> list[str]:
    return [crumb.text() for crumb in head.findChildren(Crumb) if crumb.isVisible()]


def _only(head: ReadingHead, kind: type[QAbstractButton]) -> QAbstractButton:
    (found,) = head.findChildren(kind)
    return found


def test_the_way_is_worded_as_the_text_words_it(head: ReadingHead) -> None:
    assert _crumbs(head) == ["青山县2030年工作报告"]
    head.show_section("1.2")
    assert _crumbs(head) == ["〔一〕夯实产业基础，做强县域经济", "〔二〕改善营商环境"]
    head.show_section("2.1")
    assert _crumbs(head) == ["二、办好民生实事", "（一）扩大学位供给"]
    head.show_section("3")
    assert _crumbs(head) == ["三、2031年工作打算"]


def test_compact_shows_a_chapters_first_phrase(head: ReadingHead) -> None:
    head.show_section("1.2")
    head.show_theme(theme_for(Look(compact=True)))
    assert _crumbs(head) == ["〔一〕夯实产业基础", "〔二〕改善营商环境"]
    assert head.height() == 36


def test_crumbs_lead_to_their_sections(head: ReadingHead, qtbot: QtBot) -> None:
    head.show_section("1.2")
    chapter, section = head.findChildren(Crumb)
    for crumb, ident in ((chapter, "1"), (section, "1.2")):
        with qtbot.waitSignal(head.section_chosen) as told:
            qtbot.mouseClick(crumb, Qt.MouseButton.LeftButton)
        assert told.args == [ident]


def test_the_chapter_gives_way_before_the_section(head: ReadingHead) -> None:
    head.show_section("1.2")
    chapter, section = head.findChildren(Crumb)
    full = (chapter.width(), section.width())
    head.show_column(LEFT, 380)
    assert chapter.width() < full[0]
    assert section.width() == full[1]
    head.show_column(LEFT, 240)
    assert section.width() < full[1]
    last = head.findChildren(IconButton)[0]
    assert section.mapTo(head, section.rect().topRight()).x() < last.x()


def test_the_ink_begins_at_the_texts_edge_and_the_arrows_end_at_the_other(head: ReadingHead) -> None:
    head.show_section("2.1")
    colors = theme_for(Look()).colors
    image = head.grab().toImage()
    inked = [x for x in range(head.width()) for y in range(4, 36) if image.pixelColor(x, y).name() != "#ffffff"]
    assert LEFT - 1 <= min(inked) <= LEFT + 3, colors
    _, following = head.findChildren(IconButton)
    assert abs(following.geometry().center().x() + 8 - (LEFT + COLUMN)) <= 1


def test_the_arrows_ask_for_sections(head: ReadingHead, qtbot: QtBot) -> None:
    before, after = head.findChildren(IconButton)
    assert before.accessibleName().startswith("Previous section")
    with qtbot.waitSignal(head.previous_section_requested):
        qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(head.next_section_requested):
        qtbot.keyClick(after, Qt.Key.Key_Return)


def test_a_filter_takes_the_line_and_gives_it_back(head: ReadingHead, briefing: Briefing) -> None:
    head.show_section("2.2")
    head.show_selection(search(briefing, "停车"), 2)
    assert _crumbs(head) == []
    assert _only(head, FilterChip).text() == "停车"
    (counts,) = [label for label in head.findChildren(QLabel) if label.isVisible()]
    assert counts.text() == "1 section, 3 hits, 2 figures"
    head.show_selection(everything(briefing), 0)
    assert len(_crumbs(head)) == 2
    assert not _only(head, FilterChip).isVisible()


def test_where_nothing_matches_there_is_nothing_to_switch(head: ReadingHead, briefing: Briefing) -> None:
    head.show_selection(search(briefing, "养犬"), 0)
    (counts,) = [label for label in head.findChildren(QLabel) if label.isVisible()]
    assert counts.text() == "0 hits"
    assert not _only(head, Switch).isVisible()
    head.show_selection(search(briefing, "停车"), 2)
    assert _only(head, Switch).isVisible()


def test_the_chip_clears_by_mouse_and_by_key(head: ReadingHead, briefing: Briefing, qtbot: QtBot) -> None:
    head.show_selection(search(briefing, "停车"), 2)
    chip = _only(head, FilterChip)
    assert "停车" in chip.accessibleName()
    with qtbot.waitSignal(head.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(head.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Return)


def test_the_switch_tells_and_can_be_set_silently(head: ReadingHead, briefing: Briefing, qtbot: QtBot) -> None:
    head.show_selection(search(briefing, "停车"), 2)
    switch = _only(head, Switch)
    assert switch.isChecked()
    told: list[bool] = []
    head.only_matching_changed.connect(told.append)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told == [False, True]
    head.show_only_matching(False)
    assert not switch.isChecked()
    assert told == [False, True]


def test_the_switchs_knob_stands_on_the_side_that_says_it(head: ReadingHead, briefing: Briefing) -> None:
    head.show_selection(search(briefing, "停车"), 2)
    switch = _only(head, Switch)

    def track(x: int) -> str:
        return switch.grab().toImage().pixelColor(switch.width() - 4 - 32 + x, switch.height() // 2).name()

    colors = theme_for(Look()).colors
    assert (track(6), track(23)) == (colors.ink2.lower(), colors.paper.lower())
    switch.setChecked(False)
    assert (track(9), track(26)) == (colors.line2.lower(), colors.paper.lower())


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(compact=True), Look(large=True)])
def test_every_target_is_large_enough(head: ReadingHead, briefing: Briefing, look: Look) -> None:
    theme = theme_for(look)
    head.show_theme(theme)
    head.show_section("1.2")
    for filtering in (False, True):
        if filtering:
            head.show_selection(search(briefing, "停车"), 2)
        for button in head.findChildren(QAbstractButton):
            if button.isVisible():
                assert min(button.width(), button.height()) >= theme.px(28)
                assert button.geometry().bottom() < head.height()
