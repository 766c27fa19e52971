"""Notes through the real window: marked, written, bookmarked, started anew, found, printed, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from tests.note_hands import LEFT, NONE, drag, panel_over, span_of, type_words
from viewer.app import make_window
from viewer.model import Briefing, Span
from viewer.notes import NoteKind
from viewer.store.notes import FILE, load_notes
from viewer.ui.main_window import MainWindow
from viewer.ui.printing.outputs import Way
from viewer.ui.printing.print_dialog import PrintDialog
from viewer.ui.text.selection_bar import SelectionBar
from viewer.ui.text.text_view import TextView

pytestmark = pytest.mark.usefixtures("plain_application")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[..., MainWindow]:
    def opened(path: Path = file) -> MainWindow:
        window = make_window(qapp, path)
        qtbot.addWidget(window)
        window.resize(1400, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.navigator.pages.reading.has_sides)
        return window

    return opened


def _view(window: MainWindow) -> TextView:
    view = window.navigator.reading.text.findChild(TextView)
    assert view is not None
    return view


def test_notes_from_the_first_mark_to_paper(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    briefing: Briefing,
    file: Path,
    user_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    untouched = file.read_bytes()
    window = open_window()
    window.navigator.go_to_section("2.2")
    qtbot.waitUntil(lambda: window._session.section == "2.2")
    view = _view(window)

    # A mark by key.
    mark, passage = span_of(briefing, "停车投诉下降"), span_of(briefing, "新增停车位500个")
    drag(qtbot, window.navigator.reading.text, mark)
    qtbot.keyClick(view, Qt.Key.Key_M, CTRL)
    assert [(note.span, note.kind) for note in load_notes(briefing.sha256)] == [(mark, NoteKind.HIGHLIGHT)]
    assert window.navigator.reading.text.notes.selection() is None

    # A note by the bar beside the selection; what is typed is kept without being asked.
    drag(qtbot, window.navigator.reading.text, passage)
    bar = window.navigator.reading.text.findChild(SelectionBar)
    assert bar.isVisible()
    assert QApplication.focusWidget() is view
    qtbot.mouseClick(bar.findChildren(QToolButton)[1], LEFT)
    panel = panel_over(window.navigator.reading.text)
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget())
    type_words("与去年的数对照")
    qtbot.waitUntil(lambda: panel._state.text() == "已保存")
    assert [note.text for note in load_notes(briefing.sha256)] == ["与去年的数对照", ""]
    type_words("，问清口径")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is view
    assert load_notes(briefing.sha256)[0].text == "与去年的数对照，问清口径"
    assert load_notes(briefing.sha256)[0].span == passage

    # A bookmark by key, seen in the tree.
    qtbot.keyClick(view, Qt.Key.Key_B, CTRL)
    tree = window.navigator.reading.tree
    assert [row.section for row in tree._model.rows if row.bookmarked] == ["2.2"]
    assert window._commands["bookmark"].isChecked()
    assert len(load_notes(briefing.sha256)) == 3
    window.close()

    # Started anew: everything is there, and nothing of it in the briefing's file.
    window = open_window()
    assert file.read_bytes() == untouched
    assert (user_home / FILE).exists()
    _walk_the_list(qtbot, window, passage)
    _print_with_notes(qtbot, window, tmp_path)
    _export(window, tmp_path, monkeypatch)


def _walk_the_list(qtbot: QtBot, window: MainWindow, passage: Span) -> None:
    view = _view(window)
    sha256 = window.briefing.sha256
    window.navigator.go_to_section("1.1")
    qtbot.keyClick(view, Qt.Key.Key_F8)
    pane = window.navigator.reading.side.notes
    assert window.navigator.reading.side._tabs._tabs[1].accessibleName() == "笔记 3"
    assert [row.note.kind for row in pane._model.rows] == [NoteKind.BOOKMARK, NoteKind.NOTE, NoteKind.HIGHLIGHT]
    assert pane._list.hasFocus()

    # Enter leads to the passage, which is washed; Back leads to where the reader was.
    place = window.navigator.reading.text.place()
    qtbot.keyClick(pane._list, Qt.Key.Key_Down)
    qtbot.keyClick(pane._list, Qt.Key.Key_Return)
    view = _view(window)
    assert view.page.range_of(passage) == view.marks.wash
    window.navigator.back()
    assert window.navigator.reading.text.place() == place

    # Delete, and Ctrl+Z brings it back.
    pane._list.setFocus()
    assert pane._list.current.note.span == passage
    qtbot.keyClick(pane._list, Qt.Key.Key_Delete)
    assert passage not in [note.span for note in load_notes(sha256)]
    qtbot.keyClick(pane._list, Qt.Key.Key_Z, CTRL)
    assert [note.text for note in load_notes(sha256)] == ["", "与去年的数对照，问清口径", ""]
    assert pane._list.current.note.span == passage


def _print_with_notes(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    failed: list[BaseException] = []

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        try:
            qtbot.waitUntil(lambda: not dialog._setter.running)
            plain = dialog._setter.manuscript
            qtbot.mouseClick(dialog._panel.content._own_notes, LEFT, NONE, QPoint(8, 8))
            qtbot.waitUntil(lambda: not dialog._setter.running and dialog._setter.manuscript is not plain)
            added = dialog._setter.manuscript.parts[len(plain.parts) :]
            assert [part.text for part in added] == ["阅读笔记", "与去年的数对照，问清口径", ""]
            assert added[1].quoted == "1．“新增停车位500个”（二(二)）"
            dialog.export(Way.WORD, folder / "brief.docx")
            qtbot.waitUntil(lambda: not dialog.isVisible())
        except BaseException as fault:
            failed.append(fault)
            dialog.reject()

    window.navigator.go_to_section("2.2")
    QTimer.singleShot(0, window, found)
    window._commands["print"].trigger()
    if failed:
        raise failed[0]
    import docx

    words = [paragraph.text for paragraph in docx.Document(str(folder / "brief.docx")).paragraphs]
    assert "批注：与去年的数对照，问清口径" in words
    assert '"own_notes": true' in window._memory.settings.brief


def _export(window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "笔记.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Markdown 文本 (*.md)"))
    window._commands["export_notes"].trigger()
    text = target.read_text(encoding="utf-8")
    assert "> “新增停车位500个”（二(二)）\n\n批注：与去年的数对照，问清口径\n" in text
    assert text.startswith("# 《青山县2030年工作报告》阅读笔记\n\n## 二、办好民生实事\n\n### （二）完善停车设施\n")
