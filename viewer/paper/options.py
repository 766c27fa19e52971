"""What the user may choose about a printed brief, as one frozen value that can be kept for the next time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.paper.geometry import LARGE, OFFICIAL, PageLayout

FIT_PAGE, FIT_WIDTH = 0, -1
"""Zooms that are no percentage: a whole page in the window, or its width."""


class Layout(StrEnum):
    """The official page, or the one in large type for readers who need it."""

    OFFICIAL = "official"
    LARGE = "large"


class Supplied(StrEnum):
    """How a number that the source lost is printed: like any other with a closing note, or in 〔 〕."""

    PLAIN = "plain"
    BRACKETED = "bracketed"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """Content and layout of the brief; ``duplex``, ``printer`` (a name, empty for the system's), ``two_up`` and
    ``zoom`` (percent of true size, or FIT_PAGE or FIT_WIDTH) are the dialog's own.

    ``header`` is a line above the text area of every page (内部资料) and ``watermark`` pale words behind the text, both
    as the user typed them, empty for none. ``own_notes``: the reader's notes follow the text.
    All values are plain, so the caller may store them as it likes.
    """

    figures: bool = True
    text: bool = True
    notes: bool = True
    underline_figures: bool = False
    supplied: Supplied = Supplied.PLAIN
    layout: Layout = Layout.OFFICIAL
    duplex: bool = True
    printer: str = ""
    two_up: bool = True
    header: str = ""
    watermark: str = ""
    zoom: int = FIT_PAGE
    own_notes: bool = False

    @property
    def page_layout(self) -> PageLayout:
        """The grid of the chosen layout."""
        return LARGE if self.layout is Layout.LARGE else OFFICIAL
