"""One line that says what a query was taken to ask."""

import pytest

from viewer.query.search import search
from viewer.ui.parts.asked_words import AskedWords


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (" 停车  新增 ", "停车 新增"),
        ("“停车”", "“停车”"),
        ('"停车', '"停车"'),  # the mark that is still to come changes nothing
        ("新增 “停车", "新增 “停车”"),
        ('停车"', '停车"'),
        ("停車 -ＡＩ", "Has: 停車　Without: ＡＩ"),
        ("停车 -夜间 >1000万", "Has: 停车　Without: 夜间　Value >1000万"),
        ("章：四 数：学位", "Chapter 4　Figures: 学位"),
        ("节:4.3 数:", "Chapter 4 Section 3　Figures only"),
        ("节:三 100..200个", "Section 3　Value 100–200个"),
    ],
)
def test_the_line(qapp, briefing, query, line):
    assert AskedWords().line(search(briefing, query)) == line


def test_sounds(qapp, briefing):
    words = AskedWords()
    asked = search(briefing, "tingche")
    assert words.sounds(asked.understood) == "By pinyin: 停车"
    assert words.of_figures(asked) == "停车"
    assert words.sounds(asked.understood._replace(sounds=("甲", "乙", "丙", "丁"))) == "By pinyin: 甲, 乙, 丙…"
    mixed = search(briefing, "新增 tingche")
    assert (words.sounds(mixed.understood), words.of_figures(mixed)) == ("By pinyin: 停车", "新增, 停车")
    named = search(briefing, "数:tcw")  # of names of figures no sentence need have it
    assert (words.sounds(named.understood), words.of_figures(named)) == ("By pinyin: 停车位", "")
    plain = search(briefing, "停车 新增")
    assert (words.sounds(plain.understood), words.of_figures(plain)) == ("", "停车, 新增")
    assert words.of_figures(search(briefing, ">5")) == ""


def test_words_are_said_as_they_were_typed(qapp, bundled):
    assert AskedWords().of_figures(search(bundled, '"AI"')) == "AI"
