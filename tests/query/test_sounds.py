"""The table of readings, and the sounds of a text's characters."""

import pytest

from viewer.query.sounds import sounds_in, sounds_of, syllables_of


@pytest.mark.parametrize(
    ("character", "syllables"),
    [
        ("停", {"ting"}),
        ("重", {"chong", "zhong"}),
        ("行", {"hang", "heng", "xing"}),
        ("绿", {"lu", "lv"}),
        ("A", set()),
    ],
)
def test_every_reading_in_use_counts_and_no_other(character, syllables):
    assert set(syllables_of(character)) == syllables


def test_a_traditional_character_lends_its_reading_to_the_one_it_is_folded_to():
    assert "fu" in syllables_of("复")  # 復, 複 and 覆 are read so as well
    assert syllables_of("車") == ()


def test_sounds_are_those_of_the_text_alone():
    sounds = sounds_in("重庆停车,AI")
    assert sounds.full == {"che": "车", "chong": "重", "ju": "车", "qing": "庆", "ting": "停", "zhong": "重"}
    assert set(sounds.initials["c"]) == {"重", "车"}
    assert set(sounds.initials["zh"]) == {"重"}
    assert set(sounds.begun("ch")) == {"重", "车"}


def test_a_briefing_has_the_sounds_of_its_folded_text(briefing):
    assert "停" in sounds_of(briefing).full["ting"]
    assert sounds_of(briefing) is sounds_of(briefing)
