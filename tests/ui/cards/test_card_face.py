"""Every variant of a card as numbers: what is painted where, without a painter."""

import pytest

from viewer.theme.tokens import Look, Theme, Type, theme_for
from viewer.ui.cards.card_face import CardFaces
from viewer.ui.parts.card_text import BadgeStyle, CardText, Gauge, Trend, Value
from viewer.ui.parts.face_parts import Face

WIDTH = 376
DIGITS_END = WIDTH - 20 - 36
"""Right padding, unit column and its gap."""


def measure(text: str, kind: Type) -> float:
    return sum(kind.size * (0.55 if character.isascii() else 1) for character in text)


def face(card: CardText, width: int = WIDTH, look: Look | None = None) -> Face:
    return CardFaces(theme_for(look or Look()), measure).face(card, width)


def right_of(made: Face, text: str) -> float:
    ink = next(ink for ink in made.inks if ink.text == text)
    return ink.x + measure(ink.text, ink.kind)


def ink_of(made: Face, text: str):
    return next(ink for ink in made.inks if ink.text == text)


def test_one_line_is_52_px_and_a_hairline() -> None:
    assert face(CardText("新增社康机构", Value("6", "家"))).height == 53


def test_two_lines_are_72_px_and_a_hairline() -> None:
    assert face(CardText("新增社康机构", Value("6", "家"), notes=("目前",))).height == 73


@pytest.mark.parametrize("unit", ["", "个", "万元", "%"])
def test_digits_end_at_one_place_whatever_the_unit(unit: str) -> None:
    assert right_of(face(CardText("茶园", Value("32", unit))), "32") == pytest.approx(DIGITS_END)


def test_a_longer_unit_pushes_the_digits_left_and_ends_at_the_padding() -> None:
    made = face(CardText("茶园", Value("1522", "人次每天")))
    assert right_of(made, "人次每天") == pytest.approx(WIDTH - 20)
    assert right_of(made, "1522") < DIGITS_END


def test_label_and_value_share_a_baseline() -> None:
    made = face(CardText("茶园面积", Value("3.5", "万亩", prefix="约")))
    assert {made.label[0].y} == {ink.y for ink in made.inks}
    assert made.label[0].x == 20


def test_an_opening_quotation_mark_hangs() -> None:
    assert face(CardText("“商医”模式", Value("230", "个"))).label[0].x == pytest.approx(20 - 0.45 * 14)


def test_a_percentage_has_a_bar_that_ends_with_the_digits() -> None:
    made = face(CardText("建档率", Value("95.19", "%"), notes=("截至11月",), right=Gauge(0.9519)))
    track = made.track
    assert track is not None
    assert (track.width, track.height, track.start) == (132, 4, None)
    assert track.x + track.width == pytest.approx(DIGITS_END)
    assert track.end == pytest.approx(track.x + 132 * 0.9519)
    assert track.y > ink_of(made, "95.19").y
    assert made.height == 73


def test_a_from_to_has_both_ends_on_its_track() -> None:
    value = Value("90", "%", prefix="近", start="75%")
    made = face(CardText("办理率", value, computed="推算提高近15个百分点", notes=("目前",), right=Gauge(0.9, 0.75)))
    assert made.track is not None
    assert made.track.start == pytest.approx(made.track.x + 99)
    assert made.track.end == pytest.approx(made.track.x + 118.8)
    # What is computed stands beside the track; what has no room there goes below, nothing is lost.
    assert ink_of(made, "推算提高近15个百分点").y < ink_of(made, "目前").y
    assert made.height == 93
    assert not made.elided


def test_a_total_with_its_change_and_rank() -> None:
    card = CardText(
        "社零总额", Value("1114.5", "亿元"), rank="全市第四", notes=("1-10月",), right=Trend("up", "增长16.7%")
    )
    made = face(card)
    assert [frame.style for frame in made.frames] == [BadgeStyle.RANK]
    assert made.frames[0].x == 20
    assert ink_of(made, "全市第四").color == "accent"
    assert ink_of(made, "1-10月").x > made.frames[0].x + made.frames[0].width
    assert right_of(made, "增长16.7%") == pytest.approx(DIGITS_END)
    assert made.glyphs[0].up
    assert made.height == 73


def test_a_change_alone_has_its_glyph_in_the_first_line() -> None:
    made = face(CardText("警情", Value("30.9", "%", trend=Trend("down", "下降")), notes=("同比",)))
    assert not made.glyphs[0].up
    assert made.glyphs[0].y == made.label[0].y
    assert made.glyphs[0].x < ink_of(made, "下降").x < ink_of(made, "30.9").x


