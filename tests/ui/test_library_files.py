"""What the library does to files: copies, removal, finding again, and what goes wrong with each."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from viewer.errors import CannotWrite, FileMissing, NotReplaced, SameFile
from viewer.store.library import Held, Shelf, glance_at
from viewer.store.recents import recents_of
from viewer.ui.library.library_words import LibraryWords
from viewer.ui.library_files import LibraryFiles, copy_whole
from viewer.ui.memory import Memory


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def files(qtbot: QtBot, memory: Memory) -> LibraryFiles:
    window = QWidget()
    qtbot.addWidget(window)
    made = LibraryFiles(memory, window)
    made.window = window  # type: ignore[attr-defined]  # alive as long as this
    return made


@pytest.fixture
def held(file: Path) -> Callable[..., Held]:
    def made(shelf: Shelf = Shelf.IMPORTED, *, gone: bool = False) -> Held:
        if gone:
            file.unlink()
            return Held(file, shelf, "标题", 1, True, error=FileMissing(file.name))
        return Held(file, shelf, "标题 一/二", 1, True, glance_at(file))

    return made


@pytest.fixture
def told(files: LibraryFiles) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    files.told.connect(lambda words, path: heard.append((words, path)))
    return heard


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the user answers to each question; the questions are taken away as they are answered."""
    given: list[bool] = []

    def exec_(box: QMessageBox) -> int:
        answer = given.pop(0)
        button = box.buttons()[0 if answer else 1]
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: button)
        assert box.defaultButton() is not box.buttons()[0]
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return given


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, words: said.append(words))
    return said


def _choose(monkeypatch: pytest.MonkeyPatch, *places: Path | None) -> list[str]:
    """The places that the user chooses one after another; the list holds what was proposed."""
    proposed: list[str] = []
    left = list(places)

    def ask(_window: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        proposed.append(start)
        place = left.pop(0)
        return ("" if place is None else str(place), "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    return proposed


# -- copies ------------------------------------------------------------------------------------------------------
def test_a_copy_is_the_file_byte_for_byte(
    files: LibraryFiles, held: Callable[..., Held], told: list[tuple[str, str]], memory: Memory, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    target = tmp_path / "交出去" / "一份.briefing"
    target.parent.mkdir()
    memory.change(last_folder=str(tmp_path))
    proposed = _choose(monkeypatch, target)
    one = held()
    files.save_copy(one)
    assert target.read_bytes() == one.path.read_bytes()
    assert proposed == [str(tmp_path / "标题 一 二.briefing")]
    assert [path for _words, path in told] == [str(target)]
    assert memory.settings.last_folder == str(target.parent)
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_the_ending_is_added_and_what_is_then_there_is_asked_about(
    files: LibraryFiles, held: Callable[..., Held], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "有.briefing").write_bytes(b"")
    proposed = _choose(monkeypatch, tmp_path / "有", tmp_path / "没有")
    files.save_copy(held())
    assert proposed[1] == str(tmp_path / "有.briefing")
    assert (tmp_path / "没有.briefing").exists()


def test_after_a_failure_it_asks_again(
    files: LibraryFiles, held: Callable[..., Held], told: list[tuple[str, str]], warned: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    _choose(monkeypatch, tmp_path / "none" / "a.briefing", None)
    files.save_copy(held())
    assert len(warned) == 1
    assert "无法写入" in warned[0]
    assert told == []


def test_nothing_else_is_overwritten(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.briefing"
    other.write_bytes(b"a letter")
    with pytest.raises(NotReplaced):
        copy_whole(file, other)
    before = file.read_bytes()
    with pytest.raises(SameFile):
        copy_whole(file, file)
    assert (file.read_bytes(), other.read_bytes()) == (before, b"a letter")
    older = tmp_path / "older.briefing"
    shutil.copyfile(file, older)
    copy_whole(file, older)
    with pytest.raises(FileMissing):
        copy_whole(tmp_path / "none.briefing", older)
    with pytest.raises(CannotWrite):
        copy_whole(file, tmp_path / "none" / "x.briefing")
    assert older.read_bytes() == before


# -- removal -----------------------------------------------------------------------------------------------------
def test_an_imported_one_goes_to_the_recycle_bin_after_a_question(
    qtbot: QtBot, files: LibraryFiles, held: Callable[..., Held], answers: list[bool], memory: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    one, binned = held(), []
    monkeypatch.setattr(QFile, "moveToTrash", lambda path: not binned.append(path))
    memory.note_opened(one.path, one.title)
    answers[:] = [False, True]
    files.remove(one)
    assert binned == []
    assert recents_of(memory.settings.recent)
    with qtbot.waitSignal(files.changed):
        files.remove(one)
    assert binned == [str(one.path)]
    assert memory.settings.recent == ()
    assert memory.settings.last_file == ""


def test_where_there_is_no_bin_nothing_is_deleted_and_a_sentence_says_what_to_do(
    files: LibraryFiles, held: Callable[..., Held], answers: list[bool], warned: list[str], memory: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    one = held()
    memory.note_opened(one.path, one.title)
    monkeypatch.setattr(QFile, "moveToTrash", lambda _path: False)
    answers[:] = [True]
    files.remove(one)
    assert one.path.exists()
    assert answers == []
    assert len(warned) == 1
    assert "Show in folder" in warned[0]
    assert memory.settings.recent


@pytest.mark.parametrize(("shelf", "gone"), [(Shelf.RECENT, False), (Shelf.RECENT, True), (Shelf.IMPORTED, True)])
def test_one_opened_from_elsewhere_or_gone_is_only_taken_off_the_list(
    qtbot: QtBot, files: LibraryFiles, held: Callable[..., Held], memory: Memory, shelf: Shelf, gone: bool
) -> None:
    one = held(shelf, gone=gone)
    memory.note_opened(one.path, one.title)
    with qtbot.waitSignal(files.changed):
        files.remove(one)
    assert memory.settings.recent == ()
    assert one.path.exists() != gone


# -- finding again -----------------------------------------------------------------------------------------------
def test_a_lost_file_is_found_again(
    qtbot: QtBot, files: LibraryFiles, held: Callable[..., Held], memory: Memory, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    new = tmp_path / "新地方.briefing"
    shutil.copyfile(held().path, new)
    one = held(Shelf.RECENT, gone=True)
    memory.note_opened(one.path, one.title)
    _choose(monkeypatch, None, new)
    files.locate(one)
    with qtbot.waitSignal(files.changed) as changed:
        files.locate(one)
    assert changed.args == [new]
    assert [recent.path for recent in recents_of(memory.settings.recent)] == [new]


def test_only_a_briefing_is_taken_for_it(
    files: LibraryFiles, held: Callable[..., Held], memory: Memory, warned: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    wrong = tmp_path / "信.briefing"
    wrong.write_bytes(b"a letter")
    one = held(Shelf.RECENT, gone=True)
    memory.note_opened(one.path, one.title)
    _choose(monkeypatch, wrong)
    files.locate(one)
    assert warned == ["文件“信.briefing”不是简报文件。"]
    assert [recent.path for recent in recents_of(memory.settings.recent)] == [one.path]


def test_what_is_known_is_shown(
    files: LibraryFiles, held: Callable[..., Held], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    files.show_details(held(), LibraryWords())
    assert "青山县" in shown[0]
    assert "small.txt" in shown[0]
