"""The About box says whether the open briefing is what was imported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.paths import VERSION
from viewer.ui.about import show_about


@pytest.fixture
def said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: found.append(box.text() + "\n" + box.informativeText()))
    return found


def test_a_sound_briefing_agrees_with_its_checksums(qtbot: QtBot, said: list[str], briefing: Briefing) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    show_about(briefing, parent)
    assert VERSION in said[0]
    assert briefing.sha256 in said[0].replace(" ", "")
    assert said[0].count("agrees with the import") == 2


def test_a_changed_one_does_not(qtbot: QtBot, said: list[str], briefing: Briefing) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    show_about(replace(briefing, text=briefing.text + "。"), parent)
    assert "Text: was changed after the import" in said[0]
    assert "Outline and figures: agrees with the import" in said[0]
    show_about(None, parent)
    assert "SHA-256" not in said[1]
