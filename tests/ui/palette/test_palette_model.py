"""The rows of the palette for the keyboard and for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester

from viewer.model import Briefing
from viewer.ui.palette.catalogue import Catalogue, Line
from viewer.ui.palette.palette_model import PaletteModel


@pytest.fixture
def model(qapp: object, briefing: Briefing) -> PaletteModel:
    made = PaletteModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    off = QAction("停用")
    off.setEnabled(False)
    made.actions = (off, QAction("停车"))
    made.show_catalogue(Catalogue(briefing, made.actions))
    return made


def test_the_keyboard_passes_over_heads_and_what_cannot_act(model: PaletteModel) -> None:
    assert not model.choosable(0)
    assert not model.choosable(1)
    assert model.beside(-1, 1) == 2
    assert model.beside(2, -1) == model.rowCount() - 1
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags


def test_from_group_to_group(model: PaletteModel) -> None:
    assert model.group_beside(2, 1) == 4
    assert model.group_beside(4, 1) == 14
    assert model.group_beside(14, 1) == 2
    assert model.group_beside(2, -1) == 14


def test_nothing_to_choose(model: PaletteModel) -> None:
    model.find("没有")
    assert model.rowCount() == 0
    assert model.group_beside(-1, 1) == -1
    assert model.row(0) is None
    model.find("停用")
    assert model.beside(-1, 1) == -1


def test_what_is_spoken(model: PaletteModel) -> None:
    spoken, role = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole), Qt.ItemDataRole.DisplayRole
    assert spoken == "Commands，2"
    model.find("tcss")
    line = model.row(1)
    assert isinstance(line, Line)
    assert model.spoken(line) == "（二）完善停车设施, 二(二), pinyin"
    assert model.data(model.index(1), role) == "（二）完善停车设施"
