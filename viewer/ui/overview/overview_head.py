"""The head of the overview: issuer and year, title, how much there is, and the button that starts reading."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.overview.overview_parts import OverviewButton
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.parts.face_parts import baseline
from viewer.ui.parts.label_lines import break_lines, elide_lines
from viewer.ui.parts.ruler import Ruler

_RULE = 2
_RADIUS, _RING = 4, 2


@dataclass(frozen=True, slots=True)
class Title:
    """What the head says: the issuer's line (empty when issuer and year are unknown), title and amounts."""

    issuer: str
    title: str
    amounts: tuple[str, ...]


class PrimaryButton(OverviewButton):
    """The one filled button of the page."""

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize()
        width = self.advance(self.text(), self.theme.types.ui_strong)
        return QSize(round(width) + self.theme.px(26), self.theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = QColor(colors.accent)
        if self.isDown():
            fill = fill.darker(120)
        elif self.underMouse():
            fill = fill.lighter(112)
        painter.setBrush(fill)
        ringed = self.ringed
        inset = 4 if ringed else 0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.px(_RADIUS), theme.px(_RADIUS))
        painter.setPen(QColor(colors.on_accent))
        painter.setFont(font(theme.types.ui_strong))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if ringed:
            self.paint_frame(painter, colors.ink, _RING, theme.px(_RADIUS) + 1)


class OverviewHead(QWidget):
    """``reading_requested()`` when the button is pressed, ``library_requested()`` for another report."""

    reading_requested = Signal()
    library_requested = Signal()

    def __init__(self, ruler: Ruler, parent: QWidget) -> None:
        super().__init__(parent)
        self._ruler = ruler
        self._theme: Theme | None = None
        self._title = Title("", "", ())
        self._lines: tuple[str, ...] = ()
        self._kind = Type("serif", 700, 42, 56)
        self._title_top = 0
        self._amounts_y = 0.0
        self.button = PrimaryButton("", self)
        self.button.clicked.connect(lambda _checked=False: self.reading_requested.emit())
        self.library = LinkButton(self.tr("Library"), self)
        self.library.setToolTip(self.tr("Other briefings") + "　Ctrl+Shift+O")
        self.library.clicked.connect(lambda _checked=False: self.library_requested.emit())

    def show_title(self, title: Title) -> None:
        """Take the words."""
        self._title = title
        self.setAccessibleName(title.title)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and type; ``arrange`` sets the sizes."""
        self._theme = theme
        self.button.show_theme(theme)
        self.library.show_theme(theme)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything for ``width`` px; the height it takes, px. Amounts and button go below a long title."""
        theme = self._theme
        if theme is None:
            return 0
        px, compact = theme.px, theme.look.compact
        self._kind = theme.types.report_title
        if compact and not theme.look.large:
            self._kind = self._kind.scaled(34 / 42)
        top = px(20 if compact else 38)
        link = self.library.sizeHint()
        self.library.setGeometry(width - link.width(), top + px(11) - link.height() // 2, link.width(), link.height())
        self._title_top = top + (px(26 if compact else 30) if self._title.issuer else 0)
        size = self.button.sizeHint()
        beside = width - self._amounts_width(theme) - size.width() - px(72)
        lines = break_lines(self._title.title, (max(1, beside),) * 2, self._measure)
        first = width if self._title.issuer else max(1, width - link.width() - px(24))
        self._lines = lines or elide_lines(self._title.title, (first, *(width,) * 3), self._measure)
        foot = self._title_top + len(self._lines) * self._kind.line
        if lines is None:
            button_top = foot + px(8)
            foot = button_top + size.height()
        else:
            # The last line of the title and the button share a middle.
            button_top = foot - self._kind.line // 2 - size.height() // 2 + px(2 if compact else 6)
        self.button.setGeometry(width - size.width(), button_top, size.width(), size.height())
        self._amounts_y = baseline(button_top, size.height(), theme.types.ui)
        return foot + px(10 if compact else 16) + _RULE

    def _measure(self, text: str) -> float:
        return self._ruler.width(text, self._kind)

    def _amounts_width(self, theme: Theme) -> float:
        words = sum(self._ruler.width(amount, theme.types.ui) for amount in self._title.amounts)
        return words + len(self._title.amounts) * theme.px(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter, colors = QPainter(self), theme.colors
        self._paint_issuer(painter, theme)
        painter.setFont(self._ruler.font(self._kind))
        painter.setPen(QColor(colors.ink))
        for row, line in enumerate(self._lines):
            y = baseline(self._title_top + row * self._kind.line, self._kind.line, self._kind)
            painter.drawText(QPointF(0, y), line)
        painter.setFont(self._ruler.font(theme.types.ui))
        painter.setPen(QColor(colors.ink3))
        x = self.button.x() - theme.px(8) - self._amounts_width(theme)
        for amount in self._title.amounts:
            if x >= 0:  # the status bar says those for which there is no room
                painter.drawText(QPointF(x, self._amounts_y), amount)
            x += self._ruler.width(amount, theme.types.ui) + theme.px(24)
        painter.fillRect(0, self.height() - _RULE, self.width(), _RULE, QColor(colors.accent))

    def _paint_issuer(self, painter: QPainter, theme: Theme) -> None:
        kind = Type("sans", 500, theme.px(15), theme.px(22))
        spaced = QFont(self._ruler.font(kind))
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(10) / 10)
        painter.setFont(spaced)
        painter.setPen(QColor(theme.colors.accent))
        top = theme.px(20 if theme.look.compact else 38)
        painter.drawText(QPointF(0, baseline(top, kind.line, kind)), self._title.issuer)
