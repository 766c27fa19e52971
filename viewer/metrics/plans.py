"""Knows where a document speaks of what is intended, so that its figures never look like achievements."""

from __future__ import annotations

import re
from bisect import bisect_right

from viewer.metrics import patterns as rules
from viewer.metrics.script import simplified
from viewer.metrics.sentences import Sections
from viewer.model import Report

_PLAN = re.compile(rules.PLAN_TITLE)
_WORK = re.compile(r"主要工作|重点工作|工作任务|主要任务|重点任务")
_DONE = re.compile(rules.DONE_TITLE)
# 定下这些具体目标: and a list of lines, up to the next line that is a sentence.
_ANNOUNCED = re.compile(r"目标(?:任务)?(?:如下|是|为)?[:：][ \t\u3000]*\n(?P<list>(?:[^\n。！？]*\n?){1,400})")
_REACHED = re.compile(r"(?:完成|实现|达成|超额)[^，。；\n]{0,8}$")
_REPORT = re.compile(rf"(?:{rules.PLAN_REPORT})(?:[（(][^）)]*[）)])?$")


class Plans:
    """Which sections of one report set targets: by their titles, or because the whole document is a plan."""

    def __init__(self, report: Report, text: str) -> None:
        """``text`` is the report's, simplified."""
        self._whole = _REPORT.search(simplified(report.metadata.title)) is not None
        self._reviewed = any(
            _DONE.search(simplified(section.title)) for section in report.sections if section.level == 1
        )
        self._known: dict[str, bool] = {}
        self._lists = [
            match.span("list")
            for match in _ANNOUNCED.finditer(text)
            if not _REACHED.search(text, max(0, match.start() - 12), match.start())
        ]
        self._starts = [start for start, _ in self._lists]

    def intends(self, sections: Sections, offset: int) -> bool:
        """True where the text at ``offset`` belongs to a plan, an outlook or a list of targets."""
        at = bisect_right(self._starts, offset) - 1
        if self._whole or (at >= 0 and offset < self._lists[at][1]):
            return True
        section = sections.at(offset)
        if section.id not in self._known:
            titles = [simplified(one.title) for one in sections.lineage(section) if one.level in (1, 2)]
            self._known[section.id] = any(self._is_plan(title) for title in titles)
        return self._known[section.id]

    def _is_plan(self, title: str) -> bool:
        if _DONE.search(title):
            return False
        return _PLAN.search(title) is not None or (self._reviewed and _WORK.search(title) is not None)
