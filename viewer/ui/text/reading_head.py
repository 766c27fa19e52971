"""The line above the text: where the reader is, or while filtering what the filter found, set to the text's edges."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.model import ROOT, Briefing
from viewer.shown import Selection
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.asked_words import AskedWords
from viewer.ui.parts.assistive import announce
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.counted import counted
from viewer.ui.parts.fill import fill
from viewer.ui.parts.painted_button import TARGET
from viewer.ui.parts.panel_head import COMPACT_HEAD, HEAD
from viewer.ui.parts.switch import Switch
from viewer.ui.text.crumbs import Crumbs
from viewer.ui.text.filter_chip import FilterChip

_ICON = 16
_GAP = 12
_CHIP_OUTDENT = 4
_BAR = 3


def paint_foot(painter: QPainter, head: QWidget, theme: Theme, active: bool) -> None:
    """The hairline at the foot of a column's head; below an active one's of two, a bar."""
    foot = head.height() - 1
    if active:
        high = theme.px(_BAR)
        fill(painter, QRect(0, foot + 1 - high, head.width(), high), theme.colors.ink2)
    else:
        painter.setPen(QColor(theme.colors.line))
        painter.drawLine(QPoint(0, foot), QPoint(head.width(), foot))


class ReadingHead(QWidget):
    """Shows, asks nobody. ``section_chosen(str)`` from a crumb; the rest is named after what was clicked."""

    section_chosen = Signal(str)
    previous_section_requested = Signal()
    next_section_requested = Signal()
    cleared = Signal()
    only_matching_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._briefing: Briefing | None = None
        self._column = (0, 0)
        self._filtering = self._matching = self._active = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._crumbs = Crumbs(self)
        self._previous = IconButton("up", self.tr("Previous section") + "　Ctrl+↑", _ICON, self)
        self._next = IconButton("down", self.tr("Next section") + "　Ctrl+↓", _ICON, self)
        self._chip = FilterChip(self)
        self._counts = QLabel(self)
        self._sounds = QLabel(self)
        for label in (self._counts, self._sounds):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._asked = AskedWords(self)
        self._found = self._counted = self._sounded = ""
        self._explains = False
        self._switch = Switch(self.tr("Matching sections only"), self)
        self._switch.setChecked(True)
        self._crumbs.section_chosen.connect(self.section_chosen)
        self._previous.clicked.connect(lambda: self.previous_section_requested.emit())
        self._next.clicked.connect(lambda: self.next_section_requested.emit())
        self._chip.clicked.connect(lambda: self.cleared.emit())
        self._switch.toggled.connect(self.only_matching_changed)
        self._show_parts()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        self.setFixedHeight(theme.px(COMPACT_HEAD if theme.look.compact else HEAD))
        for part in (self._crumbs, self._previous, self._next, self._chip, self._switch):
            part.show_theme(theme)
        for label, color in ((self._counts, theme.colors.ink2), (self._sounds, theme.colors.ink3)):
            label.setFont(font(theme.types.meta))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)
        self._arrange()
        self.update()

    def show_briefing(self, briefing: Briefing) -> None:
        """Another briefing was opened: its beginning."""
        self._briefing = briefing
        self.show_section(ROOT)

    def show_section(self, section_id: str) -> None:
        """Show the way to this reading unit."""
        if self._briefing is not None and self._briefing.has_section(section_id):
            self._crumbs.show_section(self._briefing, section_id)
            self._arrange()

    def show_selection(self, selection: Selection, figure_count: int) -> None:
        """Show what the filter left: units, hits and ``figure_count`` figures; without a filter, the crumbs."""
        self._filtering, self._matching = selection.filtering, bool(selection.matched)
        if selection.filtering:
            query = self._asked.line(selection)
            self._explains = not selection.understood.is_plain
            self._chip.show_query(query, self.tr("Clear filter “{query}”").format(query=query))
            self._sounded = self._asked.sounds(selection.understood)
            counts = (len(selection.matched), len(selection.hits), figure_count)
            none = self.tr("{count} hits").format(count=0)
            self._found = self._counted = self._worded(*counts) if self._matching else none
            announce(self._counts, self._counted)
        self._show_parts()
        self._arrange()

    def show_notes_found(self, count: int) -> None:
        """Add to what the filter left how many of the reader's notes it found, where it found any."""
        if self._filtering:
            notes = counted(self.tr("{count} notes").format(count=count))
            both = self.tr("{report}, {notes}").format(report=self._found, notes=notes)
            self._counted = both if count else self._found
            announce(self._counts, self._counted)
            self._arrange()

    def show_only_matching(self, only: bool) -> None:
        """Set the switch, without a signal."""
        self._switch.blockSignals(True)
        self._switch.setChecked(only)
        self._switch.blockSignals(False)
        self._switch.update()

    def show_active(self, active: bool) -> None:
        """Whether the keyboard and jumps go to this column; said only where there are two."""
        self._active = active
        self.update()

    def show_column(self, left: int, width: int) -> None:
        """Set everything between these edges: those of the text below, px."""
        self._column = (left, width)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the background and draw the hairline at the foot."""
        if self._theme is None:
            return
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.colors.paper)
        paint_foot(painter, self, self._theme, self._active)

    def _worded(self, sections: int, hits: int, figures: int) -> str:
        one = (self.tr("1 section"), self.tr("1 hit"), self.tr("1 figure"))
        many = (self.tr("{count} sections"), self.tr("{count} hits"), self.tr("{count} figures"))
        words = [
            single if count == 1 else several.format(count=count)
            for single, several, count in zip(one, many, (sections, hits, figures), strict=True)
        ]
        if not hits:  # nothing was asked that stands anywhere (-word)
            return self.tr("{sections}, {figures}").format(sections=words[0], figures=words[2])
        return self.tr("{sections}, {hits}, {figures}").format(sections=words[0], hits=words[1], figures=words[2])

    def _show_parts(self) -> None:
        for answer in (self._chip, self._counts):
            answer.setVisible(self._filtering)
        self._sounds.setVisible(self._filtering and bool(self._sounded))
        self._switch.setVisible(self._filtering and self._matching)  # where nothing matches it would do nothing
        for way in (self._crumbs, self._previous, self._next):
            way.setVisible(not self._filtering)

    def _arrange(self) -> None:
        if self._theme is None:
            return
        left, width = self._column if self._column[1] else (self._theme.px(16), self.width() - 2 * self._theme.px(16))
        if self._filtering:
            self._arrange_filter(self._theme, left, width)
        else:
            self._arrange_crumbs(self._theme, left, width)

    def _arrange_crumbs(self, theme: Theme, left: int, width: int) -> None:
        side, slack = theme.px(TARGET), (theme.px(TARGET) - theme.px(_ICON)) // 2
        top = (self.height() - side) // 2
        right = min(left + width + slack, self.width())  # a column with numbers beside it may be wider than its place
        self._next.move(right - side, top)
        self._previous.move(right - 2 * side - theme.px(4), top)
        start = max(0, left - self._crumbs.overhang)
        room = self._previous.x() - theme.px(_GAP) - start
        self._crumbs.setGeometry(start, 0, max(0, room), self.height() - 1)
        self._crumbs.arrange(max(0, room))

    def _arrange_filter(self, theme: Theme, left: int, width: int) -> None:
        side = theme.px(TARGET)
        top = (self.height() - side) // 2
        start, gap = left - theme.px(_CHIP_OUTDENT), theme.px(_GAP)
        switch = self._switch.sizeHint()
        right = left + width + self._switch.overhang
        # In a narrow column the switch's words give way to the query, and then the query to the switch.
        track = 2 * side if self._matching else 0
        most = right - start - gap - track
        self._chip.show_room(0, most)
        wide = max(track, min(switch.width(), right - start - gap - self._chip.sizeHint().width()))
        self._switch.setGeometry(right - wide, top, wide, switch.height())
        right = self._switch.x() - gap if self._matching else left + width
        # What was understood of signs may take all the room that the counts leave; a plain query says it above.
        counts = self._counts.fontMetrics().horizontalAdvance(self._counted) + 1
        self._chip.show_room(right - gap - counts - start if self._explains else 0, most)
        chip = self._chip.sizeHint()
        self._chip.setGeometry(start, top, chip.width(), chip.height())
        begin = start + chip.width() + gap
        _show_in(self._counts, self._counted, QRect(begin, top, max(0, right - begin), side))
        if self._sounded:
            begin += counts + gap
            _show_in(self._sounds, self._sounded, QRect(begin, top, max(0, right - begin), side))


def _show_in(label: QLabel, words: str, place: QRect) -> None:
    """Put a line where it stands, its end left out where there is no room; a screen reader says it whole."""
    shown = label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    label.setText(shown)
    label.setToolTip(words if shown != words else "")
    label.setAccessibleName(words)
    label.setGeometry(place)
