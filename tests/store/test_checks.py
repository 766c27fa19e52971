"""The user's checks: kept at once, whatever happens; a damaged record is put aside and said so."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import ChecksNotKept, ChecksSetAside, ChecksUnreadable
from viewer.model import Check, CheckState, Kind, Span
from viewer.paths import CHECKS as FILE
from viewer.store.checks import load_checks, remove_check, save_check

TEXT, OTHER = "a" * 64, "b" * 64
FULL = Check(Span(3, 9), "3.5万亩", CheckState.DOUBTFUL, "茶园", Kind.AREA, "", "2030年", True, False)
PLAIN = Check(Span(20, 22), "6家")


def test_what_is_kept_is_found_again_by_its_text(user_home: Path) -> None:
    assert load_checks(TEXT) == ()
    assert not user_home.exists()
    save_check(TEXT, PLAIN)
    save_check(TEXT, FULL)
    save_check(OTHER, PLAIN)
    assert load_checks(TEXT) == (FULL, PLAIN)
    assert load_checks(OTHER) == (PLAIN,)
    assert sorted(path.name for path in user_home.iterdir()) == [FILE]


def test_a_later_check_takes_the_place_of_an_earlier() -> None:
    save_check(TEXT, FULL)
    save_check(TEXT, Check(FULL.span, FULL.surface))
    assert load_checks(TEXT) == (Check(FULL.span, FULL.surface),)


def test_a_check_made_again_takes_the_place_of_the_one_that_moved() -> None:
    save_check(TEXT, FULL)
    save_check(TEXT, PLAIN, FULL.span)
    assert load_checks(TEXT) == (PLAIN,)
    save_check(TEXT, PLAIN, PLAIN.span)
    assert load_checks(TEXT) == (PLAIN,)


def test_a_check_can_be_taken_away(user_home: Path) -> None:
    remove_check(TEXT, PLAIN.span)
    assert not user_home.exists()
    save_check(TEXT, PLAIN)
    save_check(OTHER, PLAIN)
    remove_check(TEXT, PLAIN.span)
    assert (load_checks(TEXT), load_checks(OTHER)) == ((), (PLAIN,))


_KILLED = """
import os, sys
from viewer.model import Check, CheckState, Span
from viewer.store import checks
from viewer.store.own_file import OwnFile
if sys.argv[1] == "inside":
    inside = OwnFile._open
    from contextlib import contextmanager
    @contextmanager
    def killed(kept, mode):
        with inside(kept, mode) as connection:
            connection.set_progress_handler(None, 0)
            connection.execute("PRAGMA cache_spill=1")
            class Dying:
                def execute(self, statement, *values):
                    if statement == "COMMIT":
                        os._exit(9)
                    return connection.execute(statement, *values)
            yield Dying()
    OwnFile._open = killed
