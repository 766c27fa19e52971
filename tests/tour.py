"""A walk through everything the window can show: each pane, page, panel and dialog is opened in turn by its command.

``Tour(window, folder).walk(look)`` calls ``look(name, widget)`` at every stop, ``widget`` being the window to look at.
Used by the tests of accessibility, contrast and targets, and for pictures of every state. Runs in any language.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

Look = Callable[[str, QWidget], None]
PATIENCE = 20
SOURCE = (
    "青山县2030年工作报告\n"
    "一、农业生产\n全镇种植水稻3200亩,增长5%。\n"
    "二、道路建设\n(一)公路\n新建公路12公里。\n(二)桥梁\n新建桥梁3座。\n"
    "三、下一步工作\n继续努力。\n"
)


class Tour:
    """One window on the bundled report. ``pause`` is how long everything may take to come to rest, in seconds."""

    def __init__(self, window: MainWindow, folder: Path, pause: float = 0.07) -> None:
        self.window, self._folder, self._pause = window, folder, pause
        self._look: Look = lambda _name, _widget: None
        self.stops = (
            self._overview, self._reading, self._jump, self._filter, self._pinyin, self._dimmed, self._nothing,
            self._nearly, self._notes, self._selection, self._split, self._narrow, self._reading_panel, self._palette,
            self._number, self._numbers, self._query_help, self._earlier_words, self._menus, self._library,
            self._meeting, self._print, self._check, self._help, self._about, self._question, self._import,
            self._several, self._refused,
        )  # fmt: skip

    def walk(self, look: Look, *names: str) -> None:
        """Open every state, or those named, and look at each."""
        self._look = look
        self.wait(lambda: "meeting" in {action.objectName() for action in self.window.actions()})
        self._settle()
        for stop in self.stops:
            if not names or stop.__name__.strip("_") in names:
                stop()
                self._settle()

    # -- helpers -------------------------------------------------------------------------------------------------
    def wait(self, holds: Callable[[], object]) -> None:
        """Let events run until something holds."""
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, "did not come about"
            QTest.qWait(5)

    def _settle(self) -> None:
        until = time.monotonic() + self._pause
        QApplication.processEvents()
        while time.monotonic() < until:
            QTest.qWait(10)

    def _show(self, name: str, widget: QWidget | None = None) -> None:
        self._settle()
        self._look(name, widget or self.window)

    def _do(self, command: str) -> None:
        self.window._commands[command].trigger()

    def _while_open(self, open_it: Callable[[], object], visit: Callable[[QWidget], object]) -> None:
        """Open a dialog that stops everything, look at it, and close it."""
        failed: list[BaseException] = []

        def found() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, found)
                return
            try:
                self._settle()
                visit(dialog)
            except BaseException as fault:
                failed.append(fault)
            finally:
                dialog.close()

        QTimer.singleShot(0, found)
        open_it()
        if failed:
            raise failed[0]

    @property
    def _navigator(self) -> object:
        return self.window.navigator

    def _metric(self) -> int:
        """A figure that goes from one value to another: its card has the most on it."""
        metrics = [metric for metric in self.window.briefing.metrics if metric.section.startswith("4.2")]
        return next(metric.id for metric in metrics if metric.kind == "from_to")

    # -- the window ----------------------------------------------------------------------------------------------
    def _overview(self) -> None:
        self.window.navigator.go_to_overview()
        self._show("overview")

    def _reading(self) -> None:
        self.window.navigator.go_to_section("4.3")
        self._show("reading")

    def _jump(self) -> None:
        self.window.navigator.go_to_metric(self._metric())
        self._show("jump")

    def _filter(self) -> None:
        self.window.enter_query("停车")
        self._show("filter")
        self._do("next_hit")
        self._show("filter, second hit")

    def _dimmed(self) -> None:
        self.window.enter_query("停车")
        session = self.window.navigator.session
        session.show_only_matching(False)
        self._show("filter, the rest pale")
        session.show_only_matching(True)
        self.window.navigator.clear_filter()

    def _pinyin(self) -> None:
        self.window.enter_query("tc")
        self._show("pinyin")

    def _nothing(self) -> None:
        self.window.enter_query("养犬")
        self._show("nothing found")

    def _nearly(self) -> None:
        self.window.enter_query("错锋停车")
        self._show("nearly found")
        self.window.navigator.clear_filter()

    def _notes(self) -> None:
        from viewer.notes import passage
        from viewer.ui.notes.note_panel import NotePanel

        window, briefing = self.window, self.window.briefing
        sentences = [metric.sentence for metric in briefing.metrics if metric.section.startswith("4.2")]
        notes = window._dialogs.notes
        notes.write(sentences[0], "与去年的口径一致吗？请业务科室核对。")
        notes.write(sentences[-1])
        notes.write(passage(briefing.text, briefing.section("4.2").heading), bookmark=True)
        window.navigator.go_to_section("4.2")
        self._do("notes")
        self._show("notes")
        window.navigator.reading.text.notes.note_chosen.emit(notes.notes[1])
        self._show("a note")
        QTest.keyClick(window.findChild(NotePanel).focusProxy(), Qt.Key.Key_Escape)
        window.navigator.reading.side.show_cards()

    def _selection(self) -> None:
        self.window.navigator.go_to_section("4.3")
        self._settle()
        view = self.window.navigator.reading.text._view
        port = view.viewport()
        middle = port.width() // 2
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(middle - 120, 120))
        QTest.mouseMove(port, QPoint(middle + 60, 200))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(middle + 60, 200))
        self._show("words selected")
        cursor = view.textCursor()
        cursor.clearSelection()
        view.setTextCursor(cursor)

    def _split(self) -> None:
        self._do("split")
        self.window.navigator.go_to_section("2.2")
        self._show("two columns")
        self._do("split")

    def _narrow(self) -> None:
        size = self.window.size()
        self.window.navigator.go_to_section("4.3")
        self.window.resize(1000, size.height())
        self._show("narrow")
        self.window.navigator.reading.bring_cards()
        self._show("narrow, figures")
        self.window.resize(size)

    def _numbers(self) -> None:
        self._do("numbers")
        self._show("numbers")
        self._do("numbers")

    def _library(self) -> None:
        self._do("library")
        self._settle()
        self._show("library")
        self._do("back")

    def _refused(self) -> None:
        missing = self._folder / "不在.briefing"
        self.window.open_path(missing)
        self.wait(lambda: self.window.navigator.pages.currentWidget() is self.window.navigator.notice)
        self._show("not opened")
        self._do("back")

    # -- panels over it ------------------------------------------------------------------------------------------
    def _reading_panel(self) -> None:
        from viewer.ui.reading_panel import ReadingPanel

        self._do("reading")
        panel = self.window.findChild(ReadingPanel)
        self._show("reading panel", panel)
        panel.close()

    def _palette(self) -> None:
        from viewer.ui.palette.palette_panel import PalettePanel

        self._do("palette")
        QTest.keyClicks(self.window.findChild(PalettePanel).field, "tc")
        self._show("palette")
        self._do("palette")

    def _number(self) -> None:
        from viewer.ui.palette.number_panel import NumberPanel

        self.window.navigator.go_to_section("4.3")
        self._do("go_to_number")
        QTest.keyClicks(self.window.findChild(NumberPanel).field, "4.3.2")
        self._show("go to number")
        self._do("go_to_number")

    def _query_help(self) -> None:
        bar = self.window._filter_bar
        bar.help_requested.emit()
        self._show("query help")
        bar._toggle_help()

    def _earlier_words(self) -> None:
        self.window._filter_bar.show_words(("停车", "医疗"))
        self.window._filter_bar._field.drop_words()
        self._settle()
        popup = QApplication.activePopupWidget()
        assert popup is not None
        self._look("earlier searches", popup)
        popup.hide()

    def _menus(self) -> None:
        self.window.menuBar().show()
        self._show("menu bar")
        menus = [menu for menu in self.window.menuBar().findChildren(QMenu) if menu.title()]
        cards = self.window.navigator.reading.cards
        from viewer.ui.cards.card_controls import CardControls

        menus.append(cards.findChild(CardControls).menu_of_orders())
        menus.append(self.window.navigator.reading.tree._view.make_menu())
        for menu in menus:
            assert isinstance(menu, QMenu)
            menu.popup(self.window.mapToGlobal(QPoint(40, 40)))
            self._show(f"menu {menu.title()}".strip(), menu)
            menu.close()
        self.window.menuBar().hide()

    # -- windows of their own ------------------------------------------------------------------------------------
    def _meeting(self) -> None:
        from viewer.ui.meeting.meeting_window import MeetingWindow

        self.window.navigator.go_to_metric(self._metric())
        self._do("meeting")
        meeting = self.window.findChild(MeetingWindow)
        self._show("meeting", meeting)
        QTest.keyClick(meeting, Qt.Key.Key_F)
        self._show("meeting, a figure", meeting)
        QTest.keyClick(meeting, Qt.Key.Key_Escape)

    def _print(self) -> None:
        self.window.navigator.go_to_section("4.2")
        self._while_open(lambda: self._do("print"), lambda dialog: self._look("print", dialog))

    def _check(self) -> None:
        self.window.navigator.go_to_section("4.2")
        self._while_open(lambda: self._do("check"), lambda dialog: self._look("check", dialog))

    def _help(self) -> None:
        self._do("help")  # stands beside the window, which goes on
        dialog = self.window._dialogs._help
        assert dialog is not None
        self._show("help", dialog)
        dialog.field.setText("shuqian")
        self._show("help, searched", dialog)
        dialog.field.clear()
        dialog.close()

    def _about(self) -> None:
        self._while_open(lambda: self._do("about"), lambda dialog: self._look("about", dialog))

    def _question(self) -> None:
        def look(dialog: QWidget) -> None:
            assert isinstance(dialog, QMessageBox)
            self._look("question", dialog)

        self._while_open(lambda: self._do("forget"), look)

    def _source(self, name: str, text: str) -> Path:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def _import(self) -> None:
        self.window.open_path(self._source("工作总结.txt", SOURCE))
        desk = self.window._opener._desk
        self._look("import, reading", desk)
        page = desk._pages.check
        self.wait(page.isVisible)
        self._show("import, outline", desk)
        page._sides._choose(1)
        self._show("import, figures", desk)
        desk.reject()
        self.wait(lambda: self.window._opener._desk is None)

    def _several(self) -> None:
        paths = [
            self._source("工作总结.txt", SOURCE),
            self._source("年报.md", "# 青山县2031年工作报告\n\n## 一、茶园\n\n茶园面积3.5万亩。\n"),
            self._source("会议通知.txt", "\n"),
        ]
        self.window._opener.open(paths)
        desk = self.window._opener._desk
        self.wait(desk._pages.summary.isVisible)
        self._show("import, several files", desk)
        desk.reject()
        self.wait(lambda: self.window._opener._desk is None)
