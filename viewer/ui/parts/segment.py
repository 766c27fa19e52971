"""Two joined buttons of which one is on: which of two lists is shown."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_RADIUS, _RING = 4, 2


class _Half(PaintedButton):
    """One side of the pair; the outer corners are round."""

    def __init__(self, first: bool, parent: QWidget) -> None:
        super().__init__("", parent)
        self._first = first
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        width = max(self.advance(self.text(), kind) for kind in (self.theme.types.meta, self.theme.types.ui_strong))
        return QSize(ceil(width) + self.theme.px(16), self.theme.px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.ink2 if self.underMouse() else colors.line2), 1))
        painter.setBrush(QColor(colors.sel if self.isChecked() or self.isDown() else colors.paper))
        painter.drawPath(self._outline(theme.px(_RADIUS)))
        kind = theme.types.meta
        painter.setFont(font(theme.types.ui_strong if self.isChecked() else kind))
        if self.isChecked():
            strong = font(theme.types.ui_strong)
            strong.setPixelSize(kind.size)
            painter.setFont(strong)
        painter.setPen(QColor(colors.ink if self.isChecked() else colors.ink2))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.ringed:
            self.paint_frame(painter, colors.ink, _RING, theme.px(_RADIUS))

    def _outline(self, radius: float) -> QPainterPath:
        """A rectangle whose outer corners are round; the two halves share the line between them."""
        box = QRectF(self.rect()).adjusted(0.5 if self._first else -0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        inner = QRectF(box)
        if self._first:
            inner.setLeft(box.center().x())
        else:
            inner.setRight(box.center().x())
        square = QPainterPath(QPointF(inner.topLeft()))
        square.addRect(inner)
        return path.united(square)


class Segment(QWidget):
    """``chosen(int)`` tells which side the reader switched to (0 or 1); ``show_side`` tells nothing."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = 0
        self._halves = (_Half(True, self), _Half(False, self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for side, half in enumerate(self._halves):
            row.addWidget(half)
            half.clicked.connect(lambda _checked=False, side=side: self._choose(side))
        self.setFocusProxy(self._halves[0])
        self.show_side(0)

    @property
    def side(self) -> int:
        """The side that is on."""
        return self._side

    def show_words(self, first: str, second: str) -> None:
        """What stands on the two sides."""
        for half, words in zip(self._halves, (first, second), strict=True):
            half.setText(words)
            half.updateGeometry()

    def show_side(self, side: int) -> None:
        """Switch without telling."""
        self._side = side
        for place, half in enumerate(self._halves):
            half.setChecked(place == side)
        self.setFocusProxy(self._halves[side])

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        for half in self._halves:
            half.show_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right switch, as between the buttons of a group."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = int(event.key() == Qt.Key.Key_Right)
            self._halves[side].setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(side)
        else:
            super().keyPressEvent(event)

    def _choose(self, side: int) -> None:
        changed = side != self._side
        self.show_side(side)
        if changed:
            self.chosen.emit(side)
