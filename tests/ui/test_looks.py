import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from viewer.theme.tokens import DARK, LIGHT, ZOOM_STEPS
from viewer.ui.looks import Looks
from viewer.ui.settings import Settings


@pytest.fixture
def calm(qapp):
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def test_a_choice_is_told_once(calm, qtbot) -> None:
    looks, told = Looks(Settings(scheme="light")), []
    looks.theme_changed.connect(told.append)
    looks.choose_scheme("dark")
    looks.choose_scheme("dark")
    assert [theme.colors for theme in told] == [DARK]
    looks.choose_scheme("light")
    assert looks.theme.colors == LIGHT


def test_zoom_walks_the_steps_and_stops_at_the_ends(calm) -> None:
    looks = Looks(Settings(scheme="light"))
    seen = []
    for _ in range(len(ZOOM_STEPS)):
        looks.step_zoom(1)
        seen.append(looks.theme.types.body.size)
    assert seen[-1] == seen[-2] == ZOOM_STEPS[-1]
    looks.step_zoom(0)
    assert looks.theme.types.body.size == 20


def test_large_print_makes_a_narrower_window_compact(calm) -> None:
    looks = Looks(Settings(scheme="light"))
    looks.fit_width(1920)
    assert not looks.theme.look.compact
    looks.choose_large(True)
    looks.fit_width(1920)
    assert looks.theme.look.compact


def test_a_system_of_high_contrast_is_followed_until_a_scheme_is_chosen(calm) -> None:
    palette = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, QColor(Qt.GlobalColor.black))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor(Qt.GlobalColor.white))
    QGuiApplication.setPalette(palette)
    looks = Looks(Settings(scheme="system"))
    assert looks.theme.colors.paper == "#000000"
    assert looks.theme.colors.ink3 == "#ffffff"
    looks.choose_scheme("light")
    assert looks.theme.colors == LIGHT
