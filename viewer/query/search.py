"""Answers a filter query: which reading units stay, where the words stand, which figures belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from viewer.model import Briefing, Metric, Span
from viewer.query.everything import everything
from viewer.query.index import Index, Region, index_of
from viewer.query.normal import fold
from viewer.shown import Hit, Selection

Terms = tuple[str, ...]


def search(briefing: Briefing, query: str) -> Selection:
    """The units of ``briefing`` in which every word of ``query`` stands.

    Words are parted by white space and compared as ``normal.fold`` makes them alike. A unit's text is its heading and
    all below it; that of a chapter with sections is its heading and what stands outside its sections. Where a chapter
    and a section of it both hold the words, only the section is listed, but the chapter's hits are there too.
    """
    index = index_of(briefing)
    terms = parse(query, index.folded.text)
    if not terms:
        return everything(briefing)
    holding = set.intersection(*map(index.units_with, terms))
    matched = tuple(unit for unit in index.headings if unit in holding and not holding & index.below[unit])
    visible = frozenset(matched).union(*(index.above[unit] for unit in matched))
    hits = tuple(_hits(index, terms, _searched(index, holding, visible)))
    metrics, others = _figures(index, terms, holding & visible)
    return Selection(query, terms, matched, visible, hits, metrics, others)


def parse(query: str, text: str) -> Terms:
    """The words of ``query``, folded, each once.

    ``18 232`` is one number where the folded ``text`` holds 18232, else two words. Groups are joined from the left,
    so that typing on never brings back a unit that was gone.
    """
    terms: list[str] = []
    joinable = False
    for word in fold(_SPACES.sub("\n", query)).text.split():
        if joinable and _GROUP.fullmatch(word) and terms[-1] + word in text:
            terms[-1] += word
            continue
        terms.append(word)
        joinable = _FIRST_GROUP.fullmatch(word) is not None
    return tuple(dict.fromkeys(terms))


def term_spans(text: str, terms: Terms) -> tuple[Span, ...]:
    """Where the folded ``terms`` stand in a text that is not part of the report, such as a label."""
    folded = fold(text)
    places = _places(folded.text, _patterns(terms), 0, len(folded.text))
    return tuple(folded.verbatim(start, end) for start, end in places)


# A space would be taken for digit grouping by fold; the query's groups are joined only where the text has them.
_SPACES = re.compile(r"\s+")
_FIRST_GROUP = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")


def _searched(index: Index, holding: set[str], visible: frozenset[str]) -> list[Region]:
    """What is searched for hits: all that the holding units own, and no more than the heading of their chapters."""
    owned = [region for region in index.regions if region.unit in holding and region.unit in visible]
    return sorted(owned + [index.headings[unit] for unit in visible - holding])


def _hits(index: Index, terms: Terms, regions: Iterable[Region]) -> Iterator[Hit]:
    text, starts = index.folded.text, index.folded.starts
    patterns = _patterns(terms)
    if isinstance(starts, range):  # nothing was left out: the offsets are those of the text
        for first, last, unit in regions:
            for place in _places(text, patterns, first, last):
                yield Hit(Span(*place), unit)
        return
    for first, last, unit in regions:
        for start, end in _places(text, patterns, first, last):
            yield Hit(index.folded.verbatim(start, end), unit)


def _patterns(terms: Terms) -> list[re.Pattern[str]]:
    return [re.compile(re.escape(term)) for term in terms]


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


def _figures(index: Index, terms: Terms, units: set[str]) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """The figures whose label or clause holds a term, and the others of units whose heading does."""
    text = index.folded.text
    named: list[Metric] = []
    others: list[Metric] = []
    for unit, rows in index.rows.items():
        if unit not in units:
            continue
        heading = index.headings[unit]
        headed = any(text.find(term, heading.start, heading.end) >= 0 for term in terms)
        for metric, words in rows:
            if any(map(words.__contains__, terms)):
                named.append(metric)
            elif headed:
                others.append(metric)
    by_id = attrgetter("id")
    return tuple(sorted(named, key=by_id)), tuple(sorted(others, key=by_id))
