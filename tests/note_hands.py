"""What a reader's hands do with notes: words selected by the mouse, words typed, the panel found beside its passage."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.ui.notes.note_panel import NotePanel
from viewer.ui.text.text_pane import TextPane

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def span_of(briefing: Briefing, words: str) -> Span:
    """Where these words stand first."""
    start = briefing.text.index(words)
    return Span(start, start + len(words))


def drag(qtbot: QtBot, text: TextPane, span: Span) -> None:
    """Select words with the mouse, as a reader does; they must be in sight."""
    view = text.view
    assert view.page is not None
    points = []
    for offset in span:
        cursor = view.textCursor()
        cursor.setPosition(view.page.nearest(offset))
        points.append(view.cursorRect(cursor).center())
    qtbot.mousePress(view.viewport(), LEFT, NONE, points[0])
    qtbot.mouseMove(view.viewport(), points[1] + QPoint(1, 0))
    qtbot.mouseMove(view.viewport(), points[1])
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, points[1])
    assert text.notes.selection() == span


def type_words(words: str) -> None:
    """What an input method sends when the user takes its proposal."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    field = QApplication.focusWidget()
    assert field is not None
    QApplication.sendEvent(field, event)


def panel_over(text: TextPane) -> NotePanel:
    """The panel in which a note is written over this column."""
    panel = text.findChild(NotePanel)
    assert panel is not None
    return panel
