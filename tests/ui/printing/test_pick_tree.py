"""Sections picked by hand: check boxes by mouse and key, chapters on, partly on and off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.theme.tokens import LIGHT, Look, theme_for
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.printing.pick_model import PickModel
from viewer.ui.printing.pick_tree import PickTree
from viewer.ui.tree.section_view import SectionView

ON, OFF, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


@pytest.fixture
def tree(qtbot: QtBot, briefing: Briefing) -> PickTree:
    made = PickTree(briefing, "1.1.2")
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(made.width(), 500)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def _view(tree: PickTree) -> SectionView:
    return tree.findChild(SectionView)


def _state(tree: PickTree, section: str) -> Qt.CheckState:
    model = tree.findChild(PickModel)
    return Qt.CheckState(model.index_of(section).data(Qt.ItemDataRole.CheckStateRole))


def _click(qtbot: QtBot, tree: PickTree, section: str, x: int = 120) -> None:
    view = _view(tree)
    box = view.visualRect(tree.findChild(PickModel).index_of(section))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, box.center().y()))


def test_the_section_being_read_is_checked_and_its_chapter_partly(tree: PickTree) -> None:
    assert tree.sections == {"1.1"}
    assert tree.count == 1
    assert [_state(tree, ident) for ident in ("1", "1.1", "1.2", "2", "3")] == [PARTLY, ON, OFF, OFF, OFF]


def test_a_click_checks_and_unchecks(tree: PickTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.picked):
        _click(qtbot, tree, "1.2")
    assert _state(tree, "1") is ON
    assert tree.sections == {"1", "1.1", "1.2"}
    _click(qtbot, tree, "1.1", x=20)  # on the box itself
    assert tree.sections == {"1.2"}


def test_a_chapter_takes_its_sections_along(tree: PickTree, qtbot: QtBot) -> None:
    _click(qtbot, tree, "2")
    assert {"2", "2.1", "2.2"} <= tree.sections
    assert tree.count == 3
    _click(qtbot, tree, "2")
    assert tree.sections == {"1.1"}
    _click(qtbot, tree, "1")  # partly on: the rest comes along
    assert tree.sections == {"1", "1.1", "1.2"}
    _click(qtbot, tree, "3")
    assert "3" in tree.sections


def test_the_chevron_folds_without_checking(tree: PickTree, qtbot: QtBot) -> None:
    view, chapter = _view(tree), tree.findChild(PickModel).index_of("2")
    assert view.isExpanded(chapter)
    _click(qtbot, tree, "2", x=24 + 20)
    assert not view.isExpanded(chapter)
    assert tree.sections == {"1.1"}


def test_arrows_walk_and_space_checks(tree: PickTree, qtbot: QtBot) -> None:
    view = _view(tree)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    assert tree.sections == {"1", "1.1", "1.2"}
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    assert tree.sections == frozenset()
    assert not view.isExpanded(tree.findChild(PickModel).index_of("1"))


def test_everything_can_be_unchecked_at_once(tree: PickTree, qtbot: QtBot) -> None:
    _click(qtbot, tree, "2")
    clear = tree.findChild(LinkButton)
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert tree.sections == frozenset()
    assert not clear.isEnabled()


def test_rows_are_check_boxes_for_a_screen_reader(tree: PickTree) -> None:
    interface = QAccessible.queryAccessibleInterface(_view(tree))
    assert interface.text(QAccessible.Text.Name) == "Sections to print"
    chapter, section = interface.child(1), interface.child(2)  # the first is the hidden head's
    assert "夯实产业基础，做强县域经济, 6 figures, partly checked" in chapter.text(QAccessible.Text.Name)
    assert chapter.state().checkable
    assert section.state().checkable
    assert section.state().checked


def test_signs_are_painted(tree: PickTree) -> None:
    view, model = _view(tree), tree.findChild(PickModel)
    image = view.viewport().grab().toImage()
    ink = QColor(LIGHT.ink)

    def dark(section: str) -> int:
        box = view.visualRect(model.index_of(section))
        return sum(image.pixelColor(x, y) == ink for x in range(16, 32) for y in range(box.top(), box.bottom()))

    assert dark("1.1") > 100
    assert dark("1") > 100
    assert dark("1.2") == 0
    assert dark("1") != dark("1.1")


@pytest.mark.parametrize("look", [{"dark": True}, {"large": True}, {"compact": True}], ids=str)
def test_every_look_is_painted(tree: PickTree, look: dict[str, bool]) -> None:
    tree.show_theme(theme_for(Look(**look)))
    assert not tree.grab().isNull()
