"""The columns of a figures file: what each holds, what heads it in Chinese and English, and how wide it is in Excel."""

from __future__ import annotations

from typing import NamedTuple

from viewer.model import Kind


class Column(NamedTuple):
    """``field`` names the field of a FigureRow; ``width`` is in characters of the default font, a Chinese one is two.

    ``wrapped``: long text is broken into lines. ``number``: digits end at one place, and words (第四) do too.
    """

    field: str
    chinese: str
    english: str
    width: int
    wrapped: bool = False
    number: bool = False

    def title(self, language: str) -> str:
        """What stands above the column, in Chinese or English (``en``)."""
        return self.english if language == "en" else self.chinese


COLUMNS = (
    Column("chapter", "章", "Chapter", 16, True),
    Column("section", "节", "Section", 20, True),
    Column("label", "名称", "Name", 26, True),
    Column("value", "数值", "Value", 11, True, True),
    Column("value_to", "数值（止）", "Value to", 11, True, True),
    Column("unit", "单位", "Unit", 10),
    Column("qualifier", "限定语", "Qualifier", 9),
    Column("period", "时期", "Period", 15, True),
    Column("basis", "对比", "Basis", 9),
    Column("direction", "增减", "Direction", 9),
    Column("status", "状态", "Status", 9),
    Column("sentence", "原句", "Source sentence", 60, True),
    Column("start", "位置起", "Offset from", 10, number=True),
    Column("end", "位置止", "Offset to", 10, number=True),
    Column("written", "原文写法", "As written", 22, True),
    Column("full_value", "换算值", "Full value", 18, number=True),
    Column("full_value_to", "换算值（止）", "Full value to", 18, number=True),
    Column("full_unit", "换算单位", "Full unit", 10),
    Column("scope", "范围", "Scope", 16, True),
    Column("kind", "类型", "Kind", 10),
    Column("place", "出处", "Place", 14),
    Column("section_id", "章节编号", "Section id", 10),
    Column("number", "编号", "No.", 8, number=True),
    Column("same_as", "同编号", "Same as no.", 8, number=True),
)
"""First what the report says, in the order a reader asks for it; then what helps to compute, find and join."""

PRINTED = next(place for place, column in enumerate(COLUMNS) if column.field == "sentence") + 1
"""How many of the columns go on paper: up to the sentence, which says everything once more."""

OPENING = ("前言", "Opening")
WHOLE = ("全文", "Whole text")
DIRECTIONS = {"up": ("增", "up"), "down": ("减", "down")}
KINDS = {
    Kind.COUNT: ("数量", "count"),
    Kind.AMOUNT: ("金额", "amount"),
    Kind.PERCENT: ("百分比", "percentage"),
    Kind.CHANGE: ("变化", "change"),
    Kind.FROM_TO: ("由…到…", "from–to"),
    Kind.RANGE: ("区间", "range"),
    Kind.RANK: ("位次", "rank"),
    Kind.AREA: ("面积", "area"),
    Kind.DURATION: ("时长", "duration"),
    Kind.RATIO: ("比率", "ratio"),
}


def choose(words: tuple[str, str], language: str) -> str:
    """The Chinese or, for ``en``, the English of a pair."""
    return words[1] if language == "en" else words[0]
