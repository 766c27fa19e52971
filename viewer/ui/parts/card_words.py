"""Words a card: values as written, computed differences marked as such, the sentence for screen readers."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QObject

from viewer.model import ROOT, Briefing, CheckState, Kind, Metric
from viewer.punctuation import full_width
from viewer.query.places import bare_number, place_name
from viewer.query.values import ValueParts, value_parts
from viewer.query.wording import direction_word
from viewer.shown import Card
from viewer.ui.parts.card_text import CardText, Gauge, Trend, Value
from viewer.wraps import without_breaks

_POINTS = "个百分点"
_ABOUT = "约"
_MAGNITUDES = (("万亿", 12), ("亿", 8), ("万", 4))
_WORDED_ABOVE = 4
_PLAIN_KINDS = (Kind.COUNT, Kind.AMOUNT, Kind.AREA)
_TOLD = "增新减降"
"""A label with one of these already says which way the figure goes."""


class CardWords(QObject):
    """Words the cards of one briefing at a time. With ``compares`` a value that its sentence does not give is told."""

    def __init__(self, parent: QObject | None = None, *, compares: bool = False) -> None:
        super().__init__(parent)
        self._compares = compares
        self._briefing: Briefing | None = None

    def show_briefing(self, briefing: Briefing) -> None:
        """Take the briefing whose cards are to be worded."""
        self._briefing = briefing

    def text(self, card: Card) -> CardText:
        """Everything that a card says. Needs a briefing."""
        briefing = self._briefing
        if briefing is None:
            return CardText(full_width(card.metric.label), Value(full_width(card.metric.surface)))
        metric = card.metric
        parts = value_parts(metric, briefing.text)
        label = full_width(metric.label)
        members = tuple(member for member in (metric, card.change, card.rank) if member is not None)
        statuses = _once(member.status for member in members)
        notes = _once([*(member.period for member in members), metric.basis, parts.note])
        place, said = self._place(metric), self._said(metric)
        sentence = without_breaks(metric.sentence.of(briefing.text))
        also = [self._said(member) for member in members[1:]]
        doubt = self._doubt(members, briefing)
        spoken = self.tr(", ").join([label, *notes, *statuses, said, *also, *_once([doubt]), place])
        return CardText(
            label=label, value=self._value(metric, parts), scope=full_width(parts.scope),
            rank=full_width(card.rank.surface) if card.rank else "", statuses=statuses,
            outlook=self._outlook(metric, statuses), notes=notes, computed=self._computed(metric, parts),
            right=self._right(card), spoken=spoken, sentence=full_width(sentence).strip(),
            place=place, cited=self._cited(metric), copied=self.tr(", ").join([said, *also]), doubt=doubt,
        )  # fmt: skip

    def _doubt(self, members: tuple[Metric, ...], briefing: Briefing) -> str:
        """What speaks against a card: its figures were changed after the import, or a person doubts them."""
        if self._compares:
            from viewer.query.agrees import value_agrees

            if any(value_agrees(member, briefing.text) is False for member in members):
                return self.tr("⚠ Value differs from sentence")
        return self.tr("⚠ Doubtful") if any(map(_is_doubtful, members)) else ""

    def notes(self, text: CardText) -> str:
        """Statuses, periods and bases in one line, without what the value says already (同比 of 同比下降30.9%)."""
        told = (note for note in text.notes if note not in text.copied)
        return self.tr(", ").join((*text.statuses, *told, *_once([text.doubt])))

    def quoted(self, text: CardText) -> str:
        """A card with its sentence and place, for the clipboard; what is no result yet is said beside the value."""
        title = full_width(self._briefing.metadata.title) if self._briefing else ""
        notes = self.notes(text)
        value = text.copied + (self.tr(" ({notes})").format(notes=notes) if notes else "")
        head = self.tr("{value}: {label}").format(value=value, label=text.label)
        source = self.tr("— “{title}”, {place}").format(title=title, place=text.cited)
        return "\n".join((head, text.sentence, source))

    def value_alone(self, text: CardText) -> str:
        """The value as written, with its status where it is no result yet."""
        status = self.tr(", ").join(text.statuses)
        return text.copied + (self.tr(" ({notes})").format(notes=status) if status else "")

    # -- the value -----------------------------------------------------------------------------------------------
    def _value(self, metric: Metric, parts: ValueParts) -> Value:
        number, start, unit = full_width(parts.number), full_width(parts.start), full_width(parts.unit)
        if self._briefing and metric.kind is not Kind.RANK:
            # 人民币 after 26亿元 belongs to the value expression, not to its bare core.
            unit += full_width(without_breaks(self._briefing.text[metric.core.end : metric.span.end]))
        if start and metric.kind is not Kind.FROM_TO:
            number, start = f"{start}–{number}", ""
        worded = len(number) > _WORDED_ABOVE and not any(character.isdecimal() for character in number)
        trend = Trend(metric.direction, self._way(metric)) if metric.kind is Kind.CHANGE and self._way(metric) else None
        return Value(number, unit, full_width(parts.qualifier), start, trend, worded)

    def _way(self, metric: Metric) -> str:
        """The word for a change's direction: the report's own where it has one; empty where the text gives none."""
        if metric.value is not None and metric.value == 0:
            return self.tr("Unchanged")
        written = direction_word(metric, self._briefing.text) if self._briefing and metric.direction else ""
        if written:
            return written
        if metric.direction == "up":
            return self.tr("Up (points)") if metric.unit == _POINTS else self.tr("Up")
        return self.tr("Down") if metric.direction == "down" else ""

    def _said(self, metric: Metric) -> str:
        """The value as written; a change with its basis and the word for its direction."""
        surface = full_width(metric.surface)
        if metric.kind is not Kind.CHANGE:
            return surface
        way = self._way(metric)
        basis = full_width(metric.basis or "")
        return self.tr("{basis}{way} {amount}").format(basis=basis, way=way, amount=surface).strip()

    def _right(self, card: Card) -> Trend | Gauge | None:
        """What stands under the value: the change, or a bar or track where the value is a percentage up to 100."""
        metric = card.metric
        if card.change is not None:
            return Trend(card.change.direction, self._said(card.change))
        if metric.unit != "%" or metric.value is None or not 0 <= metric.value <= 100:
            return None
        if metric.kind is Kind.PERCENT:
            return Gauge(float(metric.value / 100))
        if metric.kind is Kind.FROM_TO and metric.value_to is not None and 0 <= metric.value_to <= 100:
            return Gauge(float(metric.value_to / 100), float(metric.value / 100))
        return None

    def _outlook(self, metric: Metric, statuses: tuple[str, ...]) -> str:
        """A forecast as the overview says it: with its verb, unless the label already has one."""
        status = statuses[0] if statuses else ""
        if not status or metric.kind not in _PLAIN_KINDS or any(mark in metric.label for mark in _TOLD):
            return status
        if metric.direction == "up":
            return self.tr("{status} more").format(status=status)
        return self.tr("{status} fewer").format(status=status) if metric.direction == "down" else status

    # -- what is computed ----------------------------------------------------------------------------------------
    def _computed(self, metric: Metric, parts: ValueParts) -> str:
        """The difference of a from-to, marked as computed and hedged as the end value is."""
        if metric.kind is not Kind.FROM_TO or metric.value is None or metric.value_to is None:
            return ""
        if metric.check is not None and not metric.check.computed:
            return ""
        difference = metric.value_to - metric.value
        if difference == 0:
            return self.tr("Unchanged")
        rising = difference > 0
        hedge = _hedge(metric, parts, rising)
        if metric.unit == "%":
            amount = hedge + _plain(abs(difference))
            words = self.tr("Computed: up {amount} points") if rising else self.tr("Computed: down {amount} points")
        else:
            amount = hedge + _in_unit(abs(difference), full_width(parts.unit))
            words = self.tr("Computed: up {amount}") if rising else self.tr("Computed: down {amount}")
        return words.format(amount=amount)

    # -- where it stands -----------------------------------------------------------------------------------------
    def _place(self, metric: Metric) -> str:
        briefing = self._briefing
        if briefing is None or metric.section == ROOT:
            return self.tr("Opening")
        unit = briefing.section(briefing.unit_of(metric.section))
        if unit.level < 2 or unit.parent is None or unit.parent == ROOT:
            return self.tr("Chapter {chapter}").format(chapter=bare_number(unit))
        chapter = bare_number(briefing.section(unit.parent))
        return self.tr("Chapter {chapter}, section {section}").format(chapter=chapter, section=bare_number(unit))

    def _cited(self, metric: Metric) -> str:
        place = place_name(self._briefing, metric.section) if self._briefing else ""
        return place or self.tr("Opening")


def _is_doubtful(metric: Metric) -> bool:
    return metric.check is not None and metric.check.state is CheckState.DOUBTFUL


def _once(words: object) -> tuple[str, ...]:
    """The words that are there, each once, in full-width marks."""
    return tuple(dict.fromkeys(full_width(word) for word in words if word))  # type: ignore[attr-defined]


def _hedge(metric: Metric, parts: ValueParts, rising: bool) -> str:
    """The qualifier of the end value holds for a rise as it is (近90% from 75% is a rise of 近15); for a fall it would
    point the wrong way, so it is weakened to 约.
    """
    if not metric.qualifier:
        return ""
    return full_width(parts.qualifier) if rising and parts.qualifier else _ABOUT


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _in_unit(number: Decimal, unit: str) -> str:
    """``number`` in the unit as written, 万 and 亿 divided out again."""
    for magnitude, power in _MAGNITUDES:
        if unit.startswith(magnitude):
            return _plain(number.scaleb(-power)) + unit
    return _plain(number) + unit
