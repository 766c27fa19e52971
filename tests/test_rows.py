"""Which lines without a tab are rows of the table around them."""

import pytest

from viewer.rows import is_group_row


@pytest.mark.parametrize("line", ["一、经济发展", "其中：", "（二）社会民生", "  工业  ", "绿色生态\t\t"])
def test_a_short_name_is_a_row(line: str) -> None:
    assert is_group_row(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "  ",
        "表2 主要指标",
        "单位：亿元",
        "（单位：万元）",
        "注：本表为快报数",
        "*为预计数",
        "全市经济平稳运行。",
        "收入\t支出",
        "长" * 31,
    ],
)
def test_a_caption_a_note_or_a_sentence_is_none(line: str) -> None:
    assert not is_group_row(line)
