"""What the styles of an OpenDocument text say of its paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.odt.packages import p, read


def style(name: str, inner: str = "", more: str = "", family: str = "paragraph") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inner}</style:style>'


def type_(attributes: str) -> str:
    return f"<style:text-properties {attributes}/>"


BOLD = type_('style:font-weight-asian="bold" fo:font-weight="normal"')


@pytest.mark.parametrize(
    ("styles", "strong"),
    [
        (style("A", BOLD), True),
        (style("A", type_('fo:font-weight="700"')), True),
        (style("A", type_('fo:font-weight="bold" style:font-weight-asian="normal"')), False),
        (style("A", '<style:paragraph-properties fo:text-align="center"/>'), True),
        (style("A", type_('style:font-size-asian="22pt"')), True),
        (style("A", type_('fo:font-size="150%"')), True),
        (style("A", type_('fo:font-size="1cm"')), True),
        (style("A", type_('fo:font-size="16pt"')), False),
        (style("A", type_('style:font-name-asian="方正小标宋简体"')), True),
        (style("A", "", 'style:parent-style-name="B"') + style("B", BOLD, 'style:parent-style-name="A"'), True),
        ("", False),
    ],
)
def test_what_is_set_off(tmp_path: Path, styles: str, strong: bool) -> None:
    usual = '<style:default-style style:family="paragraph">' + type_('fo:font-size="16pt"') + "</style:default-style>"
    common = f"<office:styles>{usual}</office:styles>"
    source = read(tmp_path, p("甲", "A") + p("平常的正文，最长。"), styles, common)
    assert [paragraph.strong for paragraph in source.paragraphs] == [strong, False]


def test_bold_spans(tmp_path: Path) -> None:
    bold = style("T", BOLD, family="text")
    whole, part = '<text:span text:style-name="T">甲</text:span> ', '<text:span text:style-name="T">甲</text:span>乙'
    assert [one.strong for one in read(tmp_path, p(whole) + p(part), bold).paragraphs] == [True, False]


@pytest.mark.parametrize(
    "styles",
    [style("Title"), style("X", "", 'style:display-name="标题"'), style("X", "", 'style:parent-style-name="Title"')],
)
def test_titles(tmp_path: Path, styles: str) -> None:
    name = "Title" if "Title" in styles[:40] else "X"
    source = read(tmp_path, p("青山县", name) + p("工作报告", name) + p("正文"), styles)
    assert source.title == "青山县工作报告"


def test_automatic_styles_of_the_page_are_not_those_of_the_text(tmp_path: Path) -> None:
    """Both parts call theirs P1."""
    common = f"<office:styles/><office:automatic-styles>{style('P1', BOLD)}</office:automatic-styles>"
    assert not read(tmp_path, p("甲", "P1"), "", common).paragraphs[0].strong
