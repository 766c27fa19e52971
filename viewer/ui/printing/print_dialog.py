"""The print dialog: what to print at the left, the true pages at the right; to the printer or to a PDF.

Imported when it is first opened, because it brings print support with it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from viewer.errors import BriefingError
from viewer.paper.manuscript import write_manuscript
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest, brief_of, file_name, first_range
from viewer.printing.paginate import Page
from viewer.printing.pdf import save_pdf
from viewer.printing.printer import PrintJob, print_pages, printer_names
from viewer.printing.typeset import typeset
from viewer.shown import Brief, Figures
from viewer.theme.tokens import Theme
from viewer.ui.printing.preview_head import PreviewHead
from viewer.ui.printing.print_controls import PushButton
from viewer.ui.printing.print_notice import PrintNotice
from viewer.ui.printing.print_panel import PrintPanel
from viewer.ui.printing.print_preview import PrintPreview

__all__ = ["PrintDialog", "PrintRequest"]
_PANEL, _COMPACT_PANEL = 344, 312
_WIDE, _HIGH = 1280, 800


class PrintDialog(QDialog):
    """Prints or exports a brief of what ``request`` names.

    ``pdf_exported`` gives the path, ``printed`` goes out once the printer has the pages; either closes the dialog.
    ``options`` are the choices as they stand, to be kept for the next time. ``language`` words the errors.
    """

    pdf_exported = Signal(str)
    printed = Signal()

    def __init__(
        self,
        request: PrintRequest,
        options: PrintOptions,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        folder: str = "",
        language: str = "zh",
    ) -> None:
        super().__init__(parent)
        self._request, self._theme, self._folder, self._language = request, theme, folder, language
        self._brief: Brief | None = None
        self._pages: tuple[Page, ...] = ()
        self._panel = PrintPanel(request, options, printer_names(), self)
        self._head, self._preview = PreviewHead(self), PrintPreview(self)
        self._notice = PrintNotice(self)
        self._export = PushButton(self.tr("Export PDF…"), self, primary=not self._panel.has_printer)
        self._cancel = PushButton(self.tr("Cancel"), self)
        self._print = PushButton(self.tr("Print"), self, primary=True)
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setWindowTitle(self.tr("Print brief — {title}").format(title=request.briefing.metadata.title))
        self._build()
        self._panel.show_range(first_range(request))
        self._connect()
        self._preview.show_two_up(options.two_up)
        self._head.show_two_up(options.two_up)
        self._show_theme(theme)
        self._compose()
        self._panel.focus_range()

    @property
    def options(self) -> PrintOptions:
        """The choices as they stand, also after the dialog was closed."""
        return replace(self._panel.options, two_up=self._preview.two_up)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages as they are shown."""
        return self._pages

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        buttons = self._buttons = QHBoxLayout()
        buttons.addWidget(self._export)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._print)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._panel, 1)
        left.addWidget(self._notice)
        left.addLayout(buttons)
        right.addWidget(self._head)
        right.addWidget(self._preview, 1)
        row = QHBoxLayout(self)
        row.addLayout(left)
        row.addLayout(right, 1)
        for box in (left, right, row):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self._print.setVisible(self._panel.has_printer)
        order = (*self._panel.stops, self._export, self._cancel, self._print, *self._head.stops, self._preview)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._later.timeout.connect(self._compose)
        self._panel.range_changed.connect(self._forget_brief)
        self._panel.options_changed.connect(self._later.start)
        self._export.clicked.connect(self._ask_and_export)
        self._cancel.clicked.connect(self.reject)
        self._print.clicked.connect(self._send_to_printer)
        self._head.turned.connect(self._preview.turn)
        self._head.two_up_chosen.connect(self._preview.show_two_up)
        self._head.fit_chosen.connect(self._preview.show_fit)
        self._preview.spread_changed.connect(self._show_place)

    def _show_theme(self, theme: Theme) -> None:
        compact = theme.look.compact
        width = theme.px(_COMPACT_PANEL if compact else _PANEL)
        self._panel.setFixedWidth(width)
        self._notice.setFixedWidth(width)
        side, high = theme.px(24), theme.px(12 if compact else 16)
        self._buttons.setContentsMargins(side, high, side, high)
        self._buttons.setSpacing(theme.px(8))
        for part in (self._panel, self._head, self._preview, self._notice):
            part.show_theme(theme)
        for button in (self._export, self._cancel, self._print):
            button.show_theme(theme)
        parent = self.parentWidget()
        self.resize(parent.window().size() if parent else QSize(theme.px(_WIDE), theme.px(_HIGH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's surface, a hairline above its buttons and one beside it."""
        painter, colors = QPainter(self), self._theme.colors
        painter.fillRect(self.rect(), QColor(colors.chrome))
        foot = self.height() - self._buttons.sizeHint().height()
        painter.fillRect(0, foot, self._panel.width(), 1, QColor(colors.line))

    # -- composing -----------------------------------------------------------------------------------------------
    def _forget_brief(self) -> None:
        self._brief = None
        self._later.start()

    def _compose(self) -> None:
        """Lay the pages out anew; several changes of one event make one layout."""
        options = self._panel.options
        self._brief = brief_of(self._request, self._panel.choice, options)
        cards = sum(len(block.cards) for block in self._brief.blocks if isinstance(block, Figures))
        self._panel.show_figure_count(cards)
        self._pages = tuple(typeset(write_manuscript(self._brief, options, date.today()), options.page_layout))
        self._preview.show_pages(self._pages)
        something = self._panel.prints_something
        self._export.setEnabled(something)
        self._print.setEnabled(something)
        if something:
            self._notice.hide()
        else:
            self._notice.show_sentence(self.tr("Nothing to print: choose key figures or text."))

    def _show_place(self) -> None:
        self._head.show_place(self._preview.shown, len(self._pages))
        first, last = self._preview.shown
        words = self.tr("Preview, pages {first} to {last} of {count}")
        self._preview.setAccessibleName(words.format(first=first, last=last, count=len(self._pages)))

    # -- going out -----------------------------------------------------------------------------------------------
    def _ask_and_export(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(self._folder or documents) / file_name(
            self._request.briefing.metadata.title, self._panel.choice
        )
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export PDF"), str(proposed), self.tr("PDF files (*.pdf)"))
        if name:
            self.export(Path(name if name.lower().endswith(".pdf") else f"{name}.pdf"))

    def export(self, path: Path) -> None:
        """Write the pages in view to ``path``; says so when it cannot be written and offers another folder."""
        assert self._brief is not None
        self._finish_layout()
        try:
            save_pdf(self._pages, path, title=self._brief.title, author=self._request.briefing.metadata.issuer)
        except BriefingError as error:
            sentence = error.sentence(self._language)
            self._notice.show_sentence(sentence, self.tr("Choose another place…"), self._ask_and_export)
            return
        self.pdf_exported.emit(str(path))
        self.accept()

    def _send_to_printer(self) -> None:
        assert self._brief is not None
        self._finish_layout()
        options = self._panel.options
        try:
            print_pages(self._pages, PrintJob(options.printer, self._brief.title, self._panel.copies, options.duplex))
        except BriefingError as error:
            self._notice.show_sentence(error.sentence(self._language), self.tr("Export PDF…"), self._ask_and_export)
            return
        self.printed.emit()
        self.accept()

    def _finish_layout(self) -> None:
        """A choice made in this very event is printed too."""
        if self._later.isActive():
            self._later.stop()
            self._compose()
