"""Manuscripts that are hard to set, one for each way of being hard; all of their words are made here."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from viewer.model import Span
from viewer.paper.manuscript import BodyText, HeadingText, Manuscript, Part
from viewer.paper.marks import on_paper

HAN = "国家治理体系和能力现代化是一项长期任务需要久久为功驰而不息县域经济产业振兴生态保护民生改善"
TITLE_60 = (
    "关于深入贯彻落实全省优化营商环境大会精神加快推进青山县基层治理体系"
    "和治理能力现代化建设三年行动计划（2029-2031年）实施情况的报告"
)
CLOSING = ("来源：青山县《青山县2030年工作报告》。", "2031年3月5日印。")
EMOJI = "表情😀👨‍👩‍👧与e\u0301。"
RARE = "㕔䶮"
"""Characters of names that GBK lacks; the family Briefing Rest is to draw the first."""


def han(count: int) -> str:
    """So many Chinese characters without any mark."""
    return (HAN * (count // len(HAN) + 1))[:count]


def sentences(count: int, seed: int = 7) -> str:
    """So many characters with the marks of an official text, different for every seed."""
    dice = random.Random(seed)
    marks = ["，", "、", "。", "；", "：", "》，", "）。", "”，", "，“", "（《", "》《", "……", "——", "％，", "㎡，"]
    text = ""
    while len(text) < count:
        at = dice.randrange(len(HAN) - 12)
        text += HAN[at : at + dice.randint(1, 11)] + dice.choice(marks)
        if dice.random() < 0.25:
            text += f"{dice.choice(['达', '增长', '由'])}{dice.randint(1, 10 ** dice.randint(1, 7)) / 100:g}"
            text += dice.choice(["%", "亿元", "个", "㎡"])
    return text[: count - 1].rstrip("（《“") + "。"


def manuscript(*parts: str | Part, title: str = "青山县工作要点", closing: tuple[str, ...] = CLOSING) -> Manuscript:
    """Text pieces become parts: ``#`` and ``##`` a heading, ``^`` a paragraph whose first sentence is a point."""
    source = "——摘自《青山县2030年工作报告》"
    return Manuscript(on_paper(title), source, tuple(map(_part, parts)), closing, "青山县")


def _part(piece: str | Part) -> Part:
    if not isinstance(piece, str):
        return piece
    piece = on_paper(piece)
    words = piece.lstrip("#")
    level = len(piece) - len(words)
    if level:
        return HeadingText("1", level, words)
    if piece.startswith("^"):
        return BodyText("1", piece[1:], Span(0, piece.index("。")), 3)
    return BodyText("1", piece)


def _heading_at_a_page_end(lines: int) -> Manuscript:
    """A chapter and its section that would begin on line ``lines`` of the page or the next."""
    before = [han(26)] * (lines - 1)
    return manuscript(
        *before, "#一、乡村振兴", "##（一）产业发展", han(100), "##（二）生态保护", "###1.水", sentences(90)
    )


CASES: dict[str, Callable[[], Manuscript]] = {
    "a title of 60 characters": lambda: manuscript(han(300), title=TITLE_60),
    "988 characters without a mark": lambda: manuscript(han(988)),
    "988 characters with marks": lambda: manuscript(*(sentences(988, seed) for seed in range(6))),
    "one number of 200 digits": lambda: manuscript("9" * 200),
    "a number of 200 digits in a sentence": lambda: manuscript("总数" + "1234567890" * 20 + "个。" + sentences(300)),
    "many numbers": lambda: manuscript("".join(f"{n * n * 7919}、" for n in range(300)), " ".join(["3.14%"] * 200)),
    "only Latin": lambda: manuscript(
        "The quick brown fox jumps over the lazy dog while internationalization continues. " * 12,
        "https://www.example.gov.cn/zwgk/2030-2035/annual_report.html?id=20300105&lang=zh-CN " * 8,
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
        "网址：https://www.example.gov.cn/zwgk/2030-2035/annual_report_of_the_county.html，欢迎查阅。" + sentences(120),
    ),
    "rare characters": lambda: manuscript(("治理" + RARE + "镕喆𬭚") * 40),
    "no text": lambda: manuscript(),
    "an empty section": lambda: manuscript("#一、乡村振兴", "##（一）产业发展", "##（二）生态保护", "#二、城市更新"),
    "quotes and dashes": lambda: manuscript("“一”‘二’——三……四·五《六》〈七〉～八" * 40),
    "nested brackets": lambda: manuscript("制定《〈“三定”规定〉（试行）》（以下简称“《规定》”）。" * 30),
    "runs of marks": lambda: manuscript(*(han(shift) + "》），“（《！？”）。" * 20 for shift in range(1, 12))),
    "marks alone": lambda: manuscript("。" * 100, "（" * 60, "…" * 61, "—" * 61),
    "straight quotes": lambda: manuscript('"一"和"二"，以及"三' * 20),
    "full-width digits": lambda: manuscript("完成投资１２３４．５亿元，增长６％，ＧＤＰ居第１。" * 20),
    "controls and halves of characters": lambda: manuscript(
        "控制\x01\x02符\x7f、零宽\u200b\ufeff字，坏字\ud800与\udfff。" * 12, title="坏\ud83d字标题"
    ),
    "radicals": lambda: manuscript("⾯向⼈⺠，改⾰⽂件，⻓期⻔类。" * 12),
    "5,000 characters": lambda: manuscript(sentences(5000)),
    "1,000 short paragraphs": lambda: manuscript(*(f"{n}．{han(n % 24 + 2)}。" for n in range(1000))),
    "points": lambda: manuscript(*(f"^{n}是{han(n % 40 + 4)}。{sentences(60 + n, n)}" for n in range(30))),
    **{
        f"a heading on line {lines}": (lambda lines=lines: _heading_at_a_page_end(lines))  # type: ignore[misc]
        for lines in range(12, 22)
    },
}


def names() -> Iterator[str]:
    """Their names."""
    yield from CASES
