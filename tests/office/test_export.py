"""Figures to files: all of them or none, and nothing else is replaced."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.errors import BriefingError, CannotWrite, FileInUse, NoFigures, NotReplaced
from viewer.model import ROOT, Briefing
from viewer.office.export import Exported, Format, export_figures, metrics_below
from viewer.store.whole import put_in_place


def test_both_files_and_how_much_is_in_them(bundled: Briefing, tmp_path: Path) -> None:
    targets = [(Format.XLSX, tmp_path / "数据.xlsx"), (Format.CSV, tmp_path / "数据.csv")]
    assert export_figures(bundled, bundled.metrics, targets) == Exported(133, 137)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["数据.csv", "数据.xlsx"]
    assert export_figures(bundled, bundled.metrics, targets) == Exported(133, 137)  # an older export gives way


def test_a_section_or_a_chapter_only(briefing: Briefing) -> None:
    assert metrics_below(briefing, ROOT) == briefing.metrics
    assert [metric.id for metric in metrics_below(briefing, "1.1")] == [1, 2, 3, 4, 5, 6]
    assert [metric.id for metric in metrics_below(briefing, "2")] == [9, 10, 11, 12]
    assert metrics_below(briefing, "3") == ()


def test_no_figures_no_file(briefing: Briefing, tmp_path: Path) -> None:
    with pytest.raises(NoFigures):
        export_figures(briefing, (), [(Format.XLSX, tmp_path / "a.xlsx")])
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("kind", list(Format))
def test_a_file_of_another_kind_a_folder_and_a_twin_are_left_alone(
    briefing: Briefing, tmp_path: Path, kind: Format
) -> None:
    other = tmp_path / f"报告{kind}"
    other.write_bytes(b"%PDF-1.7")
    fresh = tmp_path / "neu"
    for targets in ([(kind, other)], [(kind, tmp_path)], [(Format.XLSX, fresh), (Format.CSV, fresh)]):
        with pytest.raises(NotReplaced):
            export_figures(briefing, briefing.metrics, targets)
    assert other.read_bytes() == b"%PDF-1.7"
    assert not fresh.exists()


def test_one_place_that_cannot_be_written_and_nothing_is(briefing: Briefing, tmp_path: Path) -> None:
    good = tmp_path / "a.xlsx"
    for bad in (tmp_path / "none" / "a.csv", tmp_path / ("长" * 100 + ".csv"), tmp_path / "a\0.csv"):
        with pytest.raises(BriefingError) as caught:
            export_figures(briefing, briefing.metrics, [(Format.XLSX, good), (Format.CSV, bad)])
        assert isinstance(caught.value, CannotWrite)
        assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_long_name_has_room_for_its_draft(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / ("长" * 83 + ".xlsx")  # 254 bytes
    export_figures(briefing, briefing.metrics, [(Format.XLSX, path)])
    assert path.exists()


def test_a_file_that_excel_holds_open_is_said_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def locked(*_paths: object) -> None:
        raise PermissionError(32, "sharing violation")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(FileInUse) as caught:
        put_in_place([(path, b"new")])
    assert "a.xlsx" in caught.value.sentence()
    assert [file.read_bytes() for file in tmp_path.iterdir() if file.is_file()] == [b"old"]


def test_a_fault_of_ours_leaves_no_draft(briefing: Briefing, tmp_path: Path) -> None:
    broken = replace(briefing.metrics[0], section="9.9")
    with pytest.raises(KeyError):
        export_figures(briefing, [broken], [(Format.CSV, tmp_path / "a.csv")])
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
