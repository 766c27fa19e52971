from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.ui.overview.overview_counts import cards_by_chapter, length_of


def test_the_length_is_that_of_the_text_without_white_space(briefing: Briefing) -> None:
    assert length_of(briefing) == sum(not sign.isspace() for sign in briefing.text)


def test_every_card_counts_for_its_chapter(briefing: Briefing) -> None:
    counts = cards_by_chapter(briefing)
    assert sum(counts.values()) == len(group_cards(briefing.metrics))
    assert set(counts) <= {section.id for section in briefing.sections if section.level < 2}
