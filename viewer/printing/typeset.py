"""Brief -> pages: every block of the brief set in its face on the grid, title above, closing note below."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.model import Span
from viewer.printing import blocks as flow
from viewer.printing import words
from viewer.printing.faces import Role
from viewer.printing.figures import entry_of
from viewer.printing.frame import closing_block, title_block
from viewer.printing.geometry import TEXT_WIDTH
from viewer.printing.lines import Copy, set_evenly, set_lines
from viewer.printing.options import PrintOptions, Supplied
from viewer.printing.paginate import Page, paginate
from viewer.printing.table import table_of
from viewer.punctuation import full_width
from viewer.shown import Brief, Figures, Heading, Paragraph

_HEADING_ROLES = {1: Role.LEVEL1, 2: Role.LEVEL2}
_INDENT = 2
"""Characters by which a first line is indented (GB/T 9704-2012, 7.3.3)."""
_NUMBER_MARKS = "（）()、．."
_SENTENCE_MARKS = "。：；！？"


def typeset(brief: Brief, options: PrintOptions) -> tuple[Page, ...]:
    """The pages of a brief, numbered from 1; needs a QGuiApplication for the fonts."""
    layout = options.page_layout
    setter = _Setter(brief, options)
    body = list(setter.blocks())
    title = title_block(brief.title, brief.source_title, layout)
    closing = closing_block(setter.closing_sentences(), layout) if options.notes else None
    return paginate([title, *(flow.with_tail(body, closing, layout) if closing else body)], layout)


class _Setter:
    """Sets one brief; remembers which supplied numbers and whether figures were printed, for the closing note."""

    def __init__(self, brief: Brief, options: PrintOptions) -> None:
        self._brief, self._options, self._layout = brief, options, options.page_layout
        self._figures_printed = False

    def blocks(self) -> Iterator[flow.Block]:
        """The brief's blocks as they flow; gaps of the screen have no place on paper."""
        for block in self._brief.blocks:
            if isinstance(block, Figures):
                if self._options.figures and block.cards:
                    self._figures_printed = True
                    yield table_of([entry_of(card, self._brief.text) for card in block.cards], self._layout)
            elif isinstance(block, Heading) and self._options.text:
                yield self._heading(block)
            elif isinstance(block, Paragraph) and self._options.text:
                yield self._paragraph(block)

    def closing_sentences(self) -> tuple[str, ...]:
        """What the closing note says; call it after ``blocks``."""
        numbers = [_bare(section.number) for section in self._brief.restored if section.number]
        bracketed = self._options.supplied is Supplied.BRACKETED
        supplied = words.supplied_note(numbers, bracketed) if self._options.text else ""
        figures = words.FIGURES_NOTE if self._figures_printed else ""
        return tuple(sentence for sentence in (supplied, figures) if sentence)

    def _heading(self, block: Heading) -> flow.Paragraph:
        text = self._number(block.prefix) + full_width(block.span.of(self._brief.text))
        role = _HEADING_ROLES.get(block.level, Role.BODY)
        stroked = (Span(0, len(text)),) if block.level == 3 else ()
        copy = Copy(text, role, stroked=stroked)
        lines = set_evenly(copy, self._layout, TEXT_WIDTH, indent=_INDENT * self._layout.cell)
        return flow.Paragraph(tuple(lines), self._layout, glued=True)

    def _paragraph(self, block: Paragraph) -> flow.Paragraph:
        number = self._number(block.prefix)
        shift = len(number) - block.span.start
        text = number + full_width(block.span.of(self._brief.text))
        spans: tuple[tuple[Span, Role], ...] = ()
        stroked: tuple[Span, ...] = ()
        if block.lead is not None:
            lead = Span(0, _with_mark(text, block.lead.end + shift))
            if block.lead_level == 2:
                spans = ((lead, Role.LEVEL2),)
            else:
                stroked = (lead,)
        underlined = tuple(
            Span(span.start + shift, span.end + shift) for figure in block.figures for span in figure.spans
        )
        copy = Copy(text, Role.BODY, spans, stroked, underlined if self._options.underline_figures else ())
        lines = set_lines(copy, self._layout, TEXT_WIDTH, indent=_INDENT * self._layout.cell)
        return flow.Paragraph(tuple(lines), self._layout)

    def _number(self, prefix: str) -> str:
        """A number the source lost, as the user wants it shown."""
        if prefix and self._options.supplied is Supplied.BRACKETED:
            return f"〔{prefix.strip(_NUMBER_MARKS)}〕"
        return full_width(prefix)


def _bare(number: str) -> str:
    """A number without its pause mark: 四、 -> 四, (二) -> （二）."""
    return full_width(number).rstrip("、．.")


def _with_mark(text: str, end: int) -> int:
    """The end of a lead, its closing mark included."""
    return end + 1 if end < len(text) and text[end] in _SENTENCE_MARKS else end
