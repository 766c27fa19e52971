"""The same pages through the system's print path; without a printer, through its file output."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from tests.printing.conftest import pages_of
from viewer.errors import CannotPrint
from viewer.model import Span
from viewer.paper.options import PrintOptions
from viewer.printing.printer import PrintJob, Printout, printer_names, start_printout
from viewer.shown import Brief, Paragraph


def _file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_the_printer_gets_the_pages_on_a4_at_their_place(small_brief: Brief, tmp_path: Path) -> None:
    pages = pages_of(small_brief, PrintOptions())
    path = tmp_path / "printed.pdf"
    printout = Printout(_file_printer(path))
    for page in pages:
        printout.add(page)
    printout.finish()
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert f"Pages:           {len(pages)}" in facts
    assert "A4" in facts
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    words = [line for line in boxes.splitlines() if "摘自" in line]
    assert words
    left = float(words[0].split('xMin="')[1].split('"')[0]) / 72 * 25.4
    source = next(placed for placed in pages[0].lines if "摘自" in placed.line.text)
    assert left == pytest.approx(source.x / 1440 * 25.4, abs=0.6)


def test_a_printer_that_is_gone_is_told() -> None:
    job = PrintJob("printer that does not exist", "标题")
    with pytest.raises(CannotPrint, match="does not exist"):
        start_printout(job)


def test_some_of_the_pages_are_as_many_sheets(qapp: object, tmp_path: Path) -> None:
    """Page numbers do not begin at 1 where a range of pages is printed."""
    text = "县" * 28 * 22 * 4
    pages = pages_of(Brief("长文", "报告", text, (Paragraph("1", Span(0, len(text))),)))
    path = tmp_path / "some.pdf"
    printout = Printout(_file_printer(path))
    for page in pages[2:4]:
        printout.add(page)
    printout.finish()
    assert len(PdfReader(path).pages) == 2


def test_a_printout_given_up_leaves_the_printer_free(small_brief: Brief, tmp_path: Path) -> None:
    printer = _file_printer(tmp_path / "given-up.pdf")
    printout = Printout(printer)
    printout.add(pages_of(small_brief)[0])
    assert printer.printerState() == QPrinter.PrinterState.Active
    printout.discard()
    assert printer.printerState() == QPrinter.PrinterState.Idle
    printout.discard()
    assert printer.printerState() == QPrinter.PrinterState.Idle


def test_the_default_printer_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    class Info:
        defaultPrinterName = staticmethod(lambda: "乙")
        availablePrinterNames = staticmethod(lambda: ["甲", "乙", "丙"])

    monkeypatch.setattr("viewer.printing.printer.QPrinterInfo", Info)
    assert printer_names() == ("乙", "甲", "丙")
