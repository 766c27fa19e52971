"""The user's checks of the open report: read when it opens, taken over when checking ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from viewer.model import Briefing, Check, CheckState
from viewer.paths import CHECKS as FILE
from viewer.store.checks import save_check
from viewer.store.titles import keep_outline
from viewer.ui.check.check_command import CheckCommand
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.own_checks import OwnChecks
from viewer.ui.session import Session


@pytest.fixture
def own(qtbot, qapp) -> OwnChecks:
    window = QWidget()
    qtbot.addWidget(window)
    memory = Memory()
    return OwnChecks(Session(window), memory, Looks(memory.settings, window), window)


@pytest.fixture
def check(briefing: Briefing) -> Check:
    metric = briefing.metric(11)
    return Check(metric.span, metric.core.of(briefing.text), CheckState.HIDDEN)


def test_what_was_kept_is_read(own: OwnChecks, briefing: Briefing, check: Check) -> None:
    assert own.on(briefing) == ()
    save_check(briefing.sha256, check)
    assert own.on(briefing) == (check,)


def test_a_record_that_cannot_be_read_is_told(own: OwnChecks, briefing: Briefing, user_home, qtbot) -> None:
    user_home.mkdir()
    (user_home / FILE).write_bytes(b"no database" * 100)
    with qtbot.waitSignal(own.told) as told:
        assert own.on(briefing) == ()
    assert "校核记录已损坏" in told.args[0]


def test_titles_that_were_typed_name_the_sections(own: OwnChecks, briefing: Briefing) -> None:
    assert own.titled(briefing) is briefing
    section = briefing.section("2.1")
    keep_outline(briefing.sha256, {section.heading.start: "碧水蓝天工程"}, {})
    assert own.titled(briefing).section("2.1").title == "碧水蓝天工程"
    keep_outline(briefing.sha256, {}, {})
    assert own.titled(briefing) is briefing


def test_titles_that_cannot_be_read_are_told(own: OwnChecks, briefing: Briefing, user_home, qtbot) -> None:
    user_home.mkdir()
    (user_home / FILE).write_bytes(b"no database" * 100)
    with qtbot.waitSignal(own.told) as told:
        assert own.titled(briefing) is briefing
    assert "校核记录已损坏" in told.args[0]


def test_nothing_is_done_without_a_report(own: OwnChecks) -> None:
    own.check_figures("0")
    own.save_checked()


def test_what_was_decided_is_shown_when_the_dialog_closes(
    own: OwnChecks, briefing: Briefing, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    own._session.open(briefing)
    asked: list[tuple[str, int]] = []

    def run(_command: CheckCommand, unit: str, metric_id: int, _theme: object) -> tuple[Check, ...]:
        asked.append((unit, metric_id))
        return (check,)

    monkeypatch.setattr(CheckCommand, "run", run)
    own.check_figures("2.2", 11)
    assert asked == [("2.2", 11)]
    assert 11 not in {metric.id for metric in own._session.briefing.metrics}


def test_saving_begins_from_what_is_kept_now(
    own: OwnChecks, briefing: Briefing, check: Check, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    own._session.open(briefing)
    save_check(briefing.sha256, check)  # by another window
    seen: list[tuple[Check, ...]] = []

    def save(command: CheckCommand) -> None:
        seen.append(command._own)
        command.told.emit("saved", "a.briefing")

    monkeypatch.setattr(CheckCommand, "save", save)
    with qtbot.waitSignal(own.told) as told:
        own.save_checked()
    assert (seen, told.args) == ([(check,)], ["saved", "a.briefing"])


def test_a_record_in_a_folder_that_was_shut_is_told(
    own: OwnChecks, briefing: Briefing, user_home: Path, shut: Callable[[Path], None], qtbot
) -> None:
    shut(user_home)
    with qtbot.waitSignal(own.told) as told:
        assert own.on(briefing) == ()
    assert "校核记录" in told.args[0]


def test_titles_in_a_folder_that_was_shut_are_told_and_the_report_opens(
    own: OwnChecks, briefing: Briefing, user_home: Path, shut: Callable[[Path], None], qtbot
) -> None:
    shut(user_home)
    with qtbot.waitSignal(own.told) as told:
        assert own.titled(briefing) is briefing
    assert "校核记录" in told.args[0]
