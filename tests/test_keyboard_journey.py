"""Everything by keyboard, with real keys on the real window: panes by F6, controls by Tab, nowhere a trap, keys told.

Run in a real X server too (test_xserver).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.paths import resources
from viewer.ui.main_window import MainWindow
from viewer.ui.parts.painted_button import PaintedButton

pytestmark = pytest.mark.usefixtures("plain_application")
Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
MOST = 400
"""Presses of Tab after which a walk counts as endless: more than any page has controls and figures in sight."""
_WORDS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_IN_ONE_ROW = {"Ctrl++": "Ctrl+ + / − / 0", "Ctrl+-": "Ctrl+ + / − / 0", "Ctrl+0": "Ctrl+ + / − / 0"}


@pytest.fixture
def window(qtbot: QtBot, start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    made = start_window(file, 1500, 800)
    qtbot.wait(50)
    return made


def _text(window: MainWindow) -> None:
    window.navigator.go_to_section("1.2")


def _notes(window: MainWindow) -> None:
    _text(window)
    briefing = window.briefing
    window._dialogs.notes.write(briefing.metric(8).sentence, "核对")
    window._commands["notes"].trigger()


def _split(window: MainWindow) -> None:
    _text(window)
    window._commands["split"].trigger()


def _narrow(window: MainWindow) -> None:
    _text(window)
    window.resize(900, 700)


def _filtered(window: MainWindow) -> None:
    window.enter_query("停车")


def _nothing(window: MainWindow) -> None:
    window.enter_query("养犬")


def _overview(window: MainWindow) -> None:
    window.navigator.go_to_overview()


def _library(window: MainWindow) -> None:
    window._commands["library"].trigger()


STATES = [_overview, _text, _notes, _split, _narrow, _filtered, _nothing, _library]


def _panes(window: MainWindow) -> list[QWidget]:
    navigator = window.navigator
    shown = navigator.reading.panes() if navigator.on_text else (navigator.pages.currentWidget(),)
    # Where nothing matches the tree has nothing to stand on.
    return [*(pane for pane in shown if pane.focusProxy() is not None or pane.focusPolicy()), window._filter_bar]


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused) or pane.focusProxy() is focused)


@pytest.mark.parametrize("state", STATES)
def test_f6_walks_every_pane_both_ways(qtbot: QtBot, window: MainWindow, state: Callable[[MainWindow], None]) -> None:
    state(window)
    qtbot.wait(80)
    panes = _panes(window)
    window._filter_bar.setFocus()
    for pane in panes:
        qtbot.keyClick(window.focusWidget(), Key.Key_F6)
        assert _holds(pane, window.focusWidget()), pane
    for pane in reversed(panes[:-1]):
        qtbot.keyClick(window.focusWidget(), Key.Key_F6, SHIFT)
        assert _holds(pane, window.focusWidget()), pane


def test_f6_reaches_the_notes_and_both_columns(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1900, 900)
    _split(window)
    window._commands["notes"].trigger()
    reading = window.navigator.reading
    wanted = {reading.tree._view, reading.columns.first._view, reading.columns.second._view}
    wanted |= {reading.side.notes._list, window._filter_bar._field}
    reached = set()
    for _ in wanted:
        qtbot.keyClick(window.focusWidget(), Key.Key_F6)
        reached.add(window.focusWidget())
    assert reached == wanted


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("back", [False, True], ids=["Tab", "Shift+Tab"])
def test_tab_goes_round_and_is_held_nowhere(
    qtbot: QtBot, window: MainWindow, state: Callable[[MainWindow], None], back: bool
) -> None:
    """It comes back to where it began, and has been in every pane on its way."""
    state(window)
    qtbot.wait(80)
    window._filter_bar.setFocus()
    start, seen = window.focusWidget(), []
    for _ in range(MOST):
        qtbot.keyClick(
            window.focusWidget(),
            Key.Key_Backtab if back else Key.Key_Tab,
            SHIFT if back else Qt.KeyboardModifier.NoModifier,
        )
        seen.append(window.focusWidget())
        if window.focusWidget() is start:
            break
    assert window.focusWidget() is start, "it never came back"
    for pane in _panes(window):
        assert any(_holds(pane, widget) for widget in seen), pane
    assert all(widget.isVisible() and widget.isEnabled() for widget in seen)


def test_tab_goes_from_the_left_to_the_right(qtbot: QtBot, window: MainWindow) -> None:
    _text(window)
    qtbot.wait(80)
    reading = window.navigator.reading
    order = [reading.tree, reading.columns.first, reading.side]
    window._filter_bar.setFocus()
    seen: list[int] = []
    for _ in range(MOST):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        at = next((nth for nth, pane in enumerate(order) if _holds(pane, window.focusWidget())), -1)
        if at >= 0 and (not seen or seen[-1] != at):
            seen.append(at)
        if window.focusWidget() is window._filter_bar._field:
            break
    assert seen == [0, 1, 2]


def test_tab_goes_from_one_column_to_the_other(qtbot: QtBot, window: MainWindow) -> None:
    _split(window)
    qtbot.wait(80)
    columns = window.navigator.reading.columns
    columns.first.setFocus()
    for _ in range(MOST):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        if not _holds(columns.first, window.focusWidget()):
            break
    assert columns.second.parentWidget().isAncestorOf(window.focusWidget())


def _keys_told(language: str) -> str:
    """The first column of the help's table of all keys, the last of its tables."""
    page = (resources() / "help" / f"{language}.md").read_text(encoding="utf-8")
    return "\n".join(row.split("|")[1] for row in page.rpartition("|---|")[2].splitlines() if row.startswith("|"))


