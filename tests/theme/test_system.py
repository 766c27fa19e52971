"""What the system says about dark and motion is asked of Qt, not guessed."""

from __future__ import annotations

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
