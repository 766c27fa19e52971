"""The section tree as a reader uses it: following, folding, filtering, keyboard and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer.model import Span
from viewer.shown import Hit, Selection
from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.tree.section_model import row_of
from viewer.ui.tree.section_tree import SectionTree
from viewer.ui.tree.section_view import SectionView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def tree(qtbot, briefing):
    made = SectionTree()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(336, 600)
    made.show_briefing(briefing)
    made.show()
    return made


def view_of(tree) -> SectionView:
    return tree.findChild(SectionView)


def shown(tree):
    """Ids of the rows that can be seen, from the top."""
    view = view_of(tree)
    found, index = [], view.model().index(0, 0)
    while index.isValid():
        found.append(row_of(index).section)
        index = view.indexBelow(index)
    return found


def index_for(tree, section):
    model = view_of(tree).model()
    return model.index_of(section)


def selected(tree):
    return [row_of(index).section for index in view_of(tree).selectionModel().selectedIndexes()]


def current(tree):
    return row_of(view_of(tree).currentIndex()).section


def click(tree, section, x):
    view = view_of(tree)
    middle = view.visualRect(index_for(tree, section)).center().y()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, middle))


def answer(briefing, *units):
    visible = frozenset(units) | {above.id for unit in units for above in briefing.ancestors(unit)}
    hits = tuple(Hit(Span(at, at + 1), unit) for at, unit in enumerate(units))
    return Selection("字", ("字",), units, visible, hits, (), ())


def everything(briefing):
    return Selection("", (), briefing.units, frozenset(s.id for s in briefing.sections), (), briefing.metrics, ())


ALL = ["1", "1.1", "1.2", "2", "2.1", "2.2", "3"]


def test_every_chapter_stands_open_at_first(tree):
    assert shown(tree) == ALL


def test_row_heights_are_the_designs(tree, qtbot):
    view = view_of(tree)
    heights = {section: view.visualRect(index_for(tree, section)).height() for section in ALL}
    # 8 px of air above the first row belong to it.
    assert heights == {"1": 54 + 8, "1.1": 30, "1.2": 30, "2": 38, "2.1": 30, "2.2": 30, "3": 38}


def test_click_chooses_once_and_does_not_select_by_itself(tree, qtbot):
    with qtbot.waitSignal(tree.section_chosen) as told:
        click(tree, "2.1", 120)
    assert told.args == ["2.1"]
    assert selected(tree) == []


def test_click_on_the_chevron_only_folds(tree, qtbot):
    with qtbot.assertNotEmitted(tree.section_chosen):
        click(tree, "1", 20)
    assert shown(tree) == ["1", "2", "2.1", "2.2", "3"]
    click(tree, "1", 20)
    assert shown(tree) == ALL


def test_click_at_the_left_of_a_row_without_chevron_chooses(tree, qtbot):
    with qtbot.waitSignal(tree.section_chosen) as told:
        click(tree, "3", 20)
    assert told.args == ["3"]


def test_following_selects_and_opens_without_a_signal(tree, qtbot):
    click(tree, "2", 20)
    with qtbot.assertNotEmitted(tree.section_chosen):
        tree.show_section("2.2")
    assert selected(tree) == ["2.2"]
    assert "2.2" in shown(tree)
    tree.show_section("0")
    assert selected(tree) == []


def test_following_scrolls_to_the_row_and_leaves_focus(tree):
    tree.resize(336, 150)
    view = view_of(tree)
    view.clearFocus()
    assert view.visualRect(index_for(tree, "3")).top() > view.viewport().height()
    tree.show_section("3")
    box = view.visualRect(index_for(tree, "3"))
    assert box.top() >= 0
    assert box.bottom() <= view.viewport().height()
    assert not view.hasFocus()


def test_arrows_move_without_selecting_and_enter_chooses(tree, qtbot):
    tree.show_section("1")
    view = view_of(tree)
    tree.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    assert current(tree) == "1.2"
    assert selected(tree) == ["1"]
    with qtbot.waitSignal(tree.section_chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["1.2"]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert current(tree) == "3"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert current(tree) == "1"


def test_left_and_right_walk_and_fold(tree):
    view = view_of(tree)
    view._step_to(index_for(tree, "2.1"))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert current(tree) == "2"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert shown(tree) == ["1", "1.1", "1.2", "2", "3"]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert shown(tree) == ALL
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert current(tree) == "2.1"


def test_a_place_inside_a_closed_chapter_moves_to_the_chapter(tree):
    view = view_of(tree)
    view._step_to(index_for(tree, "1.2"))
    click(tree, "1", 20)
    assert current(tree) == "1"
    assert "1.2" not in shown(tree)


def test_keys_of_the_window_pass_through(tree, qtbot):
    view = view_of(tree)
    view._step_to(index_for(tree, "1"))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert current(tree) == "1"


def test_typing_jumps_to_a_title_even_in_a_closed_chapter(tree):
    view = view_of(tree)
    view._step_to(index_for(tree, "1"))
    QTest.keyClicks(view, "20")
    assert current(tree) == "3"
    view.show_open(frozenset())
    committed = QInputMethodEvent()
    committed.setCommitString("完善")
    view._pause.invalidate()
    QApplication.sendEvent(view, committed)
    assert current(tree) == "2.2"
    assert "2.2" in shown(tree)


def test_titles_that_only_hold_the_word_come_after_those_that_begin_with_it(tree):
    view = view_of(tree)
    view._step_to(index_for(tree, "1"))
    view.keyboardSearch("环境")
    assert current(tree) == "1.2"


def test_menu_opens_and_closes_all(tree):
    menu = view_of(tree).make_menu()
    words = {action.text(): action for action in menu.actions()}
    words["Collapse all"].trigger()
    assert shown(tree) == ["1", "2", "3"]
    words["Expand all"].trigger()
    assert shown(tree) == ALL


def test_filter_prunes_opens_and_restores(tree, briefing):
    tree.show_section("2.1")
    click(tree, "1", 20)
    tree.show_selection(answer(briefing, "1.2", "2.2"))
    assert shown(tree) == ["1", "1.2", "2", "2.2"]
    assert selected(tree) == []
    tree.show_selection(answer(briefing, "1.1"))
    assert shown(tree) == ["1", "1.1"]
    tree.show_selection(everything(briefing))
    assert shown(tree) == ["1", "2", "2.1", "2.2", "3"]
    assert selected(tree) == ["2.1"]


def test_foot_counts_what_is_hidden_and_asks_for_it(tree, briefing, qtbot):
    link = tree.findChild(LinkButton)
    assert not link.isVisible()
    tree.show_selection(answer(briefing, "1.2", "2.2"))
    assert link.isVisible()
    assert "3 others hidden" in {label.text() for label in tree.findChildren(QLabel)}
    with qtbot.waitSignal(tree.hidden_requested):
        QTest.keyClick(link, Qt.Key.Key_Return)
    tree.show_selection(answer(briefing, *briefing.units))
    assert not link.isVisible()


def test_hits_have_a_head_only_while_filtering(tree, briefing):
    heads = {label.text(): label for label in tree.findChildren(QLabel)}
    assert not heads["Hits"].isVisible()
    tree.show_selection(answer(briefing, "1.2"))
    assert heads["Hits"].isVisible()
    tree.show_selection(everything(briefing))
    assert not heads["Hits"].isVisible()


def test_nothing_found_is_said(tree, briefing):
    label = next(label for label in tree.findChildren(QLabel) if label.text() == "No matching sections")
    tree.show_selection(answer(briefing))
    assert label.isVisible()
    assert not tree.findChild(LinkButton).isVisible()
    tree.show_selection(everything(briefing))
    assert not label.isVisible()


def test_loading_hides_the_tree_until_a_report_comes(tree, briefing):
    tree.show_loading()
    assert not view_of(tree).isVisible()
    tree.show_briefing(briefing)
    assert view_of(tree).isVisible()


def test_compact_keeps_only_the_current_chapter_open(tree):
    tree.show_section("1.1")
    tree.show_theme(theme_for(Look(compact=True)))
    assert shown(tree) == ["1", "1.1", "1.2", "2", "3"]
    tree.show_section("2.1")
    assert shown(tree) == ["1", "2", "2.1", "2.2", "3"]
    click(tree, "1", 20)
    assert shown(tree) == ["1", "1.1", "1.2", "2", "3"]
    tree.show_section("3")
    assert shown(tree) == ["1", "2", "3"]
    tree.show_theme(theme_for(Look()))
    assert shown(tree) == ALL


def test_compact_filter_opens_every_chapter_it_keeps(tree, briefing):
    tree.show_theme(theme_for(Look(compact=True)))
    tree.show_section("2.1")
    tree.show_selection(answer(briefing, "1.1", "2.2"))
    assert shown(tree) == ["1", "1.1", "2", "2.2"]
    tree.show_selection(everything(briefing))
    assert shown(tree) == ["1", "2", "2.1", "2.2", "3"]


def test_compact_wraps_long_section_titles(tree, briefing):
    long = replace(briefing.section("1.1"), title="发展壮大特色优势产业集群带动乡村全面振兴")
    tree.show_briefing(replace(briefing, sections=tuple(long if s.id == "1.1" else s for s in briefing.sections)))
    tree.resize(248, 600)
    tree.show_theme(theme_for(Look(compact=True)))
    tree.show_section("1.1")
    view = view_of(tree)
    assert view.visualRect(index_for(tree, "1.1")).height() == 48
    assert view.visualRect(index_for(tree, "1.2")).height() == 30
    tree.resize(420, 600)
    QApplication.processEvents()
    assert view.visualRect(index_for(tree, "1.1")).height() == 30


def test_tips_tell_what_is_cut_and_why_a_number_is_bracketed(tree, briefing):
    long = replace(briefing.section("1.1"), title="发展壮大特色优势产业集群带动乡村全面振兴")
    tree.show_briefing(replace(briefing, sections=tuple(long if s.id == "1.1" else s for s in briefing.sections)))
    delegate = view_of(tree).itemDelegate()
    rows = {section: row_of(index_for(tree, section)) for section in ALL}
    assert delegate.tip(rows["1.1"], 120) == "发展壮大特色优势产业集群带动乡村全面振兴"
    assert delegate.tip(rows["1.2"], 120) == ""
    assert delegate.tip(rows["1.2"], 45) == "Number missing in the source; supplied in order"
    assert delegate.tip(rows["2.1"], 45) == ""


def test_selected_row_has_bar_and_fill(tree):
    tree.show_section("2.1")
    theme = theme_for(Look())
    view = view_of(tree)
    box = view.visualRect(index_for(tree, "2.1"))
    image = view.viewport().grab().toImage()
    assert image.pixelColor(1, box.center().y()).name().upper() == theme.colors.accent
    assert image.pixelColor(6, box.center().y()).name().upper() == theme.colors.sel


def test_ring_only_for_the_keyboard(tree):
    view = view_of(tree)
    ink = theme_for(Look()).colors.ink

    def ring():
        box = view.visualRect(view.currentIndex())
        return view.viewport().grab().toImage().pixelColor(box.center().x(), box.bottom() - 1).name().upper() == ink

    tree.activateWindow()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    click(tree, "2.1", 120)
    assert not ring()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert ring()


def test_ring_stays_when_the_window_comes_back(tree):
    view = view_of(tree)
    tree.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    told = []
    view.ring_changed.connect(told.append)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    assert told == []
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert told == [False]


def test_the_place_is_in_view_above_the_foot(tree, briefing):
    tree.resize(336, 180)
    tree.show_section("2.2")
    tree.show_selection(answer(briefing, "1.1", "1.2", "2.1", "2.2"))
    view = view_of(tree)
    assert view.visualRect(index_for(tree, "2.2")).bottom() <= view.viewport().height()


def test_every_look_paints_without_a_word(tree, briefing):
    for look in (Look(dark=True), Look(compact=True), Look(large=True), Look()):
        tree.show_theme(theme_for(look))
        tree.show_selection(answer(briefing, "1.1"))
        assert not tree.grab().isNull()
        tree.show_selection(everything(briefing))
        assert not tree.grab().isNull()


def test_bookmarks_are_signed_spoken_and_asked_for(tree, briefing, qtbot):
    plain = tree.grab().toImage()
    tree.show_bookmarks(frozenset({"1.2"}))
    assert tree.grab().toImage() != plain
    index = index_for(tree, "1.2")
    assert "bookmarked" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    menu = view_of(tree).make_menu(index)
    assert menu.actions()[0].text() == "Remove bookmark"
    with qtbot.waitSignal(tree.bookmark_wanted) as told:
        menu.actions()[0].trigger()
    assert told.args == ["1.2"]
    assert view_of(tree).make_menu(index_for(tree, "2")).actions()[0].text() == "Bookmark this section"
    tree.show_briefing(briefing)  # the same report with other checks keeps them
    assert row_of(index_for(tree, "1.2")).bookmarked
    tree.show_bookmarks(frozenset())
    assert not row_of(index_for(tree, "1.2")).bookmarked
    assert tree.grab().toImage() == plain
