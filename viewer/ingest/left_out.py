"""Says in Chinese what of a word processor's file an importer did not keep."""

from __future__ import annotations

import re
from collections import Counter

_SENTENCES = {
    "pictures": "原文件中的 {} 幅图片没有导入。",
    "charts": "原文件中的 {} 幅图表或图示没有导入。",
    "objects": "原文件中的 {} 个嵌入对象没有导入。",
    "formulas": "原文件中的 {} 个公式只保留了文字。",
    "symbols": "原文件中的 {} 个特殊符号没有对应的文字，没有导入。",
    "readings": "原文件中的 {} 处注音没有导入。",
    "hidden": "原文件中的 {} 处隐藏文字没有导入。",
    "comments": "原文件中的 {} 条批注没有导入。",
    "chunks": "原文件中的 {} 个嵌入文档没有导入。",
    "notes": "原文件的脚注或尾注已损坏，没有全部读出。",
    "headers": "原文件的页眉和页脚没有导入。",
}
_PAGE_NUMBER = re.compile(r"[\W\d_]|[第页頁共一二三四五六七八九十]|page|of", re.IGNORECASE)


def sentences(left_out: Counter[str]) -> tuple[str, ...]:
    """A sentence for each kind of thing that was left out, with its number."""
    return tuple(sentence.format(left_out[kind]) for kind, sentence in _SENTENCES.items() if left_out[kind])


def says_more_than_a_page_number(words: str) -> bool:
    """True when the words of a page's head or foot are worth telling the reader about."""
    return bool(_PAGE_NUMBER.sub("", words))
