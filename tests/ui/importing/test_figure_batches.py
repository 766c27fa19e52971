"""The line over a long list of figures."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing.figure_batches import BATCH, FigureBatches, batch_of


def test_it_says_which_are_listed_and_asks_for_others(qtbot: QtBot) -> None:
    line, asked = FigureBatches(), []
    qtbot.addWidget(line)
    line.turned.connect(asked.append)
    line.show_theme(theme_for(Look()))
    line.show_batch(1, 2 * BATCH + 5)
    assert line.words == "Figures 501 to 1,000 of 1,005"
    assert line.isVisible()
    line.before.click()
    line.after.click()
    assert asked == [0, 2]
    line.show_batch(2, 2 * BATCH + 5)
    assert line.words == "Figures 1,001 to 1,005 of 1,005"
    assert (line.before.isEnabled(), line.after.isEnabled()) == (True, False)
    line.show_batch(0, BATCH)
    assert not line.isVisible()


def test_no_batch_is_left_out_and_none_is_beyond() -> None:
    assert batch_of((), 0) == ()
    assert batch_of((), -1) == ()
