import pytest

from viewer.ui.parts.label_lines import atoms, break_lines, couplet, digit_groups, elide, elide_lines


def em(text: str) -> float:
    """Every character is 10 px wide, Latin and digits 5."""
    return sum(5 if character.isascii() else 10 for character in text)


def test_no_closing_mark_begins_a_piece_and_no_opening_mark_ends_one() -> None:
    assert atoms("“商医”模式（白天）") == ["“商", "医”", "模", "式", "（白", "天）"]


def test_a_number_or_a_latin_word_stays_in_one_piece() -> None:
    assert atoms("上线AI智能2021-2025年1.5万") == ["上", "线", "AI", "智", "能", "2021-2025", "年", "1.5", "万"]


def test_what_fits_is_one_line() -> None:
    assert break_lines("茶园面积", (40, 40), em) == ("茶园面积",)


def test_a_second_line_may_be_wider_than_the_first() -> None:
    assert break_lines("甲乙丙丁戊己庚辛壬癸", (40, 60), em) == ("甲乙丙丁", "戊己庚辛壬癸")


def test_no_single_character_is_left_for_the_last_line() -> None:
    lines = break_lines("享受老年人免费体检福利的人数", (130, 130), em)
    assert lines == ("享受老年人免费体检福", "利的人数")


def test_a_short_phrase_keeps_its_first_line() -> None:
    """Moving characters down must not empty the first line of a label that is short anyway."""
    assert break_lines("甲乙丙丁戊己庚", (60, 60), em) == ("甲乙丙丁戊己", "庚")


def test_what_needs_more_lines_than_there_are_does_not_fit() -> None:
    assert break_lines("甲乙丙丁戊己庚", (30, 30), em) is None


def test_a_piece_wider_than_its_line_does_not_fit() -> None:
    assert break_lines("Administration局", (30, 90), em) is None


def test_elided_lines_lose_only_the_end() -> None:
    lines = elide_lines("甲乙丙丁戊己庚辛壬癸", (40, 40), em)
    assert lines == ("甲乙丙丁", "戊己庚…")


def test_a_long_first_piece_does_not_stop_eliding() -> None:
    assert elide_lines("Administration局", (30, 30), em)[0]


@pytest.mark.parametrize(
    ("text", "width", "cut"), [("茶园面积", 40, "茶园面积"), ("茶园面积", 30, "茶园…"), ("茶园，面积", 40, "茶园…")]
)
def test_elide(text: str, width: float, cut: str) -> None:
    assert elide(text, width, em) == cut


def test_elide_never_returns_nothing_of_the_text() -> None:
    assert elide("茶园", 0, em) == "茶…"


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        ("9591", ("9591",)),
        ("18232", ("18", "232")),
        ("1138712", ("1", "138", "712")),
        ("100000", ("100", "000")),
        ("12345.67891", ("12", "345.67891")),
        ("18,232", ("18,232",)),
        ("50–100", ("50–100",)),
        ("20000–30000", ("20", "000–30", "000")),
        ("第八", ("第八",)),
        ("", ("",)),
    ],
)
def test_digits_are_grouped_from_five_on(number: str, groups: tuple[str, ...]) -> None:
    assert digit_groups(number) == groups
    assert "".join(groups) == number, "grouping is painted: it types nothing"


def test_a_couplet_is_two_phrases_parted_by_a_comma() -> None:
    assert couplet("夯实产业基础，做强县域经济", 70, em) == ("夯实产业基础，", "做强县域经济")


@pytest.mark.parametrize("title", ["改善营商环境", "夯实产业基础，", "一个很长很长的前半句，短"])
def test_other_titles_are_no_couplet(title: str) -> None:
    assert couplet(title, 70, em) is None
