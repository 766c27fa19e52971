"""The page proved from outside: PDFs are read back and measured against GB/T 9704-2012.

Edges are those of em boxes: a Chinese character fills its cell and its ink stays inside. Where a mark gave way at a
line's end (GB/T 15834-2011, 5.1.10) its box has a blank half beyond the edge, and its inked half is measured.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.printing.proof import Row
from tests.printing.proof_sets import CHAPTERS, SECTIONS, Set
from tests.printing.proof_text import bare
from viewer.model import Briefing
from viewer.paper.geometry import LARGE, PageLayout, in_mm
from viewer.paper.manuscript import BodyText, HeadingText

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0  # mm; 5.2.1
PT = 25.4 / 72
NEVER_FIRST = set("，。、；：？！）》”’〉】〕」』％℃㎡·…～")
NEVER_LAST = set("（《“‘〈【〔「『")
GIVING = set("，。、；：）》”’〉】〕")
PAIRED = set("—…")
NARROW = re.compile("[ -\u02ff]")


def test_the_proof_covers_every_section(bundled: Briefing) -> None:
    assert {s.id for s in bundled.sections if s.level == 2} == set(SECTIONS)
    assert {s.id for s in bundled.sections if s.level == 1} == set(CHAPTERS)


def test_rows_stand_on_the_grid_inside_the_text_area(made: Set) -> None:
    pitch, above = in_mm(made.layout.pitch), 0.88 * made.layout.body_pt * PT
    assert pitch == pytest.approx(225 / made.layout.rows)
    for row in made.rows:
        place = (row.y - TOP - above) / pitch
        assert place == pytest.approx(round(place), abs=0.01), row.text
        assert 0 <= round(place) < made.layout.rows, row.text
        assert min(char.x for char in row.chars) >= LEFT - 0.5, row.text
        assert _right(row, made.layout) <= RIGHT + 0.5, row.text
    for sheet in made.proof.sheets:
        assert (sheet.width, sheet.height) == (pytest.approx(210, abs=0.2), pytest.approx(297, abs=0.2))


def test_full_lines_reach_from_edge_to_edge(made: Set) -> None:
    indent = in_mm(2 * made.layout.cell)
    for found in made.parts:
        for number, row in enumerate(found.rows):
            left = LEFT + (0 if number else indent)
            assert row.chars[0].x == pytest.approx(left, abs=0.5), row.text
            if isinstance(found.part, BodyText) and row is not found.rows[-1] and not _ragged(row):
                assert _right(row, made.layout) == pytest.approx(RIGHT, abs=0.5), row.text


def test_full_lines_hold_a_character_to_a_cell(made: Set) -> None:
    """28 characters (large print 20) on a line of Chinese text; fewer only where no break further on is allowed, more
    only by half a character for each mark that can give way.
    """
    for found in made.parts:
        text = bare(found.part.text)
        for number, (row, end) in enumerate(zip(found.rows[:-1], found.ends, strict=False)):
            line, cells = bare(row.text), made.layout.columns - (0 if number else 2)
            narrow = NARROW.search(text, end - len(line), end + 2) or re.search(r"\s", found.part.text)
            if isinstance(found.part, HeadingText) or narrow:
                continue
            giving = sum(_gives_way(*pair) for pair in pairwise(line)) + (line[-1] in GIVING)
            assert 2 * (len(line) - cells) <= giving, line
            for at in range(end + 1, end + 1 + cells - len(line)):
                assert _may_not_part(text[at - 1], text[at]), line


def test_marks_keep_their_side_of_a_break(made: Set) -> None:
    for found in made.parts:
        if set(bare(found.part.text)) <= NEVER_FIRST | NEVER_LAST | set("…—"):
            continue  # nothing but marks: a rule has to be broken
        for before, after in pairwise(found.rows):
            assert before.text[-1] not in NEVER_LAST, before.text
            assert after.text[0] not in NEVER_FIRST, after.text
            assert (before.text[-1], after.text[0]) not in {("—", "—"), ("…", "…")}, after.text


def test_full_pages_have_all_their_lines(made: Set) -> None:
    """A page ends early only before a heading, a table or a paragraph that does not like to be parted there."""
    for sheet, following in pairwise(made.proof.sheets):
        last = max((_row_number(row, made.layout) for row in sheet.rows(made.layout.body_pt)), default=0)
        # Two lines of the text go over with a closing note that finds no room.
        with_note = 3 if following is made.proof.sheets[-1] else 0
        continued = any({row.page for row in found.rows} >= {sheet.number, following.number} for found in made.parts)
        assert last <= made.layout.rows
        if continued:
            assert last >= made.layout.rows - 1 - with_note, sheet.number


def test_lines_follow_one_another_at_the_pitch(made: Set) -> None:
    pitch = in_mm(made.layout.pitch)
    for found in made.parts:
        for before, after in pairwise(found.rows):
            if before.page == after.page:
                assert after.y - before.y == pytest.approx(pitch, abs=0.05), after.text
            else:
                assert after.page == before.page + 1
                assert _row_number(after, made.layout) == 1


def test_no_heading_ends_a_page_and_no_line_stands_alone(made: Set) -> None:
    for found, following in pairwise(made.parts):
        if isinstance(found.part, HeadingText):
            (page,) = {row.page for row in found.rows}
            after = made.manuscript.parts[made.manuscript.parts.index(found.part) + 1]
            if isinstance(after, HeadingText | BodyText):
                assert following.rows[0].page == page, found.part.text
            else:
                chars = made.proof.sheets[page - 1].chars
                assert any(char.y > found.rows[-1].y and char.size == made.layout.table_pt for char in chars)
    for found in made.parts:
        pages = [row.page for row in found.rows]
        if isinstance(found.part, BodyText) and len(set(pages)) > 1:
            assert min(pages.count(page) for page in set(pages)) >= 2, found.part.text


def test_page_numbers(made: Set) -> None:
    """7.5: 4号, between dashes, 7 mm below the text area, odd right and even left, one character in."""
    cell, large = in_mm(made.layout.cell), made.layout is LARGE
    for sheet in made.proof.sheets:
        folio = sheet.folio
        assert "".join(char.text for char in folio) == f"— {sheet.number} —"
        assert {(char.font, char.size) for char in folio} == {("BriefingSerif-Regular", 18 if large else 14)}
        if sheet.number % 2:
            assert folio[-1].right == pytest.approx(RIGHT - cell, abs=0.5)
        else:
            assert folio[0].x == pytest.approx(LEFT + cell, abs=0.5)
        # A dash lies about a third of an em above the baseline.
        assert folio[0].y - 0.33 * folio[0].size * PT == pytest.approx(BOTTOM + 7, abs=0.5)


def _right(row: Row, layout: PageLayout) -> float:
    """The right edge of the last cell (mm), of its inked half for a mark that gave way."""
    last = row.chars[-1]
    cell = in_mm(layout.cell)
    edge = max(last.right, last.x + cell) if last.text > "\u2e80" else last.right
    return edge - cell / 2 if last.text in GIVING and edge > RIGHT + cell / 4 else edge


def _ragged(row: Row) -> bool:
    """True for a line with nowhere to open it, or from which more than a quarter is missing: behind it comes a long
    number or a run of marks that may not be parted.
    """
    return row.chars[-1].right < RIGHT - 156 / 4 or bool(re.search("[!-~]{14}", row.text)) or set(row.text) <= PAIRED


def _gives_way(mark: str, after: str) -> bool:
    return (mark in GIVING and after in GIVING | NEVER_LAST | {"？", "！"}) or (
        mark in NEVER_LAST and after in NEVER_LAST
    )


def _row_number(row: Row, layout: PageLayout) -> int:
    """The grid row, from 1."""
    return round((row.y - TOP - 0.88 * layout.body_pt * PT) / in_mm(layout.pitch)) + 1


def _may_not_part(before: str, after: str) -> bool:
    return after in NEVER_FIRST or before in NEVER_LAST or (before == after and before in PAIRED)
