"""Whoever tries an example finds something."""

from dataclasses import replace

from viewer.query.examples import Examples, examples
from viewer.query.search import search


def test_the_words_of_a_report_are_found_together_apart_and_in_the_chapter(bundled):
    word, beside, chapter = examples(bundled)
    for query in (word, f"{word} {beside}", f"{word} -{beside}", f"章:{chapter} {word}"):
        assert search(bundled, query).matched, query


def test_a_report_without_topics_has_no_words(briefing):
    bare = replace(briefing, sections=briefing.sections[:1], metrics=())
    assert examples(bare) == Examples("", "", 1)
