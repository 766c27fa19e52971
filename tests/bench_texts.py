"""Long invented documents for the measurements of the import, by kind of text and by format.

What is drawn at random is drawn from a seed, so that two runs measure the same characters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from tests.ingest.odt import packages as odt
from tests.ingest.word import packages as word

ROOT = Path(__file__).resolve().parent.parent
_SEED = 5
_HEADING = 30
_NUMBER = re.compile(r"^[(（][一二三四五六七八九十]+[)）]")
_PLACES = ("青山县", "白水镇", "东湖区", "临江市", "石桥乡", "云岭州")
_THINGS = ("地区生产总值", "粮食产量", "固定资产投资", "社会消费品零售总额", "进出口总额", "一般公共预算收入", "用电量")
_PARTS = ("制造业", "建筑业", "批发零售业", "住宿餐饮业", "信息服务业", "房地产业", "交通运输业")
_TRADITIONAL = (
    "本縣全年辦理就業輔導{a}場次，協助{b}人就業，較上年增加{c}%；新建社會住宅{d}戶，完工率達{c}%。",
    "為改善學童通學環境，共補助{a}所學校整建人行道{b}公尺，經費{d}萬元，預計明年底前全部完成並開放使用。",
    "衛生單位持續推動長者健康檢查，受檢人數{b}人，其中{a}人轉介醫療院所追蹤，滿意度為{c}%。",
    "一年來各項業務在同仁努力下順利推展，民眾意見均已列入後續規劃，並請相關單位就執行情形定期檢討改進。",
)
_DENSE = (
    "{place}全年{thing}{d}.{a}亿元，比上年增长{c}%。其中，第一产业增加值{a}.{e}亿元，增长{e}.{e}%；第二产业增加值"
    "{b}.{e}亿元，增长{c}%；第三产业增加值{d}.{e}亿元，下降{e}.{e}%。三次产业比例为{e}.{e}:{a}.{e}:{b}.{e}。",
    "分行业看，{part}增加值{d}.{a}亿元，增长{c}%，占{thing}的比重为{a}.{e}%，比上年提高{e}.{e}个百分点。",
    "年末全{place}常住人口{d}.{a}万人，其中城镇人口{b}.{a}万人，城镇化率{a}.{e}%；全年出生人口{e}.{a}万人，出生率{e}.{a}‰。",
    "全年{part}完成投资{b}.{e}亿元，增长{c}%；新开工项目{b}个，增加{a}个；实现{thing}{d}亿元，同比下降{e}.{e}%。",
    "年末共有各级各类学校{d}所，在校学生{b}.{a}万人，专任教师{d}人；公共图书馆{a}个，藏书{d}.{e}万册。",
)


def prose(length: int) -> str:
    """The bundled report over and over: paragraphs of a working report, a figure in every third sentence."""
    text = (ROOT / "data" / "luohu-2021-reform.txt").read_text(encoding="utf-8")
    return "\n\n".join([text] * (length // len(text) + 1))[:length]


def varied(length: int) -> str:
    """The paragraphs of the bundled report in ever another order, under chapters and sections that are numbered on.

    Repeated as it stands, the report is one section of a million characters: what no report is.
    """
    text = (ROOT / "data" / "luohu-2021-reform.txt").read_text(encoding="utf-8")
    pool = [_NUMBER.sub("", line) for line in text.split("\n") if len(line) > _HEADING]
    titles = [line.strip() for line in text.split("\n") if 0 < len(line.strip()) <= _HEADING]
    draw = random.Random(_SEED)
    parts: list[str] = []
    made = chapter = 0
    while made < length:
        chapter += 1
        parts.append(f"{_chinese(chapter)}、{draw.choice(titles).split('、')[-1]}")
        for section in range(1, draw.randrange(4, 12)):
            parts.append(f"（{_chinese(section)}）{draw.choice(_PARTS)}和{draw.choice(_THINGS)}")
            parts += draw.sample(pool, draw.randrange(4, 10))
        made = sum(map(len, parts)) + len(parts)
    return "\n".join(parts)


def dense(length: int) -> str:
    """A statistical bulletin: a figure in every clause."""
    return _drawn(_DENSE, length)


def traditional(length: int) -> str:
    """The same kind of report in Traditional characters."""
    return _drawn(_TRADITIONAL, length)


def table(length: int) -> str:
    """One table from the first line to the last."""
    rows, made, draw = ["指标\t单位\t2029年\t2030年\t比上年增长(%)"], 0, random.Random(_SEED)
    while made < length:
        name = draw.choice(_PLACES) + draw.choice(_PARTS) + draw.choice(_THINGS)
        values = f"{draw.randrange(1, 90_000)}\t{draw.randrange(1, 90_000) / 10}\t{draw.randrange(-200, 300) / 10}"
        rows.append(f"{name}\t亿元\t{values}")
        made += len(rows[-1]) + 1
    return "\n".join(rows)


def lines(length: int) -> str:
    """Paragraphs of eight characters."""
    return "\n".join(["新增车位三百个。"] * (length // 9))


def unbroken(length: int) -> str:
    """Bulletin sentences without a single line end."""
    return dense(length).replace("\n", "")


def _drawn(sentences: tuple[str, ...], length: int) -> str:
    draw = random.Random(_SEED)
    parts, made, chapter = [], 0, 0
    while made < length:
        if len(parts) % 40 == 0:
            chapter += 1
            parts.append(f"第{_numeral(chapter)}章 {draw.choice(_PARTS)}")
        values = {"a": draw.randrange(10, 99), "b": draw.randrange(100, 999), "c": draw.randrange(11, 299) / 10}
        values |= {"d": draw.randrange(1_000, 9_999), "e": draw.randrange(1, 9)}
        names = {"place": draw.choice(_PLACES), "thing": draw.choice(_THINGS), "part": draw.choice(_PARTS)}
        parts.append("".join(draw.sample(sentences, 3)).format(**values, **names))
        made += len(parts[-1]) + 1
    return "\n".join(parts)


def _chinese(number: int) -> str:
    """A number below ten thousand as headings write it."""
    digits, said, gap = "零一二三四五六七八九", "", False
    for unit, power in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // power % 10
        if digit:
            said += ("零" if gap and said else "") + digits[digit] + unit
        gap = not digit
    return said[1:] if 10 <= number < 20 else said


def _numeral(number: int) -> str:
    digits = "零一二三四五六七八九"
    return "".join(digits[int(digit)] for digit in str(number)) if number > 9 else digits[number]


def as_text(text: str, path: Path) -> Path:
    """``text`` as it is."""
    path.write_text(text, encoding="utf-8")
    return path


def as_markdown(text: str, path: Path) -> Path:
    """Every line a paragraph, one in forty a heading."""
    held = [line for line in text.split("\n") if line.strip()]
    marked = [f"## {line}" if at % 40 == 0 and len(line) < 40 else line for at, line in enumerate(held)]
    path.write_text("\n\n".join(marked), encoding="utf-8")
    return path


def as_page(text: str, path: Path) -> Path:
    """Every line a paragraph of a saved page."""
    held = "\n".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    path.write_text(f"<html><head><meta charset='utf-8'></head><body>\n{held}\n</body></html>", encoding="utf-8")
    return path


def as_word(text: str, path: Path) -> Path:
    """Every line a paragraph of one run."""
    return word.write(path, "".join(word.p(escape(line)) for line in text.split("\n") if line.strip()))


def as_odt(text: str, path: Path) -> Path:
    """Every line a paragraph."""
    return odt.write(path, "".join(odt.p(escape(line)) for line in text.split("\n") if line.strip()))


KINDS: dict[str, Callable[[int], str]] = {
    "prose": prose, "dense": dense, "traditional": traditional, "table": table, "lines": lines, "unbroken": unbroken,
}  # fmt: skip
FORMATS: dict[str, Callable[[str, Path], Path]] = {
    "txt": as_text, "md": as_markdown, "html": as_page, "docx": as_word, "odt": as_odt,
}  # fmt: skip
