"""The reader's notes: kept at once, whatever happens; a damaged record is put aside and said so."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from viewer.errors import NotesNotKept, NotesSetAside, NotesUnreadable
from viewer.model import Span
from viewer.notes import Note
from viewer.paths import CHECKS
from viewer.store.checks import load_checks
from viewer.store.notes import FILE, load_notes, remove_note, save_note

TEXT, OTHER = "a" * 64, "b" * 64
MARK = Note(Span(3, 9), "全县茶园面积", created="2030-01-01T00:00:00Z", changed="2030-01-01T00:00:00Z")
NOTE = Note(Span(20, 22), "停车", "与“十四五”对照\n第二行 🅿 '); DROP TABLE notes", created="x", changed="y")
BOOKMARK = Note(Span(3, 9), "全县茶园面积", bookmark=True, created="x", changed="x")


def test_what_is_kept_is_found_again_by_its_text(user_home: Path) -> None:
    assert load_notes(TEXT) == ()
    assert not user_home.exists()
    for note in (NOTE, MARK, BOOKMARK):
        save_note(TEXT, note)
    save_note(OTHER, MARK)
    assert load_notes(TEXT) == (BOOKMARK, MARK, NOTE)
    assert load_notes(OTHER) == (MARK,)
    assert sorted(path.name for path in user_home.iterdir()) == [FILE]


def test_a_note_takes_the_place_of_what_its_passage_bore() -> None:
    save_note(TEXT, MARK)
    save_note(TEXT, replace(MARK, text="查"))
    assert load_notes(TEXT) == (replace(MARK, text="查"),)


def test_a_note_can_be_taken_away(user_home: Path) -> None:
    remove_note(TEXT, MARK.key)
    assert not user_home.exists()
    for note in (MARK, BOOKMARK):
        save_note(TEXT, note)
    save_note(OTHER, MARK)
    remove_note(TEXT, MARK.key)
    assert (load_notes(TEXT), load_notes(OTHER)) == ((BOOKMARK,), (MARK,))


def test_half_characters_from_a_clipboard_do_not_hinder_the_keeping() -> None:
    save_note(TEXT, replace(MARK, text="前\ud83c后"))
    assert load_notes(TEXT) == (replace(MARK, text="前?后"),)


# -- killed at any moment ----------------------------------------------------------------------------------------------
# One process starts 200 writers, each by a fork, and kills each with SIGKILL at a random moment. A writer says a change
# on a pipe only when it has been told that the change is kept. What is found afterwards must be exactly what was said,
# or that and the one change after it.
_KILLS = 200
_WRITER = """
import os, random, signal, sys, time
from viewer.model import Span
from viewer.notes import Note
from viewer.store.notes import load_notes, remove_note, save_note
import viewer.store.read

TEXT, KILLS = "a" * 64, int(sys.argv[1])

def change(number, state):
    rng = random.Random(number)
    place = rng.randrange(12)
    note = Note(Span(place, place + 5), "words", "note %d " % number + "长" * rng.choice((1, 50, 6000)), created="x")
    after = dict(state)
    if rng.random() < 0.3:
        after.pop(note.key, None)
        return (lambda: remove_note(TEXT, note.key)), after
    after[note.key] = note
    return (lambda: save_note(TEXT, note)), after

def write(number, state, said):
    while True:
        work, state = change(number, state)
        work()
        os.write(said, b".")
        number += 1

rng, state, number, within = random.Random(sys.argv[2]), {}, 0, 0
began = time.perf_counter()
for number in range(8):
    work, state = change(number, state)
    work()
number, several = 8, (time.perf_counter() - began) / 8 * 2.5
for kill in range(KILLS):
    heard, said = os.pipe()
    child = os.fork()
    if not child:
        write(number, state, said)
    os.close(said)
    count = len(os.read(heard, 1)) if kill % 2 else 0  # every other one has kept something before
    time.sleep(rng.random() * several)
    os.kill(child, signal.SIGKILL)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    while piece := os.read(heard, 65536):
        count += len(piece)
    os.close(heard)
    for _ in range(count):
        state = change(number, state)[1]
        number += 1
    found = {note.key: note for note in load_notes(TEXT)}
    if found != state:
        state, within, number = change(number, state)[1], within + 1, number + 1
        assert found == state, (kill, number)
