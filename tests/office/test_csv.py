"""The CSV file, read back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from viewer.model import Briefing
from viewer.office.columns import COLUMNS
from viewer.office.csv import csv_bytes, field_text, is_csv
from viewer.office.figures import figure_rows


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_line_for_each_figure_in_utf8_with_a_mark(bundled: Briefing) -> None:
    data = csv_bytes(figure_rows(bundled, bundled.metrics))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == len(bundled.metrics) + 1
    rows = _read(data)
    assert list(rows[0]) == [column.chinese for column in COLUMNS]
    social = rows[58]
    assert (social["名称"], social["数值"], social["单位"], social["换算值"]) == (
        "社零总额", "1114.5", "亿元", "111450000000",
    )  # fmt: skip
    assert (rows[91]["数值"], rows[91]["数值（止）"]) == ("13.57", "53.12")


def test_english_headings(briefing: Briefing) -> None:
    rows = _read(csv_bytes(figure_rows(briefing, briefing.metrics, "en"), "en"))
    assert (rows[1]["Name"], rows[1]["Basis"], rows[1]["Direction"]) == ("茶园面积增长", "同比", "up")


def test_the_same_report_gives_the_same_bytes(briefing: Briefing) -> None:
    rows = figure_rows(briefing, briefing.metrics)
    assert csv_bytes(rows) == csv_bytes(rows)


def test_quotes_commas_and_formulas_come_back(briefing: Briefing) -> None:
    row = replace(
        figure_rows(briefing, briefing.metrics[:1])[0], label='=HYPERLINK("x"),a', sentence="甲\n乙", period="'9"
    )
    read = _read(csv_bytes([row]))[0]
    assert read["名称"] == "'" + row.label
    assert read["原句"] == "甲\n乙"
    assert read["时期"] == "''9"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (7, "7"),
        (Decimal("95.50"), "95.50"),
        (Decimal("1.1145E+11"), "111450000000"),
        (Decimal("-3"), "-3"),
        ("-3", "'-3"),
    ],
)
def test_fields(value: object, text: str) -> None:
    assert field_text(value) == text


@pytest.mark.parametrize(
    ("name", "data", "yes"),
    [
        ("a.csv", b"x,y\r\n", True),
        ("a.CSV", b"", True),
        ("a.txt", b"", True),
        ("a.txt", "\ufeff章,节".encode(), True),
        ("a.txt", "\ufeffChapter,".encode(), True),
        ("a.txt", b"x,y\r\n", False),
        ("报告.txt", "今年以来".encode(), False),
        ("a.csv", b"PK\x03\x04xxxx", False),
        ("a.csv", b"SQLite format 3\x00", False),
        ("a.csv", b"%PDF-1.4", False),
        ("a.csv", b"a\x00b", False),
    ],
)
def test_what_may_be_replaced(tmp_path: Path, name: str, data: bytes, yes: bool) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert is_csv(path) is yes
