"""What the window asks of a long report is worked out before it is shown, and nothing of it again afterwards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from viewer.errors import ChecksSetAside, DamagedBriefing
from viewer.model import Briefing, Check
from viewer.paths import CHECKS, user_folder
from viewer.query.cards import group_cards
from viewer.query.checked import seen
from viewer.query.everything import everything
from viewer.store.checks import save_check
from viewer.store.titles import keep_outline
from viewer.ui.long_report import Ready, make_ready
from viewer.ui.own_checks import titled
from viewer.ui.parts.card_groups import shelf_of
from viewer.ui.tree.section_model import listed


def test_the_file_is_read_and_found_as_it_was_imported(file: Path, briefing: Briefing) -> None:
    ready = make_ready(file, None, Event())
    assert ready.briefing is not None
    assert ready.briefing.text == briefing.text
    assert ready.holds
    assert ready.trouble is None


def test_what_was_worked_out_is_kept_by_the_briefing(file: Path) -> None:
    made = make_ready(file, None, Event()).briefing
    assert made is not None
    for work in (everything, shelf_of, listed):
        before = work.__wrapped__  # type: ignore[attr-defined]
        assert work(made) is work(made), before
    assert group_cards(made.metrics) is group_cards(made.metrics)


def test_one_that_is_in_memory_is_taken_as_it_is(file: Path, briefing: Briefing) -> None:
    assert make_ready(file, briefing, Event()) == Ready(briefing)


def test_one_that_was_changed_since_is_told(file: Path, briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = replace(briefing, sha256="0" * 64)
    monkeypatch.setattr("viewer.ui.long_report.read_briefing", lambda _path: changed)
    assert make_ready(file, None, Event()) == Ready(changed, holds=False)


def test_nothing_is_made_once_nobody_waits(file: Path) -> None:
    stop = Event()
    stop.set()
    assert make_ready(file, None, stop) == Ready(None)


def test_the_users_titles_and_checks_are_applied_before_it_is_shown(file: Path, briefing: Briefing) -> None:
    first = briefing.metrics[0]
    check = Check(first.span, first.core.of(briefing.text), label="另一个名称")
    place = briefing.sections[1].heading.start
    save_check(briefing.sha256, check)
    keep_outline(briefing.sha256, {place: "另一个标题"}, {})
    made = make_ready(file, None, Event()).briefing
    assert made is not None
    assert made.sections[1].title != "另一个标题", "the file's own stays what a change of its details writes again"
    named = titled(made, ((place, "另一个标题"),))
    assert named is titled(made, ((place, "另一个标题"),))
    assert seen(named, (check,)).metrics[0].label == "另一个名称"


def test_checks_that_cannot_be_read_are_told_and_the_report_is_there(file: Path) -> None:
    path = user_folder() / CHECKS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no database at all, but long enough for a header" * 20)
    ready = make_ready(file, None, Event())
    assert ready.briefing is not None
    assert isinstance(ready.trouble, ChecksSetAside)


def test_a_damaged_file_is_refused(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])
    with pytest.raises(DamagedBriefing):
        make_ready(file, None, Event())
