"""Where clauses end, and where a caret begins."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_caret import Caret, _clause


def test_steps_go_from_clause_to_clause_and_over_paragraphs(qtbot: QtBot) -> None:
    document = QTextDocument("建成18,232个，其中“好”。\n第二段；完")
    cursor = QTextCursor(document)
    seen = []
    for _ in range(6):
        cursor.setPosition(_clause(cursor, 1))
        seen.append(cursor.position())
    assert seen == [10, 16, 17, 21, 22, 22]
    back = []
    for _ in range(6):
        cursor.setPosition(_clause(cursor, -1))
        back.append(cursor.position())
    assert back == [21, 17, 16, 10, 0, 0]


def test_without_a_text_there_is_no_caret(qtbot: QtBot) -> None:
    view = TextCanvas()
    qtbot.addWidget(view)
    caret = Caret(view)
    caret.turn(True)
    assert not caret.on