checks.save_check("a" * 64, Check(Span(1, 2), "二", CheckState.CHECKED))
os._exit(9)
"""


@pytest.mark.parametrize(("when", "kept"), [("inside", 1), ("after", 2)])
def test_a_kill_leaves_what_was_before_or_after_it(when: str, kept: int) -> None:
    save_check(TEXT, PLAIN)
    done = subprocess.run([sys.executable, "-c", _KILLED, when], check=False)
    assert done.returncode == 9
    assert len(load_checks(TEXT)) == kept
    save_check(TEXT, FULL)
    assert FULL in load_checks(TEXT)


def test_a_journal_left_by_a_kill_is_rolled_back(user_home: Path, tmp_path: Path) -> None:
    """The file and its journal as they are in the middle of a write that has reached the file."""
    save_check(TEXT, PLAIN)
    path = user_home / FILE
    with closing(sqlite3.connect(path, isolation_level=None)) as writing:
        writing.execute("PRAGMA cache_size=1")
        writing.execute("PRAGMA cache_spill=1")
        writing.execute("BEGIN IMMEDIATE")
        writing.executemany(
            "INSERT INTO checks VALUES (?, ?, ?, 'x', 'hidden', NULL, NULL, NULL, NULL, NULL, 1)",
            [(TEXT, n, n) for n in range(100, 5000)],
        )
        journal = path.with_name(FILE + "-journal")
        torn = {name: (user_home / name).read_bytes() for name in (FILE, journal.name)}
        writing.execute("ROLLBACK")
    for name, data in torn.items():
        (user_home / name).write_bytes(data)
    assert load_checks(TEXT) == (PLAIN,)


def test_several_windows_write_one_after_the_other() -> None:
    code = (
        "import sys; from viewer.model import Check, Span; from viewer.store.checks import save_check\n"
        "for n in range(8): save_check('a' * 64, Check(Span(int(sys.argv[1]) * 100 + n, 999), 'x'))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(number)]) for number in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert len(load_checks(TEXT)) == 24


def _overwrite(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)


def _break_a_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xaa" * 4096
    path.write_bytes(bytes(data))


def _strange_value(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE checks SET state = 'guess'")
        connection.commit()


def _other_columns(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE checks DROP COLUMN label")
        connection.commit()


@pytest.mark.parametrize("damage", [_overwrite, _break_a_page, _strange_value, _other_columns])
def test_a_damaged_record_is_put_aside_and_a_new_one_begun(damage: Callable[[Path], None], user_home: Path) -> None:
    save_check(TEXT, FULL)
    damage(user_home / FILE)
    before = (user_home / FILE).read_bytes()
    with pytest.raises(ChecksSetAside) as told:
        load_checks(TEXT)
    assert "checks-damaged-1.db" in told.value.sentence()
    assert (user_home / "checks-damaged-1.db").read_bytes() == before
    assert load_checks(TEXT) == ()
    save_check(TEXT, PLAIN)
    assert load_checks(TEXT) == (PLAIN,)


@pytest.mark.parametrize("damage", [_overwrite, _break_a_page, _other_columns])
def test_a_check_is_kept_though_the_record_was_damaged(damage: Callable[[Path], None], user_home: Path) -> None:
    save_check(TEXT, FULL)
    damage(user_home / FILE)
    with pytest.raises(ChecksSetAside):
        save_check(TEXT, PLAIN)
    assert load_checks(TEXT) == (PLAIN,)


def test_a_second_damage_keeps_the_first_copy(user_home: Path) -> None:
    for number in (1, 2):
        save_check(TEXT, PLAIN)
        _overwrite(user_home / FILE)
        with pytest.raises(ChecksSetAside) as told:
            load_checks(TEXT)
        assert f"checks-damaged-{number}.db" in told.value.sentence()


def test_an_empty_file_is_a_record_without_checks(user_home: Path) -> None:
    user_home.mkdir()
    (user_home / FILE).touch()
    assert load_checks(TEXT) == ()
    save_check(TEXT, PLAIN)
    assert load_checks(TEXT) == (PLAIN,)


def test_the_record_of_a_newer_version_is_left_alone(user_home: Path) -> None:
    save_check(TEXT, PLAIN)
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("PRAGMA user_version = 2")
    before = (user_home / FILE).read_bytes()
    with pytest.raises(ChecksUnreadable):
        load_checks(TEXT)
    with pytest.raises(ChecksUnreadable):
        save_check(TEXT, FULL)
    assert (user_home / FILE).read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(user_home: Path) -> None:
    user_home.write_bytes(b"a file where the folder should be")
    with pytest.raises(ChecksNotKept) as told:
        save_check(TEXT, PLAIN)
    assert str(user_home) in told.value.sentence()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_and_what_is_there_is_read(user_home: Path) -> None:
    save_check(TEXT, PLAIN)
    (user_home / FILE).chmod(0o444)
    user_home.chmod(0o555)
    try:
        assert load_checks(TEXT) == (PLAIN,)
        with pytest.raises(ChecksNotKept):
            save_check(TEXT, FULL)
    finally:
        user_home.chmod(0o755)


def test_a_full_disk_is_said_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    save_check(TEXT, PLAIN)

    def full(*_: object) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    monkeypatch.setattr("viewer.store.own_file.OwnFile._execute", full)
    with pytest.raises(ChecksNotKept):
        save_check(TEXT, FULL)
    assert load_checks(TEXT) == (PLAIN,)
