"""Levels, titles and type out of the styles of a Word file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.word.packages import p, read


def style(ident: str, name: str, inner: str = "", more: str = 'w:type="paragraph"') -> str:
    return f'<w:style {more} w:styleId="{ident}"><w:name w:val="{name}"/>{inner}</w:style>'


def based(on: str, inner: str = "") -> str:
    return f'<w:basedOn w:val="{on}"/>{inner}'


def styled(ident: str, more: str = "") -> str:
    return p("壮大产业", f'<w:pStyle w:val="{ident}"/>{more}')


@pytest.mark.parametrize(
    ("styles", "level"),
    [
        (style("a", "heading 1"), 1),
        (style("a", "Heading 3"), 3),
        (style("a", "标题 2"), 2),
        (style("a", "标题2"), 2),
        (style("a", "標題 4"), 4),
        (style("a", "heading 2", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'), 4),
        (style("a", "一级", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), 1),
        (style("a", "公文标题一", based("b")) + style("b", "基准", based("c")) + style("c", "heading 2"), 2),
        (
            style("a", "目录标题", based("b", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')) + style("b", "heading 1"),
            None,
        ),
        (style("a", "TOC Heading", based("b")) + style("b", "heading 1"), None),
        (style("a", "toc 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), None),
        (style("a", "正文"), None),
        (style("a", "一", based("b")) + style("b", "二", based("a")), None),
        (style("a", "坏", '<w:pPr><w:outlineLvl w:val="x"/></w:pPr>'), None),
        ("", None),
    ],
)
def test_levels_of_styles(tmp_path: Path, styles: str, level: int | None) -> None:
    assert read(tmp_path, styled("a") + p("后"), styles=styles).paragraphs[0].level == level


def test_the_level_of_a_paragraph_goes_before_its_style(tmp_path: Path) -> None:
    body = styled("1", '<w:outlineLvl w:val="2"/>') + styled("1", '<w:outlineLvl w:val="9"/>') + styled("1")
    source = read(tmp_path, body, styles=style("1", "heading 1"))
    assert [paragraph.level for paragraph in source.paragraphs] == [3, None, 1]


def test_headings_broken_into_lines_are_one(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>壮大</w:t><w:br/><w:t>产业</w:t></w:r></w:p>'
    source = read(tmp_path, body)
    assert (source.text, source.paragraphs[0].level) == ("壮大 产业", 1)


def test_bold_by_style_paragraph_or_character(tmp_path: Path) -> None:
    styles = (
        style("a", "粗", "<w:rPr><w:b/></w:rPr>")
        + style("b", "不粗", based("a", '<w:rPr><w:b w:val="false"/></w:rPr>'))
        + style("c", "要点", "<w:rPr><w:b/></w:rPr>", 'w:type="character"')
        + style("d", "要点二", based("c"), 'w:type="character"')
    )
    body = styled("a") + styled("b") + p("字符", run='<w:rStyle w:val="d"/>') + p("平常")
    source = read(tmp_path, body, styles=styles)
    assert [paragraph.strong for paragraph in source.paragraphs] == [True, False, True, False]


def test_what_holds_for_the_whole_document(tmp_path: Path) -> None:
    """Bold by default is how the text is set, bold or not; the default style counts for paragraphs without one."""
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("n", "Normal", "<w:rPr><w:b/></w:rPr>", 'w:type="paragraph" w:default="1"')
        + style("m", "平", '<w:rPr><w:b w:val="0"/></w:rPr>')
    )
    source = read(
        tmp_path, p("默认") + styled("m") + p("大字", '<w:pStyle w:val="m"/>', '<w:sz w:val="36"/>'), styles=styles
    )
    assert [paragraph.strong for paragraph in source.paragraphs] == [True, False, True]


@pytest.mark.parametrize("name", ["Title", "标题", "title"])
def test_the_title_may_take_two_paragraphs(tmp_path: Path, name: str) -> None:
    body = p("青山县人民政府", '<w:pStyle w:val="t"/>') + p("工作报告", '<w:pStyle w:val="t"/>') + p("正文。")
    source = read(tmp_path, body + styled("t"), styles=style("t", name))
    assert source.title == "青山县人民政府工作报告"
    assert source.paragraphs[0].level is None


def test_a_broken_styles_part_is_as_good_as_none(tmp_path: Path) -> None:
    assert read(tmp_path, styled("a"), styles=b"<w:styles><").text == "壮大产业"
