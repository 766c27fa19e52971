"""Decisions reach the record at once; a checked briefing is written whole and never over what must stay."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.model import Briefing, Check, CheckState, Span
from viewer.paths import CHECKS as FILE
from viewer.store.checks import load_checks, save_check
from viewer.store.read import read_briefing
from viewer.theme.tokens import Theme
from viewer.ui.check.check_command import CheckCommand
from viewer.ui.check.check_dialog import CheckDialog
from viewer.ui.memory import Memory
from viewer.ui.parts.usual_folder import usual_folder


@pytest.fixture
def memory(file: Path) -> Memory:
    made = Memory()
    made.change(last_file=str(file))
    return made


@pytest.fixture
def command(qtbot, briefing: Briefing, memory: Memory) -> Callable[..., CheckCommand]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1400, 800)
    return lambda *own: CheckCommand(briefing, own, memory, window)


def _dialog(command: CheckCommand, theme: Theme, metric_id: int = 0) -> CheckDialog:
    return command.dialog("2.2", metric_id, theme)[0]


def test_every_decision_is_in_the_record_when_it_is_made(command, briefing, theme, check) -> None:
    dialog = _dialog(command(), theme)
    dialog.confirm()
    assert load_checks(briefing.sha256) == (check(11, state=CheckState.CHECKED),)
    dialog._doubt()
    assert load_checks(briefing.sha256)[1] == check(12, state=CheckState.DOUBTFUL)
    dialog.undo()
    dialog.undo()
    assert load_checks(briefing.sha256) == ()


def test_a_moved_check_leaves_the_record(command, briefing, theme, check) -> None:
    read = briefing.metric(11)
    moved = Check(Span(read.span.start, read.span.end - 1), "50", CheckState.CHECKED)
    save_check(briefing.sha256, moved)
    dialog = _dialog(command(moved), theme, 11)
    dialog.confirm()
    assert load_checks(briefing.sha256) == (check(11, state=CheckState.CHECKED),)


def test_what_cannot_be_kept_is_said_and_holds_until_the_end(command, theme, check, user_home: Path, tmp_path) -> None:
    dialog = _dialog(made := command(), theme)
    user_home.rename(tmp_path / "elsewhere")
    user_home.write_bytes(b"")
    dialog.confirm()
    assert "校核结果无法保存" in dialog._foot.notice
    assert dialog._desk.own == (check(11, state=CheckState.CHECKED),)
    assert made is not None


def test_a_record_damaged_meanwhile_is_written_anew_with_all(command, briefing, theme, check, user_home: Path) -> None:
    before = check(12, label="投诉")
    save_check(briefing.sha256, before)
    dialog = _dialog(command(before), theme, 11)
    (user_home / FILE).write_bytes(b"no database" * 100)
    dialog.confirm()
    assert "checks-damaged-1.db" in dialog._foot.notice
    assert load_checks(briefing.sha256) == (check(11, state=CheckState.CHECKED), before)


# -- handing over ------------------------------------------------------------------------------------------------
@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[str]]:
    """What the user answers to the question where, and what was proposed."""
    given: list[str] = []
    proposed: list[str] = []

    def asked(_parent: QWidget, _title: str, path: str, _filter: str) -> tuple[str, str]:
        proposed.append(path)
        return given.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return given, proposed


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of the boxes that came up; each is answered with another place."""
    boxes: list[str] = []

    def exec_(box: QMessageBox) -> int:
        boxes.append(box.text())
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda self: self.buttons()[0])
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return boxes


def test_it_is_proposed_beside_the_report(command, answers, file: Path) -> None:
    given, proposed = answers
    given.append("")
    command().save()
    assert proposed == [str(file.parent / "青山县2030年工作报告 (checked).briefing")]


def test_from_our_own_folders_it_is_proposed_among_the_users_documents(
    command, answers, memory: Memory, user_home: Path
) -> None:
    given, proposed = answers
    given += ["", ""]
    memory.change(last_file=str(user_home / "briefings" / "a.briefing"))
    command().save()
    documents = usual_folder("")
    assert Path(proposed[0]).parent == Path(documents)
    memory.change(last_folder=str(user_home.parent))
    command().save()
    assert Path(proposed[1]).parent == user_home.parent


def test_what_holds_is_written_and_told(command, answers, briefing, check, tmp_path: Path, qtbot) -> None:
    answers[0].append(str(tmp_path / "交出"))
    brought = replace(briefing, checks=(check(1, label="文件里的"), check(3, label="文件里的")))
    made = command(check(3, label="自己的"), check(5), Check(Span(0, 4), "2029", CheckState.CHECKED))
    made._briefing = brought
    with qtbot.waitSignal(made.told) as told:
        made.save()
    assert told.args == ["Saved with 2 checks to 交出.briefing", str(tmp_path / "交出.briefing")]
    written = read_briefing(tmp_path / "交出.briefing")
    assert written.checks == (check(1, label="文件里的"), check(3, label="自己的"))
    assert (written.metrics, written.text) == (briefing.metrics, briefing.text)


def test_what_must_stay_is_left_alone_and_another_place_asked_for(
    command, answers, said: list[str], file: Path, tmp_path: Path, briefing
) -> None:
    other = tmp_path / "表格.briefing"
    other.write_text("不是简报", encoding="utf-8")
    answers[0][:] = [str(file), str(other), str(tmp_path / "没有" / "a.briefing"), ""]
    before = file.read_bytes()
    command().save()
    assert len(said) == 3
    assert "正在阅览" in said[0]
    assert "另一种文件" in said[1]
    assert "无法写入" in said[2]
    assert file.read_bytes() == before
    assert other.read_text(encoding="utf-8") == "不是简报"


def test_an_older_briefing_may_be_replaced_as_a_whole(command, answers, file: Path, tmp_path: Path, check) -> None:
    older = tmp_path / "older.briefing"
    older.write_bytes(file.read_bytes())
    answers[0].append(str(older))
    command(check(1, label="名")).save()
    assert len(read_briefing(older).checks) == 1
    with sqlite3.connect(older) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
