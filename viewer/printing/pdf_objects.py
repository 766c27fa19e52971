"""The numbered objects of a PDF as Qt writes it: plain, with one table of their places (ISO 32000-1, 7.5)."""

from __future__ import annotations

import re

_PLACE = re.compile(rb"(\d{10}) \d{5} n")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


class Objects:
    """The objects by their number, as bytes from ``N 0 obj`` to ``endobj``."""

    def __init__(self, data: bytes) -> None:
        found = _START.search(data, max(len(data) - 64, 0))
        if found is None:
            raise ValueError("no table of places where Qt writes it")
        table = int(found[1])
        places = [int(entry[1]) for entry in _PLACE.finditer(data, table)]
        order = sorted((place, number) for number, place in enumerate(places, 1))
        ends = [place for place, _ in order[1:]] + [table]
        self.head, self.count, self._data = data[: order[0][0]], len(places), data
        self.trailer = data[data.index(b"trailer", table) : found.start()]
        self._spans = {number: (place, end) for (place, number), end in zip(order, ends, strict=True)}

    def __getitem__(self, number: int) -> bytes:
        start, end = self._spans[number]
        return self._data[start:end]


def reference(body: bytes, name: bytes) -> int:
    """The number of the object that ``body`` calls ``name``; ValueError where there is none."""
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    if found is None:
        raise ValueError(f"no {name.decode()} where Qt writes it")
    return int(found[1])
