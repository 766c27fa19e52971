"""The window tells Windows which group of the task bar it belongs to, and other systems nothing."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from viewer.ui import taskbar


def test_windows_is_told_the_name_that_the_shortcuts_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    taskbar.join_taskbar_group()
    assert told == [taskbar.TASKBAR_ID]


@pytest.mark.skipif(sys.platform == "win32", reason="there it is real")
def test_elsewhere_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    taskbar.join_taskbar_group()
    assert told == []
