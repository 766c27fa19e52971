from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.store.library import Held
from viewer.theme.tokens import DARK, LIGHT, Look, theme_for
from viewer.ui.library.library_face import LibraryFace, RowState
from viewer.ui.library.library_model import GroupRow, HeldRow, NoteRow, Row


def _row(held: Held, facts: str = "青山县 · 2030年", **more: object) -> HeldRow:
    values = {"title": held.title, "facts": facts, "date": "今天", "place": "/a/b", "open": False, "spoken": ""} | more
    return HeldRow(held, **values)  # type: ignore[arg-type]


def _painted(row: Row, state: RowState = RowState(), look: Look = Look(), width: int = 900) -> QImage:  # noqa: B008
    face = LibraryFace(theme_for(look))
    image = QImage(width, face.height(row, width), QImage.Format.Format_RGB32)
    image.fill(QColor(theme_for(look).colors.paper))
    painter = QPainter(image)
    face.paint(painter, QRect(0, 0, width, image.height()), row, state)
    painter.end()
    return image


def _colors(image: QImage) -> set[str]:
    places = ((x, y) for y in range(image.height()) for x in range(0, image.width(), 1))
    return {image.pixelColor(x, y).name().upper() for x, y in places}


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(large=True), Look(compact=True)])
def test_states_have_their_grounds(qapp: object, held: Callable[..., Held], look: Look) -> None:
    colors, row = DARK if look.dark else LIGHT, _row(held())
    middle = 450
    for state, ground in (
        (RowState(), colors.paper),
        (RowState(hovered=True), colors.chrome),
        (RowState(current=True), colors.sel),
        (RowState(current=True, hovered=True), colors.sel),
    ):
        image = _painted(row, state, look)
        assert image.pixelColor(middle, 4).name().upper() == ground
        assert image.pixelColor(middle, image.height() - 1).name().upper() == colors.line


def test_the_open_report_has_a_bar_and_the_keyboard_a_ring(qapp: object, held: Callable[..., Held]) -> None:
    assert _painted(_row(held(), open=True)).pixelColor(1, 20).name().upper() == LIGHT.accent
    assert LIGHT.accent not in _colors(_painted(_row(held())))
    ringed = _painted(_row(held()), RowState(current=True, ringed=True))
    assert ringed.pixelColor(450, 2).name().upper() == LIGHT.ink


def test_large_print_makes_higher_rows_and_a_small_window_lower_ones(qapp: object, held: Callable[..., Held]) -> None:
    row = _row(held())
    small, usual, large = (
        LibraryFace(theme_for(look)).height(row, 900) for look in (Look(compact=True), Look(), Look(large=True))
    )
    assert small < usual < large


def test_a_sentence_takes_the_lines_it_needs(qapp: object) -> None:
    row = NoteRow("把报告文件拖到窗口里，" * 8)
    face = LibraryFace(theme_for(Look()))
    assert face.height(row, 300) > face.height(row, 2000)
    assert _colors(_painted(row)) != {LIGHT.paper}


def test_nothing_is_painted_beyond_the_row_however_long_its_words(qapp: object, held: Callable[..., Held]) -> None:
    """Titles, facts and places give way: the padding at the right stays blank."""
    row = _row(held("长" * 300), facts="实" * 300, place="/" + "处" * 300, date="2031年12月31日打开")
    image = _painted(row, width=500)
    edge = QRect(500 - 15, 0, 15, image.height() - 1)
    assert {image.pixelColor(x, y).name().upper() for x in range(edge.left(), 500) for y in range(edge.height())} == {
        LIGHT.paper
    }


def test_a_shelf_has_its_title_and_a_line(qapp: object) -> None:
    image = _painted(GroupRow("导入的简报", 3))
    assert image.pixelColor(450, image.height() - 1).name().upper() == LIGHT.line2
    assert len(_colors(image)) > 5
