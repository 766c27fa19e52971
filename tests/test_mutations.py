"""Random and broken documents of every kind through the whole import: a briefing in which all fits, or a sentence."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.hostile_checks import check_briefing, check_sentences
from tests.hostile_files import LINES, SUFFIXES, plain, zipped
from tests.ingest.odt import packages as odt
from tests.ingest.word import packages as word
from viewer.errors import BriefingError
from viewer.pipeline import build_briefing
from viewer.store.read import read_briefing
from viewer.store.write import write_briefing

_MORE = (
    "附件1",
    "（一）①“甲”",
    "| 乙 | 2 |",
    "|---|---|",
    "- 丙[^1]",
    "[^1]: 注",
    "一是增长1.2倍；二是由30天缩短到7天。",
)
# Pieces of official text and of markup, which random letters never make.
_SIGNS = "一二三、（）()《》“”%％.,，。；：:\n\t 　\\|*#_`~[]<>&;-—=/\"'０１９年月日个亿万元"
_UNSEEN = "\u200b\u202e\ufeff\x85\u2028\U0001f600𠀀"
_WORDS = (
    "一、 （一） 1. 第一章 第一节 附件1 目录 注释 同比增长 12.5% 由30天缩短到 3.5亿元 分别 其中： "
    "2030年 全省第一 三连冠 占比 1,234.5 百分之三十 —— 预计 目标 新增 500个 <p> </p> <table> <tr><td> </td> <h1> <!-- "
    "]]> &nbsp; &#x4e00; <br/> "
    "``` [1] [^1] ^[1] ** ![ ](a.md)"
)
_PIECES = (*_SIGNS, *_UNSEEN, *_WORDS.split(), "\n\n", "\n　　", "| --- |", "> ", "---\n", "title: 甲\n")
_TEXT = st.lists(st.one_of(st.sampled_from(_PIECES), st.characters(exclude_categories=["Cs"])), max_size=40).map(
    "".join
)
_CHECKS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Edit(NamedTuple):
    """At a share of the length ``place``, ``size`` bytes are replaced by ``new``, or by themselves ``again`` times."""

    place: float
    size: int
    new: bytes
    again: int


_EDITS = st.lists(
    st.builds(
        Edit,
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 30),
        st.one_of(st.binary(max_size=6), st.sampled_from([piece.encode() for piece in _PIECES])),
        st.integers(0, 3),
    ),
    max_size=10,
)


def edited(content: bytes, edits: list[Edit]) -> bytes:
    for edit in edits:
        at = int(edit.place * len(content))
        piece = content[at : at + edit.size]
        content = content[:at] + (piece * edit.again if edit.again else edit.new) + content[at + edit.size :]
    return content


def check(path: Path) -> None:
    """Nothing but a sentence, or a briefing that is whole and comes back from its file as it was."""
    try:
        briefing = build_briefing(path)
    except BriefingError as error:
        check_sentences(error)
        return
    check_briefing(briefing)
    out = path.with_suffix(".briefing")
    write_briefing(briefing, out)
    assert read_briefing(out) == briefing


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """One folder for all examples; each overwrites the one before."""
    with tempfile.TemporaryDirectory() as held:
        yield Path(held)


@pytest.fixture(scope="module")
def documents(folder: Path) -> dict[str, bytes]:
    """A whole document of each format, to be broken."""
    return {suffix: plain(folder / f"whole{suffix}", LINES + _MORE).read_bytes() for suffix in SUFFIXES}


@_CHECKS
@given(st.sampled_from(SUFFIXES), _EDITS)
def test_broken_files(folder: Path, documents: dict[str, bytes], suffix: str, edits: list[Edit]) -> None:
    path = folder / f"a{suffix}"
    path.write_bytes(edited(documents[suffix], edits))
    check(path)


@_CHECKS
@given(st.sampled_from([".docx", ".odt"]), st.floats(0, 1, exclude_max=True), _EDITS)
def test_broken_parts_in_whole_packages(
    folder: Path, documents: dict[str, bytes], suffix: str, which: float, edits: list[Edit]
) -> None:
    """Bytes changed before they are packed: the zip is right, what it holds is not."""
    with zipfile.ZipFile(io.BytesIO(documents[suffix])) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = list(parts)[int(which * len(parts))]
    path = folder / f"b{suffix}"
    path.write_bytes(zipped({**parts, name: edited(parts[name], edits)}))
    check(path)


@_CHECKS
@given(st.sampled_from([".txt", ".md", ".html", ".mht"]), _TEXT)
def test_any_text(folder: Path, suffix: str, text: str) -> None:
    path = folder / f"c{suffix}"
    head = "Content-Type: text/html\n\n" if suffix == ".mht" else ""
    path.write_bytes((head + text).encode("utf-8"))
    check(path)


_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\ufffe\uffff]")


@_CHECKS
@given(st.lists(_TEXT, max_size=5))
@example(["一一title: 甲\n", "一一\x1f"])
def test_no_character_of_a_text_is_lost(folder: Path, lines: list[str]) -> None:
    path = folder / "d.txt"
    text = "\n".join(["甲乙丙丁", *lines])
    path.write_bytes(text.encode("utf-8"))
    try:
        briefing = build_briefing(path)
    except BriefingError as error:  # many control characters are no text
        check_sentences(error)
        return
    shown = _CONTROL.sub("\ufffd", text.removeprefix("\ufeff"))  # a single one is shown as a damaged character
    assert "".join(briefing.text.split()) == "".join(shown.split())


_TAGS = {
    ".docx": (
        "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:numPr w:hyperlink w:ins w:del w:sdt w:sdtContent w:br w:tab w:fldSimple "
        "w:footnoteReference w:sym m:oMath w:txbxContent"
    ),
    ".odt": (
        "text:p text:h text:span text:list text:list-item table:table table:table-row table:table-cell "
        "table:covered-table-cell text:note text:note-body text:s text:tab text:section text:tracked-changes "
        "office:annotation text:ruby draw:frame draw:text-box text:a"
    ),
}


def _trees(tags: str) -> st.SearchStrategy[str]:
    """XML of these elements in any order and depth, with words between them."""
    words = st.sampled_from(("新增500个", "一、", "（一）", "甲", "\t", "1", "&amp;", ""))
    attributes = st.sampled_from(
        ("", ' w:val="2"', ' w:id="-1"', ' text:c="99999999"', ' table:number-columns-repeated="1000000"',
         ' text:outline-level="x"', ' w:char="F0FC"', ' w:instr="SEQ"', ' table:number-rows-spanned="0"')
    )  # fmt: skip
    return st.recursive(
        words,
        lambda inner: st.builds(
            lambda tag, attribute, held: f"<{tag}{attribute}>{''.join(held)}</{tag}>",
            st.sampled_from(tags.split()), attributes, st.lists(inner, max_size=4),
        ),
        max_leaves=14,
    )  # fmt: skip


@_CHECKS
@given(_trees(_TAGS[".docx"]))
def test_any_order_of_elements_in_word(folder: Path, body: str) -> None:
    check(word.write(folder / "e.docx", word.p(LINES[2]) + body))


@_CHECKS
@given(_trees(_TAGS[".odt"]))
def test_any_order_of_elements_in_opendocument(folder: Path, body: str) -> None:
    check(odt.write(folder / "f.odt", odt.p(LINES[2]) + body, manifest="<a/>"))
