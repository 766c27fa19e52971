"""Titles of headings retyped on the check page, through the real window and into everything that names a section."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.pipeline import import_report
from viewer.query.excerpt import compose_sections
from viewer.query.places import place_name
from viewer.query.search import search
from viewer.store.agreement import agreement
from viewer.store.read import read_briefing
from viewer.ui.check.check_command import CheckCommand
from viewer.ui.importing.import_desk import ImportDesk
from viewer.ui.main_window import MainWindow
from viewer.ui.palette.catalogue import Catalogue, Line

pytestmark = pytest.mark.usefixtures("plain_application")
_LONG = 20_000
_TEXT = (
    "青山县2030年工作报告\n一、农业生产\n全镇种植水稻3200亩。\n"
    "二、道路建设\n(一)公路\n新建公路12公里。\n三、下一步\n继续努力。\n"
)
_Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path) -> MainWindow:
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ImportDesk:
    path = tmp_path / "总结.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return _import(qtbot, window, path)


def _import(qtbot: QtBot, window: MainWindow, path: Path) -> ImportDesk:
    window._opener.open([path])
    made = window._opener._desk
    assert made is not None
    qtbot.waitUntil(made._pages.check.isVisible, timeout=_LONG)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def _titles(desk: ImportDesk) -> list[str]:
    edit = desk._pages.check._edit
    assert edit is not None
    return [section.title for section in edit.briefing.sections if section.level]


def _field(qtbot: QtBot, desk: ImportDesk, title: str) -> QWidget:
    """The line that F2 opens on a row."""
    view = desk._pages.check.outline.view
    row = next(row for row in range(view.model().rowCount()) if title in view.model().index(row, 0).data())
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, 0))
    QApplication.processEvents()
    qtbot.keyClick(view, _Key.Key_F2)
    field = next((one for one in reversed(view.findChildren(QLineEdit)) if one.isVisible()), None)
    assert field is not None
    return field


def _type(qtbot: QtBot, field: QWidget, words: str, end: Qt.Key) -> None:
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClick(field, _Key.Key_Backspace)
    field.insert(words)
    qtbot.keyClick(field, end)


def test_a_title_is_retyped_given_up_and_taken_back(qtbot: QtBot, desk: ImportDesk) -> None:
    before = _titles(desk)
    foot = desk._pages.check.foot
    _type(qtbot, _field(qtbot, desk, "农业生产"), "种植面积", _Key.Key_Escape)
    assert _titles(desk) == before
    assert desk.isVisible()
    _type(qtbot, _field(qtbot, desk, "农业生产"), "  ", _Key.Key_Return)
    qtbot.waitUntil(lambda: "农业生产" in foot.sentence)
    assert _titles(desk) == before
    _type(qtbot, _field(qtbot, desk, "农业生产"), " 种植\u3000面积 ", _Key.Key_Return)
    qtbot.waitUntil(lambda: "种植 面积" in _titles(desk))
    view = desk._pages.check.outline.view
    qtbot.keyClick(view, _Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _titles(desk) == before


def test_a_title_goes_back_to_what_the_text_says(qtbot: QtBot, desk: ImportDesk) -> None:
    before = _titles(desk)
    _type(qtbot, _field(qtbot, desk, "公路"), "交通", _Key.Key_Return)
    qtbot.waitUntil(lambda: "交通" in _titles(desk))
    view = desk._pages.check.outline.view
    menu = view.context_menu()
    menu.actions()[4].trigger()
    assert _titles(desk) == before
    assert not view.context_menu().actions()[4].isEnabled()  # it is as in the text
    assert not desk._pages.check._edit.changed_places  # type: ignore[union-attr]


def test_a_double_click_opens_the_title_too(qtbot: QtBot, desk: ImportDesk) -> None:
    view = desk._pages.check.outline.view
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    field = view.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "农业生产"


def test_a_retyped_title_names_the_section_everywhere_and_the_text_stays(
    qtbot: QtBot, window: MainWindow, desk: ImportDesk
) -> None:
    _type(qtbot, _field(qtbot, desk, "农业生产"), "种植面积", _Key.Key_Return)
    qtbot.waitUntil(lambda: "种植面积" in _titles(desk))
    view = desk._pages.check.outline.view
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, _Key.Key_Right, Qt.KeyboardModifier.AltModifier)  # a later step keeps it
    assert "种植面积" in _titles(desk)
    qtbot.keyClick(desk, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.briefing is not None and window.briefing.source_name == "总结.txt", timeout=_LONG)

    briefing = window.briefing
    assert briefing is not None
    assert briefing.text == _TEXT.rstrip("\n") or briefing.text == _TEXT
    assert briefing.section("1").title == "种植面积"
    assert "农业生产" in briefing.section("1").heading.of(briefing.text)
    rows = window._navigator.reading.tree.findChild(QAbstractItemView).model()
    assert "种植面积" in [rows.index(row, 0).data() for row in range(rows.rowCount())]
    catalogue = Catalogue(briefing, ())
    assert [catalogue.face(row).name for row in catalogue.rows("种植面积") if isinstance(row, Line)] == ["一、种植面积"]
    assert compose_sections(briefing, ["1"]).title == "种植面积"
    assert place_name(briefing, "1") == "一"
    assert search(briefing, "农业生产").matched == ("1",)


def _confirm(qtbot: QtBot, window: MainWindow, desk: ImportDesk) -> None:
    with qtbot.waitSignal(window._opener.opened, timeout=_LONG):
        qtbot.keyClick(desk, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window._opener.busy, timeout=_LONG)


def test_a_retyped_title_is_found_by_the_filter_and_survives(
    qtbot: QtBot, window: MainWindow, desk: ImportDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(qtbot, _field(qtbot, desk, "农业生产"), "种植面积", _Key.Key_Return)
    qtbot.waitUntil(lambda: "种植面积" in _titles(desk))
    _confirm(qtbot, window, desk)

    # Found by what the tree shows, as it stands and by its sound; tree, chip and figures count it.
    tree, field = window._navigator.reading.tree, window._filter_bar
    view = tree.findChild(QAbstractItemView)
    edit = field.findChild(QLineEdit)
    for typed in ("种植面积", "zhongzhimianji", "zzmj"):
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, typed) if typed.isascii() else edit.insert(typed)
        qtbot.waitUntil(lambda typed=typed: window._session.selection.query == typed)
        selection = window._session.selection
        assert (selection.matched, len(selection.hits)) == (("1",), 1)
        assert [metric.label for metric in (*selection.metrics, *selection.others)] == ["种植水稻"]
        rows = view.model()
        assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["种植面积"]
    qtbot.keyClick(edit, _Key.Key_Escape)

    # The same text again: the check page knows the title, nothing of it is a change, and it can be given back.
    again = _import(qtbot, window, tmp_path / "总结.txt")
    assert "种植面积" in _titles(again)
    assert not again._is_changed
    assert not again._pages.check._edit.can_undo  # type: ignore[union-attr]
    _confirm(qtbot, window, again)
    assert window._session.briefing.section("1").title == "种植面积"

    # A file without it, of the same text: seen so all the same, and handed over with it.
    plain = tmp_path / "plain.briefing"
    import_report(tmp_path / "总结.txt", plain)
    assert read_briefing(plain).section("1").title == "农业生产"
    window._opener.open([plain])
    assert window._session.briefing.section("1").title == "种植面积"
    handed = tmp_path / "handed.briefing"
    monkeypatch.setattr(CheckCommand, "_ask", lambda _command, _proposed: handed)
    window._dialogs.checks.save_checked()
    assert read_briefing(handed).section("1").title == "种植面积"
    assert agreement(read_briefing(handed)).holds

    third = _import(qtbot, window, tmp_path / "总结.txt")
    outline = third._pages.check.outline.view
    outline.setCurrentIndex(outline.model().index(0, 0))
    outline.context_menu().actions()[4].trigger()
    assert "农业生产" in _titles(third)
    assert third._is_changed
    _confirm(qtbot, window, third)
    assert window._session.briefing.section("1").title == "农业生产"
    window._opener.open([plain])
    assert window._session.briefing.section("1").title == "农业生产"


def test_levels_set_by_hand_are_there_when_the_same_text_is_imported_again(
    qtbot: QtBot, window: MainWindow, desk: ImportDesk, tmp_path: Path
) -> None:
    def levels(of: ImportDesk) -> dict[str, int]:
        edit = of._pages.check._edit
        assert edit is not None
        return {section.title: section.level for section in edit.briefing.sections if section.level}

    view = desk._pages.check.outline.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    assert not view.context_menu().actions()[4].isEnabled()
    qtbot.keyClick(view, _Key.Key_1)
    qtbot.waitUntil(lambda: levels(desk).get("公路") == 1)
    _confirm(qtbot, window, desk)
    assert {one.title: one.level for one in window._session.briefing.sections}["公路"] == 1

    again = _import(qtbot, window, tmp_path / "总结.txt")
    assert levels(again)["公路"] == 1
    assert not again._is_changed
    qtbot.keyClick(again._pages.check.outline.view, _Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    _confirm(qtbot, window, again)

    # Several files in one step, this one not looked at: the same.
    other = tmp_path / "别的.txt"
    other.write_text("一、水利\n新建水库2座。\n", encoding="utf-8")
    window._opener.open([tmp_path / "总结.txt", other])
    several = window._opener._desk
    assert several is not None
    qtbot.waitUntil(lambda: several._pages._summary is not None and several._pages.summary.isVisible(), timeout=_LONG)
    with qtbot.waitSignal(window._opener.opened, timeout=_LONG):
        several._pages.summary.confirmed.emit()
    assert {one.title: one.level for one in window._session.briefing.sections}["公路"] == 1
