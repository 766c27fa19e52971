"""Asks what an imported report is called: title, issuer and year, proposed from the text, all editable."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.model import Metadata
from viewer.theme.fonts import follow, load_for
from viewer.theme.tokens import Theme


class ImportDialog(QDialog):
    """Proposed metadata in, edited metadata out (``metadata``) once the dialog was accepted."""

    def __init__(self, proposed: Metadata, source_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report details"))
        self.setMinimumWidth(theme.px(520))
        load_for(proposed.title, proposed.issuer, source_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        note = QLabel(self.tr("From the file {name}").format(name=source_name))
        note.setProperty("role", "meta")
        note.setWordWrap(True)
        column.addWidget(note)
        self._title = QLineEdit(proposed.title)
        self._issuer = QLineEdit(proposed.issuer)
        self._year = QLineEdit("" if proposed.year is None else str(proposed.year))
        self._year.setValidator(QIntValidator(1000, 9999, self))
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(12))
        form.setHorizontalSpacing(theme.px(16))
        for words, field in (
            (self.tr("Title"), self._title),
            (self.tr("Issuer"), self._issuer),
            (self.tr("Year"), self._year),
        ):
            field.setMinimumHeight(theme.px(36))
            field.setAccessibleName(words)
            follow(field)
            form.addRow(words, field)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(self._buttons(theme))
        self._title.textChanged.connect(self._update)
        self._title.selectAll()
        self._update()

    @property
    def metadata(self) -> Metadata:
        """What stands in the fields."""
        year = self._year.text().strip()
        return Metadata(self._title.text().strip(), self._issuer.text().strip(), int(year) if year else None)

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel, self._open = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Open"))
        self._open.setProperty("kind", "primary")
        self._open.setDefault(True)
        for button in (cancel, self._open):
            button.setMinimumSize(theme.px(88), theme.px(36))
            row.addWidget(button)
        cancel.clicked.connect(self.reject)
        self._open.clicked.connect(self.accept)
        return row

    def _update(self) -> None:
        self._open.setEnabled(bool(self._title.text().strip()))
