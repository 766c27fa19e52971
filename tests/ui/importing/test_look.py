from weakref import ref

from viewer.model import Briefing
from viewer.pieces import written
from viewer.ui.importing.found_line import found_in, found_words, warnings_of
from viewer.ui.importing.look import let_go, look_at


def test_what_is_counted_is_what_a_reader_counts(briefing: Briefing) -> None:
    look = look_at(briefing)
    assert (look.chapters, look.sections, look.figures, look.supplied) == (3, 4, 10, 2)
    assert [row.title for row in look.rows][:2] == ["夯实产业基础，做强县域经济", "壮大特色产业"]
    assert len(look.all_rows) == len(look.rows) + 2  # the points
    assert sum(row.figures for row in look.rows) == sum(row.figures for row in look.all_rows) == len(briefing.metrics)
    assert all(look.headings[row.place].title for row in look.rows)
    assert look.starts == tuple(sorted(look.starts))


def test_changed_places_are_marked(briefing: Briefing) -> None:
    place = briefing.section("2").heading.start
    assert [row.place for row in look_at(briefing, frozenset({place})).all_rows if row.changed] == [place]


def test_it_is_said_in_words(briefing: Briefing) -> None:
    look = look_at(briefing)
    assert found_in(look) == f"3 chapters, 4 sections, 10 figures, {written(briefing.text)} characters"
    assert found_words(1, 2, 3, 12_345).endswith("about 12,300 characters")
    assert found_words(2, 0, 3, 10) == "2 chapters, 3 figures, 10 characters"
    assert warnings_of(look) == ("2 numbers are missing in the file and were supplied",)


def test_what_is_let_go_leaves_what_others_hold(briefing: Briefing) -> None:
    look = look_at(briefing)
    rows, held = look.rows, [look]
    gone = ref(look)
    del look
    let_go(held)
    assert held == []
    assert gone() is None
    assert rows == look_at(briefing).rows
