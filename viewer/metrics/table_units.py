"""Reads the units of a table: in a column of units, in brackets behind a name, in a line above."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from viewer.metrics import patterns as rules


class Unit(NamedTuple):
    """A unit without its 万 and 亿 (None: an index has none), the factor they stand for, and its family."""

    name: str | None
    factor: int
    family: str


PERCENT = Unit("%", 1, "share")
POINTS = Unit("个百分点", 1, "share")
_STEPS = {
    "万亿": 10**12, "千万": 10**7, "百万": 10**6, "十万": 10**5, "亿": 10**8, "万": 10**4, "千": 1000, "百": 100,
}  # fmt: skip
_MORE = (
    "岁",
    "分",
    "度",
    "毫克",
    "微克",
    "分贝",
    "册",
    "平方千米",
    "标准箱",
    "TEU",
    "盏",
    "公里",
    "人天",
    "课时",
    "卷",
    "吨煤",
)
_FAMILIES = {
    "share": rules.SHARE,
    "money": (*rules.MONEY, "人民币", "港币", "英镑"),
    "area": (*rules.AREA, "平方千米"),
    "duration": rules.DURATION,
    "physical": rules.PHYSICAL,
    "count": (*rules.PEOPLE, *rules.COUNTING, *_MORE),
}
_FAMILY_OF = {unit.split("(?", 1)[0]: family for family, units in _FAMILIES.items() for unit in units}
_KNOWN = "|".join(re.escape(unit) for unit in sorted(_FAMILY_OF, key=len, reverse=True))
_UNIT = re.compile(
    rf"(?P<step>{'|'.join(_STEPS)})?(?P<name>(?P<head>{_KNOWN})(?:[/·][^\d\s()/]{{1,6}})?(?:\(.{{1,4}}\))?)"
)
_NO_STEP = re.compile(r"千[米克瓦伏卡焦]|百分点")
_LOOSE = re.compile(r"(?P<step>万亿|[千百]万|[万亿])?(?P<name>[^\d\s,，、。;；=()]{1,8})")
_BRACKET = re.compile(r"[(\[〔【]([^()\[\]〔〕【】]{1,14})[)\]〕】]")
_SPLIT = re.compile(r"[,，、;；]|(?<![一-鿿])/|/(?=[%‰])|\s+|和|或")
_SIGNED = re.compile(r"[±+\-＋]+\s*(?=[%‰])")
_BEHIND = re.compile(rf"(?:[:，,]|\s)\s*((?:{'|'.join(_STEPS)})?(?:{_KNOWN})(?:/[^\d\s()/]{{1,6}})?)$|([±]?[%‰])$")
_NAMED_UNIT = re.compile(r"(?P<name>[一-鿿]{2,10})\s*[:：]\s*(?P<unit>[^\s:：]{1,10})")
_NAMES_PARTED = re.compile(r"[\s,，;；、]+(?=[一-鿿]{2,10}\s*[:：])|(?<=单位)[:：]\s*(?=[一-鿿]{2,10}\s*[:：])")
_LINE = re.compile(r"(?:计量)?单位\s*[:：]?\s*([^\n)\]】]{1,40})")
_BRACKETED_LINE = re.compile(r"^[(\[]([^()\[\]\n]{1,16})[)\]]$|[(\[]([^()\[\]\n]{1,16})[)\]]\s*$", re.MULTILINE)


@lru_cache(maxsize=4096)
def read_unit(words: str, loose: bool = False) -> Unit | None:
    """The unit that ``words`` name as a whole, None where they name none; ``loose``: in a column of units."""
    words = _SIGNED.sub("", words.strip().removeprefix("单位:").strip())
    words = words.removesuffix("人民币") or words
    if _NO_STEP.match(words):
        return Unit(words, 1, _FAMILY_OF.get(words, "physical"))
    match = _UNIT.fullmatch(words)
    if match is not None:
        return Unit(match["name"], _STEPS.get(match["step"] or "", 1), _FAMILY_OF[match["head"]])
    other = _LOOSE.fullmatch(words) if loose else None
    if other is not None and re.search(r"[一-鿿A-Za-z%]", words):
        return Unit(other["name"], _STEPS.get(other["step"] or "", 1), "count")
    return None


@lru_cache(maxsize=4096)
def split_unit(words: str) -> tuple[str, Unit | None]:
    """A name without the unit behind it, and that unit: 产值(亿元), 增长(%), 人均收入:元, 比上年±%."""
    for bracket in reversed(list(_BRACKET.finditer(words))):
        pieces = [piece for piece in _SPLIT.split(bracket[1]) if piece]
        units = [unit for unit in map(read_unit, pieces) if unit]
        if units:
            others = [piece for piece in pieces if read_unit(piece) is None]
            kept = f"({'、'.join(others)})" if others and others != ["单位:"] else ""
            return words[: bracket.start()] + kept + words[bracket.end() :], units[0]
    behind = _BEHIND.search(words)
    if behind is not None and behind.start() > 0:
        unit = read_unit(behind[1]) if behind[1] else PERCENT if "%" in behind[2] else read_unit("‰")
        return words[: behind.start()].rstrip(), unit
    return words, None


def named_units(caption: str) -> dict[str, Unit]:
    """The units that a line above a table gives to its columns by their names: 面积:万亩 总产:万吨."""
    found: dict[str, Unit] = {}
    for line in caption.split("\n"):
        pieces = [piece for piece in _NAMES_PARTED.split(line.strip(" \u3000()")) if piece]
        pairs = [match for piece in pieces if (match := _NAMED_UNIT.fullmatch(piece))]
        units = [(match["name"], read_unit(match["unit"])) for match in pairs]
        if units and len(units) == len(pieces):
            found |= {name: unit for name, unit in units if unit is not None and name != "单位"}
    return found


def units_of_caption(caption: str) -> list[Unit]:
    """The units that the lines above a table name for all of it (单位:亿元、%), in their order."""
    line = _LINE.search(caption)
    listed = line[1] if line else next((one or two for one, two in _BRACKETED_LINE.findall(caption)), "")
    found = [read_unit(piece) for piece in _SPLIT.split(listed) if piece]
    return [unit for unit in found if unit is not None]
