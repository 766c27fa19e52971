"""Answers a filter query: which reading units stay, where the words stand, which figures belong to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter

from viewer.model import Briefing, Metric, Span
from viewer.query.everything import everything
from viewer.query.figures_asked import figures_asked, sounds_asked
from viewer.query.index import Index, Region, index_of, title_of
from viewer.query.keep import kept_per_briefing
from viewer.query.language import Asked, ask
from viewer.query.normal import fold
from viewer.query.numbering import units_numbered
from viewer.query.typed_titles import TypedTitle
from viewer.query.words import Word, any_of, words_of
from viewer.shown import Hit, Selection, Understood

Terms = tuple[str, ...]
Figures = Mapping[str, Set[int]]
Place = tuple[int, int]


_KEPT = 12
"""Answers that are kept: who takes back what they have typed sees the same again."""


def search(briefing: Briefing, query: str) -> Selection:
    """The units of ``briefing`` that hold all that ``query`` asks for (``viewer.query.language``).

    Words are parted by white space and compared as ``normal.fold`` makes them alike. A unit's text is its heading and
    all below it; that of a chapter with sections is its heading and what stands outside its sections. Where a chapter
    and a section of it both hold the words, only the section is listed, but the chapter's hits are there too.
    """
    return _answers(briefing)(query)


@kept_per_briefing
def _answers(briefing: Briefing) -> Callable[[str], Selection]:
    return lru_cache(maxsize=_KEPT)(partial(_search, briefing))


def _search(briefing: Briefing, query: str) -> Selection:
    index = index_of(briefing)
    asked = ask(query, index.words)
    words = words_of(briefing, asked)
    if not words and not asked.has_conditions:
        return everything(briefing)
    figures = figures_asked(briefing, asked) if asked.asks_figures else None
    holding = _holding(briefing, asked, words, figures)
    matched = tuple(unit for unit in index.headings if unit in holding and not holding & index.below[unit])
    visible = frozenset(matched).union(*(index.above[unit] for unit in matched))
    found = _found(index, words, _searched(index, holding, visible))
    hits = found.hits
    if figures is not None:
        hits = _joined((*hits, *_figure_hits(briefing, figures, holding & visible)))
    metrics, others = _figures(index, words, holding & visible, figures)
    sounds = found.sounds
    if asked.figures:
        named = sounds_asked(briefing, asked, [metric.id for metric in (*metrics, *others)])
        sounds = tuple(dict.fromkeys((*sounds, *named)))
    terms = (*(word.term for word in words if word.term is not None), *found.sounds)
    return Selection(
        query, terms, matched, visible, hits, metrics, others,
        _understood(asked, words, sounds), frozenset() if words or figures is not None else frozenset(holding),
    )  # fmt: skip


def term_spans(text: str, terms: Terms) -> tuple[Span, ...]:
    """Where the folded ``terms`` stand in a text that is not part of the report, such as a label."""
    folded = fold(text)
    patterns = [re.compile(re.escape(term)) for term in terms if term in folded.text]
    places = _places(folded.text, patterns, 0, len(folded.text))
    return tuple(folded.verbatim(start, end) for start, end in places)


@dataclass(frozen=True, slots=True)
class _Found:
    hits: tuple[Hit, ...]
    sounds: tuple[str, ...]


def _holding(briefing: Briefing, asked: Asked, words: Sequence[Word], figures: Figures | None) -> set[str]:
    """The units that everything asked for holds for."""
    index = index_of(briefing)
    holding = set.intersection(*(word.units(index) for word in words)) if words else index.owners
    for word in asked.without:
        holding -= index.units_with(word)
    for place in asked.places:
        holding &= units_numbered(briefing, place.level, place.number)
        if place.chapter is not None:
            holding &= units_numbered(briefing, 1, place.chapter)
    return holding if figures is None else holding & figures.keys()


def _searched(index: Index, holding: set[str], visible: frozenset[str]) -> list[Region]:
    """What is searched for hits: all that the holding units own, and no more than the heading of their chapters."""
    owned = [region for region in index.regions if region.unit in holding and region.unit in visible]
    return sorted(owned + [index.headings[unit] for unit in visible - holding])


def _found(index: Index, words: Sequence[Word], regions: Sequence[Region]) -> _Found:
    """The hits in the regions, and the words found by pinyin, the most frequent first."""
    text, folded = index.folded.text, index.folded
    patterns = list(chain.from_iterable(word.patterns for word in words))
    sounds = [word.sound for word in words if word.sound is not None]
    places = [(place, unit) for first, last, unit in regions for place in _places(text, patterns, first, last)]
    called = _called(index, patterns, regions, places) if index.titles else []
    if called:
        places = sorted(places + [((title.start, title.end), title.unit) for title in called])
    if isinstance(folded.starts, range):  # nothing was left out: the offsets are those of the text
        # Not by their own names: a long report has thousands of hits, and the binding of names takes most of the time.
        new = tuple.__new__
        hits = tuple([new(Hit, (new(Span, place), unit)) for place, unit in places])
    else:
        hits = tuple(Hit(folded.verbatim(*place), unit) for place, unit in places)
    if not sounds:
        return _Found(hits, ())
    said = Counter(text[start:end] for (start, end), _unit in places)
    said.update(match[0] for title in called for sound in sounds for match in sound.finditer(title.words))
    return _Found(hits, tuple(word for word, _times in said.most_common() if any(s.fullmatch(word) for s in sounds)))


def _called(
    index: Index, patterns: Sequence[re.Pattern[str]], regions: Sequence[Region], places: Sequence[tuple[Place, str]]
) -> list[TypedTitle]:
    """The typed titles in the regions that hold a match, where the heading in the text has none: it is the hit then."""
    found = []
    for title in index.titles:
        if not any(region.start <= title.start and title.end <= region.end for region in regions):
            continue
        hit = any(start < title.end and title.start < end for (start, end), _unit in places)
        if not hit and any(pattern.search(title.words) for pattern in patterns):
            found.append(title)
    return found


def _figure_hits(briefing: Briefing, figures: Figures, units: set[str]) -> Iterator[Hit]:
    for unit in units:
        for metric_id in figures.get(unit, ()):
            yield Hit(briefing.metric(metric_id).span, unit)


def _joined(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits in order; a word that stands in a figure's value is one hit with it."""
    joined: list[Hit] = []
    for hit in sorted(hits):
        if joined and hit.span.start < joined[-1].span.end:
            joined[-1] = joined[-1]._replace(span=Span(joined[-1].span.start, max(joined[-1].span.end, hit.span.end)))
        else:
            joined.append(hit)
    return tuple(joined)


