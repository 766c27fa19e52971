"""Copies figures from where they stand in the text, as their cards are copied: value, name, sentence and place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from viewer.ui.pages import Pages
from viewer.ui.reading_page import ReadingPage
from viewer.ui.text.text_view import TextView


class FigureCopy(QObject):
    """Joins the reading column with the cards, once there is one."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        if pages.has_reading:
            self._join(pages.reading)
        else:
            pages.reading_made.connect(self._join)

    def _join(self, reading: ReadingPage) -> None:
        self._reading = reading
        self._join_view(reading.columns.first.view)
        reading.columns.split_changed.connect(lambda _split: self._join_second(reading))
        self._join_second(reading)

    def _join_second(self, reading: ReadingPage) -> None:
        if reading.columns.second is not None:
            self._join_view(reading.columns.second.view)

    def _join_view(self, view: TextView) -> None:
        view.figure_copy_wanted.connect(lambda metric_id: self._reading.cards.copy_metric(metric_id))
        view.menu_made.connect(lambda menu, point: self._add_to_menu(view, menu, point))

    def _add_to_menu(self, view: TextView, menu: QMenu, point: QPoint) -> None:
        """The figure under the mouse, before what copies words."""
        cards = self._reading.cards
        place = QPointF(point) + QPointF(0, view.verticalScrollBar().value())
        item = view.mark_painter.items.at(place) if view.mark_painter is not None else None
        if item is None or not item.metric_id:
            return
        copy = menu.addAction(self.tr("Copy this figure"), lambda: cards.copy_metric(item.metric_id))
        menu.insertAction(menu.actions()[0], copy)
        menu.insertSeparator(menu.actions()[1])
