"""Undoes the line wraps of a PDF: which line goes on with the one before it, and how the two are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from viewer.ingest.pdf_glyphs import is_wide
from viewer.ingest.pdf_lines import Line
from viewer.ingest.pdf_tables import table_at

# Of so many lines one may reach beyond the edge of the text.
_MOST_HANGING = 10
_ENDS = "。！？；：!?;:"
_SENTENCE_ENDS = "。！？!?”』」）)；;"
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[章节條条篇]|[壹貳參肆伍陸柒捌玖拾贰叁陆]、|"
    r"\d{1,2}[.．、](?!\d)|附件|[①-⑳]|[表图圖][ \d一二三四五六七八九十-]+"
)
# What stays on one line with the first character: brackets that open, a word or figure, what may not begin a line.
_CLUSTER = re.compile(
    r"[“‘（(《〈【「『\[]*(?:[A-Za-z0-9][A-Za-z0-9.,/%+-]*|.)[，。、；：？！）》」』”’％%】〉…—,.;:)\]]*(?:\^?\[\d+\])?"
)


class Shape(NamedTuple):
    """How a page is set, in points: edges of the text, size of its type, distance of its baselines.

    ``indents``: its paragraphs begin with an indent.
    """

    left: float
    right: float
    size: float
    pitch: float
    indents: bool = False


class Paragraph(NamedTuple):
    """Lines that belong together: their text, and the ones it was made of. ``rows``: a table's, one string each."""

    text: str
    lines: tuple[Line, ...]
    centred: bool = False
    rows: tuple[str, ...] = ()
    size: float = 0.0


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size of most of the text."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def shape_of(lines: Sequence[Line], size: float, otherwise: Shape | None) -> Shape | None:
    """How a page or column is set; ``otherwise`` where it has too few lines to tell."""
    body = [line for line in lines if abs(line.size - size) < 0.12 * size and len(line.parts) == 1]
    if len(body) < 5:
        return otherwise
    left = _most(sorted(line.x0 for line in body), size, first=True)
    right = _most(sorted(line.x1 for line in body), size, first=False)
    gaps = Counter(round(above.y - below.y, 0) for above, below in pairwise(body) if above.y > below.y)
    pitch = gaps.most_common(1)[0][0] if gaps else 1.5 * size
    if not _are_wrapped(body, right, size):
        right += 100 * size
    indented = sum(1.5 * size < line.x0 - left < 2.6 * size for line in body)
    flush = sum(abs(line.x0 - left) < 0.5 * size for line in body)
    return Shape(left, right, size, pitch, indented * 12 > len(body) and flush * 4 > len(body))


def _are_wrapped(body: Sequence[Line], right: float, size: float) -> bool:
    """False for lines that only happen to reach the edge: all of them end a sentence, or nearly all that are full, or
    those few that are.
    """
    full = [line for line in body if right - line.x1 < 1.5 * size]
    ended = sum(line.text[-1] in _ENDS for line in full)
    few = len(full) * 8 < len(body) and ended == len(full)
    most = len(full) > 3 and ended > 0.7 * len(full)
    return not (few or most or all(line.text[-1] in _ENDS for line in body))