def _places(text: str, patterns: list[re.Pattern[str]], start: int, end: int) -> list[tuple[int, int]]:
    """The places of the terms in order; those that overlap (停车 and 车位 in 停车位) are one."""
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text, start, end)]
    if len(patterns) == 1:
        return spans
    joined: list[tuple[int, int]] = []
    for span in sorted(spans):
        if joined and span[0] < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return joined


def _figures(
    index: Index, words: Sequence[Word], units: set[str], figures: Figures | None
) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """The figures whose label or clause holds a term, and the others of units whose heading does.

    Where ``figures`` were asked for it is these alone, the others wherever they stand; without a word, all of them.
    """
    said = any_of(words)
    named: list[Metric] = []
    others: list[Metric] = []
    for unit in units & index.rows.keys():
        rows = index.rows[unit]
        headed = figures is not None or said(title_of(index, unit))
        if figures is None and words and not headed:
            named += [metric for metric, row in rows if said(row)]
            continue
        for metric, row in rows:
            if figures is not None and metric.id not in figures[unit]:
                continue
            if not words or said(row):
                named.append(metric)
            elif headed:
                others.append(metric)
    by_id = attrgetter("id")
    return tuple(sorted(named, key=by_id)), tuple(sorted(others, key=by_id))


def _understood(asked: Asked, words: Sequence[Word], sounds: Terms) -> Understood:
    places = tuple((place.level, place.number, place.chapter) for place in asked.places)
    numbers = tuple(number.typed for number in asked.numbers)
    said, literal = tuple(word.typed for word in words), tuple(word.typed for word in words if word.sound is None)
    return Understood(said, asked.without, places, asked.figures, numbers, sounds, literal)
