"""Every icon exists and is drawn in the colour that was asked for, sharp at every scale."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.theme.icons import hold_back, icon, let_through

ROOT = Path(__file__).resolve().parent.parent.parent
NAMED = {
    "sidebar", "overview", "back", "forward", "search", "clear", "up", "down", "large", "moon", "sun", "print",
    "chevron-right", "chevron-down", "warning", "open", "cards", "check", "app",
}  # fmt: skip
DRAWN = sorted(path.stem for path in (ROOT / "resources" / "icons").glob("*.svg") if not path.stem.startswith("tick-"))


def _image(name: str, color: str, size: int = 20, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    pixmap = icon(name, color).pixmap(QSize(size, size), 1.0, mode)
    return pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)


def _colors(image: QImage) -> dict[tuple[int, int, int], int]:
    """The colours of the pixels that are nearly opaque, and how many there are of each."""
    found: dict[tuple[int, int, int], int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() > 200:
                key = (pixel.red(), pixel.green(), pixel.blue())
                found[key] = found.get(key, 0) + 1
    return found


def test_every_named_icon_is_drawn() -> None:
    assert set(DRAWN) >= NAMED


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("color", ["#A5281D", "#E3E5E6"])
def test_an_icon_has_the_colour_asked_for_and_no_other(qapp, name: str, color: str) -> None:
    found = _colors(_image(name, color, 40))
    wanted = QColor(color)
    assert sum(found.values()) >= 10
    for red, green, blue in found:
        # Premultiplied alpha rounds by a step or two.
        distance = max(abs(red - wanted.red()), abs(green - wanted.green()), abs(blue - wanted.blue()))
        assert distance <= 3


@pytest.mark.parametrize("name", DRAWN)
def test_an_icon_touches_no_edge(qapp, name: str) -> None:
    image = _image(name, "#000000", 20)
    edge = [(x, y) for x in range(20) for y in range(20) if x in (0, 19) or y in (0, 19)]
    assert all(image.pixelColor(x, y).alpha() < 40 for x, y in edge)


def test_a_scaled_screen_gets_a_drawing_of_its_own(qapp) -> None:
    pixmap = icon("search", "#000000").pixmap(QSize(20, 20), 2.0)
    assert pixmap.size() == QSize(40, 40)
    assert pixmap.devicePixelRatio() == 2.0
    small = icon("search", "#000000").pixmap(QSize(20, 20), 1.0).toImage().scaled(40, 40)
    assert pixmap.toImage().convertToFormat(small.format()) != small


def test_a_disabled_icon_is_paler(qapp) -> None:
    strong = _image("back", "#000000", 40)
    pale = _image("back", "#000000", 40, QIcon.Mode.Disabled)
    most = max(pale.pixelColor(x, y).alpha() for x in range(40) for y in range(40))
    assert 40 < most < 128 < max(strong.pixelColor(x, y).alpha() for x in range(40) for y in range(40))


def test_the_same_icon_is_made_once(qapp) -> None:
    assert icon("print", "#000000") is icon("print", "#000000")
    assert icon("print", "#000000") is not icon("print", "#FFFFFF")


def test_icons_held_back_are_nothing_and_come_when_they_are_let_through(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QToolButton(window)
    button.setIcon(icon("print", "#1f3b57"))
    label = QLabel(window)
    label.setPixmap(icon("warning", "#1f3b57").pixmap(20, 20))
    hold_back(qapp)
    try:
        window.resize(200, 100)
        with qtbot.waitExposed(window):
            window.show()
        assert not _colors(_image("print", "#1f3b57"))
        assert not _colors(button.grab().toImage()).get((0x1F, 0x3B, 0x57))
        assert _colors(label.pixmap().toImage())  # taken before
    finally:
        let_through(qapp, window)
    assert _colors(_image("print", "#1f3b57"))
    assert _colors(button.grab().toImage()).get((0x1F, 0x3B, 0x57))


def test_the_text_is_not_painted_again_for_the_icons(qtbot: QtBot, qapp: QApplication) -> None:
    painted: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(watched.objectName())
            return False

    window, watch = QWidget(), Watch()
    qtbot.addWidget(window)
    text, button = QTextEdit(window), QToolButton(window)
    button.move(0, 200)
    window.resize(400, 300)
    text.viewport().setObjectName("text")
    button.setObjectName("button")
    with qtbot.waitExposed(window):
        window.show()
    qapp.processEvents()
    for seen in (text.viewport(), button):
        seen.installEventFilter(watch)
    let_through(qapp, window)
    qtbot.waitUntil(lambda: "button" in painted)
    assert "text" not in painted
