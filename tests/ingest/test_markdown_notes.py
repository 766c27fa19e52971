"""Footnotes of Markdown as plain numbers, with their notes apart."""

from __future__ import annotations

from viewer.ingest.markdown_notes import split_notes


def test_references_and_notes() -> None:
    text = "甲[^1]乙[^2]。\n\n[^1]: 第一条\n    续行\n\n[^2]: 第二条\n后文"
    body, notes = split_notes(text)
    assert body.split() == ["甲[1]乙[2]。", "后文"]
    assert notes == ["[1] 第一条 续行", "[2] 第二条"]


def test_names_get_the_next_numbers() -> None:
    assert split_notes("甲[^a]乙[^3]丙[^b]\n[^3]: 三\n[^a]: 一\n[^b]: 二") == (
        "甲[4]乙[3]丙[5]",
        ["[3] 三", "[4] 一", "[5] 二"],
    )


def test_a_mark_without_a_note() -> None:
    assert split_notes("甲[^7]乙[^无]") == ("甲[7]乙[^无]", [])
    assert split_notes("甲[1]: 乙") == ("甲[1]: 乙", [])


def test_notes_in_code_are_code() -> None:
    assert split_notes("```\n[^1]: 甲\n```")[1] == []
