import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import BriefingError, DamagedBriefing, FileMissing, FileUnreadable, NewerBriefing, NotABriefing
from viewer.model import Briefing
from viewer.pieces import written
from viewer.store.library import Shelf, Size, State, glance_at, held_briefings
from viewer.store.recents import Recent
from viewer.store.rows import SCHEMA_VERSION


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "briefings"
    made.mkdir()
    return made


@pytest.fixture
def put(file: Path, tmp_path: Path) -> Callable[..., Path]:
    def copied(path: Path, when: int = 1000) -> Path:
        shutil.copyfile(file, path)
        os.utime(path, (when, when))
        return path

    return copied


def _change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_glance_tells_what_a_list_says(file: Path, briefing: Briefing) -> None:
    glance = glance_at(file)
    assert glance.metadata == briefing.metadata
    assert (glance.source_name, glance.sha256) == (briefing.source_name, briefing.sha256)
    assert glance.size == Size(3, 4, 12, written(briefing.text))


def test_a_glance_agrees_with_the_bundled_briefing(bundled: Briefing) -> None:
    size = glance_at(Path(__file__).parents[2] / "data" / "luohu-2021.briefing").size
    levels = [section.level for section in bundled.sections]
    assert size == Size(levels.count(1), levels.count(2), len(bundled.metrics), written(bundled.text))


def test_a_glance_leaves_the_file_and_its_folder_alone(file: Path) -> None:
    before = (file.read_bytes(), set(file.parent.iterdir()))
    glance_at(file)
    assert (file.read_bytes(), set(file.parent.iterdir())) == before


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (lambda path: path.unlink(), FileMissing),
        (lambda path: path.write_bytes(b"text"), NotABriefing),
        (lambda path: path.write_bytes(path.read_bytes()[:3000]), DamagedBriefing),
        (lambda path: _change(path, f"PRAGMA user_version={SCHEMA_VERSION + 1}"), NewerBriefing),
        (lambda path: _change(path, "UPDATE metadata SET year = 'x'"), DamagedBriefing),
        (lambda path: _change(path, "DELETE FROM source"), DamagedBriefing),
    ],
)
def test_what_is_wrong_with_a_file_is_told(
    file: Path, harm: Callable[[Path], object], error: type[BriefingError]
) -> None:
    harm(file)
    with pytest.raises(error):
        glance_at(file)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights bind no administrator")
def test_a_file_that_may_not_be_read(file: Path) -> None:
    file.chmod(0)
    with pytest.raises(FileUnreadable):
        glance_at(file)


def test_each_briefing_is_listed_once_on_its_shelf(file: Path, folder: Path, put: Callable[..., Path]) -> None:
    old, new = put(folder / "旧.briefing", 1000), put(folder / "新.BRIEFING", 2000)
    elsewhere, bundled = put(file.with_name("别处.briefing")), put(file.with_name("自带.briefing"))
    (folder / ".0a.part").write_bytes(b"")
    (folder / ".import-x").mkdir()
    (folder / "说明.txt").write_text("", encoding="utf-8")
    recents = (Recent(elsewhere, 5000, "别处"), Recent(bundled, 4000, "自带"), Recent(old, 3000, "旧"))
    held = held_briefings(folder, recents, bundled)
    assert [(one.path, one.shelf, one.when, one.opened) for one in held] == [
        (elsewhere, Shelf.RECENT, 5000, True),
        (old, Shelf.IMPORTED, 3000, True),
        (new, Shelf.IMPORTED, 2000, False),
        (bundled, Shelf.BUNDLED, 1000, False),
    ]
    assert {one.state for one in held} == {State.PRESENT}
    assert {one.title for one in held} == {"青山县2030年工作报告"}


def test_files_that_are_gone_are_listed_with_the_title_they_had(file: Path, folder: Path) -> None:
    gone, imported = file.with_name("走了.briefing"), folder / "也走了.briefing"
    recents = (Recent(gone, 2, "那年的报告"), Recent(imported, 1, ""))
    held = held_briefings(folder, recents, file)
    assert [(one.title, one.shelf, one.state) for one in held[:2]] == [
        ("那年的报告", Shelf.RECENT, State.MISSING),
        ("也走了", Shelf.IMPORTED, State.MISSING),
    ]
    assert held[0].error is not None
    assert "移走或改名" in held[0].error.sentence()


def test_a_damaged_or_newer_one_stands_in_the_list_with_its_sentence(
    file: Path, folder: Path, put: Callable[..., Path]
) -> None:
    put(folder / "坏.briefing").write_bytes(b"x")
    _change(put(folder / "新.briefing"), f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    held = held_briefings(folder, (), file)
    assert {one.title: one.state for one in held[:2]} == {"坏": State.UNREADABLE, "新": State.UNREADABLE}
    assert {type(one.error) for one in held[:2]} == {NotABriefing, NewerBriefing}


def test_without_a_folder_there_is_the_bundled_one(file: Path, tmp_path: Path) -> None:
    (held,) = held_briefings(tmp_path / "none", (), file)
    assert (held.shelf, held.state) == (Shelf.BUNDLED, State.PRESENT)


def test_hundreds_are_listed_without_reading_them_whole(
    file: Path, folder: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(300):
        put(folder / f"{number}.briefing")

    def whole(_row: object) -> None:
        raise AssertionError("a whole row was read")

    monkeypatch.setattr("viewer.store.read.metric_of", whole)
    monkeypatch.setattr("viewer.store.read.section_of", whole)
    assert len(held_briefings(folder, (), file)) == 301
