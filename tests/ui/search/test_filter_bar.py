"""The filter bar: what it tells and when, what it shows, and the way out of it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from viewer.query.examples import Examples
from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.key_hint import KeyHint
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.search.query_help import QueryHelp

# The offscreen platform says so whenever a window with limits or a popup is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "grabbing the keyboard")


@pytest.fixture
def bar(qtbot):
    made = FilterBar()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(800, 36)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def told(bar):
    """Everything the bar tells, in order."""
    heard = []
    bar.query_changed.connect(lambda query: heard.append(("query", query)))
    for name in ("next_requested", "previous_requested", "cleared", "left"):
        getattr(bar, name).connect(lambda name=name: heard.append((name,)))
    return heard


def field_of(bar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def turn():
    QApplication.processEvents()


def compose(bar, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(field_of(bar), event)


def buttons(bar):
    return {button.accessibleName(): button for button in bar.findChildren(IconButton)}


def counter(bar):
    return next(label for label in bar.findChildren(QLabel) if label.parent() is bar)


def test_each_keystroke_is_told(bar, told):
    for letter in "ab":
        QTest.keyClicks(field_of(bar), letter)
        turn()
    assert told == [("query", "a"), ("query", "ab")]


def test_keystrokes_of_one_turn_are_told_once(bar, told):
    QTest.keyClicks(field_of(bar), "abc")
    field_of(bar).backspace()
    assert told == []
    turn()
    assert told == [("query", "ab")]


def test_a_change_taken_back_within_the_turn_is_not_told(bar, told):
    bar.show_query("ab")
    field_of(bar).insert("c")
    field_of(bar).backspace()
    turn()
    assert told == []


def test_composing_is_never_told(bar, told):
    for preedit in ("t", "ti", "ting", "ting che"):
        compose(bar, preedit)
        turn()
    assert told == []
    compose(bar, commit="停车")
    turn()
    assert told == [("query", "停车")]


def test_composing_over_a_selection_waits_for_the_commit(bar, told):
    bar.show_query("停车")
    field_of(bar).selectAll()
    compose(bar, "yi")
    turn()
    assert field_of(bar).text() == ""
    assert told == []
    compose(bar, commit="医疗")
    turn()
    assert told == [("query", "医疗")]


def test_composing_given_up_tells_what_is_left(bar, told):
    bar.show_query("停车")
    field_of(bar).selectAll()
    compose(bar, "yi")
    turn()
    compose(bar)
    turn()
    assert told == [("query", "")]


def test_show_query_is_silent_and_drops_what_was_about_to_be_told(bar, told):
    QTest.keyClicks(field_of(bar), "a")
    bar.show_query("停车")
    turn()
    assert told == []
    assert field_of(bar).text() == "停车"


def test_enter_query_tells(bar, told):
    bar.enter_query("停车")
    turn()
    assert told == [("query", "停车")]


def test_enter_walks_the_hits(bar, told):
    bar.show_query("停车")
    QTest.keyClick(field_of(bar), Qt.Key.Key_Return)
    QTest.keyClick(field_of(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told == [("next_requested",), ("previous_requested",)]


def test_enter_answers_the_query_first(bar, told):
    QTest.keyClicks(field_of(bar), "a")
    QTest.keyClick(field_of(bar), Qt.Key.Key_Return)
    turn()
    assert told == [("query", "a"), ("next_requested",)]


def test_enter_in_an_empty_field_says_nothing(bar, told):
    QTest.keyClick(field_of(bar), Qt.Key.Key_Return)
    assert told == []


def test_escape_clears_then_leaves(bar, told):
    bar.show_query("停车")
    QTest.keyClick(field_of(bar), Qt.Key.Key_Escape)
    turn()
    assert field_of(bar).text() == ""
    assert told == [("cleared",)]
    QTest.keyClick(field_of(bar), Qt.Key.Key_Escape)
    assert told == [("cleared",), ("left",)]


def test_buttons_walk_and_clear(bar, told):
    bar.show_query("停车")
    bar.show_hits(4, 23)
    for name in ("Next hit", "Previous hit", "Clear filter"):
        QTest.mouseClick(buttons(bar)[name], Qt.MouseButton.LeftButton)
    turn()
    assert told == [("next_requested",), ("previous_requested",), ("cleared",)]
    assert field_of(bar).hasFocus()


def test_parts_follow_the_state(bar):
    def visible():
        names = {name for name, button in buttons(bar).items() if button.isVisible()}
        hint = bar.findChild(KeyHint).isVisible()
        return names, hint, counter(bar).text() if counter(bar).isVisible() else None

    search, signs = {"Earlier searches"}, {"What can be typed here"}
    assert visible() == (search | signs, True, None)
    bar.show_query("停车")
    bar.show_hits(4, 23)
    assert visible() == (search | {"Previous hit", "Next hit", "Clear filter"}, False, "4 / 23")
    bar.show_hits(0, 0)
    assert visible() == (search | signs | {"Clear filter"}, False, "No match")
    bar.show_hits(0, 0, 1)
    assert visible() == (search | signs | {"Clear filter"}, False, "1 section")
    bar.show_hits(0, 0, 12)
    assert visible() == (search | signs | {"Clear filter"}, False, "12 sections")
    bar.show_hits(0, 0, -1)
    assert visible() == (search | signs | {"Clear filter"}, False, "")
    bar.show_query("")
    assert visible() == (search | signs, True, None)
    bar.show_enabled(False)
    assert visible() == (search, False, None)
    assert field_of(bar).placeholderText() == "Search opens after reading"
    bar.show_enabled(True)
    assert field_of(bar).placeholderText() == "Search text, headings and figures"


def test_no_match_does_not_flash_before_the_first_answer(bar):
    bar.show_query("养犬")
    bar.show_hits(0, 0)
    bar.show_query("")
    QTest.keyClicks(field_of(bar), "a")
    assert counter(bar).text() == ""


def test_counter_is_spoken_in_words(bar):
    bar.show_query("停车")
    bar.show_hits(4, 23)
    assert counter(bar).accessibleName() == "Hit 4 of 23"


def test_parts_do_not_overlap_at_any_size(bar):
    for look, width in ((Look(), 800), (Look(compact=True), 560), (Look(large=True), 560), (Look(large=True), 300)):
        bar.show_theme(theme_for(look))
        bar.resize(width, bar.minimumHeight())
        bar.show_query("停车")
        bar.show_hits(1234, 5678)
        parts = [field_of(bar), counter(bar), *bar.findChildren(IconButton)]
        boxes = sorted((part.geometry() for part in parts if part.isVisible()), key=lambda box: box.left())
        assert all(box.right() < right.left() for box, right in pairwise(boxes))
        assert bar.rect().contains(boxes[-1])
        assert field_of(bar).width() >= 28
        assert min(b.width() for b in bar.findChildren(IconButton)) >= 28


def _popup(bar):
    """The list of earlier words as it is made when it first drops down."""
    return field_of(bar)._word_list().popup()


def test_earlier_words_drop_down_and_are_taken(bar, told):
    words = tuple(f"词{at}" for at in range(10))
    bar.show_words(words)
    popup = _popup(bar)
    field_of(bar).setFocus()
    QTest.keyClick(field_of(bar), Qt.Key.Key_Down)
    assert popup.isVisible()
    assert [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())] == list(words[:8])
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    turn()
    assert not popup.isVisible()
    assert [entry for entry in told if entry[0] == "query"] == [("query", "词0")]


def test_typing_closes_the_words(bar):
    bar.show_words(("停车",))
    popup = _popup(bar)
    buttons(bar)["Earlier searches"].click()
    assert popup.isVisible()
    QTest.keyClicks(field_of(bar), "a")
    assert not popup.isVisible()


def test_without_words_nothing_drops_down(bar):
    QTest.keyClick(field_of(bar), Qt.Key.Key_Down)
    assert not _popup(bar).isVisible()
    assert not buttons(bar)["Earlier searches"].isEnabled()


def test_focus_selects_what_is_there(bar):
    bar.show_query("停车")
    bar.setFocus()
    assert field_of(bar).hasFocus()
    assert field_of(bar).selectedText() == "停车"


def test_focus_draws_a_two_pixel_ink_frame(bar):
    theme = theme_for(Look())
    field_of(bar).clearFocus()
    middle = bar.width() // 2
    assert bar.grab().toImage().pixelColor(middle, 1).name().upper() == theme.colors.paper
    bar.setFocus()
    assert bar.grab().toImage().pixelColor(middle, 1).name().upper() == theme.colors.ink


def test_escape_closes_the_words_and_keeps_the_query(bar, told):
    bar.show_words(("停车",))
    bar.show_query("医疗")
    field_of(bar).setFocus()
    QTest.keyClick(field_of(bar), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = _popup(bar)
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field_of(bar).text() == "医疗"
    assert told == []


def test_the_signs_are_shown_when_they_are_asked_for(bar, told):
    asked = []
    bar.help_requested.connect(lambda: asked.append(True))
    QTest.mouseClick(buttons(bar)["What can be typed here"], Qt.MouseButton.LeftButton)
    assert asked == [True]
    bar.show_help(Examples("学位", ""))
    panel = bar.findChild(QueryHelp)
    assert panel.isVisible()
    QTest.mouseClick(buttons(bar)["What can be typed here"], Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert asked == [True]


def test_an_example_is_a_query(bar, told):
    bar.show_help(Examples("学位", ""))
    panel = bar.findChild(QueryHelp)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    turn()
    assert told == [("query", "“学位”")]
    assert not panel.isVisible()
    assert field_of(bar).hasFocus()


def test_the_panel_goes_when_the_field_moves(bar):
    bar.show_help(Examples("", ""))
    bar.resize(700, 36)
    assert not bar.findChild(QueryHelp).isVisible()
