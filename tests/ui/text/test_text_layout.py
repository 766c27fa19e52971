"""A long text is laid out behind the window in small steps, and what is in sight is found without the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, QTimerEvent
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from viewer.ui.text.text_layout import SmallSteps, laid_out
from viewer.ui.text.text_lines import block_at, position_at

_PARAGRAPHS = 4_000
_WORDS = "本段用来说明一篇很长的文字怎样一步一步地排好，前面的先排，后面的后排。"
_MARGIN = 30


def _document(paragraphs: int = _PARAGRAPHS) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    chosen = QTextBlockFormat()
    chosen.setTopMargin(_MARGIN)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for nth in range(paragraphs):
        if nth:
            cursor.insertBlock(chosen)
        cursor.insertText(f"{nth}{_WORDS}")
    cursor.endEditBlock()
    document.setTextWidth(400)
    return document


class _Steps(QObject):
    """Notes how far the text is laid out before each step of the timer."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__()
        self.reached: list[int] = []
        self._document = document
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTimerEvent):
            self.reached.append(laid_out(self._document))
        return False


def test_no_step_is_long_and_the_text_comes_to_its_end(qtbot: QtBot) -> None:
    document = _document()
    document.documentLayout().blockBoundingRect(document.firstBlock())
    SmallSteps(document)
    steps = _Steps(document)
    length = document.characterCount()
    assert laid_out(document) < length / 10
    qtbot.waitUntil(lambda: laid_out(document) == length)
    grown = [after - before for before, after in zip(steps.reached, [*steps.reached[1:], length], strict=True)]
    assert max(grown) < 25_000
    twin = _document()
    assert document.size() == twin.size()
    last, same = (one.documentLayout().blockBoundingRect(one.lastBlock()) for one in (document, twin))
    assert last == same


def test_what_is_not_in_sight_waits_for_the_paint(qtbot: QtBot) -> None:
    document = _document()
    document.documentLayout().blockBoundingRect(document.firstBlock())
    small, first = SmallSteps(document), laid_out(document)
    turn = QTimer(singleShot=True, interval=0)
    for _ in range(3):
        with qtbot.waitSignal(turn.timeout):
            turn.start()
    assert laid_out(document) == first
    small.begin()
    qtbot.waitUntil(lambda: laid_out(document) > first)


def test_a_text_that_stays_out_of_sight_waits_some_turns_only(qtbot: QtBot) -> None:
    document = _document()
    SmallSteps(document)
    qtbot.waitUntil(lambda: laid_out(document) == document.characterCount())


def test_only_the_layout_hears_of_the_steps(qtbot: QtBot) -> None:
    document = _document()
    document.documentLayout().blockBoundingRect(document.firstBlock())
    SmallSteps(document)
    heard: list[int] = []
    told: list[float] = []
    document.contentsChange.connect(lambda *_: heard.append(1))
    document.contentsChanged.connect(lambda: heard.append(1))
    document.documentLayout().documentSizeChanged.connect(lambda size: told.append(size.height()))
    qtbot.waitUntil(lambda: bool(told) and told[-1] == document.size().height())
    assert not heard
    assert told == sorted(told)  # the scroll bar grows and never jumps back
    assert len(told) < 20


def test_a_changed_width_is_laid_out_again_in_small_steps(qtbot: QtBot) -> None:
    document = _document()
    SmallSteps(document)
    assert document.size().height() > 0  # all of it
    assert laid_out(document) == document.characterCount()
    document.setTextWidth(300)
    assert laid_out(document) < document.characterCount() / 10
    qtbot.waitUntil(lambda: laid_out(document) == document.characterCount())
    assert document.size() == _same(300).size()


def _same(width: int) -> QTextDocument:
    document = _document()
    document.setTextWidth(width)
    return document


def test_a_point_between_two_paragraphs_is_the_end_of_the_upper_one_and_lays_little_out() -> None:
    document = _document()
    layout = document.documentLayout()
    second = document.findBlockByNumber(1)
    gap = layout.blockBoundingRect(second).top() - _MARGIN / 2
    assert position_at(document, 200, gap) == second.position() - 1
    assert laid_out(document) < document.characterCount() / 10


def test_every_block_is_found_by_its_own_place() -> None:
    document = _document(50)
    layout = document.documentLayout()
    for number in range(50):
        block = document.findBlockByNumber(number)
        box = layout.blockBoundingRect(block)
        assert block_at(document, box.top()) == block
        assert block_at(document, box.bottom() - 1) == block
        assert position_at(document, 0, box.top() + 1) == block.position()
    assert block_at(document, -5) == document.firstBlock()
    assert block_at(document, 1e9) == document.lastBlock()
    assert position_at(document, 399, 1e9) == document.characterCount() - 1
