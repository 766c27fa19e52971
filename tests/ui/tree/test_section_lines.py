"""How titles are set in the tree."""

from dataclasses import replace

import pytest

from viewer.theme.tokens import Look, theme_for
from viewer.ui.tree.section_lines import set_title
from viewer.ui.tree.section_model import Row

WIDE, COMPACT = theme_for(Look()), theme_for(Look(compact=True))
CHAPTER = Row("1", 1, "[一]", True, "", 0)
SECTION = Row("1.1", 2, "(一)", False, "", 1)


def lines(row, title, theme, width):
    return [(line.text, line.phrase, line.cut) for line in set_title(replace(row, title=title), theme, width)]


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts can only be measured while there is an application."""


def test_a_couplet_breaks_after_its_comma():
    title = "夯实产业基础，做强县域经济"
    assert lines(CHAPTER, title, WIDE, 300) == [("夯实产业基础，", 1, False), ("做强县域经济", 2, False)]
    # Compact: the first phrase alone, and the tooltip has to give the rest.
    assert lines(CHAPTER, title, COMPACT, 300) == [("夯实产业基础", 1, True)]


def test_a_single_phrase_stays_on_one_line():
    assert lines(CHAPTER, "办好民生实事", WIDE, 300) == [("办好民生实事", 1, False)]
    assert lines(CHAPTER, "办好民生实事", COMPACT, 300) == [("办好民生实事", 1, False)]


def test_a_number_with_a_comma_is_no_couplet():
    assert len(lines(CHAPTER, "新增18,232个岗位", WIDE, 300)) == 1


def test_sections_are_cut_when_wide_and_wrapped_when_compact():
    title = "发展壮大特色优势产业集群带动乡村全面振兴"
    ((text, _, cut),) = lines(SECTION, title, WIDE, 150)
    assert cut
    assert text.endswith("…")
    first, second = lines(SECTION, title, COMPACT, 160)
    assert not first[2]
    assert not second[2]
    assert first[0] + second[0] == title
    assert lines(SECTION, title, COMPACT, 80)[1][2]


def test_no_character_stands_alone_on_the_second_line():
    title = "发展壮大特色优势产业集群"
    for width in range(100, 190):
        shown = [text for text, _, _ in lines(SECTION, title, COMPACT, width)]
        assert "".join(shown) == title
        assert len(shown[-1]) > 1


def test_an_opening_quotation_mark_hangs():
    quoted, plain = (
        set_title(replace(SECTION, title="“一网”改革"), WIDE, 300)[0],
        set_title(replace(SECTION, title="一网改革"), WIDE, 300)[0],
    )
    assert quoted.hang(20) == 9
    assert plain.hang(20) == 0
