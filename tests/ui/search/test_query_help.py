"""The panel of signs: its examples, walking through them, and the ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from viewer.query.examples import Examples
from viewer.query.language import ask
from viewer.theme.tokens import Look, theme_for
from viewer.ui.search.query_help import Example, QueryHelp

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    field = QLineEdit()
    column.addWidget(field)
    column.addStretch()
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    field.setFocus()
    return made


@pytest.fixture
def panel(window):
    made = QueryHelp(window)
    made.show_theme(theme_for(Look()))
    made.show_examples(Examples("学位", "茶叶", 4))
    field = window.findChild(QLineEdit)
    made.open_below(field, field)
    return made


def examples(panel):
    return panel.findChildren(Example)


def test_every_example_is_understood_as_its_sentence_says(panel):
    asked = [ask(example.text(), "") for example in examples(panel)]
    assert asked[0].words == ("学位", "茶叶")
    assert asked[1].exact == {"学位"}
    assert asked[2].without == ("茶叶",)
    assert [place.number for place in asked[3].places] == [4]
    assert "chapter 4" in examples(panel)[3].accessibleName()
    assert asked[4].figures == ("学位",)
    assert [number.sign for query in asked[5:8] for number in query.numbers] == [">", ">=", ".."]
    assert asked[8].words == ("xw",)
    assert all("　" in example.accessibleName() for example in examples(panel))


def test_without_topics_there_are_examples_all_the_same(panel):
    panel.show_examples(Examples("", ""))
    assert examples(panel)[0].text() == "funds projects"


def test_it_stands_inside_the_window_under_the_field(panel, window):
    assert window.rect().contains(panel.geometry())
    assert panel.y() > window.findChild(QLineEdit).geometry().bottom()
    assert all(panel.rect().contains(example.geometry()) for example in examples(panel))


def test_arrows_walk_and_enter_takes(panel):
    chosen = []
    panel.chosen.connect(chosen.append)
    assert QApplication.focusWidget() is examples(panel)[0]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is examples(panel)[-1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [examples(panel)[-1].text()]
    assert not panel.isVisible()


def test_escape_gives_the_keyboard_back(panel):
    left = []
    panel.left.connect(lambda: left.append(True))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert left == [True]
    assert not panel.isVisible()


def test_it_goes_when_the_keyboard_leaves_it_for_another_part(window, panel):
    other = QLineEdit(window)
    other.show()
    other.setFocus()
    assert not panel.isVisible()
