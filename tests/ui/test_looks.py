import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from viewer.theme.fonts import family
from viewer.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, FACES, LIGHT, WARM, ZOOM_STEPS
from viewer.ui.looks import Looks
from viewer.ui.settings import Settings
from viewer.ui.text.screen_style import GapWords, screen_style


@pytest.fixture
def calm(qapp):
    yield qapp
    qapp.setProperty("sheet", None)
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


@pytest.fixture
def stark(calm) -> None:
    """A system whose palette is one of high contrast: white on black."""
    palette = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, QColor(Qt.GlobalColor.black))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor(Qt.GlobalColor.white))
    QGuiApplication.setPalette(palette)


@pytest.mark.usefixtures("stark")
def test_a_system_of_high_contrast_is_followed_until_a_scheme_is_chosen() -> None:
    looks = Looks(Settings(scheme="system"))
    assert looks.theme.colors.paper == "#000000"
    assert looks.theme.colors.ink3 == "#ffffff"
    looks.choose_scheme("light")
    assert looks.theme.colors == LIGHT


@pytest.mark.usefixtures("stark")
def test_a_system_of_high_contrast_can_be_refused() -> None:
    looks = Looks(Settings(scheme="system"))
    assert looks.contrast
    looks.choose_contrast(False)
    assert not looks.contrast
    assert looks.theme.colors in (LIGHT, DARK)


@pytest.mark.parametrize("face", FACES)
def test_a_face_sets_the_text_and_tells_its_openings_apart(calm, face: str) -> None:
    looks = Looks(Settings(scheme="light"))
    looks.choose_face(face)
    style = screen_style(looks.theme, GapWords("", "", ""))
    assert style.body.families()[0] == family(face)
    assert (style.run_in.families()[0], style.run_in.weight()) != (style.body.families()[0], style.body.weight())
    section = style.run_in_section()
    assert (section.families()[0], section.weight()) != (
        style.body.families()[0], style.body.weight(),
    )  # fmt: skip


def test_measure_leading_and_paper_are_told_and_kept(calm) -> None:
    looks = Looks(Settings(scheme="light"))
    usual = looks.theme
    looks.choose_measure(-1)
    assert looks.theme.measure < usual.measure
    looks.choose_measure(1)
    assert looks.theme.measure > usual.measure
    looks.choose_leading(1)
    assert looks.theme.types.body.line > usual.types.body.line
    assert looks.theme.types.ui == usual.types.ui
    looks.choose_warm(True)
    assert looks.theme.colors == WARM
    looks.choose_scheme("dark")
    assert looks.theme.colors == DARK
    kept = Settings()._replace(**looks.kept())
    assert Looks(kept).theme == looks.theme


def test_a_scheme_that_looks_the_same_is_told_to_be_kept(calm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ui.looks.prefers_dark", lambda: False)
    looks, told = Looks(Settings(scheme="light")), []
    looks.theme_changed.connect(told.append)
    looks.choose_scheme("system")
    assert len(told) == 1
    assert looks.kept()["scheme"] == "system"


def test_what_changes_the_text_alone_polishes_no_widget(calm, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks(Settings(scheme="light"))
    looks.apply()
    given = []
    monkeypatch.setattr("viewer.ui.looks.apply_theme", lambda _app, theme: given.append(theme))
    looks.choose_face("kai")
    looks.choose_leading(1)
    looks.choose_zoom(24)
    assert given == []
    looks.choose_warm(True)
    assert len(given) == 1


def test_high_contrast_is_chosen_kept_and_taken_back(calm) -> None:
    looks, told = Looks(Settings(scheme="light", warm=True)), []
    looks.theme_changed.connect(told.append)
    looks.choose_contrast(True)
    assert looks.theme.colors == CONTRAST_LIGHT
    looks.choose_scheme("dark")
    assert looks.theme.colors == CONTRAST_DARK
    kept = Settings()._replace(**looks.kept())
    assert kept.contrast
    assert Looks(kept).theme == looks.theme
    looks.choose_contrast(False)
    assert looks.theme.colors == DARK
    assert not looks.contrast
    assert len(told) == 3


def test_what_the_system_asks_for_is_followed_and_can_be_refused(calm) -> None:
    looks = Looks(Settings(scheme="system"))
    looks.show_asked(True)
    assert looks.contrast
    assert not looks.kept()["contrast"], "it is the system's wish, not the reader's"
    looks.choose_contrast(False)
    assert not looks.contrast
    assert looks.scheme in ("light", "dark")
    looks.choose_scheme("system")
    assert looks.contrast
    looks.show_asked(False)
    assert not looks.contrast
