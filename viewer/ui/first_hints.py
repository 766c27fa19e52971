"""What a new reader is told: one hint at the filter, one at the first card, each until it is used or taken away.

Made after the first paint, and only while something is still to be told. Each has a strip of its own beside what it
speaks of: none covers a card or a link, and nothing stops for it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from viewer.shown import Selection
from viewer.ui.cards.card_list import CardList
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.overview.overview import Overview
from viewer.ui.parts.hint import Hint
from viewer.ui.reading_page import ReadingPage
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.session import Session

_WIDE, _GAP, _SIDE = 520, 4, 12
"""Px: the hint at the filter at most, from what a hint points at, from the edges of the pane."""


class FirstHints(QObject):
    """Whoever searched before, also with an earlier version, needs no hint at the filter."""

    def __init__(self, session: Session, navigator: Navigator, memory: Memory, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        bar = window.findChild(FilterBar)
        assert bar is not None
        self._session, self._memory, self._looks, self._bar = session, memory, looks, bar
        self._filter: Hint | None = None
        self._card: Hint | None = None
        self._overview: Overview | None = None
        self._list: CardList | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        looks.theme_changed.connect(self._place_soon)
        session.selection_changed.connect(self._follow)
        session.section_changed.connect(self._place_soon)
        navigator.pages.currentChanged.connect(self._place_soon)
        bar.installEventFilter(self)
        pages = navigator.pages
        if not (memory.settings.filter_known or memory.settings.words):
            pages.overview_made.connect(self._hint_at_filter)
            if pages.has_overview:
                self._hint_at_filter(pages.overview)
        if not memory.settings.cards_known:
            pages.reading_made.connect(self._hint_at_cards)
            if pages.has_reading:
                self._hint_at_cards(pages.reading)

    def _hint_at_filter(self, overview: Overview) -> None:
        words = self.tr("Type a word: sections, text and figures are filtered together. Pinyin will do, too.")
        self._overview = overview
        self._filter = self._hint(words, overview)
        self._filter.closed.connect(self._filter_used)
        field = self._bar.focusProxy()
        if field is not None:
            field.setAccessibleDescription(words)

    def _hint_at_cards(self, reading: ReadingPage) -> None:
        if reading.has_sides:
            self._hint_at_first_card(reading)
        else:
            reading.sides_made.connect(lambda: self._hint_at_first_card(reading))

    def _hint_at_first_card(self, reading: ReadingPage) -> None:
        self._list = reading.cards.findChild(CardList)
        assert self._list is not None
        self._card = self._hint(self.tr("Click a figure to see its sentence."), self._list)
        self._card.closed.connect(self._card_used)
        reading.cards.metric_chosen.connect(self._card_used)
        self._list.verticalScrollBar().rangeChanged.connect(self._place_soon)
        self._list.installEventFilter(self)
        self._list.model().modelReset.connect(self._place_soon)

    def _hint(self, words: str, over: QWidget) -> Hint:
        hint = Hint(words, self.tr("Understood"), over)
        self._place_soon()
        return hint

    # -- where they stand ----------------------------------------------------------------------------------------
    def _place_soon(self, *_changed: object) -> None:
        self._soon.start()

    def _place(self) -> None:
        theme = self._looks.theme
        for hint in (self._filter, self._card):
            if hint is not None:
                hint.show_theme(theme)
        if self._filter is not None and self._overview is not None:
            corner = self._bar.mapToGlobal(QPoint(0, self._bar.height()))
            left = self._filter.mapFromGlobal(corner).x() + self._filter.x()
            room = self._overview.width() - left - theme.px(_SIDE)
            self._filter.stand_at(QPoint(left, theme.px(_GAP)), min(theme.px(_WIDE), room))
            told = self._session.briefing is not None and self._bar.isEnabled()
            self._filter.setVisible(told)
            self._overview.show_strip(self._filter.height() + theme.px(_GAP) if told else 0)
        if self._card is not None and self._list is not None:
            self._place_at_card(self._card, self._list)

    def _place_at_card(self, hint: Hint, cards: CardList) -> None:
        """Below the last card; below the list where that is longer than the pane."""
        px, selection = self._looks.theme.px, self._session.selection
        rows = cards.model().rowCount()
        told = selection is not None and not selection.filtering and rows > 0
        if told:
            hint.stand_at(QPoint(px(_SIDE), 0), cards.width() - 2 * px(_SIDE))
            strip = hint.height() + 2 * px(_GAP)
            cards.show_strip(strip)
            foot = cards.height() - strip
            if not cards.verticalScrollBar().maximum():
                foot = min(foot, cards.visualRect(cards.model().index(rows - 1, 0)).bottom() + 1)
            hint.move(px(_SIDE), foot + px(_GAP))
        else:
            cards.show_strip(0)
        hint.setVisible(told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place_soon()
        return super().eventFilter(watched, event)

    # -- when they go --------------------------------------------------------------------------------------------
    def _follow(self, selection: Selection) -> None:
        if selection.filtering:
            self._filter_used()
        self._place_soon()

    def _filter_used(self) -> None:
        if self._filter is not None:
            _take_away(self._filter)
            self._filter = None
            if self._overview is not None:
                self._overview.show_strip(0)
            field = self._bar.focusProxy()
            if field is not None:
                field.setAccessibleDescription("")
            self._memory.change(filter_known=True)

    def _card_used(self, *_metric: object) -> None:
        if self._card is not None:
            _take_away(self._card)
            self._card = None
            if self._list is not None:
                self._list.show_strip(0)
            self._memory.change(cards_known=True)


def _take_away(hint: Hint) -> None:
    hint.hide()
    hint.deleteLater()
