"""The left panel: the report's chapters and sections, their counts, and what the filter hides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.model import ROOT, Briefing
from viewer.shown import Selection
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.grey_rows import GreyRows
from viewer.ui.parts.panel_foot import PanelFoot
from viewer.ui.parts.panel_head import EMPTY_TOP, PanelHead
from viewer.ui.tree.section_face import CHEVRON_END, Columns, columns_for
from viewer.ui.tree.section_model import SectionModel, VisibleSections
from viewer.ui.tree.section_row import SectionRow
from viewer.ui.tree.section_view import SectionView


class SectionTree(QWidget):
    """Head, tree and foot. ``section_chosen``: id of a row that was clicked or entered; ``bookmark_wanted``: of
    one that is to be bookmarked, or no longer; ``hidden_requested``: the
    foot's word was chosen, the hidden sections are to come back."""

    section_chosen = Signal(str)
    bookmark_wanted = Signal(str)
    hidden_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._briefing: Briefing | None = None
        self._section = ROOT
        self._filtering = False
        self._columns: Columns | None = None
        self._bookmarks: frozenset[str] = frozenset()
        self._open_before: frozenset[str] = frozenset()
        self._model = SectionModel(self)
        self._visible = VisibleSections(self._model, self)
        self._view = SectionView()
        self._row = SectionRow(self._view)
        self._build_head()
        self._empty = QLabel(self.tr("No matching sections"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._grey = GreyRows()
        self._foot = PanelFoot(self.tr("Show"))
        self._foot.hide()
        self._foot.chosen.connect(self.hidden_requested)
        self._lay_out()
        self._view.setModel(self._visible)
        self._view.setItemDelegate(self._row)
        self._view.setAccessibleName(self.tr("Sections"))
        self._view.section_chosen.connect(self.section_chosen)
        self._view.bookmark_wanted.connect(self.bookmark_wanted)
        self._view.ring_changed.connect(self._row.show_ring)
        self._view.width_changed.connect(self._show_columns)
        self._turn_to(self._view)

    def _build_head(self) -> None:
        self._head = PanelHead(self.tr("Sections"))
        self._count_heads = (QLabel(self.tr("Hits")), QLabel(self.tr("Figures")))
        for label in self._count_heads:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._head.add(label)
        self._count_heads[0].hide()

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        for page in (self._view, self._empty, self._grey):
            self._body.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
        column.addWidget(self._foot)

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_briefing(self, briefing: Briefing) -> None:
        """Show another report: nothing filtered, every chapter open (compact: none until a section is shown)."""
        self._briefing = briefing
        self._section, self._filtering = ROOT, False
        self._visible.show_visible(None)
        self._model.show_briefing(briefing)
        self._model.show_bookmarks(self._bookmarks)
        self._turn_to(self._view)
        self._foot.hide()
        self._show_filtering()
        self._view.show_open(frozenset() if self._view.single else None)

    def show_selection(self, selection: Selection) -> None:
        """Prune to what a filter left, with hit counts; or show all again, open as it was before the filter."""
        if self._briefing is None:
            return
        if selection.filtering and not self._filtering:
            self._open_before = self._view.open_chapters()
        restored = self._filtering and not selection.filtering
        self._filtering = selection.filtering
        self._visible.show_visible(selection.visible if self._filtering else None)
        self._model.show_selection(selection)
        self._show_filtering()
        if self._filtering:
            self._view.show_open(None)
        elif restored:
            self._view.show_open(self._open_before)
        self._show_hidden(self._briefing, selection)
        self._turn_to(self._view if self._visible.rowCount() else self._empty)
        if (column := self.layout()) is not None:
            column.activate()  # The foot may have come: scroll within what it leaves.
        self._view.show_place(self._visible.index_of(self._section))

    def show_bookmarks(self, sections: frozenset[str]) -> None:
        """Sign these sections, and no others."""
        self._bookmarks = sections
        self._model.show_bookmarks(sections)

    def show_section(self, section_id: str) -> None:
        """Select the row of the reading place and scroll to it; no signal, and focus stays where it is."""
        self._section = section_id
        self._view.show_place(self._visible.index_of(section_id))

    def show_loading(self) -> None:
        """Show grey rows until the next briefing."""
        self._turn_to(self._grey)
        self._foot.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours; a compact tree keeps only the current chapter open."""
        was_compact = self._theme is not None and self._theme.look.compact
        first, self._theme = self._theme is None, theme
        for part in (self._head, self._foot, self._grey, self._row):
            part.show_theme(theme)
        for label in self._count_heads:
            self._dress(label, theme.types.meta, theme.colors.ink3)
        self._dress(self._empty, theme.types.ui, theme.colors.ink3)
        self._empty.setContentsMargins(0, theme.px(EMPTY_TOP), 0, 0)
        self.update()
        self._columns = None
        self._view.fold_width = theme.px(CHEVRON_END)
        self._show_filtering()
        if (first or was_compact != theme.look.compact) and not self._filtering:
            self._view.show_open(frozenset() if theme.look.compact else None)
            self._view.show_place(self._visible.index_of(self._section))

    def _turn_to(self, page: QWidget) -> None:
        self._body.setCurrentWidget(page)
        # Tab and F6 would stop for ever at a pane that hands the keyboard to what is hidden.
        self.setFocusProxy(self._view if page is self._view else None)  # type: ignore[arg-type]  # None is allowed

    # -- parts ---------------------------------------------------------------------------------------------------
    def _show_hidden(self, briefing: Briefing, selection: Selection) -> None:
        hidden = sum(1 for unit in briefing.units if unit not in selection.visible)
        self._foot.setVisible(self._filtering and hidden > 0 and self._visible.rowCount() > 0)
        self._foot.show_sentence(self.tr("{count} others hidden").format(count=hidden))

    def _show_filtering(self) -> None:
        """Let head and columns follow the filter; a filtered tree opens every chapter it keeps, compact or not."""
        self._count_heads[0].setVisible(self._filtering)
        self._view.single = bool(self._theme and self._theme.look.compact) and not self._filtering
        self._show_columns()

    def _show_columns(self) -> None:
        if self._theme is None:
            return
        heads = tuple(label.fontMetrics().horizontalAdvance(label.text()) for label in self._count_heads)
        columns = columns_for(self._model.rows, self._theme, self._view.width(), (heads[0], heads[1]), self._filtering)
        self._count_heads[0].setFixedWidth(columns.hits)
        self._count_heads[1].setFixedWidth(max(columns.figures, heads[1]))
        if columns == self._columns:
            return
        self._columns = columns
        self._row.show_columns(columns)
        self._view.scheduleDelayedItemsLayout()

    def _dress(self, label: QLabel, kind: Type, color: str) -> None:
        label.setFont(font(kind))
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        label.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the panel; the view above it is see-through, because a style sheet would give it its own ground."""
        if self._theme is not None:
            QPainter(self).fillRect(event.rect(), QColor(self._theme.colors.chrome))
