"""The head line that the three panels share."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.panel_head import PanelHead

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_height_follows_the_layout(qtbot):
    head = PanelHead("Sections")
    qtbot.addWidget(head)
    heights = []
    for look in (Look(), Look(compact=True), Look(large=True)):
        head.show_theme(theme_for(look))
        heights.append(head.sizeHint().height() and head.height())
    assert heights == [40, 36, 47]


def test_right_hand_widgets_end_sixteen_px_before_the_edge(qtbot):
    head = PanelHead("Figures here")
    qtbot.addWidget(head)
    first, second = QLabel("a"), QLabel("b")
    head.add(first)
    head.add(second, gap=12)
    for factor, look in ((1.0, Look()), (1.3, Look(large=True))):
        head.show_theme(theme_for(look))
        head.resize(400, head.height())
        head.layout().activate()
        assert head.width() - second.geometry().right() - 1 == round(16 * factor)
        assert second.x() - first.geometry().right() - 1 == round(12 * factor)


def test_count_goes_away_when_empty(qtbot):
    head = PanelHead("Figures here")
    qtbot.addWidget(head)
    head.show_theme(theme_for(Look()))
    head.show()
    head.show_count("11 figures")
    shown = [label.text() for label in head.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Figures here", "11 figures"]
    head.show_count("")
    assert [label.text() for label in head.findChildren(QLabel) if label.isVisible()] == ["Figures here"]


def test_foot_is_a_hairline_on_the_surface(qtbot):
    for surface in ("chrome", "paper"):
        head = PanelHead("", surface=surface)
        qtbot.addWidget(head)
        theme = theme_for(Look(dark=True))
        head.show_theme(theme)
        head.resize(100, head.height())
        image = head.grab().toImage()
        assert image.pixelColor(50, 39).name().upper() == theme.colors.line
        assert image.pixelColor(50, 38).name().upper() == getattr(theme.colors, surface)


def test_the_count_gives_way_to_title_and_controls(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    head = PanelHead("Matching figures", pane)
    control = QWidget()
    control.setFixedWidth(120)
    head.add(control)
    head.show_theme(theme_for(Look()))
    head.resize(400, head.height())
    pane.show()
    head.show_count("8 items")
    assert head._count.isVisible()
    head.resize(290, head.height())
    assert not head._count.isVisible()
    head._row.activate()
    assert head._title.width() >= head._title.sizeHint().width()
    head.resize(400, head.height())
    assert head._count.isVisible()
