"""Checking through the real window: decided, started anew, imported anew, handed over, opened elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.model import Briefing, CheckState
from viewer.paths import CHECKS as FILE
from viewer.query.overview import overview
from viewer.store.agreement import agreement
from viewer.store.checks import load_checks
from viewer.store.read import read_briefing
from viewer.store.write import write_briefing
from viewer.ui.check.check_dialog import CheckDialog
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[..., MainWindow]:
    def opened(path: Path = file) -> MainWindow:
        window = make_window(qapp, path)
        qtbot.addWidget(window)
        window.resize(1400, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return opened


def _while_open(qtbot: QtBot, window: MainWindow, command: str, work: Callable[[CheckDialog], None]) -> None:
    """Open the dialog by its command, work in it, and close it."""
    failed: list[BaseException] = []

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CheckDialog)
        try:
            # Keys reach a dialog's shortcuts only once the server has made it the active one.
            qtbot.waitUntil(dialog.isActiveWindow)
            work(dialog)
        except BaseException as fault:
            failed.append(fault)
        finally:
            dialog.accept()

    QTimer.singleShot(0, window, found)
    window._commands[command].trigger()
    if failed:
        raise failed[0]


def _committed(words: str) -> QInputMethodEvent:
    """What an input method sends when the user takes its proposal."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    return event


def _check_section_2_2(qtbot: QtBot, dialog: CheckDialog) -> None:
    """Figure 11 gets another name and is pinned, 12 is doubtful."""
    assert [item.metric_id for item in dialog._list.items] == [11, 12]
    form = dialog._page.form
    form.select_label()
    QApplication.sendEvent(form._label, _committed("新建泊位"))
    qtbot.mouseClick(form._pinned, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form._pinned, Qt.MouseButton.LeftButton)
    qtbot.keyClick(form._label, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog._list.chosen == 12
    qtbot.mouseClick(dialog._foot._doubt, Qt.MouseButton.LeftButton)


def _hide_figure_8(qtbot: QtBot, dialog: CheckDialog) -> None:
    dialog.choose(8)
    qtbot.keyClick(dialog._list, Qt.Key.Key_Space)


def _shows_what_was_decided(briefing: Briefing) -> None:
    assert (briefing.metric(11).label, briefing.metric(11).check.state) == ("新建泊位", CheckState.CHECKED)
    assert briefing.metric(12).check.state is CheckState.DOUBTFUL
    assert 8 not in {metric.id for metric in briefing.metrics}
    assert overview(briefing)["2"][0].metric.id == 11


def test_checking_from_the_first_decision_to_another_desk(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    file: Path,
    user_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = file.read_bytes()
    window = open_window()
    read = window.briefing
    window.navigator.go_to_section("2.2")
    _while_open(qtbot, window, "check", lambda dialog: _check_section_2_2(qtbot, dialog))
    window.navigator.go_to_section("1.2")
    _while_open(qtbot, window, "check", lambda dialog: _hide_figure_8(qtbot, dialog))

    _shows_what_was_decided(window.briefing)
    assert window._session.read == read
    assert window._session.section == "1.2"
    pane = window.navigator.reading.cards
    said = [pane._text(row.card) for row in pane._model.rows]
    assert [text.label for text in said] == ["办件时限"]
    assert file.read_bytes() == before
    window.enter_query("停车")
    labels = [row.card.metric.label for row in pane._shelf.matching(window._session.selection)[0]]
    assert labels == ["新建泊位", "停车投诉"]
    assert any(pane._text(row.card).doubt == "⚠ 有疑" for row in pane._shelf.rows)

    # Nothing waits for the end of the window: a kill now would lose none of it.
    assert len(load_checks(read.sha256)) == 3
    window.close()
    again = open_window()
    _shows_what_was_decided(again.briefing)
    again.close()

    # Imported anew under another name and title: the text is the same.
    other = tmp_path / "重新导入.briefing"
    write_briefing(replace(read, metadata=replace(read.metadata, title="重新导入")), other)
    third = open_window(other)
    _shows_what_was_decided(third.briefing)

    handed = tmp_path / "交出" / "已校核.briefing"
    handed.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(handed), ""))
    third._commands["save_checked"].trigger()
    assert third.statusBar().currentMessage() == "已连同 3 项校核保存到 已校核.briefing"
    third.close()

    # Another desk: nothing of the first user's is there.
    written = read_briefing(handed)
    assert agreement(written).holds
    assert written.metrics == read.metrics
    (user_home / FILE).unlink()
    elsewhere = open_window(handed)
    _shows_what_was_decided(elsewhere.briefing)
    # Their own decision goes on top and stays theirs.
    elsewhere.navigator.go_to_section("2.2")
    _while_open(qtbot, elsewhere, "check", lambda dialog: (dialog.choose(12), dialog._restore()))
    assert elsewhere.briefing.metric(12).check.state is CheckState.TO_CHECK
    assert read_briefing(handed) == written


def test_a_card_is_taken_to_be_checked(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.navigator.go_to_section("1.1")
    taken: list[int] = []

    def seen() -> None:
        dialog = QApplication.activeModalWidget()
        taken.append(dialog._list.chosen)
        dialog.accept()

    QTimer.singleShot(0, window, seen)
    window.navigator.reading.cards.check_wanted.emit(5)
    QTimer.singleShot(0, window, seen)
    window.navigator.reading.cards.check_wanted.emit(12)
    assert taken == [5, 12]


def test_a_damaged_record_is_said_and_the_report_opens(open_window: Callable[..., MainWindow], user_home: Path) -> None:
    user_home.mkdir(exist_ok=True)
    (user_home / FILE).write_bytes(b"no database" * 100)
    window = open_window()
    assert window.briefing is not None
    assert "checks-damaged-1.db" in window.statusBar().currentMessage()


def test_filter_hit_and_keyboard_stay_where_they_were(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.enter_query("停车")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    view = window.navigator.reading.text._view
    assert (window._session.hit, view.marks.hit) == (1, 1)
    place = window.navigator.reading.text.place()
    _while_open(qtbot, window, "check", lambda dialog: dialog.confirm())
    assert window._session.selection.query == "停车"
    assert (window._session.hit, view.marks.hit) == (1, 1)
    assert window.navigator.reading.text.place() == place

    window.navigator.clear_filter()
    window.navigator.go_to_overview()
    _while_open(qtbot, window, "check", lambda dialog: dialog._doubt())
    assert window.navigator.on_overview
    assert window.focusWidget() is not None
