"""The reading page: section tree, text column and figures side by side, and where the figures go when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.left_panel import CARDS, TREE, LeftPanel
from viewer.ui.parts.tab_order import walk_after
from viewer.ui.text.reading_head import ReadingHead
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text_columns import TextColumns

if TYPE_CHECKING:
    from viewer.ui.cards.cards import CardsPane
    from viewer.ui.search.empty_state import EmptyState
    from viewer.ui.side_panel import SidePanel
    from viewer.ui.tree.section_tree import SectionTree

NARROW_BELOW = 1200
"""Effective width (px) under which the figures become a tab of the left panel."""
SPLIT_NARROW_BELOW = 1800
"""The same while two columns of text stand side by side."""
_CROWDED_BELOW = 900  # two columns leave no room for a panel
_TREE_LIMITS = (200, 420)
_CARDS_LIMITS = (280, 440)


class ReadingPage(QWidget):
    """Lays out the three panes; it passes nothing between them (the window does).

    The text comes first: tree, cards and empty state are made when they are first asked for, in the places kept free
    for them. ``sides_made`` and ``empty_made`` go out then; ``column_moved(left, width)`` says where the text stands;
    ``cards_wanted`` asks for the figures where they have been hidden.
    """

    column_moved = Signal(int, int)
    sides_made = Signal()
    cards_wanted = Signal()
    empty_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = TextColumns()
        self._tree: SectionTree | None = None
        self._cards: CardsPane | None = None
        self._side: SidePanel | None = None
        self._empty: EmptyState | None = None
        self._theme: Theme | None = None
        self._narrow = self._crowded = False
        self._shown = {"tree": True, "cards": True}
        self._widths: tuple[int, int] | None = None
        self._left = LeftPanel()
        # Stands where the cards will, so that the text does not move when they come.
        self._right: QWidget = QWidget()
        self._right.setAutoFillBackground(True)
        self._right.setBackgroundRole(QPalette.ColorRole.Base)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for widget in (self._left, self.columns, self._right):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._left.chosen.connect(self._show_tab)
        self.columns.column_moved.connect(self._show_column)
        self.columns.split_changed.connect(lambda: self._fit())
        self._splitter.splitterMoved.connect(self._remember_widths)

    @property
    def text(self) -> TextPane:
        """The column of text that is read: of two, the one that had the keyboard last."""
        return self.columns.text

    @property
    def head(self) -> ReadingHead:
        """The line above the first column."""
        return self.columns.head

    @property
    def tree(self) -> SectionTree:
        """The section tree."""
        self.make_sides()
        assert self._tree is not None
        return self._tree

    @property
    def cards(self) -> CardsPane:
        """The metric cards."""
        self.make_sides()
        assert self._cards is not None
        return self._cards

    @property
    def side(self) -> SidePanel:
        """The right panel, which shows the cards or the reader's notes."""
        self.make_sides()
        assert self._side is not None
        return self._side

    @property
    def empty(self) -> EmptyState:
        """What stands in place of the text when nothing was found."""
        if self._empty is None:
            from viewer.ui.search.empty_state import EmptyState

            self._empty = EmptyState()
            self.columns.add(self._empty)
            if self._theme is not None:
                self._empty.show_theme(self._theme)
            self.empty_made.emit(self._empty)
        return self._empty

    @property
    def has_sides(self) -> bool:
        """True once tree and cards have been made."""
        return self._side is not None

    def make_sides(self) -> None:
        """Make tree and cards, once, and put them into the places kept for them."""
        if self._tree is not None:
            return
        from viewer.ui.cards.cards import CardsPane
        from viewer.ui.side_panel import SidePanel
        from viewer.ui.tree.section_tree import SectionTree

        self._tree, self._cards = SectionTree(), CardsPane()
        self._side = SidePanel(self._cards)
        if self._theme is not None:
            self._tree.show_theme(self._theme)
            self._side.show_theme(self._theme)
        self._left.add(self._tree)
        walk_after(self._left.tabs[CARDS], self._tree)  # Tab walks the panes as they stand, not as they were made
        self._splitter.replaceWidget(2, self._side)
        self._right.deleteLater()
        self._right = self._side
        self._arrange()
        self._apply_widths()
        self.sides_made.emit()

    def show_theme(self, theme: Theme) -> None:
        """Hand the theme to every pane there is and take the design's widths for it."""
        self._theme = theme
        for pane in (self._tree, self._side, self.columns, self._empty):
            if pane is not None:
                pane.show_theme(theme)
        self._apply_widths()

    def show_nothing_found(self, nothing: bool) -> None:
        """Show the empty state in place of the text, or the text again."""
        if nothing or self._empty is not None:
            self.columns.show_page(self.empty if nothing else None)
        self.columns.keep_column()

    def show_panes(self, tree: bool, cards: bool) -> None:
        """Show or hide the side panes (F9, F10); the keyboard of one that goes is handed to the text."""
        self._shown = {"tree": tree, "cards": cards}
        focused = self.window().focusWidget()
        left = next(
            (pane for pane in (self._tree, self._side) if pane and focused and pane.isAncestorOf(focused)), None
        )
        self._arrange()
        if left is not None and not left.isVisibleTo(self):
            self.columns.current.setFocus()

    def bring_cards(self) -> None:
        """Bring the figures into sight: their tab in a narrow window, their pane where it is hidden."""
        self._bring_side()
        self.side.show_cards()

    def bring_notes(self) -> None:
        """Bring the list of notes into sight, as ``bring_cards`` does the figures."""
        self._bring_side()
        self.side.show_notes()

    def _bring_side(self) -> None:
        if not self._shown["cards"]:
            self.cards_wanted.emit()
        if self._narrow:
            self._show_tab(CARDS)

    @property
    def widths(self) -> tuple[int, int]:
        """Widths of tree and cards, px at 96 dpi without the large-print factor; (0, 0) before the first move."""
        return self._widths or (0, 0)

    def show_widths(self, tree: int, cards: int) -> None:
        """Take remembered widths; zero means the design's own."""
        self._widths = (tree, cards) if tree and cards else None
        self._apply_widths()

    def panes(self) -> tuple[QWidget, ...]:
        """The panes that F6 walks through, in order, the hidden ones left out."""
        order: tuple[tuple[QWidget, bool], ...] = (
            (self.tree, self._shown["tree"] and self.tree.isVisible()),
            *((pane, True) for pane in self.columns.panes()),
            (self.side, self._shown["cards"] and self.side.isVisible()),
        )
        return tuple(pane for pane, shown in order if shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._fit() and event.size().width() != event.oldSize().width():
            self._apply_widths()  # the window's width goes to the text, or is taken from it
        self.columns.keep_column()

    def _fit(self) -> bool:
        """Put the figures where the width has room for them; True where that is another place than before."""
        factor = self._theme.factor if self._theme else 1.0
        # The window knows its width before the page is laid out in it for the first time.
        split, width = self.columns.second is not None, self.window().width() / factor
        fits = (width < (SPLIT_NARROW_BELOW if split else NARROW_BELOW), split and width < _CROWDED_BELOW)
        if fits == (self._narrow, self._crowded):
            return False
        self._narrow, self._crowded = fits
        self._arrange()
        return True

    def _arrange(self) -> None:
        tree, cards = self._shown["tree"], self._shown["cards"]
        if self._narrow:
            self._left.show_tabs(tree and cards)
            self._left.setVisible((tree or cards) and not self._crowded)
            if self.has_sides:
                self._left.add(self._right)
                self._show_tab(TREE if tree else CARDS)
            else:
                self._right.hide()  # only keeps the place of what is still to be made
            self._apply_widths()
        else:
            if self._splitter.indexOf(self._right) < 0:
                self._splitter.addWidget(self._right)
                self._apply_widths()
            self._left.show_tabs(False)
            self._left.setVisible(tree)
            if self._tree is not None:
                self._left.show_pane(self._tree)
            self._right.setVisible(cards)

    def _show_tab(self, tab: int) -> None:
        self._left.show_pane(self.tree if tab == TREE else self.side, tab)

    def _show_column(self, left: int, width: int) -> None:
        self.column_moved.emit(self.columns.mapTo(self, QPoint()).x() + left, width)

    def _remember_widths(self, *_moved: int) -> None:
        if self._theme is not None and not self._narrow:
            factor = self._theme.factor
            sizes = self._splitter.sizes()
            known = self._widths or self._design_widths(self._theme)
            # A pane that is hidden keeps the width it had.
            self._widths = (round(sizes[0] / factor) or known[0], round(sizes[2] / factor) or known[1])

    def _apply_widths(self) -> None:
        if self._theme is None:
            return
        theme = self._theme
        tree, cards = self._widths or self._design_widths(theme)
        self._limit_widths()
        if self._narrow:
            tree = max(tree, _CARDS_LIMITS[0])  # one panel for both: neither may be cut
        rest = max(1, self.width() - theme.px(tree) - theme.px(cards) - 2)
        self._splitter.setSizes([theme.px(tree), rest, theme.px(cards)])

    def _design_widths(self, theme: Theme) -> tuple[int, int]:
        return (272, 320) if theme.look.large else (248, 300) if theme.look.compact else (336, 376)

    def _limit_widths(self) -> None:
        if self._theme is not None:
            left = (_CARDS_LIMITS[0], _TREE_LIMITS[1]) if self._narrow else _TREE_LIMITS
            for panel, (least, most) in ((self._left, left), (self._right, _CARDS_LIMITS)):
                panel.setMinimumWidth(self._theme.px(least))
                panel.setMaximumWidth(self._theme.px(most))
