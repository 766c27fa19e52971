"""Typed titles and levels are kept by the text they belong to, beside the checks and without harm to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import ChecksSetAside, ChecksUnreadable
from viewer.model import Check, Span
from viewer.paths import CHECKS as FILE
from viewer.store.checks import load_checks, save_check
from viewer.store.titles import keep_outline, load_levels, load_titles

TEXT, OTHER = "a" * 64, "b" * 64
CHECK = Check(Span(20, 22), "6家")


def test_what_is_kept_is_found_again_by_its_text(user_home: Path) -> None:
    assert load_titles(TEXT) == {}
    keep_outline(TEXT, {}, {})
    assert not user_home.exists()
    keep_outline(TEXT, {40: "下一步", 7: "种植面积"}, {})
    keep_outline(OTHER, {7: "别的"}, {})
    assert load_titles(TEXT) == {7: "种植面积", 40: "下一步"}
    assert [path.name for path in user_home.iterdir()] == [FILE]


def test_what_is_kept_later_takes_the_place_of_all_before() -> None:
    keep_outline(TEXT, {7: "种植面积", 40: "下一步"}, {})
    keep_outline(OTHER, {7: "别的"}, {})
    keep_outline(TEXT, {7: "面积"}, {})
    assert load_titles(TEXT) == {7: "面积"}
    keep_outline(TEXT, {}, {})
    assert (load_titles(TEXT), load_titles(OTHER)) == ({}, {7: "别的"})


def test_checks_and_titles_lie_in_one_file_and_leave_each_other_alone() -> None:
    save_check(TEXT, CHECK)
    assert load_titles(TEXT) == {}
    keep_outline(TEXT, {7: "面积"}, {})
    assert (load_checks(TEXT), load_titles(TEXT)) == ((CHECK,), {7: "面积"})


def test_half_a_character_is_kept_as_a_mark() -> None:
    keep_outline(TEXT, {7: "面\ud800积"}, {})
    assert load_titles(TEXT) == {7: "面?积"}


@pytest.mark.parametrize("value", ["''", "x'00'", "NULL"])
def test_a_value_that_is_no_title_puts_the_file_aside(user_home: Path, value: str) -> None:
    keep_outline(TEXT, {7: "面积"}, {})
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("DROP TABLE titles")
        connection.execute("CREATE TABLE titles (text_sha256, place, title)")
        connection.execute(f"INSERT INTO titles VALUES (?, 7, {value})", (TEXT,))
        connection.commit()
    with pytest.raises(ChecksSetAside):
        load_titles(TEXT)
    assert load_titles(TEXT) == {}


def test_a_newer_version_is_left_alone(user_home: Path) -> None:
    keep_outline(TEXT, {7: "面积"}, {})
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("PRAGMA user_version = 2")
    for ask in (lambda: load_titles(TEXT), lambda: keep_outline(TEXT, {}, {})):
        with pytest.raises(ChecksUnreadable):
            ask()


def test_levels_are_kept_with_the_titles_and_go_with_them() -> None:
    keep_outline(TEXT, {7: "面积"}, {7: 2, 40: 0})
    keep_outline(OTHER, {}, {7: 1})
    assert (load_titles(TEXT), load_levels(TEXT)) == ({7: "面积"}, {7: 2, 40: 0})
    keep_outline(TEXT, {}, {})
    assert (load_titles(TEXT), load_levels(TEXT), load_levels(OTHER)) == ({}, {}, {7: 1})


def test_a_file_of_titles_alone_has_no_levels_and_takes_them(user_home: Path) -> None:
    keep_outline(TEXT, {7: "面积"}, {})
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("DROP TABLE levels")  # as an earlier version left it
        connection.commit()
    assert load_levels(TEXT) == {}
    keep_outline(TEXT, {7: "面积"}, {40: 3})
    assert load_levels(TEXT) == {40: 3}


@pytest.mark.parametrize("value", ["7", "-1", "'2'"])
def test_a_value_that_is_no_level_puts_the_file_aside(user_home: Path, value: str) -> None:
    keep_outline(TEXT, {}, {7: 2})
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("DROP TABLE levels")
        connection.execute("CREATE TABLE levels (text_sha256, place, level)")
        connection.execute(f"INSERT INTO levels VALUES (?, 7, {value})", (TEXT,))
        connection.commit()
    with pytest.raises(ChecksSetAside):
        load_levels(TEXT)
    assert load_levels(TEXT) == {}


def test_a_folder_that_does_not_tell_what_lies_in_it_is_written_to(
    user_home: Path, shut: Callable[[Path], None]
) -> None:
    """Whether that can be done, writing says."""
    keep_outline(TEXT, {7: "面积"}, {})
    shut(user_home)
    keep_outline(TEXT, {}, {})
    assert load_titles(TEXT) == {}