def _most(edges: list[float], size: float, *, first: bool) -> float:
    """The outermost edge at which lines stand; several, where there are many: one may hang out.

    Where more reach beyond the right one, no wrap set it: lines that end where their paragraphs do meet nowhere.
    """
    order = edges if first else edges[::-1]
    least = max(1, len(order) // 8)
    for beyond, edge in enumerate(order):
        if sum(abs(other - edge) < 0.4 * size for other in order) >= least:
            hanging = sum(abs(other - edge) > 2 * size for other in order[:beyond])
            return order[0] if not first and hanging > max(1, len(order) // _MOST_HANGING) else edge
    return order[0]


def paragraphs_of(pages: Sequence[Sequence[Line]], size: float) -> Iterator[Paragraph]:
    """The paragraphs and tables of all pages in order; one that runs over a page is one."""
    shapes = [shape_of(lines, size, None) for lines in pages]
    known = [shape for shape in shapes if shape]
    held: list[Line] = []
    setting: Shape | None = None
    for number, lines in enumerate(pages):
        shape = shapes[number] or _alike(shapes, number) or (known[0] if known else None)
        at = 0
        while at < len(lines):
            taken, rows = table_at(lines, at) if len(lines[at].parts) > 1 else (0, ())
            if taken:
                yield from _finished(held, setting)
                yield Paragraph("\n".join(rows), (), rows=rows, size=lines[at].size)
                held, at = [], at + taken
                continue
            line = lines[at]
            if held and not (shape and setting and _goes_on(held, line, setting, shape)):
                yield from _finished(held, setting)
                held = []
            held.append(line)
            setting, at = shape, at + 1
    yield from _finished(held, setting)


def _alike(shapes: Sequence[Shape | None], number: int) -> Shape | None:
    """The setting of the nearest page on the same side of a leaf."""
    for distance in range(2, len(shapes) + 2, 2):
        for other in (number - distance, number + distance):
            if 0 <= other < len(shapes) and shapes[other]:
                return shapes[other]
    return None


def _finished(lines: list[Line], shape: Shape | None) -> Iterator[Paragraph]:
    if lines:
        centred = shape is not None and all(_is_centred(line, shape) for line in lines)
        yield Paragraph(
            joined([line.text for line in lines]), tuple(lines), centred, size=min(line.size for line in lines)
        )


def _goes_on(held: list[Line], line: Line, before: Shape, shape: Shape) -> bool:
    """True when ``line`` continues the paragraph of the lines ``held``; the two may stand on different pages."""
    last = held[-1]
    size = max(last.size, line.size)
    if abs(last.size - line.size) > 0.1 * size or (_is_centred(last, before) or _is_centred(line, shape)):
        return False
    gap = last.y - line.y
    # A column or a page that ends is no gap.
    if gap > 1.5 * shape.pitch and gap > 2 * size and before is shape:
        return False
    if not _is_full(last, line, before):
        return False
    indent, other = line.x0 - shape.left, last.x0 - before.left
    ended = last.text.rstrip()[-1:] in _SENTENCE_ENDS
    if ended and _NUMBERED.match(line.text):
        return False
    if indent > 0.7 * size:
        # Indented like the line before it: a passage set in from the margin, unless a new paragraph begins.
        same = abs(indent - other) < 0.5 * size
        hanging = len(held) > 1 and abs(indent - (held[1].x0 - before.left)) < 0.5 * size
        return (same or hanging) and last.text.rstrip()[-1:] not in _ENDS
    return True


def _is_full(last: Line, line: Line, shape: Shape) -> bool:
    """True when the first word of ``line`` would not have fitted at the end of ``last``."""
    found = _CLUSTER.match(line.text)
    need = sum(1.0 if is_wide(char) else 0.55 for char in found[0]) if found else 1.0
    room = (shape.right - last.x1) / line.size
    # Where paragraphs begin with an indent, a line without one continues what has not ended.
    unended = shape.indents and line.x0 - shape.left < 0.5 * line.size and last.text[-1:] not in _ENDS
    return room < need + (5.0 if unended and not _NUMBERED.match(line.text) else 0.45)


def _is_centred(line: Line, shape: Shape) -> bool:
    left, right = line.x0 - shape.left, shape.right - line.x1
    return left > 2.4 * shape.size and right > 1.5 * shape.size and abs(left - right) < 1.2 * shape.size


def joined(texts: Sequence[str]) -> str:
    """Lines as one paragraph: no blank but between two words of Latin letters."""
    text = texts[0].strip()
    for other in texts[1:]:
        following = other.strip()
        text += _between(text, following) + following
    return text


def _between(text: str, following: str) -> str:
    if not text or not following:
        return ""
    last, first = text[-1], following[0]
    if last.isascii() and first.isascii() and first.isalpha() and (last.isalpha() or last in ",.;:)"):
        return " "
    return (
        " "
        if last in ",;" and first.isascii() and first.isalnum() and not last.isdecimal() and not first.isdecimal()
        else ""
    )
