"""Knows where a document speaks of what is intended, so that its figures never look like achievements."""

from __future__ import annotations

import re
from bisect import bisect_right

from viewer.metrics import patterns as rules
from viewer.metrics.script import simplified
from viewer.metrics.sentences import Sections
from viewer.source import Report

_PLAN = re.compile(rules.PLAN_TITLE)
_WORK = re.compile(r"主要工作|重点工作|工作任务|主要任务|重点任务")
_DONE = re.compile(rules.DONE_TITLE)
# 定下这些具体目标: and a list of lines, up to the next line that is a sentence.
_ANNOUNCED = re.compile(r"目标(?:任务)?(?:如下|是|为)?[:：][ \t\u3000]*\n(?P<list>(?:[^\n。！？]*\n?){1,400})")
# 将集中力量办好十件实事。这十件实事分别是:…
_PROMISED = re.compile(
    r"(?:将|要|拟)[^，。；\n]{0,12}办[好成][^。\n]{0,40}。\s{0,3}(?P<list>这[^，。：:\n]{1,14}是[:：][^。\n]{0,2000})"
)
_REACHED = re.compile(r"(?:完成|实现|达成|超额)[^，。；\n]{0,8}$")
_REPORT = re.compile(
    rf"(?:{rules.PLAN_REPORT})(?:[（(][^）)]*[）)])?[》〉]?(?:的通知|发布|出台|印发)?$"
    r"|总预算案$|年度[^,，。]{0,6}总预算(?![^,，。]{0,6}(?:执行|决算|审查))"
    r"|(?<!执行)预算(?:安排|汇总|编制|公开)?(?:情况)?(?:的?(?:说明|报告|公开))?$"
    r"|(?:发展|主要|工作)目标(?:公布|发布)?$|(?:将|要)[^,，。]{0,6}办[好成]"
)
# 落实五年规划: about what is done for it.
_CARRIED_OUT = re.compile("(?:扎实|全面|认真)?(?:落实|贯彻|学习|聚焦|锚定)")
# 2031年工作总结和2032年工作计划: part of it looks back.
_LOOKS_BACK = re.compile(r"总结|回顾|(?:执行|完成|进展|落实)情况")
# 2032年重点工作; where titles name several years, the last is that of the plan.
_YEARLY = re.compile(r"(?P<year>(?:19|20)\d\d)年[^,，。]{0,8}(?:工作|任务|重点|举措)")
_TO_DO = re.compile(r"重点(?:工作|任务)|工作重点|主要任务")
# The five-year plans by name, “十三五” the thirteenth, which began in 2016: one every five years.
_FIVE_YEARS = re.compile("十([一二三四五六])五")
# A plan of 2031; 2030年前 is when it ends, 2035年远景 what lies behind it.
_ANY_YEAR = re.compile(r"(20\d\d)(?!年?(?:前|远景))")
_ORDINALS = "一二三四五六"
_TENTH_BEGAN, _LASTS = 2001, 5
# What a plan starts from is no aim: 发展基础, 面临形势, 存在问题.
_STARTS_FROM = re.compile(
    r"(?:发展|工作|现有|现实|产业|基本)基础$|现状(?:分析|与.{0,8}|和.{0,8})?$|问题$|短板$|(?:规划|编制|发展)背景$"
    r"|(?:面临|发展)(?:的)?(?:形势|环境)$|(?:基本|区域|自然)?(?:情况|概况|区情|县情|市情|省情)$|回顾$|成效$|成就$|评估$|进展(?:情况)?$"
)


class Plans:
    """Which sections of one report set targets: by their titles, or because the whole document is a plan."""

    def __init__(self, report: Report, text: str) -> None:
        """``text`` is the report's, simplified."""
        title = simplified(report.metadata.title)
        self._whole = _REPORT.search(title) is not None and _LOOKS_BACK.search(title) is None
        self._whole = self._whole and _CARRIED_OUT.match(title) is None
        chapters = [simplified(section.title) for section in report.sections if section.level == 1]
        self._reviewed = any(map(_DONE.search, chapters))
        self._years = sorted({match["year"] for match in map(_YEARLY.search, chapters) if match is not None})
        self._known: dict[str, bool] = {}
        # The year in the title of a plan is that of its aims.
        self.past = _plans_before(title, None if self._whole else report.metadata.year)
        self.begins = _first_year(title) if self._whole else None
        self._lists = [
            match.span("list")
            for pattern in (_ANNOUNCED, _PROMISED)
            for match in pattern.finditer(text)
            if not _REACHED.search(text, max(0, match.start() - 12), match.start())
        ]
        self._lists.sort()
        self._starts = [start for start, _ in self._lists]

    def intends(self, sections: Sections, offset: int) -> bool:
        """True where the text at ``offset`` belongs to a plan, an outlook or a list of targets."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._lists[at][1]:
            return True
        section = sections.at(offset)
        if section.id not in self._known:
            titles = [simplified(one.title) for one in sections.lineage(section) if one.level in (1, 2)]
            if self._whole:
                self._known[section.id] = not any(map(_STARTS_FROM.search, titles))
            else:
                self._known[section.id] = any(self._is_plan(title) for title in titles)
        return self._known[section.id]

    def _is_plan(self, title: str) -> bool:
        if _DONE.search(title):
            return False
        if (yearly := _YEARLY.search(title)) is not None and self._is_next(yearly["year"], title):
            return True
        return _PLAN.search(title) is not None or (self._reviewed and _WORK.search(title) is not None)

    def _is_next(self, year: str, title: str) -> bool:
        """True where a chapter of work in ``year`` is about what is to come, not what has been."""
        return year == self._years[-1] if len(self._years) > 1 else _TO_DO.search(title) is not None


def _first_year(title: str) -> int | None:
    """The year in which the plan of that ``title`` begins: of its five-year plan, else the first that it names."""
    if named := _FIVE_YEARS.search(title):
        return _TENTH_BEGAN + _LASTS * (_ORDINALS.index(named[1]) + 1)
    years = [int(year) for year in _ANY_YEAR.findall(title)]
    return min(years, default=None)


def _plans_before(title: str, year: int | None) -> tuple[str, ...]:
    """The names of the five-year plans that were over when a report of that ``title`` and ``year`` was written."""
    if named := _FIVE_YEARS.search(title):
        return tuple(f"十{ordinal}五" for ordinal in _ORDINALS[: _ORDINALS.index(named[1])])
    count = 0 if year is None else max(0, (year - _TENTH_BEGAN) // _LASTS - 1)
    return tuple(f"十{ordinal}五" for ordinal in _ORDINALS[:count])
