"""What a deleted window held has gone with it, without the garbage collector."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.parts.break_up import break_up


class _Long:
    """Stands for a report."""


class _Part(QObject):
    """Holds a report and its window, as the window holds it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window, self.report = window, _Long()


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.part = _Part(self)


@pytest.fixture(autouse=True)
def nothing_sought() -> Iterator[None]:
    sought = gc.isenabled()
    gc.disable()
    yield
    if sought:
        gc.enable()


def test_all_of_it_goes_when_the_window_is_deleted(qtbot: QtBot) -> None:
    window = _Window()
    held = weakref.ref(window.part.report)
    break_up(window)
    assert held() is not None
    window.deleteLater()
    del window
    qtbot.waitUntil(lambda: held() is None)
