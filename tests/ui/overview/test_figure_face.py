"""The headline figures of the overview as numbers."""

import pytest

from viewer.theme.tokens import Look, Type, theme_for
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.parts.card_text import CardText, Trend, Value
from viewer.ui.parts.face_parts import Face


def measure(text: str, kind: Type) -> float:
    return sum(kind.size * (0.55 if character.isascii() else 1) for character in text)


def face(card: CardText, width: float = 170, look: Look | None = None) -> Face:
    return FigureFaces(theme_for(look or Look()), measure).face(card, width)


def texts(made: Face) -> list[str]:
    return [ink.text for ink in made.inks]


def test_value_label_and_note_below_each_other() -> None:
    made = face(CardText("缔结姊妹学校", Value("91", "所"), notes=("目前",)))
    assert texts(made) == ["91", "所", "目前"]
    value, note = made.inks[0], made.inks[2]
    assert (value.x, value.kind.size) == (0, 28)
    assert value.y < made.label[0].y < note.y < made.height
    assert note.color == "ink3"


def test_a_figure_without_notes_is_shorter() -> None:
    card = CardText("缔结姊妹学校", Value("91", "所"))
    assert face(card).height == 34 + 20


def test_a_from_to_does_not_repeat_the_unit() -> None:
    made = face(CardText("素养水平", Value("53.12", "%", start="13.57%")))
    assert texts(made)[:2] == ["13.57", "→"]
    assert texts(made)[-1] == "%"


def test_a_from_to_keeps_a_unit_of_its_own() -> None:
    assert texts(face(CardText("时限", Value("3", "小时", start="15天"))))[0] == "15天"


def test_the_scope_of_a_rank_stands_before_it() -> None:
    assert texts(face(CardText("实验室", Value("首个"), scope="全市")))[:2] == ["全市", "首个"]


def test_a_scope_without_room_goes_into_the_notes() -> None:
    made = face(CardText("检测量", Value("第一"), scope="全省公立检测机构累计"))
    assert texts(made) == ["第一", "全省公立检测机构累计"]


def test_a_forecast_is_marked() -> None:
    assert "预计增加" in texts(face(CardText("学位", Value("1200", "个"), statuses=("预计",), outlook="预计增加")))


def test_change_and_rank_follow_the_period() -> None:
    made = face(
        CardText("总额", Value("1114.5", "亿元"), notes=("1-10月",), right=Trend("up", "增长16.7%"), rank="全市第四")
    )
    assert texts(made)[2:] == ["1-10月", "增长16.7%", "全市第四"]
    assert made.glyphs[0].up


def test_a_wide_value_is_set_smaller_on_the_same_baseline() -> None:
    wide = face(CardText("产值", Value("123456789.5", "亿元")))
    assert wide.inks[0].kind.size < 28
    assert wide.inks[0].y == face(CardText("产值", Value("1", "亿元"))).inks[0].y


def test_a_long_label_takes_two_lines_and_is_then_cut() -> None:
    made = face(CardText("面向香港居民的数字人民币跨境支付测试项目落地实施方案", Value("1", "个")))
    assert len(made.label) == 2
    assert made.label[1].text.endswith("…")
    assert made.elided


def test_notes_take_two_lines_at_most() -> None:
    made = face(
        CardText("值", Value("1", "个"), notes=("今年以来截至目前", "同比去年同期水平", "又一个很长的说明文字"))
    )
    lines = sorted({ink.y for ink in made.inks[2:]})
    assert len(lines) == 2
    assert made.elided


@pytest.mark.parametrize("look", [Look(compact=True), Look(large=True)])
def test_compact_values_are_26_px(look: Look) -> None:
    theme = theme_for(look)
    assert face(CardText("值", Value("1", "个")), 300, look).inks[0].kind.size == theme.px(26)


def test_a_doubt_stands_before_the_other_notes() -> None:
    said = texts(face(CardText("指标", Value("6", "家"), notes=("截至目前",), doubt="⚠ 有疑")))
    assert said.index("⚠ 有疑") < said.index("截至目前")
