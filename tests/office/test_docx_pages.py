"""The Word file opened in LibreOffice: as many pages as our PDF, 22 lines of 28 characters, no sign lost.

LibreOffice sees the bundled fonts only, under the names that the file asks for, so both set the same glyphs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from math import ceil
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from tests.conftest import ROOT
from tests.printing.conftest import HAN, brief_of
from viewer.model import Briefing
from viewer.office.docx import write_docx
from viewer.paper.manuscript import BodyText, Manuscript, TableText, write_manuscript
from viewer.paper.options import Layout, PrintOptions
from viewer.printing.typeset import typeset
from viewer.query.excerpt import compose_sections
from viewer.store.read import read_briefing

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
TIMEOUT = 120
"""Seconds for all files together; it takes two."""
FACES = {
    "仿宋": "Briefing Fang",
    "楷体": "Briefing Kai",
    "黑体": "Briefing Sans",
    "宋体": "Briefing Serif",
    "方正小标宋简体": "Briefing Serif",
    "Times New Roman": "Briefing Serif",
}
LARGE = PrintOptions(layout=Layout.LARGE)
FIGURES_ONLY, LARGE_FIGURES = PrintOptions(text=False), PrintOptions(text=False, layout=Layout.LARGE)
FRAMED = PrintOptions(header="内部资料", watermark="内部资料")
MM = 25.4 / 72


def _long() -> Manuscript:
    """Some forty pages: headings, paragraphs of every length, figures."""
    pieces = []
    for chapter in range(1, 5):
        pieces.append(f"#第{chapter}部分，持续深化改革创新")
        for section in range(1, 6):
            pieces.append(f"##（{section}）推进治理体系建设")
            for length in range(40, 400, 61):
                said = (HAN * 20)[chapter * section : chapter * section + length]
                pieces.append(f"{said}，累计完成{length * section}项，同比增长{section}.{chapter}%。")
    return write_manuscript(brief_of(*pieces), PrintOptions(), date(2031, 3, 5))


def _tables() -> Manuscript:
    """Tables of seven columns with remarks in brackets, as statistical reports end with."""
    head = ("序号", "指标", "单位", "2029年", "2030年", "五年累计", "五年平均增长（%）")
    parts: list[BodyText | TableText] = []
    for table in range(8):
        parts.append(BodyText("1", f"《政府工作报告》数据汇总表（{table + 1}）"))
        rows = ((str(row), HAN[table : table + 5 + row % 9], "亿美元", "475.5", "2045.07（*）", "6515.03", "33.9")
                for row in range(1, 26))  # fmt: skip
        parts.append(TableText("1", (head, *rows)))
    return Manuscript("工作要点", "", tuple(parts), ())


@cache
def _manuscripts() -> dict[str, tuple[Manuscript, PrintOptions]]:
    bundled: Briefing = read_briefing(ROOT / "data" / "luohu-2021.briefing")

    def part(section: str, options: PrintOptions) -> tuple[Manuscript, PrintOptions]:
        return write_manuscript(compose_sections(bundled, (section,)), options, date(2031, 3, 5)), options

    figures_of_all = compose_sections(bundled, ("0",), text=False)
    han = tuple(BodyText("1", (HAN * 40)[:988]) for _ in range(2))
    return {
        "whole": part("0", PrintOptions()),
        "chapter": part("4", FRAMED),
        "section": part("4.2", PrintOptions(underline_figures=True)),
        "large": part("4", LARGE),
        "sheet": (write_manuscript(figures_of_all, FIGURES_ONLY, date(2031, 3, 5)), FIGURES_ONLY),
        "sheet large": (write_manuscript(figures_of_all, LARGE_FIGURES, date(2031, 3, 5)), LARGE_FIGURES),
        "long": (_long(), PrintOptions()),
        "tables": (_tables(), PrintOptions()),
        "tables large": (_tables(), LARGE),
        "grid": (Manuscript("工作要点", "", han, ()), PrintOptions()),
    }


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The PDF that LibreOffice makes of a manuscript's Word file."""
    folder = tmp_path_factory.mktemp("office")
    for name, (manuscript, options) in _manuscripts().items():
        write_docx(manuscript, options.page_layout, folder / f"{name}.docx")
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{face}</family></prefer></alias>'
        for name, face in FACES.items()
    )
    conf = folder / "fonts.conf"
    conf.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{ROOT / 'resources' / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    command = [
        *(str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
        *("--convert-to", "pdf", "--outdir", str(folder)),
        *(str(folder / f"{name}.docx") for name in _manuscripts()),
    ]
    env = {**os.environ, "FONTCONFIG_FILE": str(conf), "HOME": str(folder)}
    subprocess.run(command, env=env, capture_output=True, check=True, timeout=TIMEOUT)
    return lambda name: folder / f"{name}.pdf"


@pytest.mark.parametrize("name", ["whole", "chapter", "section", "large", "long", "tables", "tables large"])
def test_pages_are_as_many_as_in_print(name: str, pages: Callable[[str], Path], qapp: QApplication) -> None:
    manuscript, options = _manuscripts()[name]
    printed = len(list(typeset(manuscript, options.page_layout)))
    opened = len(PdfReader(pages(name)).pages)
    assert abs(opened - printed) <= ceil(printed / 30), (opened, printed)


@pytest.mark.parametrize("name", ["tables", "tables large"])
def test_a_number_with_its_remark_stays_on_one_line(name: str, pages: Callable[[str], Path]) -> None:
    words = "\n".join(page.extract_text() for page in PdfReader(pages(name)).pages).replace(" ", "")
    assert words.count("2045.07（*）") == 8 * 25


@pytest.mark.parametrize("name", ["sheet", "sheet large"])
def test_the_sheet_of_all_figures_is_one_page_about_as_full_as_in_print(
    name: str, pages: Callable[[str], Path], qapp: QApplication
) -> None:
    manuscript, options = _manuscripts()[name]
    (printed,) = typeset(manuscript, options.page_layout)
    (opened,) = PdfReader(pages(name)).pages

    def shown(text: str) -> int:
        return int(re.search(r"本页列其中(\d+)项", "".join(text.split()))[1])

    assert abs(shown(opened.extract_text()) - shown(printed.text)) <= 3


def test_a_full_page_has_22_lines_of_28_characters_in_the_text_area(pages: Callable[[str], Path]) -> None:
    with pdfplumber.open(pages("grid")) as document:
        page = document.pages[1]
        body = [sign for sign in page.chars if sign["size"] > 15.5]
    lines: dict[int, list[dict[str, float]]] = {}
    for sign in body:
        lines.setdefault(round(sign["top"]), []).append(sign)
    assert len(lines) == 22
    counts = [len(lines[top]) for top in sorted(lines)]
    # A paragraph of 988 characters ends on this page, 26 on its first line and 10 on its last, and the next begins.
    assert Counter(counts) == {28: 20, 26: 1, 10: 1}
    tops = sorted(lines)
    # 225 mm / 22.
    assert abs((tops[-1] - tops[0]) / 21 * MM - 225 / 22) < 0.03
    # LibreOffice makes the text area as wide as 28 of its own cells, half a millimetre less than 156.
    assert abs(min(sign["x0"] for sign in body) * MM - 28) < 0.6
    assert abs(max(sign["x1"] for sign in body) * MM - 184) < 0.6


def test_page_numbers_stand_in_their_place(pages: Callable[[str], Path]) -> None:
    with pdfplumber.open(pages("grid")) as document:
        odd, even = (
            [sign for sign in page.chars if 13.5 < sign["size"] < 14.5 and sign["text"].strip()]
            for page in document.pages[:2]
        )
    assert "".join(sign["text"] for sign in odd) == "—1—"
    assert "".join(sign["text"] for sign in even) == "—2—"
    cell = 156 / 28
    assert abs(odd[-1]["x1"] * MM - (184 - cell)) < 0.6
    assert abs(even[0]["x0"] * MM - (28 + cell)) < 0.6
    # The dash is 7 mm below the text area; the bundled Song has a higher line than SimSun and stands a little higher.
    middle = (odd[0]["top"] + odd[0]["bottom"]) / 2 * MM
    assert abs(middle - (37 + 225 + 7)) < 2


def test_every_sign_of_the_manuscript_is_on_the_pages(pages: Callable[[str], Path]) -> None:
    """LibreOffice loses marks that hang outside the margin."""
    manuscript, _ = _manuscripts()["long"]
    wanted = Counter("".join(part.text for part in manuscript.parts))
    found = Counter("".join(page.extract_text() for page in PdfReader(pages("long")).pages))
    marks = "，。（）%"
    assert {mark: found[mark] for mark in marks if found[mark] < wanted[mark]} == {}


def test_tables_and_header_stand_in_the_text_area(pages: Callable[[str], Path]) -> None:
    with pdfplumber.open(pages("chapter")) as document:
        page = document.pages[0]
        words = page.extract_text()
        rules = [*page.rects, *page.lines]
        left, right = min(rule["x0"] for rule in rules), max(rule["x1"] for rule in rules)
    assert "内部资料" in words
    assert abs(left * MM - 28) < 0.5
    assert abs(right * MM - 184) < 0.5
