"""Finds the figures of a Report: numbers and ranks, what they measure, since when, against what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from viewer.given_back import give_back
from viewer.metrics import patterns as rules
from viewer.metrics.alike import Alike
from viewer.metrics.context import read_change
from viewer.metrics.found import Found
from viewer.metrics.importance import came_to, points_of, settle, standing_of
from viewer.metrics.joins import join
from viewer.metrics.judge import is_figure
from viewer.metrics.labels import label_figures
from viewer.metrics.mask import fold, mask
from viewer.metrics.nouns import Trimmer
from viewer.metrics.numbers import find_numbers
from viewer.metrics.periods import Period, aimed_at, carried, carries, divides, period_for, periods_of, time_of
from viewer.metrics.plans import Plans
from viewer.metrics.quick import found_in_parts
from viewer.metrics.ranks import find_ranks
from viewer.metrics.repeats import repeats_of
from viewer.metrics.scene import Scene
from viewer.metrics.script import Speller, Spelling, simplified
from viewer.metrics.sentences import Sections, Sentences, clauses_of
from viewer.metrics.status import Outlook, looks_ahead, status_for
from viewer.metrics.sums import read_sum
from viewer.metrics.tables import Tables
from viewer.metrics.unwrapped import Unwrapped
from viewer.model import Kind, Metric, Span
from viewer.source import Report

_PER = re.compile(
    r"每(?:[一二三百千万亿\d]|个?家庭|户|家|平方|人|亩|床|[村校班院镇乡])[^,，。;；、]{1,16}$|人均[^,，。;；、]{2,12}$"
)
# 9.2:63.7:27.1 has no one value; 优良天数272天 counts days, it does not last them.
_OF_THREE = re.compile(r":[\d.]+:")
_DAYS = re.compile(r"[天日]数[^,，。;；、]{0,4}$")
_ONE_OF = re.compile(r"[^,，。;；\n]{1,20}之一(?=[,，。;；\n]|$)")
_NEAR = 22
_PLAIN = frozenset({Kind.COUNT, Kind.AREA})
_GROWING_KINDS = _PLAIN | {Kind.AMOUNT, Kind.RANGE}
# 增发补贴的渔户: what was done to the things, which did not grow.
_GROWING = re.compile(rf"(?!增发[^的]{{2,14}}的)(?:累计|实际)?(?:{'|'.join(rules.GOVERNING_UP)})")
_ADDED = re.compile(r"(?:(?<!高)新增|净增)(?![、和及])[^,，。;；、\d]{0,12}$")
_SHRINKING = re.compile(rf"(?:累计)?(?:{'|'.join(rules.GOVERNING_DOWN)})")
_FIRST_OF_MOVED = frozenset(word[0] for word in (*rules.GOVERNING_UP, *rules.GOVERNING_DOWN, "累计", "实际"))
# What ends a sentence within a paragraph, and how near to its beginning a year must stand to open it.
_ENDS, _OPENING = "。!?", 12
# A sentence begins right behind the one before it, with a blank at most between them.
_NEXT = 2
_REPORT_OF = re.compile(
    r"^[^\n。,，;；]{0,20}?((?:19|20)\d\d) ?年[^\n。,，;；]{2,40}(?:公报|工作报告|年度报告)\s*$", re.MULTILINE
)
# A later year whose results are told: 2031年,全市…比上年增长…; not one that is aimed at (到2035年…公共服务…).
_TOLD = re.compile(
    r"(?<!到)(?<!(?<!截)至)(20\d\d)年(?:(?!预算|安排|目标|计划|预[计期]|力争|拟|将|到20)[^。；\n]){0,50}?"
    r"(?:比上年(?!完成|执行|预算|决算)|同比|(?<![公中])共(?![同享建产青餐治识赢和]))"
)
_NAMED_YEAR, _REACH = re.compile(r"(?<![到至])(20\d\d)年(?!前)"), 6


def extract_metrics(report: Report) -> tuple[Metric, ...]:
    """Every figure of ``report`` by the annotation guide, in reading order, by rules alone.

    In: a report whose outline has been read. Out: metrics with spans into ``report.text``; cores never overlap. Cost is
    linear in the text. Line ends that only wrap a line are read over.
    """
    unwrapped = Unwrapped(report)
    text, sections = simplified(unwrapped.report.text), Sections(unwrapped.report.sections)
    figures, sentences = _figures(unwrapped.report, text, sections)
    give_back(len(text))
    metrics = _metrics(unwrapped, text, figures, sentences, sections)
    del unwrapped, figures, sentences, sections
    give_back(len(text))
    return metrics


def _figures(report: Report, text: str, sections: Sections) -> tuple[list[Found], list[Span]]:
    """The figures in reading order, each with what it is shown in; all that it takes to read them goes on return."""
    plans, year = Plans(report, text), _latest_year(report, text)
    told = _last_told(text) if year is None else 0
    tables = Tables(
        fold(text),
        lambda offset: Outlook(plans.intends(sections, offset), year),
        None if text is report.text else lambda span: Spelling(span.of(report.text), span.of(text)),
    )
    folded, masked = tables.rest, tables.masked(tables.rest, mask)
    numbers = (found for found in join(list(find_numbers(masked)), masked) if is_figure(found, masked))
    found = _in_order(numbers, find_ranks(folded, masked))
    tabbed = "\t" in folded
    figures = [figure for figure in found if not tabbed or folded.find("\t", figure.start, figure.end) < 0]
    sentences = Sentences(folded, report.sections)
    trimmer = Trimmer(simplified(report.metadata.issuer), simplified(report.metadata.title))
    spans = [sentences.at(found.core_start) for found in figures]
    before: tuple[Span, str | None] = Span(0, 0), None
    earlier: list[Found] = []
    whole: str | None = None  # when the last sentence holds that does not only look at parts
    outlooks: dict[tuple[bool, bool], Outlook] = {}
    for sentence, together in _together(spans, figures):
        scene = Scene(folded, text, sentence, [], trimmer, earlier=earlier)
        parts = divides(folded, sentence.start)
        if parts and sentence.start - before[0].end <= _NEXT:
            scene.since = whole
        elif carries(folded, sentence, together[0], earlier if sentence.start - before[0].end <= _NEXT else ()):
            scene.since = _time_before(sentence, before, sentences, folded)
        elif sentence.start - before[0].end > _NEXT:
            scene.since = _aim_before(sentence, sentences, folded)
        known = plans.intends(sections, together[0].core_start), looks_ahead(folded, sentence)
        if known not in outlooks:
            outlooks[known] = Outlook(known[0], year, plans.past, known[1], told, plans.begins)
        _read_sentence(together, scene, outlooks[known])
        before, earlier = (sentence, carried(together[-1].period)), together
        whole = whole if parts else carried(together[0].period)
    return tables.merged(figures, spans)


def _together(sentences: Sequence[Span], figures: Sequence[Found]) -> Iterator[tuple[Span, list[Found]]]:
    """Each sentence with its figures."""
    start = 0
    for at, sentence in enumerate(sentences, 1):
        if at == len(sentences) or sentences[at] != sentence:
            yield sentence, list(figures[start:at])
            start = at


def _latest_year(report: Report, text: str) -> int | None:
    """The year of the report, or of a later one in the same file: 2030年…公报 on a line of its own."""
    own = report.metadata.year
    if own is None:
        return None
    return max((own, *map(int, _REPORT_OF.findall(text)), *map(int, _TOLD.findall(text))))


def _last_told(text: str) -> int:
    """The last year that ``text`` names otherwise than as one to come (到2035年), 0 where it names none."""
    return max((int(match[1]) for match in found_in_parts(_NAMED_YEAR, text, _REACH)), default=0)


def _time_before(sentence: Span, before: tuple[Span, str | None], sentences: Sentences, folded: str) -> str | None:
    """When what the sentence before ``sentence`` says holds; ``before``: the last one with figures, and its time."""
    if sentence.start - before[0].end <= _NEXT:
        return before[1]
    last = sentences.at(max(0, sentence.start - 1))
    return carried(time_of(folded, last, clauses_of(folded, last)))


def _aim_before(sentence: Span, sentences: Sentences, folded: str) -> str | None:
    """The year by which the aims are to be reached that the sentence before ``sentence`` opened in general words."""
    if folded[sentence.start - 1 : sentence.start] not in _ENDS:
        return None
    last = sentences.at(sentence.start - 1)
    opens = folded.find("到20", last.start, last.start + _OPENING) >= 0
    return aimed_at(folded, last, clauses_of(folded, last)) if opens else None


def _in_order(numbers: Iterable[Found], ranks: Iterator[Found]) -> list[Found]:
    """Both kinds merged in reading order; where two overlap the earlier, and of those the longer, is kept."""
    merged: list[Found] = []
    end = 0
    longest_first = sorted((*numbers, *ranks), key=attrgetter("end"), reverse=True)
    for found in sorted(longest_first, key=attrgetter("start")):
        if found.start >= end:
            merged.append(found)
            end = found.end
    return merged


def _read_sentence(figures: list[Found], scene: Scene, outlook: Outlook) -> None:
    clauses = clauses_of(scene.folded, scene.sentence)
    scene.periods = [_as_written(found, scene) for found in periods_of(scene.folded, scene.sentence, clauses)]
    placed: list[tuple[Found, Span]] = []
    at, last = 0, len(clauses) - 1
    before: Found | None = None
    for found in figures:
        while at < last and clauses[at].end <= found.core_start:
            at += 1
        clause = clauses[at]
        _describe(found, scene, clause, before, outlook)
        placed.append((found, clause))
        before = found
    label_figures(placed, scene)
    before = None
    for found, clause in placed:
        _finish(found, scene, clause, before)
        found.noun = found.verb = ""  # of use to its own sentence alone
        before = found


def _as_written(period: Period, scene: Scene) -> Period:
    """``period`` with the zero that its text has (二○三一年), which the search sees as one sign."""
    return replace(period, words=scene.text[period.start : period.end]) if "〇" in period.words else period


def _describe(found: Found, scene: Scene, clause: Span, before: Found | None, outlook: Outlook) -> None:
    folded = scene.folded
    read_change(found, folded, scene.sentence, clause, before)
    found.period = period_for(found, folded, clause, scene.periods, before) or _shared(found, before, clause, scene)
    found.status = status_for(found, folded, scene.sentence, clause, outlook, before)
    since = max(clause.start, found.start - 24)
    each = folded.find("每", since, found.start) >= 0 or folded.find("人均", since, found.start) >= 0
    if each and found.kind in _PLAIN and _PER.search(folded, since, found.start):
        found.kind = Kind.RATIO
    near = found.qualifier is None and folded.find("之一", found.end, found.end + _NEAR) >= 0
    if near and _ONE_OF.match(folded, found.end):
        found.qualifier = "之一"
    if before is not None and before.status == "目标" and found.start == clause.start and found.status is None:
        found.status = "目标"


def _shared(found: Found, before: Found | None, clause: Span, scene: Scene) -> str | None:
    """The time that a figure shares with the one before it or the sentence before, where its own words name none."""
    if before is not None and before.period is not None:
        among = before.period in ("累计", "累积") and scene.folded.startswith("其中", clause.start)
        if among or (found.kind is Kind.FROM_TO and before.kind is Kind.FROM_TO):
            return before.period
    return scene.since


def _finish(found: Found, scene: Scene, clause: Span, before: Found | None) -> None:
    if found.family == "ratio" and _OF_THREE.search(scene.folded, found.core_start, found.core_end):
        found.value = found.value_to = None
    if found.kind is Kind.DURATION and _DAYS.search(scene.folded, clause.start, found.start):
        found.kind = Kind.COUNT
    if found.direction is None and found.kind in _GROWING_KINDS:
        added = scene.folded.find("增", clause.start, found.start) >= 0
        moved = found.label[:1] in _FIRST_OF_MOVED
        if (moved and _GROWING.match(found.label)) or (
            added and _ADDED.search(scene.folded, clause.start, found.start)
        ):
            found.direction = "up"
        elif moved and _SHRINKING.match(found.label):
            found.direction = "down"
        elif before is not None and before.end == found.start and before.kind is found.kind:
            found.direction = before.direction  # 新增276户462人
    if found.family == "bare":
        read_sum(found, scene.folded, clause, before)
    surface = scene.text[found.start : found.end]
    standing = standing_of(found, before, scene.folded, scene.sentence.start)
    found.importance = points_of(found, surface, standing)
    if found.borrowed and before is not None and came_to(before, found):
        found.importance, before.importance = before.importance, min(before.importance, found.importance) - 3


def _metrics(
    unwrapped: Unwrapped, read: str, figures: list[Found], sentences: list[Span], sections: Sections
) -> tuple[Metric, ...]:
    made = []
    repeats = repeats_of(figures)
    homes = [sections.at(found.core_start).id for found in figures]
    settle(figures, homes)
    speller = Speller(unwrapped.report.text, read)
    alike = Alike()
    figures.reverse()
    for number, (home, sentence, same) in enumerate(zip(homes, sentences, repeats, strict=True), 1):
        found = figures.pop()  # a long report has hundreds of thousands: each goes when its metric is made
        inside = sentence.start <= found.start and found.end <= sentence.end
        shown = sentence if inside else Span(min(sentence.start, found.start), max(sentence.end, found.end))
        spelled = speller.of(shown)
        span, core, surface = unwrapped.placed(found.start, found.end, found.core_start, found.core_end)
        surface, value = alike.of(surface, found.value)
        metric = Metric(
            number,
            home,
            spelled(found.label),
            found.kind,
            value,
            found.value_to,
            found.unit and spelled(found.unit),
            found.qualifier and spelled(found.qualifier),
            found.direction,
            found.basis and spelled(found.basis),
            found.period and spelled(found.period),
            found.status,
            found.importance,
            span,
            core,
            unwrapped.sentence(shown),
            surface,
            None if same is None else same + 1,
            found.optional,
        )
        alike.keep(metric)
        made.append(metric)
    return tuple(made)
