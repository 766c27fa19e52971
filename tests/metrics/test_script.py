"""Traditional text gives the same figures as Simplified text, spelled as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.script import Spelling, simplified


@given(st.text(max_size=200))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


def test_simplified_text_stays_as_it_is() -> None:
    text = "新增学位12个,余额后移。"
    assert simplified(text) is text


def test_words_come_back_as_the_sentence_spells_them() -> None:
    sentence = "較去年增加3萬個"
    spelling = Spelling(sentence, simplified(sentence))
    assert simplified(sentence) == "较去年增加3万个"
    assert spelling.of("较去年") == "較去年"
    assert spelling.of("个") == "個"


PAIRS = [
    ("全年新增學位1,200個,較去年增加6%。", "全年新增学位1,200个,较去年增加6%。"),
    ("至去年底,累計核定補貼逾3萬戶。", "至去年底,累计核定补贴逾3万户。"),
    ("預計投資約25億元,其中公共建設佔八成。", "预计投资约25亿元,其中公共建设占八成。"),
]


@pytest.mark.parametrize(("traditional", "plain"), PAIRS)
def test_both_scripts_are_read_alike(measure, traditional, plain) -> None:
    ours, theirs = measure(traditional), measure(plain)
    assert [simplified(one.surface) for one in ours] == [one.surface for one in theirs]
    for one, other in zip(ours, theirs, strict=True):
        assert (one.kind, one.value, one.direction, one.status) == (
            other.kind,
            other.value,
            other.direction,
            other.status,
        )
        for name in ("unit", "qualifier", "basis", "period", "label"):
            assert simplified(getattr(one, name) or "") == (getattr(other, name) or "")


def test_one_character_for_two_is_spelled_as_at_its_place() -> None:
    sentence = "依規劃推動漁港計畫"
    spelling = Spelling(sentence, simplified(sentence))
    assert simplified(sentence) == "依规划推动渔港计划"
    assert (spelling.of("规划"), spelling.of("渔港计划")) == ("規劃", "漁港計畫")


def test_a_label_of_the_sentence_before_is_spelled_as_there(measure) -> None:
    found = measure("已有3座漁業會館。未來四年計畫繼續建設20座。")
    assert [one.label for one in found] == ["漁業會館", "漁業會館"]


def test_fields_are_spelled_as_written(measure) -> None:
    (found,) = measure("去年全年,受僱員工較上年增加約3萬個。")
    assert (found.unit, found.qualifier, found.basis, found.period) == ("個", "約", "較上年", "去年全年")
