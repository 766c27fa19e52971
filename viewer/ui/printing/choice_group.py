"""A titled group of the print dialog's panel: its title above its rows, or before them on one line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QLabel, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.printing.print_controls import Check, Radio
from viewer.ui.printing.print_fields import CopiesField, PrinterField, WordsField

Control = Radio | Check | PrinterField | CopiesField | WordsField
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_TITLE, _COMPACT_TITLE = 30, 24
_LABEL, _AFTER_LABEL = 64, 8
"""px of a title that stands before its row, four characters and a gap; more where another language needs it."""
_APART = 12


class ChoiceGroup(QWidget):
    """``inline``: the title stands before the row. ``inline_compact``: it does so where room is short."""

    changed = Signal()

    def __init__(self, title: str, *, inline: bool = False, inline_compact: bool = False) -> None:
        super().__init__()
        self._inline, self._inline_compact = inline, inline or inline_compact
        self.title = QLabel(title)
        self.title.setProperty("role", "meta")
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._before = False
        self.controls: list[Control] = []
        self._pairs: list[Control] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_APART)
        self._grid.setVerticalSpacing(0)
        self._box, self._rows = QBoxLayout(_DOWN, self), QBoxLayout(_DOWN)
        self._box.addWidget(self.title)
        self._box.addLayout(self._rows, 1)
        for box in (self._box, self._rows):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)

    def add(self, *controls: Control) -> None:
        """Put controls below one another, or beside one another where the title stands before them."""
        for control in controls:
            self.controls.append(control)
            self._rows.addWidget(control)

    def add_pairs(self, *controls: Control) -> None:
        """Put controls below one another, two by two where room is short."""
        self.controls += controls
        if not self._pairs:
            self._rows.addLayout(self._grid)
        self._pairs += controls
        self._arrange(1)

    def add_row(self, *controls: Control) -> None:
        """Put controls side by side, the last one as wide as there is room."""
        row = QBoxLayout(_ACROSS)
        row.setSpacing(_APART)
        for control in controls:
            self.controls.append(control)
            row.addWidget(control, int(control is controls[-1]))
        self._rows.addLayout(row)

    def add_radios(self, radios: Iterable[Radio]) -> None:
        """Add radio buttons of which one is chosen."""
        group = QButtonGroup(self)
        for radio in radios:
            group.addButton(radio)
            self.add(radio)
        group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)

    def check(self, words: str, on: bool) -> Check:
        """A check box that tells ``changed``."""
        check = Check(words)
        check.setChecked(on)
        check.toggled.connect(lambda _on: self.changed.emit())
        return check

    def label_with(self, control: Control) -> None:
        """Name a field by the group's title."""
        self.title.setBuddy(control)
        control.setAccessibleName(self.title.text())

    def show_theme(self, theme: Theme) -> None:
        """Take type and measures."""
        compact = theme.look.compact
        before = self._inline_compact if compact else self._inline
        self._box.setDirection(_ACROSS if before else _DOWN)
        self._rows.setDirection(_ACROSS if before else _DOWN)
        self.title.setFont(font(theme.types.meta))
        self.title.setMinimumHeight(0 if before else theme.px(_COMPACT_TITLE if compact else _TITLE))
        self._before = before
        self.title.setMinimumWidth(0)
        self._arrange(2 if compact else 1)
        for control in self.controls:
            control.show_theme(theme)
        self._box.activate()  # who holds the group is to know its new size before the first paint

    def label_width(self, theme: Theme) -> int:
        """px that a title before its row needs, 0 where it stands above."""
        return max(theme.px(_LABEL), self.title.sizeHint().width() + theme.px(_AFTER_LABEL)) if self._before else 0

    def align(self, width: int) -> None:
        """Let the rows of all groups begin at the same place."""
        if self._before:
            self.title.setMinimumWidth(width)
            self._box.activate()

    def _arrange(self, across: int) -> None:
        for at, control in enumerate(self._pairs):
            self._grid.addWidget(control, at // across, at % across)  # one that is in the grid already moves
            self._grid.setColumnStretch(at % across, 1)
