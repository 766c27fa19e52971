"""Notes and the one filter, through the real window: what is typed prunes their list as it prunes the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.note_hands import LEFT, span_of, type_words
from viewer.model import Briefing
from viewer.notes import Note
from viewer.store.notes import load_notes, save_note
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
WRITTEN = (("新增学位1200个", "问清统计口径", False), ("停车投诉下降", "", False), ("二、办好民生实事", "", True))


@pytest.fixture
def window(qtbot: QtBot, start_window: Callable[..., MainWindow], file: Path, briefing: Briefing) -> MainWindow:
    for words, text, bookmark in WRITTEN:
        save_note(briefing.sha256, Note(span_of(briefing, words), words, text, bookmark))
    made = start_window(file)
    made.navigator.go_to_section("1.1")
    return made


def _ask(qtbot: QtBot, window: MainWindow, query: str) -> None:
    qtbot.keyClick(window, Key.Key_F, CONTROL)
    if query.isascii():
        qtbot.keyClicks(QApplication.focusWidget(), query)
    else:
        type_words(query)
    qtbot.waitUntil(lambda: window._session.selection.query == query)


def _listed(window: MainWindow) -> list[str]:
    return [row.words for row in window.navigator.reading.side.notes._model.rows]


def _tab(window: MainWindow) -> str:
    return window.navigator.reading.side._tabs._tabs[1].accessibleName()


def test_a_word_of_the_report_prunes_the_list_too(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F8)
    assert len(_listed(window)) == 3
    _ask(qtbot, window, "停车")
    assert _listed(window) == ["停车投诉下降"]
    assert _tab(window) == "笔记 1"
    assert window.navigator.reading.side.notes._head._count.text() == "1 / 3 条"
    assert window.navigator.reading.head._counts.text().endswith("，1 条笔记")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert len(_listed(window)) == 3
    assert _tab(window) == "笔记 3"
    _ask(qtbot, window, "tingche")
    assert _listed(window) == ["停车投诉下降"]


def _marked(window: MainWindow) -> list[str]:
    notes = window.navigator.reading.side.notes
    rows = (notes._list._row.lines(row) for row in notes._model.rows)
    return [hit.of(line.text) for row in rows for part in row for line in part for hit in line.hits]


def test_the_words_found_are_marked_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F8)
    view = window.navigator.reading.side.notes._list
    assert _marked(window) == []
    for query, words in (("停车", "停车"), ("tingche", "停车"), ("koujing", "口径")):
        _ask(qtbot, window, query)
        assert _marked(window) == [words]
        wash = QColor(view._theme.colors.hit)
        picture = view.viewport().grab().toImage()
        row = view.visualRect(view.model().index(0, 0))
        places = (QPoint(x, y) for y in range(row.top(), row.bottom()) for x in range(row.left(), row.right()))
        assert sum(picture.pixelColor(place * picture.devicePixelRatio()) == wash for place in places) > 100
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert _marked(window) == []


def test_a_word_that_only_a_note_has_is_found_and_the_report_claims_nothing(
    qtbot: QtBot, window: MainWindow, briefing: Briefing
) -> None:
    _ask(qtbot, window, "口径")
    reading = window.navigator.reading
    assert window._session.selection.matched == ()
    assert window._session.selection.hits == ()
    noted = reading.empty._noted
    assert noted.isVisible()
    assert noted.text() == "笔记中有 1 条"
    assert _tab(window) == "笔记 1"
    # To the note, by its key, and from it to its passage, though the filter finds nothing there.
    qtbot.keyClick(window, Key.Key_F8)
    assert _listed(window) == ["新增学位1200个"]
    pane = reading.side.notes
    assert pane._list.hasFocus()
    qtbot.keyClick(pane._list, Key.Key_Down)
    qtbot.keyClick(pane._list, Key.Key_Return)
    assert reading.text.isVisible()
    assert reading.text.view.marks.wash == reading.text.view.page.range_of(span_of(briefing, "新增学位1200个"))
    # The filter is still there, and cleared leads back.
    assert window._session.selection.query == "口径"
    qtbot.keyClick(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window._session.section == "1.1")
    assert not window._session.selection.filtering


def test_the_button_leads_to_the_notes(qtbot: QtBot, window: MainWindow) -> None:
    _ask(qtbot, window, "koujing")
    qtbot.mouseClick(window.navigator.reading.empty._noted, LEFT)
    assert window.navigator.reading.side.on_notes
    assert _listed(window) == ["新增学位1200个"]


def test_what_nobody_has_is_said(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F8)
    _ask(qtbot, window, "养犬")
    assert _listed(window) == []
    assert window.navigator.reading.side.notes._list._empty == "没有匹配的笔记"
    assert not window.navigator.reading.empty._noted.isVisible()
    assert _tab(window) == "笔记"


def test_a_note_written_while_filtering_is_found_at_once(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> None:
    _ask(qtbot, window, "停车")
    qtbot.keyClick(window, Key.Key_F8)
    pane = window.navigator.reading.side.notes
    qtbot.keyClick(pane._list, Key.Key_F2)
    type_words("与去年比")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert pane._model.rows[0].note.text == "与去年比"
    _ask(qtbot, window, "停车 去年")
    # The report has no section with both; the note has.
    assert window._session.selection.matched == ()
    assert _listed(window) == ["停车投诉下降"]
    # Removed and brought back, it is in the list as the filter wants it.
    qtbot.keyClick(window, Key.Key_F8)
    qtbot.keyClick(pane._list, Key.Key_Delete)
    assert _listed(window) == []
    qtbot.keyClick(pane._list, Key.Key_Z, CONTROL)
    assert _listed(window) == ["停车投诉下降"]
    assert len(load_notes(briefing.sha256)) == 3


def test_the_foot_exports_what_is_listed_and_the_menu_everything(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "notes.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Markdown 文本 (*.md)"))
    _ask(qtbot, window, "口径")
    qtbot.keyClick(window, Key.Key_F8)
    qtbot.mouseClick(window.navigator.reading.side.notes._foot._link, LEFT)
    assert "新增学位1200个" in target.read_text(encoding="utf-8")
    assert "停车投诉下降" not in target.read_text(encoding="utf-8")
    window._commands["export_notes"].trigger()
    assert "停车投诉下降" in target.read_text(encoding="utf-8")
