"""The workbook, read back with another library."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from viewer.model import ROOT, Briefing
from viewer.office.cells import LIMIT
from viewer.office.columns import COLUMNS
from viewer.office.figures import FigureRow, figure_rows
from viewer.office.xlsx import is_workbook, sheet_name, xlsx_bytes


def _book(briefing: Briefing, rows: tuple[FigureRow, ...] | None = None, language: str = "zh") -> openpyxl.Workbook:
    rows = figure_rows(briefing, briefing.metrics, language) if rows is None else rows
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(briefing, rows, language)))


def _place(field: str) -> int:
    return next(place for place, column in enumerate(COLUMNS, 1) if column.field == field)


def test_a_sheet_for_each_chapter_with_figures(bundled: Briefing) -> None:
    book = _book(bundled)
    assert [name[:2] for name in book.sheetnames] == ["一、", "二、", "三、", "四、", "五、", "六、"]  # 七 has none
    assert book.sheetnames[3] == "四、以改革促民生立标杆，释放发展新活力"
    assert sum(sheet.max_row - 1 for sheet in book) == len(bundled.metrics)
    assert book.properties.title == bundled.metadata.title
    assert book.properties.creator == bundled.metadata.issuer


def test_numbers_are_numbers_and_words_are_words(bundled: Briefing) -> None:
    sheet = _book(bundled)["三、以改革促转型添动力，激发发展新动能"]
    rows = {row[_place("number") - 1]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    social, rank, span = rows[59], rows[61], rows[70]
    assert social[_place("value") - 1] == 1114.5
    assert social[_place("full_value") - 1] == 111_450_000_000
    assert social[_place("unit") - 1] == "亿元"
    assert rank[_place("value") - 1] == "第四"
    assert (span[_place("value") - 1], span[_place("value_to") - 1]) == (50, 100)
    assert (span[_place("status") - 1], span[_place("qualifier") - 1]) == ("预计", None)


def test_a_number_shows_the_decimals_it_is_printed_with(briefing: Briefing) -> None:
    rows = figure_rows(briefing, briefing.metrics[:1])
    cell = _book(briefing, (replace(rows[0], value=Decimal("95.50")),)).active.cell(2, _place("value"))
    assert (cell.value, cell.number_format) == (95.5, "0.00")


def test_a_number_that_excel_would_round_stays_text(briefing: Briefing) -> None:
    long = Decimal("1234567890123456789")
    row = replace(figure_rows(briefing, briefing.metrics[:1])[0], full_value=long)
    assert _book(briefing, (row,)).active.cell(2, _place("full_value")).value == "1234567890123456789"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "https://example.org/a", "mailto:a@b.cn", "007", "_x0041_"])
def test_text_is_never_a_formula_a_link_or_a_number(briefing: Briefing, text: str) -> None:
    row = replace(figure_rows(briefing, briefing.metrics[:1])[0], label=text, sentence=text)
    cell = _book(briefing, (row,)).active.cell(2, _place("label"))
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.value == text


def test_what_a_cell_cannot_hold_is_cut_or_marked(briefing: Briefing) -> None:
    row = replace(figure_rows(briefing, briefing.metrics[:1])[0], sentence="长" * (LIMIT + 5), label="a\ud800b")
    sheet = _book(briefing, (row,)).active
    assert sheet.cell(2, _place("sentence")).value == "长" * (LIMIT - 1) + "…"
    assert sheet.cell(2, _place("label")).value == "a\ufffdb"


def test_the_sheet_is_set_up_to_be_read_and_printed(briefing: Briefing) -> None:
    sheet = _book(briefing).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.cell(1, 1).font.bold
    assert sheet.cell(2, _place("sentence")).alignment.wrap_text
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area.endswith(f"$L${sheet.max_row}")
    assert COLUMNS[11].field == "sentence"


@pytest.mark.parametrize("lines", [1, 3, 7, 12])
def test_a_row_has_room_for_every_line_of_its_sentence(briefing: Briefing, lines: int) -> None:
    row = replace(figure_rows(briefing, briefing.metrics[:1])[0], sentence="长" * (28 * lines))
    # 11 pt of the bundled sans, which LibreOffice takes where no other Chinese font is: 1.448 of its size.
    assert _book(briefing, (row,)).active.row_dimensions[2].height >= lines * 11 * 1.448


def test_the_same_report_gives_the_same_bytes(briefing: Briefing) -> None:
    rows = figure_rows(briefing, briefing.metrics)
    data = xlsx_bytes(briefing, rows)
    assert data == xlsx_bytes(briefing, rows)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_text_outside_chapters_has_one_sheet_of_its_own(briefing: Briefing) -> None:
    first, last = (replace(briefing.metrics[place], section=ROOT) for place in (0, -1))
    changed = replace(briefing, metrics=(first, *briefing.metrics[1:-1], last))
    assert _book(changed).sheetnames == ["前言", "一、夯实产业基础，做强县域经济", "二、办好民生实事"]
    assert _book(changed, language="en").sheetnames[0] == "Opening"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("四、总结", "四、总结"),
        ("a[b]:c*d?e/f\\g", "a b c d e f g"),
        ("'引'", "引"),
        ("", "—"),
        ("History", "History(2)"),
        ("长" * 40, "长" * 30 + "…"),
        ("长" * 31, "长" * 31),
    ],
)
def test_sheet_names_are_what_excel_takes(title: str, name: str) -> None:
    assert sheet_name(title, set()) == name


def test_sheet_names_differ() -> None:
    taken: set[str] = set()
    names = [sheet_name(title, taken) for title in ("Aa", "aA", "长" * 40, "长" * 40, "长" * 41)]
    assert names == ["Aa", "aA(2)", "长" * 30 + "…", "长" * 27 + "…(2)", "长" * 27 + "…(3)"]


def test_what_may_be_replaced(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    for data, yes in (
        (b"", True),
        (xlsx_bytes(briefing, figure_rows(briefing, briefing.metrics)), True),
        (b"PK\x03\x04 no archive", False),
        ("今年以来".encode(), False),
    ):
        path.write_bytes(data)
        assert is_workbook(path) is yes
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "")
    assert not is_workbook(path)
