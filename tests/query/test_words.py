"""Which words are looked for as they stand and which by pinyin."""

from dataclasses import replace

import pytest

from viewer.query.language import ask
from viewer.query.words import any_of, words_of


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


@pytest.mark.parametrize("query", ["停车 xw", '"tc"', "t5"])
def test_no_pinyin_beside_chinese_in_quotes_or_with_digits(briefing, query):
    assert all(word.sound is None for word in words(briefing, query))


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
