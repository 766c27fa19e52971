from __future__ import annotations

from viewer.model import Briefing
from viewer.query.blocks import blocks_of
from viewer.ui.aloud.spoken import sentences_from, words_of


def _said(briefing: Briefing, unit: str, offset: int = 0) -> list[str]:
    return [words_of(briefing, span) for span in sentences_from(briefing, unit, offset)]


def test_a_section_is_said_from_its_heading_sentence_by_sentence(briefing: Briefing) -> None:
    assert _said(briefing, "1.1") == [
        "(一)壮大特色产业",
        "一是扩大种植规模。",
        "全县茶园面积达到约3.5万亩,同比增长12.5%。",
        "二是提升加工能力。",
        "新建加工厂6家,预计明年产值2至3亿元。",
        "今年以来,全县茶叶销售额18232万元,排名全市第二。",
    ]


def test_from_a_place_on_its_whole_sentence(briefing: Briefing) -> None:
    middle = briefing.text.index("预计明年")
    assert _said(briefing, "1.1", middle)[0] == "新建加工厂6家,预计明年产值2至3亿元。"
    assert _said(briefing, "1.1", len(briefing.text)) == []


def test_nothing_is_left_out_of_a_report(bundled: Briefing) -> None:
    for unit in bundled.units:
        said = "".join("".join(words.split()) for words in _said(bundled, unit))
        own = (block.span.of(bundled.text) for block in blocks_of(bundled) if bundled.unit_of(block.section) == unit)
        assert said == "".join("".join(words.split()) for words in own)
