"""How the note at a brief's end is parted into rows: between its sentences, never inside one that fits on a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_SENTENCE = re.compile("[^。]*。|[^。]+")


def closing_rows(lines: Iterable[str], fits: Callable[[str], bool]) -> Iterator[str]:
    """Every line begins a row; its sentences follow each other on it as long as they fit.

    A date is so never torn in two (11月25日/印。). One sentence that is longer than a row is a row here: whoever sets
    it breaks it.
    """
    for line in lines:
        row = ""
        for sentence in _SENTENCE.findall(line):
            if row and not fits(row + sentence):
                yield row
                row = ""
            row += sentence
        if row:
            yield row
