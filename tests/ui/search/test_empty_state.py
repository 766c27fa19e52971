"""The empty page: its words, its ways out, its chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import Chip, OutlineButton
from viewer.ui.search.empty_state import EmptyState

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TOPICS = (("学位", 5), ("停车", 3), ("茶叶", 2))


@pytest.fixture
def page(qtbot):
    made = EmptyState()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    return made


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def button(page):
    return next(button for button in page.findChildren(OutlineButton) if button.isVisible())


def chips(page):
    return [chip for chip in page.findChildren(Chip) if not chip.isHidden()]


def test_nothing_found_says_what_was_searched(page):
    page.show_nothing_found("养犬", 19, 97, TOPICS)
    assert words(page) == [
        "Nothing found for “养犬”",
        "Searched all 19 sections, headings and 97 figures. Try a shorter word.",
        "Common topics here",
    ]
    assert [chip.accessibleName() for chip in chips(page)] == ["学位, 5 hits", "停车, 3 hits", "茶叶, 2 hits"]


def test_words_that_stand_apart_are_said_to_do_so(page):
    page.show_nothing_found("停车 茶叶", 19, 97)
    page.show_apart(True)
    assert "Each part is found by itself, but no section has them all." in words(page)[1]
    page.show_nothing_found("养犬", 19, 97)
    assert "Try a shorter word." in words(page)[1]


def test_a_query_is_shown_as_plain_text(page):
    page.show_nothing_found("<b>x</b>", 19, 97)
    title = next(label for label in page.findChildren(QLabel) if label.text() == "Nothing found for “<b>x</b>”")
    assert title.textFormat() == Qt.TextFormat.PlainText


def test_without_topics_their_head_is_gone(page):
    page.show_nothing_found("养犬", 19, 97, TOPICS)
    page.show_nothing_found("养犬", 19, 97)
    assert "Common topics here" not in words(page)
    assert chips(page) == []


def test_the_button_clears(page, qtbot):
    page.show_nothing_found("养犬", 19, 97)
    with qtbot.waitSignal(page.cleared):
        QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    page.setFocus()
    assert button(page).hasFocus()
    with qtbot.waitSignal(page.cleared):
        QTest.keyClick(button(page), Qt.Key.Key_Return)


def test_a_topic_is_chosen_by_mouse_and_keyboard(page, qtbot):
    page.show_nothing_found("养犬", 19, 97, TOPICS)
    with qtbot.waitSignal(page.topic_chosen) as told:
        QTest.mouseClick(chips(page)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["停车"]
    with qtbot.waitSignal(page.topic_chosen) as told:
        QTest.keyClick(chips(page)[2], Qt.Key.Key_Return)
    assert told.args == ["茶叶"]


def test_arrows_walk_the_chips_in_a_ring(page):
    page.show_nothing_found("养犬", 19, 97, TOPICS)
    row = chips(page)
    row[0].setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(QApplication.focusWidget(), key)
        walked.append(row.index(QApplication.focusWidget()))
    assert walked == [1, 2, 0, 2]


def test_chips_take_more_lines_where_it_is_narrow(page):
    page.show_nothing_found("养犬", 19, 97, TOPICS + TOPICS)
    QApplication.processEvents()
    assert len({chip.y() for chip in chips(page)}) == 1
    page.resize(300, 600)
    QApplication.processEvents()
    assert len({chip.y() for chip in chips(page)}) > 1
    inside = chips(page)[0].parentWidget().rect()
    assert all(inside.contains(chip.geometry()) for chip in chips(page))


def test_an_error_has_its_sentence_and_one_way_out(page, qtbot):
    page.show_error("文件不是纯文本，或已被移走。")
    assert words(page) == ["Report did not open", "文件不是纯文本，或已被移走。"]
    with qtbot.waitSignal(page.other_file_requested):
        QTest.keyClick(button(page), Qt.Key.Key_Space)


def test_every_look_paints_without_a_word(page):
    for look in (Look(dark=True), Look(compact=True), Look(large=True)):
        page.show_theme(theme_for(look))
        page.show_nothing_found("养犬", 19, 97, TOPICS)
        assert not page.grab().isNull()
        page.show_error("x")
        assert not page.grab().isNull()


def test_an_offer_is_one_line_and_a_click_takes_it(page):
    chosen = []
    page.topic_chosen.connect(chosen.append)
    page.show_offer("停车", 23)
    page.show_nothing_found("停扯", 19, 97, TOPICS)
    offer = next(b for b in page.findChildren(OutlineButton) if b.text() == "停车")
    assert words(page)[:2] == ["Nothing found for “停扯”", "Did you mean"]
    assert "23 hits" in words(page)
    assert offer.accessibleName() == "Did you mean “停车”? 23 hits"
    assert page.focusProxy() is offer
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    page.take_offer()
    assert chosen == ["停车", "停车"]


def test_without_an_offer_its_line_is_gone(page):
    page.show_offer("停车", 1)
    assert "1 hit" in words(page)
    page.show_offer("", 0)
    page.show_nothing_found("养犬", 19, 97, TOPICS)
    assert "Did you mean" not in words(page)
    assert page.focusProxy() is button(page)
    page.take_offer()  # nothing to take
