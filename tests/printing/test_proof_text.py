"""What a printed brief says, proved from outside: every word in its face, fonts embedded, bookmarks, facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.printing.proof import Char, read_proof
from tests.printing.proof_sets import SECTIONS, Set, Setter
from tests.printing.proof_text import bare
from tests.printing.worst_cases import EMOJI, RARE
from tests.printing.worst_cases import manuscript as worst_case
from viewer.model import Briefing
from viewer.paper.geometry import OFFICIAL
from viewer.paper.manuscript import BodyText, HeadingText, KeyFigures, TableText
from viewer.paper.marks import on_paper
from viewer.printing.pdf import write_pdf
from viewer.printing.stand_ins import stand_ins
from viewer.query.excerpt import compose_sections
from viewer.shown import Heading, Paragraph
from viewer.theme.fonts import missing_glyphs

PT = 25.4 / 72
FACES = {"fang": "BriefingFang-Regular", "kai": "BriefingKai-Regular", "sans": "BriefingSans-Bold"}
SERIF = "BriefingSerif-Regular"
STAND_INS = {SERIF, "BriefingSerif-Bold", "BriefingSans-Regular", "BriefingSans-Bold", "BriefingRest-Regular"}
COMPATIBILITY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


def test_the_title_is_centred_in_its_face(made: Set) -> None:
    rows = made.proof.sheets[0].rows(made.layout.title_pt)
    assert bare("".join(row.text for row in rows)) == bare(made.manuscript.title)
    for row in rows:
        assert (row.chars[0].x + row.chars[-1].right) / 2 == pytest.approx(28 + 78, abs=0.6)
        assert {char.font for char in row.chars} == {"BriefingSerif-Bold"}
        assert len(row.text) > 1
    assert rows[0].y - 0.88 * made.layout.title_pt * PT == pytest.approx(37, abs=0.5)


def test_every_role_has_its_face(made: Set) -> None:
    """7.3.3: level 1 Hei, level 2 Kai, the rest FangSong; digits and Latin in the serif."""
    for found in made.parts:
        chars = [char for row in found.rows for char in row.chars if bare(char.text)]
        kai = 0
        if isinstance(found.part, HeadingText):
            face = {1: "sans", 2: "kai"}.get(found.part.level, "fang")
        else:
            face = "fang"
            kai = len(bare(found.part.lead.of(found.part.text))) if found.part.lead_level == 2 else 0
        for number, char in enumerate(chars):
            assert char.font in _faces(char, "kai" if number < kai else face), (char, found.part.text)


def _faces(char: Char, face: str) -> set[str]:
    if "!" <= char.text <= "~":
        return {FACES["sans"] if face == "sans" else SERIF}
    if char.text in missing_glyphs(face, char.text):
        return STAND_INS
    # Kai's quotation marks are narrow; FangSong has those of a whole character.
    return {FACES[face], *({FACES["fang"]} if char.text in "“”‘’·" else ())}


def test_points_are_bold_and_nothing_else(set_of: Setter) -> None:
    import pypdfium2
    import pypdfium2.raw as pdfium

    made = set_of("4.2")
    bold = ""
    document = pypdfium2.PdfDocument(made.proof.path)
    for page in document:
        words = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            if pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE:
                size = pdfium.FPDFTextObj_GetText(item, words, None, 0)
                buffer = (pdfium.FPDF_WCHAR * (size // 2))()
                pdfium.FPDFTextObj_GetText(item, words, buffer, size)
                bold += bytes(buffer).decode("utf-16-le").rstrip("\0")
    document.close()
    leads = [found.part for found in made.parts if isinstance(found.part, BodyText) and found.part.lead_level == 3]
    assert bare(bold) == bare("".join(part.lead.of(part.text) for part in leads if part.lead))
    assert len(leads) == 5


def test_fonts_are_subsets_inside_the_file(made: Set) -> None:
    for font in made.proof.fonts:
        assert re.fullmatch(r"/[A-Z]{6}\+Briefing(Fang|Kai|Sans|Serif|Rest)-\w+", font.name)
        assert font.embedded, font.name
        assert font.mapped, font.name


def test_no_glyph_is_missing(made: Set) -> None:
    assert made.proof.boxes == 0


def test_rare_names_are_drawn(set_of: Setter) -> None:
    made = set_of("rare characters")
    assert bare(made.proof.text).count(RARE) == 40
    assert made.proof.boxes == 0


def test_what_no_face_has_is_a_box_and_breaks_nothing(tmp_path: Path) -> None:
    """Emoji: the machine's own fonts draw them where it has them; the preview names them beforehand."""
    manuscript = worst_case(EMOJI * 30)
    write_pdf(manuscript, OFFICIAL, tmp_path / "emoji.pdf")
    proof = read_proof(tmp_path / "emoji.pdf")
    rows = proof.sheets[0].rows(OFFICIAL.body_pt)
    words = "".join(row.text for row in rows)
    assert [len(found) for found in (re.findall("表情", words), re.findall("与", words))] == [30, 30]
    assert max(char.right for row in rows for char in row.chars) <= 184 + 3.3
    assert stand_ins(manuscript)[0].by == ""


