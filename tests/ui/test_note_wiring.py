"""What leads where: commands, menus, list, tree and overview through the real window, and reports that change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.errors import NotesNotKept
from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.store.notes import load_notes, save_note
from viewer.store.rows import text_sha256
from viewer.store.write import write_briefing
from viewer.ui.main_window import MainWindow
from viewer.ui.notes.note_panel import NotePanel

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[..., MainWindow]:
    def started(width: int = 1400) -> MainWindow:
        window = make_window(qapp, file)
        qtbot.addWidget(window)
        window.resize(width, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.navigator.pages.has_overview and window.navigator.reading.has_sides)
        return window

    return started


def _span(briefing: Briefing, words: str) -> Span:
    start = briefing.text.index(words)
    return Span(start, start + len(words))


def _select(window: MainWindow, span: Span) -> None:
    view = window.navigator.reading.text._view
    cursor = view.textCursor()
    cursor.setPosition(view.page.nearest(span.start))
    cursor.setPosition(view.page.nearest(span.end), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_a_mark_is_taken_away_by_the_same_key(start: Callable[..., MainWindow], briefing: Briefing) -> None:
    window = start()
    window.navigator.go_to_section("2.2")
    span = _span(briefing, "停车投诉下降")
    for kept in (1, 0):
        _select(window, span)
        window._commands["mark"].trigger()
        assert len(load_notes(briefing.sha256)) == kept
    window._commands["restore_note"].trigger()
    assert [note.span for note in load_notes(briefing.sha256)] == [span]


def test_without_a_selection_the_sentence_of_the_figure_is_marked(
    start: Callable[..., MainWindow], briefing: Briefing
) -> None:
    window = start()
    window.navigator.go_to_section("2.2")
    window._commands["mark"].trigger()
    assert load_notes(briefing.sha256) == ()
    assert "请先选中" in window._status.currentMessage()
    window.navigator.go_to_metric(11)
    window._commands["mark"].trigger()
    assert [note.span for note in load_notes(briefing.sha256)] == [briefing.metric(11).sentence]


def test_bookmarks_from_tree_and_overview(start: Callable[..., MainWindow], briefing: Briefing) -> None:
    window = start()
    window.navigator.overview.bookmark_wanted.emit("2")
    window.navigator.reading.tree.bookmark_wanted.emit("1.2")
    headings = [briefing.section(section).heading for section in ("1.2", "2")]
    assert [note.span for note in load_notes(briefing.sha256)] == headings
    assert [row.section for row in window.navigator.reading.tree._model.rows if row.bookmarked] == ["1.2", "2"]
    window.navigator.go_to_section("1.2")
    assert window._commands["bookmark"].isChecked()
    window.navigator.go_to_section("1.1")
    assert not window._commands["bookmark"].isChecked()
    window.navigator.overview.bookmark_wanted.emit("2")
    assert [note.span for note in load_notes(briefing.sha256)] == headings[:1]


def test_a_bookmark_bears_words_of_the_readers_own(
    start: Callable[..., MainWindow], briefing: Briefing, qtbot: QtBot
) -> None:
    window = start()
    window.navigator.overview.bookmark_wanted.emit("2")
    window._commands["notes"].trigger()
    listed = window.navigator.reading.side.notes
    qtbot.keyClick(listed.focusProxy(), Qt.Key.Key_F2)
    panel = window.findChild(NotePanel)
    assert panel is not None
    assert panel.isVisible()
    qtbot.keyClicks(panel.focusProxy(), "Ask Li")
    qtbot.keyClick(panel.focusProxy(), Qt.Key.Key_Escape)
    (note,) = load_notes(briefing.sha256)
    assert (note.bookmark, note.text) == (True, "Ask Li")
    assert listed._model.index(0).data() == "Ask Li"
    assert [row.section for row in window.navigator.reading.tree._model.rows if row.bookmarked] == ["2"]


def test_a_report_without_headings_has_nothing_to_bookmark(
    start: Callable[..., MainWindow], briefing: Briefing
) -> None:
    window = start()
    window.navigator.reading.tree.bookmark_wanted.emit("0")
    assert load_notes(briefing.sha256) == ()


def test_a_passage_that_has_moved_is_told_and_not_misplaced(
    start: Callable[..., MainWindow], briefing: Briefing
) -> None:
    moved = Note(_span(briefing, "停车投诉下降"), "别的文字啊", "查")
    save_note(briefing.sha256, moved)
    window = start()
    window._commands["notes"].trigger()
    pane = window.navigator.reading.side.notes
    assert [row.stands for row in pane._model.rows] == [False]
    place = window.navigator.reading.text.place()
    pane.note_chosen.emit(moved)
    assert "不在原来的位置" in window._status.currentMessage()
    assert window.navigator.reading.text.place() == place
    assert window.navigator.reading.text.notes._notes == ()


def test_another_report_takes_its_own_notes_and_the_open_note_is_kept(
    start: Callable[..., MainWindow], briefing: Briefing, tmp_path: Path, qtbot: QtBot
) -> None:
    text = briefing.text.replace("停车投诉", "停车纠纷")
    other = replace(briefing, text=text, sha256=text_sha256(text))
    write_briefing(other, tmp_path / "other.briefing")
    save_note(other.sha256, Note(_span(other, "停车纠纷"), "停车纠纷", "另一份"))
    window = start()
    window.navigator.go_to_section("2.2")
    _select(window, _span(briefing, "停车投诉"))
    window._commands["note"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    window.open_path(tmp_path / "other.briefing")
    qtbot.waitUntil(lambda: window.briefing.sha256 == other.sha256)
    assert not window.navigator.reading.text.findChild(NotePanel).isVisible()
    assert [note.text for note in load_notes(briefing.sha256)] == ["abc"]
    assert [note.text for note in load_notes(other.sha256)] == ["另一份"]
    assert [note.text for note in window._dialogs.notes.notes] == ["另一份"]


def test_closing_the_window_keeps_what_is_being_written(
    start: Callable[..., MainWindow], briefing: Briefing, qtbot: QtBot
) -> None:
    window = start()
    window.navigator.go_to_section("2.2")
    _select(window, _span(briefing, "停车投诉"))
    window._commands["note"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    window.close()
    assert [note.text for note in load_notes(briefing.sha256)] == ["abc"]


def test_clearing_the_history_leaves_notes_alone(start: Callable[..., MainWindow], briefing: Briefing) -> None:
    note = Note(_span(briefing, "停车投诉"), "停车投诉", "查")
    save_note(briefing.sha256, note)
    window = start()
    window._memory.forget()
    assert load_notes(briefing.sha256) == (note,)


def test_in_a_narrow_window_the_notes_come_into_the_left_panel(start: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = start(1000)
    window._commands["notes"].trigger()
    side = window.navigator.reading.side
    assert side.on_notes
    assert side.isVisible()
    assert side.notes._list.hasFocus()
    window.navigator.reading.bring_cards()
    assert not side.on_notes


def test_hidden_figures_come_back_with_the_notes(start: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = start()
    window.navigator.read()
    window._commands["cards"].trigger()
    assert not window.navigator.reading.side.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.navigator.reading.side.isVisible()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
    assert window.focusWidget() is window._filter_bar.focusProxy() or window._filter_bar.isAncestorOf(
        window.focusWidget()
    )


def _write_on_a_full_disk(
    window: MainWindow, briefing: Briefing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> NotePanel:
    window.navigator.go_to_section("2.2")
    _select(window, _span(briefing, "停车投诉"))
    window._commands["note"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "abc")

    def full(sha256: str, note: Note) -> None:
        raise NotesNotKept("notes")

    monkeypatch.setattr("viewer.store.notes.save_note", full)
    panel = window.navigator.reading.text.findChild(NotePanel)
    assert isinstance(panel, NotePanel)
    return panel


def test_words_that_the_disk_does_not_take_outlive_another_report(
    start: Callable[..., MainWindow], briefing: Briefing, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, other = start(), replace(briefing, sha256="f" * 64)
    write_briefing(other, tmp_path / "other.briefing")
    panel = _write_on_a_full_disk(window, briefing, qtbot, monkeypatch)
    window.open_path(tmp_path / "other.briefing")
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert QApplication.clipboard().text() == "abc"
    qtbot.waitUntil(lambda: "剪贴板" in window._status.currentMessage())


@pytest.mark.parametrize("closes", [False, True])
def test_a_window_over_words_that_the_disk_does_not_take_asks_before_it_closes(
    start: Callable[..., MainWindow], briefing: Briefing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, closes: bool
) -> None:
    window = start()
    panel = _write_on_a_full_disk(window, briefing, qtbot, monkeypatch)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        back, leave = sorted(box.buttons(), key=lambda button: button is not box.defaultButton())
        qtbot.mouseClick(leave if closes else back, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    assert window.close() is closes
    assert window.isVisible() is not closes
    assert panel.words == "abc"
    monkeypatch.undo()  # the test's own end closes the window again
