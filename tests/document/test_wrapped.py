"""A report broken at a fixed width: no room shows, prints or copies a line end that only wraps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from viewer.document.build import build
from viewer.document.style import ScreenStyle
from viewer.model import Briefing
from viewer.paper.manuscript import BodyText, HeadingText, write_manuscript
from viewer.paper.options import PrintOptions
from viewer.pipeline import build_briefing
from viewer.query.compose import compose
from viewer.query.excerpt import compose_sections
from viewer.query.search import everything, search
from viewer.shown import Paragraph
from viewer.ui.text.text_copy import copied_text
from viewer.wraps import JOINT

_LINES = """某区二〇三〇年政府工作报告
    各位代表：
    一、过去一年工作回顾和今后五年经济社会发展的总体要
求及奋斗目标
    过去一年，全区上下同心协力，完成地区生产总值1234.5
6亿元，一般公共预算收入达到128亿元，城镇新增就业人数12
34人，居民收入稳步提高，城市面貌持续改善。
    （一）产业升级迈出新步伐。制造业投资增长一成，新增
高新技术企业46家，重点产业链进一步延长，创新平台更加健
全，服务业占比继续提高。
    二、今年主要工作安排
    今年要抓好产业、改革、民生三件大事，做到目标不变、
力度不减，年内开工重点项目120个，完成投资350亿元以上。
"""


@pytest.fixture(scope="module", name="wrapped")
def _wrapped(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    path: Path = tmp_path_factory.mktemp("wrapped") / "report.txt"
    path.write_text(_LINES, encoding="utf-8")
    return build_briefing(path)


def _named(briefing: Briefing) -> list[tuple[str, str]]:
    return [(section.id, section.title) for section in briefing.sections[1:]]


def test_headings_are_whole_and_the_text_verbatim(wrapped: Briefing) -> None:
    assert wrapped.text == _LINES
    assert _named(wrapped) == [
        ("1", "过去一年工作回顾和今后五年经济社会发展的总体要求及奋斗目标"),
        ("1.1", "产业升级迈出新步伐"),
        ("2", "今年主要工作安排"),
    ]


def test_the_screen_shows_and_copies_whole_paragraphs(wrapped: Briefing, style: ScreenStyle) -> None:
    page = build(compose(wrapped, everything(wrapped)), style)
    copied = copied_text(page.document, 0, page.document.characterCount() - 1, page.gaps)
    assert "完成地区生产总值1234.56亿元，" in copied
    assert "城镇新增就业人数1234人，" in copied
    assert copied.split("\n")[2] == "一、过去一年工作回顾和今后五年经济社会发展的总体要求及奋斗目标"
    assert JOINT not in copied
    place = page.document.toPlainText().index("亿元")
    assert wrapped.text[page.source(place)] == "亿"


def test_a_joint_takes_no_room(wrapped: Briefing, style: ScreenStyle, qapp: QApplication) -> None:
    metrics = QFontMetricsF(style.body)
    assert metrics.horizontalAdvance(f"12{JOINT}34亿{JOINT}元") == metrics.horizontalAdvance("1234亿元")


@pytest.mark.parametrize("words", ["1234.56亿元", "1234人", "总体要求", "健全"])
def test_words_over_a_break_are_found(wrapped: Briefing, words: str) -> None:
    selection = search(wrapped, words)
    assert [hit.span.of(_LINES).replace("\n", "") for hit in selection.hits] == [words]


def test_paper_prints_whole_paragraphs(wrapped: Briefing) -> None:
    brief = compose_sections(wrapped, [section.id for section in wrapped.sections])
    parts = write_manuscript(brief, PrintOptions(underline_figures=True), date(2030, 1, 1)).parts
    words = [part.text for part in parts if isinstance(part, BodyText | HeadingText)]
    assert not any("\n" in text or JOINT in text for text in words)
    body = next(part for part in parts if isinstance(part, BodyText) and "1234.56" in part.text)
    for block in brief.blocks:
        if isinstance(block, Paragraph) and "过去一年，" in block.span.of(_LINES):
            marked = [span.of(_LINES).replace("\n", "") for figure in block.figures for span in figure.spans]
    assert [span.of(body.text) for span in body.figures] == marked
