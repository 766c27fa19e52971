"""The pages of an import: progress at once, the others when they are needed or while a file is being read.

Loading and building the check page in one go would hold the window up for longer than a reader notices.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.importing.progress_page import ProgressPage

if TYPE_CHECKING:
    from viewer.ui.importing.check_page import CheckPage
    from viewer.ui.importing.summary_page import SummaryPage

_MODULES = ("viewer.ui.importing.source_view", "viewer.ui.importing.outline_panel", "viewer.ui.importing.check_page")


class DeskPages(QStackedWidget):
    """``check_made(CheckPage)`` and ``summary_made(SummaryPage)`` go out once, when a page has its theme;
    ``prepared()`` when the page that will be needed is there."""

    check_made = Signal(object)
    summary_made = Signal(object)
    prepared = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._check: CheckPage | None = None
        self._summary: SummaryPage | None = None
        self._sentence = ""
        self.progress = ProgressPage()
        self.progress.show_theme(theme)
        self.addWidget(self.progress)
        self._steps: list[Callable[[], object]] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)

    @property
    def check(self) -> CheckPage:
        """The check page."""
        if self._check is None:
            from viewer.ui.importing.check_page import CheckPage

            page = self._check = CheckPage(self._language)
            page.show_theme(self._theme)
            self.addWidget(page)
            self.check_made.emit(page)
        return self._check

    @property
    def summary(self) -> SummaryPage:
        """The list of several files."""
        if self._summary is None:
            from viewer.ui.importing.summary_page import SummaryPage

            page = self._summary = SummaryPage(self._language)
            page.show_theme(self._theme)
            self.addWidget(page)
            self.summary_made.emit(page)
        return self._summary

    @property
    def on_check(self) -> bool:
        """True while the check page is shown."""
        return self._check is not None and self.currentWidget() is self._check

    def prepare(self, several: bool) -> None:
        """Make the page that will be needed, a step at each turn of the event loop."""
        load = [lambda name=name: import_module(name) for name in _MODULES]
        self._steps = [lambda: self.summary] if several else [*load, lambda: self.check]
        self._turn.start()

    def show_note(self, sentence: str) -> None:
        """Say something on whatever page is shown."""
        self.progress.show_note(sentence)
        for page in (self._check, self._summary):
            if page is not None:
                page.foot.show_sentence(sentence)

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        else:
            self._turn.stop()
            self.prepared.emit()
