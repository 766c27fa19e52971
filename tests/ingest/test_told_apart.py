"""What numbers mean in one document."""

from __future__ import annotations

import pytest

from viewer.ingest.lines import read_lines
from viewer.ingest.numbering import Style
from viewer.ingest.text import source_of
from viewer.ingest.told_apart import told_apart, with_short_heads


def _styles(text: str) -> list[Style | None]:
    return [line.mark.style if line.mark else None for line in told_apart(read_lines(source_of("a.txt", text)))]


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        ("I. 總則\nII. 細則\n", [Style.ROMAN, Style.ROMAN]),
        ("H. 教育\nI. 房屋\nA. 甲\nB. 乙\n", [Style.LATIN] * 4),
        ("A. 甲\n其他事項\n", [None, None]),
        ("甲、引言\n乙、結語\n", [Style.STEM, Style.STEM]),
        ("一、總則\n甲、引言\n乙、結語\n", [Style.HAN, Style.LOW_STEM, Style.LOW_STEM]),
        (
            "1 总体要求\n1.1 指导思想\n1.2 目标\n2 重点任务\n",
            [Style.NUMBER, Style.DECIMAL, Style.DECIMAL, Style.NUMBER],
        ),
        ("1 总体要求\n2 重点任务\n", [None, None]),
        ("1.1 目的\n1.1.1 甲\n1.1.2 乙\n1.2 范围\n", [Style.DECIMAL, Style.TRIPLE, Style.TRIPLE, Style.DECIMAL]),
        ("(i) 簡約公屋\n(ii) 公營房屋\n", [Style.PAREN_LATIN] * 2),
        ("(i) 簡約公屋\n(v) 公營房屋\n", [None, None]),
        ("1.1.1 甲\n1.1.2 乙\n", [None, None]),
    ],
)
def test_rare_numbers(text: str, styles: list[Style | None]) -> None:
    assert _styles(text) == styles


def test_counted_paragraphs_head_nothing() -> None:
    words = "政府会继续投放资源推动经济复苏并且改善民生，务求让市民分享发展的成果。"
    counted = "".join(f"{n}. {words}\n" + ("改善民生福祉\n" if n == 3 else "") for n in range(1, 7))
    assert Style.DIGIT not in _styles(counted)
    short = "".join(f"{n}. 抓好落实。{words}\n" + ("改善民生福祉\n" if n == 3 else "") for n in range(1, 7))
    assert _styles(short).count(Style.DIGIT) == 6


def test_the_last_item_of_an_enumeration_heads_nothing() -> None:
    assert _styles("（一）有章程；\n（二）有场所；\n（三）有人员。\n") == [Style.PAREN_HAN, None, None]
    assert _styles("（一）有章程；\n说明\n（二）有人员。\n")[-1] is Style.PAREN_HAN


def test_below_articles_of_a_law_numbers_count_what_they_say() -> None:
    law = "第一条　甲。\n第二条　乙：\n（一）丙事项\n（二）丁事项\n第三条　戊。\n"
    assert Style.PAREN_HAN not in _styles(law)
    assert _styles("附则\n第一条　甲。\n（一）丙事项\n（二）丁事项\n").count(Style.PAREN_HAN) == 2
    assert _styles(law + "一、附则\n（一）丙事项\n（二）丁事项\n").count(Style.PAREN_HAN) == 2


def test_long_titles_with_a_full_stop_have_text_below() -> None:
    title = "坚持实体经济为本、制造业当家，加快构建更加强大的现代化产业体系。"
    read = told_apart(read_lines(source_of("a.txt", f"（一）{title}\n正文在此。\n（二）{title}\n正文。\n")))
    assert [line.titled for line in read] == [True, False, True, False]
    read = told_apart(read_lines(source_of("a.txt", f"（一）{title}\n（二）{title}\n（三）{title}\n正文。\n")))
    assert not any(line.titled for line in read)


def test_short_words_head_counted_paragraphs() -> None:
    said = "政府在这方面投放的资源会在未来五年继续增加，以回应市民的殷切期望。"
    text = "".join(
        f"{head}\n{at}. {said}\n" for at, head in enumerate(["教育", "科技", "文化", "房屋", "安老服務", "結語"], 1)
    )
    lines = read_lines(source_of("a.txt", text))
    assert [line.loose for line in with_short_heads(lines)] == [False, False] + [True, False] * 5
    assert with_short_heads(lines[:4]) == lines[:4]


def test_paragraphs_counted_through_the_chapters_of_rules_head_nothing() -> None:
    long = "根据有关法律法规，结合本县实际情况，参照上级人民政府的工作规则，制定本规则，自印发之日起施行"
    rules = f"第一章 总则\n一、{long}。\n二、{long}。\n第二章 职责\n"
    rules += f"三、县长负责全面工作。副县长协助。\n四、{long}。\n五、{long}。\n"
    chapters = [Style.CHAPTER, None, None, Style.CHAPTER, None, None, None]
    assert _styles(rules) == chapters
    short = "第一章 总则\n一、目的\n二、依据\n第二章 职责\n三、县长\n四、副县长\n五、秘书长\n"
    assert _styles(short) == [Style.CHAPTER, Style.HAN, Style.HAN, Style.CHAPTER, Style.HAN, Style.HAN, Style.HAN]
