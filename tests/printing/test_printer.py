"""The same pages through the system's print path; without a printer, through its file output."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from tests.printing.conftest import pages_of
from viewer.errors import CannotPrint
from viewer.paper.options import PrintOptions
from viewer.printing.printer import PrintJob, print_pages, print_to, printer_names
from viewer.shown import Brief


def _file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_the_printer_gets_the_pages_on_a4_at_their_place(small_brief: Brief, tmp_path: Path) -> None:
    pages = pages_of(small_brief, PrintOptions())
    path = tmp_path / "printed.pdf"
    print_to(_file_printer(path), pages)
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert f"Pages:           {len(pages)}" in facts
    assert "A4" in facts
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    words = [line for line in boxes.splitlines() if "摘自" in line]
    assert words
    left = float(words[0].split('xMin="')[1].split('"')[0]) / 72 * 25.4
    source = next(placed for placed in pages[0].lines if "摘自" in placed.line.text)
    assert left == pytest.approx(source.x / 1440 * 25.4, abs=0.6)


def test_a_printer_that_is_gone_is_told(small_brief: Brief) -> None:
    job = PrintJob("printer that does not exist", small_brief.title)
    with pytest.raises(CannotPrint, match="does not exist"):
        print_pages(pages_of(small_brief, PrintOptions()), job)


def test_the_default_printer_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    class Info:
        defaultPrinterName = staticmethod(lambda: "乙")
        availablePrinterNames = staticmethod(lambda: ["甲", "乙", "丙"])

    monkeypatch.setattr("viewer.printing.printer.QPrinterInfo", Info)
    assert printer_names() == ("乙", "甲", "丙")
