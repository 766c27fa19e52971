"""A briefing that was changed after its import is read, and known for one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model import Briefing, Check, CheckState, Span
from viewer.store.agreement import Agreement, agreement, with_checks, with_titles
from viewer.store.read import read_briefing
from viewer.store.write import write_briefing


def _change(path: Path, *statements: str) -> Briefing:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return read_briefing(path)


def test_what_was_imported_agrees(file: Path) -> None:
    assert agreement(read_briefing(file)) == Agreement(text=True, content=True)
    assert agreement(read_briefing(file)).holds


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE source SET text = replace(text, '茶', '菜')", Agreement(text=False, content=True)),
        ("UPDATE metrics SET value = '36000' WHERE id = 1", Agreement(text=True, content=False)),
        ("UPDATE metrics SET status = NULL", Agreement(text=True, content=False)),
        ("UPDATE sections SET title = '别的' WHERE id = '1.1'", Agreement(text=True, content=False)),
    ],
)
def test_a_change_is_found_where_it_was_made(file: Path, statement: str, found: Agreement) -> None:
    assert agreement(_change(file, statement)) == found
    assert not found.holds


def test_another_title_is_no_change(file: Path) -> None:
    assert agreement(_change(file, "UPDATE metadata SET title = '另一个标题', year = 2029")).holds


def test_writing_a_changed_briefing_anew_does_not_make_it_sound(file: Path, tmp_path: Path) -> None:
    changed = _change(file, "UPDATE metrics SET value = '36000' WHERE id = 1")
    again = tmp_path / "again.briefing"
    write_briefing(replace(changed, metadata=replace(changed.metadata, title="改过的")), again)
    assert agreement(read_briefing(again)).content is False


def test_a_file_of_version_1_says_nothing_of_its_content(file: Path) -> None:
    old = _change(file, "ALTER TABLE source DROP COLUMN content_sha256", "PRAGMA user_version = 1")
    assert old.content_sha256 == ""
    assert agreement(old) == Agreement(text=True, content=None)
    assert agreement(old).holds


CHECK = Check(Span(8, 14), "8", CheckState.CHECKED, "名称")


def test_the_checksum_covers_checks_written_into_a_file(file: Path, tmp_path: Path) -> None:
    checked = tmp_path / "checked.briefing"
    write_briefing(with_checks(read_briefing(file), (CHECK,)), checked)
    assert read_briefing(checked).checks == (CHECK,)
    assert agreement(read_briefing(checked)).holds
    assert agreement(_change(checked, "UPDATE checks SET label = '别的'")).content is False


def test_checks_taken_out_again_leave_what_was_imported(file: Path) -> None:
    read = read_briefing(file)
    assert with_checks(with_checks(read, (CHECK,)), ()) == read


def test_checks_do_not_make_a_changed_briefing_sound(file: Path) -> None:
    changed = _change(file, "UPDATE metrics SET value = '36000' WHERE id = 1")
    assert agreement(with_checks(changed, (CHECK,))).content is False


def test_a_file_of_version_1_gets_a_checksum_with_its_checks(file: Path, tmp_path: Path) -> None:
    old = _change(file, "ALTER TABLE source DROP COLUMN content_sha256", "DROP TABLE checks", "PRAGMA user_version = 1")
    write_briefing(with_checks(old, (CHECK,)), tmp_path / "new.briefing")
    assert agreement(read_briefing(tmp_path / "new.briefing")) == Agreement(text=True, content=True)


def test_a_title_typed_by_the_user_is_no_change_by_others(file: Path, tmp_path: Path) -> None:
    briefing = read_briefing(file)
    section = briefing.section("1.1")
    titled = with_titles(briefing, {section.heading.start: "别的", 1: "不是标题"})
    assert titled.section("1.1").title == "别的"
    again = tmp_path / "again.briefing"
    write_briefing(titled, again)
    assert agreement(read_briefing(again)).holds
    assert with_titles(titled, {section.heading.start: "别的"}) is titled
    changed = _change(file, "UPDATE metrics SET value = '36000' WHERE id = 1")
    assert agreement(with_titles(changed, {section.heading.start: "别的"})).content is False
