"""The window: it owns the parts, hands values down to them and joins their signals. It computes nothing itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from viewer.errors import BriefingError
from viewer.model import Briefing
from viewer.theme.palette import dress
from viewer.theme.tokens import Theme
from viewer.ui.commands import Commands
from viewer.ui.dialogs import Dialogs
from viewer.ui.drop_area import DropArea
from viewer.ui.first_paint import AfterFirstPaint
from viewer.ui.looks import Looks
from viewer.ui.memory import WRITE_AFTER, Memory
from viewer.ui.navigator import Navigator
from viewer.ui.report_opener import Opened, ReportOpener
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.session import Session
from viewer.ui.status_line import StatusLine
from viewer.ui.top_bar import TopBar
from viewer.ui.window_state import WindowState
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.ui.own_notes import OwnNotes
    from viewer.ui.reading_page import ReadingPage


class MainWindow(QMainWindow):
    """One window over one Session."""

    def __init__(self, memory: Memory, looks: Looks) -> None:
        super().__init__()
        self._memory, self._looks = memory, looks
        self._opened: Opened | None = None
        self._stand(memory.settings.geometry)
        self._session = Session(self)
        self._commands = Commands(self)
        self._filter_bar = FilterBar()
        self._top_bar = TopBar(self._commands, self._filter_bar)
        self._navigator = Navigator(self._session, self._filter_bar, self)
        self._wiring = Wiring(self._session, self._navigator, self._filter_bar, self)
        self._status = StatusLine(self)
        self._opener = ReportOpener(memory, looks, self)
        self._dialogs = Dialogs(self._session, memory, looks, self._navigator.pages, self)
        self._state = WindowState(self._navigator, memory, looks, self._commands, self._top_bar, self._status)
        self._build()
        self._connect_commands()
        self._connect_parts()
        self._restore()
        pages = self._navigator.pages
        later = (self._finish, lambda: pages.reading.make_sides(), lambda: pages.overview, self._warm_up)
        self._later = AfterFirstPaint(self, later)

    def open_path(self, path: Path) -> None:
        """Open a briefing, or import a report after asking for its details."""
        self._opener.open([path])

    @property
    def navigator(self) -> Navigator:
        """The reader's way through the report."""
        return self._navigator

    @property
    def placed(self) -> bool:
        """True where it stands as it was left; False at a first start."""
        return bool(self._memory.settings.geometry)

    @property
    def notes(self) -> OwnNotes:
        """The reader's own notes."""
        return self._dialogs.notes

    @property
    def looks(self) -> Looks:
        """The look of the window."""
        return self._looks

    @property
    def briefing(self) -> Briefing | None:
        """The open briefing."""
        return self._session.briefing

    def _stand(self, geometry: bytes) -> None:
        """Take the remembered place and, with it, the look: a theme put on later would be laid out twice."""
        self.resize(1366, 768)
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        self._looks.fit_width(self.width())
        self._looks.apply()
        dress(self)

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        # Its parts cover it wholly (a test proves it): painting its ground under them costs every keystroke.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(640, 340)  # a screen of 1366 x 768 at 200 % has 683 x 384
        self.setStatusBar(self._status)
        body = DropArea()
        body.dropped.connect(self._opener.open)
        self._looks.theme_changed.connect(body.show_theme)
        body.show_theme(self._looks.theme)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar)
        column.addWidget(self._navigator.pages, 1)
        self.setCentralWidget(body)

    def _connect_commands(self) -> None:
        commands, looks, navigator, out = self._commands, self._looks, self._navigator, self._dialogs
        jobs = {
            "open": self._opener.ask, "details": self._edit_details, "quit": self.close,
            "print": out.print_brief, "export_pdf": out.export_pdf, "export_word": out.export_word,
            "export_all": out.export_all,
            "overview": navigator.go_to_overview, "back": navigator.back, "forward": navigator.forward,
            "previous_section": lambda: navigator.step_section(-1), "next_section": lambda: navigator.step_section(1),
            "find": self._filter_bar.setFocus, "clear": navigator.clear_filter,
            "next_hit": lambda: navigator.step_hit(1), "previous_hit": lambda: navigator.step_hit(-1),
            "next_pane": lambda: navigator.step_pane(1), "previous_pane": lambda: navigator.step_pane(-1),
            "larger": lambda: looks.step_zoom(1), "smaller": lambda: looks.step_zoom(-1),
            "actual": lambda: looks.step_zoom(0), "large": lambda: looks.choose_large(commands["large"].isChecked()),
            "dark": lambda: looks.choose_scheme("dark" if commands["dark"].isChecked() else "light"),
            "system": lambda: looks.choose_scheme("system"),
            "tree": self._show_panes, "cards": self._show_panes, "full_screen": self._toggle_full_screen,
            "chinese": lambda: self._choose_language("zh"), "english": lambda: self._choose_language("en"),
            "help": self._dialogs.show_help, "about": self._dialogs.show_about,
            "forget": self._dialogs.forget,
            "copy_figures": lambda: navigator.reading.cards.copy_shown(),
            "export_matching": self._dialogs.export_matching,
            "check": out.check_figures, "save_checked": out.checks.save_checked,
        }  # fmt: skip
        for name, job in jobs.items():
            commands[name].triggered.connect(lambda _checked=False, run=job: run())
            commands[name].triggered.connect(self._update)
        looks.theme_changed.connect(self._show_theme)

    def _connect_parts(self) -> None:
        navigator, opener, wiring = self._navigator, self._opener, self._wiring
        self._filter_bar.left.connect(navigator.focus_page)
        self._session.section_changed.connect(self._update)
        wiring.column_moved.connect(self._top_bar.show_column)
        wiring.query_wanted.connect(self.enter_query)
        wiring.file_wanted.connect(self._opener.ask)
        wiring.cards_wanted.connect(self._commands["cards"].trigger)
        navigator.pages.reading_made.connect(self._restore_panes)
        navigator.moved.connect(self._update)
        navigator.moved.connect(self._status.clearMessage)
        navigator.wrapped.connect(self._tell_wrapped)
        navigator.query_used.connect(self._remember_word)
        wiring.export_wanted.connect(self._dialogs.export_shown)
        wiring.check_wanted.connect(self._dialogs.check_figures)
        wiring.told.connect(self._status.tell)
        self._dialogs.told.connect(self._status.tell)
        self._dialogs.forgotten.connect(lambda: self._filter_bar.show_words(()))
        opener.opened.connect(self.show_opened)
        opener.refused.connect(self._show_refused)
        opener.told.connect(self._status.tell)
        opener.reading.connect(self._status.show_reading)
        opener.changed.connect(self._status.show_changed)

    def _restore(self) -> None:
        settings, commands = self._memory.settings, self._commands
        commands["tree"].setChecked(settings.tree_shown)
        commands["cards"].setChecked(settings.cards_shown)
        self._filter_bar.show_words(settings.words)
        self._filter_bar.show_enabled(False)
        self._show_theme(self._looks.theme)
        self._update()

    def _restore_panes(self, reading: ReadingPage) -> None:
        settings = self._memory.settings
        reading.show_widths(settings.tree_width, settings.cards_width)
        reading.show_panes(settings.tree_shown, settings.cards_shown)

    def _finish(self) -> None:
        from viewer.ui.finish import finish

        finish(self, self._commands, self._wiring, self._status, self._memory, self._dialogs)
        self._update()

    def _warm_up(self) -> None:
        """Check what opening left unchecked, and do what the first keystroke would otherwise wait for."""
        from viewer.ui.warm_up import warm_up

        if self._opened is not None:
            self._opener.check(self._opened)
            warm_up(self._session.briefing or self._opened.briefing, self._navigator.pages)

    # -- opening -------------------------------------------------------------------------------------------------
    def show_opened(self, opened: Opened) -> None:
        """Show a briefing at the place where it was left."""
        self._remember_place()
        same = self._opened is not None and self._opened.path == opened.path
        self._opened = opened
        briefing, settings = opened.briefing, self._memory.settings
        self.setWindowTitle(briefing.metadata.title + " — " + self.tr("Briefing Viewer"))
        self._filter_bar.show_query("")
        self._filter_bar.show_enabled(True)
        self._session.open(self._dialogs.checks.titled(briefing), self._dialogs.checks.on(briefing))
        place = self._memory.place(briefing.sha256)
        reading = self._navigator.on_text if same else settings.reading and not self.isVisible()
        self._navigator.start(place, place is not None and reading)
        self._memory.note_opened(opened.path, briefing.metadata.title)
        QTimer.singleShot(WRITE_AFTER, self, self._memory.write)  # the first paint does not wait for a disk
        self._update()

    def _show_refused(self, error: BriefingError) -> None:
        self._filter_bar.show_enabled(self._opened is not None)
        self._navigator.notice.show_error(error.sentence(self._memory.settings.language))
        self._navigator.show_aside(self._navigator.notice)

    def _edit_details(self) -> None:
        if self._opened is not None:
            self._opener.edit_details(self._opened)

    # -- what commands do ----------------------------------------------------------------------------------------
    def enter_query(self, query: str) -> None:
        """Filter as if the words had been typed."""
        self._filter_bar.show_query(query)
        self._navigator.filter(query)

    def _show_panes(self) -> None:
        tree, cards = self._commands["tree"].isChecked(), self._commands["cards"].isChecked()
        if self._navigator.pages.has_reading:
            self._navigator.reading.show_panes(tree, cards)
        self._memory.change(tree_shown=tree, cards_shown=cards)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_language(self, language: str) -> None:
        from viewer.ui.language import speak

        self._memory.change(language=language)
        if not speak(self, self._memory, None if self._opener.busy else self._opened):
            self._status.tell(self.tr("The language changes at the next start"))
        self._update()

    # -- following -----------------------------------------------------------------------------------------------
    def _show_theme(self, theme: Theme) -> None:
        navigator = self._navigator
        self._commands.show_theme(theme)
        self._top_bar.show_theme(theme)
        self._status.show_theme(theme)
        navigator.pages.show_theme(theme)
        self._memory.change(**self._looks.kept())
        self._update()

    def _update(self, *_changed: object) -> None:
        """Enable what can act and word the status bar for the place shown."""
        self._state.show(self._opened)

    def _tell_wrapped(self, at_first: bool) -> None:
        self._status.tell(self.tr("Back at hit 1") if at_first else self.tr("At the last hit"))

    def _remember_word(self, word: str) -> None:
        self._memory.note_word(word)
        QTimer.singleShot(WRITE_AFTER, self._memory.write)
        self._filter_bar.show_words(self._memory.settings.words)

    def _remember_place(self) -> None:
        if self._opened is not None:
            self._memory.save_place(self._opened.briefing.sha256, self._navigator.places_to_keep()[0])

    # -- Qt's own ------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._looks.fit_width(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._opener.stop()
        self.keep()
        super().closeEvent(event)

    def keep(self) -> None:
        """Remember place, widths and geometry."""
        self._remember_place()
        if self._navigator.pages.has_reading:
            tree, cards = self._navigator.reading.widths
            self._memory.change(tree_width=tree, cards_width=cards)
        self._memory.change(geometry=bytes(self.saveGeometry().data()), reading=self._navigator.on_text)
