"""Which line ends only wrap a line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.wraps import JOINT, closed_up, in_one_line, soft_breaks, unwrapped, without_breaks

_PARAGRAPHS = (
    "一、过去一年工作回顾",
    "过去一年，全区上下同心协力，地区生产总值增长6.8%，一般公共预算收入达到128.35亿元，新增就业人数1234567人，"
    "居民收入稳步提高。城市面貌持续改善，完成老旧小区改造46个，新建绿道12.5公里，开放公园18处，群众满意度明显上升。",
    "我们坚持把办好民生实事摆在突出位置，全年投入资金占财政支出的七成以上，学位、床位、车位同步增加，服务半径不断缩短。",
    "二、今年主要工作安排",
    "今年要抓好产业、改革、民生三件大事，做到目标不变、力度不减，年内开工重点项目120个，完成投资350亿元以上。",
)


def _broken(width: int, first: str = "", indent: str = "", blank: bool = False) -> tuple[str, tuple[int, ...]]:
    """The paragraphs broken after ``width`` characters, and where."""
    text, breaks = "", []
    for paragraph in _PARAGRAPHS:
        lead, rest = first or indent, paragraph
        while rest:
            room = width - len(lead)
            text += lead + rest[:room]
            rest, lead = rest[room:], indent
            if rest:
                breaks.append(len(text))
            text += "\n"
        text += "\n" if blank else ""
    return text, tuple(breaks)


@pytest.mark.parametrize("width", [22, 26, 33])
@pytest.mark.parametrize(
    ("first", "indent", "blank"),
    [("", "", True), ("　　", "", False), ("    ", "  ", False), ("", "", False), ("　", "　", True)],
)
def test_lines_broken_at_a_width_go_on(width: int, first: str, indent: str, blank: bool) -> None:
    text, breaks = _broken(width, first, indent, blank)
    assert soft_breaks(text) == breaks


def test_a_number_is_put_together_again() -> None:
    text, _ = _broken(28)
    soft = frozenset(soft_breaks(text))
    whole = "".join(sign for at, sign in enumerate(text) if at not in soft)
    assert whole.split("\n")[:5] == list(_PARAGRAPHS)


def test_a_text_with_a_line_a_paragraph_has_none() -> None:
    assert soft_breaks("\n".join(_PARAGRAPHS)) == ()
    assert soft_breaks("\n".join(_PARAGRAPHS * 20)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        # A table of contents, with and without leaders; columns set with spaces or tabs; a list of equal titles.
        "\n".join(f"第{n}章　推动经济社会高质量发展的主要任务…………{n}5" for n in "一二三四五六"),
        "\n".join(f"{n}、推动经济社会高质量发展的主要任务和工作" for n in "一二三四五六七八"),
        "\n".join(f"{n}2、推动经济社会高质量发展的主要任务和工作" for n in range(1, 9)),
        "\n".join(f"  {name}区      28231.5      14203.8      6.{n}    " for n, name in enumerate("甲乙丙丁戊己")),
        "\n".join(f"{name}区地区生产总值及其增长速度\t2823.5\t6.{n}" for n, name in enumerate("甲乙丙丁戊己")),
        "\n".join(["全县各项工作稳步推进" * 20] * 9),
        "\n".join("关于加快推进新型工业化建设的实施意见已经发布。" for _ in range(9)),
    ],
)
def test_what_only_looks_even_stays_as_it_is(text: str) -> None:
    assert soft_breaks(text) == ()


def test_a_heading_and_a_list_end_their_lines() -> None:
    text = (
        "全年完成投资三百五十亿元以上，比上年增长百分\n"
        "之八，主要用于交通、水利、能源等重大基础设施\n"
        "建设，并安排专项资金支持企业技术改造和设备更\n"
        "新。\n"
        "（一）推动产业升级\n"
        "坚持制造业当家，支持龙头企业做大做强，培育一\n"
        "批专精特新企业，力争规模以上工业企业超过一千\n"
        "家。"
    )
    assert [text[at - 1] for at in soft_breaks(text)] == list("分施更一千")


def test_the_words_without_the_breaks() -> None:
    assert without_breaks("地区生\n产总值12\n34亿元") == "地区生产总值1234亿元"
    assert without_breaks("地区生  \n　　产总值") == "地区生产总值"
    assert without_breaks("gross domestic\n product") == "gross domestic product"
    assert without_breaks("没有换行") == "没有换行"


_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.one_of(st.sampled_from([*_PARAGRAPHS, "", "　　", *_broken(24)[0].split("\n")]), st.text(max_size=30)))
    .map("\n".join),
)  # fmt: skip


@given(_TEXTS)
def test_only_line_ends_between_two_lines_of_text(text: str) -> None:
    found = soft_breaks(text)
    assert list(found) == sorted(set(found))
    assert found == soft_breaks(text)
    for at in found:
        assert text[at] == "\n"
        assert text[:at].rpartition("\n")[2].strip()
        assert text[at + 1 :].partition("\n")[0].strip()


@given(_TEXTS)
def test_nothing_but_breaks_and_blanks_is_left_out(text: str) -> None:
    assert re.sub(r"\s", "", without_breaks(text)) == re.sub(r"\s", "", text)


@pytest.mark.parametrize("width", [22, 26])
def test_a_text_is_put_together(width: int) -> None:
    text, _ = _broken(width, "　　", blank=True)
    assert unwrapped(text).split("\n\n")[:5] == ["　　" + paragraph for paragraph in _PARAGRAPHS]
    assert unwrapped("\n".join(_PARAGRAPHS)) == "\n".join(_PARAGRAPHS)


@given(_TEXTS)
def test_joints_keep_every_offset(text: str) -> None:
    for joined, plain in ((closed_up(text), without_breaks(text)), (in_one_line(text), unwrapped(text))):
        assert len(joined) == len(text)
        assert joined.replace(JOINT, "") == plain.replace(JOINT, "")
        assert all(a == b or b == " " or (b == JOINT and a.isspace()) for a, b in zip(text, joined, strict=True))


def test_lines_wider_than_any_page_are_paragraphs() -> None:
    assert soft_breaks("\n".join(["全县各项工作稳步推进" * 28] * 9)) == ()
