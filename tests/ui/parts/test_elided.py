"""A cut line says all of it in its tooltip, and only a cut one does."""

from viewer.ui.parts.elided import ElidedLabel

WORDS = "此简报在导入后被改动过，请与报告对照"


def test_words_that_fit_are_shown_whole_and_need_no_tooltip(qtbot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show()
    label.setText(WORDS)
    label.resize(label.sizeHint())
    assert (label.shown, label.toolTip()) == (WORDS, "")
    assert label.minimumSizeHint().width() == 0


def test_words_without_room_are_cut_until_there_is_room_again(qtbot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show()
    label.setText(WORDS)
    whole = label.sizeHint()
    label.resize(whole.width() // 2, whole.height())
    assert label.shown.endswith("…")
    assert len(label.shown) < len(WORDS)
    assert label.toolTip() == WORDS
    picture = label.grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert len(inks) > 1
    label.resize(whole)
    label.setText(WORDS[:5])
    assert (label.shown, label.toolTip()) == (WORDS[:5], "")
