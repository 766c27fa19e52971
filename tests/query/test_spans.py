"""Cutting the text by its sections."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Briefing, Span
from viewer.query.spans import own_stretches


def test_points_belong_to_their_section_or_to_themselves(briefing: Briefing) -> None:
    by_unit = [section.id for _, section in own_stretches(briefing, 2)]
    assert by_unit == ["0", "1", "1.1", "1.2", "2", "2.1", "2.2", "3"]
    by_point = [section.id for _, section in own_stretches(briefing, 3)]
    # The closing passage after the second point is the section's own again.
    assert by_point == ["0", "1", "1.1", "1.1.1", "1.1.2", "1.1", "1.2", "2", "2.1", "2.2", "3"]


@given(data=st.data())
def test_every_character_is_in_one_stretch_of_its_innermost_section(
    outlines: st.SearchStrategy[Briefing], data: st.DataObject
) -> None:
    made = data.draw(outlines)
    for deepest in (1, 2, 9):
        place = 0
        for span, section in own_stretches(made, deepest):
            assert span.start >= place
            assert made.text[place : span.start].strip() == ""
            assert Span(section.heading.start, section.body.end).holds(span)
            inside = [s for s in made.sections if s.level <= deepest and s.heading.start <= span.start < s.body.end]
            assert inside[-1] == section
            place = span.end
        assert made.text[place:].strip() == ""
