from __future__ import annotations

from pathlib import Path

import pytest

from viewer.ui.aloud import voice
from viewer.ui.aloud.voice import Voice, find_voice, system_environment


def test_there_is_none_without_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_voice() is None


def test_it_is_found_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "spd-say"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(voice.sys, "platform", "linux")
    assert find_voice() == Voice(str(program))
    monkeypatch.setattr(voice.sys, "platform", "win32")
    assert find_voice() is None


def test_words_are_never_taken_for_options() -> None:
    arguments = Voice("spd-say").saying("--cancel")
    assert arguments[arguments.index("--") + 1 :] == ["--cancel"]


def test_a_program_of_the_system_loads_no_library_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    packaged = {"PATH": "/bin", "LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/before"}
    assert system_environment(packaged) == {"PATH": "/bin", "LD_LIBRARY_PATH": "/before"}
    plain = {"PATH": "/bin", "LD_LIBRARY_PATH": "/set/by/the/user"}
    assert system_environment(plain) == plain
    monkeypatch.setattr(voice.sys, "frozen", True, raising=False)
    assert system_environment(plain) == {"PATH": "/bin"}
