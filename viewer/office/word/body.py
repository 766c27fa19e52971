"""The text of the Word file: title, parts and closing note of a Manuscript, one function for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.office.word.key_figures import key_figures
from viewer.office.word.markup import line_count, paragraph, run, w
from viewer.office.word.report_table import report_table, sheet
from viewer.office.word.styles import TITLE_LEADING, Style, heading, lead, pitch
from viewer.paper.closing import closing_rows
from viewer.paper.geometry import TEXT_HEIGHT, TEXT_WIDTH, PageLayout, mm, pt
from viewer.paper.manuscript import (
    BodyText,
    FigureSheet,
    HeadingText,
    KeyFigures,
    Manuscript,
    NoteText,
    Part,
    TableText,
)
from viewer.paper.title import break_title

_UNDERLINE = w("u", val="single")
_SOURCE_AT = 1.45
"""Where the source line begins below a title of one line, in grid rows, as in print."""
_RULE_LENGTH, _RULE_EIGHTHS = mm(40), 4
_RULE_AT = 0.55
"""Where the rule of the closing note stands in its grid row."""
_NOTE_BELOW_RULE = mm(2.6)
_SURE = 0.92
"""Share of a line's width in which a row of the closing note fits whatever font sets it."""
_TIED = 4
"""Lines of a last paragraph that is short enough to go with the closing note."""
_SOURCE_SPARE = 2
"""Characters of the line's width that a source line leaves free."""


def body(manuscript: Manuscript, layout: PageLayout) -> Iterator[str]:
    """Paragraphs and tables in order."""
    title, height = _title(manuscript.title, manuscript.source, layout)
    yield from title
    closing = _closing_rows(manuscript.closing, layout)
    note = _RULE_AT * pitch(layout) + _NOTE_BELOW_RULE + len(closing) * layout.note_row if closing else 0
    room = TEXT_HEIGHT - height - note
    last = len(manuscript.parts) - 1
    for number, part in enumerate(manuscript.parts):
        names_table = number < last and isinstance(manuscript.parts[number + 1], TableText)
        most = 1 if names_table else _TIED if number == last and closing else 0
        yield from _part(part, layout, room, most)
    if closing:
        yield from _closing(closing, layout)


def _title(title: str, source: str, layout: PageLayout) -> tuple[list[str], int]:
    """The title on the lines that its meaning asks for, then its source; together whole rows of the grid.

    Also their height (twips).
    """
    lines = break_title(title, int(TEXT_WIDTH // pt(layout.title_pt)))
    leading, row = round(TITLE_LEADING * pt(layout.title_pt)), pitch(layout)
    below = round((len(lines) - 1) * leading + _SOURCE_AT * row)
    sources = break_title(source, layout.columns - _SOURCE_SPARE) if source else ()
    left_of_row = -below % row
    after = max(below - len(lines) * leading, 0) + (0 if sources else left_of_row)
    made = [paragraph(Style.TITLE, run("\n".join(lines)), properties=(w("spacing", after=after),))]
    if sources:
        made.append(paragraph(Style.SOURCE, run("\n".join(sources)), properties=(w("spacing", after=left_of_row),)))
    return made, below + len(sources) * row + left_of_row


def _part(part: Part, layout: PageLayout, room: float, kept: int) -> Iterator[str]:
    """A part; ``room`` is what title and closing note leave of a page (twips).

    A paragraph of at most ``kept`` lines stays with what comes below it: a table that it names, the closing note. A
    long one does not: LibreOffice (7.4) moves the whole of it to the note's page, where Word moves its last lines.
    """
    if isinstance(part, HeadingText):
        yield paragraph(heading(part.level), run(part.text))
    elif isinstance(part, BodyText):
        if part.text:
            tied = line_count(part.text, layout.columns, 1) <= kept
            yield paragraph(Style.BODY, *_runs(part), properties=(w("keepNext"),) if tied else ())
    elif isinstance(part, NoteText):
        written = part.written
        yield paragraph(Style.PASSAGE, run(part.quoted), properties=(w("keepNext"),) if written else ())
        yield from (paragraph(Style.BODY, run(text)) for text in written)
    elif isinstance(part, KeyFigures):
        yield from key_figures(part.entries, layout)
    elif isinstance(part, FigureSheet):
        yield from sheet(part, layout, room)
    else:
        yield from report_table(part.rows, layout, head_rows=part.head_rows)


def _runs(part: BodyText) -> Iterator[str]:
    """The paragraph cut where its look changes: after a run-in heading, and around figures to underline."""
    cuts = {0, len(part.text)}
    for span in (*part.figures, *([part.lead] if part.lead else [])):
        cuts |= {span.start, span.end}
    places = sorted(cuts)
    for start, end in pairwise(places):
        style = lead(part.lead_level) if part.lead and part.lead.start <= start < part.lead.end else ""
        marked = any(span.start <= start < span.end for span in part.figures)
        yield run(part.text[start:end], *([_UNDERLINE] if marked else []), style=style)


def _closing(rows: Sequence[str], layout: PageLayout) -> Iterator[str]:
    """A rule of 40 mm, an empty paragraph's lower edge, and the note's rows below it, kept together."""
    rule = w("pBdr", w("bottom", val="single", sz=_RULE_EIGHTHS, space=0, color="auto"))
    height = w("spacing", before=0, after=0, line=round(_RULE_AT * pitch(layout)), lineRule="exact")
    short = w("ind", left=0, right=round(TEXT_WIDTH - _RULE_LENGTH))
    yield paragraph(Style.CLOSING, properties=(w("keepNext"), rule, height, short))
    for number, row in enumerate(rows, 1):
        kept = (w("keepNext"),) if number < len(rows) else ()
        above = (w("spacing", before=round(_NOTE_BELOW_RULE)),) if number == 1 else ()
        yield paragraph(Style.CLOSING, run(row), properties=kept + above)


def _closing_rows(lines: Sequence[str], layout: PageLayout) -> tuple[str, ...]:
    size = pt(layout.note_pt)
    return tuple(closing_rows(lines, lambda row: line_count(row, _SURE * TEXT_WIDTH, size) == 1))
