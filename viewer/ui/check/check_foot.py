"""The buttons below list and form, and the line that says what went wrong or is done."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.key_hint import hint_size
from viewer.ui.printing.print_controls import PushButton

CONFIRM_KEY = "Ctrl+Enter"
_RADIUS, _HINT_HEIGHT = 3, 20


class ConfirmButton(PushButton):
    """The primary button, with its key in a small box after the words."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, primary=True)
        self._key = key
        self._shows_key = True
        self.setToolTip(key)

    def show_key(self, shows: bool) -> None:
        """Show the key after the words, or in the tooltip alone."""
        self._shows_key = shows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self.theme is None or not self._shows_key:
            return size
        return QSize(size.width() + self.theme.px(8) + ceil(hint_size(self._key, self.theme).width()), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        able = self.isEnabled()
        ink, fill = (colors.on_accent, colors.accent) if able else (colors.ink3, colors.chrome)
        ring = self.ringed
        line = colors.ink if ring else fill if able else colors.line
        self.paint_frame(painter, line, 2 if ring else 1, theme.px(4), fill)
        box = QRectF(self.rect()).adjusted(theme.px(13), 0, 0, 0)
        self.paint_text(painter, box, self.text(), theme.types.ui, ink)
        if not self._shows_key:
            return
        size = hint_size(self._key, theme)
        place = QRectF(QPointF(self.width() - theme.px(9) - size.width(), (self.height() - size.height()) / 2), size)
        painter.setPen(QColor(ink))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(0.55)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(_RADIUS), theme.px(_RADIUS))
        painter.setOpacity(1)
        painter.setFont(font(theme.types.status))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)


class CheckFoot(QWidget):
    """``restore_chosen``, ``doubt_chosen``, ``close_chosen``, ``confirm_chosen`` go out with the buttons."""

    restore_chosen = Signal()
    doubt_chosen = Signal()
    close_chosen = Signal()
    confirm_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._notice = QLabel()
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._restore, self._doubt = QToolButton(), QToolButton()
        self._restore.setText(self.tr("Restore automatic"))
        self._restore.setToolTip(self.tr("Take back all that was decided of this figure"))
        for plain in (self._restore, self._doubt):
            plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close = PushButton(self.tr("Close"), self)
        self._confirm = ConfirmButton(self.tr("Confirm, next"), CONFIRM_KEY, self)
        row, left, right = (QHBoxLayout() for _ in range(3))
        left.addWidget(self._restore)
        left.addWidget(self._doubt)
        left.addStretch(1)
        right.addStretch(1)
        right.addWidget(self._close)
        right.addWidget(self._confirm)
        row.addLayout(left)
        row.addLayout(right, 1)
        self._row, self._sides = row, (left, right)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._notice)
        self._column.addLayout(row)
        self._restore.clicked.connect(self.restore_chosen)
        self._doubt.clicked.connect(self.doubt_chosen)
        self._close.clicked.connect(self.close_chosen)
        self._confirm.clicked.connect(self.confirm_chosen)
        self.show_state(able=False, doubtful=False, plain=True)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._restore, self._doubt, self._close, self._confirm

    @property
    def notice(self) -> str:
        """What is said above the buttons."""
        return self._notice.text()

    def show_state(self, *, able: bool, doubtful: bool, plain: bool) -> None:
        """What can be done with the figure taken up; ``plain``: there is nothing to restore."""
        self._doubt.setText(self.tr("No longer doubtful") if doubtful else self.tr("Mark doubtful"))
        self._restore.setEnabled(able and not plain)
        self._doubt.setEnabled(able)
        self._confirm.setEnabled(able)

    def show_notice(self, sentence: str) -> None:
        """Say something above the buttons; an empty sentence takes it away."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def show_width(self, width: int) -> None:
        """Get along with ``width`` px: the key goes first, then the buttons stand in two lines."""
        self._confirm.show_key(True)
        self._confirm.show_key(self._needed() <= width)
        down, across = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if self._needed() <= width else down)

    def _needed(self) -> int:
        """Px that all buttons need beside each other."""
        margins = self._column.contentsMargins()
        gaps = self._row.spacing() * len(self.stops)
        return margins.left() + margins.right() + gaps + sum(stop.sizeHint().width() for stop in self.stops)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        compact = theme.look.compact
        high = theme.px(10 if compact else 14)
        self._column.setContentsMargins(theme.px(16), high, theme.px(24), high)
        self._column.setSpacing(theme.px(8))
        for row in (self._row, *self._sides):
            row.setSpacing(theme.px(8))
        for plain in (self._restore, self._doubt):
            plain.setFont(font(theme.types.ui))
            plain.setFixedHeight(theme.px(36))
        for button in (self._close, self._confirm):
            button.show_theme(theme)
        self._notice.setFont(font(theme.types.ui))
        palette = self._notice.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink))
        self._notice.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter, colors = QPainter(self), self._theme.colors
            painter.fillRect(event.rect(), QColor(colors.paper))
            painter.fillRect(0, 0, self.width(), 1, QColor(colors.line))
