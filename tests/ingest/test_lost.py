"""Run-in sections that lost their number."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[[str], list[str]]


def test_a_paragraph_in_the_gap_of_run_in_sections(rows: Rows) -> None:
    text = "一、任务\n强化产业支撑。正文。\n（二）改善生态。正文。\n办好民生实事。正文。\n（四）加强治理。正文。"
    assert rows(text) == [
        "1 一、 任务", "1.1 〔（一）〕 强化产业支撑", "1.2 （二） 改善生态", "1.3 〔（三）〕 办好民生实事",
        "1.4 （四） 加强治理",
    ]  # fmt: skip


def test_more_paragraphs_than_numbers_leave_it_open(rows: Rows) -> None:
    text = "一、任务\n（一）产业。正文。\n还有一段。正文。\n办好民生实事。正文。\n（三）治理。好。"
    assert rows(text) == ["1 一、 任务", "1.1 （一） 产业", "1.2 （三） 治理"]


def test_a_paragraph_without_a_title_is_none(rows: Rows) -> None:
    sentence = "要看到发展中还存在不少困难和问题需要我们认真对待并逐步加以解决"
    text = f"一、任务\n（一）产业。正文。\n{sentence}。正文。\n（三）治理。正文。"
    assert rows(text) == ["1 一、 任务", "1.1 （一） 产业", "1.2 （三） 治理"]
