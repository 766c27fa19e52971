"""Numbers of paragraphs: set beside the text where the reader wants them, and gone to by typing one."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.query.paragraphs import Place, paragraphs_of
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.navigator import Navigator
from viewer.ui.palette.number_panel import NumberPanel
from viewer.ui.reading_page import ReadingPage
from viewer.ui.session import Session
from viewer.ui.text.text_numbers import TextNumbers
from viewer.ui.text.text_pane import TextPane


class NumberCommand(QObject):
    """Joins the reading column when it is there; ``shown`` is the action that is checked while numbers are shown."""

    def __init__(
        self, session: Session, navigator: Navigator, memory: Memory, looks: Looks, shown: QAction, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._navigator, self._memory, self._looks = session, navigator, memory, looks
        self._window, self._shown = window, shown
        shown.setChecked(memory.settings.numbers)
        shown.triggered.connect(lambda checked: memory.change(numbers=checked))
        if navigator.pages.has_reading:
            self._join(navigator.reading)
        else:
            navigator.pages.reading_made.connect(self._join)

    def ask(self) -> None:
        """Ask for a number and go there."""
        if self._panel.isVisible():
            self._leave()
        elif self._session.briefing is not None:
            self._panel.open(self._session.briefing)

    def _join(self, reading: ReadingPage) -> None:
        self._number(reading.columns.first)
        reading.columns.split_changed.connect(lambda _split: self._number_second(reading))
        self._number_second(reading)

    def _number_second(self, reading: ReadingPage) -> None:
        if reading.columns.second is not None:
            self._number(reading.columns.second)

    def _number(self, text: TextPane) -> None:
        numbers = TextNumbers(text)
        self._session.briefing_changed.connect(numbers.show_briefing)
        self._looks.theme_changed.connect(numbers.show_theme)
        self._shown.triggered.connect(numbers.show)
        numbers.show_theme(self._looks.theme)
        if self._session.briefing is not None:
            numbers.show_briefing(self._session.briefing)
        numbers.show(self._shown.isChecked())

    @cached_property
    def _panel(self) -> NumberPanel:
        panel = NumberPanel(self._window)
        panel.show_theme(self._looks.theme)
        self._looks.theme_changed.connect(panel.show_theme)
        panel.left.connect(self._leave)
        panel.place_chosen.connect(self._go)
        return panel

    def _leave(self) -> None:
        if self._panel.isVisible() and not self._panel.go():
            self._navigator.focus_page()

    def _go(self, place: Place) -> None:
        """To the heading, or to the paragraph, which is washed for a while."""
        self._leave()
        briefing = self._session.briefing
        if briefing is None:
            return
        paragraph = paragraphs_of(briefing).at(place.offset)
        if place.paragraph and paragraph is not None:
            text = self._navigator.reading.text
            self._navigator.go_to(place.section, lambda: text.notes.show_passage(paragraph.span))
        else:
            self._navigator.go_to_section(place.section)
        self._navigator.focus_page()
