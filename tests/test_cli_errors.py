"""The sentences of the command line."""

from __future__ import annotations

import inspect

from viewer import cli_errors
from viewer.errors import BriefingError


def test_each_says_what_it_is_about_in_both_languages() -> None:
    kinds = [kind for _, kind in inspect.getmembers(cli_errors, inspect.isclass) if kind is not BriefingError]
    assert len(kinds) == 4
    for kind in kinds:
        assert "--某" in kind("--某").sentence("zh")
        assert "--x" in kind("--x").sentence("en")
