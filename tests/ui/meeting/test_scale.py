from __future__ import annotations

import pytest

from viewer.theme.contrast import ratio
from viewer.theme.tokens import Look, theme_for
from viewer.ui.meeting.scale import figure_theme, room_of, text_theme


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (3840, 2160), (1080, 1920)])
@pytest.mark.parametrize("dark", [False, True])
def test_type_is_a_22nd_of_the_height_whatever_the_reader_reads_in(size: tuple[int, int], dark: bool) -> None:
    room = room_of(*size, large=False)
    for zoom in (16, 20, 32):
        theme = text_theme(theme_for(Look(dark, False, zoom)), room)
        assert abs(theme.types.body.size - min(size) / 22) <= 1
        assert theme.types.level2.size > theme.types.body.size
        assert theme.measure * room.em <= room.inner
        assert ratio(theme.colors.paper, theme.colors.ink) >= 20
        assert ratio(theme.colors.paper, theme.colors.ink3) >= 7


def test_large_print_is_larger() -> None:
    assert room_of(1920, 1080, large=True).em > room_of(1920, 1080, large=False).em


def test_names_of_figures_have_the_size_asked_for() -> None:
    room = room_of(1920, 1080, large=False)
    theme = figure_theme(theme_for(Look(large=True)), room, 1.5)
    assert abs(theme.types.card_label.size - 1.5 * room.em) <= 1


def test_colours_of_high_contrast_are_kept() -> None:
    plain = theme_for(Look())
    colors = plain.colors._replace(paper="#000000", ink="#FFFF00", ink2="#FFFF00", ink3="#FFFF00")
    room = room_of(1920, 1080, large=False)
    assert text_theme(plain._replace(colors=colors), room).colors == colors
