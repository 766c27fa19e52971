"""Finds the words a report often uses and names in its titles: a way on from a search that found nothing.

No dictionary is used. A stretch of characters is taken for a word when it occurs often, holds together (its parts
seldom occur without each other) and stands free (different characters precede and follow it). It is a topic when it
stands in a title and crowds in some units: words spread over the whole report are its common phrases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log

from viewer.model import Briefing
from viewer.query.keep import kept_per_briefing
from viewer.query.spans import own_stretches
from viewer.wraps import unwrapped

_LONGEST = 6
_ENOUGH = 100_000
"""Characters that are looked through for topics: all of most reports."""
_LEAST = 4
"""A word used less often is no common topic."""
_WIDE = 0.5
"""A word in more than this share of the units is a common phrase of the report, not a topic of it."""
_FREE = 0.8
"""Least variety (entropy, in nats) of the characters before and after a word."""
_TIGHT = 6.0
"""How many times as often as by chance the parts of a word must stand together."""
_RUN = re.compile("[\u3400-\u9fff]{2,}")
_SAME = 0.7
"""A word is dropped for a longer one that takes up this share of its uses (营商 for 营商环境)."""
# Grammar, not matter: a stretch that begins or ends with one of these is cut at the wrong place or names nothing.
_LOOSE = frozenset(
    "的了和与及或在为以对等将是有被从到把也都各其该此之于向由并且而使让个项名家年月日次第一二三四五六七八九十上下中内外前后来去"
)
# The verbs and nouns that every report of an office is full of, whatever its subject.
_FILLER = re.compile(
    "推动|推进|推行|促进|加强|加快|完善|提升|提高|开展|实施|建立|建成|建设|打造|构建|落实|深化|创新|优化|强化|健全|扩大|"
    "服务|工作|改革|发展|项目|方案|机制|体制|体系|制度|模式|情况|问题|水平|能力|重点|重大|全面|全区|全市|全省|全国|积极|"
    "进一步|持续|主要|相关|有关|方面|基础|目标|任务|措施|举措|实现|完成|取得|成效|管理|综合|领域|平台|组织|领导"
)


def common_topics(briefing: Briefing, count: int = 6) -> tuple[tuple[str, int], ...]:
    """At most ``count`` words of the report with the number of times each stands in it, the most telling first."""
    return _counted(briefing, count)


@kept_per_briefing
def _counted(briefing: Briefing, count: int) -> tuple[tuple[str, int], ...]:
    text = "\n".join(_units(briefing))
    return tuple((word, text.count(word)) for word in _topics(briefing)[:count])


def _units(briefing: Briefing) -> list[str]:
    return [unwrapped(span.of(briefing.text)) for span, _ in own_stretches(briefing, 2)]


@kept_per_briefing
def _topics(briefing: Briefing) -> tuple[str, ...]:
    every = _units(briefing)
    # How each unit of a very long report begins says as well what it is about; all of it took the window seconds.
    share = min(1, _ENOUGH / max(1, sum(map(len, every))))
    units = [unit[: round(share * len(unit))] for unit in every]
    text = "\n".join(units)
    counts = _frequent(text)
    named = _parts({section.title for section in briefing.sections})
    words = [word for word in counts if word in named and _is_word(word, counts, text)]
    scores = {word: _score(word, counts[word], units) for word in words}
    best = sorted((word for word in words if scores[word] > 0), key=lambda word: (-scores[word], word))
    return tuple(_apart(best, counts))


def _parts(titles: Iterable[str]) -> set[str]:
    """All stretches of the titles that may be words."""
    lengths = range(1, _LONGEST + 1)
    return {title[at : at + length] for title in titles for at in range(len(title)) for length in lengths}


def _frequent(text: str) -> Mapping[str, int]:
    """All stretches of 1 to 6 characters that occur often enough, with their frequency.

    A stretch can only be frequent where both stretches one shorter are, so each length looks only at those.
    """
    runs = _RUN.findall(text)
    counts = Counter(character for run in runs for character in run)
    shorter: Counter[str] | None = None
    for length in range(2, _LONGEST + 1):
        found = Counter(_stretches(runs, length, shorter))
        shorter = Counter({stretch: times for stretch, times in found.items() if times >= _LEAST})
        counts.update(shorter)
    return counts


def _stretches(runs: Iterable[str], length: int, shorter: Mapping[str, int] | None) -> Iterator[str]:
    for run in runs:
        for place in range(len(run) - length + 1):
            stretch = run[place : place + length]
            if shorter is None or (stretch[:-1] in shorter and stretch[1:] in shorter):
                yield stretch


def _is_word(word: str, counts: Mapping[str, int], text: str) -> bool:
    if len(word) < 2 or word[0] in _LOOSE or word[-1] in _LOOSE or _FILLER.search(word):
        return False
    by_chance = max(counts[word[:cut]] * counts[word[cut:]] for cut in range(1, len(word)))
    if counts[word] * len(text) < _TIGHT * by_chance:
        return False
    places = [match.start() for match in re.finditer(word, text)]
    before = Counter(text[place - 1 : place] for place in places)
    after = Counter(text[place + len(word) : place + len(word) + 1] for place in places)
    return min(_variety(before), _variety(after)) >= _FREE


def _variety(neighbours: Counter[str]) -> float:
    """Entropy of the neighbours; each mark of punctuation or line end is a border like any other character."""
    total = sum(neighbours.values())
    return -sum(times / total * log(times / total) for times in neighbours.values())


def _score(word: str, times: int, units: list[str]) -> float:
    """Frequency, raised for words that crowd in few units and for long ones, which say more."""
    spread = sum(word in unit for unit in units) / len(units)
    return times * log(_WIDE / spread) * log(1 + len(word)) if spread < _WIDE else 0.0


def _apart(best: list[str], counts: Mapping[str, int]) -> list[str]:
    """The words in order, without those that share a part with one taken before."""
    taken: list[str] = []
    for word in best:
        longer = [other for other in best if word in other and other != word and counts[other] >= _SAME * counts[word]]
        pairs = {word[place : place + 2] for place in range(len(word) - 1)}
        if not longer and not any(pair in other for other in taken for pair in pairs):
            taken.append(word)
    return taken
