"""Tells which paragraphs of a source are rows of its tables, whose numbered names are no headings."""

from __future__ import annotations

from itertools import pairwise

from viewer.model import Source, SourceParagraph
from viewer.rows import is_group_row


def table_rows(source: Source) -> frozenset[int]:
    """Indices of the paragraphs that are rows: lines with a tab that follow one another, and the names between them."""
    text, paragraphs = source.text, source.paragraphs
    if "\t" not in text:
        return frozenset()
    tabbed = [text.find("\t", *paragraph.span) >= 0 for paragraph in paragraphs]
    near = [_follows(text, *pair) for pair in pairwise(paragraphs)]
    found = set()
    for index, held in enumerate(tabbed):
        above = index > 0 and near[index - 1] and tabbed[index - 1]
        below = index < len(near) and near[index] and tabbed[index + 1]
        if (above or below) if held else above and below and is_group_row(paragraphs[index].span.of(text)):
            found.add(index)
            # A row that only such names part from the others is one of them.
            if not held:
                found |= {index - 1, index + 1}
    return frozenset(found)


def _follows(text: str, above: SourceParagraph, below: SourceParagraph) -> bool:
    return text.count("\n", above.span.end, below.span.start) == 1
