from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from viewer.model import Metadata
from viewer.theme.tokens import Look, theme_for
from viewer.ui.import_dialog import ImportDialog


def _dialog(qtbot, proposed: Metadata) -> tuple[ImportDialog, list[QLineEdit]]:
    dialog = ImportDialog(proposed, "a.txt", theme_for(Look()))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, [dialog._title, dialog._issuer, dialog._year]


def test_what_was_proposed_comes_back_unchanged(qtbot) -> None:
    proposed = Metadata("某县工作报告", "某县", 2030)
    dialog, _fields = _dialog(qtbot, proposed)
    assert dialog.metadata == proposed


def test_the_fields_are_editable_and_spaces_fall_away(qtbot) -> None:
    dialog, (title, issuer, year) = _dialog(qtbot, Metadata("旧", "", None))
    title.setText("  新标题 ")
    issuer.setText("某局")
    year.setText("2031")
    assert dialog.metadata == Metadata("新标题", "某局", 2031)
    year.clear()
    assert dialog.metadata.year is None


def test_without_a_title_it_cannot_be_opened(qtbot) -> None:
    dialog, (title, *_others) = _dialog(qtbot, Metadata("题"))
    button = next(b for b in dialog.findChildren(QPushButton) if b.isDefault())
    assert button.isEnabled()
    title.setText("  ")
    assert not button.isEnabled()
    title.setText("题")
    button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted.value