def _as_told(key: QKeySequence) -> str:
    name = key.toString()
    return _IN_ONE_ROW.get(name) or "+".join(_WORDS.get(part, part) for part in name.split("+"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_is_in_the_help_and_in_its_tooltip(window: MainWindow, language: str) -> None:
    """Of the keys that mean the same the first one is told."""
    said, counted = _keys_told(language), 0
    assert "Ctrl+Q" in said
    for action in window.actions():
        if not action.shortcuts():
            continue
        counted += 1
        key = action.shortcuts()[0]
        # Not as a part of another key: F1 is none of F10, and Ctrl+M none of Ctrl+Shift+M.
        assert re.search(rf"(?<![\w+]){re.escape(_as_told(key))}(?!\w)", said), action.objectName()
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        assert native in action.toolTip(), action.objectName()
    assert counted > 35


@pytest.mark.parametrize(("word", "command"), [("校核…", "check"), ("笔记", "notes"), ("简报库", "library")])
def test_a_word_that_leads_to_a_command_tells_its_key(window: MainWindow, word: str, command: str) -> None:
    (button,) = (button for button in window.findChildren(PaintedButton) if button.text() == word)
    assert button.toolTip().endswith(f"　{window._commands[command].shortcut().toString()}")


def test_keys_and_tooltips_of_buttons_agree(window: MainWindow) -> None:
    """A button beside the text tells the key that its command has."""
    _text(window)
    window.enter_query("停车")
    known = {key.toString() for action in window.actions() for key in action.shortcuts()}
    from PySide6.QtWidgets import QAbstractButton

    told = 0
    for button in window.findChildren(QAbstractButton):
        name, gap, key = button.toolTip().partition("　")
        if gap and "+" in key and "，" not in key:
            plain = key.replace("↑", "Up").replace("↓", "Down").replace("←", "Left").replace("→", "Right")
            plain = QKeySequence(plain, QKeySequence.SequenceFormat.NativeText).toString() or plain
            if plain.startswith(("Ctrl", "Alt", "Shift+F")) and plain != "Ctrl+C":
                assert plain in known, (name, key)
                told += 1
    assert told > 5
