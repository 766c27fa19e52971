"""The committed briefing holds exactly what a rebuild from its source gives."""

from __future__ import annotations

import importlib.util
from dataclasses import fields
from pathlib import Path

import pytest

from viewer.model import Briefing
from viewer.store.read import read_briefing

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """What `make briefing` would write, read back from the file it wrote."""
    spec = importlib.util.spec_from_file_location("build_briefing", ROOT / "packaging" / "build_briefing.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    out = tmp_path_factory.mktemp("rebuilt") / "rebuilt.briefing"
    built = module.rebuild(out)
    written = read_briefing(out)
    assert written == built
    return written


def test_the_committed_briefing_is_what_a_rebuild_gives(bundled: Briefing, rebuilt: Briefing) -> None:
    for field in fields(Briefing):
        assert getattr(bundled, field.name) == getattr(rebuilt, field.name), f"{field.name}: run `make briefing`"
    assert bundled == rebuilt


def test_it_says_what_it_is(bundled: Briefing, report_text: str) -> None:
    metadata = bundled.metadata
    assert (metadata.title, metadata.issuer, metadata.year) == ("2021年罗湖改革报告", "深圳市罗湖区", 2021)
    assert (bundled.text, bundled.source_name) == (report_text, "luohu-2021-reform.txt")
    assert len(bundled.sections) == 71
    assert bundled.warnings == ()
