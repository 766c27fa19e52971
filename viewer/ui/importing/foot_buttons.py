"""The line at the foot of an import's pages: a sentence at the left, a way back and the way on at the right."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.parts.key_hint import hint_size
from viewer.ui.parts.painted_button import PaintedButton
from viewer.ui.printing.print_controls import PushButton

_PAD, _RADIUS, _RING = 14, 4, 2


class KeyButton(PaintedButton):
    """The primary button, with the key that presses it in a small box behind its words."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(64, 36)
        theme = self.theme
        words = self.advance(self.text(), theme.types.ui_strong)
        return QSize(ceil(words + hint_size(self._key, theme).width()) + theme.px(2 * _PAD + 4), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        able = self.isEnabled()
        ink, fill = (colors.on_accent, colors.accent) if able else (colors.ink3, colors.chrome)
        line = colors.ink if self.ringed else fill if able else colors.line
        self.paint_frame(painter, line, _RING if self.ringed else 1, theme.px(_RADIUS), fill)
        box = QRectF(self.rect()).adjusted(theme.px(_PAD), 0, 0, 0)
        self.paint_text(painter, box, self.text(), theme.types.ui_strong, ink)
        size = hint_size(self._key, theme)
        left = self.width() - theme.px(10) - size.width()
        hint = QRectF(QPointF(left, (self.height() - size.height()) / 2), size).adjusted(0.5, 0.5, -0.5, -0.5)
        faded = QColor(ink)
        faded.setAlphaF(0.55)
        painter.setPen(faded)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(hint, theme.px(3), theme.px(3))
        painter.setPen(QColor(ink))
        painter.setFont(font(theme.types.status))
        painter.drawText(hint, Qt.AlignmentFlag.AlignCenter, self._key)


class FootButtons(QWidget):
    """``confirmed()`` and ``cancelled()``."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, back: str, on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._sign, self._sentence = QLabel(), QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._back, self._on = PushButton(back, self), KeyButton(on, "Ctrl+Enter", self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._back)
        self._row.addWidget(self._on)
        self._sign.hide()
        self._back.clicked.connect(self.cancelled)
        self._on.clicked.connect(self.confirmed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._back, self._on

    @property
    def sentence(self) -> str:
        """What is said at the left."""
        return self._sentence.text()

    def show_words(self, back: str, on: str) -> None:
        """What the buttons are called."""
        self._back.setText(back)
        self._on.setText(on)
        for button in (self._back, self._on):
            button.updateGeometry()
            button.update()

    def show_able(self, able: bool) -> None:
        """Whether the way on is open."""
        self._on.setEnabled(able)

    def show_sentence(self, sentence: str, *, warns: bool = False) -> None:
        """Say something at the left, with a sign where it is a warning."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._sign.setVisible(warns)
        self._dress()

    def confirm(self) -> None:
        """Press the way on, where it is open."""
        self._on.click()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        compact = theme.look.compact
        side, high = theme.px(20 if compact else 24), theme.px(10 if compact else 14)
        self._row.setContentsMargins(side, high, side, high)
        self._row.setSpacing(theme.px(8))
        self._back.show_theme(theme)
        self._on.show_theme(theme)
        self._dress()

    def _dress(self) -> None:
        if self._theme is None:
            return
        theme = self._theme
        self._sentence.setFont(font(theme.types.meta))
        palette = self._sentence.palette()
        color = theme.colors.ink3 if self._sign.isHidden() else theme.colors.ink
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        self._sentence.setPalette(palette)
        self._sign.setPixmap(icon("warning", theme.colors.ink).pixmap(theme.px(16), theme.px(16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._theme.colors.chrome))
            painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colors.line))
