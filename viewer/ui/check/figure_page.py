"""The right side of checking: the sentence, the form, the card as it will be, and whether value and words agree."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.model import Check
from viewer.query.agrees import value_agrees
from viewer.query.checked import Standing
from viewer.query.value_spans import value_spans
from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.check.card_preview import CardPreview
from viewer.ui.check.check_desk import Preview
from viewer.ui.check.figure_form import FigureForm
from viewer.ui.check.source_sentence import SourceSentence
from viewer.ui.parts.card_words import CardWords

_SIDE, _COMPACT_SIDE, _ICON = 32, 20, 16
_NARROW = 440
"""Below so many px the preview stands below its name."""
_LOW = 320
"""Below so many px the sentence takes no more than the figure's own lines, so that the form is seen."""


class FigurePage(QScrollArea):
    """``edited(Check)`` is the form's."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._card_words = CardWords(self)
        self._agrees = True
        self.sentence, self.form, self._card = SourceSentence(), FigureForm(), CardPreview()
        self._heads = (QLabel(self.tr("Sentence")), QLabel(self.tr("Preview")))
        self._sign, self._agreement = QLabel(), QLabel()
        self._line = QFrame()
        self._body = QWidget()
        self._build()
        self.form.edited.connect(self.edited)

    def _build(self) -> None:
        for head in (*self._heads, self._agreement):
            head.setTextFormat(Qt.TextFormat.PlainText)
        for head in self._heads:
            head.setProperty("role", "meta")
        self._agreement.setWordWrap(True)
        self._line.setFrameShape(QFrame.Shape.NoFrame)
        self._line.setObjectName("barLine")  # the style sheet's name for a hairline
        self._line.setFixedHeight(1)
        self._below, self._verdict = QHBoxLayout(), QHBoxLayout()
        top = Qt.AlignmentFlag.AlignTop
        self._below.addWidget(self._heads[1], 0, top)
        self._below.addWidget(self._card, 3, top)
        self._verdict.addWidget(self._sign, 0, top)
        self._verdict.addWidget(self._agreement, 1, top)
        self._below.addLayout(self._verdict, 1)
        self._column = QVBoxLayout(self._body)
        self._above = QVBoxLayout()
        self._above.addWidget(self._heads[0])
        self._above.addWidget(self.sentence)
        self._column.addLayout(self._above)
        self._column.addWidget(self.form)
        self._column.addWidget(self._line)
        self._column.addLayout(self._below)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setBackgroundRole(QPalette.ColorRole.Base)
        self._body.setAutoFillBackground(True)
        self._body.hide()

    def show_figure(self, standing: Standing, check: Check, preview: Preview, *, on_overview: bool) -> None:
        """Take up a figure with what is decided of it."""
        metric, text = standing.metric, preview.briefing.text
        self.sentence.show_sentence(text, metric.sentence, value_spans(metric, text))
        rank = preview.card.rank.surface if preview.card.rank else ""
        self.form.show_figure(metric, check, text, on_overview=on_overview, rank=rank)
        agrees = value_agrees(metric, text)
        self._agrees = agrees is not False and standing.moved is None
        if standing.moved is not None:
            said = self.tr("Position changed; check again")
        elif agrees is None:
            said = self.tr("The value is written in words; compare it with the sentence")
        else:
            said = self.tr("Value agrees with sentence") if agrees else self.tr("Value differs from sentence")
        self._agreement.setText(said)
        self._show_sign()
        self.show_preview(preview)
        self._body.show()
        self.verticalScrollBar().setValue(0)

    def show_preview(self, preview: Preview) -> None:
        """Show the card anew."""
        self._card_words.show_briefing(preview.briefing)
        self._card.show_card(self._card_words.text(preview.card))

    def show_nothing(self) -> None:
        """No figure is taken up."""
        self._body.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        compact = theme.look.compact
        side, above = theme.px(_COMPACT_SIDE if compact else _SIDE), theme.px(12 if compact else 24)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(theme.px(10 if compact else 18))
        self._above.setSpacing(theme.px(2 if compact else 4))
        for row in (self._below, self._verdict):
            row.setSpacing(theme.px(10))
        for part in (self.sentence, self.form, self._card):
            part.show_theme(theme)
        for head in (*self._heads, self._agreement):
            head.setFont(font(theme.types.meta))
            palette = head.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink2))
            head.setPalette(palette)
        self._show_sign()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room."""
        if self._theme is not None:
            narrow = self.viewport().width() < self._theme.px(_NARROW)
            down, across = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
            self._below.setDirection(down if narrow else across)
            self.form.show_room(self.viewport().width())
            self.sentence.show_low(self.height() < self._theme.px(_LOW))

    def _show_sign(self) -> None:
        if self._theme is not None:
            side = self._theme.px(_ICON)
            name = "check" if self._agrees else "warning"
            self._sign.setPixmap(icon(name, self._theme.colors.ink2).pixmap(side, side))
