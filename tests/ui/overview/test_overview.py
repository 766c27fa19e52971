"""The first page as a reader uses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from viewer.model import Briefing, Metadata, Section, Span
from viewer.theme.tokens import Look, theme_for
from viewer.ui.overview.overview import Overview
from viewer.ui.overview.overview_head import PrimaryButton
from viewer.ui.overview.overview_parts import FigureCell, FoldLink, OverviewButton, TitleLink

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(qtbot, briefing: Briefing, look: Look | None = None, size: tuple[int, int] = (1920, 960)) -> Overview:
    made = Overview()
    qtbot.addWidget(made)
    made.show_theme(theme_for(look or Look()))
    made.resize(*size)
    made.show_briefing(briefing)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def page(qtbot, briefing):
    return opened(qtbot, briefing)


def links(page) -> list[str]:
    return [link.accessibleName() for link in page.findChildren(TitleLink) if link.isVisible()]


def cells(page) -> list[FigureCell]:
    return page.findChildren(FigureCell)


def spot(page, part) -> tuple[int, int, int, int]:
    top = part.mapTo(page.findChild(QScrollArea).widget(), QPoint(0, 0))
    return top.x(), top.y(), part.width(), part.height()


def empty(title: str = "简短通报", text: str = "没有章节也没有数据。") -> Briefing:
    root = Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    return Briefing(Metadata(title), "a.txt", text, "", (root,), ())


def long_one(chapters: int, title: str) -> Briefing:
    text = title * chapters
    sections = [Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)]
    for number in range(1, chapters + 1):
        sections.append(Section(str(number), "0", 1, f"{number}、", False, title, Span(0, 1), Span(1, 2), False))
        sections += [
            Section(f"{number}.{below}", str(number), 2, None, False, title, Span(0, 1), Span(1, 2), False)
            for below in range(1, 4)
        ]
    return Briefing(Metadata(title * 3, title, 2030), "a.txt", text, "", tuple(sections), ())


# -- what it shows -----------------------------------------------------------------------------------------------
def test_every_chapter_and_section_is_a_link(page) -> None:
    assert links(page) == [
        "夯实产业基础，做强县域经济", "(一)壮大特色产业", "(二)改善营商环境",
        "办好民生实事", "(一)扩大学位供给", "(二)完善停车设施", "2031年工作打算",
    ]  # fmt: skip


def test_up_to_four_headline_figures_a_chapter(page) -> None:
    first = [cell for cell in cells(page) if cell.parent() is cells(page)[0].parent()]
    assert 1 <= len(first) <= 4
    assert any("茶园面积" in cell.accessibleName() for cell in first)


def test_a_figure_is_read_aloud_with_its_place(page) -> None:
    cell = next(cell for cell in cells(page) if "办件时限" in cell.accessibleName())
    assert cell.accessibleName() == "办件时限, 由15天压缩至近3天, Chapter 一, section 二"
    assert "群众满意率" in cell.accessibleDescription()
    assert "群众满意率" in cell.toolTip(), "what is cut in the cell and the sentence can be read under the mouse"


def test_titles_and_figures_lead_into_the_text(qtbot, page) -> None:
    link = next(link for link in page.findChildren(TitleLink) if "停车" in link.accessibleName())
    with qtbot.waitSignal(page.section_chosen) as told:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == ["2.2"]
    cell = next(cell for cell in cells(page) if "办件时限" in cell.accessibleName())
    with qtbot.waitSignal(page.metric_chosen) as told:
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert told.args == [7]


def test_the_button_starts_or_continues(qtbot, page) -> None:
    button = page.findChild(PrimaryButton)
    assert button.text() == "Start reading"
    page.show_started(True)
    assert button.text() == "Continue reading"
    with qtbot.waitSignal(page.reading_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_another_briefing_replaces_the_first(qtbot, page) -> None:
    page.show_briefing(empty())
    assert links(page) == ["Whole text"]
    assert not any(cell.isVisible() for cell in cells(page))


# -- keyboard ----------------------------------------------------------------------------------------------------
def test_tab_reaches_every_link_and_figure(qtbot, page) -> None:
    page.setFocus(Qt.FocusReason.TabFocusReason)
    wanted = {part for part in page.findChildren(OverviewButton) if part.isVisible()}
    reached = set()
    for _ in range(len(wanted) + 2):
        reached.add(page.window().focusWidget())
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= reached


def test_enter_opens_what_has_the_focus(qtbot, page) -> None:
    link = page.findChildren(TitleLink)[1]
    link.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.section_chosen) as told:
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert told.args == ["1.1"]


def test_arrows_move_by_place(qtbot, page) -> None:
    first, left, right = page.findChildren(TitleLink)[:3]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for key, there in (
        (Qt.Key.Key_Down, left),
        (Qt.Key.Key_Right, right),
        (Qt.Key.Key_Left, left),
        (Qt.Key.Key_Up, first),
    ):
        QTest.keyClick(page.window().focusWidget(), key)
        assert page.window().focusWidget() is there


def test_arrows_bring_what_they_reach_into_view(qtbot, briefing) -> None:
    page = opened(qtbot, long_one(12, "推动各项改革任务落地见效"), size=(1920, 400))
    area = page.findChild(QScrollArea)
    page.findChildren(TitleLink)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(12):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    here = page.window().focusWidget()
    assert area.verticalScrollBar().value() > 0
    assert area.viewport().rect().contains(here.mapTo(area.viewport(), QPoint(2, 2)))


# -- layout ------------------------------------------------------------------------------------------------------
def test_rows_do_not_overlap_and_nothing_leaves_the_page(qtbot, briefing) -> None:
    for look in (Look(), Look(compact=True), Look(large=True)):
        for width in (800, 1024, 1366, 1920, 2560):
            page = opened(qtbot, briefing, look, (width, 900))
            parts = [part for part in page.findChildren(OverviewButton) if part.isVisible()]
            boxes = [spot(page, part) for part in parts]
            assert all(x >= 0 and x + wide <= width for x, _, wide, _ in boxes), (look, width)
            figures = [box for part, box in zip(parts, boxes, strict=True) if isinstance(part, FigureCell)]
            for x, y, wide, high in figures:
                over = [
                    b for b in figures if b != (x, y, wide, high) and abs(b[0] - x) < 2 and y <= b[1] < y + high - 6
                ]
                assert over == [], (look, width)


def test_every_target_can_be_hit(qtbot, briefing) -> None:
    for look in (Look(), Look(compact=True)):
        page = opened(qtbot, briefing, look, (1366, 700))
        assert all(
            part.height() >= 28 and part.width() >= 28 for part in page.findChildren(OverviewButton) if part.isVisible()
        )


def test_a_narrow_window_folds_the_sections(qtbot, briefing) -> None:
    page = opened(qtbot, briefing, Look(compact=True), (1366, 620))
    assert links(page) == ["夯实产业基础，做强县域经济", "办好民生实事", "2031年工作打算"]
    folds = [fold for fold in page.findChildren(FoldLink) if fold.isVisible()]
    assert [fold.text() for fold in folds] == ["2 sections, 6 figures", "2 sections, 4 figures"]
    second = page.findChildren(TitleLink)[3]
    before = spot(page, second)[1]
    QTest.mouseClick(folds[0], Qt.MouseButton.LeftButton)
    assert links(page)[1:3] == ["(一)壮大特色产业", "(二)改善营商环境"]
    assert spot(page, second)[1] >= before
    QTest.mouseClick(folds[0], Qt.MouseButton.LeftButton)
    assert len(links(page)) == 3


def test_large_print_enlarges_without_a_new_briefing(qtbot, page) -> None:
    cell = cells(page)[0]
    before = cell.height()
    page.show_theme(theme_for(Look(large=True)))
    assert cell.height() > before
    assert cells(page)[0] is cell


def test_dark_paper(qtbot, briefing) -> None:
    dark = opened(qtbot, briefing, Look(dark=True))
    color = dark.grab().toImage().pixelColor(5, 300).name().upper()
    assert color == theme_for(Look(dark=True)).colors.paper


# -- unusual reports ---------------------------------------------------------------------------------------------
def test_a_report_without_chapters_figures_issuer_or_year(qtbot) -> None:
    page = opened(qtbot, empty())
    assert links(page) == ["Whole text"]
    with qtbot.waitSignal(page.section_chosen) as told:
        QTest.mouseClick(page.findChildren(TitleLink)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["0"]


def test_figures_of_a_report_without_chapters(qtbot, briefing) -> None:
    root = briefing.sections[0]
    loose = replace(
        briefing, sections=(root,), metrics=tuple(replace(metric, section="0") for metric in briefing.metrics)
    )
    assert 1 <= len(cells(opened(qtbot, loose))) <= 4


def test_many_chapters_with_endless_titles(qtbot) -> None:
    title = (
        "深入推进各领域各环节体制机制改革创新和治理能力现代化建设取得突破性进展和标志性成果的若干重大举措及其落实情况"
    )
    page = opened(qtbot, long_one(40, title))
    assert len(links(page)) == 160
    boxes = [spot(page, part) for part in page.findChildren(OverviewButton) if part.isVisible()]
    assert all(x >= 0 and x + wide <= 1920 for x, _, wide, _ in boxes)
    assert any(link.toolTip() == title for link in page.findChildren(TitleLink)), "what is cut is in the tooltip"


def test_a_title_longer_than_the_page_puts_the_button_below(qtbot) -> None:
    page = opened(qtbot, empty("关于" + "进一步" * 30 + "的报告"), size=(1366, 700))
    button = page.findChild(PrimaryButton)
    assert spot(page, button)[1] > 150


def test_it_names_the_section_that_the_keyboard_stands_on(page) -> None:
    assert page.section == "0"  # on the button that starts to read
    titles = {link.accessibleName(): link for link in page.findChildren(TitleLink)}
    next(link for name, link in titles.items() if "办好民生实事" in name).setFocus()
    assert page.section == "2"
    next(link for name, link in titles.items() if "完善停车设施" in name).setFocus()
    assert page.section == "2.2"
    cells(page)[0].setFocus()
    assert page.section == "1"


def test_bookmarks_are_signed_described_and_asked_for(qtbot, page, briefing):
    plain = page.grab().toImage()
    page.show_bookmarks(frozenset({"2", "1.2"}))
    assert page.grab().toImage() != plain
    row = next(row for row in page._rows if row.section == "2")
    assert row._title.accessibleDescription() == "bookmarked"
    menu = row.menu_for("2")
    assert [action.text() for action in menu.actions()] == ["Remove bookmark"]
    with qtbot.waitSignal(page.bookmark_wanted) as told:
        menu.actions()[0].trigger()
    assert told.args == ["2"]
    page.show_briefing(briefing)  # the same report with other checks keeps them
    assert next(row for row in page._rows if row.section == "2")._title.accessibleDescription() == "bookmarked"
    page.show_bookmarks(frozenset())
    assert next(row for row in page._rows if row.section == "2")._title.accessibleDescription() == ""


def test_the_strip_above_the_page_is_paper_like_it(qtbot, briefing) -> None:
    page = opened(qtbot, briefing, Look(), (1366, 620))
    around = page.palette()  # as a window's sheet leaves it: the panes' ground and the paper of texts
    around.setColor(QPalette.ColorRole.Window, QColor("#f4f5f5"))
    around.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    page.setPalette(around)
    page.show_strip(40)
    page.layout().activate()
    image = page.grab().toImage()
    assert image.pixelColor(20, 10) == image.pixelColor(20, 50)
