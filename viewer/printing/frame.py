"""What stands around the text: the title with its source line above, the closing note below."""

from __future__ import annotations

from math import ceil

from viewer.printing import words
from viewer.printing.blocks import Part, Placed, Rule, Solid
from viewer.printing.faces import Role
from viewer.printing.geometry import EM_ABOVE_BASELINE, TEXT_WIDTH, PageLayout, mm, pt
from viewer.printing.lines import Copy, Line, set_line, set_lines
from viewer.printing.title import break_title
from viewer.punctuation import full_width

_TITLE_LEADING = 1.5
"""Pitch of the title's lines in its own size: 33 pt, near the 35 pt in common use (the standard fixes none)."""
_SOURCE_AT = 1.45
"""Where the source line begins below a title of one line, in grid rows."""
_RULE_LENGTH, _RULE_THICKNESS = mm(40), pt(0.5)
_RULE_AT = 0.55
_NOTE_BELOW_RULE = mm(2.6)


def title_block(title: str, source: str, layout: PageLayout) -> Solid:
    """The title centred on as many lines as it needs, the report it is taken from below; whole rows.

    The source line is left out when the brief is the report itself.
    """
    size = pt(layout.title_pt)
    lines = break_title(full_width(title), int(TEXT_WIDTH // size))
    placed = []
    for row, text in enumerate(lines):
        line = set_line(text, Role.TITLE, layout)
        y = row * _TITLE_LEADING * size + EM_ABOVE_BASELINE * size
        placed.append(Placed(line, (TEXT_WIDTH - line.right) / 2, y))
    bottom = (len(lines) - 1) * _TITLE_LEADING * size + _SOURCE_AT * layout.pitch
    if source and source != title:
        for line in _source_lines(source, layout):
            x = (TEXT_WIDTH - line.right) / 2
            placed.append(Placed(line, x, bottom + EM_ABOVE_BASELINE * pt(layout.body_pt)))
            bottom += layout.pitch
    return Solid(Part(ceil(bottom / layout.pitch - 1e-6), tuple(placed)))


def _source_lines(source: str, layout: PageLayout) -> list[Line]:
    text = words.TAKEN_FROM.format(title=full_width(source))
    lines = break_title(text, layout.columns - 2)
    return [set_line(line, Role.SOURCE, layout) for line in lines]


def closing_block(sentences: tuple[str, ...], layout: PageLayout) -> Solid | None:
    """The note under a short rule at the end of the text; None when there is nothing to say."""
    if not sentences:
        return None
    top = _RULE_AT * layout.pitch
    rule = Rule(0, top, _RULE_LENGTH, _RULE_THICKNESS)
    size = pt(layout.note_pt)
    placed = []
    top += _NOTE_BELOW_RULE
    for line in set_lines(Copy("".join(sentences), Role.NOTE), layout, TEXT_WIDTH):
        placed.append(Placed(line, 0.0, top + EM_ABOVE_BASELINE * size))
        top += layout.note_row
    return Solid(Part(ceil(top / layout.pitch), tuple(placed), (rule,)))
