"""Numbers of paragraphs beside the text (三(二)·二), where the reader wants them, and the source of what is copied."""

from __future__ import annotations

from bisect import bisect_left
from math import ceil

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from viewer.model import Briefing, Span
from viewer.punctuation import full_width
from viewer.query.paragraphs import Numbered, Paragraphs, paragraphs_of
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.text.text_lines import strips
from viewer.ui.text.text_pane import TextPane

_GAP, _SIGN = 10, 18
"""Px between a number and the text, and those left of it that the sign of a note takes."""


class TextNumbers(QObject):
    """Belongs to one reading column; made after the first paint. Until they are shown it counts nothing."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._briefing: Briefing | None = None
        self._theme: Theme | None = None
        self._shown = False
        self._longest = ""
        pane.view.source_line = self.source_line

    def show_briefing(self, briefing: Briefing) -> None:
        """Number the paragraphs of another briefing."""
        self._briefing = briefing
        self._measure()

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self._theme = theme
        self._fit()

    def show(self, shown: bool) -> None:
        """Set the numbers beside the text, or take them away; the text stays where it is."""
        self._shown = shown
        self._pane.view.beside_text = self._paint if shown else None
        self._measure()
        self._pane.view.viewport().update()

    def source_line(self, span: Span) -> str:
        """What a copied passage is taken from: the report and the paragraphs; empty before a briefing is shown."""
        if self._briefing is None:
            return ""
        title = full_width(self._briefing.metadata.title)
        place = paragraphs_of(self._briefing).name_of(span)
        return self.tr("— “{title}”, {place}").format(title=title, place=place)

    @property
    def _paragraphs(self) -> Paragraphs | None:
        return paragraphs_of(self._briefing) if self._briefing is not None else None

    def _measure(self) -> None:
        found = self._paragraphs if self._shown else None
        self._longest = max(map(found.name, found.paragraphs), key=len, default="") if found else ""
        self._fit()

    def _fit(self) -> None:
        """Ask for as much room beside the text as the longest number takes."""
        theme = self._theme
        if theme is None:
            return
        width = QFontMetricsF(font(theme.types.status)).horizontalAdvance(self._longest)
        self._pane.show_hanging(ceil(width) + theme.px(_GAP + _SIGN) if self._longest else 0)

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        """The numbers of the paragraphs that begin in ``area`` (document coordinates), on their first lines."""
        view, theme = self._pane.view, self._theme
        if view.shown is None or view.mark_painter is None or theme is None:
            return
        face = font(theme.types.status)
        measure = QFontMetricsF(face)
        painter.setFont(face)
        painter.setPen(QColor(theme.colors.ink3))
        right = self._pane.hanging - theme.px(_GAP)
        for paragraph, name in self._between(*view.mark_painter.visible(area)):
            position = view.shown.position(paragraph.span.start)
            strip = (
                next(iter(strips(view.shown.document, position, position + 1)), None) if position is not None else None
            )
            if strip is not None:
                painter.drawText(QPointF(right - measure.horizontalAdvance(name), strip.baseline), name)

    def _between(self, first: int, last: int) -> list[tuple[Numbered, str]]:
        """The paragraphs shown in a document range, and their numbers."""
        page, found = self._pane.view.shown, self._paragraphs
        if page is None or found is None:
            return []
        start, end = page.source(first), page.source(last)
        at = bisect_left(found.paragraphs, start, key=lambda paragraph: paragraph.span.start)
        until = bisect_left(found.paragraphs, end + 1, key=lambda paragraph: paragraph.span.start)
        return [(paragraph, found.name(paragraph)) for paragraph in found.paragraphs[max(0, at - 1) : until]]
