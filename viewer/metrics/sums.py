"""Tells sums of money from numbers: 编列230亿, 3亿拆迁款, where the text leaves out 元."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.model import Kind, Span

_MONEY_NOUN = re.compile(
    r"(?:额度|金额|资金|补贴|投资|贷款|产值|收入|营业额|交易额|销售额|货值|总额|(?:预算|计划)[数额])$"
    r"|(?:岁入|岁出|收入|支出|开支|盈余|赤字|差短|预算|经费|税款|税收|财源|债务)(?:较(?:\d{3,4}年度?|上?年度?))?"
    r"(?:增加|减少|编列|约|共|为|达)*$|编列$"
)
# 3亿拆迁款滞留, 8850万房租: what is counted in ten thousands and more is money itself.
_OF_MONEY = re.compile(
    r"的?[一-鿿]{0,8}?(?:资金|经费|款项?|房租|租金|补助金?|津贴|预算|债务|罚金|赤字|盈余|财源|税收|投资(?=[于在]))(?![一-鿿]?[项个人户])"
)
# Hundreds of millions beside a sum, and nothing that they would count.
_HUGE, _ALONE = 10_000_000, re.compile("[,，。;；、:)）]|$")
_LARGE = 10_000
# 总预算为230亿,与2031年228亿相较
_COMPARED = re.compile(r"[与较比同][^,，。;；]{0,10}$")


def read_sum(found: Found, folded: str, clause: Span, before: Found | None) -> None:
    """Gives a number without a unit the unit 元 where its words say that it is money; ``before``: the figure before."""
    if _MONEY_NOUN.search(folded, clause.start, found.start) or _is_money(found, folded, clause, before):
        found.kind, found.unit = Kind.CHANGE if found.kind is Kind.CHANGE else Kind.AMOUNT, "元"
    elif found.kind is Kind.CHANGE and before is not None:
        found.unit = before.unit  # 收入2兆8623亿元,减少3025亿


def _is_money(found: Found, folded: str, clause: Span, before: Found | None) -> bool:
    if found.magnitude < _LARGE or found.kind is not Kind.COUNT:
        return False
    if _OF_MONEY.match(folded, found.end, clause.end):
        return True
    summed = before is not None and before.family == "bare" and before.unit == "元"
    if summed and found.magnitude >= _HUGE and _ALONE.match(folded, found.end):
        return True
    return summed and _COMPARED.search(folded, clause.start, found.start) is not None
