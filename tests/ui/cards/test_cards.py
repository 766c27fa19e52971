"""The figures pane as a reader uses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer.model import Briefing
from viewer.query.search import everything, search
from viewer.theme.tokens import Look, theme_for
from viewer.ui.cards.card_list import CardList
from viewer.ui.cards.cards import CardsPane
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.parts.segment import Segment

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def pane(qtbot, briefing):
    made = CardsPane()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(376, 640)
    made.show_briefing(briefing)
    made.show_selection(everything(briefing))
    made.show_section("1.1")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def view(pane) -> CardList:
    return pane.findChild(CardList)


def shown(pane) -> list[str]:
    model = view(pane).model()
    return [model.index(place).data() for place in range(model.rowCount())]


def head(pane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def selected(pane) -> list[str]:
    return [index.data() for index in view(pane).selectionModel().selectedIndexes()]


def current(pane):
    return view(pane).currentIndex().data()


def click(pane, label: str, button=Qt.MouseButton.LeftButton) -> None:
    list_view = view(pane)
    place = list_view.visualRect(list_view.model().index(shown(pane).index(label))).center()
    QTest.mouseClick(list_view.viewport(), button, pos=place)


def press(pane, *keys) -> None:
    for key in keys:
        QTest.keyClick(view(pane), key)


def show_all(pane) -> None:
    segment = pane.findChild(Segment)
    segment.show_side(1)
    segment.chosen.emit(1)


# -- what is listed ----------------------------------------------------------------------------------------------
def test_the_cards_of_this_section(pane) -> None:
    assert shown(pane) == ["茶园面积", "新建加工厂", "茶叶销售额", "Forecasts and targets", "加工厂产值"]
    assert head(pane)[:2] == ["Figures here", "4 items"]


def test_another_section_brings_other_cards(pane) -> None:
    pane.show_section("1.2")
    assert shown(pane) == ["办件时限", "群众满意率"]


def test_all_cards_stand_below_their_sections_and_stay_while_reading_on(pane) -> None:
    show_all(pane)
    listed = shown(pane)
    assert listed[0] == "〔一〕夯实产业基础，做强县域经济"
    assert head(pane)[:2] == ["Figures", "10 items"]
    pane.show_section("2.1")
    assert shown(pane) == listed


def test_a_filter_lists_what_matches_in_groups(pane, briefing) -> None:
    pane.show_selection(search(briefing, "停车"))
    assert shown(pane) == ["Sentence has “停车”", "新增停车位", "停车投诉"]
    assert head(pane)[:2] == ["Matching figures", "2 items"]


def test_others_of_a_section_whose_heading_matches(pane, briefing) -> None:
    pane.show_selection(search(briefing, "营商"))
    assert shown(pane) == ["Others in section", "办件时限", "群众满意率"]


def test_this_section_among_what_a_filter_found(pane, briefing) -> None:
    pane.show_selection(search(briefing, "停车"))
    segment = pane.findChild(Segment)
    segment.show_side(0)
    segment.chosen.emit(0)
    assert shown(pane) == []
    pane.show_section("2.2")
    assert shown(pane) == ["Sentence has “停车”", "新增停车位", "停车投诉"]


def test_clearing_a_filter_brings_the_earlier_list_back(pane, briefing) -> None:
    before = shown(pane)
    pane.show_selection(search(briefing, "停车"))
    pane.show_selection(everything(briefing))
    assert shown(pane) == before


def test_an_empty_section_and_an_empty_filter_say_so(pane, briefing) -> None:
    pane.show_section("3")
    empty = view(pane).grab().toImage()
    assert shown(pane) == []
    pane.show_selection(search(briefing, "养犬"))
    assert shown(pane) == []
    assert view(pane).grab().toImage() != empty, "the words differ"
    assert not pane.findChild(Segment).isVisible(), "both sides are empty"
    pane.show_selection(everything(briefing))
    assert pane.findChild(Segment).isVisible()


def test_the_words_of_an_empty_list_stand_in_its_middle(pane, briefing) -> None:
    pane.show_selection(search(briefing, "养犬"))
    image = view(pane).viewport().grab().toImage()
    inked = [x for x in range(image.width()) for y in range(80) if image.pixelColor(x, y).name() != "#ffffff"]
    assert abs(min(inked) + max(inked) - image.width()) <= 6


def test_other_cards_are_listed_from_the_first(pane, briefing) -> None:
    pane.resize(376, 240)
    bar = view(pane).verticalScrollBar()
    for other in (lambda: pane.show_section("1.2"), lambda: pane.show_selection(search(briefing, "增"))):
        bar.setValue(bar.maximum())
        assert bar.value() > 0
        other()
        assert bar.maximum() > 0
        assert bar.value() == 0


def test_loading_shows_grey_rows(qtbot, briefing) -> None:
    made = CardsPane()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(376, 400)
    made.show()
    grey = view(made).grab().toImage()
    assert grey.pixelColor(24, 30).name().upper() == theme_for(Look()).colors.sel
    made.show_briefing(briefing)
    made.show_loading()
    assert view(made).grab().toImage() == grey


def test_another_briefing_forgets_the_first(pane, briefing) -> None:
    pane.show_metric(1)
    fewer: Briefing = replace(briefing, metrics=briefing.metrics[8:10])
    pane.show_briefing(fewer)
    pane.show_selection(everything(fewer))
    pane.show_section("2.1")
    assert shown(pane) == ["新增学位", "小学学位"]
    assert selected(pane) == []


# -- choosing ----------------------------------------------------------------------------------------------------
def test_a_click_chooses_and_selects(qtbot, pane) -> None:
    with qtbot.waitSignal(pane.metric_chosen) as told:
        click(pane, "新建加工厂")
    assert told.args == [3]
    assert selected(pane) == ["新建加工厂"]


def test_a_click_on_a_group_chooses_nothing(qtbot, pane) -> None:
    show_all(pane)
    with qtbot.assertNotEmitted(pane.metric_chosen):
        click(pane, "〔二〕改善营商环境")


def test_arrows_move_past_groups_and_enter_chooses(qtbot, pane) -> None:
    show_all(pane)
    view(pane).setFocus(Qt.FocusReason.TabFocusReason)
    assert current(pane) == "茶园面积", "the first card, not the group above it"
    press(pane, *[Qt.Key.Key_Down] * 3)
    assert current(pane) == "办件时限"
    assert selected(pane) == [], "moving selects nothing"
    with qtbot.waitSignal(pane.metric_chosen) as told:
        press(pane, Qt.Key.Key_Return)
    assert told.args == [7]
    assert selected(pane) == ["办件时限"]


def test_keyboard_arrives_at_the_selected_card(pane) -> None:
    pane.show_metric(4)
    view(pane).clearFocus()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    assert current(pane) == "加工厂产值"


def test_the_ring_is_for_the_keyboard_only(pane) -> None:
    list_view = view(pane)
    list_view.clearFocus()
    list_view.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = list_view.grab().toImage()
    list_view.clearFocus()
    list_view.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = list_view.grab().toImage()
    assert plain.pixelColor(2, 30).name().upper() == theme_for(Look()).colors.paper
    assert ringed.pixelColor(2, 30).name().upper() == theme_for(Look()).colors.ink


def test_the_keyboard_stands_somewhere_after_the_list_has_changed(pane) -> None:
    view(pane).setFocus(Qt.FocusReason.TabFocusReason)
    pane.show_section("1.2")
    assert current(pane) == "办件时限"


# -- following the text ------------------------------------------------------------------------------------------
def test_show_metric_selects_the_card_that_stands_for_it_and_tells_nothing(qtbot, pane) -> None:
    with qtbot.assertNotEmitted(pane.metric_chosen):
        pane.show_metric(2)
    assert selected(pane) == ["茶园面积"], "the change stands in its value's card"


def test_show_metric_elsewhere_lists_all(pane) -> None:
    pane.show_metric(11)
    assert selected(pane) == ["新增停车位"]
    assert pane.findChild(Segment).side == 1
    list_view = view(pane)
    row = list_view.visualRect(list_view.currentIndex())
    assert list_view.viewport().rect().contains(row), "it is in view"


def test_show_metric_that_a_filter_leaves_out_adds_it(pane, briefing) -> None:
    pane.show_selection(search(briefing, "停车"))
    pane.show_metric(9)
    assert shown(pane)[-2:] == ["Chosen in the text", "新增学位"]
    assert selected(pane) == ["新增学位"]
    assert head(pane)[1] == "2 items", "it does not count as a match"
    pane.show_selection(search(briefing, "停车投诉"))
    assert "新增学位" not in shown(pane)


def test_show_metric_unknown_selects_nothing(pane) -> None:
    pane.show_metric(1)
    pane.show_metric(999)
    assert selected(pane) == []


def test_the_selection_lasts_over_a_change_of_section(pane) -> None:
    pane.show_metric(1)
    pane.show_section("2.1")
    assert selected(pane) == []
    pane.show_section("1.1")
    assert selected(pane) == ["茶园面积"]


def test_hovering_tells_the_text(qtbot, pane) -> None:
    told = []
    pane.metric_hovered.connect(told.append)
    list_view = view(pane)
    for place in (0, 1):
        box = list_view.visualRect(list_view.model().index(place))
        QTest.mouseMove(list_view.viewport(), box.center())
        QTest.mouseMove(list_view.viewport(), box.center() + QPoint(5, 2))
        image = list_view.grab().toImage()
        assert image.pixelColor(box.left() + 5, box.top() + 5).name().upper() == theme_for(Look()).colors.chrome
    QTest.mouseMove(list_view.viewport(), QPoint(50, list_view.height() - 3))
    assert told == [1, 3, 0]


def test_a_figure_hovered_in_the_text_lights_its_card(pane) -> None:
    list_view = view(pane)
    box = list_view.visualRect(list_view.model().index(0))
    spot = QPoint(box.left() + 5, box.top() + 5)
    assert list_view.grab().toImage().pixelColor(spot).name().upper() == theme_for(Look()).colors.paper
    pane.show_hovered(2)
    assert list_view.grab().toImage().pixelColor(spot).name().upper() == theme_for(Look()).colors.chrome
    pane.show_hovered(0)
    assert list_view.grab().toImage().pixelColor(spot).name().upper() == theme_for(Look()).colors.paper


def test_a_selected_card_has_bar_and_wash(pane) -> None:
    pane.show_metric(1)
    image = view(pane).grab().toImage()
    colors = theme_for(Look()).colors
    assert image.pixelColor(1, 20).name().upper() == colors.accent
    assert image.pixelColor(4, 20).name().upper() == colors.wash


def test_hits_are_marked_in_labels(pane, briefing) -> None:
    colors = theme_for(Look()).colors
    pane.show_selection(search(briefing, "停车"))
    list_view = view(pane)
    box = list_view.visualRect(list_view.model().index(1))
    image = list_view.grab(box).toImage()
    row = {image.pixelColor(x, y).name().upper() for x in range(40, 120) for y in range(20, 50)}
    assert colors.hit in row


# -- taking away -------------------------------------------------------------------------------------------------
def test_copy_takes_the_card_with_sentence_and_place(pane, qtbot) -> None:
    view(pane).setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.told) as told:
        QTest.keyClick(view(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Copied: 茶园面积"]
    assert QGuiApplication.clipboard().text().splitlines() == [
        "约3.5万亩, 同比增长 12.5%: 茶园面积",
        "全县茶园面积达到约3.5万亩，同比增长12.5%。",
        "— “青山县2030年工作报告”, 一(一)·一是",
    ]


def test_the_menu_of_a_card(pane) -> None:
    list_view = view(pane)
    menu = pane.menu_for(list_view.model().card_at(list_view.model().index(4)))
    quote, value, check, _show, gap, table, export = menu.actions()
    assert gap.isSeparator()
    assert [action.text() for action in (quote, value, check, table, export)] == [
        "Copy value, sentence and place",
        "Copy value",
        "Check this figure…",
        "Copy the figures listed as a table",
        "Export all figures…",
    ]
    quote.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "2至3亿元 (预计, 明年): 加工厂产值"
    assert "预计明年产值2至3亿元。" in lines[1]
    assert lines[2].endswith("一(一)·二是")
    value.trigger()
    assert QGuiApplication.clipboard().text() == "2至3亿元 (预计)"


def test_figures_can_be_taken_to_be_checked(pane, qtbot) -> None:
    list_view = view(pane)
    card = list_view.model().card_at(list_view.model().index(2))
    check = pane.menu_for(card).actions()[2]
    with qtbot.waitSignal(pane.check_wanted) as asked:
        check.trigger()
    assert asked.args == [card.metric.id]
    link = pane.findChild(LinkButton)
    assert (link.text(), link.isVisibleTo(pane)) == ("Check…", True)
    with qtbot.waitSignal(pane.check_wanted) as asked:
        link.click()
    assert asked.args == [0]


def test_the_menu_beside_the_cards_names_what_is_exported(pane, briefing, qtbot) -> None:
    assert [action.text() for action in pane.menu_for(None).actions()][-1] == "Export all figures…"
    pane.show_selection(search(briefing, "停车"))
    table, export = pane.menu_for(None).actions()
    assert (table.isEnabled(), export.text()) == (True, "Export matching figures…")
    with qtbot.waitSignal(pane.export_wanted):
        export.trigger()
    pane.show_selection(search(briefing, "养犬"))
    assert not pane.menu_for(None).actions()[0].isEnabled()


def test_a_right_click_beside_the_cards_asks_for_that_menu(pane, qtbot) -> None:
    asked = []
    view(pane).menu_requested.connect(lambda card, _place: asked.append(card))
    viewport = view(pane).viewport()
    for place in (view(pane).visualRect(view(pane).model().index(0)).center(), QPoint(20, viewport.height() - 3)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        QApplication.activePopupWidget().close()
    assert [card and card.metric.label for card in asked] == ["茶园面积", None]


def test_the_listed_cards_are_copied_as_a_table(pane, qtbot) -> None:
    pane.show_section("1.2")
    with qtbot.waitSignal(pane.told) as told:
        pane.copy_shown()
    assert told.args == ["Copied 2 figures as a table"]
    data = QGuiApplication.clipboard().mimeData()
    assert [line.split("\t") for line in data.text().splitlines()] == [
        ["Name", "Value", "Notes", "Place"],
        ["办件时限", "由15天压缩至近3天", "", "一(二)"],
        ["群众满意率", "98.6%", "", "一(二)"],
    ]
    assert data.html().count("<tr>") == 3
    assert "由15天压缩至近3天</td>" in data.html()


def test_nothing_listed_leaves_the_clipboard_alone(pane, briefing, qtbot) -> None:
    QGuiApplication.clipboard().setText("前")
    pane.show_selection(search(briefing, "养犬"))
    with qtbot.waitSignal(pane.told) as told:
        pane.copy_shown()
    assert told.args == ["No figures are listed"]
    assert QGuiApplication.clipboard().text() == "前"


# -- reading aloud, theme, size ------------------------------------------------------------------------------------
def test_a_screen_reader_hears_the_whole_card(pane) -> None:
    pane.show_section("1.2")
    interface = QAccessible.queryAccessibleInterface(view(pane))
    row = interface.child(0)
    assert row.text(QAccessible.Text.Name) == "办件时限, 由15天压缩至近3天, Chapter 一, section 二"


def test_the_tooltip_has_label_and_sentence(pane) -> None:
    index = view(pane).model().index(0)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "茶园面积" in tip
    assert "全县茶园面积达到约3.5万亩" in tip


@pytest.mark.parametrize("look", [Look(dark=True), Look(compact=True), Look(large=True), Look(dark=True, large=True)])
def test_every_look_paints_every_card(pane, look) -> None:
    show_all(pane)
    theme = theme_for(look)
    pane.show_theme(theme)
    list_view = view(pane)
    image = list_view.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() - 4).isValid()
    heights = [list_view.visualRect(list_view.model().index(place)).height() for place in range(3)]
    assert heights[0] == theme.px(38) + 1


def test_another_width_lays_out_again_at_once(pane, briefing) -> None:
    long = replace(briefing.metrics[7], label="全县各级各类政务服务窗口群众满意率")
    changed: Briefing = replace(briefing, metrics=(*briefing.metrics[:7], long))
    pane.show_briefing(changed)
    pane.show_selection(everything(changed))
    pane.show_section("1.2")
    list_view = view(pane)
    pane.resize(420, 640)
    pane.layout().activate()
    wide = list_view.visualRect(list_view.model().index(1)).height()
    pane.resize(290, 640)
    pane.layout().activate()
    assert list_view.visualRect(list_view.model().index(1)).height() > wide


def test_rows_keep_their_width_when_the_scroll_bar_comes(pane) -> None:
    list_view = view(pane)
    width = list_view.visualRect(list_view.model().index(0)).width()
    pane.resize(376, 200)
    pane.layout().activate()
    assert list_view.verticalScrollBar().maximum() > 0
    assert list_view.visualRect(list_view.model().index(0)).width() == width
