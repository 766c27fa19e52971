from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from viewer.model import Metadata
from viewer.store.library import Held, Shelf, Size
from viewer.ui.language import translate
from viewer.ui.library.library_words import LibraryWords

NOW = datetime(2031, 5, 6, 12, 0)


@pytest.fixture(params=["zh", "en"])
def words(request: pytest.FixtureRequest, qapp: QApplication, plain_application: None) -> LibraryWords:
    translate(qapp, request.param)
    made = LibraryWords()
    made.language = request.param
    return made


def _says(words: LibraryWords, chinese: str, english: str) -> str:
    return chinese if words.language == "zh" else english


def test_facts(words: LibraryWords, held: Callable[..., Held]) -> None:
    said = _says(
        words,
        "青山县 · 2030年 · 3 章 4 节 · 12 项数据 · 500 字",
        "青山县 · 2030 · 3 chapters, 4 sections · 12 figures · 500 characters",
    )
    assert words.facts(held()) == said


def test_what_is_not_known_is_not_said(words: LibraryWords, held: Callable[..., Held]) -> None:
    one = held()
    assert one.glance is not None
    bare = replace(one.glance, metadata=Metadata("题"), size=Size(0, 0, 1, 12_345))
    said = _says(words, "1 项数据 · 约 1.2 万字", "1 figure · about 12 thousand characters")
    assert words.facts(replace(one, glance=bare)) == said
    chapters = replace(bare, size=Size(5, 0, 1, 9))
    assert words.facts(replace(one, glance=chapters)).startswith(_says(words, "5 章 ·", "5 chapters ·"))


def test_a_file_that_tells_nothing_says_why(words: LibraryWords, held: Callable[..., Held]) -> None:
    assert words.facts(held(state="missing")) == _says(words, "文件已被移走或改名", "The file was moved or renamed")
    assert _says(words, "更新的版本", "newer version") in words.facts(held(state="newer"))


def test_dates(words: LibraryWords, held: Callable[..., Held]) -> None:
    today, before = datetime(2031, 5, 6, 9, 5).timestamp(), datetime(2030, 12, 1, 9, 5).timestamp()
    assert words.date(held(when=int(today)), NOW) == _says(words, "今天 09:05 打开", "Opened today at 09:05")
    imported = held(when=int(before), opened=False)
    assert words.date(imported, NOW) == _says(words, "2030年12月1日导入", "Imported 2030-12-1")
    assert words.date(held(when=0), NOW) == ""
    assert words.date(held(shelf=Shelf.BUNDLED), NOW) == ""


def test_places(words: LibraryWords, held: Callable[..., Held]) -> None:
    assert words.place(held()) == str(Path("/文件夹/简报/青山县报告.briefing"))
    assert "briefing" not in words.place(held(shelf=Shelf.BUNDLED))


def test_the_spoken_row_says_everything(words: LibraryWords, held: Callable[..., Held]) -> None:
    spoken = words.spoken(held(), NOW, True)
    assert spoken.startswith("青山县报告，" + _says(words, "正在阅览", "being read"))
    assert _says(words, "3 章 4 节", "3 chapters") in spoken
    assert words.spoken(held(state="missing"), NOW, False).startswith(
        "青山县报告，" + _says(words, "文件已被移走或改名", "The file was moved or renamed")
    )


def test_details_leave_out_what_is_not_there(words: LibraryWords, held: Callable[..., Held]) -> None:
    assert [value for _name, value in words.details(held())][:3] == ["青山县报告", "青山县", "2030"]
    assert len(words.details(held(state="missing"))) == 2


def test_every_shelf_has_a_title(words: LibraryWords) -> None:
    assert len({words.group(shelf) for shelf in Shelf}) == 3
    assert "Ctrl+O" in words.nothing()
