"""What the page says where a query finds nothing."""

from viewer.ui.nothing_found import show_nothing_found
from viewer.ui.search.empty_state import EmptyState


def test_what_was_probably_meant_is_offered_and_taken_back(qtbot, briefing):
    page = EmptyState()
    qtbot.addWidget(page)
    chosen = []
    page.topic_chosen.connect(chosen.append)
    show_nothing_found(page, briefing, "停扯 ")
    page.take_offer()
    assert chosen == ["停车"]
    show_nothing_found(page, briefing, "养犬")
    page.take_offer()
    assert chosen == ["停车"]
