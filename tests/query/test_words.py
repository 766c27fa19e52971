"""Which words are looked for as they stand and which by pinyin."""

from dataclasses import replace

import pytest

from viewer.query.language import ask
from viewer.query.words import any_of, figure_words_of, words_of


def words(briefing, query):
    return words_of(briefing, ask(query, ""))


def renamed(briefing, new):
    """The small briefing with other letters in place of 宜居, so that the outline stays true."""
    return replace(briefing, text=briefing.text.replace("宜居", new))


def test_letters_that_the_report_has_are_themselves(briefing):
    (word,) = words(renamed(briefing, "TC"), "tc")
    assert (word.term, word.sound) == ("tc", None)


def test_letters_inside_others_are_found_beside_pinyin(briefing):
    (word,) = words(replace(briefing, text=briefing.text.replace("宜居县", "ETC")), "tc")
    assert word.term == "tc"
    assert word.sound.search("停车")
    assert word.held_by("停车")
    assert word.held_by("etc")


@pytest.mark.parametrize("query", ["“停车” 学位", '"tc"', "t5", "停5c"])
def test_no_pinyin_in_quotes_or_with_digits(briefing, query):
    assert all(word.sound is None for word in words(briefing, query))


def test_each_word_is_read_by_itself(briefing):
    assert [word.sound is not None for word in words(briefing, "停车 xw")] == [False, True]
    assert [word.typed for word in words(briefing, "停车 x")] == ["停车"]


@pytest.mark.parametrize("query", ["停che", "停c", "tche位", "停车w"])
def test_letters_may_stand_in_a_word_with_characters(briefing, query):
    (word,) = words(briefing, query)
    assert word.term is None
    assert word.sound.search("停车位")
    assert not word.sound.search("学位")


def test_characters_and_letters_of_the_report_are_themselves(briefing):
    (word,) = words(renamed(briefing, "AI"), "ai县")
    assert (word.term, word.sound) == ("ai县", None)


def test_words_that_name_a_figure(briefing):
    (word,) = figure_words_of(briefing, ask("数:xw", ""))
    assert word.sound.search("学位")
    assert figure_words_of(briefing, ask("学位", "")) == ()


def test_digits_may_stand_beside_pinyin(briefing):
    assert [word.sound is not None for word in words(briefing, "tc 500")] == [True, False]


def test_a_single_letter_is_not_yet_a_word_unless_the_report_has_it(briefing):
    assert words(briefing, "t") == ()
    assert [word.term for word in words(renamed(briefing, "TC"), "t")] == ["t"]


def test_any_of(briefing):
    said = any_of(words(briefing, "tc 500"))
    assert said("停车")
    assert said("500")
    assert not said("学位")
    assert any_of(words(briefing, "停车"))("停车")
