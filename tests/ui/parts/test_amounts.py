from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.ui.parts.amounts import cards_by_chapter, length_of, outline_of


def test_the_length_is_that_of_the_text_without_white_space(briefing: Briefing) -> None:
    assert length_of(briefing) == sum(not sign.isspace() for sign in briefing.text)


def test_every_card_counts_for_its_chapter(briefing: Briefing) -> None:
    counts = cards_by_chapter(briefing)
    assert sum(counts.values()) == len(group_cards(briefing.metrics))
    assert set(counts) <= {section.id for section in briefing.sections if section.level < 2}


def test_the_outline_is_counted_by_level(briefing: Briefing) -> None:
    counted = outline_of(briefing)
    levels = [section.level for section in briefing.sections]
    assert (counted.chapters, counted.sections) == (levels.count(1), levels.count(2))
    assert counted.supplied == sum(section.number_restored for section in briefing.sections)
