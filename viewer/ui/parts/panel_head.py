"""The 40 px line that heads the tree, the text and the cards, so that the three share one line across the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type

HEAD = 40
COMPACT_HEAD = 36
EMPTY_TOP = 32
"""Px from the head down to the words of a panel that lists nothing, in the tree and in the cards alike."""


class PanelHead(QWidget):
    """A title with a count at the left, whatever the panel adds at the right, and a hairline at the foot.

    ``surface`` is the name of the background colour in ``theme.colors``: ``chrome`` for side panels, ``paper`` for
    the text. The height is 40 px, 36 when compact, times the large-print factor (DESIGN 3).
    """

    def __init__(self, title: str = "", parent: QWidget | None = None, *, surface: str = "chrome") -> None:
        super().__init__(parent)
        self._surface = surface
        self._theme: Theme | None = None
        self._title = QLabel(title, self)
        self._count = QLabel(self)
        for label in (self._title, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._count.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)

    def add(self, widget: QWidget, gap: float = 0) -> None:
        """Put ``widget`` at the right end, after those already there, ``gap`` px (before enlarging) from them."""
        widget.setProperty("gap_before", float(gap))
        self._row.addSpacing(round(gap))
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_title(self, title: str) -> None:
        """Set the title at the left."""
        self._title.setText(title)

    def show_count(self, count: str) -> None:
        """Set the pale words after the title; an empty string takes them away."""
        self._count.setText(count)
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take over sizes, type and colours. Widgets added at the right are themed by who added them."""
        self._theme = theme
        self.setFixedHeight(theme.px(COMPACT_HEAD if theme.look.compact else HEAD))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(1))
        self._dress(self._title, theme.types.ui_strong, theme.colors.ink)
        self._dress(self._count, theme.types.meta, theme.colors.ink3)
        self._count.setContentsMargins(theme.px(8), 0, 0, 0)
        self._space(theme)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The count gives way where title and controls leave no room for it."""
        items = [self._row.itemAt(index) for index in range(self._row.count())]
        others = sum(item.sizeHint().width() for item in items if item.widget() is not self._count)
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - others
        self._count.setVisible(bool(self._count.text()) and self._count.sizeHint().width() <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self, label: QLabel, kind: Type, color: str) -> None:
        label.setFont(font(kind))
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        label.setPalette(palette)

    def _space(self, theme: Theme) -> None:
        """Enlarge the gaps in front of added widgets: each stands in the layout right before its widget."""
        for index in range(1, self._row.count()):
            widget = self._row.itemAt(index).widget()
            gap = self._row.itemAt(index - 1).spacerItem()
            if widget is not None and gap is not None and widget.property("gap_before") is not None:
                gap.changeSize(theme.px(float(widget.property("gap_before"))), 0)
        self._row.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the background and draw the hairline at the foot."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(getattr(self._theme.colors, self._surface)))
        painter.setPen(QColor(self._theme.colors.line))
        foot = self.height() - 1
        painter.drawLine(QPoint(0, foot), QPoint(self.width(), foot))
