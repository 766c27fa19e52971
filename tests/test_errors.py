"""What an error says of a name that holds bytes of another character set."""

from __future__ import annotations

import os

import pytest

from viewer.errors import FileMissing, readable


@pytest.mark.parametrize("name", ["", "报告.txt", "a b#?.docx", "😀"])
def test_a_name_that_is_text_stays(name: str) -> None:
    assert readable(name) == name


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on Linux alone")
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_bytes_are_read_as_utf8_or_as_the_mandatory_chinese_set(encoding: str) -> None:
    assert readable("报告.txt".encode(encoding).decode("ascii", "surrogateescape")) == "报告.txt"
    assert FileMissing("报告".encode(encoding).decode("ascii", "surrogateescape")).detail == "报告"


def test_what_is_in_no_set_can_still_be_shown() -> None:
    for name in ("a\ud800b", "a\udcffb"):
        shown = readable(name).encode("utf-8").decode("utf-8")  # what cannot be shown would not be encoded
        assert shown[0] + shown[-1] == "ab"
