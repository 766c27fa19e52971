"""The left side of the print dialog: what is printed, how it is set, and on which printer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.paper.options import PrintOptions
from viewer.paper.ranges import Choice, PrintRequest, Range
from viewer.theme.tokens import Theme
from viewer.ui.printing.choice_group import ChoiceGroup
from viewer.ui.printing.content_groups import ContentGroups
from viewer.ui.printing.printer_group import PrinterGroup
from viewer.ui.printing.range_group import RangeGroup

_SIDE, _COMPACT_SIDE = 24, 20
_ABOVE, _COMPACT_ABOVE = 18, 10


class PrintPanel(QScrollArea):
    """``range_changed``, ``options_changed`` and ``words_typed`` go out after what the user did."""

    range_changed = Signal()
    options_changed = Signal()
    words_typed = Signal()

    def __init__(
        self, request: PrintRequest, options: PrintOptions, printers: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        supplied = any(section.number_restored for section in request.briefing.sections)
        self.ranges = RangeGroup(request)
        notes = any(not note.bookmark for note in request.notes)
        self.content = ContentGroups(options, supplied, notes)
        self.printer = PrinterGroup(options, tuple(printers))
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        for group in (self.ranges, self.content, self.printer):
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        # The dialog paints one surface under everything.
        for surface in (self._body, self.viewport()):
            surface.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ranges.changed.connect(self.range_changed)
        self.content.changed.connect(self.options_changed)
        self.content.typed.connect(self.words_typed)

    @property
    def choice(self) -> Choice:
        """The chosen range."""
        return self.ranges.choice

    @property
    def picking(self) -> bool:
        """True when sections are picked by hand."""
        return self.choice.range is Range.PICKED

    @property
    def options(self) -> PrintOptions:
        """The options as the controls stand."""
        return replace(self.content.options, duplex=self.printer.duplex, printer=self.printer.printer)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits behind the ranges, in order."""
        return *self.content.stops, *self.printer.stops

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        compact = theme.look.compact
        side, above = theme.px(_COMPACT_SIDE if compact else _SIDE), theme.px(_COMPACT_ABOVE if compact else _ABOVE)
        self._column.setContentsMargins(side, above, side, theme.px(8))
        self._column.setSpacing(above)
        for group in (self.ranges, self.content, self.printer):
            group.show_theme(theme)
        rows = self._body.findChildren(ChoiceGroup)
        width = max(row.label_width(theme) for row in rows)
        for row in rows:
            row.align(width)
        self._column.activate()
