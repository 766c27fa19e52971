"""Where the user's folder is: from source, packaged, portable, without a home; names of files made from words."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer import paths


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No override, and a home of this test's own."""
    for name in ("BRIEFING_VIEWER_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def packaged(plain: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program on a path with Chinese and a space."""
    folder = plain / "U盘 简报"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "briefing-viewer"))
    return folder


def test_the_platforms_place(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.user_folder() == plain / "home" / ".local" / "share" / "briefing-viewer"
    monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")
    assert paths.user_folder() == Path("/elsewhere/briefing-viewer")


def test_userdata_beside_the_program(packaged: Path) -> None:
    assert paths.portable_folder() is None
    assert packaged not in paths.user_folder().parents
    (packaged / "userdata").mkdir()
    assert paths.user_folder() == packaged / "userdata"


def test_a_link_to_the_program_is_followed(packaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packaged / "userdata").mkdir()
    (packaged / "briefing-viewer").touch()
    link = packaged.parent / "link"
    link.symlink_to(packaged / "briefing-viewer")
    monkeypatch.setattr(sys, "executable", str(link))
    assert paths.user_folder() == packaged / "userdata"


def test_a_file_named_userdata_is_no_folder(packaged: Path) -> None:
    (packaged / "userdata").touch()
    assert paths.portable_folder() is None


def test_from_source_nothing_is_portable(packaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packaged / "userdata").mkdir()
    monkeypatch.delattr(sys, "frozen")
    assert paths.portable_folder() is None


def test_the_override_wins(packaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packaged / "userdata").mkdir()
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", "/override")
    assert paths.user_folder() == Path("/override")


def test_a_user_without_a_home(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert paths.user_folder().is_relative_to(tempfile.gettempdir())


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("2021年改革报告 数据", "2021年改革报告 数据"),
        ('a/b\\c:d*e?f"g<h>i|j\nk', "a b c d e f g h i j k"),
        (" ..营商环境4.0. ", "营商环境4.0"),
        ("长" * 79 + " 数据", "长" * 79),
        ("...", ""),
        ("\U00020bb7" * 80, "\U00020bb7" * 60),
        ("半\ud800字", "半字"),
    ],
)
def test_a_stem_is_what_every_system_takes(words: str, stem: str) -> None:
    assert paths.safe_stem(words) == stem


def test_what_cannot_be_looked_at_is_not_gone(tmp_path: Path, shut: Callable[[Path], None]) -> None:
    folder = tmp_path / "共享"
    assert paths.is_gone(folder / "甲")
    folder.write_bytes(b"")
    assert not paths.is_gone(folder)
    assert paths.is_gone(folder / "甲")  # below a file
    shut(folder)
    assert not paths.is_gone(folder / "甲")
    assert not paths.is_gone(folder.with_name("\0"))
