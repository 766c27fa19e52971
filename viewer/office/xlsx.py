"""Writes figures as an Excel workbook, a sheet for each chapter that has any, set up to be filtered and printed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from viewer.model import Briefing
from viewer.office.cells import clean, fitting
from viewer.office.columns import COLUMNS, PRINTED, Column
from viewer.office.figures import FigureRow, chapter_title
from viewer.punctuation import full_width

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_SHEET_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"
_HAIRLINE = "#BFC3C3"
_LINE, _PADDING, _TALLEST = 16, 4, 409
"""Height of a line (11 pt of the bundled sans and of Noto Sans CJK has 15.93), what is added below the last one, and
the greatest height of a row that Excel allows, points."""
_SPARE = 2
"""Characters of a column's width that a broken line may leave empty."""
_DIGITS = 15
"""Significant digits that Excel keeps of a number (Excel specifications and limits)."""
# The library always writes when a workbook was made. The same report shall give the same bytes, so that is the day
# which also stands for "no date" inside a ZIP archive; when the file was written its folder tells.
_NO_DATE = datetime(1980, 1, 1)


def xlsx_bytes(briefing: Briefing, rows: Sequence[FigureRow], language: str = "zh") -> bytes:
    """The workbook's bytes; ``rows`` are in reading order and at least one. Headings in Chinese or English (``en``)."""
    # Loading the library takes a tenth of a second; only an export needs it.
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as book:
        metadata = briefing.metadata
        title, author = clean(full_width(metadata.title)), clean(full_width(metadata.issuer))
        book.set_properties({"title": title, "author": author, "created": _NO_DATE})
        formats = _Formats(book)
        taken: set[str] = set()
        for chapter_id in dict.fromkeys(row.chapter_id for row in rows):
            name = sheet_name(_tab(briefing, chapter_id, language), taken)
            sheet = book.add_worksheet(name)
            _fill(sheet, [row for row in rows if row.chapter_id == chapter_id], formats, language)
            _lay_out(sheet, title)
    return out.getvalue()


def sheet_name(title: str, taken: set[str]) -> str:
    """A name for a sheet: at most 31 characters, none that Excel forbids, unlike those ``taken``; it is added to them.

    Excel compares names without regard to case, reserves ``History``, and allows no apostrophe at either end.
    """
    base = _FORBIDDEN.sub(" ", clean(title)).strip(" '") or "—"
    count = 1
    while True:
        ending = f"({count})" if count > 1 else ""
        room = _SHEET_NAME - len(ending)
        name = (base if len(base) <= room else base[: room - 1].rstrip(" '") + "…") + ending
        if name.casefold() not in taken | {_RESERVED}:
            taken.add(name.casefold())
            return name
        count += 1


def is_workbook(path: Path) -> bool:
    """True when the file is empty or an Excel workbook, so that a workbook may replace it; OSError when unreadable."""
    with path.open("rb") as file:
        if not file.read(1):
            return True
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


class _Formats:
    """The cell formats of one workbook; a number is shown with the decimals it is printed with."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - the library's Workbook, loaded on demand
        self._book = book
        self._made: dict[tuple[bool, bool, int], object] = {}
        self._heads = [
            book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "align": side}) for side in ("left", "right")
        ]

    def head(self, column: Column) -> Any:  # noqa: ANN401
        """The format of a column's heading."""
        return self._heads[column.number]

    def cell(self, column: Column, places: int = 0) -> Any:  # noqa: ANN401
        """The format of a cell: a hairline below it, a number with so many decimals."""
        key = (column.wrapped, column.number, places)
        if key not in self._made:
            picture = "0." + "0" * places if places else "0"
            side = {"align": "right", "num_format": picture} if column.number else {}
            rest = {"valign": "top", "text_wrap": column.wrapped, "bottom": 7, "bottom_color": _HAIRLINE}
            self._made[key] = self._book.add_format(side | rest)
        return self._made[key]


def _tab(briefing: Briefing, chapter_id: str, language: str) -> str:
    """Number and title of a chapter; a supplied number stands plain, as in every index of this application."""
    if briefing.section(chapter_id).level == 0:
        return chapter_title(briefing, chapter_id, language)
    chapter = briefing.section(chapter_id)
    return full_width((chapter.number or "") + chapter.title)


def _fill(sheet: Worksheet, rows: Sequence[FigureRow], formats: _Formats, language: str) -> None:
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, None)
        sheet.write_string(0, place, column.title(language), formats.head(column))
    for line, row in enumerate(rows, 1):
        for place, column in enumerate(COLUMNS):
            value = getattr(row, column.field)
            if isinstance(value, str) and value:
                sheet.write_string(line, place, fitting(value), formats.cell(column))
            elif isinstance(value, Decimal | int):
                _write_number(sheet, line, column, Decimal(value), formats)
            else:
                sheet.write_blank(line, place, None, formats.cell(column))  # the hairline goes through
        sheet.set_row(line, _height(row))
    sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    sheet.print_area(0, 0, len(rows), PRINTED - 1)


def _height(row: FigureRow) -> float:
    """The height of a row, points: Excel would fit it by itself, LibreOffice and some versions of WPS do not."""
    columns = (column for column in COLUMNS if column.wrapped)
    lines = max(-(-_room(str(getattr(row, column.field) or "")) // (column.width - _SPARE)) for column in columns)
    return min(_LINE * max(1, lines) + _PADDING, _TALLEST)


def _room(text: str) -> int:
    """How wide a text is in characters of the default font; a Chinese one takes two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _write_number(sheet: Worksheet, line: int, column: Column, number: Decimal, formats: _Formats) -> None:
    """A real number where Excel holds it exactly, else its digits as text."""
    place = COLUMNS.index(column)
    if len(number.normalize().as_tuple().digits) > _DIGITS:
        sheet.write_string(line, place, format(number, "f"), formats.cell(column))
        return
    exponent = number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    sheet.write_number(line, place, float(number), formats.cell(column, decimals))


def _lay_out(sheet: Worksheet, title: str) -> None:
    """The heading stays in sight on the screen and on every page; A4 across, as wide as the page, title and number."""
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + title[:100].replace("&", "&&") + "&R&A")
    sheet.set_footer("&C&P / &N")
