"""A long text is shown by its beginning, and when all of it is written nothing in sight has moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from viewer.document.build import Draft, build
from viewer.document.page import Page
from viewer.model import Span
from viewer.shown import Brief, Figure, Gap, Heading, Paragraph
from viewer.theme.tokens import Look, theme_for
from viewer.ui.text.screen_style import GapWords, screen_style
from viewer.ui.text.text_draft import beginning
from viewer.ui.text.text_pane import TextPane

_GAP = GapWords("一节", "{count}节", "展开")
_LINE = "第{nth:04}段写新增车位{nth}个，方便停车，其余照旧办理，按月公布进度，年底一并检查。"


def _long(paragraphs: int = 2_000) -> Brief:
    """An invented text: a heading before every twentieth paragraph, a hit and a figure in each, a gap at the end."""
    parts, blocks, at = [], [], 0
    for nth in range(paragraphs):
        if nth % 20 == 0:
            title = f"第{nth // 20}节"
            blocks.append(Heading(f"1.{nth // 20}", 2, Span(at, at + len(title))))
            parts.append(title)
            at += len(title) + 1
        line = _LINE.format(nth=nth)
        hit, figure = at + line.index("停车"), at + line.index("车位") + 2
        mark = Figure(nth + 1, (Span(figure, figure + len(str(nth))),))
        section = f"1.{nth // 20}"
        blocks.append(Paragraph(section, Span(at, at + len(line)), figures=(mark,), hits=(Span(hit, hit + 2),)))
        parts.append(line)
        at += len(line) + 1
    return Brief("长文", "长文", "\n".join(parts), (*blocks, Gap(("9",))))


def _shape(page: Page) -> tuple[object, ...]:
    """All that a page says, its words with it."""
    return (
        page.document.toPlainText(), page.stretches, page.marks, page.hits, page.gaps, page.units, page.sections,
        page.grids, [page.document.findBlockByNumber(at).blockFormat() for at in range(page.document.blockCount())],
    )  # fmt: skip


@given(st.lists(st.integers(0, 9), max_size=12))
def test_a_page_written_in_parts_is_the_page_written_at_once(qapp: object, parts: list[int]) -> None:
    brief, style = _long(30), screen_style(theme_for(Look()), _GAP)
    draft = Draft(brief, style)
    for count in parts:
        draft.write(count)
    assert draft.write()
    assert _shape(draft.page()) == _shape(build(brief, style))


@given(aim=st.integers(0, 200_000), sight=st.integers(1, 5_000))
def test_the_beginning_holds_what_is_in_sight_behind_its_aim(aim: int, sight: int) -> None:
    brief = _LONG
    end = beginning(brief, aim, sight)
    shown = [block for block in brief.blocks[:end] if isinstance(block, Paragraph | Heading)]
    behind = sum(block.span.end - block.span.start for block in shown if block.span.end > aim)
    assert behind >= sight or end == len(brief.blocks)
    assert behind < sight + 2 * len(_LINE) or end == len(brief.blocks)


@given(st.integers(0, 600))
def test_a_text_that_is_not_long_begins_with_all_of_it(paragraphs: int) -> None:
    brief = _long(paragraphs)
    assert beginning(brief, 0, 100) == len(brief.blocks)


_LONG = _long()
_PARAGRAPHS = [block for block in _LONG.blocks if isinstance(block, Paragraph)]


@pytest.fixture
def pane(qtbot: QtBot) -> TextPane:
    made = TextPane()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_theme(theme_for(Look()))
    made.show()
    return made


def _picture(pane: TextPane) -> QImage:
    return pane.viewport().grab().toImage()


@pytest.mark.parametrize("hit", [0, 3, 1500])
def test_nothing_in_sight_moves_when_a_text_is_written_to_its_end(qtbot: QtBot, pane: TextPane, hit: int) -> None:
    first = pane.view.shown
    pane.show_brief(_LONG, _PARAGRAPHS[hit].span.start)
    pane.show_hit(hit)
    assert pane.view.shown is not first
    assert not pane.view.drafter.complete
    assert pane.view.shown is not None
    assert len(pane.view.shown.hits) < 2_000
    before, value = _picture(pane), pane.view.verticalScrollBar().value()
    qtbot.waitUntil(lambda: pane.view.drafter.complete)
    assert len(pane.view.shown.hits) == 2_000
    assert pane.view.verticalScrollBar().value() == value
    assert _picture(pane) == before


def test_what_is_scrolled_to_is_written(pane: TextPane) -> None:
    pane.show_brief(_LONG)
    assert not pane.view.drafter.complete
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert pane.view.drafter.complete
    whole = build(_LONG, screen_style(theme_for(Look()), _GAP), pane.column[1])
    assert pane.view.shown is not None
    assert pane.view.shown.stretches == whole.stretches


def test_the_scroll_bar_is_about_as_long_before_as_after(qtbot: QtBot, pane: TextPane) -> None:
    pane.show_brief(_LONG)
    before = pane.view.verticalScrollBar().maximum()
    document = pane.view.document()
    height = document.size().height()
    assert 0.7 < before / (height - pane.view.viewport().height()) < 1.4


@pytest.mark.parametrize("ask", ["document", "place", "section", "hit"])
def test_who_asks_for_more_than_is_shown_is_answered_from_all(pane: TextPane, ask: str) -> None:
    pane.show_brief(_LONG)
    last = _LONG.blocks[-2]
    assert isinstance(last, Paragraph)
    if ask == "document":
        assert pane.view.document().toPlainText().count("停车") == 2_000
    elif ask == "place":
        pane.show_place(last.span.start)
        assert _shown(pane, last.span.start)
    elif ask == "section":
        pane.show_section(last.section)
        assert _shown(pane, _PARAGRAPHS[-20].span.start)
    else:
        pane.show_hit(1_999)
        assert _shown(pane, last.span.start)
    assert pane.view.drafter.complete


def _shown(pane: TextPane, offset: int) -> bool:
    """Whether the line of a source offset is in sight."""
    page = pane.view.shown
    assert page is not None
    block = page.document.findBlock(page.nearest(offset))
    top = page.document.documentLayout().blockBoundingRect(block).top() - pane.view.verticalScrollBar().value()
    return 0 <= top < pane.view.viewport().height()


def test_words_selected_meanwhile_stay_selected(pane: TextPane) -> None:
    pane.show_brief(_LONG)
    cursor = pane.view.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    pane.view.drafter.finish()
    chosen = pane.view.textCursor()
    assert (chosen.anchor(), chosen.position(), chosen.document()) == (5, 9, pane.view.document())
