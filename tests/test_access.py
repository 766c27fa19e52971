"""The whole window as a screen reader meets it: every pane, page, panel and dialog, in both languages.

Walks the tree that Qt exposes to assistive technology and finds controls without a name or named by what they hold, and
keys read out as part of a name; and, on the way, what can be clicked but is smaller than 28 px.

What paints itself and takes the keyboard without being a button, a field or a list (a meeting's sheet, the printed
pages, the source beside an outline) has no role of its own in Qt: it must have a name like everything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.tour import Tour
from viewer.app import make_window
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.parts import assistive
from viewer.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("plain_application")
Role = QAccessible.Role
LEAST = 28
"""px at 96 dpi of what can be clicked, in both directions."""
NAMED = frozenset({
    Role.Button, Role.ButtonDropDown, Role.ButtonDropGrid, Role.ButtonMenu, Role.CheckBox, Role.RadioButton,
    Role.EditableText, Role.ComboBox, Role.SpinBox, Role.Slider, Role.Dial, Role.List, Role.ListItem, Role.Tree,
    Role.TreeItem, Role.Table, Role.Cell, Role.RowHeader, Role.ColumnHeader, Role.PageTab, Role.MenuItem, Role.Link,
    Role.ProgressBar, Role.Dialog, Role.Window, Role.Document, Role.Terminal, Role.HotkeyField,
})  # fmt: skip
_PRESSED = frozenset({Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})
_KEYS = ("Ctrl+", "Alt+", "Shift+")
Node = tuple[QAccessibleInterface, str]


def nodes(widget: QWidget) -> Iterator[Node]:
    """Everything below a window that is exposed and not hidden, each with the classes that lead to it."""
    # Views tell assistive technology of changes only while it listens: let them be asked anew.
    for view in widget.findChildren(QAbstractItemView):
        known = QAccessible.queryAccessibleInterface(view)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
    top = QAccessible.queryAccessibleInterface(widget)
    yield from _below(top, type(widget).__name__, top=True)


def _below(node: QAccessibleInterface, path: str, *, top: bool = False) -> Iterator[Node]:
    if node.state().invisible and not top:
        return
    yield node, path
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None:
            yield from _below(child, f"{path} > {type(child.object()).__name__}")


def faults(widget: QWidget) -> Iterator[str]:
    """What a screen reader could not say of a window's controls."""
    labelled = {label.buddy() for label in widget.findChildren(QLabel) if label.buddy() is not None and label.text()}
    for node, path in nodes(widget):
        name, role, made = node.text(QAccessible.Text.Name).strip(), node.role(), node.object()
        control = role in NAMED or node.state().focusable
        if control and not name:
            yield f"no name: {path} ({role.name})"
        if role in _PRESSED and any(key in name for key in _KEYS):
            yield f"a key in its name: {path} “{name}”"
        # On Unix Qt names a box by its choice and leaves the name to its label.
        if isinstance(made, QComboBox) and made not in labelled and not made.accessibleDescription():
            yield f"named by its choice: {path} “{name}”"


def small(widget: QWidget, factor: float) -> Iterator[str]:
    """Buttons, fields and boxes in sight whose target is too small; the whole of what takes the click counts."""
    for made in (part for kind in (QAbstractButton, QLineEdit, QComboBox) for part in widget.findChildren(kind)):
        if not made.isVisibleTo(widget) or isinstance(made.parentWidget(), QComboBox):
            continue
        target = QRect(made.rect())
        if isinstance(made, QLineEdit) and made.parentWidget() is not None:
            around = made.parentWidget()
            if around.focusProxy() is made:  # a click anywhere in the frame goes to the field
                target = around.rect()
        if target.height() < round(LEAST * factor) or target.width() < round(LEAST * factor):
            yield f"{target.width()} × {target.height()}: {type(made).__name__} “{made.accessibleName()}”"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> MainWindow:
    settings.save(Settings(scheme="light", **getattr(request, "param", {})))
    made = make_window(qapp)
    qtbot.addWidget(made)
    made.resize(1600, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    "window", [{"language": "zh"}, {"language": "en", "large": True}], ids=["zh", "en, large print"], indirect=True
)
def test_every_control_of_every_state_can_be_named_and_hit(window: MainWindow, tmp_path: Path) -> None:
    found: dict[str, str] = {}
    seen: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        seen.append(name)
        for fault in (*faults(widget), *small(widget, window.looks.theme.factor)):
            found.setdefault(fault, name)

    Tour(window, tmp_path).walk(look)
    assert len(seen) > 40
    assert not found, "\n".join(f"{state}: {fault}" for fault, state in found.items())


def test_what_has_no_name_or_is_too_small_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    nameless, field, choice, painted = QPushButton(), QLineEdit(), QComboBox(), QWidget()
    choice.addItem("本节")
    painted.setFocusPolicy(painted.focusPolicy().StrongFocus)
    keyed = QPushButton("下一节　Ctrl+↓")
    for part in (nameless, field, choice, painted, keyed):
        column.addWidget(part)
        part.setFixedHeight(24)
    page.show()
    said = " ".join(faults(page))
    assert said.count("no name") == 3
    for fault in ("named by its choice", "a key in its name"):
        assert said.count(fault) == 1, fault
    assert len(list(small(page, 1.0))) == 4
    nameless.setAccessibleName("关闭")
    field.setAccessibleName("标题")
    painted.hide()
    choice.setAccessibleDescription("要列出的数据")
    keyed.setAccessibleName("下一节")
    for part in (nameless, field, choice, keyed):
        part.setFixedHeight(LEAST)
    assert [*faults(page), *small(page, 1.0)] == []


def test_what_changes_elsewhere_is_said(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The filter's answer, the hits one steps through, what a command did; and reading goes on where a jump led."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    real = QAccessible.updateAccessibility

    def note(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())
        else:
            real(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(assistive, "CALM", 0)
    window.enter_query("停车")
    qtbot.waitUntil(lambda: "2 节，23 处，8 项数据" in said)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: "第 2 处，共 23 处" in said)
    window.enter_query("养犬")
    qtbot.waitUntil(lambda: "0 处" in said)
    window._status.tell("已回到第 1 处")
    qtbot.waitUntil(lambda: "已回到第 1 处" in said)


@pytest.mark.parametrize("way", ["card", "section", "hit"])
def test_the_keyboard_and_the_place_of_reading_are_in_the_text_after_a_jump(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.navigator.go_to_section("4.2")
    reading = window.navigator.reading
    view, briefing = reading.text._view, window.briefing
    qtbot.wait(50)
    if way == "card":
        listed = reading.cards._list
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(3, 0))
        metric = listed.model().card_at(listed.currentIndex()).metric
        qtbot.keyClick(listed, Qt.Key.Key_Return)
        expected = briefing.text[metric.sentence.start : metric.sentence.start + 4]
    elif way == "section":
        reading.tree.setFocus()
        qtbot.keyClick(reading.tree._view, Qt.Key.Key_Down)
        qtbot.keyClick(reading.tree._view, Qt.Key.Key_Return)
        expected = "深化错峰"
    else:
        window.enter_query("停车")
        qtbot.wait(20)
        expected = "停车"
        view.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.focusWidget() is view
    node = QAccessible.queryAccessibleInterface(view)
    at = node.textInterface().cursorPosition()
    assert expected in node.textInterface().text(at, at + 16)
