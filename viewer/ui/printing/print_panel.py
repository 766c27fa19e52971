"""The left side of the print dialog: range, content, layout, supplied numbers, printer, copies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.paper.ranges import Choice, PrintRequest, Range, choices, first_phrase
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.printing.print_controls import Check, Radio
from viewer.ui.printing.print_fields import CopiesField, PrinterField


class PrintPanel(QScrollArea):
    """What is printed and how. ``range_changed`` and ``options_changed`` go out after a choice of the user."""

    range_changed = Signal()
    options_changed = Signal()

    def __init__(
        self, request: PrintRequest, options: PrintOptions, printers: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._choices = choices(request)
        self._titles: list[QLabel] = []
        body = QWidget()
        body.setObjectName("printPanel")
        self._column = QVBoxLayout(body)
        self._build_ranges(request)
        self._build_content()
        self._build_layout()
        self._build_printer(tuple(printers))
        self._column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        # The dialog paints one surface under everything.
        for surface in (body, self.viewport()):
            surface.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # -- what the dialog asks ------------------------------------------------------------------------------------
    @property
    def choice(self) -> Choice:
        """The chosen range."""
        chosen = next(kind for kind, radio in self._ranges.items() if radio.isChecked())
        return self._choices[chosen]

    @property
    def options(self) -> PrintOptions:
        """The options as the controls stand."""
        return replace(
            self._options,
            figures=self._figures.isChecked(),
            text=self._text.isChecked(),
            notes=self._notes.isChecked(),
            underline_figures=self._underline.isChecked(),
            layout=Layout.LARGE if self._large.isChecked() else Layout.OFFICIAL,
            supplied=Supplied.BRACKETED if self._bracketed.isChecked() else Supplied.PLAIN,
            duplex=self._duplex.isChecked(),
            printer=self._printer.currentText() or self._options.printer,
        )

    @property
    def copies(self) -> int:
        """How many copies to print."""
        return self._copies.value()

    @property
    def prints_something(self) -> bool:
        """True when the range has anything of what is ticked."""
        return self._text.isChecked() or (self._figures.isChecked() and self._figures.isEnabled())

    @property
    def has_printer(self) -> bool:
        """True when there is something to print on."""
        return self._printer.count() > 0

    # -- what the dialog shows -----------------------------------------------------------------------------------
    def show_range(self, kind: Range) -> None:
        """Choose a range without telling."""
        self._ranges[kind].setChecked(True)

    def focus_range(self) -> None:
        """Put the keyboard on the chosen range."""
        self._ranges[self.choice.range].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        checks = (self._figures, self._text, self._notes, self._underline)
        layouts = (self._official, self._large, self._plain, self._bracketed)
        return (*self._ranges.values(), *checks, *layouts, self._printer, self._copies, self._duplex)

    def show_figure_count(self, count: int) -> None:
        """How many figures the chosen range has for the table."""
        self._figures.show_hint(self.tr("{count} figures").format(count=count) if count else self.tr("No figures"))
        self._figures.setEnabled(count > 0)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        compact = theme.look.compact
        side = theme.px(24)
        self._column.setContentsMargins(side, theme.px(12 if compact else 18), side, theme.px(12))
        self._column.setSpacing(0)
        for title in self._titles:
            title.setFont(font(theme.types.meta))
            title.setContentsMargins(0, theme.px(8 if compact else 18) if title is not self._titles[0] else 0, 0, 0)
            title.setMinimumHeight(theme.px(24 if compact else 30) + title.contentsMargins().top())
        for radio in self.findChildren(Radio):
            radio.show_theme(theme)
        for check in self.findChildren(Check):
            check.show_theme(theme)
        self._printer.show_theme(theme)
        self._copies.show_theme(theme)
        self._no_printer.setFont(font(theme.types.ui))

    # -- building ------------------------------------------------------------------------------------------------
    def _build_ranges(self, request: PrintRequest) -> None:
        briefing = request.briefing
        self._title(self.tr("Range"))
        names = {kind: self._named(request, kind) for kind in (Range.SECTION, Range.CHAPTER)}
        self._ranges = {
            Range.SECTION: Radio(self.tr("Section: {title}").format(title=names[Range.SECTION])),
            Range.CHAPTER: Radio(self.tr("Chapter: {title}").format(title=names[Range.CHAPTER])),
            Range.FILTERED: Radio(self.tr("Filtered sections")),
            Range.WHOLE: Radio(self.tr("Whole report")),
        }
        self._group(self._ranges.values(), self.range_changed)
        for kind, radio in self._ranges.items():
            radio.setEnabled(bool(self._choices[kind].sections))
        for kind, words in ((Range.SECTION, self.tr("No section")), (Range.CHAPTER, self.tr("No chapter"))):
            if not self._ranges[kind].isEnabled():
                self._ranges[kind].setText(self.tr("Section") if kind is Range.SECTION else self.tr("Chapter"))
                self._ranges[kind].show_hint(words)
        matched = len(self._choices[Range.FILTERED].sections)
        hint = self.tr("{count} sections").format(count=matched) if matched else self.tr("No filter")
        self._ranges[Range.FILTERED].show_hint(hint)
        chapters = sum(1 for section in briefing.sections if section.level == 1)
        sections = sum(1 for section in briefing.sections if section.level == 2)
        counts = self.tr("{chapters} chapters, {sections} sections").format(chapters=chapters, sections=sections)
        self._ranges[Range.WHOLE].show_hint(counts)

    def _named(self, request: PrintRequest, kind: Range) -> str:
        sections = self._choices[kind].sections
        if not sections:
            return ""
        section = request.briefing.section(sections[0])
        return first_phrase(section, numbered=kind is Range.CHAPTER)

    def _build_content(self) -> None:
        options = self._options
        self._title(self.tr("Include"))
        self._figures = self._check(self.tr("Key figures table"), options.figures)
        self._text = self._check(self.tr("Text"), options.text)
        self._notes = self._check(self.tr("Number and source notes"), options.notes)
        self._underline = self._check(self.tr("Underline figures"), options.underline_figures)

    def _build_layout(self) -> None:
        options = self._options
        self._title(self.tr("Layout"))
        self._official, self._large = Radio(self.tr("Official")), Radio(self.tr("Large print"))
        self._official.show_hint("GB/T 9704")
        self._large.show_hint(self.tr("22 pt, 20 a line"))
        (self._large if options.layout is Layout.LARGE else self._official).setChecked(True)
        self._group((self._official, self._large), self.options_changed)
        self._title(self.tr("Supplied numbers"))
        self._plain, self._bracketed = (
            Radio(self.tr("Like any number, with a note")),
            Radio(self.tr("In brackets 〔 〕")),
        )
        (self._bracketed if options.supplied is Supplied.BRACKETED else self._plain).setChecked(True)
        self._group((self._plain, self._bracketed), self.options_changed)

    def _build_printer(self, printers: tuple[str, ...]) -> None:
        self._title(self.tr("Printer"))
        self._printer = PrinterField()
        self._printer.addItems(list(printers))
        self._printer.setCurrentIndex(max(0, self._printer.findText(self._options.printer)) if printers else -1)
        self._printer.setAccessibleName(self.tr("Printer"))
        self._no_printer = QLabel(self.tr("No printer; export a PDF instead."))
        self._no_printer.setWordWrap(True)
        self._column.addWidget(self._printer)
        self._column.addWidget(self._no_printer)
        copies_title = self._title(self.tr("Copies"))
        self._copies, self._duplex = CopiesField(), Check(self.tr("Two-sided"))
        self._copies.setAccessibleName(self.tr("Copies"))
        self._duplex.setChecked(self._options.duplex)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._copies)
        row.addWidget(self._duplex, 1)
        self._column.addLayout(row)
        for part in (self._no_printer,) if printers else (self._printer, copies_title, self._copies, self._duplex):
            part.hide()

    def _title(self, words: str) -> QLabel:
        title = QLabel(words)
        title.setProperty("role", "meta")
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._titles.append(title)
        self._column.addWidget(title)
        return title

    def _group(self, radios: Iterable[Radio], changed: SignalInstance) -> None:
        group = QButtonGroup(self)
        for radio in radios:
            group.addButton(radio)
            self._column.addWidget(radio)
        group.buttonToggled.connect(lambda _button, on: changed.emit() if on else None)

    def _check(self, words: str, on: bool) -> Check:
        check = Check(words)
        check.setChecked(on)
        check.toggled.connect(lambda _on: self.options_changed.emit())
        self._column.addWidget(check)
        return check
