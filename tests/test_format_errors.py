from __future__ import annotations

import inspect

import pytest

from viewer import format_errors
from viewer.errors import BriefingError
from viewer.format_errors import FileTooLarge

KINDS = [
    kind
    for _, kind in inspect.getmembers(format_errors, inspect.isclass)
    if issubclass(kind, BriefingError) and kind is not BriefingError
]


@pytest.mark.parametrize("kind", KINDS)
def test_each_names_the_file_in_both_languages(kind: type[BriefingError]) -> None:
    error = FileTooLarge("报告.txt", 70 * 2**20, 64 * 2**20) if kind is FileTooLarge else kind("报告.txt")
    for language in ("zh", "en"):
        assert "报告.txt" in error.sentence(language)
        assert "{" not in error.sentence(language)


def test_a_size_is_rounded_up() -> None:
    error = FileTooLarge("a.txt", 64 * 2**20 + 1, 64 * 2**20)
    assert "65 MB" in error.sentence("zh")
    assert "64 MB" in error.sentence("en")
