"""Shows the true pages on a desk: the painter of the printer, scaled to the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from viewer.paper.options import FIT_PAGE, FIT_WIDTH
from viewer.printing.paginate import Page
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.painted_button import came_by_keyboard
from viewer.ui.printing.desk import ZOOM_STEPS, Desk
from viewer.ui.printing.painted_pages import PaintedPages

_EDGE, _BETWEEN = 32, 24
"""White around the pages and between two of them, px."""
_BORDER = "#9A9E9E"
_RING = 2
_NOTCH = 120
"""Eighths of a degree in one notch of a wheel."""


class PrintPreview(QAbstractScrollArea):
    """Pages one or two up. ``spread_changed``: other pages are in view, or there are more; ``zoom_changed``: another
    size. ``zoom`` is FIT_PAGE, FIT_WIDTH or a percentage of true size."""

    spread_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Sequence[Page] = ()
        self._two_up, self._zoom = True, FIT_PAGE
        self._theme: Theme | None = None
        self._painted = PaintedPages()
        self._keyboard = False
        self._row = 0
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(240)
        self._words = QLabel(self.viewport())
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._desk = self._measure()
        self.verticalScrollBar().valueChanged.connect(self._follow)

    # -- state ---------------------------------------------------------------------------------------------------
    @property
    def pages(self) -> Sequence[Page]:
        """The pages as they were given."""
        return self._pages

    @property
    def shown(self) -> tuple[int, int]:
        """The numbers of the first and the last page in view; (0, 0) without pages."""
        if not self._desk.pages:
            return 0, 0
        first = self._row * self._desk.across + 1
        return first, min(first + self._desk.across - 1, self._desk.pages)

    @property
    def two_up(self) -> bool:
        """True when pages stand side by side in pairs."""
        return self._two_up

    @property
    def zoom(self) -> int:
        """FIT_PAGE, FIT_WIDTH or percent."""
        return self._zoom

    @property
    def percent(self) -> int:
        """The size on the screen in percent of true size."""
        return self._desk.percent

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_pages(self, pages: Sequence[Page], *, first: bool = False) -> None:
        """Show other pages, from the first or at the same place; a list may grow (``show_more``)."""
        self._pages = pages
        self._row = 0 if first else self._row
        self._painted.clear()
        self._relayout()

    def show_words(self, sentence: str) -> None:
        """Say on the empty desk why there are no pages; nothing to take the words away."""
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))

    def show_more(self) -> None:
        """There may be more pages in the list than there were."""
        if len(self._pages) == self._desk.pages:
            return
        self._desk = self._measure()
        self._fit_bars()
        self.spread_changed.emit()
        self.viewport().update()

    def show_two_up(self, two_up: bool) -> None:
        """Show pairs or single pages, keeping the first page in view."""
        first = self.shown[0]
        self._two_up = two_up
        self._row = max(0, first - 1) // (2 if two_up else 1)
        self._relayout()

    def show_zoom(self, zoom: int) -> None:
        """Fit a page or its width in the window, or show it at a percentage; what is in the middle stays there."""
        before, bar = self._desk, self.verticalScrollBar()
        middle = (bar.value() + before.room.height() / 2) / before.step - self._row
        self._zoom = zoom if zoom in (FIT_PAGE, FIT_WIDTH) else min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._relayout()
        if not (before.paged or self._desk.paged):
            row = self._row
            bar.setValue(round((row + middle) * self._desk.step - self._desk.room.height() / 2))
        self.zoom_changed.emit()

    def step_zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1); 0 fits a page in the window again."""
        self.show_zoom(self._desk.next_zoom(step) if step else FIT_PAGE)

    def show_theme(self, theme: Theme) -> None:
        """Take the colour of the desk; paper stays white."""
        self._theme = theme
        self._words.setFont(font(theme.types.ui))
        self._relayout()

    def turn(self, step: int) -> None:
        """Go forward (1) or back (-1) by what is in view."""
        self._go_to(self._row + step)

    def go_to_page(self, number: int) -> None:
        """Bring the page with this number into view, or the last one."""
        self._go_to((max(1, number) - 1) // self._desk.across)

    # -- measures ------------------------------------------------------------------------------------------------
    def _measure(self) -> Desk:
        edge, between = (self._theme.px(size) if self._theme else size for size in (_EDGE, _BETWEEN))
        # One page alone stands in the middle.
        across = 2 if self._two_up and len(self._pages) != 1 else 1
        room, dpi = self.viewport().size(), self.logicalDpiY()
        return Desk(room, dpi, len(self._pages), across, self._zoom, edge, between)

    def _relayout(self) -> None:
        before, self._desk = self._desk, self._measure()
        if before.page != self._desk.page:
            self._painted.clear()
        row = min(self._row, self._desk.last_row)
        self._fit_bars()
        self._row = row
        self.verticalScrollBar().setValue(row * self._desk.step)
        self._row = row
        self.spread_changed.emit()
        if before.percent != self._desk.percent:
            self.zoom_changed.emit()
        self.viewport().update()

    def _fit_bars(self) -> None:
        desk, bar, side = self._desk, self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, desk.height - desk.room.height()))
        bar.setPageStep(desk.room.height())
        bar.setSingleStep(desk.step if desk.paged else max(1, desk.step // 12))
        wide = max(0, desk.width - desk.room.width()) if self._zoom > 0 else 0
        if side.maximum() != wide:
            side.setRange(0, wide)
            side.setPageStep(desk.room.width())
            # The first of two pages is read first; the gutter between them is not.
            side.setValue(desk.place(0, 0, 0).center().x() - desk.room.width() // 2)

    def _go_to(self, row: int) -> None:
        self._row = max(0, min(row, self._desk.last_row))
        kept = self._row
        self.verticalScrollBar().setValue(kept * self._desk.step)
        self._row = kept  # the last rows may stand lower than at the top of the viewport
        self.spread_changed.emit()
        self.viewport().update()

    def _follow(self, value: int) -> None:
        row = self._desk.row_at(value)
        if row != self._row:
            self._row = row
            self.spread_changed.emit()
        self.viewport().update()

    # -- events --------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.setGeometry(self.viewport().rect())
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms, a step a notch; a touchpad's small turns are added up."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _NOTCH
            self.step_zoom(step)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = came_by_keyboard(event.reason())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}
        if not self.horizontalScrollBar().maximum():
            turns |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._desk.last_row}
        if key in turns:
            self.turn(turns[key])
        elif key in ends:
            self._go_to(ends[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, desk = QPainter(self.viewport()), self._desk
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colors.desk))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        in_view = desk.in_view(down)
        for at in in_view:
            place = desk.place(at, across, down)
            if place.intersects(event.rect()):
                ratio = self.devicePixelRatioF()
                painter.drawPixmap(
                    place.topLeft(), self._painted.picture(at, self._pages[at], desk.page, desk.scale, ratio)
                )
                painter.setPen(QPen(QColor(_BORDER), 1))
                painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))
        self._painted.trim(in_view)
        if self.hasFocus() and self._keyboard:
            painter.setPen(QPen(QColor(self._theme.colors.ink), _RING))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
