"""Notes in two columns through the real window: by mouse and keys, in either column, and when a column goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.note_hands import LEFT, NONE, drag, panel_over, span_of, type_words
from viewer.model import Briefing, Span
from viewer.notes import NoteKind
from viewer.paths import bundled_briefing
from viewer.store import notes as store
from viewer.store.notes import load_notes
from viewer.ui.main_window import MainWindow
from viewer.ui.notes.note_panel import NotePanel
from viewer.ui.text.selection_bar import SelectionBar
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text_columns import TextColumns

pytestmark = pytest.mark.usefixtures("plain_application")
Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FALLEN, ADDED, SEATS = "停车投诉下降", "新增停车位500个", "新增学位1200个"


@pytest.fixture
def window(qtbot: QtBot, start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    made = start_window(file, 1600, 800)
    made.navigator.go_to_section("2.2")
    return made


def _split(qtbot: QtBot, window: MainWindow) -> TextColumns:
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    columns = window.navigator.reading.columns
    assert columns.second is not None
    qtbot.waitUntil(lambda: columns.second.isVisible() and columns.second.width() > 300)
    return columns


def _tinted(text: TextPane, span: Span) -> bool:
    """Whether the passage stands on the marks' colour, as pixels say."""
    box = text.notes.place_of(span)
    assert box is not None
    theme = text.notes.theme
    assert theme is not None
    picture = text.view.grab(box.adjusted(4, 0, -4, 0)).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 3)}
    return QColor(theme.colors.note).name() in seen


