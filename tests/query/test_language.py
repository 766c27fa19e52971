"""The query language: what each sign means, what is searched as it stands, and what is still being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.query.language import Asked, Place, ask

TEXT = "新增停车位500个,增速-5.6%,“停车”和章:甲,2020-2021年"


def words(*given_words):
    return Asked(words=given_words)


@pytest.mark.parametrize("query", ["停车 学位", " 停车\u3000学位 停车 "])
def test_spaces_part_words(query):
    assert ask(query, TEXT) == words("停车", "学位")


@pytest.mark.parametrize("query", ['"停车 位"', "“停车 位”", "「停车  位」", "＂停车 位＂".replace("＂", '"')])
def test_quotes_keep_blanks(query):
    asked = ask(query, TEXT)
    assert asked.words == ("停车 位",)
    assert asked.exact == {"停车 位"}


def test_a_quoted_word_beside_others():
    assert ask('a "b c" d', TEXT).words == ("a", "b c", "d")
    assert ask('-"b c"', TEXT).without == ("b c",)
    assert ask("数:“b c”", TEXT).figures == ("b c",)


@pytest.mark.parametrize("query", ["“一带一路”建设", "打造“双区”示范", '""', "“”", '章:"四"'])
def test_quotes_inside_a_word_are_part_of_it(query):
    asked = ask(query, TEXT)
    assert not asked.has_conditions
    assert len(asked.words) == 1
    assert '"' in asked.words[0]


def test_a_quote_still_open_holds_what_follows():
    assert ask('停车 "新 增', TEXT).words == ("停车", "新 增")


@pytest.mark.parametrize("query", ["-夜间", "－夜间", "−夜间"])
def test_a_minus_leaves_out(query):
    assert ask(query, TEXT) == Asked(without=("夜间",))
    assert ask(f"停车 {query}", TEXT) == Asked(words=("停车",), without=("夜间",))


def test_a_negative_number_of_the_report_is_a_word():
    assert ask("-5.6%", TEXT) == words("-5.6%")
    assert ask("-2019", TEXT) == Asked(without=("2019",))


@pytest.mark.parametrize("query", ["章:四", "章：四", "章:4", "章：第四章", "chapter:4", "章: 四", "章:４"])
def test_a_chapter(query):
    assert ask(query, TEXT) == Asked(places=(Place(1, 4),))


def test_a_section_and_one_of_a_chapter():
    assert ask("节:二", TEXT).places == (Place(2, 2),)
    assert ask("节：（二）", TEXT).places == (Place(2, 2),)
    assert ask("节:4.3", TEXT).places == (Place(2, 3, 4),)
    assert ask("节:4.", TEXT).places == (Place(2, 4),)  # 4.3 is still being typed


def test_figures():
    assert ask("数:停车", TEXT) == Asked(figures=("停车",))
    assert ask("数：停车 数:个", TEXT).figures == ("停车", "个")
    assert ask("数:", TEXT) == Asked(figures=())
    asked = ask("数:>50%", TEXT)
    assert (asked.figures, [number.typed for number in asked.numbers]) == ((), [">50%"])


@pytest.mark.parametrize("query", [">1000万", "＞1000万", "> 1000万", "》1000万", ">1,000万"])
def test_a_comparison(query):
    asked = ask(f"停车 {query}", TEXT)
    assert asked.words == ("停车",)
    assert [number.typed for number in asked.numbers] == [">1000万"]


@pytest.mark.parametrize("query", ["章:甲", "章:民生", "节:甲.3", ">多", "词:四", "a:b", "=", "10:30"])
def test_anything_else_is_searched_as_it_stands(query):
    asked = ask(query, TEXT + "=")
    assert asked == words(query)


@pytest.mark.parametrize("query", ["章:", "节：", ">", ">=", "》", "100..", "<"])
def test_a_sign_without_its_operand_is_passed_over(query):
    assert ask(query, TEXT) == Asked()
    assert ask(f"停车 {query}", TEXT) == words("停车")


def test_a_sign_that_the_report_has_is_searched():
    assert ask("-", TEXT) == words("-")
    assert ask("-", "停车") == Asked()


ANY = st.text(alphabet="停车夜章节数:：-－\"“”>＞<=≥.。…0123456789万%四 \u3000,a'", max_size=20) | st.text(max_size=12)


@given(query=ANY, text=ANY)
def test_reading_never_fails_and_says_nothing_twice(query, text):
    asked = ask(query, text)
    for part in (asked.words, asked.without, asked.places, asked.numbers, asked.figures or ()):
        assert len(part) == len(set(part))
    assert "" not in (*asked.words, *asked.without, *(asked.figures or ()))


@given(query=st.lists(st.text(alphabet="停车abZ，。（）％、！？", min_size=1, max_size=5), max_size=4), text=ANY)
def test_without_signs_there_are_only_words(query, text):
    asked = ask(" ".join(query), text)
    assert not asked.has_conditions
    assert len(asked.words) <= len(query)
