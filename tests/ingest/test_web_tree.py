"""The tree of a page: what is unseen goes, what stands behind it stays."""

from __future__ import annotations

import pytest

from viewer.ingest.web_tree import declared_charset, flat_lines, parse, prune


def left(text: str) -> str:
    root = parse(text)
    assert root is not None
    prune(root)
    return "".join("".join(root.itertext()).split())


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<!-- x -->",
        "<?php x ?>",
        "<p hidden>x</p>",
        "<div style='DISPLAY : none'>x</div>",
        "<select><option>x</option></select>",
        "<button>x</button>",
        "<textarea>x</textarea>",
        "<iframe src=x>x</iframe>",
        "<noscript>x</noscript>",
        "<i aria-hidden=true>x</i>",
        "<span style='visibility:hidden'>x</span>",
        "<svg><text>x</text></svg>",
        "\u200b",
        "\u00ad",
        "\0",
        "<wbr>",
        "<template>x</template>",
    ],
)
def test_what_nobody_sees(unseen: str) -> None:
    assert left(f"<p>甲{unseen}乙</p>丙") == "甲乙丙"


def test_what_is_seen_stays() -> None:
    assert left("<form action=x><p>甲<label>乙</label></p></form><div aria-hidden=true>丙丁戊</div>") == "甲乙丙丁戊"
    assert left("<ruby>甲<rt>jia</rt></ruby>乙") == "甲乙"


def test_too_deep_a_tree_is_none() -> None:
    assert parse("<div>" * 10_000 + "甲") is None
    assert parse("<div>" * 100 + "甲") is not None


def test_lines_without_a_tree() -> None:
    text = "<title>题</title><script>x</script><p>甲<b>乙</b><br>丙&nbsp;1&lt;2</p><!-- x --><td>丁</td><!-- 不完"
    assert list(flat_lines(text)) == ["题", "甲乙", "丙 1<2", "丁"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="GBK">', "GBK"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb2312"),
        (b'<?xml version="1.0" encoding="big5"?>', "big5"),
        (b"<p>charset=x</p>", ""),
    ],
)
def test_what_a_page_declares(head: bytes, name: str) -> None:
    assert declared_charset(head) == name
