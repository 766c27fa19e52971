"""The page of the help: headings, pictures, marks, and what it says of the window."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QTextDocument

from viewer.paths import resources
from viewer.theme.tokens import DARK, Look, theme_for
from viewer.ui.help.help_page import HelpPage

EXAMPLES = {"近", "约", "超过", "推算", "停车", "？", "?", "甲 乙", "甲", "二是", "3-"}
"""What stands in quotes without being a word of the window."""


@pytest.fixture(params=["zh", "en"])
def page(request, qtbot) -> HelpPage:
    made = HelpPage()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show_language(request.param)
    made.show_theme(theme_for(Look()))
    made.language = request.param
    return made


def test_topics_are_the_headings_in_order(page: HelpPage) -> None:
    words = page.words
    assert len(page.topics) > 20
    assert [topic.start for topic in page.topics] == sorted(topic.start for topic in page.topics)
    assert all(words[topic.start :].startswith(topic.title) for topic in page.topics)
    assert page.topics[0].level == 2


def test_both_languages_have_the_same_parts(page: HelpPage, qtbot) -> None:
    other = HelpPage()
    qtbot.addWidget(other)
    other.show_language("en" if page.language == "zh" else "zh")
    other.show_theme(theme_for(Look()))
    assert [topic.level for topic in page.topics] == [topic.level for topic in other.topics]
    assert page.toHtml().count("<img") == other.toHtml().count("<img") > 5


def test_every_picture_named_is_there_and_every_one_there_is_named(page: HelpPage) -> None:
    named = set(re.findall(r'<img src="([^"]*)"', page.toHtml()))
    assert named == {path.name for path in (resources() / "help" / page.language).glob("*.png")}
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in named:
        image = page.loadResource(kind, name)
        assert isinstance(image, QImage)
        assert not image.isNull()


def test_no_space_comes_of_a_line_end_in_chinese(page: HelpPage) -> None:
    if page.language == "zh":
        assert not re.search(
            "[\u4e00-\u9fff，。；] [\u4e00-\u9fff]", page.words.split("快捷键")[0].replace("甲 乙", "")
        )


def test_it_names_things_as_the_window_does(page: HelpPage) -> None:
    """Whatever stands in quotes is a word of the window, or one of the examples."""
    catalogue = ElementTree.parse(resources() / "i18n" / "zh_CN.ts").getroot()
    part = "translation" if page.language == "zh" else "source"
    known = {(message.findtext(part) or "").rstrip("…") for message in catalogue.iter("message")}
    quoted = (words.replace("\n", " ").rstrip("…") for words in re.findall("“([^”]*)”", page.words))
    joined = {word for words in quoted for word in words.split("、")}
    places = {word for word in joined if re.fullmatch("(另见|Also in) .*", word)}
    assert joined - places - EXAMPLES <= known


def test_hits_are_marked_and_the_current_one_more(page: HelpPage) -> None:
    topic = page.topics[5]
    from viewer.model import Span

    first, second = Span(topic.start, topic.start + 2), Span(topic.start + 2, topic.start + 3)
    page.show_hits((first, second), 1)
    marks = page.extraSelections()
    assert [mark.cursor.selectionStart() for mark in marks] == [first.start, second.start]
    colors = page.look.colors
    assert [mark.format.background().color() for mark in marks] == [QColor(colors.hit), QColor(colors.hitcur)]


def test_another_theme_keeps_the_place(page: HelpPage, qtbot) -> None:
    page.show()
    page.go_to(page.topics[8])
    at = page.topic_on_top()
    assert at >= 8
    page.show_theme(theme_for(Look(dark=True)))
    assert page.look.colors == DARK
    assert abs(page.topic_on_top() - at) <= 1


def test_chinese_has_chinese_marks() -> None:
    text = (resources() / "help" / "zh.md").read_text(encoding="utf-8")
    assert not re.search("[\u4e00-\u9fff][:;,!?]|[:;,!?][\u4e00-\u9fff]", text.replace("Ctrl+,（", ""))
    assert "..." not in text.replace("100..200", "")
