"""Which differences between two builds count."""

from __future__ import annotations

import os
from pathlib import Path


def build(at: Path, words: str = "x", mode: int = 0o644, time: int = 1_700_000_000) -> Path:
    for name in ("briefing-viewer/a", "x.zip"):
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
        path.chmod(mode)
        os.utime(path, (time, time))
    return at


def test_the_same_files_do_not_differ(tmp_path: Path) -> None:
    import reproducible

    assert reproducible.differences(build(tmp_path / "a"), build(tmp_path / "b")) == []


def test_content_counts_everywhere_mode_and_time_inside_the_bundle(tmp_path: Path) -> None:
    import reproducible

    first = build(tmp_path / "a")
    assert reproducible.differences(first, build(tmp_path / "b", words="y")) == ["briefing-viewer/a", "x.zip"]
    assert reproducible.differences(first, build(tmp_path / "c", mode=0o755)) == ["briefing-viewer/a"]
    assert reproducible.differences(first, build(tmp_path / "d", time=1)) == ["briefing-viewer/a"]


def test_a_file_of_one_build_only_is_named(tmp_path: Path) -> None:
    import reproducible

    first, second = build(tmp_path / "a"), build(tmp_path / "b")
    (second / "briefing-viewer" / "new").touch()
    assert reproducible.differences(first, second) == ["briefing-viewer/new"]
