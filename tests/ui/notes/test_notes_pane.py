"""The list of notes: reading order, what each row says, keys and menu, and where the keyboard stands after a change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.notes import Note, reading_order
from viewer.theme.tokens import Look, theme_for
from viewer.ui.notes.notes_pane import NotesPane


def _note(briefing: Briefing, words: str, text: str = "", *, bookmark: bool = False) -> Note:
    start = briefing.text.index(words)
    return Note(Span(start, start + len(words)), words, text, bookmark, changed="2031-03-05T08:00:00Z")


@pytest.fixture
def notes(briefing: Briefing) -> tuple[Note, ...]:
    return (
        _note(briefing, "全县茶园面积达到约3.5万亩,同比增长12.5%", "查"),
        _note(briefing, "二、办好民生实事", bookmark=True),
        _note(briefing, "停车投诉下降"),
    )


@pytest.fixture
def pane(qtbot: QtBot, briefing: Briefing, notes: tuple[Note, ...]) -> NotesPane:
    pane = NotesPane()
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show_theme(theme_for(Look()))
    pane.show_notes(briefing, notes)
    pane.show()
    qtbot.waitExposed(pane)
    pane.setFocus()
    return pane


def test_rows_tell_place_note_and_passage(pane: NotesPane) -> None:
    rows = pane._model.rows
    assert [row.place for row in rows] == ["一(一)·一是", "二", "二(二)"]
    assert rows[0].words == "全县茶园面积达到约3.5万亩，同比增长12.5%"
    spoken = [pane._model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert spoken[0] == "Note, 查, “全县茶园面积达到约3.5万亩，同比增长12.5%”, 一(一)·一是"
    assert spoken[1].startswith("Bookmark, “二、办好民生实事”")


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "note_chosen"),
        (Qt.Key.Key_Space, "note_chosen"),
        (Qt.Key.Key_F2, "edit_wanted"),
        (Qt.Key.Key_Delete, "removal_wanted"),
    ],
)
def test_keys_act_on_the_row(pane: NotesPane, notes: tuple[Note, ...], qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    qtbot.keyClick(pane._list, Qt.Key.Key_End)
    with qtbot.waitSignal(getattr(pane, signal)) as told:
        qtbot.keyClick(pane._list, key)
    assert told.args == [notes[2]]


def test_a_click_leads_to_the_passage(pane: NotesPane, notes: tuple[Note, ...], qtbot: QtBot) -> None:
    place = pane._list.visualRect(pane._model.index(1)).center()
    with qtbot.waitSignal(pane.note_chosen) as told:
        qtbot.mouseClick(pane._list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert told.args == [notes[1]]


def test_a_menu_is_gone_when_it_is_closed(pane: NotesPane, qtbot: QtBot) -> None:
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        place = pane._list.visualRect(pane._model.index(1)).center()
        event = QContextMenuEvent(reason, place, pane._list.viewport().mapToGlobal(place))
        QApplication.sendEvent(pane._list.viewport(), event)
        (menu,) = pane.findChildren(QMenu)
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not pane.findChildren(QMenu))


def test_a_bookmark_takes_words_too_by_key_and_menu(pane: NotesPane, qtbot: QtBot) -> None:
    row = pane._model.rows[1]
    assert row.note.bookmark
    pane.show_note(row.note.key)
    with qtbot.waitSignal(pane.edit_wanted) as told:
        qtbot.keyClick(pane._list, Qt.Key.Key_F2)
    assert told.args == [row.note]
    assert pane.menu_for(row).actions()[1].isEnabled()


def test_copying_gives_note_passage_and_source(pane: NotesPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane._list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "查",
        "“全县茶园面积达到约3.5万亩，同比增长12.5%”",
        "——《青山县2030年工作报告》，一(一)·一是",
    ]


def test_the_keyboard_stays_near_a_row_that_goes(pane: NotesPane, briefing: Briefing, notes: tuple[Note, ...]) -> None:
    pane.show_note(notes[1].key)
    pane.show_notes(briefing, (notes[0], notes[2]), can_restore=True)
    assert pane._list.current.note == notes[2]
    pane.show_notes(briefing, notes)
    assert pane._list.current.note == notes[2]
    pane.show_notes(briefing, notes[:1])
    assert pane._list.current.note == notes[0]


def test_another_text_of_a_row_is_shown_in_its_place(
    pane: NotesPane, briefing: Briefing, notes: tuple[Note, ...], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(pane._model.modelReset):
        pane.show_notes(briefing, (replace(notes[0], text="再查"), *notes[1:]))
    assert pane._model.index(0).data() == "再查"


def test_a_passage_that_has_moved_is_told(pane: NotesPane, briefing: Briefing, notes: tuple[Note, ...]) -> None:
    pane.show_notes(briefing, (replace(notes[0], words="别的文字"),))
    assert not pane._model.rows[0].stands
    assert "Passage has moved" in pane._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    menu = pane.menu_for(pane._model.rows[0])
    assert [action.isEnabled() for action in menu.actions() if not action.isSeparator()][:4] == [
        False, False, True, True,
    ]  # fmt: skip


def test_an_empty_list_says_how_to_begin(pane: NotesPane, briefing: Briefing) -> None:
    filled = pane.grab().toImage()
    pane.show_notes(briefing, ())
    assert pane.grab().toImage() != filled
    assert not pane._foot.isVisible()
    assert "Ctrl+M" in pane._list.accessibleDescription()
    assert not pane.menu_for(None).actions()[-1].isEnabled()


def test_rows_are_as_high_as_their_lines(pane: NotesPane, briefing: Briefing, notes: tuple[Note, ...]) -> None:
    heights = [pane._list.visualRect(pane._model.index(at)).height() for at in range(3)]
    assert heights[0] > heights[2]
    long = replace(notes[2], text="一行\n" * 40)
    pane.show_notes(briefing, (long,))
    pane._list.doItemsLayout()
    lines = pane._list._row.lines(pane._model.rows[0])[0]
    assert len(lines) == 4
    assert lines[-1].text.endswith("…")


def test_two_thousand_notes_are_listed(pane: NotesPane, briefing: Briefing) -> None:
    text = briefing.text
    many = {Span(at % 200, at % 200 + 3 + at // 200) for at in range(2000)}
    notes = sorted((Note(span, span.of(text), "查") for span in many), key=reading_order)
    pane.show_notes(briefing, notes)
    pane.show_note(notes[-1].key)
    assert pane._list.current.note == notes[-1]
    assert len(pane._model.rows) == 2000
