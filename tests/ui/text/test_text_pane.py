"""The reading column: jumps, hits, figures by mouse and key, and where the reader is taken to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QScrollBar, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Metric, Span
from viewer.query.compose import compose
from viewer.query.search import everything, search
from viewer.shown import Brief, Figure, Paragraph
from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.text.text_lines import line_top, position_at
from viewer.ui.text.text_pane import TextPane

WIDTH, HEIGHT = 1000, 330
Show = Callable[..., TextPane]


@pytest.fixture
def show(qtbot: QtBot, briefing: Briefing) -> Show:
    """Opens a pane on the small briefing, by default all of it, in the light theme and lower than the text is long."""

    def opened(brief: Brief | None = None, look: Look | None = None, height: int = HEIGHT) -> TextPane:
        pane = TextPane()
        qtbot.addWidget(pane)
        pane.resize(WIDTH, height)
        pane.show_theme(theme_for(look or Look()))
        pane.show_brief(brief or compose(briefing, everything(briefing)))
        pane.show()
        pane.activateWindow()
        assert QTest.qWaitForWindowActive(pane)
        _text(pane).clearFocus()
        return pane

    return opened


def _text(pane: TextPane) -> QTextEdit:
    found = pane.findChild(QTextEdit)
    assert found is not None
    return found


def _bar(pane: TextPane) -> QScrollBar:
    return _text(pane).verticalScrollBar()


def _top_of(pane: TextPane, offset_text: str, nth: int = 0) -> float:
    """Where the line with these display words stands, px below the viewport's upper edge."""
    document = _text(pane).document()
    words, at = document.toPlainText(), -1
    for _ in range(nth + 1):
        at = words.index(offset_text, at + 1)
    return line_top(document, at) - _bar(pane).value()


def _point_on(pane: TextPane, words: str) -> QPoint:
    """The middle of these display words in the viewport."""
    document = _text(pane).document()
    at = document.toPlainText().index(words)
    block = document.findBlock(at)
    box = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(at - block.position())
    left = line.cursorToX(at - block.position())
    right = line.cursorToX(at - block.position() + len(words))
    middle = ((left[0] if isinstance(left, tuple) else left) + (right[0] if isinstance(right, tuple) else right)) / 2
    y = block.layout().position().y() + line.y() + line.height() / 2
    assert box.isValid()
    return QPointF(block.layout().position().x() + middle, y - _bar(pane).value()).toPoint()


def _colors(pane: TextPane) -> Counter[str]:
    """How often each colour was painted; those that were not count 0."""
    image = pane.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(image.constBits()).cast("B").cast("I"))
    return Counter({QColor(pixel).name(): count for pixel, count in pixels.items()})


def _lower(*colors: str) -> list[str]:
    return [color.lower() for color in colors]


def _metric(briefing: Briefing, surface: str) -> Metric:
    return next(metric for metric in briefing.metrics if metric.surface == surface)


# -- jumps -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("surface", ["12.5%", "98.6%", "30.9%"])
def test_a_jump_puts_the_sentence_at_one_third(show: Show, briefing: Briefing, surface: str) -> None:
    pane = show()
    metric = _metric(briefing, surface)
    pane.show_metric(metric)
    sentence = metric.sentence.of(briefing.text).replace(",", "，")
    assert _top_of(pane, sentence[:6]) == pytest.approx(pane.viewport().height() / 3, abs=1)


def test_the_last_line_can_reach_one_third(show: Show, briefing: Briefing) -> None:
    pane = show()
    last = briefing.text.index("继续深化")
    pane.show_metric(replace(briefing.metrics[0], sentence=Span(last, last + 4)))
    assert _top_of(pane, "继续深化") == pytest.approx(pane.viewport().height() / 3, abs=1)


def test_a_jump_washes_the_sentence_for_a_while_and_leaves_the_figure_in_accent(
    show: Show, briefing: Briefing, qtbot: QtBot
) -> None:
    pane, colors = show(), theme_for(Look()).colors
    wash, accent = _lower(colors.wash, colors.accent)
    assert wash not in _colors(pane)
    pane.show_metric(_metric(briefing, "98.6%"))
    washed = _colors(pane)
    assert washed[wash] > 1000
    assert washed[accent] > 10
    qtbot.waitUntil(lambda: wash not in _colors(pane), timeout=5000)
    assert _colors(pane)[accent] > 10


