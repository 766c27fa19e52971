"""What the system says about dark and motion is asked of Qt, not guessed."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from viewer.theme import system


@pytest.mark.parametrize(
    ("scheme", "dark"), [(Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False), (Qt.ColorScheme.Unknown, False)]
)
def test_dark_follows_the_scheme(qapp, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, dark: bool) -> None:
    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:
            return scheme

    monkeypatch.setattr(system.QGuiApplication, "styleHints", Hints)
    assert system.prefers_dark() is dark


@pytest.mark.parametrize(("duration", "less"), [(0, True), (200, False)])
def test_less_motion_is_a_duration_of_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, duration: int, less: bool
) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint, option=None, widget=None, returnData=None) -> int:
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return duration
            return super().styleHint(hint, option, widget, returnData)

    style = Still("Fusion")
    monkeypatch.setattr(QApplication, "style", lambda: style)
    assert system.prefers_less_motion() is less


@pytest.mark.parametrize("still", [True, False])
def test_windows_is_asked_itself(monkeypatch: pytest.MonkeyPatch, still: bool) -> None:
    """SystemParametersInfoW fills in what it is given: flags behind a size, or a BOOL."""
    asked: list[tuple[int, int]] = []

    def answer(what: int, size: int, given: object, _way: int) -> int:
        asked.append((what, size))
        held = given._obj
        if what == 0x0042:
            held.flags = 0x7F if still else 0x7E
        else:
            held.value = 0 if still else 1
        return 1

    user32 = SimpleNamespace(SystemParametersInfoW=answer)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(system.sys, "platform", "win32")
    assert system.prefers_contrast() is still
    assert system.prefers_less_motion() is still
    assert [what for what, _size in asked] == [0x0042, 0x1042]
    assert asked[0][1] >= 8


def test_a_windows_that_does_not_answer_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    user32 = SimpleNamespace(SystemParametersInfoW=lambda *_asked: 0)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(system.sys, "platform", "win32")
    assert system.prefers_contrast() is False
    assert not system.prefers_less_motion()
