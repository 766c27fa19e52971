"""Reads the value that a cell of a table holds; a cell with anything beside one value is text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from viewer.metrics import patterns as rules
from viewer.metrics.table_units import Unit, read_unit

_DIGITS = r"(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)"
_STEP = r"(?:万亿|[万亿萬億]|[千百]万)?"
_UP, _DOWN = ("增长", "提高", "增加", "上升", "上涨", "增", "升"), ("下降", "降低", "减少", "回落", "下跌", "降", "减")
_PLAIN = re.compile(r"[+\-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?")
_NONE = re.compile(r"[\s\-−–—―…·./／*＊]*|无|[xX×]+|N/?A|不适用|\.{2,}")
_VERBS = "|".join((*_UP, *_DOWN))
_VALUE = re.compile(
    rf"(?:控制在|保持在?|稳定在|达到?|力争|完成|实现)?(?P<open>[(〔]|\[(?=\d{{4}}|\d[\d,]*\.\d|\d{{1,3}},\d))?"
    rf"(?P<before>{rules.GUARDED_BEFORE}|[≥≤≧≦><＞＜]=?)?\s*(?P<verb>{_VERBS})?\s*"
    rf"(?P<sign>[+\-−–▲△↑↓])?\s*(?P<number>{_DIGITS})\s?(?P<step>{_STEP})"
    rf"(?:(?P<one_unit>[%元人个]?)\s*(?P<joint>[~\-—–至到]{{1,2}}|→|->|提高到|增加到|提升到|下降到|降到)\s*"
    rf"(?P<to>{_DIGITS})\s?(?P<to_step>{_STEP}))?"
    rf"\s?(?P<unit>[^\d\s()\[\]*,，。;；:、]{{0,8}}?)\s*(?P<after>{'|'.join(rules.AFTER)})?(?P<close>[)〕\]])?"
    r"(?P<remark>\s*(?:\([^()]{0,12}\)|\[\d{1,3}\]|[*＊①-⑳]+)*)"
)
_STEPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12, "千万": 10**7, "百万": 10**6, "": 1}
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(r"(?:19|20)\d\d年?度?")
_RANK = re.compile(r"第?(?P<place>\d{1,4})(?:[位名]|/\d{1,4})?")


class Value(NamedTuple):
    """What a cell says; offsets count from the cell's first character.

    ``end`` leaves out remarks and note marks, ``core`` the qualifier. ``sign``: 1 or -1, 0 where none is written.
    ``scaled``: a 万 or 亿 stands in the cell and is multiplied out. ``starred``: a ``*`` refers to a note.
    ``grown``: 1 or -1 where the cell says 增长 or 下降 before the number. ``in_all``: 〔4.8〕 or [5000], of the whole
    time; [12] is the mark of a note.
    """

    start: int
    end: int
    core: tuple[int, int]
    number: Decimal
    to: Decimal | None = None
    moved: bool = False
    sign: int = 0
    unit: Unit | None = None
    qualifier: str | None = None
    starred: bool = False
    scaled: bool = False
    grown: int = 0
    in_all: bool = False


def says_nothing(words: str) -> bool:
    """True for an empty cell and for the dashes and dots that stand where there is no number."""
    return _NONE.fullmatch(words) is not None


def is_text(words: str) -> bool:
    """True for a cell that holds words, be there numbers among them."""
    return _PLAIN.fullmatch(words) is None and not says_nothing(words) and read_value(words) is None


def is_year(words: str) -> bool:
    """True for a bare year."""
    return _YEAR.fullmatch(words) is not None


def is_time(words: str) -> bool:
    """True for a year as it heads a row: 2021, 2021年."""
    return _DATED.fullmatch(words) is not None


def read_value(words: str) -> Value | None:
    """The one value of a cell (marks half-width), None for a text, a code (``007``) and where there is no number."""
    if _PLAIN.fullmatch(words):
        sign = -1 if words[0] == "-" else 1 if words[0] == "+" else 0
        number = Decimal(words[1:] if sign else words)
        return Value(0, len(words), (0, len(words)), number, sign=sign)
    if not words or len(words) > 40:
        return None
    match = _VALUE.fullmatch(words)
    if match is None or bool(match["open"]) != bool(match["close"]) or re.match(r"0\d", match["number"]):
        return None
    return _read(match)


def _read(match: re.Match[str]) -> Value | None:
    unit = None
    named = match["unit"] or match["one_unit"] or ""
    if named and ((unit := read_unit(named)) is None or (named in ("年", "年度") and is_year(match["number"]))):
        return None
    if match["open"] and (match["verb"] or match["sign"] or match["joint"] or match["before"]):
        return None
    number = _number(match["number"], match["step"] or (match["to_step"] or ""))
    to = _number(match["to"], match["to_step"]) if match["to"] else None
    moved = to is not None and match["joint"] not in ("~", "-", "—", "–", "至", "到", "--", "——")
    if to is not None and not moved and (to <= number or (is_year(match["number"]) and is_year(match["to"]))):
        return None
    start = match.start("before") if match["before"] else match.start("sign" if match["sign"] else "number")
    start = 0 if match["open"] else start
    core_end = max(match.end(name) for name in ("number", "step", "unit", "to", "to_step") if match[name])
    end = max(core_end, match.end("after"), match.end("close"))
    core_end = end if match["open"] else core_end
    core = (0 if match["open"] else match.start("sign" if match["sign"] else "number"), core_end)
    grown = 0 if not match["verb"] else -1 if match["verb"] in _DOWN else 1
    qualifier = match["before"] or match["after"] or None
    return Value(
        start,
        end,
        core,
        number,
        to,
        moved,
        _sign(match),
        unit,
        qualifier,
        _starred(match),
        bool(match["step"]),
        grown,
        match["open"] in ("〔", "["),
    )


def _starred(match: re.Match[str]) -> bool:
    return any(mark in match["remark"] for mark in "*＊")


def _sign(match: re.Match[str]) -> int:
    if match["open"] == "(" or (match["sign"] or "+") in "-−–▲△↓" or (match["verb"] or "") in _DOWN:
        return -1
    return 1 if match["sign"] or match["verb"] else 0


def _number(digits: str, step: str | None) -> Decimal:
    return Decimal(re.sub("[,， ]", "", digits)) * _STEPS[step or ""]


def read_rank(words: str) -> Decimal | None:
    """The place that a cell of a column of ranks names: 3, 第3, 3/18."""
    match = _RANK.fullmatch(words)
    return Decimal(match["place"]) if match else None
