"""The first page of a report: its chapters, their sections and headline figures, each a way in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from viewer.model import ROOT, Briefing, Section
from viewer.punctuation import full_width
from viewer.query.cards import group_cards
from viewer.query.overview import headlines
from viewer.shown import Card
from viewer.theme.tokens import Theme
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.overview.overview_head import OverviewHead, Title
from viewer.ui.overview.overview_parts import OverviewArea, OverviewButton, OverviewPage
from viewer.ui.overview.overview_row import Chapter, OverviewRow
from viewer.ui.parts.amounts import OVERVIEW_FIGURES, cards_by_chapter, length_of, outline_of
from viewer.ui.parts.card_words import CardWords
from viewer.ui.parts.counted import counted
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.outline_amount import outline_amount
from viewer.ui.parts.ruler import Ruler

_WIDEST, _MARGIN, _NARROW_MARGIN, _NARROW = 1392, 63, 24, 1100
_MANY, _FIRST, _PART, _PAUSE = 40, 6, 1, 3
"""Chapters that are shown at once, more than reports have. Of more: the first, so many at a time after a pause, ms."""


class Overview(QWidget):
    """Signals: ``section_chosen(str)``, ``bookmark_wanted(str)``, ``metric_chosen(int)``, ``reading_requested()``,
    ``library_requested()``."""

    section_chosen = Signal(str)
    bookmark_wanted = Signal(str)
    metric_chosen = Signal(int)
    reading_requested = Signal()
    library_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the strip above the page is paper like it
        self._theme: Theme | None = None
        self._faces: FigureFaces | None = None
        self._ruler = Ruler()
        self._words = CardWords(self)
        self._rows: list[OverviewRow] = []
        self._coming: list[Section] = []  # chapters whose rows are still to be made
        self._gone: list[QWidget] = []  # rows of reports shown before, and at last what held them
        self._heights: dict[OverviewRow, tuple[int, FigureFaces, int]] = {}
        self._foot = 0
        self._briefing: Briefing | None = None
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._go_on)
        self._bookmarks: frozenset[str] = frozenset()
        self._page = OverviewPage()
        self._held = QWidget(self._page)  # the rows of one report: they go with it
        self._head = OverviewHead(self._ruler, self._page)
        self._area = OverviewArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._area)
        self.setFocusProxy(self._head.button)
        self._head.reading_requested.connect(self.reading_requested)
        self._head.library_requested.connect(self.library_requested)
        self._page.stepped.connect(self._step)
        self._area.room_changed.connect(self._arrange)
        self.show_started(False)

    @property
    def section(self) -> str:
        """Id of the chapter or section that the keyboard stands on; the root where it stands on none."""
        focused = self.window().focusWidget()
        return next((row.section for row in self._rows if focused and row.isAncestorOf(focused)), ROOT)

    # -- what the window shows -----------------------------------------------------------------------------------
    def show_started(self, started: bool) -> None:
        """Whether the report has been read before: the button starts or continues."""
        self._head.button.setText(self.tr("Continue reading") if started else self.tr("Start reading"))
        self._arrange()

    def show_strip(self, height: int) -> None:
        """Leave so many px above the page free for something that stands there."""
        self._column.setContentsMargins(0, height, 0, 0)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and type."""
        self._theme = theme
        palette = self._page.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, QColor(theme.colors.paper))
        for part in (self, self._page):
            part.setPalette(palette)
            part.setAutoFillBackground(True)
        self._faces = FigureFaces(theme, self._ruler.width)
        self._heights = {}
        self._area.verticalScrollBar().setSingleStep(theme.px(32))
        self._head.show_theme(theme)
        painter = FacePainter(theme, self._ruler)
        for row in self._rows:
            row.show_theme(theme, painter)
        self._arrange()

    def show_briefing(self, briefing: Briefing) -> None:
        """Another briefing: new rows, scrolled to the top. Of very many chapters the first; the rest while idle."""
        self._put_away()
        self._briefing = briefing
        self._words.show_briefing(briefing)
        self._head.show_title(self._title(briefing))
        self._coming = list(briefing.children(ROOT)) or [briefing.section(ROOT)]
        self._area.verticalScrollBar().setValue(0)
        self._add(_MANY if len(self._coming) <= _MANY else _FIRST)
        self._arrange()
        if self._coming or self._gone:
            self._timer.start()

    def _put_away(self) -> None:
        """Take the rows out of sight; they are freed while idle, for those of very many chapters are many parts."""
        self._held.hide()
        self._gone += [*self._rows, self._held]
        self._rows, self._heights = [], {}
        self._held = QWidget(self._page)
        self._held.lower()
        self._held.show()

    def _add(self, count: int) -> None:
        """Make the rows of the next ``count`` chapters."""
        if self._briefing is None:
            return
        made = [self._row(self._chapter_of(self._briefing, chapter)) for chapter in self._coming[:count]]
        del self._coming[:count]
        if self._theme is not None:
            painter = FacePainter(self._theme, self._ruler)
            for row in made:
                row.show_theme(self._theme, painter)
        self._rows += made

    def _go_on(self) -> None:
        """While idle: make some of the rows that are still to come, then free some that have gone."""
        if self._coming:
            known = len(self._rows)
            self._add(_PART)
            self._place(self._rows[known:])
        elif self._gone:
            for gone in self._gone[:_PART]:
                gone.deleteLater()
            del self._gone[:_PART]
        else:
            self._timer.stop()

    def show_bookmarks(self, sections: frozenset[str]) -> None:
        """Sign these sections, and no others."""
        self._bookmarks = sections
        for row in self._rows:
            row.show_bookmarks(sections)

    def _row(self, chapter: Chapter) -> OverviewRow:
        row = OverviewRow(chapter, self._ruler, self._held)
        row.section_chosen.connect(self.section_chosen)
        row.bookmark_wanted.connect(self.bookmark_wanted)
        row.metric_chosen.connect(self.metric_chosen)
        row.folded.connect(self._fold)
        row.show_bookmarks(self._bookmarks)
        row.show()
        return row

    # -- the words -----------------------------------------------------------------------------------------------
    def _title(self, briefing: Briefing) -> Title:
        metadata = briefing.metadata
        year = self.tr("{year}").format(year=metadata.year) if metadata.year is not None else ""
        issuer = " · ".join(part for part in (full_width(metadata.issuer), year) if part)
        chapters, sections, _supplied = outline_of(briefing)
        figures = self.tr("{figures} figures").format(figures=len(group_cards(briefing.metrics)))
        amounts = (outline_amount(chapters, sections), counted(figures), self._length(briefing))
        return Title(issuer, full_width(metadata.title), amounts if chapters else amounts[1:])

    def _length(self, briefing: Briefing) -> str:
        count = length_of(briefing)
        if count < 10_000:
            return self.tr("about {hundreds} characters").format(hundreds=max(100, round(count, -2)))
        words = self.tr("about {thousands} thousand characters")
        return words.format(thousands=round(count / 1000), wan=f"{count / 10_000:.1f}")

    def _chapter_of(self, briefing: Briefing, section: Section) -> Chapter:
        chosen = headlines(briefing, section.id, OVERVIEW_FIGURES)
        if section.id == ROOT:
            return self._chapter(section, (), chosen, len(group_cards(briefing.metrics)))
        below = tuple(child for child in briefing.children(section.id) if child.level == 2)
        return self._chapter(section, below, chosen, cards_by_chapter(briefing).get(section.id, 0))

    def _chapter(
        self, section: Section, sections: tuple[Section, ...], figures: tuple[Card, ...], count: int
    ) -> Chapter:
        fold = self.tr("{sections} sections, {figures} figures").format(sections=len(sections), figures=count)
        if sections and not count:
            fold = self.tr("{sections} sections").format(sections=len(sections))
        whole = section.id == ROOT
        return Chapter(
            section=section,
            title=self.tr("Whole text") if whole else full_width(section.title),
            sections=sections,
            figures=tuple((card, self._words.text(card)) for card in figures),
            fold_words=counted(fold),
            nothing=self.tr("No figures in this report") if whole else self.tr("No figures in this chapter"),
        )

    # -- the layout ----------------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        """Place head and rows below each other, centred, for the width there is."""
        theme, faces = self._theme, self._faces
        if theme is None or faces is None:
            return
        whole = self._area.viewport().width()
        margin = theme.px(_MARGIN if whole >= theme.px(_NARROW) else _NARROW_MARGIN)
        width = min(theme.px(_WIDEST), whole - 2 * margin)
        left = (whole - width) // 2
        self._foot = self._head.arrange(width)
        self._head.setGeometry(left, 0, width, self._foot)
        self._place(self._rows)

    def _place(self, rows: Sequence[OverviewRow]) -> None:
        """Place these rows below what is placed already; one that was arranged so before is as high as it was."""
        theme, faces = self._theme, self._faces
        if theme is None or faces is None:
            return
        left, width = self._head.x(), self._head.width()
        for row in rows:
            known = self._heights.get(row)
            if known is None or known[:2] != (width, faces):
                known = self._heights[row] = (width, faces, row.arrange(width, faces))
            row.setGeometry(left, self._foot, width, known[2])
            self._foot += known[2]
        whole = self._area.viewport().width()
        self._page.resize(whole, max(self._foot + theme.px(20), self._area.viewport().height()))
        self._held.setGeometry(self._page.rect())

    def _fold(self) -> None:
        self._heights.pop(self.sender(), None)  # type: ignore[call-overload]  # one of the rows
        self._arrange()

    def _step(self, across: int, down: int) -> None:
        """Move the focus to the nearest button in this direction; scroll to the edge where there is none."""
        here = self._page.focusWidget()
        buttons = [button for button in self._page.findChildren(OverviewButton) if button.isVisibleTo(self._page)]
        if not isinstance(here, OverviewButton) or here not in buttons:
            return
        start = self._middle(here)
        best = min(
            (button for button in buttons if button is not here and _lies(self._middle(button) - start, across, down)),
            key=lambda button: _distance(self._middle(button) - start, across),
            default=None,
        )
        if best is None:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.maximum() if down > 0 else bar.minimum() if down < 0 else bar.value())
            return
        best.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(best, 0, best.height())

    def _middle(self, button: OverviewButton) -> QPoint:
        return button.mapTo(self._page, QPoint(0, button.height() // 2))


def _lies(way: QPoint, across: int, down: int) -> bool:
    """True when a point lies in the direction of a step."""
    return (across * way.x() > 0 and abs(way.y()) < abs(way.x())) if across else down * way.y() > 0


def _distance(way: QPoint, across: int) -> int:
    """How far a point is for a step: leaving the line costs more than going along it."""
    return abs(way.x()) + 4 * abs(way.y()) if across else abs(way.y()) + 2 * abs(way.x())
