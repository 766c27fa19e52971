"""Fonts of the page: bundled faces only, a character to a cell, nothing missing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QRawFont

from viewer.paper.geometry import LARGE, OFFICIAL, TEXT_WIDTH, PageLayout, pt
from viewer.printing.faces import Role, font_of, foreign_runs, size_of
from viewer.printing.lines import Copy, set_line, set_lines
from viewer.theme.fonts import load_for


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
@pytest.mark.parametrize("role", [Role.BODY, Role.LEVEL1, Role.LEVEL2, Role.SOURCE])
def test_a_line_of_characters_fills_the_text_width_exactly(layout: PageLayout, role: Role) -> None:
    line = set_line("国" * layout.columns, role, layout)
    assert line.right == pytest.approx(TEXT_WIDTH)
    assert line.lefts == pytest.approx([column * layout.cell for column in range(layout.columns)])


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_bundled_face_in_its_size(role: Role) -> None:
    font = font_of(role, OFFICIAL)
    assert font.pixelSize() == round(pt(size_of(role, OFFICIAL)))
    assert font.families()[0].startswith("Briefing ")
    assert QRawFont.fromFont(font).familyName() == font.families()[0]


def test_sizes_are_the_standard_s() -> None:
    sizes = {role: size_of(role, OFFICIAL) for role in Role}
    assert (sizes[Role.BODY], sizes[Role.TITLE], sizes[Role.FOLIO]) == (16, 22, 14)
    assert sizes[Role.LEVEL1] == sizes[Role.LEVEL2] == sizes[Role.SOURCE] == 16


def test_no_glyph_of_the_report_is_missing(report_text: str) -> None:
    text = "".join(sorted(set(report_text) - {"\n"}))
    for role in (Role.BODY, Role.LEVEL1, Role.LEVEL2, Role.LABEL, Role.VALUE, Role.NOTE):
        for line in set_lines(Copy(text, role), OFFICIAL, TEXT_WIDTH):
            for run in line.runs:
                assert run.rawFont().familyName().startswith("Briefing "), line.text
                assert 0 not in run.glyphIndexes(), line.text


@pytest.mark.parametrize("role", list(Role))
def test_no_glyph_of_a_rare_name_is_missing(role: Role) -> None:
    rare = "㕔䶮㛃𬭚𠮷"
    load_for(rare)
    runs = [run for line in set_lines(Copy(rare, role), OFFICIAL, TEXT_WIDTH) for run in line.runs]
    assert sum(len(run.glyphIndexes()) for run in runs) == len(rare)
    for run in runs:
        assert run.rawFont().familyName().startswith("Briefing ")
        assert 0 not in run.glyphIndexes()


def test_only_fang_and_kai_send_digits_elsewhere() -> None:
    assert list(foreign_runs("占95.1%", Role.BODY)) == [(1, 6, Role.LATIN)]
    assert list(foreign_runs("占95.1%", Role.TITLE)) == []
    assert list(foreign_runs("“一”", Role.NOTE)) == [(0, 1, Role.NOTE_MARKS), (2, 3, Role.NOTE_MARKS)]
    # In reading order, whichever face they go to.
    assert list(foreign_runs("2“一”3", Role.NOTE)) == [
        (0, 1, Role.NOTE_LATIN), (1, 2, Role.NOTE_MARKS), (3, 4, Role.NOTE_MARKS), (4, 5, Role.NOTE_LATIN),
    ]  # fmt: skip
