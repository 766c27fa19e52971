"""What stands on the pages and how: parts, the user's own header and watermark, layout, supplied numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.query.excerpt import FIGURES_AT_MOST
from viewer.theme.tokens import Theme
from viewer.ui.printing.choice_group import ChoiceGroup, Control
from viewer.ui.printing.print_controls import Check, Radio
from viewer.ui.printing.print_fields import WordsField

MOST_HEADER, MOST_WATERMARK = 40, 20
"""Characters; a longer header would be cut on the page, a longer watermark too small to read."""
_GAP, _COMPACT_GAP, _FIELD_GAP = 18, 8, 4


class ContentGroups(QWidget):
    """``changed`` after a click, ``typed`` after a keystroke in one of the two fields."""

    changed = Signal()
    typed = Signal()

    def __init__(self, options: PrintOptions, supplied: bool, notes: bool = False) -> None:
        """``supplied``: the report has numbers that the source lost; ``notes``: the reader has marked passages."""
        super().__init__()
        self._options = options
        self._own_notes: Check | None = None
        self._build_parts(options)
        if notes:
            self._own_notes = self._parts.check(self.tr("My notes"), options.own_notes)
            self._parts.add_pairs(self._own_notes)
        self._build_layout(options)
        self._numbers.setVisible(supplied)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._groups = (self._parts, self._header_row, self._watermark_row, self._layout, self._numbers)
        for group in self._groups:
            self._column.addWidget(group)
            group.changed.connect(self.changed)

    def _build_parts(self, options: PrintOptions) -> None:
        parts = self._parts = ChoiceGroup(self.tr("Include"))
        self._figures = parts.check(self.tr("Key figures table"), options.figures)
        self._text = parts.check(self.tr("Text"), options.text)
        self._notes = parts.check(self.tr("Number and source notes"), options.notes)
        self._underline = parts.check(self.tr("Underline figures"), options.underline_figures)
        parts.add_pairs(self._figures, self._text, self._notes, self._underline)
        self._header_row = ChoiceGroup(self.tr("Header"), inline=True)
        self._watermark_row = ChoiceGroup(self.tr("Watermark"), inline=True)
        self._header = WordsField(MOST_HEADER, self.tr("Secrecy or “internal”"))
        self._watermark = WordsField(MOST_WATERMARK, self.tr("None"))
        for row, field, words in (
            (self._header_row, self._header, options.header),
            (self._watermark_row, self._watermark, options.watermark),
        ):
            row.add(field)
            row.label_with(field)
            field.setText(words)
            field.textChanged.connect(self.typed)

    def _build_layout(self, options: PrintOptions) -> None:
        self._layout = ChoiceGroup(self.tr("Layout"), inline_compact=True)
        self._official, self._large = Radio(self.tr("Official")), Radio(self.tr("Large print"))
        self._official.show_hint("GB/T 9704")
        self._large.show_hint(self.tr("22 pt, 20 a line"))
        (self._large if options.layout is Layout.LARGE else self._official).setChecked(True)
        self._layout.add_radios((self._official, self._large))
        self._numbers = ChoiceGroup(self.tr("Supplied numbers"))
        self._plain = Radio(self.tr("Like any number, with a note"))
        self._bracketed = Radio(self.tr("In brackets 〔 〕"))
        (self._bracketed if options.supplied is Supplied.BRACKETED else self._plain).setChecked(True)
        self._numbers.add_radios((self._plain, self._bracketed))

    @property
    def options(self) -> PrintOptions:
        """The options as the controls stand."""
        return replace(
            self._options,
            figures=self._figures.isChecked(),
            text=self._text.isChecked(),
            notes=self._notes.isChecked(),
            underline_figures=self._underline.isChecked(),
            own_notes=self._options.own_notes if self._own_notes is None else self._own_notes.isChecked(),
            header=self._header.text().strip(),
            watermark=self._watermark.text().strip(),
            layout=Layout.LARGE if self._large.isChecked() else Layout.OFFICIAL,
            supplied=Supplied.BRACKETED if self._bracketed.isChecked() else Supplied.PLAIN,
        )

    @property
    def prints_something(self) -> bool:
        """True when the range has anything of what is ticked."""
        return self._text.isChecked() or (self._figures.isChecked() and self._figures.isEnabled())

    @property
    def stops(self) -> tuple[Control, ...]:
        """What the Tab key visits, in order."""
        return tuple(control for group in self._groups for control in group.controls)

    def show_figure_count(self, count: int, total: int) -> None:
        """How many figures the table lists of all that the chosen range has; where it leaves some out, also why."""
        hint, why = self.tr("{count} figures") if count else self.tr("No figures"), ""
        if 0 < count < total:
            hint = self.tr("{count} of {total} figures")
            why = self.tr(
                "The range has {total} figures, the table lists {count}: at most {most} a table, and no award and no "
                "claim such as “only” or “largest” that measures nothing."
            )
        told = {"count": count, "total": total, "most": FIGURES_AT_MOST}
        self._figures.show_hint(hint.format(**told), why.format(**told))
        self._figures.setEnabled(count > 0)

    def show_theme(self, theme: Theme) -> None:
        """Take type and measures; a compact panel sets the parts two by two."""
        gap = theme.px(_COMPACT_GAP if theme.look.compact else _GAP)
        fields = (self._header_row, self._watermark_row)
        for group in self._groups:
            above = theme.px(_FIELD_GAP) if group in fields else 0 if group is self._parts else gap
            group.setContentsMargins(0, above, 0, 0)
            group.show_theme(theme)
        self._column.activate()
