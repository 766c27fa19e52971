from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from viewer.model import Briefing
from viewer.ui.importing.look import look_at
from viewer.ui.importing.outline_model import OutlineModel, row_of


def test_the_model_is_sound(qtmodeltester: ModelTester, briefing: Briefing) -> None:
    model = OutlineModel()
    model.show_rows(look_at(briefing).all_rows)
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 9


def test_a_row_is_read_out_with_all_that_its_looks_tell(briefing: Briefing) -> None:
    place = briefing.section("1").heading.start
    model = OutlineModel()
    model.show_rows(look_at(briefing, frozenset({place})).rows)
    index = model.index_of(place)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "level 1, [一] 夯实产业基础，做强县域经济, number supplied, changed by hand"
    row = row_of(index)
    assert row is not None
    assert row.restored
    assert not model.index_of(-5).isValid()
    assert row_of(model.index_of(-5)) is None
