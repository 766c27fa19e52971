"""A file that ends the process which reads it ends no other import."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from viewer.errors import BriefingError, ImportBroken
from viewer.format_errors import DamagedFile, WrongContents
from viewer.import_orders import Done, Order
from viewer.importer import Importer
from viewer.store.read import read_briefing

ROOT = Path(__file__).resolve().parent.parent
PAGE = "<html><meta charset=utf-8><title>报告</title><p>一、办好实事</p><p>新增学位1200个。</p></html>"
CRASHING = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from viewer import app, pipeline
read = pipeline.read_source
pipeline.read_source = lambda path: os._exit(139) if path.name == "崩.html" else print("noise") or read(path)
raise SystemExit(app.main(["--import-servant"]))
"""


def _page(folder: Path, name: str) -> Order:
    source = folder / name
    source.write_text(PAGE, encoding="utf-8")
    return Order(source, None, False, None, None, None, None, "zh")


def _done(importer: Importer, order: Order) -> Done | BriefingError:
    try:
        return importer.do(order)
    except BriefingError as fault:
        return fault


def test_the_others_are_done_when_a_library_crashes(tmp_path: Path) -> None:
    orders = [_page(tmp_path, name) for name in ("甲.html", "崩.html", "乙.html")]
    with Importer([sys.executable, "-c", CRASHING]) as importer:
        first, crashed, last = (_done(importer, order) for order in orders)
    assert isinstance(crashed, ImportBroken)
    assert "崩.html" in crashed.sentence()
    assert isinstance(first, Done)
    assert isinstance(last, Done)
    assert "1200个" in read_briefing(last.out).text
    assert sorted(path.name for path in tmp_path.glob("*.briefing")) == ["乙.briefing", "甲.briefing"]


def test_a_fault_of_the_file_is_told_as_it_is(tmp_path: Path) -> None:
    order = _page(tmp_path, "甲.docx")
    order.source.write_bytes(b"PK\x03\x04 no archive")
    with Importer() as importer, pytest.raises((DamagedFile, WrongContents)) as raised:
        importer.do(order)
    assert "甲.docx" in raised.value.sentence()


@pytest.mark.parametrize("command", [["/nowhere/at/all"], [sys.executable, "-c", ""]])
def test_where_no_servant_can_be_had_this_process_does_it(tmp_path: Path, command: list[str]) -> None:
    with Importer(command) as importer:
        assert "1200个" in read_briefing(importer.do(_page(tmp_path, "甲.html")).out).text


def test_plain_text_needs_no_servant(tmp_path: Path) -> None:
    order = _page(tmp_path, "甲.txt")
    order.source.write_text("一、办好实事\n新增学位1200个。\n", encoding="utf-8")
    with Importer(["/nowhere/at/all"]) as importer:
        assert importer.do(order).out.exists()
        assert not importer._unavailable
