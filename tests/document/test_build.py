"""What stands in the document: the source's words one for one, in the design's faces, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from viewer.document.build import build, supplied
from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.model import Briefing, Span
from viewer.punctuation import full_width
from viewer.query.compose import compose
from viewer.query.search import everything, search
from viewer.shown import Brief, Figures, Gap, Heading, Paragraph


def _lines(page: Page) -> list[str]:
    lines = page.document.toPlainText().split("\n")
    assert lines.pop() == "", "the last block is the empty one that gives the text room"
    return lines


def _format(page: Page, piece: str, at: int = 0) -> QTextCharFormat:
    cursor = QTextCursor(page.document)
    cursor.setPosition(page.document.toPlainText().index(piece) + at + 1)
    return cursor.charFormat()


def _block(page: Page, opening: str) -> QTextBlockFormat:
    return page.document.findBlock(page.document.toPlainText().index(opening)).blockFormat()


def _whole(briefing: Briefing) -> Brief:
    return compose(briefing, everything(briefing))


def test_each_block_shows_its_source_one_for_one(briefing: Briefing, style: ScreenStyle) -> None:
    brief = _whole(briefing)
    expected = [supplied(block.prefix) + full_width(block.span.of(brief.text)) for block in brief.blocks]
    assert _lines(build(brief, style)) == expected


def test_the_text_is_the_same_whatever_the_style(
    briefing: Briefing, style: ScreenStyle, other_style: ScreenStyle
) -> None:
    brief = compose(briefing, search(briefing, "停车"))
    assert any(isinstance(block, Gap) for block in brief.blocks)
    assert _lines(build(brief, style)) == _lines(build(brief, other_style))


@pytest.mark.parametrize(
    ("number", "shown"),
    [("一、", "〔一〕"), ("(二)", "〔二〕"), ("（十）", "〔十〕"), ("十一、", "〔十一〕"), ("", "")],
)
def test_a_supplied_number_stands_in_tortoise_brackets(number: str, shown: str) -> None:
    assert supplied(number) == shown


def test_headings_and_openings_have_their_faces(briefing: Briefing, style: ScreenStyle) -> None:
    page = build(_whole(briefing), style)
    assert _format(page, "〔一〕夯实").font().pixelSize() == style.level1.pixelSize()
    assert _format(page, "壮大特色产业").font().pixelSize() == style.level2.pixelSize()
    assert _format(page, "一是扩大").font().weight() == 600
    assert _format(page, "全县茶园").font().weight() == 400
    assert _format(page, "（一）扩大学位").font().weight() == 700


def test_a_run_in_section_takes_its_full_stop_along_and_a_point_does_not(
    briefing: Briefing, style: ScreenStyle
) -> None:
    page = build(_whole(briefing), style)
    assert _format(page, "学位供给。", len("学位供给")).font().weight() == 700
    assert _format(page, "种植规模。", len("种植规模")).font().weight() == 400


def test_paragraphs_are_indented_justified_and_of_fixed_line_height(briefing: Briefing, style: ScreenStyle) -> None:
    page = build(_whole(briefing), style)
    body = _block(page, "2030年")
    assert body.textIndent() == 2 * style.em
    assert body.alignment() == Qt.AlignmentFlag.AlignJustify
    assert body.lineHeight() == style.body_line
    assert body.lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
    assert _block(page, "〔一〕").alignment() != Qt.AlignmentFlag.AlignJustify


def test_a_heading_right_under_a_chapter_leaves_the_spacing_to_the_chapter(
    briefing: Briefing, style: ScreenStyle
) -> None:
    page = build(_whole(briefing), style)
    assert _block(page, "（一）壮大").topMargin() == 0
    assert _block(page, "〔二〕改善").topMargin() == style.space(40)


def test_what_does_not_match_is_pale(briefing: Briefing, style: ScreenStyle) -> None:
    page = build(compose(briefing, search(briefing, "停车"), only_matching=False), style)
    assert _format(page, "全县茶园").foreground().color().name() == style.pale
    assert _format(page, "一是扩大").foreground().color().name() == style.pale
    assert _format(page, "新增停车位").foreground().color().name() == style.ink


def test_a_gap_counts_what_it_hides(style: ScreenStyle) -> None:
    text = "甲。"
    page = build(Brief("", "", text, (Gap(("1",)), Paragraph("2", Span(0, 2)), Gap(("3", "4", "5")))), style)
    assert _lines(page) == ["1 section hidden here\u3000Show", "甲。", "3 sections hidden here\u3000Show"]
    shown = page.document.toPlainText()
    assert [shown[gap.link : gap.end] for gap in page.gaps] == ["Show", "Show"]
    assert [gap.sections for gap in page.gaps] == [("1",), ("3", "4", "5")]


def test_figures_and_hits_point_at_their_words(briefing: Briefing, style: ScreenStyle) -> None:
    selection = search(briefing, "停车")
    brief = compose(briefing, selection)
    page = build(brief, style)
    shown = page.document.toPlainText()
    assert len(page.hits) == len(selection.hits) > 1
    assert {shown[start:end] for start, end in page.hits} == {"停车"}
    spans = {f.metric_id: [full_width(s.of(brief.text)) for s in f.spans] for b in brief.blocks
             if isinstance(b, Paragraph) for f in b.figures}  # fmt: skip
    assert spans
    for metric_id, words in spans.items():
        assert [shown[mark.start : mark.end] for mark in page.marks_of(metric_id)] == words


def test_units_begin_at_headings_and_run_in_titles_and_text_before_them_is_the_root(
    briefing: Briefing, style: ScreenStyle
) -> None:
    page = build(_whole(briefing), style)
    assert [entry.section for entry in page.units] == ["0", "1", "1.1", "1.2", "2", "2.1", "2.2", "3"]
    assert page.unit_of("1.1.2") == "1.1"
    assert page.unit_of("9") is None


def test_characters_that_would_end_a_block_are_shown_as_spaces(style: ScreenStyle) -> None:
    text = "甲\u2029乙\u2028丙\x0b丁\n戊"
    page = build(Brief("", "", text, (Paragraph("1", Span(0, len(text))),)), style)
    assert _lines(page) == ["甲 乙 丙 丁 戊"]


def test_a_table_of_figures_is_left_to_paper(style: ScreenStyle) -> None:
    assert _lines(build(Brief("", "", "甲", (Figures(()), Heading("1", 1, Span(0, 1)))), style)) == ["甲"]


def test_an_empty_brief_gives_an_empty_page(style: ScreenStyle) -> None:
    page = build(Brief("", "", "", ()), style)
    assert page.document.toPlainText() == ""
    assert page.source(0) == 0
    assert page.nearest(5) == 0
    assert page.position(0) is None
