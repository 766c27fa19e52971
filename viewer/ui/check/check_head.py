"""What stands above the list of figures: which of them are listed, and how far they are checked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.model import CheckState
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import Scope
from viewer.ui.check.check_words import CheckWords
from viewer.ui.parts.choice_field import ChoiceField


class CheckHead(QWidget):
    """``scope_chosen(Scope)`` goes out when the user wants other figures listed."""

    scope_chosen = Signal(object)

    def __init__(self, section: str, level: int = 2, parent: QWidget | None = None) -> None:
        """``section`` is the heading of what is being read, ``level`` its level: 0 for the whole report."""
        super().__init__(parent)
        self._theme: Theme | None = None
        self._words = CheckWords(self)
        self._scope = ChoiceField()
        self._scope.setAccessibleName(self.tr("Figures to list"))
        # Where no label stands beside it, Unix screen readers hear the choice alone as its name.
        self._scope.setAccessibleDescription(self._scope.accessibleName())
        here = self.tr("This section") if level > 1 else self.tr("This chapter") if level else self.tr("Whole report")
        for words, scope in (
            (here, Scope.SECTION),
            (self.tr("All figures"), Scope.ALL),
            (self.tr("Only those to check"), Scope.TO_CHECK),
            (self.tr("Only the doubtful"), Scope.DOUBTFUL),
        ):
            self._scope.addItem(words, scope)
        self._scope.setItemData(0, section, Qt.ItemDataRole.ToolTipRole)
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._counts.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scope)
        self._column.addWidget(self._counts)
        self._scope.currentIndexChanged.connect(lambda _place: self.scope_chosen.emit(self.scope))

    @property
    def scope(self) -> Scope:
        """What is listed."""
        return Scope(self._scope.currentData())

    @property
    def stop(self) -> QWidget:
        """What the Tab key visits."""
        return self._scope

    def show_scope(self, scope: Scope) -> None:
        """Take a scope; told as if the user had chosen it."""
        self._scope.setCurrentIndex(self._scope.findData(scope))

    def show_counts(self, counts: Mapping[CheckState, int]) -> None:
        """How many figures are listed, and how many in each state."""
        self._counts.setText("　".join(part for part in self._words.counts(counts) if part))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        self._column.setSpacing(theme.px(6))
        self._theme = theme
        self._scope.show_theme(theme)
        self._counts.setFont(font(theme.types.meta))
        palette = self._counts.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink2))
        self._counts.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above the list, which scrolls under it."""
        if self._theme is not None:
            QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line))
