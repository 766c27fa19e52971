from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from viewer.store.library import Held
from viewer.ui.library.library_model import GroupRow, HeldRow, LibraryModel, NoteRow
from viewer.ui.library.library_words import LibraryWords


@pytest.fixture
def model(qapp: object) -> LibraryModel:
    return LibraryModel(LibraryWords())


def test_a_line_for_each_shelf_and_a_row_for_each_briefing(model: LibraryModel, shelf: tuple[Held, ...]) -> None:
    model.show_briefings(shelf, shelf[2].path)
    kinds = [type(row) for row in model.rows]
    assert kinds == [GroupRow, HeldRow, HeldRow, GroupRow, HeldRow, HeldRow, GroupRow, HeldRow]
    assert [row.count for row in model.rows if isinstance(row, GroupRow)] == [2, 2, 1]
    rows = [row for row in model.rows if isinstance(row, HeldRow)]
    assert [row.held for row in rows] == list(shelf)
    assert [row.open for row in rows] == [False, False, True, False, False]
    assert rows[2].date == "being read"


def test_where_nothing_was_imported_a_sentence_says_how(model: LibraryModel, shelf: tuple[Held, ...]) -> None:
    model.show_briefings(shelf[4:], None)
    assert [type(row) for row in model.rows] == [GroupRow, NoteRow, GroupRow, HeldRow]


def test_only_briefings_can_be_stood_on(model: LibraryModel, shelf: tuple[Held, ...]) -> None:
    model.show_briefings(shelf, None)
    for at, row in enumerate(model.rows):
        able = bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsEnabled)
        assert able == isinstance(row, HeldRow)
        assert (model.held_at(model.index(at)) is not None) == able


def test_what_a_row_is_called_aloud(model: LibraryModel, shelf: tuple[Held, ...]) -> None:
    model.show_briefings(shelf, None)
    index = model.index(2)
    assert model.data(index) == "没有了"
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert "moved or renamed" in spoken
    assert "没有了.briefing" in str(model.data(index, Qt.ItemDataRole.ToolTipRole))
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Opened lately"
    assert model.data(model.index(99)) is None


def test_the_place_of_a_file(model: LibraryModel, shelf: tuple[Held, ...]) -> None:
    assert model.place_of(None) == -1
    model.show_briefings(shelf, None)
    assert model.place_of(shelf[2].path) == 4
    assert model.place_of(Path("/none")) == 1
