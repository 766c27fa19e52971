"""Source-derived words of a card: what assistive technology reads and what stands beside a value.

Only words of the report are given here; the words between them (Forecast, Figures of chapter …) are the window's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.model import Kind, Metric
from viewer.shown import Card
from viewer.wraps import without_breaks

# How reports say that something became more, less or stayed; the last one before a change is its verb.
_VERBS = re.compile(
    "增长|增加|增多|增幅|增速|提高|提升|上升|上涨|上浮|升高|扩大|新增|改善|高于|多于|快于|快|高|升"
    "|下降|下滑|下跌|降低|降幅|减少|减低|减幅|缩短|压缩|压减|回落|缩小|低于|少于|慢于|低|慢|降"
    "|持平"
)
_BEFORE = 12
"""How far before a change its verb may stand: 增长, 同比增长约, 增速比全市平均快."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A card in the report's own words; a part the text is silent on is empty.

    ``value``, ``change`` and ``rank`` are as written (由13.57%提高至53.12%; 增长16.7%; 全市第四).
    """

    label: str
    value: str
    change: str = ""
    rank: str = ""
    basis: str = ""
    period: str = ""
    status: str = ""


def spoken(card: Card, text: str) -> Spoken:
    """The words of a card, read from the report's ``text``."""
    metric = card.metric
    return Spoken(
        label=metric.label,
        value=worded(metric, text),
        change=worded(card.change, text) if card.change else "",
        rank=without_breaks(card.rank.span.of(text)) if card.rank else "",
        basis=metric.basis or "",
        period=metric.period or "",
        status=metric.status or "",
    )


def worded(metric: Metric, text: str) -> str:
    """A metric's value as written; a change with the verb that stands before it."""
    return direction_word(metric, text) + without_breaks(metric.span.of(text))


def direction_word(metric: Metric, text: str) -> str:
    """The report's verb for a change (增长, 下降), empty where none stands before it or the value holds it."""
    if metric.kind is not Kind.CHANGE:
        return ""
    start = max(metric.sentence.start, metric.span.start - _BEFORE)
    verbs = _VERBS.findall(text, start, metric.span.start)
    return verbs[-1] if verbs else ""
