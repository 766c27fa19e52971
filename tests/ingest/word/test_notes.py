"""Numbers of notes."""

from __future__ import annotations

from viewer.ingest.word.notes import Notes


def test_one_number_for_each_note_in_the_order_of_reference() -> None:
    notes = Notes({("footnote", "1"): "甲", ("endnote", "1"): "乙", ("footnote", "2"): "丙"})
    assert [notes.mark(*key) for key in (("endnote", "1"), ("footnote", "1"), ("endnote", "1"), ("footnote", "9"))] == [
        "[1]", "[2]", "[1]", "",
    ]  # fmt: skip
    assert notes.referred() == ["乙", "甲"]
