"""One chapter on the overview: its number, its title and sections as links, its headline figures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from viewer.model import Section
from viewer.punctuation import full_width
from viewer.query.places import bare_number
from viewer.shown import Card
from viewer.theme.tokens import Theme, Type
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.overview.overview_parts import OUT, FigureCell, FoldLink, TitleLink
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.face_parts import baseline, hang
from viewer.ui.parts.label_lines import break_lines, couplet, elide_lines
from viewer.ui.parts.ruler import Ruler

_LEAST_CELL = 150
"""Narrowest figure that is still set beside another, px; in less room they stand in more lines."""
_CELL_GAP = 20


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a row shows. ``section`` is the chapter, or the root of a report without chapters."""

    section: Section
    title: str
    sections: tuple[Section, ...]
    figures: tuple[tuple[Card, CardText], ...]
    fold_words: str
    nothing: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand in a row, px: the title's left edge, the figures' left edge, their pitch and number."""

    title: int
    figures: int
    pitch: float
    count: int

    @staticmethod
    def of(theme: Theme, width: int) -> Columns:
        """The columns for a row ``width`` px wide: figures right of the titles, four in a line where there is room."""
        px, compact = theme.px, theme.look.compact
        figures = px(316) if compact else round(width * 652 / 1392)
        room = width - figures + px(_CELL_GAP)
        count = max(1, min(4, int(room // px(_LEAST_CELL + _CELL_GAP))))
        return Columns(px(40 if compact else 44), figures, room / count, count)


class OverviewRow(QWidget):
    """Signals: ``section_chosen(str)``, ``metric_chosen(int)``, ``bookmark_wanted(str)`` from a title's menu,
    ``folded()`` when its height is to change."""

    section_chosen = Signal(str)
    bookmark_wanted = Signal(str)
    metric_chosen = Signal(int)
    folded = Signal()

    def __init__(self, chapter: Chapter, ruler: Ruler, parent: QWidget) -> None:
        super().__init__(parent)
        self._chapter, self._ruler = chapter, ruler
        self._theme: Theme | None = None
        self._number_line = QRect()
        self._nothing_at = QPointF()
        self._title = self._link(chapter.section, chapter.title)
        self._fold = FoldLink(ruler, self)
        self._fold.setText(chapter.fold_words)
        self._fold.toggled.connect(self.folded)
        self._links = [(section, self._link(section, full_width(section.title))) for section in chapter.sections]
        self._cells = [self._cell(card, words) for card, words in chapter.figures]
        self._bookmarks: frozenset[str] = frozenset()

    def _link(self, section: Section, title: str) -> TitleLink:
        link = TitleLink(self._ruler, self)
        link.setAccessibleName(f"{_number(section)}{title}")
        link.clicked.connect(lambda _checked=False, chosen=section.id: self.section_chosen.emit(chosen))
        if section.level:
            link.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            link.customContextMenuRequested.connect(
                lambda at, chosen=section.id: self.menu_for(chosen).popup(link.mapToGlobal(at))
            )
        return link

    def menu_for(self, section_id: str) -> QMenu:
        """The menu of a title: its bookmark."""
        menu = QMenu(self)
        marked = section_id in self._bookmarks
        words = self.tr("Remove bookmark") if marked else self.tr("Bookmark this section")
        menu.addAction(words).triggered.connect(lambda: self.bookmark_wanted.emit(section_id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_bookmarks(self, sections: frozenset[str]) -> None:
        """Sign the titles of these sections, and no others."""
        self._bookmarks = sections
        for section, link in ((self._chapter.section, self._title), *self._links):
            marked = section.id in sections
            link.show_bookmarked(marked)
            link.setAccessibleDescription(self.tr("bookmarked") if marked else "")

    def _cell(self, card: Card, words: CardText) -> FigureCell:
        cell = FigureCell(card.metric.id, words, self)
        cell.clicked.connect(lambda _checked=False, chosen=card.metric.id: self.metric_chosen.emit(chosen))
        return cell

    @property
    def section(self) -> str:
        """Id of the section whose title has the keyboard, else of the chapter."""
        return next((section.id for section, link in self._links if link.hasFocus()), self._chapter.section.id)

    def show_theme(self, theme: Theme, painter: FacePainter) -> None:
        """Take colours and type; ``arrange`` sets the sizes."""
        self._theme = theme
        for part in (self._title, self._fold, *(link for _, link in self._links), *self._cells):
            part.show_theme(theme)
        for cell in self._cells:
            cell.show_painter(painter)
        self.update()

    def arrange(self, width: int, faces: FigureFaces) -> int:
        """Place everything for a row ``width`` px wide; the height it takes, px."""
        theme = self._theme
        if theme is None:
            return 0
        columns = Columns.of(theme, width)
        compact = theme.look.compact
        above, below = theme.px(12 if compact else 16), theme.px(10 if compact else 12)
        left = self._arrange_title(theme, columns, above)
        right = self._arrange_figures(theme, columns, faces, above)
        return max(left, right, above + theme.px(32)) + below + 1

    # -- the left side -------------------------------------------------------------------------------------------
    def _arrange_title(self, theme: Theme, columns: Columns, top: int) -> int:
        px, compact = theme.px, theme.look.compact
        kind = Type("sans", 500, px(16 if compact else 18), px(24 if compact else 28))
        room = columns.figures - columns.title - px(16)
        lines = self._title_lines(self._chapter.title, kind, room, compact)
        self._title.show_title(lines, kind)
        tip = self._chapter.title if "".join(lines) != self._chapter.title else ""
        self._title.setToolTip(tip)
        # The first line is centred on the height of a value, so that the row has one line to begin with.
        first = top + (px(32) - kind.line) // 2
        size = self._title.wanted()
        down = max(0, (size.height() - len(lines) * kind.line) // 2)
        self._title.setGeometry(
            columns.title - px(OUT), first - down, min(size.width(), room + 2 * px(OUT)), size.height()
        )
        self._number_line = QRect(0, first, columns.title, kind.line)
        foot = first + len(lines) * kind.line
        return self._arrange_sections(theme, columns, foot, room)

    def _title_lines(self, title: str, kind: Type, room: float, narrow: bool) -> tuple[str, ...]:
        """A couplet breaks at its comma where the window is narrow (DESIGN 3)."""

        def measure(text: str) -> float:
            return self._ruler.width(text, kind)

        halves = couplet(title, room, measure) if narrow else None
        return halves or break_lines(title, (room, room), measure) or elide_lines(title, (room,) * 3, measure)

    def _arrange_sections(self, theme: Theme, columns: Columns, top: int, room: int) -> int:
        px, compact = theme.px, theme.look.compact
        foldable = compact and bool(self._links)
        self._fold.setVisible(foldable)
        if foldable:
            size = self._fold.wanted()
            self._fold.setGeometry(
                columns.title - px(OUT), top - px(4), min(size.width(), room + px(OUT)), size.height()
            )
            top += px(22)
        shown = not foldable or self._fold.isChecked()
        for _, link in self._links:
            link.setVisible(shown)
        across = 1 if compact or len(self._links) < 2 else 2
        pitch = round(room / across)
        for first in range(0, len(self._links) if shown else 0, across):
            tops = [
                self._place_link(theme, section, link, QRect(columns.title + place * pitch, top, pitch, px(28)))
                for place, (section, link) in enumerate(self._links[first : first + across])
            ]
            top += max(tops)
        return top

    def _place_link(self, theme: Theme, section: Section, link: TitleLink, box: QRect) -> int:
        """Set a section's title in one line or two, from the box's corner; the height it takes."""
        kind, title, out = theme.types.ui, full_width(section.title), theme.px(OUT)
        number = _number(section)
        indent = max(theme.px(30), round(self._ruler.width(number, kind)) + theme.px(4)) if number else 0
        indent -= round(hang(title, kind)) if number else 0
        room = box.width() - indent - theme.px(12)
        lines = elide_lines(title, (room, room), lambda text: self._ruler.width(text, kind))
        link.show_title(lines, kind, number=number, indent=indent)
        link.setToolTip(title if "".join(lines) != title else "")
        height = box.height() + (len(lines) - 1) * kind.line
        link.setGeometry(box.left() - out, box.top(), min(link.wanted().width(), box.width() + out), height)
        return height

    # -- the right side ------------------------------------------------------------------------------------------
    def _arrange_figures(self, theme: Theme, columns: Columns, faces: FigureFaces, top: int) -> int:
        out = theme.px(OUT)
        self._nothing_at = QPointF(columns.figures, baseline(top, theme.px(32), theme.types.ui))
        foot = top
        for first in range(0, len(self._cells), columns.count):
            line = self._cells[first : first + columns.count]
            width = round(columns.pitch) - theme.px(_CELL_GAP)
            heights = [cell.fit(faces, width) for cell in line]
            for place, (cell, height) in enumerate(zip(line, heights, strict=True)):
                x = columns.figures + round(place * columns.pitch)
                cell.setGeometry(x - out, foot - out // 2, width + 2 * out, height + out)
            foot += max(heights) + theme.px(10)
        return foot - theme.px(10) if self._cells else foot

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter, compact = QPainter(self), theme.look.compact
        kind = Type("sans", 500, theme.px(18 if compact else 20), self._number_line.height())
        painter.setPen(QColor(theme.colors.ink))
        painter.setFont(self._ruler.font(kind))
        number = bare_number(self._chapter.section) if self._chapter.section.level else ""
        painter.drawText(QPointF(0, baseline(self._number_line.top(), kind.line, kind)), number)
        if not self._cells:
            painter.setFont(self._ruler.font(theme.types.ui))
            painter.setPen(QColor(theme.colors.ink3))
            painter.drawText(self._nothing_at, self._chapter.nothing)
        painter.setPen(QColor(theme.colors.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


def _number(section: Section) -> str:
    """A section's number as the overview shows it: plain, in narrow brackets (一), empty where it has none."""
    return f"({bare_number(section)})" if section.number and section.level > 1 else ""
