"""The figures pane: a ledger of cards, of this section, of the whole report, or of what a filter found."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from viewer.model import ROOT, Briefing
from viewer.query.search import term_spans
from viewer.shown import Card, Selection
from viewer.theme.tokens import Theme
from viewer.ui.cards.card_controls import CardControls
from viewer.ui.cards.card_copy import CardCopier
from viewer.ui.cards.card_list import CardList
from viewer.ui.cards.card_model import CardModel
from viewer.ui.cards.card_row import CardDelegate, Hits, Marks
from viewer.ui.cards.cards_foot import CardsFoot
from viewer.ui.parts.asked_words import AskedWords
from viewer.ui.parts.buttons import KEY_GAP
from viewer.ui.parts.card_groups import CardRow, GroupRow, Row, Shelf, shelf_of
from viewer.ui.parts.card_order import arranged, fitting, sorts_in_report
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.card_words import CardWords
from viewer.ui.parts.counted import counted
from viewer.ui.parts.panel_head import PanelHead
from viewer.ui.parts.segment import Segment

HERE, ALL = 0, 1
_AHEAD, _PAUSE = 6, 15
"""Cards laid out ahead at a time, and the pause between, ms: no keystroke has to lay out a hundred at once."""


class CardsPane(QWidget):
    """Signals: ``metric_chosen(int)`` on a click or Enter, ``metric_hovered(int)`` (0: none any more),
    ``export_wanted()`` for the figures of the report or of its filter, ``check_wanted(int)`` for one figure or (0)
    those of the section, ``meeting_wanted(int)`` for one that is to fill the screen, ``told(str)``: what was copied.
    """

    metric_chosen = Signal(int)
    metric_hovered = Signal(int)
    export_wanted = Signal()
    check_wanted = Signal(int)
    meeting_wanted = Signal(int)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._asked = CardWords(self, compares=True), AskedWords(self)
        self._marks = Marks()
        self._texts: dict[int, CardText] = {}
        self._found: dict[int, Hits] = {}
        self._shelf: Shelf | None = None
        self._selection: Selection | None = None
        self._unit = ROOT
        self._guest: CardRow | None = None
        self._side_before = HERE
        self._copier = CardCopier(self._words, self._text, self)
        self._model = CardModel(self._text, self)
        self._list = CardList(self._model, self._marks, self)
        self._delegate = CardDelegate(self._model, self._marks, self._hits, self._list)
        self._list.setItemDelegate(self._delegate)
        self._head = PanelHead(self.tr("Figures here"), self)
        self._segment = Segment(self._head)
        self._controls = CardControls(self)
        self._foot = CardsFoot(self.tr("From the text; click to check"), self.tr("Check…") + KEY_GAP + "F7", self)
        self._ahead, self._sized = 0, False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._lay_out_ahead)
        self._build()

    def _build(self) -> None:
        self._head.add(self._segment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self._controls, self._list, self._foot):
            column.addWidget(widget)
        self.setFocusProxy(self._list)
        self._list.setAccessibleName(self.tr("Figures"))
        self._segment.show_words(self.tr("Section"), self.tr("All {figures}").format(figures="").strip())
        self._segment.chosen.connect(self._show_side)
        self._controls.changed.connect(lambda: self._show_side(self._segment.side))
        self._foot.chosen.connect(lambda: self.check_wanted.emit(0))
        self._list.card_chosen.connect(self._choose)
        self._list.card_hovered.connect(lambda card: self.metric_hovered.emit(card.metric.id if card else 0))
        self._list.copy_requested.connect(self._copier.quote)
        self._copier.copied.connect(self.told)
        self._list.menu_requested.connect(lambda card, place: self.menu_for(card).popup(place))

    # -- what the window shows -----------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._delegate.show_theme(theme)
        for part in (self._head, self._segment, self._controls, self._foot, self._list):
            part.show_theme(theme)
        self._start_ahead()

    def show_loading(self) -> None:
        """A report is being read: grey rows."""
        self._model.show_rows(())
        self._list.show_loading()

    def show_briefing(self, briefing: Briefing) -> None:
        """Another briefing: everything again, nothing selected."""
        self._texts.clear()
        self._found.clear()
        self._delegate.forget()
        self._words.show_briefing(briefing)
        self._shelf = shelf_of(briefing)
        self._controls.show_sorts(sorts_in_report(briefing))
        self._selection, self._guest, self._unit = None, None, ROOT
        self._marks.selected = self._marks.hovered = 0
        self._segment.show_side(HERE)
        self._refill()
        self._start_ahead()

    def show_selection(self, selection: Selection) -> None:
        """The filter's answer. A filter shows all that matches; without one the earlier list comes back."""
        was_filtering = self._selection is not None and self._selection.filtering
        self._selection, self._guest = selection, None
        self._found.clear()
        if selection.filtering and not was_filtering:
            self._side_before = self._segment.side
            self._segment.show_side(ALL)
        elif was_filtering and not selection.filtering:
            self._segment.show_side(self._side_before)
        self._refill()

    def show_section(self, unit_id: str) -> None:
        """The reader is in another unit."""
        if unit_id != self._unit:
            self._unit = unit_id
            if self._segment.side == HERE:
                self._refill()

    def show_metric(self, metric_id: int) -> None:
        """Select the card that stands for a metric and bring it into view; nothing is told.

        Where it is not listed, all cards are listed; where a filter leaves it out, it is added as chosen in the text.
        """
        row = self._shelf.row_of(metric_id) if self._shelf else None
        self._marks.selected = metric_id if row else 0
        if row is not None and self._model.place_of(metric_id) < 0:
            self._segment.show_side(ALL)
            self._guest = row
            self._refill()
        self._stand(scroll=True)

    def show_hovered(self, metric_id: int) -> None:
        """The figure of a card is under the mouse in the text; 0 when none is."""
        if metric_id != self._marks.hovered:
            self._marks.hovered = metric_id
            self._list.viewport().update()

    def copy_metric(self, metric_id: int) -> None:
        """Copy the card that stands for a metric: value, name, sentence and place."""
        row = self._shelf.row_of(metric_id) if self._shelf else None
        if row is not None:
            self._copier.quote(row.card)

    def copy_shown(self) -> None:
        """Copy every listed card as a row of a table: name, value, notes and place."""
        self._copier.table([row.card for row in self._model.rows if isinstance(row, CardRow)])

    # -- what is listed ------------------------------------------------------------------------------------------
    def _refill(self) -> None:
        if self._shelf is None:
            return
        selection = self._selection
        filtering = selection is not None and selection.filtering
        if selection is not None and filtering:
            matched, others = self._shelf.matching(selection)
            rows, total = self._matching(matched, others, selection), len(matched) + len(others)
        else:
            total = len(self._shelf.rows)
            rows = self._shelf.all() if self._segment.side == ALL else self._shelf.here(self._unit)
        shown = fitting((row for row in rows if row is not self._guest), self._controls.wanted)
        here = self._segment.side == HERE
        title = self.tr("Matching figures") if filtering else self.tr("Figures here") if here else self.tr("Figures")
        self._head.show_title(title)
        self._head.show_count(counted(self.tr("{figures} items").format(figures=shown)))
        self._segment.show_words(self.tr("Section"), self.tr("All {figures}").format(figures=total))
        self._segment.setVisible(total > 0 or not filtering)
        rows, chosen = self._arranged(self._shelf, rows), bool(self._controls.wanted.sorts and shown < len(rows))
        self._list.show_empty(
            self.tr("No figures of this kind") if chosen else self.tr("No matching figures") if filtering
            else self.tr("No figures in this section")
        )  # fmt: skip
        self._model.show_rows(rows)
        self._stand(scroll=False)

    def _matching(
        self, matched: tuple[CardRow, ...], others: tuple[CardRow, ...], selection: Selection
    ) -> tuple[Row, ...]:
        if self._segment.side == HERE:
            own = {id(row) for row in self._shelf.here(self._unit)} if self._shelf else set()
            matched, others = (tuple(row for row in rows if id(row) in own) for rows in (matched, others))
        rows: list[Row] = []
        guest = (self._guest,) if self._guest and self._guest not in (*matched, *others) else ()
        words = self._asked.of_figures(selection)
        for title, cards in (
            (self.tr("Sentence has “{words}”").format(words=words) if words else self.tr("As asked"), matched),
            (self.tr("Others in section"), others),
            (self.tr("Chosen in the text"), guest),
        ):
            if cards:
                rows += [GroupRow(title, len(cards)), *cards]
        return tuple(rows)

    def _arranged(self, shelf: Shelf, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """The rows as the reader wants them; the figure chosen in the text is there whatever its kind."""
        listed = arranged(rows, self._controls.wanted, self._controls.titles, shelf.same_fact)
        guest = self._guest
        if guest is None or any(row.card is guest.card for row in listed if not isinstance(row, GroupRow)):
            return listed
        return (*listed, GroupRow(self.tr("Chosen in the text"), 1), guest)

    def _show_side(self, side: int) -> None:
        self._guest = None
        self._refill()

    def _stand(self, *, scroll: bool) -> None:
        """Mark the selected card where it is listed."""
        place = self._model.place_of(self._marks.selected) if self._marks.selected else -1
        self._list.select_place(place)
        if scroll and place >= 0:
            self._list.scrollTo(self._model.index(place))
        self._list.viewport().update()

    # -- what the reader does ------------------------------------------------------------------------------------
    def _choose(self, card: Card) -> None:
        self._marks.selected = card.metric.id
        self._stand(scroll=False)
        self.metric_chosen.emit(card.metric.id)

    def menu_for(self, card: Card | None) -> QMenu:
        """The menu of a card and of all that are listed; without a card (beside them) of those alone."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if card is not None:
            copy = menu.addAction(self.tr("Copy value, sentence and place"))
            copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            copy.triggered.connect(lambda: self._copier.quote(card))
            menu.addAction(self.tr("Copy value")).triggered.connect(lambda: self._copier.value(card))
            check = menu.addAction(self.tr("Check this figure…"))
            check.triggered.connect(lambda: self.check_wanted.emit(card.metric.id))
            show = menu.addAction(self.tr("Show in meeting mode"))
            show.triggered.connect(lambda: self.meeting_wanted.emit(card.metric.id))
            menu.addSeparator()
        table = menu.addAction(self.tr("Copy the figures listed as a table"))
        table.setEnabled(bool(self._model.rows))
        table.triggered.connect(self.copy_shown)
        filtering = self._selection is not None and self._selection.filtering
        words = self.tr("Export matching figures…") if filtering else self.tr("Export all figures…")
        menu.addAction(words).triggered.connect(self.export_wanted)
        return menu

    # -- laying out while nothing happens ------------------------------------------------------------------------
    def _start_ahead(self) -> None:
        self._ahead = 0
        self._timer.start()

    def _lay_out_ahead(self) -> None:
        rows = self._shelf.rows if self._shelf and self._sized else ()
        for row in rows[self._ahead : self._ahead + _AHEAD]:
            self._delegate.face(row.card, self._delegate.width())
        self._ahead += _AHEAD
        if self._ahead >= len(rows):
            self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sized = True  # before its first place in the window the pane's width means nothing
        self._start_ahead()

    # -- what the rows ask for -----------------------------------------------------------------------------------
    def _text(self, card: Card) -> CardText:
        found = self._texts.get(card.metric.id)
        if found is None:
            found = self._texts[card.metric.id] = self._words.text(card)
        return found

    def _hits(self, card: Card) -> Hits:
        terms = self._selection.terms if self._selection else ()
        if not terms:
            return ()
        found = self._found.get(card.metric.id)
        if found is None:
            found = self._found[card.metric.id] = term_spans(self._text(card).label, terms)
        return found
