"""Automatic numbering, as a reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.word.packages import lines, p


def level(at: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def item(text: str, at: int = 0, number: int | str = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


OFFICIAL = (
    level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircleChinese", "%4"),
)


def test_the_levels_of_an_official_document(tmp_path: Path) -> None:
    body = "".join(
        [
            item("总体", 0),
            item("背景", 1),
            item("目标", 1),
            item("扩绿", 2),
            item("补种", 3),
            item("任务", 0),
            item("育林", 1),
        ]
    )
    assert lines(tmp_path, body, numbering=numbering(*OFFICIAL)) == [
        "一、总体", "（一）背景", "（二）目标", "1. 扩绿", "①补种", "二、任务", "（一）育林",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("decimal", ["1", "2", "10", "11"]),
        ("chineseCounting", ["一", "二", "十", "十一"]),
        ("chineseLegalSimplified", ["壹", "贰", "壹拾", "壹拾壹"]),
        ("ideographTraditional", ["甲", "乙", "癸", "11"]),
        ("ideographDigital", ["一", "二", "一〇", "一一"]),
        ("japaneseCounting", ["一", "二", "十", "十一"]),
        ("taiwaneseCountingThousand", ["一", "二", "十", "十一"]),
        ("decimalEnclosedCircle", ["①", "②", "⑩", "⑪"]),
        ("upperRoman", ["I", "II", "X", "XI"]),
        ("lowerRoman", ["i", "ii", "x", "xi"]),
        ("upperLetter", ["A", "B", "J", "K"]),
        ("lowerLetter", ["a", "b", "j", "k"]),
        ("decimalFullWidth", ["１", "２", "１０", "１１"]),
        ("decimalZero", ["01", "02", "10", "11"]),
        ("bullet", ["", "", "", ""]),
        ("none", ["", "", "", ""]),
    ],
)
def test_kinds(tmp_path: Path, kind: str, shown: list[str]) -> None:
    made = lines(tmp_path, item("，") * 11, numbering=numbering(level(0, kind, "%1、")))
    mark = "、" if kind != "bullet" else ""
    assert [made[at] for at in (0, 1, 9, 10)] == [f"{number}{mark}，" for number in shown]


def test_numbers_of_upper_levels_inside_and_legal(tmp_path: Path) -> None:
    levels = (
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimalZero", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = item("总则") + item("甲", 1) + item("乙", 2) + item("丙", 2) + item("附则") + item("丁", 2)
    made = lines(tmp_path, body, numbering=numbering(*levels))
    assert made == ["第一章总则", "一.1 甲", "1.1.01 乙", "1.1.02 丙", "第二章附则", "2.1.01 丁"]


def test_levels_that_never_begin_anew(tmp_path: Path) -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'))
    body = item("总则") + item("甲", 1) + item("附则") + item("乙", 1)
    assert lines(tmp_path, body, numbering=numbering(*levels)) == ["1. 总则", "第1条甲", "2. 附则", "第2条乙"]


def test_lists_of_one_definition_count_on_unless_one_starts_anew(tmp_path: Path) -> None:
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{override}</w:num>'
        for number, override in (
            (1, ""),
            (2, ""),
            (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            (4, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'),
        )
    )
    body = item("甲", 0, 1) + item("乙", 0, 2) + item("丙", 0, 3) + item("丁", 0, 3) + item("戊", 0, 4)
    made = lines(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."), lists=lists))
    assert made == ["1. 甲", "2. 乙", "1. 丙", "2. 丁", "C) 戊"]


def test_the_numbering_of_styles(tmp_path: Path) -> None:
    """A heading style names the list, the list names the style of each level; a 0 takes the number away."""
    levels = (
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'),
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{at}"><w:name w:val="heading {at}"/><w:pPr><w:numPr>'
        f'<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at in (1, 2)
    )
    body = p("总则", '<w:pStyle w:val="1"/>') + p("甲", '<w:pStyle w:val="2"/>')
    body += p("后记", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(tmp_path, body, numbering=numbering(*levels), styles=styles) == ["一、总则", "（一）甲", "后记"]


def test_a_definition_that_refers_to_a_style(tmp_path: Path) -> None:
    xml = (
        f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "（%1）")}<w:styleLink w:val="列表"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="列表"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="列表"><w:name w:val="官样列表"/><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    assert lines(tmp_path, item("甲") + item("乙"), numbering=xml, styles=styles) == ["（1）甲", "（2）乙"]


def test_an_empty_paragraph_counts_and_shows_nothing(tmp_path: Path) -> None:
    body = item("甲") + item("") + item("乙")
    assert lines(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."))) == ["1. 甲", "3. 乙"]


def test_lists_that_are_not_there(tmp_path: Path) -> None:
    assert lines(tmp_path, item("甲", 0, 9) + item("乙", 12, "x") + item("丙", 3)) == ["甲", "乙", "丙"]
    assert lines(tmp_path, item("甲", 5), numbering=numbering(level(0, "decimal", "%1."))) == ["甲"]
    circle = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="无"/></w:abstractNum>'
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert lines(tmp_path, item("甲"), numbering=circle + lists) == ["甲"]


def test_a_custom_format_is_read_from_its_older_form(tmp_path: Path) -> None:
    xml = (
        '<w:lvl w:ilvl="0"><w:start w:val="8"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert lines(tmp_path, item("甲") + item("乙"), numbering=numbering(xml)) == ["08、甲", "09、乙"]
