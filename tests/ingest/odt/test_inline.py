"""The words of one paragraph of an OpenDocument text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.odt.packages import lines, p, read

_STYLE = '<style:style style:name="{}" style:family="text"><style:text-properties {}/></style:style>'
RAISED = _STYLE.format("R", 'style:text-position="super 58%"')
HIDDEN = _STYLE.format("H", 'text:display="none"')


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("  甲\n   乙 <text:span> 丙</text:span> ", "甲 乙 丙"),
        ('甲<text:s text:c="3"/>乙<text:s/>丙', "甲   乙 丙"),
        ("甲<text:tab/>乙<text:line-break/> 丙", "甲\t乙\n丙"),
        ('甲<text:s text:c="999999999"/>乙', "甲" + " " * 200 + "乙"),
        ("<text:a>链<text:span>接<text:span>深</text:span>处</text:span></text:a>尾", "链接深处尾"),
        ("甲<text:change-start/>乙<text:soft-page-break/><text:bookmark/>丙", "甲乙丙"),
        ("<text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jiǎ</text:ruby-text></text:ruby>乙", "甲乙"),
        ("<text:date>2030年</text:date><text:page-number>3</text:page-number>", "2030年3"),
        ("甲<office:annotation><dc:creator>某</dc:creator><text:p>批</text:p></office:annotation>乙", "甲乙"),
        ('3km<text:span text:style-name="R">2</text:span>', "3km²"),
        ('就业<text:span text:style-name="R">4</text:span>', "就业[4]"),
        ('甲<text:span text:style-name="H">不见</text:span>乙', "甲乙"),
    ],
)  # fmt: skip
def test_words(tmp_path: Path, inner: str, text: str) -> None:
    assert read(tmp_path, p("前") + p(inner) + p("后"), RAISED + HIDDEN).text == f"前\n{text}\n后"


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    inner = "甲<office:annotation><text:p>批</text:p></office:annotation><draw:frame><draw:image/></draw:frame>"
    inner += "<draw:frame><draw:object/><draw:image/></draw:frame>" + '<text:span text:style-name="H">不见</text:span>'
    source = read(tmp_path, p(inner), HIDDEN)
    assert source.text == "甲"
    assert source.warnings == (
        "原文件中的 1 幅图片没有导入。",
        "原文件中的 1 个嵌入对象没有导入。",
        "原文件中的 1 处隐藏文字没有导入。",
        "原文件中的 1 条批注没有导入。",
    )


def test_deep_spans_are_read_in_order(tmp_path: Path) -> None:
    inner = "底"
    for at in range(100):
        inner = f"<text:span>{at % 10}{inner}{at % 10}</text:span>"
    digits = "".join(str(at % 10) for at in range(100))
    assert lines(tmp_path, p(inner)) == [digits[::-1] + "底" + digits]
