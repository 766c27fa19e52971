"""How wide the lines of a text are that was broken into lines, and where a line's sentence ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from viewer.ingest.lines import Line

# A text is taken for broken into lines when most of its lines of at least this length stop short of a sentence's end.
_SHORTEST_WIDTH = 16
_WRAPPED_LINES = 20


def wrap_width(text: str, lines: Sequence[Line]) -> float:
    """The length from which a line is a full one in a text that was broken into lines, infinite where it was not."""
    long = [line for line in lines if line.span.end - line.span.start >= _SHORTEST_WIDTH]
    broken = [line.span.end - line.span.start for line in long if text[last_stop(text, line)] not in "。！？!?；;：:"]
    if len(broken) * 2 <= len(long) or len(broken) < _WRAPPED_LINES:
        return math.inf
    return 0.8 * median(broken)


def last_stop(text: str, line: Line) -> int:
    """Offset of the paragraph's last character that is not a closing quote or bracket."""
    end = line.span.end
    while end - 1 > line.span.start and text[end - 1] in "”’」』）)":
        end -= 1
    return end - 1
