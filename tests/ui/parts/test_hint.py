"""The small frame of a hint."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.hint import Hint


def test_it_is_named_and_closed_by_its_button(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    hint = Hint("Click a figure.", "Understood", page)
    hint.show_theme(theme_for(Look()))
    hint.stand_at(QPoint(10, 20), 400)
    assert hint.pos() == QPoint(10, 20)
    assert hint.accessibleName() == "Click a figure."
    button = hint.findChild(QAbstractButton)
    assert button.accessibleName() == "Understood"
    assert button.width() >= 28
    with qtbot.waitSignal(hint.closed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_long_words_take_a_second_line_within_the_width(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    hint = Hint("Click a figure and see its sentence in the text. " * 3, "Understood", page)
    for look in (Look(), Look(large=True)):
        hint.show_theme(theme_for(look))
        hint.stand_at(QPoint(), 260)
        one_line = hint._label.fontMetrics().height()
        assert hint.width() <= 260
        assert hint._label.height() > 2 * one_line
        assert hint.rect().contains(hint.findChild(QAbstractButton).geometry())
