"""The titles in front of a document's text: its own, and that of the rules which a notice puts into force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.lines import Line

# Kinds that no chapter is called by; 计划, 总结, 目标 and the like are chapters as well.
_DOCUMENT = re.compile(
    r"(?:办法|辦法|细则|細則|规定|規定|规则|規則|条例|條例|通知|方案|意见|意見|决定|決定|批复|预案|章程|通告|公告)"
    r"(?:[（(][^（()）]{1,20}[）)])*$"
)
_FEWEST_SIGNS = 6


def titles_before(text: str, lines: Sequence[Line], first: int) -> frozenset[int]:
    """Indices of the lines before the first numbered heading (index ``first``) and the first article of a law that are
    titles of documents; they head no chapter, however they are set.
    """
    found = set()
    for line in lines[:first]:
        if line.clause:
            break
        words = line.span.of(text).strip() if line.loose else ""
        if len(words) >= _FEWEST_SIGNS and _DOCUMENT.search(words):
            found.add(line.index)
    return frozenset(found)
