"""The report's own words for a card."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.query.wording import direction_word, spoken


def test_a_change_is_said_with_its_verb(briefing: Briefing) -> None:
    words = {metric.id: direction_word(metric, briefing.text) for metric in briefing.metrics}
    assert {number: word for number, word in words.items() if word} == {2: "增长", 12: "下降"}


def test_the_last_verb_before_the_value_counts(reference: Briefing) -> None:
    words = {m.surface: direction_word(m, reference.text) for m in reference.metrics if m.kind == "change"}
    assert words == {
        "16.7%": "增长",
        "3.3个百分点": "快",
        "30.9%": "下降",
        "17%": "下降",
        "超70%": "增长",
        "近60%": "增长",
    }


def test_a_card_in_words(briefing: Briefing) -> None:
    cards = {card.metric.id: spoken(card, briefing.text) for card in group_cards(briefing.metrics)}
    assert (cards[1].label, cards[1].value, cards[1].change) == ("茶园面积", "约3.5万亩", "增长12.5%")
    assert (cards[5].rank, cards[5].period) == ("全市第二", "今年以来")
    assert (cards[4].status, cards[4].period) == ("预计", "明年")
    assert cards[7].value == "由15天压缩至近3天"
    assert cards[12].value == "下降30.9%"
