"""The import line: what it guesses, what it gives, that it writes whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from viewer.errors import CannotWrite, EmptySource, FileMissing
from viewer.ingest.text import source_of
from viewer.model import Metadata
from viewer.pipeline import build_briefing, guess_metadata, import_report
from viewer.store.read import read_briefing

TEXT = "青山县2030年工作报告\n2030年,全县新增学位1200个。\n一、回顾\n全县茶园3.5万亩。\n二、打算\n新增停车位500个。\n"


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "work.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, Metadata("青山县2030年工作报告", "青山县", 2030)),
        ("2029年,全县工作顺利。正文。", Metadata("file", "", 2029)),
        ("全县工作顺利。2029年正文。", Metadata("file", "", None)),
        ("标题：政府工作报告\n发文单位：某市人民政府\n\n现在报告。", Metadata("政府工作报告", "某市人民政府", None)),
        ("——2030年1月在大会上\n一年来，成绩显著。", Metadata("file", "", None)),
        ("2030年东山省人民政府工作报告\n正文。", Metadata("2030年东山省人民政府工作报告", "东山省", 2030)),
        ("一、农业生产\n全镇种植水稻3200亩。\n", Metadata("file", "", None)),
        ("十四五规划实施情况\n一、回顾\n", Metadata("十四五规划实施情况", "", None)),
        ("碳达峰行动方案（2030年前）\n", Metadata("碳达峰行动方案（2030年前）", "", 2030)),
    ],
)
def test_guesses(text: str, expected: Metadata) -> None:
    assert guess_metadata(source_of("file.txt", text)) == expected


def test_a_report_becomes_a_briefing(report_file: Path) -> None:
    steps: list[tuple[str, int]] = []
    briefing = build_briefing(report_file, progress=lambda step, count: steps.append((step, count)))
    assert briefing.metadata == Metadata("青山县2030年工作报告", "青山县", 2030)
    assert (briefing.source_name, briefing.text) == ("work.txt", TEXT)
    assert briefing.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [section.title for section in briefing.sections[1:]] == ["回顾", "打算"]
    assert {(metric.section, metric.surface) for metric in briefing.metrics} >= {("1", "3.5万亩"), ("2", "500个")}
    assert steps == [("sections", 2), ("metrics", len(briefing.metrics))]


def test_what_is_written_is_what_was_built(report_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.briefing"
    metadata = Metadata("题", "县", 2030)
    assert import_report(report_file, out, metadata) == read_briefing(out)
    assert read_briefing(out).metadata == metadata


@pytest.mark.parametrize(("words", "error"), [(None, FileMissing), (" \n", EmptySource)])
def test_bad_input_leaves_nothing(tmp_path: Path, words: str | None, error: type[Exception]) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "out.briefing"
    if words is not None:
        source.write_text(words, encoding="utf-8")
    with pytest.raises(error):
        import_report(source, out)
    assert [path.name for path in tmp_path.glob("*out*")] == []


def test_a_folder_that_is_not_there(report_file: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        import_report(report_file, tmp_path / "none" / "out.briefing")
    assert not (tmp_path / "none").exists()
