"""Which of a report's unnumbered titles are its chapters: those that name a part every report has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.ingest.headings import TOP_RANK, Heading
from viewer.ingest.lines import is_frame

# Looking back, aims, what is to be done, the government itself: the parts a report of work consists of.
PART = (
    r"(?:回顾|回顧|总结|總結|工作(?:情况|情況|安排|部署|打算|计划|計劃|思路|重点|重點|要点|要點|建议|建議|举措|舉措)"
    r"|(?:重点|重點|主要|目标|目標|中心)(?:工作|任务|任務)|(?:总体|总的|總體|總的)(?:要求|思路|目标|目標|部署|安排)"
    r"|(?:奋斗|奮鬥|主要|预期|預期|发展|發展)(?:目标|目標)(?:任务|任務)?|自身建设|自身建設"
    r"|存在的?(?:主要)?(?:问题|問題|困难|困難|不足)|(?:下一步|今后[\u3400-\u9fff]{0,6})工作)"
)
"""A piece of a pattern: the words that end the name of such a part."""

_CHAPTER = re.compile(rf"{PART}(?:和[\u3400-\u9fff]{{2,12}})?$")
_FEWEST = 2


def names_a_part(title: str) -> bool:
    """True for the name of a part that every report has: 2030年工作回顾."""
    return _CHAPTER.search(title) is not None


def chapters_and_sections(text: str, titles: Sequence[Heading]) -> list[Heading]:
    """The unnumbered ``titles`` of a document without numbers, all of one rank, those that name no such part a rank
    below those that do; as they are, unless two name a part, the first is no other and several are.
    """
    framing = [is_frame(text, heading.line) for heading in titles]
    named = [_CHAPTER.search(heading.line.span.of(text)) is not None for heading in titles]
    others = len(titles) - sum(named) - sum(framing)
    if sum(named) < _FEWEST or others < _FEWEST or not (named[0] or framing[0]):
        return list(titles)
    named = [name or frame for name, frame in zip(named, framing, strict=True)]
    return [
        heading if part else replace(heading, rank=TOP_RANK + 1) for heading, part in zip(titles, named, strict=True)
    ]
