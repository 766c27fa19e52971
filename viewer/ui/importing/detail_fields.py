"""Title, issuer and year of a report: proposed from the text, all editable, in one row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIntValidator, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from viewer.model import Metadata
from viewer.theme.fonts import follow, font, load_for
from viewer.theme.tokens import Theme

_SHARES = (5, 2, 0)
_YEAR = 88


class DetailFields(QWidget):
    """``typed()`` with every character, ``settled()`` when a field is left after a change."""

    typed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._issuer, self._year = QLineEdit(), QLineEdit(), QLineEdit()
        self._year.setValidator(QIntValidator(1000, 9999, self))
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        words = (self.tr("Title"), self.tr("Issuer"), self.tr("Year"))
        for column, (word, field) in enumerate(zip(words, (self._title, self._issuer, self._year), strict=True)):
            label = QLabel(word)
            label.setBuddy(field)
            self._labels.append(label)
            field.setAccessibleName(word)
            follow(field)
            field.textEdited.connect(self.typed)
            field.editingFinished.connect(self.settled)
            self._grid.addWidget(label, 0, column)
            self._grid.addWidget(field, 1, column)
            self._grid.setColumnStretch(column, _SHARES[column])

    @property
    def metadata(self) -> Metadata:
        """What stands in the fields."""
        year = self._year.text().strip()
        known = int(year) if self._year.hasAcceptableInput() else None
        return Metadata(self._title.text().strip(), self._issuer.text().strip(), known)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._title, self._issuer, self._year

    def show_metadata(self, metadata: Metadata) -> None:
        """What is proposed."""
        load_for(metadata.title, metadata.issuer)
        self._title.setText(metadata.title)
        self._title.setCursorPosition(0)
        self._issuer.setText(metadata.issuer)
        self._issuer.setCursorPosition(0)
        self._year.setText("" if metadata.year is None else str(metadata.year))

    def focus_title(self) -> None:
        """Put the keyboard on the title, all of it chosen."""
        self._title.setFocus()
        self._title.selectAll()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(2))
        self._year.setFixedWidth(theme.px(_YEAR))
        for label in self._labels:
            label.setFont(font(theme.types.meta))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink3))
            label.setPalette(palette)
        for field in (self._title, self._issuer, self._year):
            field.setFont(font(theme.types.ui))
