"""Bytes to characters: the set is found by what the bytes make sense in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.charset import NoTextError, decode

SIMPLIFIED = "2030年，全县新增停车位500个，群众满意率达到98.6%。我们坚持为人民服务，做好各项工作。\n"
TRADITIONAL = "2030年，全縣新增停車位500個，民眾滿意率達到98.6%。我們堅持為人民服務，做好各項工作。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
def test_simplified_and_traditional(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
def test_big5(encoding: str) -> None:
    assert decode((TRADITIONAL * 3).encode(encoding)) == (TRADITIONAL * 3, ())


def test_hong_kong_characters() -> None:
    text = TRADITIONAL + "深水埗的邨屋企喺呢度嘅。\n"
    assert decode(text.encode("big5hkscs")) == (text, ())


def test_a_short_word_is_simplified() -> None:
    assert decode("青山县".encode("gb18030")) == ("青山县", ())


def test_what_a_page_declares_decides_where_the_bytes_are_not_utf_8() -> None:
    raw = "会议".encode("cp950", "ignore") + "會議".encode("big5")
    assert decode(raw, "big5")[0].endswith("會議")
    assert decode("甲".encode(), "gb2312")[0] == "甲"
    assert decode("镕".encode("gbk"), "gb2312")[0] == "镕"
    assert decode("甲乙".encode("gbk"), "no-such-set")[0] == "甲乙"


def test_a_few_broken_bytes_are_shown_and_said() -> None:
    raw = bytearray((SIMPLIFIED * 100).encode())
    raw[SIMPLIFIED.encode().index("县".encode()) + 1] = 0xFF
    text, warnings = decode(bytes(raw))
    assert text.replace("\ufffd", "").count("停车位500个") == 100
    assert "1 处" in warnings[0]
    assert "第一处在第 1 行" in warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("control", ["\0", "\x07", "\x13"])
def test_a_control_character_that_another_program_left_is_shown_and_said(encoding: str, control: str) -> None:
    text, warnings = decode((SIMPLIFIED + control + SIMPLIFIED).encode(encoding))
    assert text == SIMPLIFIED + "\ufffd" + SIMPLIFIED
    assert "1 处" in warnings[0]


def test_a_copy_cut_in_the_middle_of_a_character() -> None:
    text, warnings = decode((SIMPLIFIED * 20).encode()[:-2])
    assert text.startswith(SIMPLIFIED)
    assert len(warnings) == 1


@pytest.mark.parametrize(
    "raw", [b"\xff" * 50, b"a\0b", b"\x80\x81" * 500, bytes(range(256)) * 4, b"\xef\xbb\xbf\xff\xfe\xfd"]
)
def test_what_is_no_text(raw: bytes) -> None:
    with pytest.raises(NoTextError):
        decode(raw)


def test_half_characters_are_no_text() -> None:
    with pytest.raises(NoTextError):
        decode("甲\ud800乙".encode("utf-16-le", "surrogatepass") + b"\n\0")


@given(
    st.binary(max_size=300), st.sampled_from(["", "gb2312", "big5", "utf-8", "latin-1", "x\0", "idna", "rot13", "hex"])
)
def test_any_bytes_are_text_or_not(raw: bytes, declared: str) -> None:
    try:
        text, _ = decode(raw, declared)
    except NoTextError:
        return
    assert "\0" not in text
    text.encode("utf-8")


@given(st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Cn", "Co", "Cc"])))
def test_utf_8_is_read_as_written(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(codecs.BOM_UTF8 + text.encode()) == (text, ())
