"""The help's window: its field, its topics, its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget

from viewer.theme.tokens import Look, theme_for
from viewer.ui.help.help_dialog import HelpDialog
from viewer.ui.help.help_page import HelpPage


@pytest.fixture
def dialog(qtbot) -> HelpDialog:
    made = HelpDialog("zh", theme_for(Look()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(dialog: HelpDialog) -> list[str]:
    topics = dialog.findChild(QListWidget)
    return [topics.item(row).text() for row in range(topics.count()) if not topics.item(row).isHidden()]


def counter(dialog: HelpDialog) -> str:
    return dialog.findChild(QLabel).text()


@pytest.mark.parametrize(("language", "word"), [("zh", "快捷键"), ("en", "Keys")])
def test_the_help_is_shown_in_the_readers_language(qtbot, language: str, word: str) -> None:
    dialog = HelpDialog(language, theme_for(Look()))
    qtbot.addWidget(dialog)
    page = dialog.findChild(HelpPage)
    assert word in page.toPlainText()
    assert "<table" in page.toHtml()
    assert "<img" in page.toHtml()


def test_typing_searches_and_keys_move_from_hit_to_hit(qtbot, dialog: HelpDialog) -> None:
    everything = shown(dialog)
    dialog.field.insert("五米")
    assert counter(dialog) == "1 / 1"
    assert shown(dialog) == ["开会", "　会议展示　1"]
    dialog.field.clear()
    assert shown(dialog) == everything
    qtbot.keyClicks(dialog.field, "shuqian")
    total = int(counter(dialog).split(" / ")[1])
    assert total > 2
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert counter(dialog) == f"2 / {total}"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert counter(dialog) == f"{total} / {total}"
    view = dialog.findChild(HelpPage)
    assert view.viewport().rect().contains(view.cursorRect())


def test_nothing_found_says_so(qtbot, dialog: HelpDialog) -> None:
    dialog.field.insert("养犬")
    assert counter(dialog) == "No match"
    assert shown(dialog) == []


def test_arrows_walk_the_topics_and_page_keys_scroll(qtbot, dialog: HelpDialog) -> None:
    page, topics = dialog.findChild(HelpPage), dialog.findChild(QListWidget)
    for row in range(1, topics.count()):  # also those that are shorter than the page
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
        assert topics.currentRow() == row
    for row in reversed(range(5, topics.count() - 1)):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
        assert topics.currentRow() == row
    assert page.topic_on_top() >= 5
    before = page.verticalScrollBar().value()
    qtbot.keyClick(dialog.field, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > before


def test_a_topic_clicked_comes_to_the_top_or_to_its_first_hit(qtbot, dialog: HelpDialog) -> None:
    page, topics = dialog.findChild(HelpPage), dialog.findChild(QListWidget)
    row = next(row for row, topic in enumerate(page.topics) if topic.title == "书签")
    topics.scrollToItem(topics.item(row))
    place = topics.visualItemRect(topics.item(row)).center()
    qtbot.mouseClick(topics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.textCursor().position() == page.topics[row].start
    dialog.field.insert("书签")
    place = topics.visualItemRect(topics.item(row)).center()
    qtbot.mouseClick(topics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.words[page.textCursor().position() :].startswith("书签")


def test_escape_clears_then_closes(qtbot, dialog: HelpDialog) -> None:
    dialog.field.insert("打印")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert (dialog.field.text(), dialog.isVisible()) == ("", True)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_large_print_enlarges_window_words_and_what_was_searched_stays(qtbot, dialog: HelpDialog) -> None:
    dialog.field.insert("打印")
    before, size = counter(dialog), dialog.findChild(HelpPage).font().pixelSize()
    dialog.show_theme(theme_for(Look(large=True)))
    assert counter(dialog) == before
    assert dialog.findChild(HelpPage).font().pixelSize() > size
    assert dialog.findChild(QListWidget).font().pixelSize() == theme_for(Look(large=True)).types.ui.size


def test_what_changes_while_it_is_closed_is_taken_when_it_comes(qtbot, dialog: HelpDialog) -> None:
    page = dialog.findChild(HelpPage)
    dialog.close()
    dark = theme_for(Look(dark=True))
    dialog.show_theme(dark)
    assert page.look == theme_for(Look())  # a page nobody sees would only cost time
    dialog.show()
    assert page.look == dark
    dialog.show_theme(theme_for(Look(dark=True, zoom=28)))
    assert page.look == dark  # of another size of the report's text the help shows nothing
