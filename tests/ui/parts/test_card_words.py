"""What cards say, in the English the words are written in; the report's own words stay as they are."""

from dataclasses import replace
from decimal import Decimal

import pytest

from viewer.model import Briefing, Check, CheckState, Kind, Metadata, Metric, Section, Span
from viewer.query.cards import group_cards
from viewer.query.checked import apply_checks
from viewer.shown import Card
from viewer.ui.parts.card_text import BadgeStyle, CardText, Gauge, Trend
from viewer.ui.parts.card_words import CardWords


@pytest.fixture
def words(qapp, briefing):
    made = CardWords()
    made.show_briefing(briefing)
    return made


def text_of(words: CardWords, briefing: Briefing, metric_id: int) -> CardText:
    card = next(card for card in group_cards(briefing.metrics) if metric_id in card.metric_ids)
    return words.text(card)


def made_up(qapp, written: str, core: str, kind: Kind, value: str | None, **more) -> CardText:
    """The text of one metric in a report that consists of its sentence."""
    body = f"今年{written}。"
    at = body.index(core)
    start = body.index(written)
    metric = Metric(
        1, "0", "指标", kind, Decimal(value) if value else None, None, None, None, None, None, None, None, 2,
        Span(start, start + len(written)), Span(at, at + len(core)), Span(0, len(body)), written,
    )  # fmt: skip
    root = Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(body)), False)
    metric = replace(metric, **more)
    words = CardWords()
    words.show_briefing(Briefing(Metadata("报告"), "a.txt", body, "", (root,), (metric,)))
    return words.text(Card(metric))


def test_a_qualifier_and_the_unit_as_written(words, briefing) -> None:
    value = text_of(words, briefing, 1).value
    assert (value.prefix, value.number, value.unit) == ("约", "3.5", "万亩")


def test_a_change_stands_under_its_value_with_basis_and_direction(words, briefing) -> None:
    right = text_of(words, briefing, 1).right
    assert isinstance(right, Trend)
    assert right.direction == "up"
    assert right.text.startswith("同比增长")
    assert right.text.endswith("12.5%")


def test_a_rank_is_a_badge_of_its_value(words, briefing) -> None:
    text = text_of(words, briefing, 5)
    assert [(badge.text, badge.style) for badge in text.badges] == [("全市第二", BadgeStyle.RANK)]
    assert text.notes == ("今年以来",), "a period that both share is said once"


def test_a_range_keeps_its_status(words, briefing) -> None:
    text = text_of(words, briefing, 4)
    assert (text.value.number, text.value.unit) == ("2–3", "亿元")
    assert [(badge.text, badge.style) for badge in text.badges] == [("预计", BadgeStyle.STATUS)]
    assert text.notes == ("明年",)


def test_a_percentage_has_a_bar(words, briefing) -> None:
    assert text_of(words, briefing, 8).right == Gauge(0.986)


def test_a_from_to_in_days_is_computed_in_days_and_hedged(words, briefing) -> None:
    """近3 says a little less than 3, so the fall is not 近12: the hedge is weakened."""
    text = text_of(words, briefing, 7)
    assert (text.value.start, text.value.prefix, text.value.number, text.value.unit) == ("15天", "近", "3", "天")
    assert text.computed == "Computed: down 约12天"
    assert text.right is None, "days have no natural end to draw a track to"


def test_a_change_alone_has_its_word_before_the_value(words, briefing) -> None:
    trend = text_of(words, briefing, 12).value.trend
    assert trend == Trend("down", "下降")


def test_the_sentence_for_screen_readers(words, briefing) -> None:
    assert text_of(words, briefing, 7).spoken == "办件时限, 由15天压缩至近3天, Chapter 一, section 二"
    assert text_of(words, briefing, 4).spoken.startswith("加工厂产值, 明年, 预计, 2至3亿元")


def test_the_source_sentence_is_shown_full_width(words, briefing) -> None:
    assert text_of(words, briefing, 8).sentence == "办件时限由15天压缩至近3天，群众满意率98.6%。"


def test_quoted_for_the_clipboard(words, briefing) -> None:
    quoted = words.quoted(text_of(words, briefing, 4)).splitlines()
    assert quoted[0] == "2至3亿元 (预计, 明年): 加工厂产值"
    assert quoted[1].endswith("预计明年产值2至3亿元。")
    assert quoted[2] == "— “青山县2030年工作报告”, 一(一)·二是"


def test_a_quoted_card_says_its_change_and_rank(words, briefing) -> None:
    assert words.quoted(text_of(words, briefing, 1)).startswith("约3.5万亩, 同比增长 12.5%: 茶园面积\n")
    assert words.quoted(text_of(words, briefing, 5)).startswith("18232万元, 全市第二 (今年以来): 茶叶销售额\n")


def test_a_basis_is_said_once(words, briefing) -> None:
    change = replace(briefing.metric(12), basis="同比", period="今年")
    text = words.text(Card(change))
    assert (text.copied, words.notes(text)) == ("同比下降 30.9%", "今年")


def test_a_value_alone_is_no_result_when_it_is_a_forecast(words, briefing) -> None:
    assert words.value_alone(text_of(words, briefing, 4)) == "2至3亿元 (预计)"
    assert words.value_alone(text_of(words, briefing, 8)) == "98.6%"


def test_text_before_the_first_chapter_is_cited_as_the_opening(words, briefing) -> None:
    card = Card(replace(briefing.metrics[0], section="0"))
    assert words.text(card).cited == "Opening"


def test_points_are_computed_exactly(qapp) -> None:
    written = "由13.57%提高至53.12%"
    text = made_up(qapp, written, written, Kind.FROM_TO, "13.57", value_to=Decimal("53.12"), unit="%", direction="up")
    assert text.computed == "Computed: up 39.55 points"
    assert text.right == Gauge(0.5312, 0.1357)


