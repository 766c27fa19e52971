"""Cuts a long text where no rule of this application looks across, so that work on it can be done bit by bit.

One call of Python's own over ten million characters holds the interpreter for a tenth of a second and more, on
whatever thread it runs; between the pieces the window's thread has its turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LENGTH = 50_000
_END = re.compile("[\n。]")


def pieces(text: str, length: int = _LENGTH) -> Iterator[str]:
    """The whole of ``text`` in order, in pieces of about ``length`` characters that end behind a line end or a full
    stop; a text without either comes in one, a short one as it is.
    """
    start = 0
    while len(text) - start > length:
        found = _END.search(text, start + length)
        if found is None:
            break
        yield text[start : found.end()]
        start = found.end()
    yield text[start:] if start else text
