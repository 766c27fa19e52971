from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.theme.tokens import Look, theme_for
from viewer.ui.drop_area import DropArea

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _data(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def _area(qtbot: QtBot) -> DropArea:
    area = DropArea()
    qtbot.addWidget(area)
    area.show_theme(theme_for(Look()))
    return area


def test_what_is_not_a_local_file_is_not_taken(qtbot: QtBot) -> None:
    area = _area(qtbot)
    for data in (QMimeData(), _data("https://example.org/a.txt"), _data("file:///a.txt", "https://example.org/a.txt")):
        event = QDragEnterEvent(QPoint(1, 1), COPY, data, LEFT, NONE)
        event.ignore()
        QApplication.sendEvent(area, event)
        assert not event.isAccepted()


def test_the_hint_goes_with_the_drag(qtbot: QtBot) -> None:
    area, data = _area(qtbot), _data("file:///a.txt")
    for _time in range(2):
        QApplication.sendEvent(area, QDragEnterEvent(QPoint(1, 1), COPY, data, LEFT, NONE))
        assert area._hint is not None
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert area._hint is None


def test_a_kind_that_cannot_be_imported_is_taken_without_a_promise(qtbot: QtBot) -> None:
    area, data = _area(qtbot), _data("file:///a.jpg")
    event = QDragEnterEvent(QPoint(1, 1), COPY, data, LEFT, NONE)
    QApplication.sendEvent(area, event)
    assert event.isAccepted()
    assert area._hint is None
    with qtbot.waitSignal(area.dropped) as dropped:
        QApplication.sendEvent(area, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NONE))
    assert dropped.args == [(Path("/a.jpg"),)]
