"""Reading: from awkward places, and one clear error for each thing that can be wrong with a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.errors import BriefingError, DamagedBriefing, FileMissing, NewerBriefing, NotABriefing
from viewer.model import Briefing, Check, CheckState, Span
from viewer.store.read import is_briefing, read_briefing
from viewer.store.rows import text_sha256
from viewer.store.write import write_briefing


@pytest.fixture
def sound(briefing: Briefing) -> Briefing:
    return replace(briefing, sha256=text_sha256(briefing.text), warnings=("第一处", "second"))


@pytest.fixture
def written(sound: Briefing, tmp_path: Path) -> Path:
    path = tmp_path / "small.briefing"
    write_briefing(sound, path)
    return path


@pytest.mark.parametrize("name", ["简报 2030.briefing", "a#b?c=1.briefing", "100%25.briefing", "it's.briefing"])
def test_any_path_can_be_read(sound: Briefing, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "文件夹 #1"
    folder.mkdir()
    write_briefing(sound, folder / name)
    assert read_briefing(folder / name) == sound


def test_a_relative_path_can_be_read(sound: Briefing, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written.parent)
    assert read_briefing(Path(written.name)) == sound


def test_a_read_only_folder_is_enough_and_nothing_appears_in_it(sound: Briefing, written: Path) -> None:
    written.chmod(0o444)
    written.parent.chmod(0o555)
    try:
        assert read_briefing(written) == sound
        assert [path.name for path in written.parent.glob("small*")] == ["small.briefing"]
    finally:
        written.parent.chmod(0o755)


def test_reading_never_changes_the_file(written: Path) -> None:
    before = written.read_bytes()
    read_briefing(written)
    assert written.read_bytes() == before


def _change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def _untyped(table: str) -> tuple[str, ...]:
    """The table again without the rules of the schema, as a stranger's file may have it."""
    return (
        f"CREATE TABLE copied AS SELECT * FROM {table}",
        f"DROP TABLE {table}",
        f"ALTER TABLE copied RENAME TO {table}",
    )


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _overwrite_the_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xaa" * 8192
    path.write_bytes(bytes(data))


_CHECK = "INSERT INTO checks VALUES (1, 4, '3', 'checked', '名称', NULL, NULL, NULL, NULL, 1)"
DAMAGE: dict[str, Callable[[Path], None]] = {
    "cut short": _cut_short,
    "overwritten": _overwrite_the_middle,
    "no source": lambda path: _change(path, "DELETE FROM source"),
    "two sources": lambda path: _change(path, "INSERT INTO source SELECT * FROM source"),
    "no sections": lambda path: _change(path, "DELETE FROM sections", "DELETE FROM metrics"),
    "unknown kind": lambda path: _change(path, "UPDATE metrics SET kind = 'guess'"),
    "value that is none": lambda path: _change(path, "UPDATE metrics SET value = 'many'"),
    "offset beyond the text": lambda path: _change(path, "UPDATE sections SET body_end = 99999"),
    "offset that is none": lambda path: _change(path, "UPDATE sections SET body_end = 'end'"),
    "metric of no section": lambda path: _change(path, "UPDATE metrics SET section = '9.9'"),
    "fact of no metric": lambda path: _change(path, "UPDATE metrics SET same_as = 77"),
    "metric id given twice": lambda path: _change(path, *_untyped("metrics"), "UPDATE metrics SET id = 1"),
    "offset with a fraction": lambda path: _change(path, "UPDATE sections SET heading_start = 0.5"),
    "offset of a sentence with a fraction": lambda path: _change(path, "UPDATE metrics SET sentence_start = 0.5"),
    "title that is no text": lambda path: _change(path, "UPDATE metadata SET title = x'ff'"),
    "text that is no text": lambda path: _change(path, "UPDATE source SET text = CAST(text AS BLOB)"),
    "word that is no text": lambda path: _change(path, "UPDATE metrics SET basis = x'ff'"),
    "year that is none": lambda path: _change(path, "UPDATE metadata SET year = '去年'"),
    "section below itself": lambda path: _change(path, "UPDATE sections SET parent = id WHERE id = '1.1'"),
    "sections below each other": lambda path: _change(
        path, "UPDATE sections SET parent = '1.1.1' WHERE id = '1.1'", "UPDATE sections SET level = 3"
    ),
    "section deeper than what is below it": lambda path: _change(path, "UPDATE sections SET level = 9 WHERE id = '1'"),
    "no root": lambda path: _change(path, "UPDATE sections SET id = 'x' WHERE id = '0'"),
    "value that is no number": lambda path: _change(path, "UPDATE metrics SET value = 'NaN'"),
    "value without end": lambda path: _change(path, "UPDATE metrics SET value = 'Infinity'"),
    "value beyond all reports": lambda path: _change(path, "UPDATE metrics SET value_to = '1e999999999'"),
    "check of no state": lambda path: _change(path, _CHECK.replace("'checked'", "'guess'")),
    "check beyond the text": lambda path: _change(path, _CHECK.replace("1, 4", "1, 99999")),
    "check turned round": lambda path: _change(path, _CHECK.replace("1, 4", "4, 1")),
    "check whose name is no text": lambda path: _change(path, _CHECK.replace("'名称'", "x'ff'")),
    "check without a table": lambda path: _change(path, "DROP TABLE checks"),
    "missing table": lambda path: _change(path, "DROP TABLE metrics"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_file_is_called_damaged(written: Path, damage: Callable[[Path], None]) -> None:
    damage(written)
    with pytest.raises(DamagedBriefing):
        read_briefing(written)
    assert is_briefing(written)


def test_the_check_that_the_damaged_ones_are_made_from_is_sound(written: Path) -> None:
    _change(written, _CHECK)
    assert read_briefing(written).checks == (Check(Span(1, 4), "3", CheckState.CHECKED, "名称"),)


def test_files_of_older_versions_have_no_checks(sound: Briefing, written: Path) -> None:
    _change(written, "DROP TABLE checks", "PRAGMA user_version = 2")
    assert read_briefing(written) == sound
    _change(written, "ALTER TABLE source DROP COLUMN content_sha256", "PRAGMA user_version = 1")
    assert read_briefing(written) == replace(sound, content_sha256="")


def test_a_newer_schema_is_called_newer(written: Path) -> None:
    _change(written, "PRAGMA user_version = 4")
    with pytest.raises(NewerBriefing):
        read_briefing(written)


def _text_file(path: Path) -> None:
    path.write_text("2030年工作报告\n" * 20, encoding="utf-8")


def _other_database(path: Path) -> None:
    path.unlink()
    _change(path, "CREATE TABLE metadata (title TEXT)")


OTHERS: dict[str, Callable[[Path], object]] = {
    "text": _text_file,
    "empty": lambda path: path.write_bytes(b""),
    "short": lambda path: path.write_bytes(b"SQLite format 3\0"),
    "other database": _other_database,
}


@pytest.mark.parametrize("make", OTHERS.values(), ids=OTHERS.keys())
def test_another_file_is_no_briefing(written: Path, make: Callable[[Path], object]) -> None:
    make(written)
    with pytest.raises(NotABriefing):
        read_briefing(written)
    assert not is_briefing(written)


def test_a_folder_is_no_briefing(tmp_path: Path) -> None:
    with pytest.raises(NotABriefing):
        read_briefing(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as caught:
        read_briefing(tmp_path / "没有.briefing")
    assert isinstance(caught.value, BriefingError)
    assert "没有.briefing" in caught.value.sentence()
    assert not (tmp_path / "没有.briefing").exists()