def test_a_column_that_opens_shows_the_notes_there_are(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> None:
    span = span_of(briefing, FALLEN)
    drag(qtbot, window.navigator.reading.text, span)
    qtbot.keyClick(window.navigator.reading.text.view, Key.Key_M, CONTROL)
    columns = _split(qtbot, window)
    assert _tinted(columns.first, span)
    assert _tinted(columns.second, span)


@pytest.mark.parametrize("which", ["first", "second"])
def test_what_is_marked_in_either_column_is_drawn_in_both(
    qtbot: QtBot, window: MainWindow, briefing: Briefing, which: str
) -> None:
    columns = _split(qtbot, window)
    text = getattr(columns, which)
    by_key, by_bar = span_of(briefing, FALLEN), span_of(briefing, ADDED)
    drag(qtbot, text, by_key)
    qtbot.keyClick(text.view, Key.Key_M, CONTROL)
    drag(qtbot, text, by_bar)
    qtbot.mouseClick(text.findChild(SelectionBar).findChildren(QToolButton)[0], LEFT)
    assert [note.span for note in load_notes(briefing.sha256)] == [by_bar, by_key]
    for column in columns.texts:
        assert _tinted(column, by_key)
        assert _tinted(column, by_bar)
        assert column.notes.selection() is None


def test_a_note_is_written_in_the_column_that_is_read(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> None:
    columns = _split(qtbot, window)
    drag(qtbot, columns.second, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL | SHIFT)
    assert panel_over(columns.second).isVisible()
    type_words("右栏")
    # A note in the other column: the first one is kept and put away.
    drag(qtbot, columns.first, span_of(briefing, SEATS))
    qtbot.mouseClick(columns.first.findChild(SelectionBar).findChildren(QToolButton)[1], LEFT)
    assert not panel_over(columns.second).isVisible()
    assert panel_over(columns.first).isAncestorOf(QApplication.focusWidget())
    type_words("左栏")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert QApplication.focusWidget() is columns.first.view
    assert [note.text for note in load_notes(briefing.sha256)] == ["左栏", "右栏"]
    # Its sign opens it beside itself, wherever it was written.
    sign = next(item for item in _signs(columns.second) if item[0] == "左栏")
    qtbot.mouseClick(columns.second.view.viewport(), LEFT, NONE, sign[1])
    assert panel_over(columns.second).isVisible()
    assert not panel_over(columns.first).isVisible()
    assert panel_over(columns.second)._text.toPlainText() == "左栏"


def _signs(text: TextPane) -> list[tuple[str, QPoint]]:
    """The text of each note shown, and where its sign stands in the viewport."""
    found = []
    for note in text.notes._notes:
        box = text.notes.place_of(note.span)
        y = box.center().y() - text.view.viewport().pos().y()
        line = text.view.line
        found.append((note.text, QPoint(8, y - (box.height() - line) // 2)))
    return found


@pytest.mark.parametrize("by", ["key", "button"])
def test_a_column_that_closes_over_a_note_keeps_it(
    qtbot: QtBot, window: MainWindow, briefing: Briefing, by: str
) -> None:
    columns = _split(qtbot, window)
    drag(qtbot, columns.second, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL | SHIFT)
    type_words("写到一半")
    if by == "key":
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backslash, CONTROL)
    else:
        qtbot.mouseClick(columns._second.head._close, LEFT)
    assert columns.second is None
    assert [note.text for note in load_notes(briefing.sha256)] == ["写到一半"]
    qtbot.waitUntil(lambda: len(window.findChildren(TextPane)) == 1)
    # Notes go on in the column that is left.
    drag(qtbot, columns.first, span_of(briefing, ADDED))
    qtbot.keyClick(columns.first.view, Key.Key_M, CONTROL | SHIFT)
    type_words("另一条")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert [note.text for note in load_notes(briefing.sha256)] == ["另一条", "写到一半"]


def test_words_that_cannot_be_kept_outlive_their_column(
    qtbot: QtBot, window: MainWindow, briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = _split(qtbot, window)
    drag(qtbot, columns.second, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL | SHIFT)
    with monkeypatch.context() as full:
        full.setattr(store, "save_note", _refuse)
        type_words("存不下")
        # Another note does not take their place either.
        columns.first.notes.note_chosen.emit(window._dialogs.notes.notes[0])
        assert panel_over(columns.second).isVisible()
        qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
        panel = panel_over(columns.first)
        assert panel.isVisible()
        assert panel.words == "存不下"
    qtbot.keyClick(panel._text, Key.Key_Escape)
    assert not panel.isVisible()
    assert [note.text for note in load_notes(briefing.sha256)] == ["存不下"]


def _refuse(*_note: object) -> None:
    from viewer.errors import NotesNotKept

    raise NotesNotKept("notes.db")


def test_bookmark_and_undo_follow_the_column_that_is_read(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> None:
    columns = _split(qtbot, window)
    qtbot.keyClick(window, Key.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: window._session.section == "2.1")
    qtbot.keyClick(columns.second.view, Key.Key_B, CONTROL)
    assert [note.kind for note in load_notes(briefing.sha256)] == [NoteKind.BOOKMARK]
    assert load_notes(briefing.sha256)[0].span == briefing.section("2.1").heading
    assert window._commands["bookmark"].isChecked()
    for text in columns.texts:
        assert [note.kind for note in text.notes._notes] == [NoteKind.BOOKMARK]
    qtbot.keyClick(columns.second.view, Key.Key_B, CONTROL)
    assert load_notes(briefing.sha256) == ()
    qtbot.keyClick(columns.second.view, Key.Key_Z, CONTROL)
    assert [note.span for note in load_notes(briefing.sha256)] == [briefing.section("2.1").heading]
    for text in columns.texts:
        assert len(text.notes._notes) == 1


def test_columns_that_come_and_go_quickly_leave_nothing_behind(
    qtbot: QtBot, window: MainWindow, briefing: Briefing
) -> None:
    columns = window.navigator.reading.columns
    for turn in range(6):
        qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
        drag_in = columns.text
        span = span_of(briefing, FALLEN if turn % 2 else ADDED)
        drag_in.notes.show_passage(span)
        window._commands["mark"].trigger()
    qtbot.waitUntil(lambda: len(window.findChildren(TextPane)) == 1)
    assert window.findChildren(NotePanel) == []
    drag(qtbot, columns.first, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.first.view, Key.Key_M, CONTROL)
    assert [note.span for note in load_notes(briefing.sha256)] == [span_of(briefing, FALLEN)]


@pytest.fixture
def writing(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> TextColumns:
    """Two columns, and in the second a note of which nothing has been kept yet."""
    columns = _split(qtbot, window)
    drag(qtbot, columns.second, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL | SHIFT)
    type_words("写到一半")
    return columns


def test_a_window_that_closes_keeps_it(window: MainWindow, writing: TextColumns, briefing: Briefing) -> None:
    window.close()
    assert [note.text for note in load_notes(briefing.sha256)] == ["写到一半"]


def test_looks_and_widths_change_around_it(qtbot: QtBot, window: MainWindow, writing: TextColumns) -> None:
    for name in ("dark", "larger", "large", "cards", "tree", "numbers"):
        window._commands[name].trigger()
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: window.width() == 1000)
    panel = panel_over(writing.second)
    assert panel.isVisible()
    assert panel.words == "写到一半"
    qtbot.waitUntil(lambda: writing.second.rect().contains(panel.geometry()))


def test_a_filter_that_hides_everything_keeps_it(
    qtbot: QtBot, window: MainWindow, writing: TextColumns, briefing: Briefing
) -> None:
    window.enter_query("没有这词")
    assert not writing.second.isVisible()
    assert [note.text for note in load_notes(briefing.sha256)] == ["写到一半"]
    window.navigator.clear_filter()
    assert panel_over(writing.second).isVisible()


def test_the_file_of_the_report_may_be_gone(
    qtbot: QtBot, window: MainWindow, writing: TextColumns, briefing: Briefing, file: Path
) -> None:
    file.unlink()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert [note.text for note in load_notes(briefing.sha256)] == ["写到一半"]


def test_where_nothing_can_be_kept_it_is_said_and_nothing_is_drawn(
    qtbot: QtBot, window: MainWindow, briefing: Briefing, user_home: Path
) -> None:
    columns = _split(qtbot, window)
    user_home.mkdir(exist_ok=True)
    (user_home / store.FILE).mkdir()  # no file can be there
    drag(qtbot, columns.second, span_of(briefing, FALLEN))
    qtbot.keyClick(columns.second.view, Key.Key_M, CONTROL | SHIFT)
    assert "笔记" in window._status.currentMessage()
    assert [text.notes._notes for text in columns.texts] == [(), ()]
    assert columns.second.findChild(NotePanel) is None


def test_another_report_has_none_of_them(
    qtbot: QtBot, window: MainWindow, writing: TextColumns, briefing: Briefing
) -> None:
    window.open_path(bundled_briefing())
    qtbot.waitUntil(lambda: window.briefing.sha256 != briefing.sha256)
    window.navigator.read()
    assert [text.notes._notes for text in writing.texts] == [(), ()]
    assert not panel_over(writing.second).isVisible()
    assert [note.text for note in load_notes(briefing.sha256)] == ["写到一半"]
