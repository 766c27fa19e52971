"""Notes in the text: the tint and the sign where the passage stands, what is selected, clicks, keys and the menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.query.search import search
from viewer.theme.contrast import ratio
from viewer.theme.tokens import DARK, LIGHT, Look, theme_for
from viewer.ui.text.selection_bar import SelectionBar
from viewer.ui.text.text_pane import TextPane

Show = Callable[..., TextPane]


@pytest.fixture
def show(qtbot: QtBot, briefing: Briefing) -> Show:
    def opened(look: Look | None = None) -> TextPane:
        pane = TextPane()
        qtbot.addWidget(pane)
        pane.resize(1000, 900)
        pane.show_theme(theme_for(look or Look()))
        pane.show_brief(compose(briefing, everything(briefing)))
        pane.show()
        pane.activateWindow()
        assert QTest.qWaitForWindowActive(pane)
        return pane

    return opened


def _note(briefing: Briefing, words: str, text: str = "", *, bookmark: bool = False) -> Note:
    start = briefing.text.index(words)
    return Note(Span(start, start + len(words)), words, text, bookmark)


def _select(pane: TextPane, span: Span) -> None:
    view = pane._view
    cursor = view.textCursor()
    cursor.setPosition(view.page.nearest(span.start))
    cursor.setPosition(view.page.nearest(span.end), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def _sign(pane: TextPane, span: Span) -> QPoint:
    """The middle of the margin beside the first line of a passage, px of the viewport."""
    box = pane.notes.place_of(span).translated(-pane._view.viewport().pos())
    return QPoint(7, box.top() + pane._view.line // 2)


def _picture(pane: TextPane) -> QImage:
    return pane._view.viewport().grab().toImage()


def _count(picture: QImage, color: str, left: int = 0, right: int | None = None) -> int:
    wanted = QColor(color).rgb()
    across = range(left, picture.width() if right is None else right)
    return sum(picture.pixel(x, y) == wanted for y in range(picture.height()) for x in across)


@pytest.mark.parametrize("dark", [False, True])
def test_a_mark_is_a_tint_and_a_bar_and_a_note_has_a_sign(show: Show, briefing: Briefing, dark: bool) -> None:
    pane, colors = show(Look(dark=dark)), DARK if dark else LIGHT
    assert _count(_picture(pane), colors.note) == 0
    mark = _note(briefing, "茶园面积达到")
    pane.notes.show_notes((mark,))
    picture = _picture(pane)
    assert _count(picture, colors.note) > 1000
    bar = _count(picture, colors.notesign)
    assert bar >= 2 * 28
    pane.notes.show_notes((_note(briefing, "茶园面积达到", "查"),))
    assert _count(_picture(pane), colors.notesign) > bar + 40
    pane.notes.show_notes(())
    assert _count(_picture(pane), colors.notesign) == 0


def test_without_pale_colours_a_frame_shows_what_is_marked(show: Show, briefing: Briefing) -> None:
    pane, theme = show(), theme_for(Look())
    colors = theme.colors._replace(note=theme.colors.paper, notesign=theme.colors.ink)
    pane.show_theme(theme._replace(colors=colors))
    plain = _picture(pane)
    pane.notes.show_notes((_note(briefing, "茶园面积达到"),))
    marked = _picture(pane)
    words = [
        x for x in range(40, marked.width()) for y in range(marked.height()) if marked.pixel(x, y) != plain.pixel(x, y)
    ]
    assert len(words) > 50


def test_a_bookmark_signs_the_heading_and_tints_nothing(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.notes.show_notes((_note(briefing, "二、办好民生实事", bookmark=True),))
    picture = _picture(pane)
    assert _count(picture, LIGHT.note) == 0
    assert _count(picture, LIGHT.notesign) > 20


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_words_on_the_tint_are_read_and_signs_are_seen(colors: object) -> None:
    for ink in (colors.ink, colors.accent):
        assert ratio(ink, colors.note) >= 4.5
    assert ratio(colors.notesign, colors.paper) >= 3
    assert ratio(colors.notesign, colors.chrome) >= 3
    assert ratio(colors.notesign, colors.sel) >= 3
    assert len({colors.note, colors.hit, colors.hitcur, colors.wash}) == 4


def test_a_hit_lies_over_the_tint(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.show_brief(compose(briefing, search(briefing, "停车")))
    pane.notes.show_notes((_note(briefing, "停车投诉"),))
    hits = _count(_picture(pane), LIGHT.hit)
    pane.notes.show_notes(())
    assert _count(_picture(pane), LIGHT.hit) == hits


def test_marks_stay_when_the_text_is_set_anew(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.notes.show_notes((_note(briefing, "茶园面积达到"),))
    pane.show_theme(theme_for(Look(zoom=28)))
    assert _count(_picture(pane), LIGHT.note) > 1000


def test_long_passages_that_hold_short_ones_are_found_in_any_part(show: Show, briefing: Briefing) -> None:
    pane = show()
    long = Note(Span(0, len(briefing.text)), briefing.text)
    short = _note(briefing, "茶园")
    pane.notes.show_notes((long, short))
    marks = pane._view.mark_painter._notes
    last = pane._view.page.nearest(len(briefing.text) - 2)
    assert [note for note, _ in marks.between(last - 1, last)] == [long]
    place = pane._view.page.nearest(short.span.start)
    assert [note for note, _ in marks.between(place, place + 1)] == [long, short]


def test_the_selection_is_told_in_the_source(show: Show, briefing: Briefing) -> None:
    pane = show()
    assert pane.notes.selection() is None
    span = _note(briefing, "新增停车位500个").span
    _select(pane, span)
    assert pane.notes.selection() == span
    pane.notes.clear_selection()
    assert pane.notes.selection() is None


def test_a_click_on_the_sign_and_enter_open_the_note(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane, note = show(), _note(briefing, "新增停车位500个", "查")
    pane.notes.show_notes((note,))
    with qtbot.waitSignal(pane.notes.note_chosen) as told, qtbot.assertNotEmitted(pane.gap_opened):
        qtbot.mouseClick(
            pane._view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _sign(pane, note.span)
        )
    assert told.args == [note]
    view = pane._view
    view.marks.focused = None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        if view.marks.focused is not None and view.marks.focused.note is not None:
            break
    with qtbot.waitSignal(pane.notes.note_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [note]


def test_the_menu_knows_the_note_under_the_mouse(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane, note = show(), _note(briefing, "新增停车位500个", "查")
    pane.notes.show_notes((note,))
    middle = pane.notes.place_of(note.span).translated(-pane._view.viewport().pos()).center()
    assert pane.notes.note_at(middle) == note
    menu = pane._view.context_menu()
    pane._view.menu_made.emit(menu, middle)
    names = {action.text(): action for action in menu.actions()}
    assert not names["Mark"].isEnabled()
    with qtbot.waitSignal(pane.notes.note_chosen):
        names["Open note…"].trigger()
    with qtbot.waitSignal(pane.notes.removal_wanted) as told:
        names["Remove note"].trigger()
    assert told.args == [note]


def test_the_menu_marks_what_is_selected(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show()
    _select(pane, _note(briefing, "新增停车位500个").span)
    menu = pane._view.context_menu()
    pane._view.menu_made.emit(menu, QPoint(300, 10))
    names = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(pane.notes.mark_wanted):
        names["Mark"].trigger()
    with qtbot.waitSignal(pane.notes.note_wanted):
        names["Add note…"].trigger()


def test_the_bar_comes_after_the_mouse_takes_no_focus_and_goes_by_itself(
    show: Show, briefing: Briefing, qtbot: QtBot
) -> None:
    pane = show()
    pane._view.setFocus()
    _select(pane, _note(briefing, "新增停车位500个").span)
    assert pane.findChild(SelectionBar) is None  # by keys and menus alone nothing pops up
    pane._view.selected.emit()
    bar = pane.findChild(SelectionBar)
    assert bar.isVisible()
    assert pane._view.hasFocus()
    assert pane._view.rect().contains(bar.geometry())
    assert not bar.geometry().intersects(pane.notes.place_of(pane.notes.selection()))
    with qtbot.waitSignal(pane.notes.mark_wanted):
        qtbot.mouseClick(bar.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    pane._view.selected.emit()
    pane.notes.clear_selection()
    assert not bar.isVisible()


def test_a_jump_washes_the_passage_at_one_third(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.resize(1000, 330)
    note = _note(briefing, "停车投诉下降")
    pane.notes.show_passage(note.span)
    assert pane._view.marks.wash == pane._view.page.range_of(note.span)
    pane.notes.show_passage(Span(10**6, 10**6 + 1))  # nothing is shown of it: nothing moves
    assert pane._view.marks.wash == pane._view.page.range_of(note.span)
