"""The line above the preview: page count at the left; turning, one or two up, and the zoom at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from viewer.paper.options import FIT_PAGE, FIT_WIDTH
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.segment import Segment
from viewer.ui.printing.page_box import PageBox

_HIGH, _COMPACT_HIGH, _BETWEEN = 48, 44, 16
_PROGRESS = 2
_COUNT = " / 0 "
"""Pages are counted only after the room for their count is asked for."""


class _Group(QWidget):
    """Parts that stay together, after a gap."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BETWEEN, 0, 0, 0)
        row.setSpacing(0)
        for part in parts:
            row.addWidget(part)


class PreviewHead(QWidget):
    """Shows what it is told. Tells ``turned`` and ``zoom_stepped`` (-1 or 1), ``page_wanted``, ``two_up_chosen`` and
    ``zoom_chosen`` (FIT_PAGE or FIT_WIDTH)."""

    turned = Signal(int)
    page_wanted = Signal(int)
    two_up_chosen = Signal(bool)
    zoom_chosen = Signal(int)
    zoom_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._share: float | None = None
        self._count, self._of, self._percent = QLabel(self), QLabel(self), QLabel(self)
        self._back = IconButton("back", self.tr("Previous page"), parent=self)
        self._page = PageBox(self)
        self._forward = IconButton("forward", self.tr("Next page"), parent=self)
        self._pages, self._fit = Segment(self), Segment(self)
        self._smaller = IconButton("smaller", self.tr("Smaller") + "　Ctrl+-", parent=self)
        self._larger = IconButton("larger", self.tr("Larger") + "　Ctrl++", parent=self)
        self._pages.show_words(self.tr("One"), self.tr("Two up"))
        self._fit.show_words(self.tr("Fit"), self.tr("Width"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        turning = (self._back, self._page, self._of, self._forward)
        zooming = (self._smaller, self._percent, self._larger)
        self._groups = [_Group(parts, self) for parts in (turning, (self._pages,), (self._fit,), zooming)]
        for group in self._groups:
            self._row.addWidget(group)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._connect()

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._forward.clicked.connect(lambda: self.turned.emit(1))
        self._page.page_wanted.connect(self.page_wanted)
        self._pages.chosen.connect(lambda side: self.two_up_chosen.emit(side == 1))
        self._fit.chosen.connect(lambda side: self.zoom_chosen.emit(FIT_WIDTH if side else FIT_PAGE))
        self._smaller.clicked.connect(lambda: self.zoom_stepped.emit(-1))
        self._larger.clicked.connect(lambda: self.zoom_stepped.emit(1))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._back, self._page, self._forward, self._pages, self._fit, self._smaller, self._larger

    def minimumSizeHint(self) -> QSize:
        ways = self._ways_width(hidden=False)
        return QSize(self._width_of(self._groups[:2]) - ways, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_in()

    def _fit_in(self) -> None:
        """Where there is no room for all, the count gives way, then what the keys do too: the fit, the zoom's steps,
        at last the ways to the pages before and after.
        """
        turning, pages, fit, zoom = self._groups
        shown = self._width_of((turning, pages)) + self._ways_width(hidden=True) <= self.width()
        if shown == self._back.isHidden():
            for way in (self._back, self._forward):
                way.setVisible(shown)
        self._count.setVisible(self._width_of((self._count, *self._groups)) <= self.width())
        fit.setVisible(self._width_of(self._groups) <= self.width())
        zoom.setVisible(self._width_of((turning, pages, zoom)) <= self.width())

    def _ways_width(self, *, hidden: bool) -> int:
        """What the ways to the pages before and after take, px; 0 where they are not ``hidden``, or are."""
        return sum(way.sizeHint().width() for way in (self._back, self._forward) if way.isHidden() == hidden)

    def _width_of(self, groups: Sequence[QWidget]) -> int:
        margins = self._row.contentsMargins()
        return margins.left() + margins.right() + sum(group.sizeHint().width() for group in groups)

    def show_place(self, shown: tuple[int, int], count: int) -> None:
        """The pages in view and how many there are."""
        first, last = shown
        self._page.show_pages(f"{first}–{last}" if first < last else str(first or ""))
        self._page.setEnabled(count > 0)
        words = f" / {count} " if count else ""
        if words != self._of.text():
            self._of.setText(words)
            self._fit_in()
        self._back.setEnabled(first > 1)
        self._forward.setEnabled(last < count)

    def show_count(self, count: int) -> None:
        """All pages are set."""
        self._count.setText(self.tr("{count} pages, A4 portrait").format(count=count) if count else "")
        self._share = None
        self._fit_in()
        self.update()

    def show_setting(self, count: int, share: float) -> None:
        """Pages are being set: how many there are so far, and about how far that is (0 to 1)."""
        self._count.setText(self.tr("{count} pages set…").format(count=count))
        self._share = share
        self._fit_in()
        self.update()

    def show_two_up(self, two_up: bool) -> None:
        """Which way the pages stand."""
        self._pages.show_side(int(two_up))

    def show_zoom(self, zoom: int, percent: int) -> None:
        """How large the pages are, and whether a page or its width is fitted."""
        self._percent.setText(f"{percent}%")
        self._fit.show_side({FIT_PAGE: 0, FIT_WIDTH: 1}.get(zoom, -1))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and height."""
        self._theme = theme
        self.setFixedHeight(theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        for label in (self._count, self._of, self._percent):
            label.setFont(font(theme.types.ui))
        self._of.setMinimumWidth(self._of.fontMetrics().horizontalAdvance(_COUNT))
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("200%") + theme.px(4))
        for part in (self._back, self._page, self._forward, self._pages, self._fit, self._smaller, self._larger):
            part.show_theme(theme)
        self._fit_in()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface, its hairline, and on that how far the layout is."""
        if self._theme is not None:
            painter, colors = QPainter(self), self._theme.colors
            painter.fillRect(self.rect(), QColor(colors.chrome))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colors.line))
            if self._share is not None:
                high = self._theme.px(_PROGRESS)
                wide = round(self.width() * self._share)
                painter.fillRect(0, self.height() - high, wide, high, QColor(colors.ink2))
