"""Shows the true pages on a desk: the painter of the printer, scaled to the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.paper.geometry import PAGE_HEIGHT, PAGE_WIDTH, TWIPS_PER_INCH
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page
from viewer.theme.tokens import Theme
from viewer.ui.parts.painted_button import came_by_keyboard

_EDGE, _BETWEEN = 32, 24
"""White around the pages and between two of them, px."""
_PAPER, _BORDER = "#FFFFFF", "#9A9E9E"
_RING = 2
_COATS, _THIN_BELOW = 2, 2 * 96 / TWIPS_PER_INCH
"""FangSong's strokes are thinner than a screen's pixel and come out grey; a second coat gives them paper's black."""
_KEPT = 12
"""Painted pages kept for scrolling."""


class PrintPreview(QAbstractScrollArea):
    """Pages one or two up, fitted to the height or in true size. ``spread_changed`` tells the pages in view changed."""

    spread_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._two_up, self._fit = True, True
        self._theme: Theme | None = None
        self._painted: dict[int, QPixmap] = {}
        self._keyboard = False
        self._spread = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(240)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    # -- state ---------------------------------------------------------------------------------------------------
    @property
    def shown(self) -> tuple[int, int]:
        """The numbers of the first and the last page in view; (0, 0) without pages."""
        if not self._pages:
            return 0, 0
        first = self._spread * self._across + 1
        return first, min(first + self._across - 1, len(self._pages))

    @property
    def two_up(self) -> bool:
        """True when pages stand side by side in pairs."""
        return self._two_up

    @property
    def fit(self) -> bool:
        """True when a whole page fits in the window, False in true size."""
        return self._fit

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        """Show other pages and stay at the place, as far as there are pages."""
        self._pages = pages
        self._relayout()

    def show_two_up(self, two_up: bool) -> None:
        """Show pairs or single pages, keeping the first page in view."""
        first = self.shown[0]
        self._two_up = two_up
        self._spread = max(0, first - 1) // self._across
        self._relayout()

    def show_fit(self, fit: bool) -> None:
        """Fit a page in the window, or show it in its true size."""
        self._fit = fit
        self._relayout()

    def show_theme(self, theme: Theme) -> None:
        """Take the colour of the desk; paper stays white."""
        self._theme = theme
        self._relayout()

    def turn(self, step: int) -> None:
        """Go forward (1) or back (-1) by what is in view."""
        self._go_to(self._spread + step)

    # -- measures ------------------------------------------------------------------------------------------------
    @property
    def _across(self) -> int:
        return 2 if self._two_up else 1

    @property
    def _spreads(self) -> int:
        return -(-len(self._pages) // self._across)

    def _scale(self) -> float:
        """px to the twip."""
        if not self._fit:
            return self.logicalDpiY() / TWIPS_PER_INCH
        room = self.viewport().size()
        high = (room.height() - 2 * self._px(_EDGE)) / PAGE_HEIGHT
        gaps = 2 * self._px(_EDGE) + (self._across - 1) * self._px(_BETWEEN)
        wide = (room.width() - gaps) / (PAGE_WIDTH * self._across)
        return max(min(high, wide), 0.02)

    def _page_size(self) -> QSize:
        scale = self._scale()
        return QSize(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale))

    def _step(self) -> int:
        """Height of a row of pages; a fitted row fills the window, so that turning pages shows each alone."""
        high = self._page_size().height() + (2 * self._px(_EDGE) if self._fit else self._px(_BETWEEN))
        return max(high, self.viewport().height()) if self._fit else high

    def _px(self, size: int) -> int:
        return self._theme.px(size) if self._theme else size

    def _relayout(self) -> None:
        self._painted.clear()
        step, room, page = self._step(), self.viewport().size(), self._page_size()
        high = self._spreads * step + (0 if self._fit else 2 * self._px(_EDGE) - self._px(_BETWEEN))
        wide = page.width() * self._across + (self._across - 1) * self._px(_BETWEEN) + 2 * self._px(_EDGE)
        spread = min(self._spread, max(0, self._spreads - 1))
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, high - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(step if self._fit else max(1, step // 12))
        side.setRange(0, 0 if self._fit else max(0, wide - room.width()))
        side.setPageStep(room.width())
        side.setValue(side.maximum() // 2)
        self._spread = spread
        bar.setValue(spread * step)
        self.spread_changed.emit()
        self.viewport().update()

    def _go_to(self, spread: int) -> None:
        self._spread = max(0, min(spread, self._spreads - 1))
        self.verticalScrollBar().setValue(self._spread * self._step())
        self.spread_changed.emit()
        self.viewport().update()

    def _follow(self, value: int) -> None:
        spread = min((value + self.viewport().height() // 2) // self._step(), max(0, self._spreads - 1))
        if spread != self._spread:
            self._spread = spread
            self.spread_changed.emit()
        self.viewport().update()

    # -- events --------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = came_by_keyboard(event.reason())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._spreads - 1}
        key = Qt.Key(event.key())
        if key in turns:
            self.turn(turns[key])
        elif key in ends:
            self._go_to(ends[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colors.desk))
        for at in range(len(self._pages)):
            place = self._place(at)
            if place.intersects(event.rect()):
                painter.drawPixmap(place.topLeft(), self._pixmap(at, place.size()))
                painter.setPen(QPen(QColor(_BORDER), 1))
                painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus() and self._keyboard:
            painter.setPen(QPen(QColor(self._theme.colors.ink), _RING))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _place(self, at: int) -> QRect:
        """Where a page stands in the viewport."""
        size, room = self._page_size(), self.viewport().size()
        gap = self._px(_BETWEEN)
        wide = self._across * size.width() + (self._across - 1) * gap
        left = max((room.width() - wide) // 2, self._px(_EDGE)) if not self._fit else (room.width() - wide) // 2
        left += at % self._across * (size.width() + gap) - self.horizontalScrollBar().value()
        top = (self._step() - size.height()) // 2 if self._fit else self._px(_EDGE)
        top += at // self._across * self._step() - self.verticalScrollBar().value()
        return QRect(left, top, size.width(), size.height())

    def _pixmap(self, at: int, size: QSize) -> QPixmap:
        """The painted page at the screen's own resolution."""
        if at not in self._painted:
            if len(self._painted) >= _KEPT:
                self._painted.pop(next(iter(self._painted)))
            ratio = self.devicePixelRatioF()
            sheet = QPixmap(size * ratio)
            sheet.setDevicePixelRatio(ratio)
            sheet.fill(QColor(_PAPER))
            painter = QPainter(sheet)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(self._scale(), self._scale())
            paint_page(painter, self._pages[at], _COATS if self._scale() < _THIN_BELOW else 1)
            painter.end()
            self._painted[at] = sheet
        return self._painted[at]