def test_a_forecast_has_a_dashed_badge() -> None:
    made = face(CardText("交易额", Value("50–100", "亿元"), statuses=("预计",), notes=("落地后",)))
    assert [frame.style for frame in made.frames] == [BadgeStyle.STATUS]
    assert ink_of(made, "预计").color == "ink2"
    assert ink_of(made, "预计").y == pytest.approx(ink_of(made, "落地后").y, abs=1)


def test_a_rank_has_its_scope_in_a_badge() -> None:
    made = face(CardText("百佳县市", Value("第八"), scope="全国十佳", notes=("2031年",)))
    assert right_of(made, "第八") == pytest.approx(DIGITS_END)
    assert [frame.style for frame in made.frames] == [BadgeStyle.RANK]


def test_a_label_may_take_two_lines_beside_the_value() -> None:
    label = "享受“两癌”免费筛查和老年人体检的人数合计"
    made = face(CardText(label, Value("60", "%"), notes=("同比",)))
    assert "".join(line.text for line in made.label) == label
    assert [line.start for line in made.label] == [0, len(made.label[0].text)]
    assert made.label[1].y - made.label[0].y == pytest.approx(20, abs=1)
    assert ink_of(made, "同比").y > made.label[1].y
    assert made.height == 93


def test_a_label_that_needs_more_stands_above_the_value() -> None:
    label = "先锋杯工作创新大赛和党建杯创新创优竞赛获奖项目合计数量"
    made = face(CardText(label, Value("13.57", "%", start="53.12%"), notes=("目前",)), 280)
    assert len(made.label) == 2
    assert made.label[1].y < ink_of(made, "13.57").y
    assert not made.elided
    # The note shares the value's line.
    assert made.height == 12 + 20 + 20 + 28 + 12 + 1


def test_a_label_without_end_is_cut_and_says_so() -> None:
    made = face(CardText("很" * 90, Value("1", "个")))
    assert made.label[-1].text.endswith("…")
    assert made.elided


def test_a_long_period_goes_below_before_it_is_cut() -> None:
    card = CardText(
        "产值",
        Value("2–4", "亿元"),
        statuses=("预计",),
        notes=("项目落地以后的三至五年之内",),
        right=Trend("up", "增长五成"),
    )
    made = face(card, 300)
    assert ink_of(made, "项目落地以后的三至五年之内").x == 20
    assert not made.elided


def test_a_period_longer_than_the_card_is_cut_last() -> None:
    made = face(CardText("产值", Value("2", "亿元"), notes=("很" * 60,)))
    assert made.elided
    assert right_of(made, made.inks[-1].text) <= WIDTH - 20


def test_nothing_is_painted_over_the_edge_or_over_the_value() -> None:
    """Whatever the words, text at the left ends before what stands at the right of its line."""
    cards = [
        CardText("茶园" * times, Value("1138712", "万人次", prefix="超过"), rank="全市第一", notes=("今年以来", "同比"),
                 right=right)
        for times in (1, 4, 7, 12) for right in (None, Gauge(0.5, 0.2), Trend("down", "同比下降近30.9%"))
    ]  # fmt: skip
    for width in (280, 300, 376, 440):
        for card in cards:
            made = face(card, width)
            value = min(ink.x for ink in made.inks if ink.kind.size == 25)
            right = [
                line.x + measure(line.text, Type("sans", 400, 14, 20))
                for line in made.label
                if line.y == made.label[0].y
            ]
            assert made.label[0].y != ink_of(made, "1").y or max(right) <= value
            assert all(ink.x >= 0 and ink.x + measure(ink.text, ink.kind) <= width for ink in made.inks)
            assert all(ink.y < made.height for ink in made.inks)


@pytest.mark.parametrize(("look", "height"), [(Look(compact=True), 47), (Look(large=True), 61)])
def test_compact_and_large_cards(look: Look, height: int) -> None:
    theme: Theme = theme_for(look)
    made = face(CardText("新增社康机构", Value("6", "家")), theme.px(300), look)
    assert made.height == height
    assert made.label[0].x == theme.px(16)


def test_the_bar_is_shorter_in_a_compact_card() -> None:
    made = face(CardText("建档率", Value("95.19", "%"), right=Gauge(0.5)), 300, Look(compact=True))
    assert made.track is not None
    assert made.track.width == 80
