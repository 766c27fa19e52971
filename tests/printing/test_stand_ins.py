"""Whoever answers for the paper is told which face stands in for another."""

from __future__ import annotations

from viewer.model import Span
from viewer.paper.manuscript import BodyText, HeadingText, Manuscript
from viewer.printing.stand_ins import StandIn, stand_ins
from viewer.theme.fonts import REST, load_for


def _manuscript(*parts: BodyText | HeadingText, title: str = "工作要点") -> Manuscript:
    return Manuscript(title, "", parts, ())


def test_common_words_need_nobody(small_manuscript: Manuscript) -> None:
    assert stand_ins(small_manuscript) == ()


def test_song_draws_what_fangsong_lacks() -> None:
    body = BodyText("1", "平均面积1017㎡，邨内道路3㎞；㎡")
    assert stand_ins(_manuscript(body)) == (StandIn("fang", "serif", "㎡邨㎞"),)


def test_a_rare_name_is_drawn_by_the_last_face() -> None:
    text = "姓㕔名"
    load_for(text)
    assert stand_ins(_manuscript(BodyText("1", text))) == (StandIn("fang", REST, "㕔"),)


def test_a_character_that_nobody_has_comes_first() -> None:
    body = BodyText("1", "面积3㎡，\U0003fffd")
    assert [(item.by, item.characters) for item in stand_ins(_manuscript(body))] == [
        ("", "\U0003fffd"), ("serif", "㎡"),
    ]  # fmt: skip


def test_a_run_in_heading_is_kai_and_what_follows_fangsong() -> None:
    body = BodyText("1", "（一）邨居。邨", Span(0, 6), 2)
    assert {item.face for item in stand_ins(_manuscript(body))} == {"fang"}
