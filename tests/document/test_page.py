"""The map between source offsets and document positions holds for any brief: numbers, gaps, rare characters."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.document.build import build, shown_text
from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.model import Span
from viewer.shown import Brief, Cell, Gap, Heading, Paragraph, Table

# 𬭚 and 𠮷 take two UTF-16 units; the ASCII marks are widened for display.
_WORDS = st.text("中国改革，。,;:()18.%a 𬭚𠮷", min_size=1, max_size=12)
_SUPPLIED = st.sampled_from(["", "一、", "(二)", "十三、"])


class _Piece(NamedTuple):
    kind: str
    words: str
    prefix: str
    lead: int
    newline: bool


_PIECES = st.lists(
    st.builds(
        _Piece,
        st.sampled_from(["heading", "paragraph", "point", "section", "hidden", "table", "table"]),
        _WORDS,
        _SUPPLIED,
        st.integers(0, 12),
        st.booleans(),
    ),
    max_size=8,
)


def _brief(pieces: list[_Piece]) -> tuple[Brief, list[Span]]:
    """A brief over the joined words of the pieces, and the spans that it does not show."""
    text, blocks, hidden = "", [], []
    for nth, piece in enumerate(pieces, 1):
        span = Span(len(text), len(text) + len(piece.words))
        text += piece.words + ("\n" if piece.newline else "")
        lead = Span(span.start, min(span.end, span.start + piece.lead))
        if piece.kind == "heading":
            blocks.append(Heading(str(nth), 1 + nth % 2, span, piece.prefix))
        elif piece.kind == "paragraph":
            blocks.append(Paragraph(str(nth), span))
        elif piece.kind == "table":
            blocks.append(_table(str(nth), span, piece.lead))
        elif piece.kind == "hidden":
            hidden.append(span)
            blocks.append(Gap((str(nth),)))
        else:
            blocks.append(Paragraph(str(nth), span, lead, 3 if piece.kind == "point" else 2, piece.prefix))
    return Brief("", "", text, tuple(blocks)), hidden


def _table(section: str, span: Span, width: int) -> Table:
    """The piece cut into cells of ``width`` characters, uneven rows, an empty cell at the start of each."""
    cells = [Cell(Span(at, min(at + width + 1, span.end))) for at in range(span.start, span.end, width + 1)]
    rows = (cells[:2], cells[2:])
    return Table(section, span, tuple((Cell(Span(span.start, span.start)), *row) for row in rows), width % 2)


def _at(page: Page, position: int) -> str:
    """The whole character at a document position."""
    units = [page.document.characterAt(position), page.document.characterAt(position + 1)]
    if "\ud800" <= units[0] <= "\udbff":
        return "".join(units).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    return units[0]


@settings(max_examples=150, deadline=None)
@given(_PIECES)
def test_every_shown_offset_goes_to_its_character_and_back(style: ScreenStyle, pieces: list[_Piece]) -> None:
    brief, hidden = _brief(pieces)
    page = build(brief, style)
    last = -1
    for block in brief.blocks:
        for offset in range(block.span.start, block.span.end) if not isinstance(block, Gap) else ():
            position = page.position(offset)
            assert position is not None
            assert position > last
            assert _at(page, position) == shown_text(brief.text)[offset]
            assert page.source(position) == offset
            assert page.nearest(offset) == position
            last = position
    for span in hidden:
        assert all(page.position(offset) is None for offset in range(span.start, span.end))


@settings(max_examples=100, deadline=None)
@given(_PIECES)
def test_every_document_position_has_an_offset_and_they_never_go_back(style: ScreenStyle, pieces: list[_Piece]) -> None:
    brief, _ = _brief(pieces)
    page = build(brief, style)
    offsets = [page.source(position) for position in range(page.document.characterCount())]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(brief.text) for offset in offsets)


@settings(max_examples=100, deadline=None)
@given(_PIECES, st.data())
def test_a_range_covers_exactly_the_shown_part_of_a_span(
    style: ScreenStyle, pieces: list[_Piece], data: st.DataObject
) -> None:
    brief, _ = _brief(pieces)
    page = build(brief, style)
    shown = [offset for offset in range(len(brief.text)) if page.position(offset) is not None]
    if not shown:
        return
    start = data.draw(st.sampled_from(shown))
    end = data.draw(st.sampled_from([offset for offset in shown if offset >= start])) + 1
    found = page.range_of(Span(start, end))
    assert found is not None
    assert page.source(found[0]) == start
    assert found[0] == page.position(start)
    after = page.position(end - 1)
    assert after is not None
    assert found[1] == after + len(brief.text[end - 1].encode("utf-16-le")) // 2


def test_a_span_that_is_hidden_has_no_range(style: ScreenStyle) -> None:
    page = build(Brief("", "", "甲乙丙丁", (Paragraph("1", Span(0, 2)), Gap(("2",)))), style)
    assert page.range_of(Span(2, 4)) is None
    assert page.range_of(Span(1, 4)) == (1, 2)
