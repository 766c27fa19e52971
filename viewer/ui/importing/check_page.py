"""The check page of an import: details above, the source at the left, outline and figures at the right.

It changes a DraftEdit and nothing else; what becomes of it is decided by who shows the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.errors import BriefingError
from viewer.model import Check, Span
from viewer.theme.tokens import Theme
from viewer.ui.importing.detail_fields import DetailFields
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.foot_buttons import FootButtons
from viewer.ui.importing.found_line import FoundLine
from viewer.ui.importing.outline_panel import OutlinePanel
from viewer.ui.importing.outline_steps import level_for, set_to
from viewer.ui.importing.source_rows import SourceRows
from viewer.ui.importing.source_view import SourceView
from viewer.ui.parts.panel_head import PanelHead
from viewer.ui.parts.segment import Segment

if TYPE_CHECKING:
    from viewer.ui.importing.figures_panel import FiguresPanel

_SHARES = (56, 44)
_LEAST = 36
"""Px that the source and the outline keep in the lowest window."""


class CheckPage(QWidget):
    """``confirmed()`` and ``cancelled()``; the keyboard's Ctrl+Enter and Ctrl+Z act on the whole page."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, language: str = "zh", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._theme: Theme | None = None
        self._edit: DraftEdit | None = None
        self._figures: FiguresPanel | None = None
        self._own: tuple[Check, ...] = ()
        self.fields, self.found = DetailFields(), FoundLine()
        self.source, self.outline = SourceView(), OutlinePanel()
        self._source_head, self._side_head, self._sides = (
            PanelHead(self.tr("Source text"), surface="paper"),
            PanelHead(),
            Segment(),
        )
        self.foot = FootButtons(self.tr("Cancel"), self.tr("Open"))
        self._lists = QStackedWidget()
        self._shared = False
        self._build()
        self._connect()

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self.fields)
        self._head.addWidget(self.found)
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self._source_head, self.source)), (right, (self._side_head, self._lists))):
            box = QVBoxLayout(side)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
            box.addWidget(parts[0])
            box.addWidget(parts[1], 1)
        for view in (self.source, self.outline.view):
            view.setMinimumHeight(_LEAST)
        self._lists.addWidget(self.outline)
        self._sides.show_words(self.tr("Outline"), self.tr("Figures"))
        self._side_head.add(self._sides)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for at, side in enumerate((left, right)):
            self._split.addWidget(side)
            self._split.setStretchFactor(at, _SHARES[at])
            side.setMinimumWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._split, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.fields.typed.connect(self._show_able)
        self.fields.settled.connect(self._take_details)
        self.outline.place_pointed.connect(self._show_heading)
        self.source.line_hovered.connect(self.outline.view.show_pointed)
        self.source.line_chosen.connect(self.outline.view.show_chosen)
        self.source.level_wanted.connect(self._set_line)
        self._sides.chosen.connect(self._show_side)
        self.foot.confirmed.connect(self._confirm)
        self.foot.cancelled.connect(self.cancelled)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.foot.confirm)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)

    @property
    def figures(self) -> FiguresPanel:
        """The list of figures, made when it is first looked at."""
        if self._figures is None:
            from viewer.ui.importing.figures_panel import FiguresPanel

            panel = self._figures = FiguresPanel()
            if self._theme is not None:
                panel.show_theme(self._theme)
            panel.span_pointed.connect(self.source.show_mark)
            self._lists.addWidget(panel)
            if self._edit is not None:
                panel.show_briefing(self._edit.briefing, self._own, self._edit.look.on_overview)
        return self._figures

    @property
    def own(self) -> tuple[Check, ...]:
        """What is decided about the figures."""
        return self._own if self._figures is None else self._figures.own

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_edit(self, edit: DraftEdit, rows: SourceRows, own: tuple[Check, ...] = ()) -> None:
        """Another report to check; ``own``: what the user decided about figures of this text before."""
        if self._edit is not None:
            self._edit.changed.disconnect(self._show_changed)
            self._edit.refused.disconnect(self._show_unchanged)
            self._edit.begun.disconnect(self._show_reading)
        self._edit = edit
        edit.changed.connect(self._show_changed)
        edit.refused.connect(self._show_unchanged)
        edit.begun.connect(self._show_reading)
        self.fields.show_metadata(edit.briefing.metadata)
        self._source_head.show_count(edit.briefing.source_name)
        self.source.show_source(edit.look, rows)
        self.outline.show_edit(edit)
        self._own = own
        if self._figures is not None:
            self._figures.show_briefing(edit.briefing, own, edit.look.on_overview)
        self._sides.show_side(0)
        self._lists.setCurrentIndex(0)
        self._show_found()
        self._show_able()
        self.foot.show_sentence(self.tr("The file itself is not changed"))
        self.fields.focus_title()

    def show_refused(self, sentence: str) -> None:
        """What kept the briefing from its place; the page stays, so that it can be tried again."""
        self._show_able()
        self.foot.show_sentence(sentence, warns=True)

    def show_busy(self) -> None:
        """The briefing is on its way to its place."""
        self.foot.show_able(False)
        self.foot.show_sentence(self.tr("Saving the briefing…"))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        compact = theme.look.compact
        side, high = theme.px(20 if compact else 24), theme.px(10 if compact else 16)
        self._head.setContentsMargins(side, high, side, theme.px(10))
        self._head.setSpacing(theme.px(8))
        parts = (
            self.fields,
            self.found,
            self.source,
            self.outline,
            self.figures,
            self._source_head,
            self._side_head,
            self._sides,
        )
        for part in (*parts, self.foot):
            part.show_theme(theme)
        if self._figures is not None:
            self._figures.show_theme(theme)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shared:
            self._shared = True
            self._split.setSizes([self.width() * share // 100 for share in _SHARES])

    # -- following -----------------------------------------------------------------------------------------------
    def _show_changed(self) -> None:
        assert self._edit is not None
        self.source.show_look(self._edit.look)
        self.outline.show_outline()
        if self._figures is not None:
            self._figures.show_briefing(self._edit.briefing, self._figures.own, self._edit.look.on_overview)
        self._show_found()
        self._show_able()
        self.foot.show_sentence(self.tr("The file itself is not changed"))

    def _show_reading(self) -> None:
        self.foot.show_sentence(self.tr("Reading the outline and the figures anew…"))

    def _show_unchanged(self, error: BriefingError) -> None:
        self.foot.show_sentence(error.sentence(self._language), warns=True)

    def _show_found(self) -> None:
        assert self._edit is not None
        self.found.show_look(self._edit.look)

    def _show_able(self) -> None:
        self.foot.show_able(bool(self.fields.metadata.title))

    def _show_heading(self, place: int) -> None:
        if self._edit is None or place < 0:
            self.source.show_mark(None)
            return
        row = next((row for row in self._edit.look.all_rows if row.place == place), None)
        self.source.show_mark(Span(row.place, row.end) if row else None)

    def _show_side(self, side: int) -> None:
        self._lists.setCurrentWidget(self.figures if side else self.outline)

    # -- doing ---------------------------------------------------------------------------------------------------
    def _set_line(self, offset: int, level: int) -> None:
        """Make a line of the source a heading of ``level``; -1: of the level that fits."""
        if self._edit is None:
            return
        sections = self._edit.briefing.sections
        known = any(section.level and section.heading.start == offset for section in sections)
        if level < 0:
            level = 0 if known else level_for(sections, offset)
        if known:
            self._edit.set_levels(set_to(sections, {offset}, level))
        elif level:
            self._edit.set_levels({offset: level})

    def _undo(self) -> None:
        """The last decision of the list in sight; where that has none, the outline's last change, which is shown."""
        figures = self._figures if self._lists.currentWidget() is self._figures else None
        if self._edit is None or (figures is not None and figures.undo()) or not self._edit.can_undo:
            return
        self._sides.show_side(0)
        self._show_side(0)
        self._edit.undo()

    def _take_details(self) -> None:
        if self._edit is not None and self.fields.metadata.title:
            self._edit.set_metadata(self.fields.metadata)

    def _confirm(self) -> None:
        self._take_details()
        self.confirmed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter, colors = QPainter(self), self._theme.colors
            painter.fillRect(self.rect(), QColor(colors.chrome))
            painter.fillRect(0, self._split.y() - 1, self.width(), 1, QColor(colors.line))
