"""The help's pictures: few colours, small, and in the theme's own."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from viewer.paths import resources
from viewer.theme.tokens import DARK, LIGHT, WARM, Look, theme_for
from viewer.ui.help.help_picture import color_table, load_picture

ROOM = 700_000
"""Bytes that all pictures together may take of the packages."""


def test_all_of_them_are_small_and_the_same_in_both_languages() -> None:
    chinese, english = (sorted((resources() / "help" / name).glob("*.png")) for name in ("zh", "en"))
    assert [path.name for path in chinese] == [path.name for path in english] != []
    assert sum(path.stat().st_size for path in (*chinese, *english)) <= ROOM


@pytest.mark.parametrize(
    "path", sorted((resources() / "help").glob("*/*.png")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_each_has_the_colours_of_the_table(path: Path) -> None:
    image = QImage(str(path))
    assert 0 < image.colorCount() <= len(color_table())
    assert set(image.colorTable()) <= set(color_table())
    assert image.width() <= 660


def test_the_table_keeps_every_role_of_the_light_theme() -> None:
    assert {QColor(color).rgb() for color in LIGHT} <= set(color_table())


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Paper, ink, a grey between them, vermilion."""
    image = QImage(4, 1, QImage.Format.Format_Indexed8)
    image.setColorTable(color_table())
    table = color_table()
    for place, color in enumerate((LIGHT.paper, LIGHT.ink, None, LIGHT.accent)):
        image.setPixel(place, 0, 6 if color is None else table.index(QColor(color).rgb()))
    path = tmp_path / "picture.png"
    image.save(str(path))
    return path


@pytest.mark.parametrize(("look", "colors"), [(Look(), LIGHT), (Look(dark=True), DARK), (Look(warm=True), WARM)])
def test_paper_ink_and_vermilion_are_the_themes(picture: Path, look: Look, colors) -> None:
    image = load_picture(picture, theme_for(look))
    shown = [image.pixelColor(place, 0) for place in range(4)]
    assert [color.name().upper() for color in (shown[0], shown[1], shown[3])] == [
        colors.paper,
        colors.ink,
        colors.accent,
    ]
    paper, ink = QColor(colors.paper).lightness(), QColor(colors.ink).lightness()
    assert min(paper, ink) < shown[2].lightness() < max(paper, ink)


def test_large_print_enlarges(picture: Path) -> None:
    assert load_picture(picture, theme_for(Look(large=True))).width() == 5
