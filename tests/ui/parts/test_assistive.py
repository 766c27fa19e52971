"""What is said to a screen reader: only where one listens, and only what has come to rest."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.ui.parts import assistive


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: words.append(event.message()))
    monkeypatch.setattr(assistive, "CALM", 0)
    return words


def test_only_what_has_come_to_rest_is_said(qtbot: QtBot, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assistive, "listening", lambda: True)
    label = QLabel()
    qtbot.addWidget(label)
    for words in ("31 节", "5 节", "2 节，23 处"):
        assistive.announce(label, words)
    qtbot.waitUntil(lambda: said == ["2 节，23 处"])
    assistive.announce(label, "")
    assistive.announce(label, "没有匹配")
    qtbot.waitUntil(lambda: said == ["2 节，23 处", "没有匹配"])
    assert len(label.findChildren(assistive.Announcer)) == 1


def test_nothing_is_made_where_nobody_listens(qtbot: QtBot, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assistive, "listening", lambda: False)
    label = QLabel()
    qtbot.addWidget(label)
    assistive.announce(label, "2 节，23 处")
    qtbot.wait(1)
    assert said == []
    assert not label.findChildren(assistive.Announcer)


def test_the_system_says_whether_anybody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    for active in (True, False):
        monkeypatch.setattr(QAccessible, "isActive", lambda active=active: active)
        assert assistive.listening() is active
