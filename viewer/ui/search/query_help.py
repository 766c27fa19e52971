"""The panel under the search field that shows what can be typed: each sign with an example that a click takes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QWidget

from viewer.query.examples import Examples
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_IN_CHAPTER = 3
_PAD, _RADIUS, _MARGIN, _GAP = 10, 4, 12, 16


class Example(PaintedButton):
    """A query as it would be typed."""

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        width = self.advance(self.text(), self.theme.types.ui)
        return QSize(ceil(width) + 2 * self.theme.px(_PAD), self.theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        fill = colors.sel if self.isDown() else colors.hover if self.underMouse() else colors.chrome
        line = colors.ink if self.ringed else fill
        self.paint_frame(painter, line, 2 if self.ringed else 1, theme.px(_RADIUS), fill)
        box = QRectF(self.rect()).adjusted(theme.px(_PAD), 0, 0, 0)
        self.paint_text(painter, box, self.text(), theme.types.ui, colors.ink)


class QueryHelp(QFrame):
    """A child of the window, shown only when it is asked for; it goes with Esc, a choice, or the keyboard's leaving.

    ``chosen(str)``: an example to search; ``left``: closed by Esc, the keyboard belongs to the field again.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queryHelp")
        self.setAccessibleName(self.tr("What can be typed here"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opener: QWidget | None = None
        self._margin, self._gap = _MARGIN, 4
        self._grid = QGridLayout(self)
        self._examples: list[Example] = []
        self._meanings: list[QLabel] = []
        for row, meaning in enumerate(self._sentences()):
            example, label = Example("", self), QLabel(meaning, self)
            example.clicked.connect(lambda _checked=False, shown=example: self._choose(shown.text()))
            example.installEventFilter(self)
            self._grid.addWidget(example, row, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label, row, 1)
            self._examples.append(example)
            self._meanings.append(label)
        self._grid.setColumnStretch(1, 1)
        self.show_examples(Examples("", ""))
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def show_examples(self, found: Examples) -> None:
        """Put words of the report into the examples."""
        from viewer.query.sounds import syllables_of

        one, two = found.word or self.tr("funds"), found.beside or self.tr("projects")
        figures, chapter = self.tr("figures:"), self.tr("chapter:")
        initials = "".join(syllables_of(character)[0][0] for character in one if syllables_of(character))
        queries = (
            f"{one} {two}", f"“{one}”", f"{one} -{two}", f"{chapter}{found.chapter} {one}", f"{figures}{one}",
            ">1000万", ">=50%", "100..500万", initials,
        )  # fmt: skip
        within = self.tr("in chapter {number}; section:3 for a section").format(number=found.chapter)
        self._meanings[_IN_CHAPTER].setText(within)
        for example, meaning, query in zip(self._examples, self._meanings, queries, strict=True):
            example.setText(query)
            example.setAccessibleName(f"{query}　{meaning.text()}")
            example.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink2))
        self.setPalette(palette)
        self._margin, self._gap = theme.px(_MARGIN), theme.px(4)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._space(low=False)
        for example in self._examples:
            example.show_theme(theme)
        for label in self._meanings:
            label.setFont(font(theme.types.meta))
            label.setPalette(palette)

    def open_below(self, bar: QWidget, opener: QWidget) -> None:
        """Stand under ``bar``, as wide as it or as the words need, and take the keyboard from ``opener``."""
        self._opener = opener
        window = bar.window()
        place = bar.mapTo(window, QPoint(0, bar.height() + 4))
        room = window.height() - place.y() - 4
        self._space(low=False)
        if self.sizeHint().height() > room:  # a low window: closer together, and over the bar where need be
            self._space(low=True)
            place.setY(max(4, place.y() + min(0, room - self.sizeHint().height())))
        self.adjustSize()
        width = min(max(bar.width(), self.sizeHint().width()), window.width() - 16)
        left = max(8, min(place.x(), window.width() - width - 8))
        self.setGeometry(left, place.y(), width, self.sizeHint().height())
        self.show()
        self.raise_()
        self._examples[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _space(self, *, low: bool) -> None:
        self._grid.setVerticalSpacing(0 if low else self._gap)
        high = 4 if low else self._margin
        self._grid.setContentsMargins(self._margin, high, self._margin, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._examples:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                at = self._examples.index(watched) + step
                self._examples[at % len(self._examples)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Esc closes the panel; the window's own Esc, which would clear the filter, must not have it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.hide()
                self.left.emit()
                return True
        return super().event(event)

    def _choose(self, query: str) -> None:
        self.hide()
        self.chosen.emit(query)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A press on the button that opened it comes with its click, which closes it.
        if self.isVisible() and now not in (None, self._opener) and not self.isAncestorOf(now):
            self.hide()

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("all words in one section"),
            self.tr("exactly so, blanks inside kept"),
            self.tr("sections without the second word"),
            "",
            self.tr("figures named or measured so"),
            self.tr("figures larger than this; also with words"),
            self.tr("at least, with a unit; also <, <=, ="),
            self.tr("from one to the other"),
            self.tr("pinyin, in full or by initials"),
        )
