"""What one card says, in words and numbers, before anything is measured: the values between wording and layout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from html import escape


class BadgeStyle(StrEnum):
    """``rank`` has a vermilion frame, ``status`` a dashed grey one (it is no achievement)."""

    RANK = "rank"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Badge:
    """A framed word at the start of a card's second line."""

    text: str
    style: BadgeStyle


@dataclass(frozen=True, slots=True)
class Trend:
    """A change told with a glyph and a word, so that colour is never needed: ``up`` ▲, ``down`` ▼, else no glyph."""

    direction: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """A bar or track from 0 to 100 percent; the ends are shares of 1. A bar has no start."""

    end: float
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a card as it is painted: ``start`` → ``prefix`` ``number`` ``unit``.

    ``prefix`` is the qualifier as written; ``start`` the first value of a from-to with its unit; ``trend`` stands
    before all of it on a change. ``worded``: the number is a phrase of several characters and is set smaller.
    """

    number: str
    unit: str = ""
    prefix: str = ""
    start: str = ""
    trend: Trend | None = None
    worded: bool = False


@dataclass(frozen=True, slots=True)
class CardText:
    """Everything one card says.

    ``scope`` is whom a rank is among (全市), ``rank`` the rank that a total holds besides, ``statuses`` what is no
    achieved result yet, ``outlook`` the same with its verb for the overview. ``notes`` are periods and bases as
    written, ``computed`` what the viewer has worked out. ``right`` stands under the value. ``spoken`` is the sentence
    for assistive technology, ``sentence`` the source sentence, ``place`` where it stands in words, ``cited`` the same
    as a citation has it (三(二)·二是), ``copied`` the value as written. ``doubt`` says that a person doubts the figure.
    """

    label: str
    value: Value
    scope: str = ""
    rank: str = ""
    statuses: tuple[str, ...] = ()
    outlook: str = ""
    notes: tuple[str, ...] = ()
    computed: str = ""
    right: Trend | Gauge | None = None
    spoken: str = ""
    sentence: str = ""
    place: str = ""
    cited: str = ""
    copied: str = ""
    doubt: str = ""

    @property
    def badges(self) -> tuple[Badge, ...]:
        """The framed words, ranks first."""
        ranks = tuple(Badge(text, BadgeStyle.RANK) for text in (self.scope, self.rank) if text)
        return (*ranks, *(Badge(text, BadgeStyle.STATUS) for text in self.statuses))

    @property
    def asides(self) -> tuple[str, ...]:
        """The pale words of the second line in order; what is computed stands beside its track."""
        return tuple(words for words in (self.computed, self.doubt, *self.notes) if words)


def tooltip(text: CardText) -> str:
    """The whole label, value and notes, then the sentence; rich text, because only that is broken into lines."""
    said = "，".join((text.copied, *(badge.text for badge in text.badges), *text.asides))
    return f"<p><b>{escape(text.label)}</b><br>{escape(said)}</p><p>{escape(text.sentence)}<br>{escape(text.place)}</p>"
