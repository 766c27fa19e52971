"""Nothing is cut off on a small screen at 200 %, nor in large print: every state of the window is looked through.

At 200 % a screen of 1366 x 768 has 683 x 384 px to lay out, one of 1920 x 1080 has 960 x 540; less a task bar. Words of
labels and buttons must have the room that they ask for, and every part must stand inside what holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.tour import Tour
from viewer.app import make_window
from viewer.ui import settings
from viewer.ui.check.figure_page import FigurePage
from viewer.ui.main_window import MainWindow
from viewer.ui.parts.elided import ElidedLabel
from viewer.ui.search.query_help import QueryHelp
from viewer.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("plain_application")


def cut(widget: QWidget) -> Iterator[str]:
    """What of a window's labels, buttons and parts is not seen whole."""
    for part in widget.findChildren(QWidget):
        if not part.isVisibleTo(widget) or part.isWindow() or not part.width() or not part.height():
            continue
        words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
        name = f"{type(part).__name__} “{words[:20]}”"
        elided = isinstance(part, ElidedLabel) and part.toolTip() == words
        if isinstance(part, QLabel) and words and not elided and _too_small(part):
            yield f"words cut: {name}, {part.size().toTuple()} of {part.sizeHint().toTuple()}"
        if isinstance(part, QScrollArea) and _never_scrolls_across(part) and part.widget().isVisibleTo(part):
            beyond = part.widget().width() - part.viewport().width()
            if beyond > 0:
                yield f"beyond the edge: {name}, {beyond} px"
        holder = part.parentWidget()
        if holder is not None and not _scrolls(part, widget) and not holder.rect().contains(part.geometry()):
            over = QRect(part.geometry()).united(holder.rect())
            yield f"outside: {name} in {type(holder).__name__}, {over.width() - holder.width()} px"


def _never_scrolls_across(area: QScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff and area.widget() is not None


def _too_small(label: QLabel) -> bool:
    if label.textFormat() == Qt.TextFormat.RichText or not label.pixmap().isNull():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 1
    words = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
    return label.contentsRect().width() < words - 1 and not label.text().endswith("…")


def _scrolls(part: QWidget, widget: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and above is not widget:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


SIZES = [
    (683, 344, {"language": "zh"}),
    (683, 344, {"language": "en"}),
    (683, 344, {"language": "zh", "large": True}),
    (683, 344, {"language": "en", "large": True}),
    (960, 500, {"language": "zh", "large": True}),
    (960, 500, {"language": "en", "large": True}),
    (1366, 728, {"language": "zh", "large": True}),
    (1366, 728, {"language": "en", "large": True}),
]


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_nothing_is_cut(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    height: int,
    chosen: dict[str, object],
) -> None:
    settings.save(Settings(scheme="light", **chosen))
    for module in ("viewer.ui.about", "viewer.ui.reading_panel"):  # the screen of the tests is a larger one
        monkeypatch.setattr(
            f"{module}.fitting", lambda _window, wanted: wanted.boundedTo(QSize(width - 24, height - 8))
        )
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    assert window.width() == width
    found: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        if isinstance(widget, MainWindow):
            assert (widget.width(), widget.height()) == (1000 if name.startswith("narrow") else width, height), name
        if name.startswith("help"):
            widget.resize(width, height)  # it takes what the screen has, and that of the tests is larger
            QApplication.processEvents()
        own = isinstance(widget, QDialog)
        if own and (widget.width() > width or widget.height() > height):
            found.setdefault(f"larger than the screen: {widget.width()} × {widget.height()} px", name)
        for fault in cut(widget):
            found.setdefault(fault, name)

    Tour(window, tmp_path).walk(look)
    assert not found, "\n".join(f"{state}: {fault}" for fault, state in found.items())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_are_checked_and_queries_explained_in_large_print_at_200_percent(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    settings.save(Settings(scheme="light", language=language, large=True))
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.resize(683, 344)
    with qtbot.waitExposed(window):
        window.show()
    seen: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        if name in ("check", "query help"):
            seen.append(name)
            shown = widget.findChild(QueryHelp) or widget
            assert list(cut(shown)) == []
            assert widget.rect().contains(QRect(shown.mapTo(widget, QPoint()), shown.size()))
            assert widget.width() <= 683

    Tour(window, tmp_path).walk(look, "query_help", "check")
    assert seen == ["query help", "check"]


def test_all_of_the_form_is_reached_with_the_keyboard(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    settings.save(Settings(scheme="light"))
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.resize(683, 344)
    with qtbot.waitExposed(window):
        window.show()

    def look(_name: str, dialog: QWidget) -> None:
        page = dialog.findChild(FigurePage)
        assert page is not None
        bar, field = page.verticalScrollBar(), page.form.focusProxy()
        assert bar.maximum() > 0
        field.setFocus()
        for _turn in range(9):
            qtbot.keyClick(field, Qt.Key.Key_PageDown)
        assert bar.value() == bar.maximum()
        for _turn in range(9):
            qtbot.keyClick(field, Qt.Key.Key_PageUp)
        assert bar.value() == 0

    Tour(window, tmp_path).walk(look, "check")


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    label, wrapped = QLabel("数据摘自原文，点选可核对原句"), QLabel("数据摘自原文，点选可核对原句")
    wrapped.setWordWrap(True)
    for part in (label, wrapped):
        row.addWidget(part)
    label.setFixedWidth(40)
    wrapped.setFixedSize(60, 18)
    outside = QPushButton("关闭", page)
    outside.setGeometry(page.width(), 0, 40, 30)
    page.show()
    said = list(cut(page))
    assert sum("words cut" in fault for fault in said) == 2
    assert sum("outside" in fault for fault in said) == 1