def test_a_computed_rise_keeps_the_qualifier(qapp) -> None:
    written = "由75%提升到近90%"
    text = made_up(qapp, written, written, Kind.FROM_TO, "75", value_to=Decimal(90), unit="%", qualifier="近")
    assert text.computed == "Computed: up 近15 points"


def test_a_computed_difference_stays_in_the_unit_as_written(qapp) -> None:
    written = "由3万亩增加到5万亩"
    text = made_up(qapp, written, written, Kind.FROM_TO, "30000", value_to=Decimal(50000), unit="亩")
    assert text.computed == "Computed: up 2万亩"


def test_equal_ends_are_unchanged(qapp) -> None:
    written = "由5%调整到5%"
    text = made_up(qapp, written, written, Kind.FROM_TO, "5", value_to=Decimal(5), unit="%")
    assert text.computed == "Unchanged"


def test_a_percentage_above_100_has_no_bar(qapp) -> None:
    assert made_up(qapp, "完成率120%", "120%", Kind.PERCENT, "120", unit="%").right is None


def test_an_award_without_a_number_shows_its_words(qapp) -> None:
    text = made_up(qapp, "“十佳案例”铜奖", "“十佳案例”铜奖", Kind.RANK, None)
    assert text.value.number == "“十佳案例”铜奖"
    assert text.value.worded
    assert text.badges == ()


def test_a_first_has_its_scope_in_a_badge(qapp) -> None:
    text = made_up(qapp, "全市首个", "首个", Kind.RANK, "1", unit="个", qualifier="首个")
    assert (text.value.number, text.scope) == ("首个", "全市")
    assert not text.value.worded


def test_what_follows_the_core_belongs_to_the_unit(qapp) -> None:
    text = made_up(qapp, "26亿元人民币", "26亿元", Kind.AMOUNT, "2600000000", unit="元")
    assert (text.value.number, text.value.unit) == ("26", "亿元人民币")


def test_a_qualifier_elsewhere_in_the_sentence_is_a_note(qapp) -> None:
    assert made_up(qapp, "19个", "19个", Kind.COUNT, "19", unit="个", qualifier="之一").notes == ("之一",)


def test_a_duration_range(qapp) -> None:
    text = made_up(qapp, "3-5年", "3-5年", Kind.DURATION, "3", value_to=Decimal(5), unit="年", status="预计")
    assert (text.value.number, text.value.unit, text.statuses) == ("3–5", "年", ("预计",))


@pytest.mark.parametrize(
    ("label", "direction", "outlook"),
    [
        ("公办学位", "up", "预计 more"),
        ("公办学位", "down", "预计 fewer"),
        ("公办学位", None, "预计"),
        ("新增学位", "up", "预计"),
    ],
)
def test_a_forecast_in_the_overview_says_which_way(qapp, label, direction, outlook) -> None:
    text = made_up(
        qapp, "1200个", "1200个", Kind.COUNT, "1200", unit="个", status="预计", direction=direction, label=label
    )
    assert text.outlook.replace("{status}", "预计") == outlook


def test_points_without_a_verb_in_the_text(qapp) -> None:
    text = made_up(
        qapp, "3.3个百分点", "3.3个百分点", Kind.CHANGE, "3.3", unit="个百分点", direction="up", basis="比全市"
    )
    assert text.value.trend == Trend("up", "Up (points)")
    assert text.notes == ("比全市",)


def test_a_change_whose_direction_is_unknown_claims_none(qapp) -> None:
    assert made_up(qapp, "变化16.7%", "16.7%", Kind.CHANGE, "16.7", unit="%").value.trend is None


def test_a_change_of_nothing_is_unchanged(qapp) -> None:
    assert made_up(qapp, "0%", "0%", Kind.CHANGE, "0", unit="%").value.trend == Trend(None, "Unchanged")


def _checked(briefing: Briefing, metric_id: int, **decided: object) -> Briefing:
    metric = briefing.metric(metric_id)
    check = replace(Check(metric.span, metric.core.of(briefing.text)), **decided)
    return apply_checks(briefing, (check,)).briefing


@pytest.mark.parametrize("metric_id", [1, 2])
def test_a_doubtful_figure_says_so_wherever_its_card_goes(words, briefing, metric_id) -> None:
    """Also where the doubt is of the change that stands on the card."""
    seen = _checked(briefing, metric_id, state=CheckState.DOUBTFUL)
    words.show_briefing(seen)
    text = text_of(words, seen, 1)
    assert text.asides[0] == text.doubt == "⚠ Doubtful"
    assert "⚠ Doubtful" in text.spoken
    assert words.quoted(text).splitlines()[0].count("⚠ Doubtful") == 1
    assert text_of(words, seen, 3).doubt == ""


def test_what_is_computed_can_be_left_out(words, briefing) -> None:
    assert text_of(words, briefing, 7).computed
    seen = _checked(briefing, 7, computed=False)
    words.show_briefing(seen)
    assert text_of(words, seen, 7).computed == ""


def test_a_value_that_its_sentence_does_not_give_is_told_where_cards_are_compared(qapp, words, briefing) -> None:
    changed = replace(
        briefing,
        metrics=tuple(
            replace(metric, value=metric.value + 1) if metric.id == 1 and metric.value is not None else metric
            for metric in briefing.metrics
        ),
    )
    comparing = CardWords(compares=True)
    for worded, told in ((words, ""), (comparing, "⚠ Value differs from sentence")):
        worded.show_briefing(changed)
        assert text_of(worded, changed, 1).doubt == told
    comparing.show_briefing(briefing)
    assert all(comparing.text(card).doubt == "" for card in group_cards(briefing.metrics))
