"""Finds every number with a unit in masked text and says what sort of value it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.numerals import decimal_of, magnitude_of
from viewer.metrics.quick import begun_by
from viewer.model import Kind


def _plain(word: str) -> str:
    return word.split("(?", 1)[0]


_FAMILIES = {
    "share": rules.SHARE,
    "money": rules.MONEY,
    "area": rules.AREA,
    "duration": rules.DURATION,
    "physical": rules.PHYSICAL,
    "count": (*rules.PEOPLE, *rules.COUNTING),
}
_FAMILY_OF = {_plain(unit): family for family, units in _FAMILIES.items() for unit in units}
_UNITS: dict[str | None, str] = {unit: unit for unit in _FAMILY_OF}
"""Each unit as one string, however often it is found."""
_SORTED = sorted((unit for units in _FAMILIES.values() for unit in units), key=lambda unit: -len(_plain(unit)))
# A longer row of digits, or a larger number in powers of ten, measures nothing and is too large to reckon with.
_LONGEST, _LARGEST = 100, 30
# Not even in 兆 do so few characters say more than can be kept.
_SHORT = 8
_PER = (
    r"(?:每(?:立方米|平方米|平方公里|千瓦时|吨|升)"
    r"|/(?:[百千万]平方公里|[百千万][人户]|立方米|平方米|平方公里|千瓦时|小时|公里|公顷|人|户|次|亩|吨|升|年|月|天|日|套|万?元|㎡|m²|m³))?"
)
_UNIT = "|".join(unit + rules.UNIT_GUARD.get(unit, "") for unit in _SORTED)
_NUMBER = begun_by(
    r"\d一二两三四五六七八九十百千万亿数几过",
    rf"(?P<of>[百千])分之(?P<percent>{rules.ARABIC}|百|{rules.CHINESE}(?:点[一二三四五六七八九零〇]+)?)"
    rf"|(?P<whole>{rules.CHINESE})分之(?P<part>{rules.CHINESE})|(?P<thirds>[三四五]分[一二三四])(?![钟之])"
    r"|(?P<half>一半|过半(?!数))"
    r"|(?P<tenths>[一二三四五六七八九](?=成[一二三四五六七八九半])|(?<![\d.])\d(?=成\d(?![\d.])))成(?P<more>[一二三四五六七八九半\d])(?![十百千万亿个個家])"
    r"|(?<=[占约近国省市的])(?P<over>[1-9]/\d{1,2})(?![\d/.月日])"
    rf"|(?P<ratio>(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+)(?![\d:])"
    rf"|(?P<big>\d+)大(?P<thing>[一-鿿]{{0,4}}?(?:{rules.BIG_THINGS})|[一-鿿]{{2}})"
    rf"|(?P<number>{rules.NUMBER}|{rules.SEVERAL}|{rules.ROUND}|{rules.CHINESE}) ?"
    rf"(?P<unit>(?:{_UNIT}){_PER}|/(?:10|十|百)万(?![元户]))?(?P<currency>人民币)?",
)
_BEFORE = re.compile(rf"(?:{rules.GUARDED_BEFORE}) ?$")
_BEFORE_ROUND = re.compile(rf"(?:{rules.GUARDED_BEFORE}|{rules.BEFORE_ROUND})$")
# What they end in, so that most numbers need no search; ``$`` lies before a last line end too.
_LAST_BEFORE = frozenset(word[-1] for word in (*rules.BEFORE, *rules.BEFORE_ROUND.split("|"))) | frozenset(" \n")
# 最高可补助200万元: the qualifier with its verb stays outside the value.
_LIMIT = begun_by(
    "最至约",
    r"(?P<word>最高|最多|最低|至少)(?:不超过|可|能|达)[^,，。;；、\d]{0,6}$|(?P<about>约)(?:[有合占增减]|占[^,，。;；、\d]{1,14}的)$",
)
_AFTER = re.compile("|".join(rules.AFTER))
_MORE = re.compile(r"[余多几]")
_RATE = re.compile("[/每]")
# A dash behind a number makes a range of both, behind a letter a name.
_MINUS = re.compile(r"(?<=[一-鿿、,，(:：=])[-−]$")
_SIGNS = frozenset("-−\n")
# 一二三次产业 names three things; it is no number.
_ROW = re.compile("[一二两三四五六七八九]{2,}")
# 七八百人, 三四十万元: between the two.
_BETWEEN_TWO = re.compile("(?P<first>[一二三四五六七八])(?P<second>[二三四五六七八九])(?P<size>[十百千万亿]+)")
# 3467座(次): another way to count, said in brackets.
_OR = re.compile("[(（][次套台户处册间][)）]")
_KINDS = {
    "share": Kind.PERCENT, "money": Kind.AMOUNT, "area": Kind.AREA, "duration": Kind.DURATION, "physical": Kind.COUNT,
    "count": Kind.COUNT, "bare": Kind.COUNT, "ratio": Kind.RATIO,
}  # fmt: skip


def find_numbers(masked: str) -> Iterator[Found]:
    """Every number in ``masked``, in reading order, without qualifiers judged or joined to ranges yet.

    A number without a unit comes with the family ``bare``; whether it is a figure is judged later. One that no report
    means (of a hundred characters, beyond 10^30) is left out.
    """
    for match in _NUMBER.finditer(masked):
        start, end = match.span()
        length = end - start
        found = _read(match) if length <= _LONGEST else None
        if found is not None and (length <= _SHORT or _is_sensible(found)):
            if masked[found.start - 1 : found.start] in _SIGNS:
                _sign(found, masked)
            _qualify(found, masked)
            yield found


def _is_sensible(found: Found) -> bool:
    values = (found.value, found.value_to)
    return all(value is None or abs(value.adjusted()) <= _LARGEST for value in values)


def _read(match: re.Match[str]) -> Found | None:
    if match["number"]:  # most are
        return _plain_number(match)
    start, end = match.span()
    if match["percent"]:
        unit = "%" if match["of"] == "百" else "‰"
        return Found(start, end, start, end, "share", Kind.PERCENT, _percent(match["percent"]), unit)
    if match["whole"] or match["thirds"] or match["half"] or match["over"]:
        return _fraction(match)
    if match["tenths"]:
        more = Decimal(5) if match["more"] == "半" else decimal_of(match["more"])
        value = decimal_of(match["tenths"]) + more / 10
        found = Found(start, end, start, end, "share", Kind.PERCENT, value, "成")
        found.chinese = True
        return found
    if match["ratio"]:
        parts = [Decimal(part) for part in match["ratio"].split(":")]
        second = parts[1] if len(parts) == 2 else None
        return Found(start, end, start, end, "ratio", Kind.RATIO, parts[0], value_to=second)
    return Found(start, end, start, end, "count", Kind.COUNT, Decimal(match["big"]), "大")


def _fraction(match: re.Match[str]) -> Found | None:
    """三分之一, 三分一 as Hong Kong writes it, 一半 and 过半."""
    start, end = match.span()
    if match["half"]:
        found = Found(start, end, start, end, "ratio", Kind.RATIO, Decimal("0.5"))
        found.chinese, found.qualifier = True, "过" if match["half"] == "过半" else None
        return found
    if match["over"]:
        part, whole = match["over"].split("/")
    else:
        whole, part = (match["whole"], match["part"]) if match["whole"] else match["thirds"].split("分")
    if decimal_of(whole) < decimal_of(part) or decimal_of(whole) == 0:
        return None
    value = (decimal_of(part) / decimal_of(whole)).quantize(Decimal("0.0001"))
    return Found(start, end, start, end, "ratio", Kind.RATIO, value.normalize())


def _percent(text: str) -> Decimal:
    whole, _, places = text.partition("点")
    if not places:
        return decimal_of(whole)
    return decimal_of(whole) + Decimal("0." + "".join(str(decimal_of(char)) for char in places))


def _plain_number(match: re.Match[str]) -> Found | None:
    number, unit, currency = match.group("number", "unit", "currency")
    start = match.start()
    first = number[0]
    chinese = not first.isdigit()
    if unit:
        unit, core_end = _UNITS.get(unit, unit), match.end("unit")
    else:
        core_end = start + len(number.rstrip())
    if chinese and (unit is None or _ROW.fullmatch(number)):
        return None
    family = (_FAMILY_OF.get(unit) or _family(unit)) if unit else "bare"
    end = match.end() if currency else core_end
    aside = _OR.match(match.string, end) if family == "count" else None
    if aside and unit:
        core_end = end = aside.end()
        unit += aside[0]
    if chinese and number[1:2] and (about := _BETWEEN_TWO.fullmatch(number)):
        return _two_in_row(Found(start, end, start, core_end, family, _KINDS[family], None, unit), about)
    several = first in "数几"
    value = None if several else decimal_of(number)
    found = Found(start, end, start, core_end, family, _KINDS[family], value, unit)
    if unit and unit[0] == "/":
        found.kind = Kind.RATIO  # 15.1/10万
    if number.isascii():
        return found
    found.magnitude, found.chinese = magnitude_of(number), chinese
    if several:
        found.qualifier = first
    elif more := _MORE.search(number):
        found.qualifier = more[0]
    return found


def _two_in_row(found: Found, about: re.Match[str]) -> Found | None:
    """700 to 800 of 七八百; nothing for two signs that do not follow one another."""
    first, second = decimal_of(about["first"]), decimal_of(about["second"])
    if second - first != 1:
        return None
    factor = magnitude_of(about["size"])
    found.value, found.value_to, found.chinese = first * factor, second * factor, True
    found.kind = Kind.DURATION if found.family == "duration" else Kind.RANGE
    found.optional = found.kind is Kind.DURATION
    return found


def _family(unit: str) -> str:
    if unit[0] == "/":
        return "share"
    return _FAMILY_OF[_RATE.split(unit, maxsplit=1)[0]]


def _sign(found: Found, masked: str) -> None:
    """Takes the sign of -3.6% into the value expression; the value stays positive, its direction says the sign."""
    if found.family in ("share", "money", "bare") and _MINUS.search(masked, max(0, found.start - 2), found.start):
        found.start = found.core_start = found.start - 1
        found.negative, found.direction = True, "down"


def _qualify(found: Found, masked: str) -> None:
    """Takes the qualifier in front (近, 超过) and, where there is none, behind (以上, 左右) into the span."""
    pattern = _BEFORE_ROUND if masked[found.start] in "百千万亿" else _BEFORE
    before = None
    if masked[found.start - 1 : found.start] in _LAST_BEFORE:
        before = pattern.search(masked, max(0, found.start - 5), found.start)
    if before:
        found.qualifier, found.start = before[0].rstrip(), before.start()
    elif found.qualifier is None:
        around = masked[max(0, found.start - 18) : found.start]
        limited = "最" in around or "约" in around or "至少" in around
        if limited and (limit := _LIMIT.search(around)):
            found.qualifier = limit["word"] or limit["about"]
    after = _AFTER.match(masked, found.end)
    if after:
        found.qualifier = found.qualifier or after[0]
        found.end = after.end()
