"""The room of a figure's form below the list of figures: what it needs, where the list keeps something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

from viewer.ui.check.figure_form import FigureForm

LIST_LEAST = 28
"""Px that the list keeps."""
_SHARE = 60
"""Percent of the panel's height that the form takes at most."""


class FormArea(QScrollArea):
    """Scrolls the form where it has less room than it needs."""

    def __init__(self, form: FigureForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setBackgroundRole(QPalette.ColorRole.Base)
        form.setAutoFillBackground(True)

    def share(self, width: int, height: int, others: int) -> None:
        """Take what the form needs of a panel of this size, in which the ``others`` px are taken besides the list."""
        self._form.show_room(width)
        needed = self._form.sizeHint().height()
        high = max(0, min(needed, height - others - LIST_LEAST, height * _SHARE // 100))
        # It may shrink: what it needs in a high window must not keep the window from becoming low.
        self.setMinimumHeight(min(high, LIST_LEAST))
        self.setMaximumHeight(high)
