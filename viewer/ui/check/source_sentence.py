"""The sentence a figure stands in, with the figure marked: what a person checks it against."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from viewer.model import Span
from viewer.punctuation import full_width
from viewer.theme.fonts import font, load_for
from viewer.theme.tokens import Theme, Type

_TYPE, _COMPACT_TYPE = Type("serif", 400, 18, 32), Type("serif", 400, 17, 28)
_LINES, _COMPACT_LINES, _LOW_LINES = 5, 4, 2
"""Lines shown at most; a longer sentence scrolls, and opens on its figure."""
_PAD = 14


class SourceSentence(QTextEdit):
    """Read-only; its text can be selected and copied. Spans are offsets into the report's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._low = False
        self._shown: tuple[str, int, tuple[Span, ...]] = ("", 0, ())
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "sentence")
        self.setAccessibleName(self.tr("Sentence"))
        self.viewport().setAutoFillBackground(False)

    def show_sentence(self, text: str, sentence: Span, figures: tuple[Span, ...]) -> None:
        """Show a sentence of ``text`` with its ``figures`` marked."""
        said = sentence.of(text)
        start = sentence.start + len(said) - len(said.lstrip())
        self._shown = (full_width(said.strip()), start, figures)
        load_for(said)
        self._set()

    def show_low(self, low: bool) -> None:
        """Show fewer lines, in a low window."""
        if low != self._low:
            self._low = low
            self._fit()
            self._show_figure()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._set()

    def sizeHint(self) -> QSize:
        return QSize(200, self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self._show_figure()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(event.rect(), QColor(self._theme.colors.chrome))
            painter.end()
        super().paintEvent(event)

    def _kind(self, theme: Theme) -> Type:
        return (_COMPACT_TYPE if theme.look.compact else _TYPE).scaled(theme.factor)

    def _set(self) -> None:
        theme = self._theme
        if theme is None:
            return
        words, start, figures = self._shown
        kind, colors = self._kind(theme), theme.colors
        self.document().setDocumentMargin(theme.px(_PAD))
        self.setFont(font(kind))
        self.setPlainText(words)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        line = QTextBlockFormat()
        line.setLineHeight(kind.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(line)
        plain = QTextCharFormat()
        plain.setForeground(QColor(colors.ink))
        cursor.setCharFormat(plain)
        marked = QTextCharFormat()
        marked.setForeground(QColor(colors.accent))
        marked.setBackground(QColor(colors.wash))
        marked.setFontUnderline(True)
        marked.setUnderlineColor(QColor(colors.accent))
        marked.setFont(font(Type(kind.face, 600, kind.size, kind.line)))
        marked.setFontUnderline(True)
        for figure in figures:
            cursor.setPosition(self._within(figure.start - start))
            cursor.setPosition(self._within(figure.end - start), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(marked)
        self._fit()
        self._show_figure()

    def _within(self, place: int) -> int:
        """A place of the sentence; Qt counts UTF-16 units."""
        words = self._shown[0]
        return len(words[: max(0, min(place, len(words)))].encode("utf-16-le")) // 2

    def _show_figure(self) -> None:
        _words, start, figures = self._shown
        cursor = self.textCursor()
        cursor.setPosition(self._within(figures[0].start - start) if figures else 0)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _fit(self) -> None:
        """As high as the sentence or as is shown at most; only then there is anything to scroll."""
        high = self._high()
        whole = self.document().size().height() <= high
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded)
        self.setFixedHeight(high)
        if whole:
            self.verticalScrollBar().setRange(0, 0)  # what Qt worked out for the height before is not the height now

    def _high(self) -> int:
        if self._theme is None:
            return 80
        theme = self._theme
        lines = _LOW_LINES if self._low else _COMPACT_LINES if theme.look.compact else _LINES
        most = self._kind(theme).line * lines
        return min(ceil(self.document().size().height()), most + 2 * theme.px(_PAD))
