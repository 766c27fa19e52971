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


class Printout:
    """Pages on their way to a printer, one at a time, so that a long job can show its progress and be given up."""

    def __init__(self, printer: QPrinter, name: str = "") -> None:
        """Begin on a printer that is set up; raises CannotPrint, naming it ``name``."""
        self.count = 0
        self._printer, self._name, self._painter = printer, name, QPainter()
        printer.setFullPage(True)
        size, margins = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(0, 0, 0, 0)
        printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        if not printer.isValid() or not self._painter.begin(printer):
            raise CannotPrint(name)
        # Page coordinates begin at the paper's corner, wherever this printer's printable area begins.
        scale = printer.resolution() / TWIPS_PER_INCH
        self._painter.scale(scale, scale)

    def add(self, page: Page) -> None:
        """Paint one more page; raises CannotPrint when the printer takes no more."""
        if self.count and not self._printer.newPage():
            self._painter.end()
            raise CannotPrint(self._name)
        paint_page(self._painter, page)
        self.count += 1

    def finish(self) -> None:
        """The pages are all there: let the system print them."""
        self._painter.end()

    def discard(self) -> None:
        """Give it up; what the system has not begun to print is not printed."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()


def start_printout(job: PrintJob) -> Printout:
    """Begin to print on the system's printer; raises CannotPrint when it is gone or cannot be started."""
    if job.printer not in QPrinterInfo.availablePrinterNames():
        raise CannotPrint(job.printer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.printer)
    printer.setDocName(job.title)
    printer.setCopyCount(job.copies)
    duplex = QPrinter.DuplexMode.DuplexLongSide if job.duplex else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(duplex)
    return Printout(printer, job.printer)
