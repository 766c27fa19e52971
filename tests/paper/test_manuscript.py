"""What stands on the paper: every option, spans that are true, the sheet of figures, the closing sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from viewer.model import Briefing, Metadata, Span
from viewer.paper.manuscript import (
    BodyText,
    FigureSheet,
    HeadingText,
    KeyFigures,
    Manuscript,
    TableText,
    write_manuscript,
)
from viewer.paper.options import PrintOptions, Supplied
from viewer.paper.words import SHEET_HEAD
from viewer.query.excerpt import compose_sections
from viewer.shown import Brief, Cell, Figure, Paragraph, Table

DAY = date(2031, 3, 5)
PLAIN = PrintOptions()


def _written(briefing: Briefing, options: PrintOptions = PLAIN, *sections: str) -> Manuscript:
    brief = compose_sections(briefing, sections or ("0",), figures=options.figures, text=options.text)
    return write_manuscript(brief, options, DAY)


def _bodies(manuscript: Manuscript) -> list[BodyText]:
    return [part for part in manuscript.parts if isinstance(part, BodyText)]


def test_a_section_stands_under_its_title_and_names_its_report(briefing: Briefing) -> None:
    manuscript = _written(briefing, PLAIN, "1.1")
    assert (manuscript.title, manuscript.source) == ("壮大特色产业", "——摘自《青山县2030年工作报告》")
    assert manuscript.author == "青山县"
    headings = [(part.level, part.text) for part in manuscript.parts if isinstance(part, HeadingText)]
    assert headings == [(1, "一、夯实产业基础，做强县域经济"), (2, "（一）壮大特色产业")]


def test_the_whole_report_names_no_source(briefing: Briefing) -> None:
    assert _written(briefing).source == ""


def test_leads_cover_the_heading_and_its_mark(briefing: Briefing) -> None:
    leads = [(part.lead_level, part.lead.of(part.text)) for part in _bodies(_written(briefing)) if part.lead]
    assert leads == [
        (3, "一是扩大种植规模。"), (3, "二是提升加工能力。"), (2, "（一）扩大学位供给。"), (2, "（二）完善停车设施。"),
    ]  # fmt: skip


def test_figures_are_marked_only_when_asked_and_where_they_stand(briefing: Briefing) -> None:
    assert not any(part.figures for part in _bodies(_written(briefing)))
    marked = [part for part in _bodies(_written(briefing, PrintOptions(underline_figures=True))) if part.figures]
    words = [span.of(part.text) for part in marked for span in part.figures]
    assert {"18232万元", "1200个", "30.9%"} <= {word.lstrip("约") for word in words}
    assert all(any(char.isdigit() or char in "一二三第" for char in word) for word in words)


@pytest.mark.parametrize("supplied", list(Supplied))
def test_spans_are_true_behind_a_supplied_number(supplied: Supplied) -> None:
    """The number that is put in front of a paragraph shifts everything behind it."""
    text = "前言。完善停车设施。新增停车位500个。"
    figure = Figure(1, (Span(text.index("500"), text.index("500") + 4),))
    block = Paragraph("2.2", Span(3, len(text)), Span(3, 9), 2, "(二)", (figure,))
    brief = Brief("停车", "", text, (block,))
    (body,) = write_manuscript(brief, PrintOptions(underline_figures=True, supplied=supplied), DAY).parts
    assert isinstance(body, BodyText)
    number = "（二）" if supplied is Supplied.PLAIN else "〔二〕"
    assert body.text == number + "完善停车设施。新增停车位500个。"
    assert body.lead is not None
    assert body.lead.of(body.text) == number + "完善停车设施。"
    assert [span.of(body.text) for span in body.figures] == ["500个"]


def test_supplied_numbers(briefing: Briefing) -> None:
    plain = [part.text for part in _written(briefing).parts if isinstance(part, HeadingText)]
    assert plain[0].startswith("一、")
    assert "（二）改善营商环境" in plain
    bracketed = _written(briefing, PrintOptions(supplied=Supplied.BRACKETED))
    texts = [part.text for part in bracketed.parts if isinstance(part, HeadingText)]
    assert texts[0].startswith("〔一〕夯实")
    assert "〔二〕改善营商环境" in texts
    assert bracketed.closing[0].startswith("序号加〔〕的两处")


def test_closing_lines_in_their_order(briefing: Briefing) -> None:
    assert _written(briefing).closing == (
        "序号“一”“（二）”两处原文缺失，依前后次序补出。数据摘自原文，限定语照录。",
        "来源：青山县《青山县2030年工作报告》。2031年3月5日印。",
    )
    assert _written(briefing, PrintOptions(notes=False)).closing == ()
    assert _written(briefing, PrintOptions(figures=False), "2.2").closing == (
        "来源：青山县《青山县2030年工作报告》。2031年3月5日印。",
    )
    nobody = replace(briefing, metadata=Metadata("青山县2030年工作报告"))
    assert (
        _written(nobody, PrintOptions(figures=False), "2.2").closing[0].startswith("来源：《青山县2030年工作报告》。")
    )


def test_options_leave_out_figures_or_text(briefing: Briefing) -> None:
    assert any(isinstance(part, KeyFigures) for part in _written(briefing).parts)
    assert not any(
        isinstance(p, KeyFigures | FigureSheet) for p in _written(briefing, PrintOptions(figures=False)).parts
    )
    (sheet,) = _written(briefing, PrintOptions(text=False)).parts
    assert isinstance(sheet, FigureSheet)
    assert _written(briefing, PrintOptions(text=False, figures=False)).parts == ()


def test_the_sheet_has_a_row_a_figure_and_keeps_the_ones_that_matter(briefing: Briefing) -> None:
    (sheet,) = _written(briefing, PrintOptions(text=False)).parts
    assert isinstance(sheet, FigureSheet)
    assert sheet.head == SHEET_HEAD
    assert {len(row) for row in sheet.rows} == {len(SHEET_HEAD)}
    assert sorted(sheet.ranks) == list(range(len(sheet.rows)))
    assert sheet.total >= len(sheet.rows)
    assert sheet.kept(len(sheet.rows)) == sheet.rows
    (best,) = sheet.kept(1)
    assert best == sheet.rows[sheet.ranks.index(0)]


def test_the_title_is_not_said_again_below_itself() -> None:
    text = "工作要点\n工作要点\n全年工作"
    spans = [Span(0, 4), Span(5, 9), Span(10, 14)]
    blocks = tuple(Paragraph("0", span) for span in spans)

    def said(title: str) -> list[str]:
        return [body.text for body in _bodies(write_manuscript(Brief(title, "", text, blocks), PLAIN, DAY))]

    assert said("工作要点") == ["工作要点", "全年工作"]
    assert said("全年工作") == ["工作要点", "工作要点", "全年工作"]


def test_spaces_that_align_a_cell_are_one() -> None:
    text = "增长   （%）\t8.4\u3000 可比价"
    at = text.index("\t")
    cells = (Cell(Span(0, at)), Cell(Span(at + 1, len(text))))
    (table,) = write_manuscript(Brief("表", "", text, (Table("1", Span(0, len(text)), (cells,)),)), PLAIN, DAY).parts
    assert isinstance(table, TableText)
    assert table.rows == (("增长 （%）", "8.4 可比价"),)


def test_the_user_s_own_words(briefing: Briefing) -> None:
    manuscript = _written(briefing, PrintOptions(header="  内部资料(1) ", watermark=" 征求意见稿 "))
    assert (manuscript.header, manuscript.watermark) == ("内部资料（1）", "征求意见稿")
    assert _written(briefing).header == _written(briefing).watermark == ""


def test_marks_are_those_of_paper(briefing: Briefing) -> None:
    said = "".join(part.text for part in _written(briefing).parts if isinstance(part, BodyText | HeadingText))
    assert not set(said) & set(',;:()"')
