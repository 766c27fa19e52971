"""The left panel of the reading page: the section tree, and in a narrow window the figures behind a second tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

TREE, CARDS = 0, 1
"""The tabs."""


class LeftPanel(QWidget):
    """Shows one of the panes put into it. ``chosen(int)``: the reader clicked a tab; its pane is for others to show."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._row, self._panes = QWidget(), QStackedWidget()
        self.tabs = QPushButton(self.tr("Sections")), QPushButton(self.tr("Figures"))
        row = QHBoxLayout(self._row)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(0)
        for at, tab in enumerate(self.tabs):
            tab.setProperty("kind", "segment")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            row.addWidget(tab)
        self.tabs[TREE].setChecked(True)
        self._row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._panes)

    def add(self, pane: QWidget) -> None:
        """Take a pane in; which one is seen, ``show_pane`` says."""
        self._panes.addWidget(pane)

    def show_tabs(self, shown: bool) -> None:
        """Show the tabs or hide them."""
        self._row.setVisible(shown)

    def show_pane(self, pane: QWidget, tab: int | None = None) -> None:
        """Show a pane that was put in, and mark its tab where it has one."""
        self._panes.setCurrentWidget(pane)
        if tab is not None:
            for at, button in enumerate(self.tabs):
                button.setChecked(at == tab)
