from dataclasses import replace

from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing.found_line import FoundLine
from viewer.ui.importing.look import look_at


def test_remarks_have_a_line_each_and_many_are_summed_up(qtbot: QtBot, briefing: Briefing) -> None:
    line = FoundLine()
    qtbot.addWidget(line)
    line.show_theme(theme_for(Look()))
    line.show_look(look_at(replace(briefing, warnings=("甲。", "乙。", "丙。", "丁。"))))
    line.show()
    shown = [note.text() for _sign, note in line._notes if note.isVisible()]
    assert shown == ["甲。", "乙。", "And 3 more remarks"]
    assert "丁。" in line._notes[0][1].toolTip()
    line.show_look(look_at(replace(briefing, warnings=("甲。",))))
    assert [note.text() for _sign, note in line._notes if note.isVisible()] == ["甲。", line.warnings[1]]


def test_nothing_found_says_what_can_be_done(qtbot: QtBot, briefing: Briefing) -> None:
    line = FoundLine()
    qtbot.addWidget(line)
    line.show_look(look_at(replace(briefing, sections=briefing.sections[:1], metrics=())))
    assert any("press Enter" in warning for warning in line.warnings)
    assert "No figures were found" in line.warnings
