"""The language changes while the window stands; the reader stays where they are. Runs in a real X server as well."""

from __future__ import annotations

import re
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.errors import NotesNotKept
from viewer.punctuation import full_width
from viewer.store.notes import load_notes
from viewer.ui import settings
from viewer.ui.help.help_page import HelpPage
from viewer.ui.language import Keeper, translate
from viewer.ui.main_window import MainWindow
from viewer.ui.meeting.meeting_window import MeetingWindow
from viewer.ui.notes.note_panel import NotePanel
from viewer.ui.overview.overview_parts import OverviewButton
from viewer.ui.single_window import SingleWindow
from viewer.ui.text.crumbs import Crumbs

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    made = make_window(qapp)
    made.resize(1400, 800)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in made.actions()})
    return made


def _change(qtbot: QtBot, window: MainWindow, command: str) -> MainWindow:
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window._commands[command].trigger()
    qtbot.waitUntil(lambda: bool(gone))
    new = QApplication.instance().findChild(Keeper).window
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in new.actions()})
    return new


def _finish(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    keeper = QApplication.instance().findChild(Keeper)
    if keeper is not None:
        keeper.setParent(None)


def _words(window: MainWindow) -> set[str]:
    return {action.text() for menu in window.findChildren(QMenu) for action in menu.actions()}


def test_every_word_changes_at_once_and_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    assert "会议展示" in _words(window)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms") == "文件夹"
    window = _change(qtbot, window, "english")
    assert "Meeting mode" in _words(window)
    assert not any("\u4e00" <= char <= "\u9fff" for word in _words(window) - {"简体中文"} for char in word)
    assert window._commands["english"].isChecked()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert settings.load().language == "en"
    window = _change(qtbot, window, "chinese")
    assert "会议展示" in _words(window)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    _finish(window)


def test_the_reader_stays_at_the_place_and_can_go_back(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("4.3")
    qtbot.keyClick(window.navigator.reading.text.focusProxy(), Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: window._session.section == "4.3")
    place, size = window.navigator.reading.text.place(), window.size()
    window = _change(qtbot, window, "english")
    assert window.navigator.on_text
    assert window.navigator.reading.text.place() == place
    assert window.size() == size
    qtbot.waitUntil(lambda: window._session.section == "4.3")
    window.navigator.back()
    assert window.navigator.on_overview
    _finish(window)


def test_the_filter_and_its_hit_stay_and_clearing_it_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("5.1")
    before = window.navigator.reading.text.place()
    window.enter_query("停车")
    window.navigator.step_hit(1)
    window.navigator.step_hit(1)
    place = window.navigator.reading.text.place()
    window = _change(qtbot, window, "english")
    assert window.findChild(QLineEdit).text() == "停车"
    assert window._session.selection.matched
    assert window._session.hit == 2
    assert window.navigator.reading.text.place() == place
    window.navigator.clear_filter()
    assert window.navigator.reading.text.place() == before
    _finish(window)


def test_both_columns_stay(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("4.3")
    window._commands["split"].trigger()
    window.navigator.go_to_section("2.2")
    columns = window.navigator.reading.columns
    places = (columns.first.place(), columns.second.place())
    window = _change(qtbot, window, "english")
    columns = window.navigator.reading.columns
    assert (columns.first.place(), columns.second.place()) == places
    assert columns.text is columns.second
    assert window._commands["split"].isChecked()
    _finish(window)


def test_the_overview_stays_the_overview_and_the_look_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.looks.choose_scheme("dark")
    looks = window.looks
    window = _change(qtbot, window, "english")
    assert window.navigator.on_overview
    assert window.looks is looks
    window.looks.choose_face("kai")  # the window that went hears of nothing any more
    assert window.looks.theme.look.dark
    _finish(window)


def test_the_language_that_is_spoken_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window._commands["chinese"].trigger()
    qtbot.wait(50)
    assert window.isVisible()
    assert window._commands["chinese"].isChecked()
    assert QApplication.instance().findChild(Keeper) is None
    _finish(window)


def test_the_window_of_a_meeting_is_not_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("4.3")
    window._commands["meeting"].trigger()
    meeting = window.findChild(MeetingWindow)
    window._commands["english"].trigger()  # on the other screen
    qtbot.wait(50)
    assert meeting.isVisible()
    assert window.isVisible()
    assert window.statusBar().currentMessage() == "下次启动时更换语言"
    qtbot.keyClick(meeting, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is None)
    window = _change(qtbot, window, "english")  # it need not wait any longer
    assert "Meeting mode" in _words(window)
    _finish(window)


def test_a_second_start_comes_to_the_new_window(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    single = SingleWindow(window)
    single.file_named.connect(window.open_path)
    assert single.listen()
    window = _change(qtbot, window, "english")
    window.findChild(SingleWindow).file_named.emit(file)
    assert "青山县2030年工作报告" in window.windowTitle()
    _finish(window)


_WORDED = (
    "text", "title", "placeholderText", "toolTip", "accessibleName", "accessibleDescription", "windowTitle",
)  # fmt: skip
_KEYS_AND_NAMES = frozenset(
    {"English", "Ctrl", "Alt", "Shift", "Esc", "Enter", "Del", "Home", "PDF", "Word", "Left", "Right", "Tab", "Space"}
)


def _told(window: MainWindow) -> dict[str, str]:
    """Every word that the window's parts and what stands beside it show or tell a screen reader, by where it is."""
    found: dict[str, str] = {}
    for part in [window, *window.findChildren(QWidget)]:
        if isinstance(part, _OF_THE_REPORT):
            continue
        where = f"{type(part).__name__} {part.objectName()}"
        for name in _WORDED:
            ask = getattr(part, name, None)
            words = ask() if callable(ask) else ""
            if isinstance(words, str) and words:
                found[f"{where}.{name}: {words}"] = words
        for action in part.actions():
            for words in (action.text(), action.toolTip(), action.iconText()):
                found[f"{where} action {words}"] = words
    return found


_OF_THE_REPORT = (OverviewButton, Crumbs, QTextEdit)
"""What these show are titles and words of the report, in whatever language that is."""


def _chinese(window: MainWindow, report: str) -> list[str]:
    """What is told in Chinese, without the report's own words."""
    han = re.compile("[\u3400-\u9fff]+")
    return [
        where for where, words in _told(window).items() if any(run not in report for run in han.findall(words))
    ]  # fmt: skip


def _walk(qtbot: QtBot, window: MainWindow) -> None:
    """Make every page and pane, with and without a filter, and open what stands beside the window."""
    navigator = window.navigator
    navigator.reading.make_sides()
    navigator.go_to_overview()
    window.enter_query("停车")
    qtbot.waitUntil(lambda: navigator.session.selection.filtering)
    window.enter_query("养犬")
    qtbot.waitUntil(lambda: not navigator.session.selection.matched)
    navigator.clear_filter()
    window.enter_query("停车")
    qtbot.waitUntil(lambda: bool(navigator.session.selection.hits))
    for command in ("library", "notes", "palette", "go_to_number", "reading", "help"):
        window._commands[command].trigger()
        qtbot.wait(20)
    window._wiring._show_query_help()
    navigator.read()
    window._commands["split"].trigger()
    qtbot.wait(20)


def test_every_part_speaks_the_language_chosen_and_no_other(qtbot: QtBot, window: MainWindow) -> None:
    assert window.briefing is not None
    # Of the languages, 简体中文 names itself; 养犬 was searched.
    report = (
        window.briefing.text
        + full_width(window.briefing.text)
        + window.briefing.metadata.title
        + "简体中文，养犬，罗湖"
    )
    window = _change(qtbot, window, "english")
    _walk(qtbot, window)
    assert _chinese(window, report) == []
    window = _change(qtbot, window, "chinese")
    _walk(qtbot, window)
    latin = re.compile("[A-Za-z]{3,}")
    english = [
        where for where, words in _told(window).items()
        if set(latin.findall(words)) - _KEYS_AND_NAMES and not re.search("[\u3400-\u9fff]", words)
    ]  # fmt: skip
    assert english == []
    _finish(window)


def test_what_stands_beside_the_window_comes_again_in_the_other_language(qtbot: QtBot, window: MainWindow) -> None:
    for command in ("help", "reading"):
        window._commands[command].trigger()
    assert {panel.windowTitle() for panel in window.findChildren(QDialog)} == {"帮助与快捷键", "阅读设置"}
    window = _change(qtbot, window, "english")
    qtbot.waitUntil(lambda: len([panel for panel in window.findChildren(QDialog) if panel.isVisible()]) == 2)
    assert {panel.windowTitle() for panel in window.findChildren(QDialog)} == {"Help and shortcuts", "Reading settings"}
    assert window.findChild(HelpPage).words.startswith("Help")
    _finish(window)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_buttons_of_qts_own_dialogs_speak_it_too(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    translate(qapp, language)
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(
        buttons.Ok | buttons.Cancel | buttons.Save | buttons.Discard | buttons.Close | buttons.Yes | buttons.No
    )
    qtbot.addWidget(box)
    chooser = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(chooser)
    words = [button.text() for button in box.buttons()] + [label.text() for label in chooser.findChildren(QLabel)]
    spoken = [bool(re.search("[\u3400-\u9fff]", word)) for word in words if word.strip("&") not in ("OK", "")]
    assert len(spoken) > 6
    assert all(spoken) if language == "zh" else not any(spoken)


def test_arrows_are_named_as_on_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    shown = QKeySequence("Alt+Left").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Alt+←"
    assert window._commands["back"].toolTip().endswith(shown)
    native = QKeySequence.SequenceFormat.NativeText
    keys = [action.shortcuts()[0].toString(native) for action in window.actions() if action.shortcuts()]
    assert not any(re.search("[\u3400-\u9fff]", key) for key in keys)
    _finish(window)


def test_a_note_that_was_removed_still_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    briefing = window.briefing
    assert briefing is not None
    window.navigator.go_to_section("4.3")
    for wanted in (1, 0):
        window._commands["bookmark"].trigger()
        assert len(load_notes(briefing.sha256)) == wanted
    window = _change(qtbot, window, "english")
    assert window._commands["restore_note"].isEnabled()
    window._commands["restore_note"].trigger()
    assert len(load_notes(briefing.sha256)) == 1
    _finish(window)


def test_words_that_the_disk_does_not_take_keep_their_window(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise NotesNotKept("notes")

    window.navigator.go_to_section("4.3")
    window.navigator.go_to_metric(window.briefing.metrics[20].id)  # type: ignore[union-attr]
    window._commands["note"].trigger()
    panel = window.findChild(NotePanel)
    assert panel is not None
    monkeypatch.setattr("viewer.store.notes.save_note", full)
    qtbot.keyClicks(panel.focusProxy(), "not to be lost")
    window._commands["english"].trigger()
    qtbot.wait(50)
    assert panel.isVisible()
    assert panel.words == "not to be lost"
    assert window.isVisible()
    monkeypatch.undo()
    _finish(window)


def test_a_window_that_went_is_let_go(qtbot: QtBot, window: MainWindow) -> None:
    window = _change(qtbot, window, "english")
    qtbot.waitUntil(lambda: not window._later._steps)  # what is there by then is kept from the collector
    gone = weakref.ref(window)
    window = _change(qtbot, window, "chinese")
    qtbot.waitUntil(lambda: gone() is None)
    _finish(window)
