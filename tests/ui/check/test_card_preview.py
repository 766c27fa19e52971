"""The preview paints what the figures pane would."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.check.card_preview import CardPreview
from viewer.ui.parts.card_words import CardWords


def test_the_card_is_as_high_as_it_needs_and_told_to_a_screen_reader(qtbot, briefing: Briefing, theme: Theme) -> None:
    preview = CardPreview()
    qtbot.addWidget(preview)
    preview.resize(376, 60)
    preview.show_theme(theme)
    words = CardWords(preview)
    words.show_briefing(briefing)
    cards = group_cards(briefing.metrics)
    preview.show_card(words.text(cards[1]))
    plain, low = preview.grab().toImage(), preview.height()
    preview.show_card(words.text(cards[0]))
    assert preview.height() > low
    assert preview.accessibleName().startswith("茶园面积")
    assert preview.grab().toImage() != plain
    preview.show_theme(theme_for(Look(large=True)))
    assert preview.maximumWidth() == theme_for(Look(large=True)).px(300)