print(number, within)
"""


@pytest.fixture
def quick_home(user_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user folder in memory where there is one: a killed process leaves the same there, and no disk is waited for."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield user_home
        return
    with TemporaryDirectory(dir=memory, prefix="briefing-notes-") as folder:
        monkeypatch.setenv("BRIEFING_VIEWER_HOME", folder)
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "fork") or not hasattr(signal, "SIGKILL"), reason="needs fork and SIGKILL")
def test_two_hundred_kills_while_writing_lose_nothing_that_was_said_to_be_kept(quick_home: Path) -> None:
    command = [sys.executable, "-c", _WRITER, str(_KILLS), "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kept, _within = map(int, done.stdout.split())
    assert kept >= _KILLS / 2  # the writers were at work when they were killed
    assert [path.name for path in quick_home.iterdir() if "damaged" in path.name] == []
    with closing(sqlite3.connect(quick_home / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_several_windows_write_one_after_the_other() -> None:
    code = (
        "import sys; from viewer.model import Span; from viewer.notes import Note\n"
        "from viewer.store.notes import save_note\n"
        "for n in range(8): save_note('a' * 64, Note(Span(int(sys.argv[1]) * 100 + n, 999), 'x'))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(number)]) for number in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert len(load_notes(TEXT)) == 24


# -- damaged, newer, not writable --------------------------------------------------------------------------------------
def _overwrite(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)


def _strange_value(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE notes SET bookmark = 7")
        connection.commit()


def _strange_words(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE notes SET words = x'00'")
        connection.commit()


@pytest.mark.parametrize("damage", [_overwrite, _strange_value, _strange_words])
def test_a_damaged_record_is_put_aside_and_a_new_one_begun(damage: Callable[[Path], None], user_home: Path) -> None:
    save_note(TEXT, MARK)
    damage(user_home / FILE)
    before = (user_home / FILE).read_bytes()
    with pytest.raises(NotesSetAside) as told:
        load_notes(TEXT)
    assert "notes-damaged-1.db" in told.value.sentence()
    assert (user_home / "notes-damaged-1.db").read_bytes() == before
    assert load_notes(TEXT) == ()
    save_note(TEXT, NOTE)
    assert load_notes(TEXT) == (NOTE,)


def test_a_note_is_kept_though_the_record_was_damaged(user_home: Path) -> None:
    save_note(TEXT, MARK)
    _overwrite(user_home / FILE)
    with pytest.raises(NotesSetAside):
        save_note(TEXT, NOTE)
    assert load_notes(TEXT) == (NOTE,)


def test_the_record_of_a_newer_version_is_left_alone(user_home: Path) -> None:
    save_note(TEXT, MARK)
    with closing(sqlite3.connect(user_home / FILE)) as connection:
        connection.execute("PRAGMA user_version = 2")
    before = (user_home / FILE).read_bytes()
    with pytest.raises(NotesUnreadable):
        load_notes(TEXT)
    with pytest.raises(NotesUnreadable):
        save_note(TEXT, NOTE)
    assert (user_home / FILE).read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(user_home: Path) -> None:
    user_home.write_bytes(b"a file where the folder should be")
    with pytest.raises(NotesNotKept) as told:
        save_note(TEXT, MARK)
    assert str(user_home) in told.value.sentence()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_and_what_is_there_is_read(user_home: Path) -> None:
    save_note(TEXT, MARK)
    (user_home / FILE).chmod(0o444)
    user_home.chmod(0o555)
    try:
        assert load_notes(TEXT) == (MARK,)
        with pytest.raises(NotesNotKept):
            save_note(TEXT, NOTE)
    finally:
        user_home.chmod(0o755)


def test_notes_and_checks_do_not_touch_each_other(user_home: Path) -> None:
    save_note(TEXT, MARK)
    assert load_checks(TEXT) == ()
    assert not (user_home / CHECKS).exists()
