"""The reading column: shows a brief, jumps to figures, hits and sections, and tells where the reader is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.model import Metric, Span
from viewer.shown import Brief, Table
from viewer.theme.tokens import Theme
from viewer.ui.parts.fill import fill
from viewer.ui.text.screen_style import GapWords, screen_style
from viewer.ui.text.text_column import column
from viewer.ui.text.text_follow import Follower
from viewer.ui.text.text_items import Item
from viewer.ui.text.text_jump import Jumper
from viewer.ui.text.text_lines import hit_places
from viewer.ui.text.text_notes import TextNotes
from viewer.ui.text.text_place import TextPlace
from viewer.ui.text.text_view import TextView

_RING = 2
_ABOVE_SECTION = 28
_MANY_ROWS, _RESIZED_MS = 200, 120
"""Tables with more rows are made for a new width once, when a resize has paused for so long."""


class TextPane(QWidget):
    """One brief at a time. Offsets are into the source text; where something is not shown, slots do nothing.

    ``section_entered(unit id)`` and ``place_changed(source offset)`` follow scrolling by 100 ms; ``figure_chosen`` and
    ``figure_hovered`` carry metric ids (0: none); ``gap_opened`` the tuple of unit ids behind a gap line;
    ``column_moved(left, width)`` says where the text stands in this widget, px.
    """

    section_entered = Signal(str)
    figure_chosen = Signal(int)
    figure_hovered = Signal(int)
    gap_opened = Signal(object)
    place_changed = Signal(int)
    column_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._style: ScreenStyle | None = None
        self._brief: Brief | None = None
        self._column, self.hanging = (0, 0), 0
        # What the tables shown were made for: the style, and the width of the text in px.
        self._made_for: tuple[ScreenStyle | None, int] = (None, 0)
        self._refit = QTimer(self, singleShot=True, interval=_RESIZED_MS)
        self._refit.timeout.connect(self._refit_late)
        # Nothing is laid out before there is a size: in the size of a new widget it would be in vain.
        self._sized = self._ring = False
        self.view = self._view = TextView(self)
        self._place = TextPlace(self._view)
        self.viewport = self._view.viewport
        self._follower = Follower(self._view)
        self._jumper = Jumper(self._view, self._follower)
        self.notes = TextNotes(self._view, self._jumper)
        self.setFocusProxy(self._view)
        # Painted whole by itself: the panes behind need not be painted first at every keystroke.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._view.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._follower.section_entered.connect(self.section_entered)
        self._follower.place_changed.connect(lambda: self.place_changed.emit(self.place()))
        self._view.drafter.written.connect(self._show_ticks)
        self._view.drafter.written.connect(self._jumper.color)
        self._view.item_pressed.connect(self._act)
        self._view.item_hovered.connect(self._tell_hovered)
        self._view.ring_changed.connect(self._show_ring)

    @property
    def column(self) -> tuple[int, int]:
        """Left edge and width of the text, px in this widget."""
        return self._column

    @property
    def section(self) -> str:
        """Id of the innermost section being read, a point where one stands at a third of the height; or the root."""
        return self._follower.section(self._brief.blocks if self._brief is not None else ())

    def show_hanging(self, hanging: int) -> None:
        """Keep so many px before the text free for what is set beside it; the text stays at its place."""
        if hanging != self.hanging:
            self.hanging = hanging
            if self._theme is not None:
                self.show_theme(self._theme)

    def show_theme(self, theme: Theme) -> None:
        """Show the same place in other colours, sizes and measure."""
        place = self._place.kept()
        self._place.set_in((theme.look, self.hanging))
        self._theme = theme
        self._style = screen_style(theme, self._gap_words())._replace(hanging=self.hanging)
        self._view.show_theme(theme)
        self._jumper.show_theme(theme)
        self.notes.show_theme(theme)
        self._place_column()
        if self._view.shown is None:
            self._rebuild()
        else:
            hit, jumped, selected = self._view.marks.hit, self._view.marks.jumped, self.notes.selection()
            self._rebuild(place)
            self.notes.select(selected)
            self.show_place(place)
            self._view.marks.hit, self._view.marks.jumped = hit, jumped
            self._jumper.color()

    def show_brief(self, brief: Brief, aim: int = 0) -> None:
        """Show another brief from its beginning, nothing marked but its figures and hits; ``aim``: where it will be.

        Of the same report, the figure that was jumped to keeps its accent: a filter that comes and goes is no jump.
        """
        same = self._brief is not None and self._brief.text is brief.text
        jumped = self._view.marks.jumped if same else 0
        self._brief = brief
        self._place.wanted = 0
        self._rebuild(aim)
        if jumped:
            self._view.marks.jumped = jumped
            self._jumper.color()

    def show_section(self, section_id: str) -> None:
        """Bring a section's heading to the upper edge."""
        if self._style is not None:
            self._jumper.to_section(section_id, self._style.space(_ABOVE_SECTION))

    def show_metric(self, metric: Metric) -> None:
        """Jump: the metric's sentence to one third of the height, washed for a while; its figure stays in accent.

        Words selected before are let go: what is copied or marked now is the figure.
        """
        if self._view.textCursor().hasSelection():
            self.notes.clear_selection()
        self._jumper.to_metric(metric)

    def show_spoken(self, span: Span | None) -> None:
        """Wash the sentence that is read aloud and keep it in sight; None: no voice reads."""
        self._jumper.to_spoken(span)

    def show_hit(self, index: int) -> None:
        """Make this hit (from 0, in reading order) the current one and bring it to one third of the height."""
        self._jumper.to_hit(index)

    def mark_hit(self, index: int) -> None:
        """Make this hit the current one without moving the text."""
        self._jumper.mark_hit(index)

    def show_hovered(self, metric_id: int) -> None:
        """Wash a figure while its card is pointed at; 0 takes the wash away."""
        self._view.point_at(metric_id)

    def place(self) -> int:
        """Source offset of the line that stands one line below the upper edge; 0 at the very top."""
        return self._place.now()

    def show_place(self, offset: int) -> None:
        """Scroll so that ``place`` gives this line again; to the pixel where it has given it before."""
        self._place.show(offset)

    def stand_as(self, other: TextPane) -> None:
        """Stand where another column of the same report stands, to the pixel where both are set alike."""
        self._place.take(other._place)

    def _rebuild(self, aim: int = 0) -> None:
        """Set the text anew, where there is one, with a look and a size to set it in; ``aim`` will be in sight."""
        if self._brief is None or self._style is None or self._theme is None or not self._sized:
            return
        self._jumper.forget()
        self._follower.forget()
        self._build(aim)
        self._follower.look_soon()

    def _build(self, aim: int = 0) -> None:
        if self._brief is None or self._style is None or self._theme is None:
            return
        self._made_for = (self._style, self._column[1])
        self._view.show_brief(self._brief, aim, self._style, self._theme, self._column[1])
        self._show_ticks(self._view.shown if self._view.drafter.complete else None)

    def _show_ticks(self, page: Page | None) -> None:
        self._view.scroll_marks.show_ticks((lambda: hit_places(page)) if page is not None and page.hits else None)

    def _has_tables(self) -> bool:
        return self._brief is not None and any(isinstance(block, Table) for block in self._brief.blocks)

    def _refit_tables(self) -> bool:
        """Make tables anew for a changed width, all marks where they were; False where nothing is to be made."""
        page, (style, width) = self._view.shown, self._made_for
        if page is None or not page.grids or style is not self._style or width == self._column[1]:
            return False
        marks = self._view.marks
        self._build()
        self._view.marks = marks
        self._jumper.color()
        return True

    def _refit_late(self) -> None:
        place, at_third = self._place.kept(), self._jumper.at_third
        if self._refit_tables():
            if at_third:
                self._jumper.restore_third()
            else:
                self.show_place(place)

    def _act(self, item: Item) -> None:
        if item.metric_id:
            self.figure_chosen.emit(item.metric_id)
        elif self._view.page is not None:
            self.gap_opened.emit(self._view.page.gaps[item.gap].sections)

    def _tell_hovered(self, item: Item | None) -> None:
        metric_id = item.metric_id if item is not None else 0
        self.show_hovered(metric_id)
        self.figure_hovered.emit(metric_id)

    def _gap_words(self) -> GapWords:
        one, many = self.tr("1 section hidden here"), self.tr("{count} sections hidden here")
        return GapWords(one, many, self.tr("Show", "hidden sections"))

    def _show_ring(self, ring: bool) -> None:
        self._ring = ring
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Asked for before anything moves: a view of another width lays the text out anew and scrolls by itself.
        place = self._place.kept()
        self._view.setGeometry(QRect(0, 0, self.width(), self.height()).adjusted(_RING, _RING, -_RING, -_RING))
        self._place_column(place)
        self._sized = True
        if self._view.shown is None:
            self._rebuild(place)
            self.show_place(place)
        elif event.size().height() != event.oldSize().height():
            # A jump into a pane that is only now being shown would stand at one third of another height.
            at_third = self._jumper.at_third
            self._view.fit_height()
            if at_third:
                self._jumper.restore_third()
            else:
                self.show_place(place)  # the room below the last line decides how far down a place can stand

    def _place_column(self, place: int | None = None) -> None:
        """Centre the text in the pane, keeping ``place`` (the place now) where its width changes."""
        if self._style is None:
            return
        view = self._view
        where = column(view.width(), view.verticalScrollBar().sizeHint().width(), self._style)
        changed = where.document != view.lineWrapColumnOrWidth()
        kept = self._place.kept() if place is None else place
        at_third = self._jumper.at_third
        view.place_column(where.left, where.right, where.document)
        moved = (_RING + where.left + where.before, where.text) != self._column
        self._column = (_RING + where.left + where.before, where.text)
        page = self._view.page if changed and self._has_tables() else self._view.shown
        if page is not None and sum(len(grid.rows) for grid in page.grids) > _MANY_ROWS:
            self._refit.start()
            refitted = False
        else:
            refitted = self._refit_tables()
        if refitted and at_third:
            self._jumper.restore_third()
        elif changed:
            self.show_place(kept)
        if moved:
            self.column_moved.emit(*self._column)

    def sizeHint(self) -> QSize:
        return QSize(818, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, and around it the ring of the keyboard's focus."""
        if self._theme is None:
            return
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.colors.paper)
        if self._ring:
            painter.setPen(QPen(QColor(self._theme.colors.ink), _RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
