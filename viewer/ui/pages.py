"""The window's pages, each made when it is first needed: the first paint waits for one page only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.theme.tokens import Theme

if TYPE_CHECKING:
    from viewer.ui.library.library_page import LibraryPage
    from viewer.ui.overview.overview import Overview
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.search.empty_state import EmptyState

_LATE = 100
"""Milliseconds after which a page that is covered takes another theme: what is in sight comes first."""


class Pages(QStackedWidget):
    """Overview, reading page, library and notice. The signals go out once, when a page is made and has its theme."""

    overview_made = Signal(object)
    reading_made = Signal(object)
    notice_made = Signal(object)
    library_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        self._late.timeout.connect(self._show_late)
        self._behind = False  # the overview has not taken the theme yet
        self._overview: Overview | None = None
        self._reading: ReadingPage | None = None
        self._notice: EmptyState | None = None
        self._library: LibraryPage | None = None

    @property
    def overview(self) -> Overview:
        """The overview."""
        if self._overview is None:
            from viewer.ui.overview.overview import Overview

            self._overview = Overview()
            self._take(self._overview)
            self.overview_made.emit(self._overview)
        return self._overview

    @property
    def reading(self) -> ReadingPage:
        """The reading page; its side panes are made later still."""
        if self._reading is None:
            from viewer.ui.reading_page import ReadingPage

            self._reading = ReadingPage()
            self._take(self._reading)
            self.reading_made.emit(self._reading)
        return self._reading

    @property
    def notice(self) -> EmptyState:
        """The page for an error."""
        if self._notice is None:
            from viewer.ui.search.empty_state import EmptyState

            self._notice = EmptyState()
            self._take(self._notice)
            self.notice_made.emit(self._notice)
        return self._notice

    @property
    def library(self) -> LibraryPage:
        """The briefings at hand."""
        if self._library is None:
            from viewer.ui.library.library_page import LibraryPage

            self._library = LibraryPage()
            self._take(self._library)
            self.library_made.emit(self._library)
        return self._library

    @property
    def name(self) -> str:
        """What the page shown is called; the text and a notice have no name."""
        if self.on_overview:
            return self.tr("Overview")
        return self.tr("Library") if self.on_library else ""

    @property
    def has_reading(self) -> bool:
        """True once the reading page has been made."""
        return self._reading is not None

    @property
    def has_overview(self) -> bool:
        """True once the overview has been made."""
        return self._overview is not None

    @property
    def on_overview(self) -> bool:
        """True when the overview is shown."""
        return self._overview is not None and self.currentWidget() is self._overview

    @property
    def on_library(self) -> bool:
        """True when the library is shown."""
        return self._library is not None and self.currentWidget() is self._library

    @property
    def on_text(self) -> bool:
        """True when the reading page is shown."""
        return self._reading is not None and self.currentWidget() is self._reading

    def show_theme(self, theme: Theme) -> None:
        """Hand the theme to the pages there are, and to those made later; the overview can wait while it is covered."""
        self._theme = theme
        for page in (self._reading, self._notice, self._library):
            if page is not None:
                page.show_theme(theme)
        self._behind = self._overview is not None
        if self.currentWidget() is self._overview:
            self._show_late()
        else:
            self._late.start()

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page, in the theme there is."""
        if page is self._overview:
            self._show_late()
        super().setCurrentWidget(page)

    def _show_late(self) -> None:
        if self._behind and self._overview is not None and self._theme is not None:
            self._behind = False
            self._overview.show_theme(self._theme)

    def _take(self, page: Overview | ReadingPage | EmptyState | LibraryPage) -> None:
        self.addWidget(page)
        if self._theme is not None:
            page.show_theme(self._theme)