def test_no_radical_stands_for_a_character(made: Set) -> None:
    assert COMPATIBILITY.findall(made.proof.text) == []


def test_the_report_s_own_words_come_out(bundled: Briefing, set_of: Setter) -> None:
    """Against the report itself, not the manuscript: every character, in order, in the marks of paper."""
    for name in ("whole", "3", "4.2"):
        brief = compose_sections(bundled, ("0" if name == "whole" else name,))
        blocks = [block for block in brief.blocks if isinstance(block, Heading | Paragraph)]
        wanted = "".join(on_paper(block.prefix) + on_paper(block.span.of(bundled.text)) for block in blocks)
        assert bare("".join(row.text for row in set_of(name).rows)) == bare(wanted)


def test_tables_and_notes_are_all_there(made: Set) -> None:
    layout, sheets = made.layout, made.proof.sheets
    cells = "".join(sheet.text(layout.table_pt) for sheet in sheets)
    for part in made.manuscript.parts:
        for entry in part.entries if isinstance(part, KeyFigures) else ():
            assert bare(entry.label + entry.value) in bare(cells)
    notes = "".join(sheet.text(layout.note_pt) for sheet in sheets)
    assert bare(notes).endswith(bare("".join(made.manuscript.closing)))
    small = [c for sheet in sheets for c in sheet.chars if abs(c.size - layout.note_pt) < 0.01]
    # Circled numbers and signs that Kai lacks come from the next face.
    heads = {FACES["sans"]} if any(isinstance(part, TableText) for part in made.manuscript.parts) else set()
    assert {char.font for char in small} <= {FACES["kai"], FACES["fang"], SERIF, "BriefingSans-Regular"} | heads


def test_the_closing_note_is_not_alone(made: Set) -> None:
    last = made.proof.sheets[-1]
    assert last.text(made.layout.body_pt) or last.text(made.layout.table_pt), "only a note"


def test_bookmarks_are_the_outline(made: Set) -> None:
    wanted = list(_outline(made))
    assert [(mark.title, mark.page) for mark in made.proof.bookmarks] == [(title, page) for _, title, page, _ in wanted]
    depths: list[int] = []
    for mark, (level, _, _, y) in zip(made.proof.bookmarks, wanted, strict=True):
        while depths and depths[-1] >= level:
            depths.pop()
        depths.append(level)
        assert mark.depth == len(depths), mark.title
        # The place opens at the row's upper edge.
        assert mark.y == pytest.approx(y - 0.88 * made.layout.body_pt * PT, abs=0.2)


def _outline(made: Set) -> Iterator[tuple[int, str, int, float]]:
    for found in made.parts:
        row = found.rows[0]
        if isinstance(found.part, HeadingText):
            yield found.part.level, found.part.text, row.page, row.y
        elif found.part.lead is not None:
            yield found.part.lead_level, found.part.lead.of(found.part.text).rstrip("。：；"), row.page, row.y


def test_the_file_says_what_it_is(made: Set) -> None:
    facts = made.proof.facts
    assert (facts["Title"], facts.get("Author", "")) == (made.manuscript.title, made.manuscript.author)
    assert (facts["Creator"], facts["Lang"]) == ("Briefing Viewer", "zh-CN")


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_a_small_file(section: str, set_of: Setter) -> None:
    assert set_of(section).proof.size < 400_000 / 1.5


def test_the_whole_report_is_mostly_its_fonts(set_of: Setter) -> None:
    proof = set_of("whole").proof
    assert proof.size < 750_000
