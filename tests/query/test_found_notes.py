"""Notes found by the filter's query: what was written, the passage, pinyin, places, figures; the report is as ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.notes import Note
from viewer.query.found_notes import FoundNotes
from viewer.query.search import search

WRITTEN = {
    "约3.5万亩,同比增长12.5%": "与统计局口径核对",
    "二、办好民生实事": "",
    "新增学位1200个": "问教育局\nAI 课程？",
    "停车投诉下降": "",
}


@pytest.fixture
def notes(briefing):
    return tuple(
        Note(Span(start := briefing.text.index(words), start + len(words)), words, text, words.startswith("二、"))
        for words, text in WRITTEN.items()
    )


@pytest.fixture
def found(briefing, notes):
    answers = FoundNotes(briefing, notes)
    order = {note: at for at, note in enumerate(notes)}
    return lambda query: [order[note] for note in answers.by(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("口径", [0]),  # in a note alone
        ("停车", [3]),  # in a passage
        ("民生", [1]),  # a bookmark's name
        ("學位", [2]),  # Traditional
        ("ＡＩ", [2]),  # full width
        ("ai", [2]),  # letters that a note has are these letters
        ("学位 教育局", [2]),  # one word in the passage, one in the note
        ("学位 口径", []),  # not in one note
        ("kj", [0]),
        ("koujing", [0]),
        ("jiaoyuj", [2]),
        ("tingche", [3]),
        ("ts", [3]),  # 投诉
        ("wj", [2]),  # 问教
        ("停车 ts", [3]),  # letters beside characters
        ("停车 z", [3]),  # not yet a word
        ("学位 jiaoyu", [2]),
        ("停che", [3]),  # and in one word with them
        ("kou径", [0]),
        ("ai课", []),  # a word of characters and letters is one
        ("个问", []),  # never over the end of the passage
        ("jiaoyujuai", []),  # never over a line
        ("局 -口径", [2]),
        ("章:二", [1, 2, 3]),
        ("节:2.1", [2]),
        ("章:一 口径", [0]),
        ("数:", [0, 2]),
        ("数:学位", [2]),
        (">1000", [0, 2]),
        ('"办好民生"', [1]),
        ('"ban"', []),
        ("没有的词", []),
    ],
)
def test_what_a_query_finds(found, query, expected):
    assert found(query) == expected


def test_a_spelling_that_the_report_has_in_full_is_not_shortened(briefing):
    """停工车间 is 停车 to nobody: the report has tingche in full."""
    start = briefing.text.index("打造宜居县城")
    notes = (Note(Span(start, start + 6), "打造宜居县城", "停工车间"),)
    assert FoundNotes(briefing, notes).by("tingche") == ()


def test_the_report_is_searched_as_ever(briefing, notes):
    before = search(briefing, "口径")
    FoundNotes(briefing, notes).by("口径")
    assert search(briefing, "口径") == before
    assert before.matched == ()


@given(data=st.data())
def test_every_text_is_found_by_its_own_words(bundled, data):
    text = data.draw(st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=30))
    span = Span(10, 20)
    note = Note(span, span.of(bundled.text), text.strip())
    answers = FoundNotes(bundled, (note,))
    for word in note.text.split():
        if not set(word) & set('"“”„‟〝〞〟「」｢｣″') and word.isalnum() and not word[0].isdigit():
            assert answers.by(f'"{word}"') == (note,)
    assert answers.by("") == (note,)
