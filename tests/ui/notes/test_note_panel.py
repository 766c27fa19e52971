"""The panel in which a note is written: it keeps by itself, says whether it has, and stays inside its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Span
from viewer.notes import Note
from viewer.theme.tokens import Look, theme_for
from viewer.ui.notes.note_panel import NotePanel

NOTE = Note(Span(2, 4), "茶园", "查")
ROOM = QRect(8, 8, 600, 400)


@pytest.fixture
def panel(qtbot: QtBot) -> NotePanel:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(620, 420)
    panel = NotePanel(window)
    panel.show_theme(theme_for(Look()))
    window.show()
    qtbot.waitExposed(window)
    panel.show_note(NOTE)
    panel.stand_by(QRect(50, 40, 200, 36), ROOM)
    panel.setFocus()
    panel.window_of_test = window  # kept alive
    return panel


def test_what_is_typed_is_asked_to_be_kept_after_a_pause(panel: NotePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.edited) as told:
        qtbot.keyClicks(panel._text, "x")
    assert told.args == ["查x"]
    assert panel._state.text() == ""
    panel.show_kept(True)
    assert panel._state.text() == "Saved"
    qtbot.keyClicks(panel._text, "y")
    assert panel._state.text() == ""  # nothing is called saved that is not


def test_nothing_is_asked_where_nothing_has_changed(panel: NotePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.edited), qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel._text, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_closes_by_key_once_all_is_kept(
    panel: NotePanel, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClicks(panel._text, "x")
    qtbot.keyClick(panel._text, key, modifier)
    assert panel.isVisible()  # nobody has kept it
    panel.edited.connect(lambda _text: panel.show_kept(True))
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel._text, key, modifier)
    assert not panel.isVisible()


def test_what_could_not_be_kept_is_said(panel: NotePanel, qtbot: QtBot) -> None:
    panel.edited.connect(lambda _text: panel.show_kept(False))
    qtbot.keyClicks(panel._text, "x")
    panel.close_panel()
    assert panel._state.text() == "Not saved"
    assert panel.isVisible()


def test_hiding_keeps_what_was_typed(panel: NotePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel._text, "x")
    with qtbot.waitSignal(panel.edited) as told:
        panel.window_of_test.hide()
    assert told.args == ["查x"]


@pytest.mark.parametrize(
    "words", [QRect(50, 40, 200, 36), QRect(500, 380, 90, 30), QRect(0, -900, 10, 36), QRect(0, 2000, 10, 36), QRect()]
)
def test_it_stays_inside_its_room_and_off_the_words(panel: NotePanel, words: QRect) -> None:
    panel.stand_by(words, ROOM)
    assert ROOM.contains(panel.geometry())
    if ROOM.contains(words):
        assert not panel.geometry().intersects(words)


def test_another_note_brings_its_own_words(panel: NotePanel) -> None:
    panel.show_note(Note(Span(9, 11), "停车\n投诉", ""))
    assert panel._text.toPlainText() == ""
    assert panel._text.accessibleName() == "Note on “停车 投诉”"
