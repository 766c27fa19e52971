"""A theme fills every role and every token of the style sheet, and Qt takes the sheet without a word."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from viewer.theme import palette as module
from viewer.theme.fonts import family
from viewer.theme.palette import SHEET, apply_theme, dress, palette, style_sheet
from viewer.theme.tokens import DARK, LIGHT, Look, theme_for

LOOKS = {"light": Look(), "dark": Look(dark=True), "large": Look(large=True), "compact": Look(compact=True),
         "warm": Look(warm=True)}  # fmt: skip


@pytest.fixture
def app(qapp: QApplication):
    """The application, given back as it was."""
    yield qapp
    qapp.setProperty(SHEET, None)
    qapp.setPalette(QPalette())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_no_token_is_left_in_the_sheet(look: Look) -> None:
    sheet = style_sheet(theme_for(look))
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def test_an_unknown_token_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_template", lambda: "QWidget { color: @vermillion@; }")
    with pytest.raises(KeyError, match="vermillion"):
        style_sheet(theme_for(Look()))


def test_sizes_grow_with_large_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_template", lambda: "@px(10)@ @px(2.5)@ @ink@")
    assert style_sheet(theme_for(Look())) == f"10px 2px {LIGHT.ink}"
    assert style_sheet(theme_for(Look(large=True))) == f"13px 3px {LIGHT.ink}"


def test_the_sheet_names_no_colour_of_its_own() -> None:
    template = re.sub(r"/\*.*?\*/", "", module._template(), flags=re.DOTALL)
    assert re.findall(r":[^;]*#[0-9A-Fa-f]{3,8}", template) == []


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_role_is_ours_in_every_group(colors) -> None:
    made = palette(colors)
    tokens = {value.lower() for value in colors._asdict().values()}
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in QPalette.ColorRole:
            if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
                assert made.color(group, role).name() in tokens, (group, role)


def test_light_and_dark_differ_in_every_role() -> None:
    light, dark = palette(LIGHT), palette(DARK)
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Text, QPalette.ColorRole.Link):
        assert light.color(role) != dark.color(role)
    assert dark.color(QPalette.ColorRole.Window).lightness() < dark.color(QPalette.ColorRole.Text).lightness()


def test_disabled_text_is_paler() -> None:
    made = palette(LIGHT)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        assert made.color(QPalette.ColorGroup.Disabled, role) != made.color(QPalette.ColorGroup.Active, role)


def _sample() -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    for kind in (QPushButton, QToolButton, QLineEdit, QCheckBox, QComboBox):
        kind(window)
    QMenu(window)
    return window


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_a_theme_reaches_every_widget_without_a_warning(app, qtbot, qtlog, look: Look) -> None:
    theme = theme_for(look)
    apply_theme(app, theme)
    window = _sample()
    qtbot.addWidget(window)
    dress(window)
    window.show()
    assert app.style().name().lower() in ("fusion", "stylesheet", "")
    for widget in (window, *window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)):
        info = QFontInfo(widget.font())
        assert (info.family(), info.pixelSize()) == (family("sans"), theme.types.ui.size)
    assert window.palette().color(QPalette.ColorRole.Text).name() == theme.colors.ink.lower()
    assert [record.message for record in qtlog.records] == []


def test_the_theme_can_change_while_a_window_is_shown(app, qtbot, qtlog) -> None:
    apply_theme(app, theme_for(Look()))
    window = _sample()
    qtbot.addWidget(window)
    window.show()
    light = window.grab().toImage().pixelColor(390, 290)
    apply_theme(app, theme_for(Look(dark=True)))
    dark = window.grab().toImage().pixelColor(390, 290)
    assert (light.name(), dark.name()) == (LIGHT.chrome.lower(), DARK.chrome.lower())
    assert qtlog.records == []


class _Deep(QWidget):
    """Counts how often it is told of another style."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_change_polishes_no_widget_more_often_for_lying_deep(app, qtbot) -> None:
    window = inner = QWidget()
    qtbot.addWidget(window)
    apply_theme(app, theme_for(Look()))
    for _level in range(5):
        inner = QWidget(inner)
    deep = _Deep(inner)
    window.show()
    deep.told = 0
    apply_theme(app, theme_for(Look(dark=True)))
    assert 1 <= deep.told <= 2
    assert app.styleSheet() == ""


def test_a_window_made_later_and_what_belongs_to_one_have_the_sheet(app, qtbot) -> None:
    apply_theme(app, theme_for(Look(dark=True)))
    window = QWidget()
    qtbot.addWidget(window)
    assert window.styleSheet() == ""
    dress(window)
    assert window.styleSheet() == style_sheet(theme_for(Look(dark=True)))
    menu = QMenu(window)
    menu.addAction("打印")
    menu.ensurePolished()
    assert menu.grab().toImage().pixelColor(0, menu.height() // 2).name() == DARK.line2.lower()
    apply_theme(app, theme_for(Look()))
    assert menu.grab().toImage().pixelColor(0, menu.height() // 2).name() == LIGHT.line2.lower()
    assert menu.styleSheet() == ""
