import pytest

from viewer.theme.tokens import Look, Type, theme_for
from viewer.ui.parts.card_text import Trend, Value
from viewer.ui.parts.face_parts import Faces
from viewer.ui.parts.value_run import Run, RunMaker

FACES = Faces.of(theme_for(Look()))


def measure(text: str, kind: Type) -> float:
    return sum(kind.size * (0.55 if character.isascii() else 1) for character in text)


def run(value: Value, limit: float = 300) -> Run:
    return RunMaker(FACES, measure).value(value, limit)


def texts(made: Run) -> list[str]:
    return [ink.text for ink in made.inks]


def test_a_plain_value_is_number_and_small_unit() -> None:
    made = run(Value("32", "个"))
    assert texts(made) == ["32", "个"]
    assert [ink.kind.size for ink in made.inks] == [25, 14]
    assert [ink.color for ink in made.inks] == ["ink", "ink2"]
    assert made.digits_end == measure("32", FACES.large)
    assert made.width > made.digits_end + 14


def test_the_qualifier_stands_small_before_the_number() -> None:
    made = run(Value("7000", "万元", prefix="超过"))
    assert texts(made) == ["超过", "7000", "万元"]
    assert (made.inks[0].kind.size, made.inks[0].color) == (14, "ink2")


def test_groups_of_digits_are_parted_by_a_sixth_of_an_em() -> None:
    first, second = run(Value("18232")).inks
    assert (first.text, second.text) == ("18", "232")
    assert second.x - first.x - measure("18", FACES.large) == pytest.approx(25 / 6)


def test_a_percent_sign_is_set_close_and_larger_than_a_unit() -> None:
    made = run(Value("95.19", "%"))
    assert made.inks[1].x - made.digits_end == 1
    assert made.inks[1].kind.size == 18


def test_a_from_to_starts_smaller_and_paler() -> None:
    made = run(Value("90", "%", prefix="近", start="75%"))
    assert texts(made) == ["75%", "→", "近", "90", "%"]
    assert (made.inks[0].kind.size, made.inks[0].color) == (19, "ink2")


def test_a_change_has_glyph_and_word_before_its_qualifier() -> None:
    made = run(Value("70", "%", prefix="超", trend=Trend("up", "增长")))
    assert texts(made) == ["增长", "超", "70", "%"]
    assert made.glyphs[0].up
    assert made.glyphs[0].x < made.inks[0].x


def test_an_unchanged_value_has_its_word_without_a_glyph() -> None:
    made = run(Value("0", "%", trend=Trend(None, "持平")))
    assert texts(made)[0] == "持平"
    assert made.glyphs == ()


def test_a_value_in_many_words_is_smaller_and_cut_at_the_limit() -> None:
    made = run(Value("最具规模和影响力", worded=True), 100)
    assert made.inks[0].kind.size == 17
    assert made.inks[0].text.endswith("…")
    assert made.width <= 100


def test_a_number_is_never_cut() -> None:
    assert texts(run(Value("123456789", "元"), 10)) == ["123", "456", "789", "元"]


def test_moving_a_run_moves_every_piece() -> None:
    made = run(Value("16.7", "%", trend=Trend("down", "下降")))
    inks, glyphs = made.moved(100, 30)
    assert [ink.x for ink in inks] == pytest.approx([ink.x + 100 for ink in made.inks])
    assert {ink.y for ink in inks} == {glyphs[0].y} == {30}
    assert glyphs[0].x == pytest.approx(made.glyphs[0].x + 100)
