"""Tabs at the foot of a panel, each a name with a count: which of several lists stands above them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import KEY_GAP
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_TAB, _COMPACT_TAB, _SIDE, _GAP = 34, 32, 16, 6
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class _Tab(PaintedButton):
    """A tab; the one that is on stands on the paper of its list, under a line of ink."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text.partition(KEY_GAP)[0], parent)
        if KEY_GAP in text:
            self.setToolTip(text)
        self.setCheckable(True)
        self._count = 0

    def show_count(self, count: int) -> None:
        """The number after the name, none for zero."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        theme = self.theme
        width = self.advance(self.text(), theme.types.ui_strong) + 2 * theme.px(_SIDE)
        if self._count:
            width += theme.px(_GAP) + self.advance(str(self._count), theme.types.meta)
        return QSize(ceil(width), theme.px(_COMPACT_TAB if theme.look.compact else _TAB))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors, on = QPainter(self), self.theme, self.theme.colors, self.isChecked()
        if on:
            painter.fillRect(self.rect(), QColor(colors.paper))
            painter.fillRect(0, 0, self.width(), theme.px(2), QColor(colors.ink))
        elif self.underMouse():
            painter.fillRect(self.rect().adjusted(0, 1, 0, 0), QColor(colors.hover))
        kind = theme.types.ui_strong if on else theme.types.ui
        box = QRectF(self.rect()).adjusted(theme.px(_SIDE), 0, 0, 0)
        self.paint_text(painter, box, self.text(), kind, colors.ink if on else colors.ink2)
        if self._count:
            box.setLeft(box.left() + self.advance(self.text(), kind) + theme.px(_GAP))
            self.paint_text(painter, box, str(self._count), theme.types.meta, colors.ink3)
        if self.ringed:
            self.paint_frame(painter, colors.ink, 2, theme.px(4))


class FootTabs(QWidget):
    """``chosen(int)`` tells which tab the reader switched to; ``show_chosen`` tells nothing. A key that leads to a tab
    stands behind its name and KEY_GAP; the tooltip tells both.
    """

    chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._tabs = [_Tab(name, self) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, tab in enumerate(self._tabs):
            row.addWidget(tab)
            tab.clicked.connect(lambda _checked=False, place=place: self._choose(place))
        row.addStretch(1)
        self.show_chosen(0)

    def show_chosen(self, place: int) -> None:
        """Switch without telling."""
        self._chosen = place
        for at, tab in enumerate(self._tabs):
            tab.setChecked(at == place)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)

    def show_count(self, place: int, count: int) -> None:
        """The number beside a tab's name."""
        self._tabs[place].show_count(count)

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self._theme = theme
        for tab in self._tabs:
            tab.show_theme(theme)
            tab.setFont(font(theme.types.ui))
        self.setFixedHeight(theme.px(_COMPACT_TAB if theme.look.compact else _TAB))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right switch, as between the tabs of a notebook."""
        if event.key() not in _ARROWS:
            super().keyPressEvent(event)
            return
        step = 1 if event.key() == Qt.Key.Key_Right else -1
        place = max(0, min(self._chosen + step, len(self._tabs) - 1))
        self._choose(place)
        self._tabs[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, place: int) -> None:
        changed = place != self._chosen
        self.show_chosen(place)
        if changed:
            self.chosen.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(event.rect(), QColor(self._theme.colors.chrome))
            painter.setPen(QColor(self._theme.colors.line))
            painter.drawLine(0, 0, self.width(), 0)
