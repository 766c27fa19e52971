"""Writing: what is written is read back the same, and a failure leaves nothing behind."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.errors import CannotWrite
from viewer.model import Briefing, Check, CheckState, Kind, Metadata, Metric, Section, Span
from viewer.store.agreement import agreement
from viewer.store.read import read_briefing
from viewer.store.rows import SCHEMA_VERSION, text_sha256
from viewer.store.write import write_briefing

WORDS = st.text(min_size=1, max_size=12)
MAYBE = st.none() | WORDS
DECIMALS = st.none() | st.decimals(-(10**30), 10**30, allow_nan=False, allow_infinity=False)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    text = draw(st.text(min_size=1, max_size=60))
    ids = ["0", *draw(st.lists(st.integers(1, 99).map(str), unique=True, max_size=3))]

    def section(ident: str) -> Section:
        number, flags = draw(MAYBE), [draw(st.booleans()) for _ in range(2)]
        parent = None if ident == "0" else "0"
        level = 0 if parent is None else draw(st.integers(1, 9))
        return Section(
            ident, parent, level, number, flags[0], draw(WORDS), draw(spans(text)), draw(spans(text)), flags[1]
        )

    def metric(number: int) -> Metric:
        marks = [draw(spans(text)) for _ in range(3)]
        same_as = draw(st.none() | st.integers(1, number))
        maybe = [draw(MAYBE) for _ in range(6)]
        values = draw(DECIMALS), draw(DECIMALS)
        kind, where = draw(st.sampled_from(list(Kind))), draw(st.sampled_from(ids))
        weight, optional = draw(st.integers(1, 3)), draw(st.booleans())
        return Metric(number, where, draw(WORDS), kind, *values, *maybe, weight, *marks, draw(WORDS), same_as, optional)

    def check() -> Check:
        decided = draw(MAYBE), draw(st.none() | st.sampled_from(list(Kind))), draw(MAYBE), draw(st.none() | st.just(""))
        state, pinned = draw(st.sampled_from(list(CheckState))), draw(st.none() | st.booleans())
        return Check(draw(spans(text)), draw(WORDS), state, *decided, pinned, draw(st.booleans()))

    checks = {made.span: made for made in (check() for _ in range(draw(st.integers(0, 3))))}
    return Briefing(
        Metadata(draw(WORDS), draw(st.text(max_size=5)), draw(st.none() | st.integers(1, 9999))),
        draw(WORDS),
        text,
        text_sha256(text),
        tuple(section(ident) for ident in ids),
        tuple(metric(number) for number in range(1, draw(st.integers(0, 3)) + 1)),
        tuple(draw(st.lists(WORDS, max_size=2))),
        checks=tuple(checks[span] for span in sorted(checks)),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=briefings())
def test_what_is_written_is_read_back_the_same(made: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "made.briefing"
    write_briefing(made, path)
    back = read_briefing(path)
    assert replace(back, content_sha256="") == made
    assert agreement(back).holds
    # 1E+3 and 1000 are equal but not the same text; exact means that the text is kept.
    assert [str(metric.value) for metric in back.metrics] == [str(metric.value) for metric in made.metrics]


def _sound(briefing: Briefing) -> Briefing:
    return replace(briefing, sha256=text_sha256(briefing.text))


def test_decimals_stay_exact(briefing: Briefing, tmp_path: Path) -> None:
    value = Decimal("0.1000000000000000000000000001")
    made = replace(_sound(briefing), metrics=(replace(briefing.metrics[0], value=value),))
    write_briefing(made, tmp_path / "a.briefing")
    assert read_briefing(tmp_path / "a.briefing").metrics[0].value == value


def test_the_file_needs_no_second_file(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    write_briefing(_sound(briefing), path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x42524946,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    assert [name for (name,) in tables] == ["checks", "metadata", "metrics", "sections", "source", "warnings"]
    assert [left.name for left in tmp_path.iterdir() if left.is_file()] == ["a.briefing"]


def test_an_older_file_is_replaced(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    write_briefing(_sound(briefing), path)
    newer = replace(_sound(briefing), metadata=Metadata("改后的标题"))
    write_briefing(newer, path)
    assert read_briefing(path) == newer


def test_a_missing_folder_cannot_be_written(briefing: Briefing, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_briefing(_sound(briefing), tmp_path / "none" / "a.briefing")
    assert not (tmp_path / "none").exists()


def test_a_failure_leaves_the_old_file_and_nothing_else(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.briefing"
    write_briefing(_sound(briefing), path)
    before = path.read_bytes()

    def fails(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("viewer.store.write.os.replace", fails)
    with pytest.raises(CannotWrite):
        write_briefing(replace(_sound(briefing), metadata=Metadata("新")), path)
    assert path.read_bytes() == before
    assert [left.name for left in tmp_path.iterdir() if left.is_file()] == ["a.briefing"]


def test_a_folder_is_not_overwritten(briefing: Briefing, tmp_path: Path) -> None:
    (tmp_path / "a.briefing").mkdir()
    with pytest.raises(CannotWrite):
        write_briefing(_sound(briefing), tmp_path / "a.briefing")
    assert [left.name for left in tmp_path.iterdir() if left.name != "user-home"] == ["a.briefing"]


def test_reading_loads_no_writer() -> None:
    code = "import sys, viewer.store.read; assert 'sqlite_utils' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
