"""Styles over styles, and what is true of a whole paragraph."""

from __future__ import annotations

from viewer.ingest.typeset import Paragraph, Style, Type, merged, over


def test_what_is_silent_is_taken_from_below() -> None:
    below = Type(bold=True, size=16.0, face="仿宋")
    assert over(below, Type()) == below
    assert over(below, Type(bold=False)) == Type(bold=False, size=16.0, face="仿宋")
    style = merged(Style(level=2, centred=True, type=below), Style(level=0, type=Type(size=22.0)))
    assert style == Style(level=0, centred=True, type=Type(bold=True, size=22.0, face="仿宋"))


def test_a_paragraph_is_bold_when_all_its_letters_are() -> None:
    paragraph = Paragraph(Style(type=Type(bold=True, size=16.0, face="黑体")))
    paragraph.add("壮大")
    paragraph.type = Type(bold=False, size=12.0, face="宋体")
    paragraph.add(" ")
    words = paragraph.words()
    assert (words.strong, words.size, words.face) == (True, 16.0, "黑体")
    paragraph.add("产业")
    words = paragraph.words()
    assert (words.text, words.strong, words.size, words.face) == ("壮大 产业", False, 12.0, "")


def test_a_number_goes_before_the_words_and_not_before_none() -> None:
    paragraph = Paragraph(Style(level=1))
    assert paragraph.words("一、").text == ""
    paragraph.add("　　总则")
    assert paragraph.words("一、").text == "一、总则"
    assert paragraph.words().text == "　　总则"


def test_an_entry_of_a_table_of_contents_has_no_level() -> None:
    paragraph = Paragraph(Style(level=1, listed=True))
    assert (paragraph.words().level, paragraph.words().listed) == (None, True)
    assert Paragraph(Style(level=0)).words().level is None
