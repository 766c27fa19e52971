"""Manuscripts for the Word file, and the file read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from viewer.model import Span
from viewer.office.docx import docx_bytes
from viewer.paper.figures import Entry
from viewer.paper.geometry import OFFICIAL, PageLayout
from viewer.paper.manuscript import BodyText, FigureSheet, HeadingText, KeyFigures, Manuscript, Part, TableText

PRINTED_ON = date(2031, 3, 5)
ENTRIES = (
    Entry("茶园面积", "约3.5万亩", "截至11月"),
    Entry("新建加工厂", "6家", ""),
    Entry("办件时限", "15天→近3天", "全市第一"),
    Entry("群众满意率", "98.6%", "截至11月"),
    Entry("新增学位", "1200个", ""),
)
PARTS: tuple[Part, ...] = (
    KeyFigures(ENTRIES),
    HeadingText("1", 1, "一、夯实产业基础"),
    HeadingText("1.1", 2, "（一）壮大特色产业"),
    HeadingText("1.1.1", 3, "1.扩大规模"),
    HeadingText("1.1.1.1", 4, "（1）茶园"),
    BodyText("1.1.1", "一是扩大种植规模。全县“茶园”面积达到约3.5万亩。", Span(0, 9), 3, (Span(19, 25),)),
    BodyText("2.1", "（一）扩大学位供给。新增学位1200个。", Span(0, 10), 2),
    TableText("3", (("年度", "产值", "说明"), ("2029", "18,232", "上年"), ("2030", "—", "今年"))),
    TableText("3", (("甲", "乙"), ("丙", "丁"))),
    BodyText("3", "继续深化改革。"),
)
CLOSING = ("数据摘自原文，限定语照录。", "2031年3月5日印。")


def manuscript(*parts: Part, title: str = "青山县工作要点", header: str = "", watermark: str = "") -> Manuscript:
    """A manuscript of these parts, of every kind of part where none are given."""
    source = "——摘自《青山县2030年工作报告》"
    return Manuscript(title, source, parts or PARTS, CLOSING, "青山县", header, watermark)


def sheet(total: int) -> FigureSheet:
    """A sheet of two figures out of ``total``."""
    rows = (("茶园面积", "约3.5万亩", "截至11月", "一(一)·一是"), ("新增学位", "1200个", "", "二(一)"))
    return FigureSheet(("指标", "数值", "时期、变化与位次", "所在章节"), rows, (1, 0), total)


def opened(written: Manuscript, layout: PageLayout = OFFICIAL) -> Opened:
    """The Word file of a manuscript, read back."""
    return Document(BytesIO(docx_bytes(written, layout)))


def texts(document: Opened) -> Iterator[str]:
    """The words of every paragraph and cell in order, empty ones left out."""
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            yield from (cell.text for row in item.rows for cell in row.cells if cell.text)
        elif item.text:
            yield item.text


def paragraph(document: Opened, start: str) -> Paragraph:
    """The paragraph that begins with these words."""
    return next(found for found in document.paragraphs if found.text.startswith(start))


def face(properties: object) -> tuple[str, str, float]:
    """Chinese font, Latin font and size (pt) of a style's or run's rPr."""
    fonts = properties.find(qn("w:rFonts"))
    size = properties.find(qn("w:sz"))
    return fonts.get(qn("w:eastAsia")), fonts.get(qn("w:ascii")), int(size.get(qn("w:val"))) / 2
