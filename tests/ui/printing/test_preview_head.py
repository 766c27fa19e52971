"""The line above the preview: page box, counts, zoom; and the quiet line below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from viewer.paper.options import FIT_PAGE, FIT_WIDTH, PrintOptions
from viewer.printing.stand_ins import SYSTEM, StandIn
from viewer.theme.fonts import REST
from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.segment import Segment
from viewer.ui.printing.page_box import PageBox
from viewer.ui.printing.page_note import PageNote
from viewer.ui.printing.preview_head import PreviewHead


@pytest.fixture
def head(qtbot: QtBot) -> PreviewHead:
    made = PreviewHead()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.show_place((3, 4), 23)
    made.show_count(23)
    made.show_zoom(FIT_PAGE, 64)
    made.resize(760, made.height())
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def _type(box: PageBox, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(box, event)


@pytest.mark.parametrize("typed", ["12", "１２", "第12页"])
def test_a_number_and_enter_jump(head: PreviewHead, qtbot: QtBot, typed: str) -> None:
    box = head.findChild(PageBox)
    assert box.text() == "3–4"
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    box.selectAll()
    _type(box, typed)
    with qtbot.waitSignal(head.page_wanted) as told:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.args == [12]
    head.show_place((11, 12), 23)
    assert box.text() == "11–12"


def test_what_is_no_number_jumps_nowhere(head: PreviewHead, qtbot: QtBot) -> None:
    box = head.findChild(PageBox)
    box.setFocus()
    box.selectAll()
    _type(box, "末页")
    with qtbot.assertNotEmitted(head.page_wanted):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "3–4"
    box.selectAll()
    _type(box, "7")
    head.show_place((5, 6), 24)  # pages come in while one types
    assert box.text() == "7"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "5–6"


def test_the_buttons_tell_and_stop_at_the_ends(head: PreviewHead, qtbot: QtBot) -> None:
    back, forward, smaller, larger = head.findChildren(IconButton)
    for button, signal, args in (
        (back, head.turned, [-1]), (forward, head.turned, [1]),
        (smaller, head.zoom_stepped, [-1]), (larger, head.zoom_stepped, [1]),
    ):  # fmt: skip
        assert button.accessibleName()
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == args
    head.show_place((1, 2), 2)
    assert not back.isEnabled()
    assert not forward.isEnabled()


def test_fit_and_width_lead_back_from_a_percentage(head: PreviewHead, qtbot: QtBot) -> None:
    fit = head.findChildren(Segment)[1]
    head.show_zoom(125, 125)
    assert "125%" in [label.text() for label in head.findChildren(QLabel)]
    with qtbot.waitSignal(head.zoom_chosen) as told:
        qtbot.keyClick(fit.focusProxy(), Qt.Key.Key_Right)
    assert told.args == [FIT_WIDTH]
    with qtbot.waitSignal(head.zoom_chosen) as told:
        qtbot.keyClick(fit.focusProxy(), Qt.Key.Key_Left)
    assert told.args == [FIT_PAGE]


def test_how_far_the_layout_is_stands_in_words_and_as_a_line(head: PreviewHead) -> None:
    labels = head.findChildren(QLabel)
    plain = head.grab().toImage()
    head.show_setting(120, 0.5)
    assert "120 pages set…" in [label.text() for label in labels]
    half = head.grab().toImage()
    foot = half.height() - 1
    assert half.pixelColor(5, foot) != plain.pixelColor(5, foot)
    assert half.pixelColor(half.width() - 5, foot) == plain.pixelColor(half.width() - 5, foot)
    head.show_count(0)
    assert "0" not in "".join(label.text() for label in labels if label.text() and "%" not in label.text()).split("/")


# -- the line below --------------------------------------------------------------------------------------------------
@pytest.fixture
def note(qtbot: QtBot) -> PageNote:
    made = PageNote(PrintOptions(header="机密", watermark="草稿"))
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    return made


def test_stand_ins_are_named_those_that_nobody_has_first(note: PageNote) -> None:
    note.show_stand_ins((StandIn("fang", "", chr(0x2A6A5)), StandIn("fang", "serif", "㎡邨")))
    assert note.words == (
        f"No face has {chr(0x2A6A5)}: there may be empty boxes on the paper.　FangSong lacks ㎡, 邨; Song draws them.　"
        "The title is in Song bold, in place of XiaoBiaoSong."
    )
    assert note.accessibleName() == note.words
    assert "LXGW" in note.toolTip()


def test_whatever_draws_a_character_has_a_name(note: PageNote) -> None:
    """A note may hold any character: one in the rest, one that only the machine's own fonts have."""
    note.show_stand_ins((StandIn("fang", REST, "䲟"), StandIn("kai", SYSTEM, chr(0x1F44D))))
    assert "FangSong lacks 䲟; the face for rare characters draws them." in note.words
    assert f"Kai lacks {chr(0x1F44D)}; a font of this computer draws them." in note.words


def test_many_characters_are_cut(note: PageNote) -> None:
    note.show_stand_ins((StandIn("kai", "serif", "甲乙丙丁戊己庚辛"),))
    assert "甲, 乙, 丙, 丁, 戊, 己 and others" in note.words


def test_only_words_that_were_kept_are_reminded_of(note: PageNote) -> None:
    note.show_options(PrintOptions(header="机密", watermark="草稿"))
    assert note.words == "Kept from the last time: header “机密”, watermark “草稿”."
    note.show_options(PrintOptions(header="秘密", watermark="草稿"))
    assert note.words == "Kept from the last time: watermark “草稿”."
    note.show_options(PrintOptions())
    assert note.words == ""
    assert not note.grab().isNull()
