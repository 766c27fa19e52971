"""Lists and headings numbered as a reader sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.odt.packages import h, items, lines, p


def level(at: int, format_: str, more: str = "", inner: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{format_}" {more}>{inner}'
        "</text:list-level-style-number>"
    )


def style(*levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


L = 'text:style-name="L"'
OFFICIAL = style(
    level(1, "一, 二, 三, ...", 'style:num-suffix="、"'),
    level(2, "一, 二, 三, ...", 'style:num-prefix="（" style:num-suffix="）"'),
    level(3, "1", 'style:num-suffix="."'),
)


def test_the_levels_of_an_official_document(tmp_path: Path) -> None:
    inner = items(p("背景"), p("目标") + items(p("扩绿"), p("补种")))
    body = items(p("总体") + inner, p("任务") + items(p("育林")), more=L)
    assert lines(tmp_path, body, OFFICIAL) == [
        "一、总体", "（一）背景", "（二）目标", "1. 扩绿", "2. 补种", "二、任务", "（一）育林",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("format_", "third"),
    [
        ("1", "3"), ("a", "c"), ("A", "C"), ("i", "iii"), ("I", "III"), ("一, 二, 三, ...", "三"),
        ("壹, 贰, 叁, ...", "叁"),
        ("壹, 貳, 參, ...", "參"), ("①, ②, ③, ...", "③"), ("１, ２, ３, ...", "３"), ("甲, 乙, 丙, ...", "丙"),
        ("子, 丑, 寅, ...", "寅"),
        ("01, 02, 03, ...", "03"), ("?", "3"),
    ],
)  # fmt: skip
def test_kinds(tmp_path: Path, format_: str, third: str) -> None:
    assert (
        lines(tmp_path, items(p("甲"), p("甲"), p("甲"), more=L), style(level(1, format_, 'style:num-suffix="、"')))[2]
        == third + "、甲"
    )


@pytest.mark.parametrize("levels", ["", level(1, ""), '<text:list-level-style-bullet text:level="1"/>'])
def test_bullets_and_unknown_lists_show_nothing(tmp_path: Path, levels: str) -> None:
    assert lines(tmp_path, items(p("甲"), p("乙"), more=L), style(levels)) == ["甲", "乙"]
    assert lines(tmp_path, items(p("甲"), p("乙"))) == ["甲", "乙"]


def test_only_the_first_paragraph_of_an_item_is_numbered(tmp_path: Path) -> None:
    inner = f"<text:list-header>{p('题')}</text:list-header><text:list-item>{p('甲')}{p('续')}</text:list-item>"
    assert lines(tmp_path, f"<text:list {L}>{inner}</text:list>", OFFICIAL) == ["题", "一、甲", "续"]


def test_an_item_without_words_of_its_own_does_not_count(tmp_path: Path) -> None:
    body = items(items(p("甲"), p("乙")), p("丙"), more=L)
    assert lines(tmp_path, body, OFFICIAL) == ["（一）甲", "（二）乙", "一、丙"]


def test_lists_begin_anew_unless_they_go_on(tmp_path: Path) -> None:
    def numbered(more: str = "", start: str = "") -> str:
        return f"<text:list {L} {more}><text:list-item {start}>{p('甲')}</text:list-item></text:list>"

    body = (
        numbered('xml:id="a"')
        + numbered()
        + numbered('text:continue-numbering="true"')
        + numbered('text:continue-list="a"')
        + numbered(start='text:start-value="9"')
        + numbered('text:continue-list="none"', 'text:start-value="x"')
    )
    assert [line[0] for line in lines(tmp_path, body, OFFICIAL)] == ["一", "一", "二", "二", "九", "一"]


def test_display_levels_start_values_newer_templates_and_gaps(tmp_path: Path) -> None:
    nothing = '<style:list-level-label-alignment text:label-followed-by="nothing"/>'
    nothing = f"<style:list-level-properties>{nothing}</style:list-level-properties>"
    made = style(
        level(1, "1", 'text:start-value="4" style:num-suffix="."'),
        level(2, "1", 'text:display-levels="2"', nothing),
        level(3, "1", 'loext:num-list-format="[%1%-%3%]" style:num-suffix="x"'),
    )
    body = items(p("甲") + items(p("乙") + items(p("丙"))), more=L)
    assert lines(tmp_path, body, made) == ["4. 甲", "4.1乙", "[4-1] 丙"]


OUTLINE = (
    "<office:styles><text:outline-style>"
    '<text:outline-level-style text:level="1" style:num-format="一, 二" style:num-suffix="、"/>'
    '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    '<style:style style:name="Q" style:family="paragraph" style:list-style-name=""/></office:styles>'
)


def test_headings_are_numbered_by_the_outline(tmp_path: Path) -> None:
    body = h("总则") + h("背景", 2) + p("正文") + h("附则") + h("后记", 1, 'text:is-list-header="true"')
    body += h("无号", 1, 'text:style-name="Q"') + h("末")
    assert lines(tmp_path, body, "", OUTLINE) == ["一、总则", "背景", "正文", "二、附则", "后记", "无号", "三、末"]


def test_a_heading_in_a_list_has_the_number_of_the_list(tmp_path: Path) -> None:
    assert lines(tmp_path, items(h("甲"), more='text:style-name="Outline"') + h("乙"), "", OUTLINE)[0] == "一、甲"
    assert lines(tmp_path, items(items(h("甲", 2)), more=L), OFFICIAL) == ["（一）甲"]


def test_a_list_does_not_go_on_into_a_table_inside_it(tmp_path: Path) -> None:
    cell = f"<table:table-cell>{p('乙')}{items(p('丙'), more=L)}</table:table-cell>"
    inner = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert lines(tmp_path, items(inner + p("甲"), more=L), OFFICIAL) == ["乙", "一、丙", "一、甲"]
