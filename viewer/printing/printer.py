"""Sends laid-out pages to the system's printer; the only module that needs QtPrintSupport."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from viewer.errors import CannotPrint
from viewer.paper.geometry import TWIPS_PER_INCH
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Where and how to print: printer name as the system gives it, copies, both sides (bound at the left)."""

    printer: str
    title: str
    copies: int = 1
    duplex: bool = True


def printer_names() -> tuple[str, ...]:
    """The system's printers, the default one first; empty when there is none."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: name != default))


def print_pages(pages: tuple[Page, ...], job: PrintJob) -> None:
    """Print the pages; raises CannotPrint when the printer is gone or cannot be started."""
    if job.printer not in QPrinterInfo.availablePrinterNames():
        raise CannotPrint(job.printer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.printer)
    printer.setDocName(job.title)
    printer.setCopyCount(job.copies)
    duplex = QPrinter.DuplexMode.DuplexLongSide if job.duplex else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(duplex)
    print_to(printer, pages, job.printer)


def print_to(printer: QPrinter, pages: tuple[Page, ...], name: str = "") -> None:
    """Paint the pages on a printer that is set up; raises CannotPrint, naming the printer ``name``."""
    printer.setFullPage(True)
    margins = QMarginsF(0, 0, 0, 0)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins))
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise CannotPrint(name)
    # Page coordinates begin at the paper's corner, wherever this printer's printable area begins.
    scale = printer.resolution() / TWIPS_PER_INCH
    painter.scale(scale, scale)
    for page in pages:
        if page.number > 1 and not printer.newPage():
            painter.end()
            raise CannotPrint(name)
        paint_page(painter, page)
    painter.end()
