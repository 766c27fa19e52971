"""SQLite files open where a drive keeps no locks, and wait for each other where it keeps them."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.lockless import CAN_BE_MADE
from viewer.store.sqlite_file import address_of, drafting, reading, sharing

ROOT = Path(__file__).resolve().parent.parent.parent

LOCKLESS = """
import fcntl, sys
from pathlib import Path
sys.path.insert(0, ".")
from tests.lockless import keep_no_locks
keep_no_locks()
folder = Path(sys.argv[1])
try:
    fcntl.lockf((folder / "probe").open("wb"), fcntl.LOCK_EX)
except OSError as fault:
    print("no locks:", fault.errno)
"""


def _lockless(folder: Path, script: str) -> list[str]:
    """What the script prints on a drive without locks; skips, with a word, where none can be made."""
    if not CAN_BE_MADE:
        pytest.skip("the filter that stands for such a drive is written for Linux on x86_64")
    environment = os.environ | {"BRIEFING_VIEWER_HOME": str(folder / "home")}
    command = [sys.executable, "-c", LOCKLESS + script, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    first, *said = done.stdout.splitlines()
    assert first == "no locks: 37"
    assert done.returncode == 0, done.stderr
    return said


def test_a_briefing_is_written_and_read_on_a_drive_without_locks(tmp_path: Path) -> None:
    said = _lockless(
        tmp_path,
        """
from viewer.pipeline import import_report
from viewer.store.library import glance_at
from viewer.store.read import read_briefing
(folder / "a.txt").write_text("青山区工作报告\\n\\n一、经济\\n\\n新增企业120家。\\n", encoding="utf-8")
import_report(folder / "a.txt", folder / "a.briefing")
print(len(read_briefing(folder / "a.briefing").metrics), glance_at(folder / "a.briefing").size.figures)
""",
    )
    assert said == ["1 1"]


NOTE = """
from tests.store.test_own_file import KEPT
lock = folder / "home" / "words.db.lock"
"""


def test_what_a_person_writes_is_kept_on_a_drive_without_locks(tmp_path: Path) -> None:
    said = _lockless(
        tmp_path,
        NOTE + 'KEPT.write([KEPT.insertion("t", ("a",))])\nprint(KEPT.rows("t", "word"), lock.exists())\n',
    )
    assert said == ["[('a',)] False"]
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["words.db"]


def test_a_lock_that_a_kill_left_behind_is_cleared(tmp_path: Path) -> None:
    said = _lockless(
        tmp_path,
        NOTE + 'lock.mkdir(parents=True)\nKEPT.write([KEPT.insertion("t", ("a",))])\nprint(KEPT.rows("t", "word"))\n',
    )
    assert said == ["[('a',)]"]


def test_a_lock_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    said = _lockless(
        tmp_path,
        NOTE
        + """
import os, threading, time
from viewer.errors import NotesNotKept
lock.mkdir(parents=True)
at_work = True
def change():
    while at_work:
        os.utime(lock)
        time.sleep(0.05)
other = threading.Thread(target=change)
other.start()
try:
    KEPT.write([KEPT.insertion("t", ("a",))])
except NotesNotKept:
    print("refused", lock.exists())
at_work = False
other.join()
""",
    )
    assert said == ["refused True"]


def test_a_file_in_use_is_waited_for_where_locks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(drafting(path)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
    held = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    held.execute("BEGIN EXCLUSIVE")
    held.execute("INSERT INTO words VALUES ('first')")

    def let_go() -> None:
        time.sleep(0.2)
        held.execute("COMMIT")
        held.close()

    other = threading.Thread(target=let_go)
    other.start()
    with sharing(path, "rw", wait=10) as connection:
        found = connection.execute("SELECT word FROM words").fetchall()
    other.join()
    assert found == [("first",)]
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.db"]


def test_a_file_in_use_is_not_taken_where_locks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("CREATE TABLE words (word TEXT)")
        held.execute("BEGIN EXCLUSIVE")
        with sharing(path, "rw", wait=0) as connection, pytest.raises(sqlite3.OperationalError, match="locked"):
            connection.execute("SELECT word FROM words")


def test_a_reader_waits_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("CREATE TABLE words (word TEXT)")
        held.execute("BEGIN EXCLUSIVE")
        with reading(path) as connection:
            assert connection.execute("SELECT word FROM words").fetchall() == []


def test_an_address_escapes_what_would_end_it(tmp_path: Path) -> None:
    assert address_of(Path("/a b/报告#1?.db"), "rw") == "file:///a%20b/%E6%8A%A5%E5%91%8A%231%3F.db?mode=rw"
