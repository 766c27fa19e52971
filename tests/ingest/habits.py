"""Short documents written for the tests, one for each habit, and their chapters and sections."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.ingest.outline import read_outline
from viewer.ingest.text import source_of
from viewer.model import Metadata

PROSE = (
    "过去一年，全区上下同心协力，经济社会发展取得新的成绩，地区生产总值增长6.8%，"
    "居民收入稳步提高。各项重点工作有序推进，群众获得感进一步增强。"
)
MORE = "坚持问题导向、目标导向相统一，持续推进各项改革，全年完成投资128亿元。要强化责任落实，确保各项任务如期完成。"
TALK = "過去一年，政府與市民同心協力，經濟穩步復甦，本地生產總值增長百分之三點二。我們會繼續投放資源，改善民生。"


class Habit(NamedTuple):
    """A text, its headings of level 1 and 2 without blanks, and the lines that are set off by type."""

    text: str
    tree: list[tuple[int, str]]
    strong: tuple[str, ...] = ()


def chapters_and_sections(habit: Habit) -> list[tuple[int, str]]:
    """The headings of level 1 and 2 that are read from a habit's text, without blanks and closing marks."""
    source = source_of("report.txt", habit.text)
    paragraphs = (one._replace(strong=one.span.of(habit.text) in habit.strong) for one in source.paragraphs)
    sections = read_outline(source._replace(paragraphs=tuple(paragraphs)), Metadata("Report")).sections
    return [(s.level, re.sub(r"[\s。：]", "", s.heading.of(habit.text))) for s in sections if s.level in (1, 2)]
