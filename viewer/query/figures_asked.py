"""The figures of a query that asks for figures: by the words that name or measure them, and by their size."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from viewer.model import Briefing, Metric
from viewer.query.index import index_of
from viewer.query.keep import kept_per_briefing
from viewer.query.language import Asked
from viewer.query.normal import fold
from viewer.query.words import figure_words_of


def figures_asked(briefing: Briefing, asked: Asked) -> dict[str, frozenset[int]]:
    """Unit -> ids of its figures that ``asked`` holds for in every word and comparison; units without one left out."""
    named = _named(briefing)
    words = figure_words_of(briefing, asked)

    def wanted(metric: Metric) -> bool:
        return all(number.holds_for(metric) for number in asked.numbers) and (
            not words or all(word.held_by(named[metric.id]) for word in words)
        )

    units = index_of(briefing).rows.items()
    found = {unit: frozenset(row.metric.id for row in rows if wanted(row.metric)) for unit, rows in units}
    return {unit: ids for unit, ids in found.items() if ids}


def sounds_asked(briefing: Briefing, asked: Asked, ids: Collection[int]) -> tuple[str, ...]:
    """What the figures ``ids`` were found by where letters were typed for it: words of their names, each once."""
    named = _named(briefing)
    words = [word.sound for word in figure_words_of(briefing, asked) if word.sound is not None]
    found = (match[0] for sound in words for ident in sorted(ids) for match in sound.finditer(named[ident]))
    return tuple(dict.fromkeys(found))


@kept_per_briefing
def _named(briefing: Briefing) -> Mapping[int, str]:
    """Metric id -> its label and its value as written, folded. All at once: one by one would cost far more."""
    lines = "\n".join(f"{metric.label} {metric.surface}".replace("\n", " ") for metric in briefing.metrics)
    folded = fold(lines).text.split("\n")
    return {metric.id: line for metric, line in zip(briefing.metrics, folded, strict=False)}