def test_a_filter_that_comes_and_goes_leaves_the_accent(show: Show, briefing: Briefing) -> None:
    pane, accent = show(), theme_for(Look()).colors.accent.lower()
    pane.show_metric(_metric(briefing, "98.6%"))
    pane.show_brief(compose(briefing, search(briefing, "停车")))
    assert accent not in _colors(pane)
    pane.show_brief(compose(briefing, everything(briefing)))
    pane.show_place(briefing.text.index("办件时限"))
    assert _colors(pane)[accent] > 10
    other = replace(briefing, text=briefing.text + "。")
    pane.show_brief(compose(other, everything(other)))
    pane.show_place(briefing.text.index("办件时限"))
    assert accent not in _colors(pane)


def test_without_motion_the_wash_goes_at_once_after_its_time(
    show: Show, briefing: Briefing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.ui.text.text_flash import Flash

    pane = show()
    assert pane.findChild(Flash) is None  # made at the first jump
    pane.show_metric(_metric(briefing, "12.5%"))
    flash = pane.findChild(Flash)
    assert flash is not None
    strengths: list[float] = []
    flash.strength_changed.connect(strengths.append)
    monkeypatch.setattr("viewer.ui.text.text_flash.prefers_less_motion", lambda: True)
    with qtbot.waitSignal(flash.ended, timeout=5000):
        pane.show_metric(_metric(briefing, "98.6%"))
    assert strengths == [1.0, 0.0]


def test_a_jump_to_hidden_text_does_nothing(show: Show, briefing: Briefing) -> None:
    pane = show(compose(briefing, search(briefing, "停车")))
    before = _bar(pane).value()
    pane.show_metric(_metric(briefing, "12.5%"))
    assert _bar(pane).value() == before
    assert theme_for(Look()).colors.wash.lower() not in _colors(pane)


def test_the_jumped_line_stays_at_one_third_when_the_height_changes(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.show_metric(_metric(briefing, "98.6%"))
    pane.resize(WIDTH, HEIGHT + 120)
    assert _top_of(pane, "办件时限") == pytest.approx(pane.viewport().height() / 3, abs=1)


# -- hits ------------------------------------------------------------------------------------------------------------
def test_the_current_hit_stands_at_one_third_in_its_own_colour(show: Show, briefing: Briefing) -> None:
    selection = search(briefing, "停车")
    pane, colors = show(compose(briefing, selection), height=150), theme_for(Look()).colors
    hit, current = _lower(colors.hit, colors.hitcur)
    pane.show_hit(len(selection.hits) - 1)
    assert _top_of(pane, "停车", len(selection.hits) - 1) == pytest.approx(pane.viewport().height() / 3, abs=1)
    painted = _colors(pane)
    assert painted[current] > 100
    assert painted[hit] > painted[current]
    pane.show_hit(-1)
    assert current not in _colors(pane)


def test_hits_have_ticks_on_the_scroll_bar(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show(compose(briefing, search(briefing, "停车"), only_matching=False))
    ticks = _text(pane).scroll_marks
    qtbot.waitUntil(lambda: len(ticks.ticks) > 0)
    middle = ticks.height() / 2
    assert all(row > middle / 2 for row in ticks.ticks), "停车 stands in the lower part of the text"
    pane.show_brief(compose(briefing, everything(briefing)))
    assert ticks.ticks == []


def test_marks_are_painted_at_once_while_a_long_text_is_laid_out_bit_by_bit(show: Show) -> None:
    line = "国" * 400 + "\n"
    blocks = [Paragraph("0", Span(at, at + 400)) for at in range(0, 40 * 401, 401)]
    blocks[0] = blocks[0]._replace(hits=(Span(3, 5),), figures=(Figure(1, (Span(60, 64),)),))
    pane, colors = show(), theme_for(Look()).colors
    pane.show_brief(Brief("", "", line * 40, tuple(blocks)))
    assert {position_at(_text(pane).document(), 0, y) for y in range(-40, 60)} == {0}
    pane.show_hit(0)
    painted = _colors(pane)
    assert painted[colors.hitcur.lower()] > 100
    assert painted[colors.figline.lower()] > 10


# -- figures and gap lines -------------------------------------------------------------------------------------------
def test_a_click_on_a_figure_tells_its_id(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show(height=900)
    with qtbot.waitSignal(pane.figure_chosen) as told:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=_point_on(pane, "98.6%"))
    assert told.args == [_metric(briefing, "98.6%").id]


def test_a_click_beside_a_figure_and_a_drag_over_it_are_no_choice(show: Show, qtbot: QtBot) -> None:
    pane = show(height=900)
    chosen: list[int] = []
    pane.figure_chosen.connect(chosen.append)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=_point_on(pane, "群众满意率"))
    start, end = _point_on(pane, "98.6%"), _point_on(pane, "办件时限")
    qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(pane.viewport(), end)
    qtbot.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert chosen == []
    assert "天" in _text(pane).textCursor().selectedText()


def test_pointing_at_a_figure_washes_it_and_tells(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane, wash = show(height=900), theme_for(Look()).colors.wash.lower()
    with qtbot.waitSignal(pane.figure_hovered) as told:
        QTest.mouseMove(pane.viewport(), _point_on(pane, "98.6%"))
    assert told.args == [_metric(briefing, "98.6%").id]
    assert pane.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert wash in _colors(pane)
    with qtbot.waitSignal(pane.figure_hovered) as told:
        QTest.mouseMove(pane.viewport(), _point_on(pane, "群众满意率"))
    assert told.args == [0]
    assert wash not in _colors(pane)


def test_tab_walks_the_figures_in_order_and_enter_chooses(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show()
    after = QWidget(pane)
    after.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    after.show()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    chosen: list[int] = []
    pane.figure_chosen.connect(chosen.append)
    text = _text(pane)
    for _ in briefing.metrics:
        qtbot.keyClick(text, Qt.Key.Key_Tab)
        qtbot.keyClick(text, Qt.Key.Key_Return)
        place = text.textCursor().position()
        assert 0 <= line_top(text.document(), place) - _bar(pane).value() < pane.viewport().height()
    assert chosen == [metric.id for metric in briefing.metrics]
    qtbot.keyClick(text, Qt.Key.Key_Backtab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen[-1] == briefing.metrics[-2].id
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert text.hasFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus(), "behind the last figure the focus goes on"


def test_tab_goes_on_from_the_figure_that_was_jumped_to(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show()
    pane.show_metric(_metric(briefing, "98.6%"))
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.figure_chosen) as told:
        qtbot.keyClick(_text(pane), Qt.Key.Key_Tab)
        qtbot.keyClick(_text(pane), Qt.Key.Key_Return)
    assert told.args == [_metric(briefing, "98.6%").id + 1]


def test_the_focus_ring_is_for_the_keyboard_only(show: Show, qtbot: QtBot) -> None:
    pane, ink = show(height=900), theme_for(Look()).colors.ink.lower()
    corner = (1, 200)

    def edge() -> str:
        return pane.grab().toImage().pixelColor(*corner).name()

    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=_point_on(pane, "群众"))
    assert edge() != ink
    _text(pane).clearFocus()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    assert edge() == ink
    qtbot.keyClick(_text(pane), Qt.Key.Key_Tab)
    assert edge() != ink, "the figure shows the ring now"


def test_a_gap_opens_by_click_and_by_key(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane = show(compose(briefing, search(briefing, "停车")))
    with qtbot.waitSignal(pane.gap_opened) as told:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=_point_on(pane, "Show"))
    assert "1.1" in told.args[0]
    other = show(compose(briefing, search(briefing, "停车")))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(_text(other), Qt.Key.Key_Tab)
    with qtbot.waitSignal(other.gap_opened) as again:
        qtbot.keyClick(_text(other), Qt.Key.Key_Return)
    assert again.args == told.args


# -- where the reader is ---------------------------------------------------------------------------------------------
def test_the_section_follows_scrolling(show: Show, qtbot: QtBot) -> None:
    pane = show()
    entered: list[str] = []
    pane.section_entered.connect(entered.append)
    qtbot.waitUntil(lambda: entered == ["0"])
    bar = _bar(pane)
    for value in range(0, bar.maximum() + 1, 20):
        bar.setValue(value)
        qtbot.wait(0)
    qtbot.waitUntil(lambda: entered[-1] == "3", timeout=3000)
    bar.setValue(0)
    qtbot.waitUntil(lambda: entered[-1] == "0")


def test_the_unit_is_the_one_whose_heading_is_last_above_one_third(show: Show, qtbot: QtBot) -> None:
    pane = show()
    third = pane.viewport().height() / 3
    heading = _top_of(pane, "〔二〕改善")
    with qtbot.waitSignal(pane.section_entered) as told:
        _bar(pane).setValue(round(heading - third))
    assert told.args == ["1.2"]
    with qtbot.waitSignal(pane.section_entered) as told:
        _bar(pane).setValue(round(heading - third) - 3)
    assert told.args == ["1.1"]


def test_a_section_asked_for_is_the_current_one_though_the_next_is_near(show: Show, qtbot: QtBot) -> None:
    pane = show()
    with qtbot.waitSignal(pane.section_entered) as told:
        pane.show_section("2.1")
    assert told.args == ["2.1"]
    assert 0 <= _top_of(pane, "（一）扩大学位") < 60
    assert _top_of(pane, "（二）完善停车") < pane.viewport().height() / 3, "else this proves nothing"
    qtbot.wait(150)
    with qtbot.waitSignal(pane.section_entered) as told:
        _bar(pane).setValue(_bar(pane).value() + 1)
    assert told.args == ["2.2"]


def test_what_is_selected_stays_so_in_other_sizes_and_colours(show: Show, qtbot: QtBot) -> None:
    pane = show()
    text = _text(pane)
    qtbot.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=_point_on(pane, "茶园面积"))
    words, place = text.textCursor().selectedText(), pane.place()
    assert words
    for look in (Look(zoom=24), Look(dark=True), Look()):
        pane.show_theme(theme_for(look))
        assert text.textCursor().selectedText() == words
        assert pane.place() == place


def test_a_text_that_is_shown_no_longer_takes_no_memory(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    pane, former, gone = show(), [], []
    for query in ("停车", "学位", "茶园", ""):
        former.append(_text(pane).document())
        former[-1].destroyed.connect(lambda: gone.append(1))
        pane.show_brief(compose(briefing, search(briefing, query)))
        pane.show_hit(0)  # coloured by a selection, which stands in this text also when it is shown no longer
    last = _text(pane).document()
    qtbot.waitUntil(lambda: all(document.isEmpty() for document in former))
    pane.show_theme(theme_for(Look(dark=True)))
    assert "茶园面积" in _text(pane).document().toPlainText()
    last.destroyed.connect(lambda: gone.append(1))
    pane.deleteLater()
    qtbot.waitUntil(lambda: len(gone) == 5)  # as a second column goes, or a window for another language


def test_no_section_is_entered_during_a_flash(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    from viewer.ui.text.text_flash import Flash

    pane = show()
    with qtbot.waitSignal(pane.section_entered):
        pass
    seen: list[bool] = []

    def note(_unit: str) -> None:
        flash = pane.findChild(Flash)
        assert flash is not None
        seen.append(flash.active)

    pane.section_entered.connect(note)
    with qtbot.waitSignal(pane.section_entered, timeout=5000) as told:
        pane.show_metric(_metric(briefing, "98.6%"))
    assert told.args == ["1.2"]
    assert seen == [False]


def test_a_place_comes_back_to_its_line(show: Show) -> None:
    pane = show()
    bar = _bar(pane)
    for value in range(70, bar.maximum(), 7):
        bar.setValue(value)
        place = pane.place()
        bar.setValue(0)
        pane.show_place(place)
        assert bar.value() == value
        assert pane.place() == place


def test_a_place_survives_another_theme_and_another_width(show: Show, briefing: Briefing) -> None:
    pane = show()
    pane.show_place(briefing.text.index("办件时限"))
    place = pane.place()
    for theme in (theme_for(Look(dark=True)), theme_for(Look(large=True)), theme_for(Look(zoom=16))):
        pane.show_theme(theme)
        assert _line_holds(pane, briefing, place, theme)
    pane.resize(500, HEIGHT)
    assert abs(_top_of(pane, "办件时限")) <= 2 * theme_for(Look()).types.body.line


def _line_holds(pane: TextPane, briefing: Briefing, place: int, theme: Theme) -> bool:
    top = _top_of(pane, briefing.text[place : place + 4].replace(",", "，"))
    return abs(top) <= 2 * theme.types.body.line


def test_the_place_is_told_after_scrolling(show: Show, qtbot: QtBot) -> None:
    pane = show()
    qtbot.wait(150)
    with qtbot.waitSignal(pane.place_changed) as told:
        _bar(pane).setValue(200)
    assert told.args == [pane.place()]
    assert pane.place() > 0


# -- keys, clipboard, menu -------------------------------------------------------------------------------------------
def test_keys_scroll(show: Show, qtbot: QtBot) -> None:
    pane = show()
    text, bar = _text(pane), _bar(pane)
    line, height = theme_for(Look()).types.body.line, pane.viewport().height()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert bar.value() == line
    qtbot.keyClick(text, Qt.Key.Key_Up)
    assert bar.value() == 0
    qtbot.keyClick(text, Qt.Key.Key_Space)
    assert 0 < bar.value() < height
    qtbot.keyClick(text, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(text, Qt.Key.Key_End)
    assert 0 < _top_of(pane, "继续深化") < height
    qtbot.keyClick(text, Qt.Key.Key_Home)
    assert bar.value() == 0


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_the_windows_shortcuts_are_left_to_the_window(show: Show, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QGuiApplication.sendEvent(_text(show()), event)
    assert not event.isAccepted()


def test_copying_gives_the_display_text_without_gap_lines(show: Show, briefing: Briefing, qtbot: QtBot) -> None:
    brief = compose(briefing, search(briefing, "停车"))
    pane = show(brief)
    qtbot.keyClick(_text(pane), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(_text(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasHtml()
    lines = data.text().split("\n")
    assert lines[-1] == "（二）完善停车设施。新增停车位500个，停车投诉下降30.9%。"
    assert not any("hidden" in line for line in lines)


def test_the_context_menu_has_commands_of_ours(show: Show, qtbot: QtBot) -> None:
    pane = show()
    menu = _text(pane).context_menu()
    qtbot.addWidget(menu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy", "Copy text alone", "Select all"]
    assert not menu.actions()[0].isEnabled()
    menu.actions()[2].trigger()
    assert _text(pane).textCursor().hasSelection()


# -- looks -----------------------------------------------------------------------------------------------------------
def test_dark_is_dark(show: Show) -> None:
    pane, colors = show(look=Look(dark=True)), theme_for(Look(dark=True)).colors
    paper, figline = _lower(colors.paper, colors.figline)
    painted = _colors(pane)
    assert max(painted, key=lambda name: painted[name]) == paper
    assert painted[figline] > 10
    assert "#ffffff" not in painted


def test_the_current_hit_in_dark_has_dark_ink(show: Show, briefing: Briefing) -> None:
    pane = show(compose(briefing, search(briefing, "停车")), Look(dark=True))
    pane.show_hit(0)
    spots = _text(pane).extraSelections()
    ink = QColor(theme_for(Look(dark=True)).colors.on_hitcur)
    assert [spot.format.foreground().color() for spot in spots] == [ink]


def test_the_column_is_centred_and_as_wide_as_its_measure(show: Show) -> None:
    pane = show()
    left, width = pane.column
    assert width == 40 * 20 + 1
    assert abs(left - (WIDTH - left - width)) <= 2
    moved: list[tuple[int, int]] = []
    pane.column_moved.connect(lambda at, wide: moved.append((at, wide)))
    pane.resize(WIDTH + 100, HEIGHT)
    assert moved == [(left + 50, width)]
    pane.resize(600, HEIGHT)
    assert moved[-1][1] < 600


def test_lines_hold_forty_characters(show: Show, briefing: Briefing) -> None:
    text = "国" * 200
    pane = show(Brief("", "", text, (Paragraph("0", Span(0, len(text))),)))
    layout = _text(pane).document().begin().layout()
    assert [layout.lineAt(nth).textLength() for nth in range(3)] == [38, 40, 40]


def test_all_in_sight_needs_no_scrolling(show: Show) -> None:
    assert _bar(show(height=1400)).maximum() == 0


def test_nothing_breaks_on_an_empty_brief(show: Show, briefing: Briefing) -> None:
    pane = show(Brief("", "", "", ()))
    pane.show_section("1")
    pane.show_metric(briefing.metrics[0])
    pane.show_hit(0)
    pane.show_hovered(3)
    pane.show_place(40)
    assert pane.place() == 0
    assert position_at(_text(pane).document(), 0, 0) >= 0


def test_the_text_has_a_name(show: Show) -> None:
    assert _text(show()).accessibleName() == "Report text"


@pytest.fixture(autouse=True)
def _no_leftover_windows(qapp: object) -> Iterator[None]:
    yield
    QTest.qWait(0)


# -- the section being read ------------------------------------------------------------------------------------------
def _scroll_to_third(pane: TextPane, words: str) -> None:
    """Bring the line with these display words to a third of the height."""
    _bar(pane).setValue(_bar(pane).value() + round(_top_of(pane, words) - pane.viewport().height() / 3))


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("一是扩大种植规模", "1.1.1"),
        ("二是提升加工能力", "1.1.2"),
        ("今年以来，全县茶叶", "1.1"),  # the closing passage belongs to the section, not to its last point
        ("办件时限", "1.2"),
        ("继续深化改革", "3"),
    ],
)
def test_the_innermost_section_at_a_third_of_the_height(show: Show, words: str, section: str) -> None:
    pane = show(look=Look(zoom=32))
    _scroll_to_third(pane, words)
    assert pane.section == section


def test_a_section_that_was_asked_for_is_the_one_being_read(show: Show) -> None:
    pane = show()
    pane.show_section("2.1")
    assert pane.section == "2.1"
    pane.show_section("1.1")
    assert pane.section in ("1.1", "1.1.1", "1.1.2")


def test_nothing_shown_is_no_section(show: Show, briefing: Briefing) -> None:
    assert show(compose(briefing, search(briefing, "养犬"))).section == "0"


# -- before it is seen -----------------------------------------------------------------------------------------------
def test_a_text_without_a_size_is_not_laid_out_and_keeps_the_place_asked_for(
    show: Show, qtbot: QtBot, briefing: Briefing
) -> None:
    place = briefing.text.index("改善营商环境")
    pane = TextPane()
    qtbot.addWidget(pane)
    pane.show_theme(theme_for(Look()))
    pane.show_brief(compose(briefing, everything(briefing)))
    pane.show_place(place)
    assert _text(pane).document().isEmpty()
    assert pane.place() == place
    pane.resize(WIDTH, HEIGHT)
    pane.show()
    seen = show()
    seen.show_place(place)
    assert pane.place() == seen.place() == place
    assert _bar(pane).value() == _bar(seen).value()


def _unpainted(qtbot: QtBot, bundled: Briefing) -> TextPane:
    """A long text, shown and not painted yet; a fixture's turn of the event loop would paint it."""
    pane = TextPane()
    qtbot.addWidget(pane)
    pane.resize(WIDTH, HEIGHT)
    pane.show_theme(theme_for(Look()))
    pane.show_brief(compose(bundled, everything(bundled)))
    pane.show()
    return pane


def test_a_long_text_is_shown_before_it_is_laid_out_to_its_end(qtbot: QtBot, bundled: Briefing) -> None:
    last = _text(_unpainted(qtbot, bundled)).document().lastBlock()
    assert last.layout().lineCount() == 0
    qtbot.waitUntil(lambda: last.layout().lineCount() == 1)


def test_a_window_that_grows_a_little_while_it_appears_lays_no_long_text_out(qtbot: QtBot, bundled: Briefing) -> None:
    long_pane = _unpainted(qtbot, bundled)
    long_pane.resize(WIDTH, HEIGHT + 30)
    last = _text(long_pane).document().lastBlock()
    assert last.layout().lineCount() == 0
    room = last.blockFormat().lineHeight()
    qtbot.waitUntil(lambda: last.layout().lineCount() == 1)
    long_pane.resize(WIDTH, HEIGHT)
    long_pane.resize(WIDTH, HEIGHT + 30)
    assert last.blockFormat().lineHeight() > room
