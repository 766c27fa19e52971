"""The text of the reading page: one column, or two on the same report, each at its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.model import Briefing
from viewer.shown import Brief
from viewer.theme.tokens import Theme
from viewer.ui.column_places import ColumnPlaces
from viewer.ui.text.reading_head import ReadingHead
from viewer.ui.text.text_pane import TextPane

if TYPE_CHECKING:
    from viewer.ui.search.empty_state import EmptyState
    from viewer.ui.text.second_column import SecondColumn

EVEN = 50
_LEAST = 300
"""Px of a column at least: 14 characters."""


class TextColumns(QSplitter):
    """Tells what happens in whichever column it happens; of the places only that of the active one.

    The active column is the one that had the keyboard last: jumps go there. ``turned(unit)`` says that it is another
    one now, ``split_changed(bool)`` that the second came or went, ``share_changed(int)`` what percentage of the width
    the first has, ``column_moved(left, width)`` where the first one's text stands.
    """

    section_entered = Signal(str)
    gap_opened = Signal(object)
    figure_chosen = Signal(int)
    figure_hovered = Signal(int)
    column_moved = Signal(int, int)
    section_chosen = Signal(str)
    turned = Signal(str)
    split_changed = Signal(bool)
    share_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.head, self.first = ReadingHead(), TextPane()
        self._second: SecondColumn | None = None
        self._active = self.first
        self._theme: Theme | None = None
        self._briefing: Briefing | None = None
        self._brief: Brief | None = None
        self._places = ColumnPlaces()
        self._fresh = False  # another report was opened, and no place in it has been named yet
        self._share = EVEN
        self._turning = True
        self._stack = QStackedWidget()
        self._stack.addWidget(self.first)
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(self._main)
        self._join(self.first)
        self.first.column_moved.connect(self._show_column)
        # Before anybody else hears of them: what is clicked above a column happens in that column.
        for asked in (self.head.section_chosen, self.head.previous_section_requested, self.head.next_section_requested):
            asked.connect(lambda *_asked: self._turn_to(self.first))
        self.splitterMoved.connect(self._remember_share)

    @property
    def text(self) -> TextPane:
        """The active column."""
        return self._active

    @property
    def second(self) -> TextPane | None:
        """The second column, where there is one."""
        return self._second.text if self._second is not None else None

    @property
    def current(self) -> QWidget:
        """What has the keyboard or takes it: the active column, or the empty state over it."""
        return self._active if self._stack.currentWidget() is self.first else self._stack.currentWidget()

    @property
    def texts(self) -> tuple[TextPane, ...]:
        """The columns there are."""
        return (self.first,) if self._second is None else (self.first, self._second.text)

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through: the columns, or the empty state."""
        if self._second is None or self._stack.currentWidget() is not self.first:
            return (self._stack.currentWidget(),)
        return (self.first, self._second.text)

    def add(self, empty: EmptyState) -> None:
        """Take the page that stands in place of the text when nothing was found."""
        self._stack.addWidget(empty)

    # -- what is shown -------------------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        self.first.show_theme(theme)
        self.head.show_theme(theme)
        if self._second is not None:
            self._second.show_theme(theme)
            self._limit_width()

    def show_briefing(self, briefing: Briefing) -> None:
        """Another briefing was opened."""
        self._fresh = self._fresh or (self._briefing is not None and self._briefing.sha256 != briefing.sha256)
        self._briefing = briefing
        self.head.show_briefing(briefing)
        if self._second is not None:
            self._second.head.show_section(briefing, "0")

    def show_section(self, unit: str) -> None:
        """The reader is in this unit, in the active column."""
        self._name(self._active, unit)

    def show_brief(self, brief: Brief, aim: int | None = None) -> None:
        """Show another brief in every column, each at the place it was at, or the active one about to go to ``aim``.

        Where a filter has left nothing of that place, a column comes back to it with the text, unless it was moved.
        """
        self._brief = brief
        for text in self.texts:
            self._places.show_brief(text, brief, aim if text is self._active else None)

    def start(self, place: int) -> None:
        """Stand at a place of the report that was opened, in every column; of the same report again in the first."""
        for text in self.texts if self._fresh else (self.first,):
            self._places.forget(text)
            text.show_place(place)
        self._fresh = False

    def places(self, active: int) -> tuple[int, ...]:
        """The places to come back to, column by column; that of the active one is known."""
        return tuple(active if text is self._active else self._places.wanted(text) for text in self.texts)

    def show_hovered(self, metric_id: int) -> None:
        """Wash a figure while its card is pointed at."""
        for text in self.texts:
            text.show_hovered(metric_id)

    def show_page(self, page: QWidget | None) -> None:
        """Show ``page`` in place of the text, None for the text."""
        # What goes hands its keyboard on to whatever comes; that is no choice of a column.
        self._turning = False
        self._stack.setCurrentWidget(page or self.first)
        if self._second is not None:
            self._second.setVisible(page is None)
            if page is None and self.first.isAncestorOf(self.window().focusWidget() or self):
                self._active.setFocus()
        self._turning = True
        self.keep_column()

    def keep_column(self) -> None:
        """The text keeps its place while another page covers it, so that the search field does not move."""
        if self._stack.currentWidget() is not self.first:
            self.first.resize(self._stack.size())

    # -- the second column ---------------------------------------------------------------------------------------
    def show_share(self, share: int) -> None:
        """Give the first column this percentage of the width; 0 means the half."""
        self._share = min(80, max(20, share or EVEN))
        self._apply_share()

    def show_split(self, split: bool) -> None:
        """Open the second column at the place of the first, or close it; the keyboard goes to what is left."""
        if split == (self._second is not None) or self._brief is None or self._theme is None:
            return
        if split:
            self._open(self._brief, self._theme, self.first.place())
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._close()
        self.split_changed.emit(split)

    def restore_split(self, place: int, *, active: bool) -> None:
        """Open the second column at the place where it was left; the keyboard stays in the text where it was there."""
        if self._second is not None or self._brief is None or self._theme is None:
            return
        reading = self.first.isAncestorOf(self.window().focusWidget() or self)
        self._open(self._brief, self._theme, place)
        if not active:
            self._turn_to(self.first)
        elif reading:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.split_changed.emit(True)

    def _open(self, brief: Brief, theme: Theme, place: int) -> None:
        from viewer.ui.text.second_column import SecondColumn

        self._second = second = SecondColumn()
        second.show_theme(theme)
        self.addWidget(second)
        self._limit_width()
        self._join(second.text)
        second.head.closed.connect(lambda: self.show_split(False))
        second.head.section_chosen.connect(self._go_in_second)
        second.text.show_brief(brief)
        self._name(second.text, self.first.section)
        second.setVisible(self._stack.currentWidget() is self.first)
        self._apply_share()
        second.text.show_place(place)
        self._turn_to(second.text)

    def _close(self) -> None:
        second, self._second = self._second, None
        assert second is not None
        self._places.forget(second.text)
        self._turn_to(self.first)
        self.head.show_active(False)
        second.hide()
        second.setParent(None)  # the splitter counts it as long as it is a child
        second.deleteLater()
        self._main.setMinimumWidth(0)
        self.current.setFocus()

    def _go_in_second(self, section: str) -> None:
        if self._second is not None:
            self._turn_to(self._second.text)
            self.section_chosen.emit(section)

    def _turn_to(self, text: TextPane) -> None:
        """Make ``text`` the active column."""
        if self._second is not None:
            self.head.show_active(text is self.first)
            self._second.head.show_active(text is self._second.text)
        if text is not self._active:
            self._active = text
            self.turned.emit(self._unit(text.section))

    def _unit(self, section: str) -> str:
        return self._briefing.unit_of(section) if self._briefing is not None else section

    def _join(self, text: TextPane) -> None:
        text.section_entered.connect(lambda unit: self._enter(text, unit))
        for told, passed_on in (
            (text.gap_opened, self.gap_opened),
            (text.figure_chosen, self.figure_chosen),
            (text.figure_hovered, self.figure_hovered),
        ):
            told.connect(passed_on)
        proxy = text.focusProxy()
        if proxy is not None:
            proxy.installEventFilter(self)

    def _enter(self, text: TextPane, unit: str) -> None:
        self._name(text, unit)
        if text is self._active:
            self.section_entered.emit(unit)

    def _name(self, text: TextPane, unit: str) -> None:
        """Say above a column where it is."""
        if text is self.first:
            self.head.show_section(unit)
        elif self._second is not None and self._briefing is not None and self._briefing.has_section(unit):
            self._second.head.show_section(self._briefing, self._unit(unit))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._turning and self._second is not None:
            for text in self.texts:
                if watched is text.focusProxy():
                    self._turn_to(text)
        return super().eventFilter(watched, event)

    def _show_column(self, left: int, width: int) -> None:
        self.head.show_column(left, width)
        self.column_moved.emit(self._main.mapTo(self, QPoint()).x() + left, width)

    # -- widths --------------------------------------------------------------------------------------------------
    def _remember_share(self, *_moved: int) -> None:
        if self._second is not None and self.width():
            self._share = round(100 * self._main.width() / self.width())
            self.share_changed.emit(self._share)

    def _apply_share(self) -> None:
        if self._second is not None:
            self.setSizes([self.width() * self._share, self.width() * (100 - self._share)])

    def _limit_width(self) -> None:
        if self._theme is not None and self._second is not None:
            for column in (self._main, self._second):
                column.setMinimumWidth(min(self._theme.px(_LEAST), self.window().width() // 2 - self.handleWidth()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._limit_width()
            self._apply_share()
