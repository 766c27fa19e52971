"""Briefings come to their place whole or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.errors import CannotWrite, DiskFull, FileInUse
from viewer.model import Briefing, Check, Metadata
from viewer.store.checks import load_checks, save_check
from viewer.store.read import read_briefing
from viewer.store.titles import keep_outline, load_levels
from viewer.store.write import write_briefing
from viewer.ui.importing.by_hand import NOTHING
from viewer.ui.importing.placing import Finished, place_for, put_in_place, read_draft
from viewer.ui.importing.workshop import briefings_folder


@pytest.fixture
def finished(imported: Briefing, source: Path, tmp_path: Path) -> Finished:
    briefings_folder().mkdir(parents=True)
    draft = tmp_path / "draft.briefing"
    write_briefing(imported, draft)
    return Finished(draft, source, imported.sha256)


def _held() -> list[str]:
    return sorted(path.name for path in briefings_folder().iterdir())


def test_a_draft_moves_to_its_place(finished: Finished, imported: Briefing) -> None:
    placed = put_in_place([finished])
    assert placed.briefing == imported
    assert placed.path == place_for(finished.source, finished.sha256)
    assert not finished.draft.exists()
    assert len(_held()) == 1


def test_what_was_changed_is_written(finished: Finished, imported: Briefing) -> None:
    changed = replace(imported, metadata=Metadata("镇总结"))
    placed = put_in_place([finished._replace(changed=changed)])
    assert read_briefing(placed.path).metadata.title == "镇总结"


def test_what_the_import_made_stays_to_be_read_anew_where_placing_fails(
    finished: Finished, imported: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_given: object) -> None:
        raise FileInUse("x")

    monkeypatch.setattr("viewer.ui.importing.placing._move", locked)
    changed = replace(imported, metadata=Metadata("镇总结"))
    with pytest.raises(FileInUse):
        put_in_place([finished._replace(changed=changed)])
    assert read_briefing(finished.draft) == imported


def test_the_same_text_of_the_same_name_goes_to_the_same_place(finished: Finished) -> None:
    other = place_for(Path("/elsewhere") / finished.source.name, finished.sha256)
    assert other == place_for(finished.source, finished.sha256)
    long = place_for(Path("长" * 200 + ".txt"), finished.sha256)
    assert len(os.fsencode(long.name)) < 255


def test_a_full_disk_leaves_nothing_and_what_was_there(
    finished: Finished, imported: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_place([finished])
    before = place_for(finished.source, finished.sha256).read_bytes()
    write_briefing(imported, finished.draft)

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr("viewer.store.write._fill", full)
    with pytest.raises(DiskFull):
        put_in_place([finished._replace(changed=imported), finished])
    assert place_for(finished.source, finished.sha256).read_bytes() == before
    assert len(_held()) == 1


@pytest.mark.parametrize(("there", "told"), [(True, FileInUse), (False, CannotWrite)])
def test_a_place_that_cannot_be_taken_is_said(
    finished: Finished, monkeypatch: pytest.MonkeyPatch, there: bool, told: type[CannotWrite]
) -> None:
    if there:
        place_for(finished.source, finished.sha256).write_text("held open by another program", encoding="utf-8")

    def refuse(*_given: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(told):
        put_in_place([finished])
    assert finished.draft.exists()


def test_a_place_that_is_gone_is_said(finished: Finished) -> None:
    briefings_folder().rmdir()
    with pytest.raises(CannotWrite):
        put_in_place([finished])


def test_checks_are_kept_and_taken_back(finished: Finished, imported: Briefing) -> None:
    first, second = (Check(m.span, m.core.of(imported.text), label="别名") for m in imported.metrics[:2])
    save_check(imported.sha256, first)
    put_in_place([finished._replace(checks=(second,), undecided=(first.span,))])
    assert load_checks(imported.sha256) == (second,)


def test_a_draft_is_read_with_the_checks_of_its_text(finished: Finished, imported: Briefing) -> None:
    check = Check(imported.metrics[0].span, "x", label="别名")
    save_check(imported.sha256, check)
    draft = read_draft(finished.draft)
    assert draft.look.briefing == imported
    assert draft.own == (check,)
    assert len(draft.rows) == len([line for line in imported.text.split("\n") if line.strip()])


def test_levels_set_before_hold_in_a_report_that_nobody_looked_at(finished: Finished, imported: Briefing) -> None:
    last = next(section for section in reversed(imported.sections) if section.level == 2)
    keep_outline(imported.sha256, {}, {last.heading.start: 1})
    placed = put_in_place([finished])
    raised = next(one for one in placed.briefing.sections if one.heading.start == last.heading.start)
    assert raised.level == 1
    assert read_briefing(placed.path) == placed.briefing


def test_what_was_taken_back_by_hand_is_kept_no_longer(finished: Finished, imported: Briefing) -> None:
    last = next(section for section in reversed(imported.sections) if section.level == 2)
    keep_outline(imported.sha256, {}, {last.heading.start: 1})
    assert read_draft(finished.draft).hand == NOTHING._replace(levels={last.heading.start: 1})
    assert put_in_place([finished._replace(hand=NOTHING)]).briefing == imported
    assert load_levels(imported.sha256) == {}


def test_levels_that_cannot_be_any_more_keep_no_report_from_its_place(finished: Finished, imported: Briefing) -> None:
    first = next(section for section in imported.sections if section.level)
    keep_outline(imported.sha256, {}, {first.heading.start + 1: 1})
    assert put_in_place([finished]).briefing == imported
