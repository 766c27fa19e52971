"""Copies figures from where they stand in the text, as their cards are copied: value, name, sentence and place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from viewer.ui.pages import Pages
from viewer.ui.reading_page import ReadingPage


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
        view = reading.text.view
        view.figure_copy_wanted.connect(lambda metric_id: reading.cards.copy_metric(metric_id))
        view.menu_made.connect(self._add_to_menu)

    def _add_to_menu(self, menu: QMenu, point: QPoint) -> None:
        """The figure under the mouse, before what copies words."""
        view, cards = self._reading.text.view, self._reading.cards
        place = QPointF(point) + QPointF(0, view.verticalScrollBar().value())
        item = view.mark_painter.items.at(place) if view.mark_painter is not None else None
        if item is None or not item.metric_id:
            return
        copy = menu.addAction(self.tr("Copy this figure"), lambda: cards.copy_metric(item.metric_id))
        menu.insertAction(menu.actions()[0], copy)
        menu.insertSeparator(menu.actions()[1])
