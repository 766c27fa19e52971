"""What the palette lists and what its lines show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QKeySequence

from viewer.model import Briefing
from viewer.ui.palette.catalogue import Catalogue, Face, Group, Head, Line


@pytest.fixture
def catalogue(qapp: object, briefing: Briefing) -> Catalogue:
    large, clear = QAction("大字"), QAction("停用")
    large.setShortcut(QKeySequence("Ctrl+L"))
    large.setCheckable(True)
    large.setChecked(True)
    clear.setEnabled(False)
    return Catalogue(briefing, (large, clear))


def test_everything_is_listed_where_nothing_is_typed(catalogue: Catalogue) -> None:
    rows = catalogue.rows(" ")
    assert [row for row in rows if isinstance(row, Head)] == [
        Head(Group.COMMANDS, 2), Head(Group.SECTIONS, 9), Head(Group.FIGURES, 10),
    ]  # fmt: skip
    assert len(rows) == 3 + 21


def test_without_a_report_there_are_commands(catalogue: Catalogue) -> None:
    assert [row.group for row in Catalogue(None, catalogue.actions).rows("")] == [Group.COMMANDS] * 3


def test_what_lines_show(catalogue: Catalogue) -> None:
    assert catalogue.face(Line(Group.COMMANDS, 0)) == Face("大字", "", "Ctrl+L", checked=True)
    assert not catalogue.face(Line(Group.COMMANDS, 1)).able
    assert catalogue.face(Line(Group.SECTIONS, 0)) == Face("〔一〕夯实产业基础，做强县域经济")
    assert catalogue.face(Line(Group.SECTIONS, 2)).aside == "一(一)·一是"
    forecast = next(row for row in catalogue.rows("2至3") if isinstance(row, Line))
    assert catalogue.face(forecast) == Face("加工厂产值　2至3亿元", "预计　一(一)·二是")


def test_groups_with_literal_finds_come_first(qapp: object, briefing: Briefing) -> None:
    sections = (*briefing.sections[:2], replace(briefing.sections[2], title="TC项目"), *briefing.sections[3:])
    rows = Catalogue(replace(briefing, sections=sections), (QAction("退出"),)).rows("tc")
    groups = {row.group: at for at, row in enumerate(rows) if isinstance(row, Head)}
    assert groups[Group.SECTIONS] == 0
    assert groups[Group.COMMANDS] > 0


def test_letters_and_enter_do_not_end_the_program(qapp: object, briefing: Briefing) -> None:
    leave, back = QAction("退出"), QAction("退出全屏")
    leave.setObjectName("quit")
    for actions in ((leave,), (leave, back)):
        catalogue = Catalogue(briefing, actions)
        lines = [row for row in catalogue.rows("tc") if isinstance(row, Line)]
        assert lines[0] != lines[-1]
        assert catalogue.face(lines[0]).name != "退出"
        assert catalogue.face([line for line in lines if line.group is Group.COMMANDS][-1]).name == "退出"
    typed = Catalogue(briefing, (leave, back)).rows("退出")
    assert Catalogue(briefing, (leave, back)).face(typed[1]).name == "退出"  # type: ignore[arg-type]
