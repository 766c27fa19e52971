"""Pictures of what makes reading easy: meeting mode, two columns, the reading panel. Part of `make screenshots`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.ui.main_window import MainWindow


def take_comforts(window: MainWindow, target: Path, settle: Callable[[Callable[[], None]], None]) -> None:
    """Walk ``window`` through them and save each in ``target``; ``settle`` lets it come to rest."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from viewer.ui.reading_room import ReadingRoom

    app = QApplication.instance()
    room = window.findChild(ReadingRoom)

    def save(widget: QWidget, name: str) -> None:
        settle(app.processEvents)
        widget.grab().save(str(target / f"{name}.png"))

    window.resize(1920, 1080)
    room.meeting.begin()
    save(room.meeting.meeting, "meeting")
    QTest.keyClick(room.meeting.meeting, Qt.Key.Key_PageUp)
    window.looks.choose_scheme("dark")
    QTest.keyClick(room.meeting.meeting, Qt.Key.Key_Escape)
    settle(app.processEvents)
    room.meeting.begin()
    QTest.keyClick(room.meeting.meeting, Qt.Key.Key_F)
    save(room.meeting.meeting, "meeting-figure")
    QTest.keyClick(room.meeting.meeting, Qt.Key.Key_Escape)
    window.looks.choose_scheme("light")
    columns = window.navigator.reading.columns
    columns.show_split(True)
    window.navigator.go_to_section("2.2")
    save(window, "split")
    columns.show_split(False)
    room.show_panel()
    window.looks.choose_face("kai")
    window.looks.choose_warm(True)
    save(room._panel, "reading-panel")
    save(window, "warm")
    room._panel.close()
    window.looks.choose_warm(False)
    window.looks.choose_face("serif")
