"""The sentence with its figure: marked at the right place, scrolled to it where it is long."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextCursor

from viewer.model import Briefing, Span
from viewer.query.value_spans import value_spans
from viewer.theme.tokens import Theme
from viewer.ui.check.source_sentence import SourceSentence


@pytest.fixture
def sentence(qtbot, theme: Theme) -> SourceSentence:
    made = SourceSentence()
    qtbot.addWidget(made)
    made.resize(600, 100)
    made.show_theme(theme)
    made.show()
    return made


def _marked(sentence: SourceSentence, theme: Theme) -> list[str]:
    found, block = [], sentence.document().begin()
    while block.isValid():
        for piece in block:
            fragment = piece.fragment()
            if fragment.charFormat().foreground().color() == QColor(theme.colors.accent):
                found.append(fragment.text())
        block = block.next()
    return found


def test_the_figure_is_marked_in_full_width_text(sentence: SourceSentence, briefing: Briefing, theme: Theme) -> None:
    metric = briefing.metric(7)
    sentence.show_sentence(briefing.text, metric.sentence, value_spans(metric, briefing.text))
    assert sentence.toPlainText() == "办件时限由15天压缩至近3天，群众满意率98.6%。"
    assert _marked(sentence, theme) == ["15天", "3天"]
    assert sentence.isReadOnly()


def test_characters_beyond_the_first_plane_shift_nothing(sentence: SourceSentence, theme: Theme) -> None:
    text = "\n　𠮷镇𬭚村新增6家、关停2家。\n"
    start = text.index("2家")
    sentence.show_sentence(text, Span(0, len(text)), (Span(start, start + 2),))
    assert _marked(sentence, theme) == ["2家"]


def test_a_long_sentence_opens_on_its_figure(sentence: SourceSentence, theme: Theme) -> None:
    text = "继续推进各项改革，" * 60 + "新增6家。"
    start = text.index("6家")
    sentence.show_sentence(text, Span(0, len(text)), (Span(start, start + 2),))
    assert sentence.height() < theme.px(200)
    assert sentence.verticalScrollBar().maximum() > 0
    cursor = QTextCursor(sentence.document())
    cursor.setPosition(start)
    assert sentence.viewport().rect().contains(sentence.cursorRect(cursor).center())


def test_a_sentence_that_is_seen_whole_does_not_scroll(sentence: SourceSentence, theme: Theme) -> None:
    text = "继续推进各项改革，" * 9 + "新增6家。"
    start = text.index("6家")
    for width in (600, 900, 500):
        sentence.resize(width, sentence.height())
        sentence.show_sentence(text, Span(0, len(text)), (Span(start, start + 2),))
        assert sentence.document().size().height() <= sentence.height()
        assert sentence.verticalScrollBar().maximum() == 0
        assert not sentence.verticalScrollBar().isVisible()


def test_a_low_window_shows_the_lines_of_the_figure(sentence: SourceSentence, theme: Theme) -> None:
    text = "继续推进各项改革，" * 9 + "新增6家。"
    start = text.index("6家")
    sentence.show_sentence(text, Span(0, len(text)), (Span(start, start + 2),))
    before = sentence.height()
    sentence.show_low(True)
    assert sentence.height() < before
    cursor = QTextCursor(sentence.document())
    cursor.setPosition(start)
    assert sentence.viewport().rect().contains(sentence.cursorRect(cursor).center())
    sentence.show_low(False)
    assert sentence.height() == before
