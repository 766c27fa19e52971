"""The one field that filters tree, text and figures: input, n / m, next and previous hit, clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.assistive import announce
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.key_hint import KeyHint
from viewer.ui.search.search_field import SearchField

if TYPE_CHECKING:
    from viewer.query.examples import Examples
    from viewer.ui.search.query_help import QueryHelp

HEIGHT = 36
_TEXT_LEFT = 37
_ICON_LEFT, _HINT_RIGHT = 7, 11
_LEAST = 60
_HINT_ROOM = 260
_SEPARATOR, _BUTTON = 40, 30
"""Px from the right edge to the line before ×, and from one button to the next."""


class FilterBar(QWidget):
    """See the signals. The field itself never filters: it tells what was typed and shows what came of it."""

    query_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    cleared = Signal()
    left = Signal()
    help_requested = Signal()
    _typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._told = ""
        self._total: int | None = None  # None until the answer to what stands in the field has come
        self._arranged: object = None
        self._panel: QueryHelp | None = None
        self._field = SearchField(self)
        self._field.setAccessibleName(self.tr("Search text, headings and figures"))
        self._field.setPlaceholderText(self.tr("Search text, headings and figures"))
        self._hint = KeyHint("Ctrl+F", self)
        self._counter = QLabel(self)
        self._make_buttons()
        self._untold = False
        self._typed.connect(self._tell_query, Qt.ConnectionType.QueuedConnection)
        self._field.committed.connect(self._note_query)
        self._field.escaped.connect(self._leave_or_clear)
        self._field.entered.connect(self._step)
        self._field.focused.connect(self.update)
        self.setFocusProxy(self._field)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumHeight(HEIGHT)
        self._arrange()

    def _make_buttons(self) -> None:
        self._words = IconButton("search", self.tr("Earlier searches"), 20, self)
        self._up = IconButton("up", self.tr("Previous hit"), parent=self)
        self._down = IconButton("down", self.tr("Next hit"), parent=self)
        self._clear = IconButton("clear", self.tr("Clear filter"), parent=self)
        self._help = IconButton("help", self.tr("What can be typed here"), parent=self)
        self._help.clicked.connect(self._toggle_help)
        for button, key in ((self._up, "Shift+F3"), (self._down, "F3"), (self._clear, "Esc")):
            button.setToolTip(f"{button.accessibleName()}　{key}")
        self._words.clicked.connect(self._field.drop_words)
        self._words.setEnabled(False)
        self._up.clicked.connect(self.previous_requested)
        self._down.clicked.connect(self.next_requested)
        self._clear.clicked.connect(self.clear)

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_hits(self, current: int, total: int, sections: int = 0) -> None:
        """Show ``current`` (from 1) of ``total`` hits. Without hits: how many ``sections`` match; -1 where nothing was
        asked yet (a sign alone)."""
        stepped, self._total = self._total == total, total if sections >= 0 else None
        one = self.tr("1 section") if sections == 1 else self.tr("{count} sections").format(count=sections)
        without = one if sections > 0 else "" if sections else self.tr("No match")
        self._counter.setText(f"{current} / {total}" if total else without)
        spoken = self.tr("Hit {current} of {total}").format(current=current, total=total)
        self._counter.setAccessibleName(spoken if total else without)
        if stepped and total:
            announce(self, spoken)
        self._arrange()

    def show_help(self, found: Examples) -> None:
        """Open the panel of signs under the field, with words of the report in its examples."""
        from viewer.ui.search.query_help import QueryHelp

        if self._panel is None:
            self._panel = QueryHelp(self.window())
            self._panel.chosen.connect(self._take_example)
            self._panel.left.connect(self._field.setFocus)
        if self._theme is not None:
            self._panel.show_theme(self._theme)
        self._panel.show_examples(found)
        self._panel.open_below(self, self._help)

    def show_words(self, words: tuple[str, ...]) -> None:
        """The words searched before, the newest first; eight at most drop down."""
        self._field.show_words(words)
        self._words.setEnabled(self._field.has_words)

    def show_enabled(self, enabled: bool) -> None:
        """Let the field take words, or say that a report has to be read first."""
        self._field.setEnabled(enabled)
        words = self.tr("Search text, headings and figures") if enabled else self.tr("Search opens after reading")
        self._field.setPlaceholderText(words)
        self._arrange()

    def show_query(self, text: str) -> None:
        """Put ``text`` into the field without telling anybody."""
        self._field.setText(text)
        self._untold = False
        self._told = text
        self._forget_answer()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        colors = theme.colors
        self.setMinimumHeight(theme.px(HEIGHT))
        for part in (self._field, self._hint, self._words, self._up, self._down, self._clear, self._help):
            part.show_theme(theme)
        palette = self._field.palette()
        for role, color in (
            (QPalette.ColorRole.Base, colors.paper),
            (QPalette.ColorRole.Text, colors.ink),
            (QPalette.ColorRole.PlaceholderText, colors.ink3),
        ):
            palette.setColor(role, QColor(color))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.PlaceholderText, QColor(colors.line2))
        self._field.setPalette(palette)
        self._counter.setFont(font(theme.types.meta))
        palette = self._counter.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.ink2))
        self._counter.setPalette(palette)
        self._arrange()

    def enter_query(self, text: str) -> None:
        """Put ``text`` into the field as if it had been typed."""
        self._field.setText(text)

    def clear(self) -> None:
        """Empty the field and tell that it was cleared; the keyboard stays in the field."""
        self.show_query("")
        self.cleared.emit()
        self._field.setFocus()

    # -- what the field tells ------------------------------------------------------------------------------------
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the keyboard into the field with all its text selected."""
        self._field.setFocus(reason)
        self._field.selectAll()

    def _note_query(self) -> None:
        # Several changes within one turn of the event loop (paste over a selection) are one query. It goes out before
        # the field is painted, unlike a timer's: what was typed and its answer are one paint.
        if not self._untold:
            self._untold = True
            self._typed.emit()
        self._forget_answer()

    def _toggle_help(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._panel.hide()
        else:
            self.help_requested.emit()

    def _take_example(self, query: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.enter_query(query)

    def _forget_answer(self) -> None:
        # “No match” must not flash between the first keystroke and its answer.
        if not self._field.text():
            self._total = None
            self._counter.clear()
        self._arrange()

    def _tell_query(self) -> None:
        untold, self._untold = self._untold, False
        if untold and self._field.text() != self._told:
            self._told = self._field.text()
            self.query_changed.emit(self._told)

    def _leave_or_clear(self) -> None:
        if self._field.text():
            self.clear()
        else:
            self.left.emit()

    def _step(self, backwards: bool) -> None:
        self._tell_query()  # Enter typed faster than the filter: answer the query first.
        if self._field.text():
            (self.previous_requested if backwards else self.next_requested).emit()

    # -- looks ---------------------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        """Show what belongs to the field's state and put every part in its place."""
        filled = bool(self._field.text())
        state = (filled, bool(self._total), self._field.isEnabled(), self._counter.text(), self.size(), self._theme)
        if state == self._arranged:
            return  # every keystroke asks twice: for the words and for their answer
        self._arranged = state
        roomy = self._theme is None or self.width() >= self._theme.px(_HINT_ROOM)
        self._hint.setVisible(not filled and self._field.isEnabled() and roomy)
        for part in (self._counter, self._clear):
            part.setVisible(filled)
        for part in (self._up, self._down):
            part.setVisible(filled and bool(self._total))
        # Beside hits it would only stand in the way: who has found something needs no help.
        self._help.setVisible(self._field.isEnabled() and not self._total)
        if self._theme is None:
            return
        px, right = self._theme.px, self.width()
        self._centre(self._words, px(_ICON_LEFT))
        if filled:
            self._centre(self._clear, right - px(_SEPARATOR) + px(7))
            self._centre(self._down, right - px(_SEPARATOR) - px(5) - px(28))
            self._centre(self._up, right - px(_SEPARATOR) - px(5) - px(28 + _BUTTON))
            right -= px(_SEPARATOR) + px(72 if self._total else 13)
            if not self._total:
                right -= px(_BUTTON) - px(8)
                self._centre(self._help, right)
                right -= px(8)
            self._counter.adjustSize()
            # Where it is very narrow what was typed counts for more than n / m, which the status line says too.
            if right - self._counter.width() >= px(_TEXT_LEFT + _LEAST):
                right -= self._counter.width()
                self._centre(self._counter, right)
            else:
                self._counter.hide()
        else:
            right -= px(_HINT_RIGHT) + (self._hint.width() if roomy else 0)
            self._centre(self._hint, right)
            right -= px(_BUTTON + 6)
            self._centre(self._help, right + px(2))
        start = px(_TEXT_LEFT) - 2  # A line edit sets its text 2 px inside itself.
        self._field.setGeometry(QRect(start, px(2), right - px(8) - start, self.height() - 2 * px(2)))
        self.update()

    def _centre(self, part: QWidget, left: int) -> None:
        part.move(left, (self.height() - part.height()) // 2)

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.px(560), theme.px(HEIGHT)) if theme else QSize(560, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel is not None:
            self._panel.hide()
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the words, still inside the frame, is meant for the field."""
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw paper and frame, and the hairline in front of ×."""
        if self._theme is None:
            return
        painter, colors, px = QPainter(self), self._theme.colors, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.hasFocus()
        hovered = self._field.isEnabled() and self.underMouse()
        width = 2 if focused else 1
        painter.setPen(QPen(QColor(colors.ink if focused else colors.ink2 if hovered else colors.line2), width))
        painter.setBrush(QColor(colors.paper))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, px(4), px(4))
        if self._field.text():
            left, middle, half = self.width() - px(_SEPARATOR) + 0.5, self.height() / 2, px(10)
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawLine(QPointF(left, middle - half), QPointF(left, middle + half))
