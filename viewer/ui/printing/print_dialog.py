"""The print dialog: what to print at the left, the true pages at the right; to the printer, a PDF or a Word file.

Imported when it is first opened, because it brings print support with it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from viewer.errors import BriefingError, CannotPrint, CannotWrite
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest, file_name, first_range
from viewer.printing.paginate import Page
from viewer.printing.printer import PrintJob, printer_names
from viewer.theme.tokens import Theme
from viewer.ui.parts.fit import fitting
from viewer.ui.printing.outputs import Outputs, Way
from viewer.ui.printing.page_setter import PageSetter
from viewer.ui.printing.pick_tree import PickTree
from viewer.ui.printing.preview_side import PreviewSide
from viewer.ui.printing.print_buttons import PrintButtons
from viewer.ui.printing.print_notice import PrintNotice
from viewer.ui.printing.print_panel import PrintPanel

_PANEL, _COMPACT_PANEL = 360, 352
_WIDE, _HIGH, _SHARE = 1280, 800, 0.48
_WORDS_REST = 300
"""Milliseconds without a keystroke after which typed words are set."""


class PrintDialog(QDialog):
    """Prints or exports a brief of what ``request`` names; ``language`` words the errors.

    ``exported`` gives the path, ``printed`` goes out once the printer has the pages; either closes the dialog.
    """

    exported = Signal(str)
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
        self._panel = PrintPanel(request, options, printer_names(), self)
        self._tree: PickTree | None = None
        self._notice = PrintNotice(self)
        self._buttons = PrintButtons(self._panel.printer.has_printer, self)
        self._setter = PageSetter(request, self)
        self._side = PreviewSide(self._setter, options, self)
        self._outputs = Outputs(self._setter, self)
        self._later = QTimer(self, singleShot=True)
        self.setWindowTitle(self.tr("Print brief — {title}").format(title=request.briefing.metadata.title))
        self._build()
        self._panel.ranges.show_range(first_range(request))
        self._show_theme(theme)
        self._connect()
        self._compose()
        self._panel.ranges.focus()

    @property
    def options(self) -> PrintOptions:
        """The choices as they stand, also after the dialog was closed."""
        return replace(self._panel.options, two_up=self._side.preview.two_up, zoom=self._side.preview.zoom)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages as far as they are set."""
        return tuple(self._setter.pages)

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._panel, 1)
        left.addWidget(self._notice)
        left.addWidget(self._buttons)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left)
        self._row.addWidget(self._side, 1)
        for box in (left, self._row):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self._order_stops()

    def _order_stops(self) -> None:
        tree = self._tree.stops if self._tree is not None else ()
        panel, ranges = self._panel.stops, tuple(self._panel.ranges.controls)
        order = (*ranges, *tree, *panel, *self._buttons.stops, *self._side.stops)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        panel, buttons = self._panel, self._buttons
        self._later.timeout.connect(self._compose)
        panel.range_changed.connect(self._change_range)
        panel.options_changed.connect(lambda: self._later.start(0))
        panel.words_typed.connect(lambda: self._later.start(_WORDS_REST))
        buttons.pdf_chosen.connect(lambda: self.ask_and_export(Way.PDF))
        buttons.word_chosen.connect(lambda: self.ask_and_export(Way.WORD))
        buttons.cancel_chosen.connect(self.reject)
        buttons.print_chosen.connect(self._send_to_printer)
        self._outputs.progressed.connect(self._show_progress)
        self._outputs.written.connect(self._end_export)
        self._outputs.printed.connect(self._end_printing)
        self._outputs.failed.connect(self._show_failure)

    def _show_theme(self, theme: Theme) -> None:
        self._buttons.show_theme(theme)
        parent = self.parentWidget()
        size = fitting(self, parent.window().size() if parent else QSize(theme.px(_WIDE), theme.px(_HIGH)))
        width = min(theme.px(_COMPACT_PANEL if theme.look.compact else _PANEL), round(size.width() * _SHARE))
        width = max(width, self._buttons.sizeHint().width())  # the words of another language may need more room
        self._panel.setFixedWidth(width)
        self._notice.setFixedWidth(width)
        for part in (self._panel, self._side, self._notice):
            part.show_theme(theme)
        self.resize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's surface and the hairline beside it."""
        painter, colors, width = QPainter(self), self._theme.colors, self._panel.width()
        painter.fillRect(self.rect(), QColor(colors.chrome))
        painter.fillRect(width - 1, 0, 1, self.height(), QColor(colors.line))

    # -- composing -----------------------------------------------------------------------------------------------
    def _change_range(self) -> None:
        self._side.show_anew()
        if self._panel.picking and self._tree is None:
            self._make_tree()
        if self._tree is not None:
            self._tree.setVisible(self._panel.picking)
        self._later.start(0)

    def _make_tree(self) -> None:
        request = self._request
        self._tree = PickTree(request.briefing, request.section_id, self)
        self._tree.show_theme(self._theme)
        self._row.insertWidget(1, self._tree)
        self._order_stops()
        self._tree.picked.connect(self._change_picked)
        self._change_picked()

    def _change_picked(self) -> None:
        assert self._tree is not None
        self._side.show_anew()
        self._panel.ranges.show_picked(self._tree.sections, self._tree.count)
        self._later.start(0)

    def _compose(self) -> None:
        """Set the pages anew; several changes of one event make one layout."""
        self._later.stop()
        options, choice = self._panel.options, self._panel.choice
        self._side.note.show_options(options)
        if choice.sections:
            self._setter.begin(choice, options)
            self._panel.content.show_figure_count(self._setter.figures, self._setter.in_range)
        self._notice.hide()
        nothing = ""
        if not choice.sections:
            nothing = self.tr("Nothing to print: check the sections to print.")
        elif not self._panel.content.prints_something:
            nothing = self.tr("Nothing to print: choose key figures or text.")
        self._side.show_nothing(nothing)
        self._buttons.show_able(not nothing)

    # -- going out -----------------------------------------------------------------------------------------------
    def ask_and_export(self, way: Way) -> None:
        """Ask where the file is to go, and write it."""
        self._finish_layout()
        if not self._buttons.able or self._outputs.running:
            return
        name = file_name(self._request.briefing.metadata.title, self._panel.choice, way)
        path = self._outputs.ask(way, self._folder, name)
        if path is not None:
            self.export(way, path)

    def export(self, way: Way, path: Path) -> None:
        """Write the brief to ``path``; says so when it cannot be written and offers another place."""
        self._finish_layout()
        self._outputs.export(way, path, self._panel.options.page_layout)

    def _send_to_printer(self) -> None:
        self._finish_layout()
        made, printer = self._setter.manuscript, self._panel.printer
        if made is not None and self._buttons.able:
            self._outputs.print(PrintJob(printer.printer, made.title, printer.copies, printer.duplex), printer.pages)

    def _finish_layout(self) -> None:
        """A choice made in this very event goes out too."""
        if self._later.isActive():
            self._compose()

    def _show_progress(self, sentence: str, share: float) -> None:
        self._show_busy(True)
        self._notice.show_progress(sentence, share)

    def _show_busy(self, busy: bool) -> None:
        """While something is on its way, only that can be cancelled and the preview looked at."""
        if busy and self._panel.isEnabled():
            self._buttons.focus_cancel()
        self._buttons.show_able(not busy)
        self._panel.setEnabled(not busy)
        if self._tree is not None:
            self._tree.setEnabled(not busy)

    def _end_export(self, path: str) -> None:
        self._show_busy(False)
        self.exported.emit(path)
        self.accept()

    def _end_printing(self) -> None:
        self._show_busy(False)
        self.printed.emit()
        self.accept()

    def _show_failure(self, error: BriefingError, way: Way) -> None:
        self._show_busy(False)
        sentence = error.sentence(self._language)
        if isinstance(error, CannotWrite):
            self._notice.show_sentence(sentence, self.tr("Choose another place…"), lambda: self.ask_and_export(way))
        elif isinstance(error, CannotPrint):
            self._notice.show_sentence(sentence, self.tr("Export PDF…"), lambda: self.ask_and_export(Way.PDF))
        else:
            self._notice.show_sentence(sentence)
            self._panel.printer.focus_pages()

    def reject(self) -> None:
        """The first Esc ends what is on its way, the next one closes."""
        if self._outputs.running:
            self._outputs.cancel()
            self._show_busy(False)
            self._notice.show_progress(self.tr("Cancelled; nothing was left behind."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Closed: whatever runs is given up at once."""
        self._outputs.cancel()
        self._setter.stop()
        super().done(result)
