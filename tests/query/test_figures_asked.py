"""Figures by what names and measures them and by their size."""

import pytest

from viewer.query.figures_asked import figures_asked, sounds_asked
from viewer.query.language import ask


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("数:学位", {"2.1": {9, 10}}),
        ("数:停车", {"2.2": {11, 12}}),
        ("数:个", {"2.1": {9, 10}, "2.2": {11}}),
        ("数:学位 数:小学", {"2.1": {10}}),
        ("数:学位 >1000", {"2.1": {9}}),
        (">1亿", {"1.1": {4, 5}}),
        (">=30%", {"1.2": {8}, "2.2": {12}}),
        ("<3天", {}),
        ("<=3天", {"1.2": {7}}),
        (">900 <1000", {}),
    ],
)
def test_one_figure_meets_all(briefing, query, found):
    assert figures_asked(briefing, ask(query, "")) == found


def test_all_figures(briefing):
    assert set().union(*figures_asked(briefing, ask("数:", "")).values()) == {metric.id for metric in briefing.metrics}


def test_the_words_that_letters_stood_for(briefing):
    asked = ask("数:tc", "")
    ids = set().union(*figures_asked(briefing, asked).values())
    assert ids == {11, 12}
    assert sounds_asked(briefing, asked, ids) == ("停车",)
    assert sounds_asked(briefing, ask("数:停车", ""), ids) == ()
