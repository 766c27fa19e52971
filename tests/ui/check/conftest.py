"""Checks and standings of the small briefing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.model import Briefing, Check
from viewer.theme.tokens import Look, Theme, theme_for


@pytest.fixture
def check(briefing: Briefing) -> Callable[..., Check]:
    """A check of the figure with this id, with some fields decided."""

    def made(metric_id: int, **decided: object) -> Check:
        metric = briefing.metric(metric_id)
        return replace(Check(metric.span, metric.core.of(briefing.text)), **decided)

    return made


@pytest.fixture
def theme() -> Theme:
    return theme_for(Look())


@pytest.fixture
def write() -> Callable[[QWidget, str], None]:
    """What an input method does when the user takes its proposal."""

    def written(field: QWidget, words: str) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QApplication.sendEvent(field, event)

    return written
