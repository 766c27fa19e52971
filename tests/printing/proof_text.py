"""Finds the parts of a manuscript in a PDF that was read back: which rows of which pages hold each of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from tests.printing.proof import Proof, Row
from viewer.paper.geometry import PageLayout
from viewer.paper.manuscript import BodyText, HeadingText, Manuscript

_UNSEEN = re.compile("[\\s\u200b-\u200f\ufeff\ufe0f]")
"""What leaves no trace on paper: white space at a break, joiners of signs."""


class Found(NamedTuple):
    """A heading or paragraph and its rows."""

    part: HeadingText | BodyText
    rows: tuple[Row, ...]

    @property
    def ends(self) -> list[int]:
        """Where its rows end in its text, its white space taken out."""
        ends, at = [], 0
        for row in self.rows:
            at += len(bare(row.text))
            ends.append(at)
        return ends


def bare(text: str) -> str:
    """The text without what leaves no trace."""
    return _UNSEEN.sub("", text)


def find_parts(manuscript: Manuscript, proof: Proof, layout: PageLayout) -> list[Found]:
    """The text of the manuscript in the body's size, all of it and nothing else; AssertionError where it differs."""
    rows = [row for sheet in proof.sheets for row in sheet.rows(layout.body_pt)]
    rows = _taken(rows, bare(manuscript.source))[1]
    found = []
    for part in manuscript.parts:
        if isinstance(part, HeadingText | BodyText) and bare(part.text):
            own, rows = _taken(rows, bare(part.text))
            found.append(Found(part, own))
    assert not rows, rows[0].text
    return found


def _taken(rows: list[Row], text: str) -> tuple[tuple[Row, ...], list[Row]]:
    """The rows that hold the text, and the rest."""
    count, said = 0, ""
    while len(said) < len(text):
        assert count < len(rows), text[len(said) :]
        said += bare(rows[count].text)
        count += 1
    assert said == text
    return tuple(rows[:count]), rows[count:]
