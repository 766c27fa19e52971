"""From blocks to a source in the plain forms that every importer writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import EmptySource
from viewer.ingest.blocks import Block, Kept, Table, Words, source_from
from viewer.source import Source


def source(*blocks: Block, **more: object) -> Source:
    return source_from("a.docx", Kept(list(blocks), **more))  # type: ignore[arg-type]


def test_paragraphs_tables_and_notes() -> None:
    made = source(
        Words("　　前 "), Words(" "), Table([["", "甲"], ["", ""], ["乙", ""]]), Words("后"), notes=["注。", ""]
    )
    assert made.text == "　　前\n\n\t甲\n乙\t\n\n后\n\n[1] 注。\n[2]"
    assert [paragraph.span.of(made.text) for paragraph in made.paragraphs] == [
        "前",
        "甲",
        "乙",
        "后",
        "[1] 注。",
        "[2]",
    ]


def test_lines_of_a_paragraph_and_of_a_heading() -> None:
    made = source(Words("甲\n\n 乙"), Words("丙\n丁", level=2), Words("\t戊\t己"))
    assert made.text.split("\n") == ["甲", " 乙", "丙 丁", "戊\t己"]
    assert [paragraph.level for paragraph in made.paragraphs] == [None, None, 2, None]


def test_what_stands_out_does_so_from_the_usual_type() -> None:
    body = [Words("正文" * 30, size=16, face="仿宋"), Words("正文" * 30, size=16, face="仿宋")]
    made = source(
        *body,
        Words("大", size=22, face="仿宋"),
        Words("略大", size=16.5, face="仿宋"),
        Words("黑", size=16, face="黑体"),
        Words("楷", size=16, face="楷体"),
        Words("粗", True, size=16, strong=True),
        Words("目录", size=22, listed=True, strong=True),
    )
    assert [paragraph.strong for paragraph in made.paragraphs][2:] == [True, False, True, False, True, False]


def test_where_all_is_bold_or_in_a_display_face_nothing_stands_out() -> None:
    made = source(Words("正文" * 200, strong=True, face="黑体"), Words("也是", strong=True, face="黑体"))
    assert not any(paragraph.strong for paragraph in made.paragraphs)


def test_titles() -> None:
    title = [Words("青山县", titled=True), Words("工作\n报告", titled=True)]
    assert source(Words(""), *title, Words("正文"), Words("再来", titled=True)).title == "青山县工作报告"
    assert source(Words("长" * 200, titled=True)).title == ""
    made = source(Words("工作报告", level=1, titled=True), Words("总则", level=1), Words("附件", level=1, titled=True))
    assert [paragraph.level for paragraph in made.paragraphs] == [None, 1, 1]
    assert source(Words("青山县工作报告"), title="青山县 工作报告").title == "青山县 工作报告"
    assert source(Words("青山县工作报告"), title="模板").title == ""


@pytest.mark.parametrize("blocks", [[], [Words(" \n\t")], [Table([["", " "]])]])
def test_without_words_there_is_no_source(blocks: list[Block]) -> None:
    with pytest.raises(EmptySource):
        source(*blocks)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)


@given(
    st.lists(TEXTS.map(Words) | st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=3).map(Table))
)
def test_spans_cover_every_character_but_white_space(blocks: list[Block]) -> None:
    words = "".join(
        "".join(
            block.text if isinstance(block, Words) else "".join(map("".join, block.rows)) for block in blocks
        ).split()
    )
    if not words:
        return
    made = source(*blocks)
    assert "".join("".join(paragraph.span.of(made.text) for paragraph in made.paragraphs).split()) == words
    assert all(paragraph.span.of(made.text).strip() for paragraph in made.paragraphs)
