"""Footnotes at the feet of pages."""

from __future__ import annotations

from viewer.ingest.pdf_lines import Line, Part
from viewer.ingest.pdf_notes import without_notes


def line(text: str, size: float = 10) -> Line:
    return Line((Part(0, 10, text),), 0, size)


def test_a_note_that_the_page_refers_to_goes_to_the_end() -> None:
    pages = [[line("停车位[1]，学位[2]"), line("1 甲指", 8), line("乙。", 8), line("② 丙。", 8)], [line("后文")]]
    kept, notes = without_notes(pages, 10)
    assert [[one.text for one in lines] for lines in kept] == [["停车位[1]，学位[2]"], ["后文"]]
    assert [note.text for note in notes] == ["[1] 甲指乙。", "[2] 丙。"]


def test_small_lines_that_are_no_notes_stay() -> None:
    pages = [[line("停车位"), line("1 甲。", 8)], [line("学位[1]"), line("资料来源：统计局", 8)], [line("小字", 8)]]
    assert without_notes(pages, 10) == ([list(lines) for lines in pages], [])
