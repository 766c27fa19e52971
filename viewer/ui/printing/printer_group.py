"""The system's printer, copies, both sides, pages; or one sentence where there is no printer."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.paper.options import PrintOptions
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.printing.choice_group import ChoiceGroup, Control
from viewer.ui.printing.print_controls import Check
from viewer.ui.printing.print_fields import CopiesField, PrinterField, WordsField

_MOST_PAGES = 60
_GAP, _FIELD_GAP = 14, 4


class PrinterGroup(QWidget):
    """What the printer is told; pages as they were typed."""

    def __init__(self, options: PrintOptions, printers: tuple[str, ...]) -> None:
        super().__init__()
        self._options = options
        self._printer, self._copies, self._duplex = PrinterField(), CopiesField(), Check(self.tr("Two-sided"))
        self._pages = WordsField(_MOST_PAGES, self.tr("All, or such as 1-3,5"))
        self._printer.addItems(list(printers))
        self._printer.setCurrentIndex(max(0, self._printer.findText(options.printer)) if printers else -1)
        self._duplex.setChecked(options.duplex)
        self._where = ChoiceGroup(self.tr("Printer"), inline_compact=True)
        self._where.add(self._printer)
        self._where.label_with(self._printer)
        self._how = ChoiceGroup(self.tr("Copies"), inline=True)
        self._how.add_row(self._copies, self._duplex)
        self._how.label_with(self._copies)
        self._what = ChoiceGroup(self.tr("Pages"), inline=True)
        self._what.add(self._pages)
        self._what.label_with(self._pages)
        self._none = QLabel(self.tr("No printer; export a PDF instead."))
        self._none.setWordWrap(True)
        self._groups = (self._where, self._how, self._what)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._none, *self._groups):
            self._column.addWidget(part)
            part.setVisible((part is self._none) != bool(printers))

    @property
    def has_printer(self) -> bool:
        """True when there is something to print on."""
        return self._printer.count() > 0

    @property
    def printer(self) -> str:
        """The chosen printer; the one chosen before where there is none now."""
        return self._printer.currentText() or self._options.printer

    @property
    def duplex(self) -> bool:
        """True for both sides of the paper."""
        return self._duplex.isChecked()

    @property
    def copies(self) -> int:
        """How many copies to print."""
        return self._copies.value()

    @property
    def pages(self) -> str:
        """The pages as they were typed, empty for all."""
        return self._pages.text()

    @property
    def stops(self) -> tuple[Control, ...]:
        """What the Tab key visits, in order."""
        return self._printer, self._copies, self._duplex, self._pages

    def focus_pages(self) -> None:
        """Put the keyboard where the pages are typed."""
        self._pages.setFocus()
        self._pages.selectAll()

    def show_theme(self, theme: Theme) -> None:
        """Take type and measures."""
        self._column.setSpacing(theme.px(_FIELD_GAP if theme.look.compact else _GAP))
        self._none.setFont(font(theme.types.ui))
        for group in self._groups:
            group.show_theme(theme)
        self._column.activate()
