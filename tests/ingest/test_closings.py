"""Where the last section ends although no heading follows."""

from __future__ import annotations

from collections.abc import Callable

from viewer.source import Report

Read = Callable[[str], Report]


def _last_body(report: Report, ident: str) -> str:
    return next(section for section in report.sections if section.id == ident).body.of(report.text)


def test_an_address_turns_to_the_whole(read: Read) -> None:
    text = "一、任务\n（一）产业\n正文。\n（二）民生\n正文。\n再一段。\n各位代表！任务光荣。\n让我们努力。\n二、保障"
    report = read(text)
    assert _last_body(report, "1.2") == "正文。\n再一段。"
    assert _last_body(report, "1").endswith("各位代表！任务光荣。\n让我们努力。")


def test_after_single_paragraphs_the_next_belongs_to_the_chapter(read: Read) -> None:
    text = (
        "一、任务\n（一）产业。正文。\n（二）生态。正文。\n（三）民生。正文。\n同时，做好其他工作。\n二、保障\n正文。"
    )
    assert _last_body(read(text), "1.3") == "正文。"
    longer = text.replace("（二）生态。正文。", "（二）生态。正文。\n续一段。")
    assert _last_body(read(longer), "1.3") == "正文。\n同时，做好其他工作。"


def test_spoken_points_of_one_line_each(read: Read) -> None:
    text = "一、任务\n（一）产业\n一是扩规模。\n二是提质量。\n三是拓市场。\n今年投产6家。\n二、保障\n正文。"
    report = read(text)
    assert [section.title for section in report.sections if section.level == 3] == ["扩规模", "提质量", "拓市场"]
    assert _last_body(report, "1.1.3") == ""
    assert _last_body(report, "1.1").endswith("今年投产6家。")
