"""Letters as pinyin: in full, by initials, mixed, cut off; and where a match may not go."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.query.pinyin import is_latin, is_mixed, mixed_patterns, sound_patterns
from viewer.query.sounds import sounds_in, syllables_of


def found(letters, text):
    """What the strictest spelling that is found finds in ``text``."""
    for pattern in sound_patterns(letters, sounds_in(text)):
        if pattern.search(text):
            return [match[0] for match in pattern.finditer(text)]
    return []


@pytest.mark.parametrize("letters", ["tingche", "tc", "tingc", "tche", "ting'che", "tingch"])
def test_a_word_in_full_by_initials_mixed_and_unfinished(letters):
    assert found(letters, "新增停车位，办件") == ["停车"]


@pytest.mark.parametrize("letters", ["cq", "zq", "chongqing", "zhongqing", "zhq", "chongq"])
def test_all_readings_of_a_character_count(letters):
    assert found(letters, "前往重庆考察") == ["重庆"]


@pytest.mark.parametrize("text", ["停，车", "停。车", "停“车”", "停\n车", "停、车", "停 车", "停AI车", "停5车"])
def test_a_match_never_goes_over_what_parts_words(text):
    assert found("tingche", text) == []
    assert found("tc", text) == []


def test_syllables_in_full_go_before_initials():
    assert found("shui", "社会用水") == ["水"]
    assert found("shui", "社会") == ["社会"]


def test_an_apostrophe_parts_syllables():
    assert found("xian", "先到西安") == ["先", "西安"]
    assert found("xi'an", "先到西安") == ["西安"]


def test_two_letters_of_one_initial_are_two_initials():
    assert found("sh", "上海社会市") == ["上海", "社会"]


def test_what_cannot_be_pinyin_gives_no_pattern():
    assert list(sound_patterns("uuu", sounds_in("停车"))) == []
    assert list(sound_patterns("tc", sounds_in("AI 5"))) == []


@pytest.mark.parametrize(
    ("word", "latin"), [("tc", True), ("xi'an", True), ("t5", False), ("停tc", False), ("'", False)]
)
def test_only_latin_letters_are_pinyin(word, latin):
    assert is_latin(word) is latin
    assert not is_latin("a" * 100)


_HAN = st.text(alphabet="停车反向办重庆长会社区安西实施", min_size=1, max_size=6)


@given(word=_HAN, data=st.data())
def test_every_spelling_of_a_word_finds_it(word, data):
    spoken = [data.draw(st.sampled_from(syllables_of(character))) for character in word]
    spelt = "".join(part if data.draw(st.booleans()) else part[0] for part in spoken)
    text = f"，{word}。"
    if len(spelt) > 1:
        patterns = list(sound_patterns(spelt, sounds_in(text)))
        assert any(match[0] == word for pattern in patterns for match in pattern.finditer(text))


@given(letters=st.from_regex(r"[a-z]{1,12}('[a-z]{1,4})?", fullmatch=True), text=st.text(max_size=30) | _HAN)
def test_a_match_is_chinese_characters_and_no_longer_than_the_letters(letters, text):
    for pattern in sound_patterns(letters, sounds_in(text)):
        for match in pattern.finditer(text):
            assert re.fullmatch("[\u3400-\u9fff]+", match[0])
            assert len(match[0]) <= len(letters)


@pytest.mark.parametrize(
    ("word", "mixed"),
    [("停che", True), ("tche位", True), ("停c位z", True), ("停车", False), ("tc", False), ("停5c", False)],
)
def test_mixed_words_have_characters_and_letters_and_nothing_else(word: str, mixed: bool) -> None:
    assert is_mixed(word) is mixed


def test_letters_in_a_mixed_word_are_read_strictly_first_and_cut_off_only_at_the_end() -> None:
    text = "停车位,停产位,停成位"
    found = [[match[0] for match in pattern.finditer(text)] for pattern in mixed_patterns("停che位", sounds_in(text))]
    assert found[0] == ["停车位"]
    assert all("停成位" not in words for words in found)
    last = list(mixed_patterns("停che", sounds_in(text)))[-1]
    assert [match[0] for match in last.finditer(text)] == ["停车", "停成"]
