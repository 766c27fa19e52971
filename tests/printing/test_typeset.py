"""A brief on paper: every character of it, in the faces of its roles, with what the options say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.printing.conftest import pages_of
from tests.printing.worst_cases import manuscript
from viewer.model import Briefing
from viewer.paper.geometry import OFFICIAL, in_mm
from viewer.paper.manuscript import TableText
from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.printing.paginate import Page
from viewer.printing.typeset import typeset
from viewer.punctuation import full_width
from viewer.query.excerpt import compose_sections
from viewer.shown import Brief, Heading, Paragraph

ONLY_TEXT = PrintOptions(figures=False, notes=False)


def _text(pages: tuple[Page, ...]) -> str:
    return "".join(placed.line.text for page in pages for placed in page.lines)


def _body(brief: Brief) -> str:
    parts = (block for block in brief.blocks if isinstance(block, Heading | Paragraph))
    return "".join(full_width(block.prefix) + full_width(block.span.of(brief.text)) for block in parts)


def _families(pages: tuple[Page, ...], start: str) -> set[str]:
    """Faces of the line that begins with these words."""
    lines = [placed.line for page in pages for placed in page.lines if placed.line.text.startswith(start)]
    assert lines, start
    return {run.rawFont().familyName() for run in lines[0].runs}


def test_paper_says_what_the_brief_says(small_brief: Brief) -> None:
    assert _text(pages_of(small_brief, ONLY_TEXT)) == small_brief.title + "——摘自《青山县2030年工作报告》" + _body(
        small_brief
    )


def test_the_whole_bundled_report_comes_out_character_for_character(bundled: Briefing) -> None:
    brief = compose_sections(bundled, ("0",))
    title = full_width(bundled.metadata.title)
    assert _text(pages_of(brief, ONLY_TEXT)) == title + _body(brief)
    source = full_width(bundled.text)
    body = _body(brief)
    for section in brief.restored:
        body = body.replace(full_width(section.number or "") + full_width(section.title), full_width(section.title), 1)
    assert body.replace("\n", "") == source.replace("\n", "")


def test_faces_of_the_roles(small_brief: Brief) -> None:
    pages = pages_of(small_brief, PrintOptions())
    assert _families(pages, "青山县工作要点") == {"Briefing Serif"}
    assert _families(pages, "关键数据") == {"Briefing Sans"}
    assert _families(pages, "一、夯实产业基础") == {"Briefing Sans"}
    assert _families(pages, "（一）壮大特色产业") == {"Briefing Kai"}
    assert _families(pages, "（一）扩大学位供给") == {"Briefing Kai", "Briefing Fang", "Briefing Serif"}
    assert _families(pages, "二是提升加工能力") == {"Briefing Fang", "Briefing Serif"}


def test_points_are_stroked_up_to_their_mark(small_brief: Brief) -> None:
    lines = [p.line for page in pages_of(small_brief, ONLY_TEXT) for p in page.lines]
    point = next(line for line in lines if line.text.startswith("二是提升加工能力。"))
    assert point.outline is not None
    assert point.outline.boundingRect().right() < point.lefts[len("二是提升加工能力。")]
    assert next(line for line in lines if line.text.startswith("办件时限")).outline is None


def test_supplied_numbers_plain_or_bracketed(small_brief: Brief) -> None:
    plain = _text(pages_of(small_brief, PrintOptions()))
    assert "一、夯实产业基础，做强县域经济" in plain
    assert "（二）改善营商环境" in plain
    assert "序号“一”“（二）”两处原文缺失，依前后次序补出。" in plain
    bracketed = _text(pages_of(small_brief, PrintOptions(supplied=Supplied.BRACKETED)))
    assert "〔一〕夯实产业基础" in bracketed
    assert "〔二〕改善营商环境" in bracketed
    assert "序号加〔〕的两处原文缺失" in bracketed


def test_options_leave_parts_out(small_brief: Brief) -> None:
    everything = _text(pages_of(small_brief, PrintOptions()))
    assert "关键数据" in everything
    assert everything.endswith("数据摘自原文，限定语照录。来源：青山县《青山县2030年工作报告》。2031年3月5日印。")
    assert "关键数据" not in _text(pages_of(small_brief, PrintOptions(figures=False)))
    only_figures = _text(pages_of(small_brief, PrintOptions(text=False)))
    assert "预计2至3亿元" in only_figures
    assert "群众满意率98.6%。" not in only_figures
    assert "序号原文缺失" not in only_figures
    assert "限定语照录" not in _text(pages_of(small_brief, PrintOptions(notes=False)))


def test_underlines_only_when_asked(small_brief: Brief) -> None:
    def underlined(options: PrintOptions) -> int:
        return sum(len(placed.line.underlines) for page in pages_of(small_brief, options) for placed in page.lines)

    assert underlined(PrintOptions()) == 0
    figures = sum(len(block.figures) for block in small_brief.blocks if isinstance(block, Paragraph))
    assert underlined(PrintOptions(underline_figures=True)) >= figures > 5


def test_large_print_has_16_lines_of_20(make_brief: Callable[..., Brief], han: Callable[[int], str]) -> None:
    pages = pages_of(make_brief(han(1200)), PrintOptions(layout=Layout.LARGE))
    assert len(pages[1].lines) == 16
    assert {len(placed.line.text) for placed in pages[1].lines} == {20}
    assert in_mm(max(placed.line.right for placed in pages[1].lines)) <= 156.01


def test_a_brief_that_is_the_report_itself_names_no_source(small_brief: Brief) -> None:
    whole = small_brief._replace(title=small_brief.source_title)
    assert "摘自《" not in _text(pages_of(whole, PrintOptions()))


def test_a_title_of_sixty_characters_is_broken_and_centred(make_brief: Callable[..., Brief]) -> None:
    title = (
        "关于深入贯彻落实全省优化营商环境大会精神，加快推进青山县基层治理体系"
        "和治理能力现代化建设三年行动计划（2029-2031年）实施情况的报告"
    )
    page = pages_of(make_brief("正文。", title=title), PrintOptions())[0]
    heads = page.lines[: next(at for at, placed in enumerate(page.lines) if "摘自" in placed.line.text)]
    assert len(heads) == 4
    assert "".join(placed.line.text for placed in heads) == title
    for placed in heads:
        assert in_mm(placed.x + placed.line.right / 2) == pytest.approx(28 + 78, abs=0.1)
        assert len(placed.line.text) > 4


@pytest.mark.parametrize("lines", range(10, 20))
def test_the_name_of_a_table_stays_with_it(lines: int) -> None:
    table = TableText("1", tuple((f"{number}", "产值", "18,232") for number in range(9)))
    pages = typeset(manuscript(*["全县工作。"] * lines, "工作数据汇总表", table), OFFICIAL)
    (page,) = [page for page in pages if "工作数据汇总表" in page.text]
    assert "18,232" in page.text
