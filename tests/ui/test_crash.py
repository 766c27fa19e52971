import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from viewer.paths import user_folder
from viewer.theme.palette import SHEET
from viewer.ui import crash


def test_a_fault_of_ours_is_logged_and_shown_once(qtbot, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.detailedText()))
    monkeypatch.setattr(sys, "__stderr__", None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install_hook()
    try:
        raise ZeroDivisionError("seven")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    assert "ZeroDivisionError: seven" in shown[0]
    assert "ZeroDivisionError: seven" in (user_folder() / "errors.log").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_does_not_add_a_second_fault(
    qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(blocked / "below"))
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.informativeText()))
    monkeypatch.setattr(sys, "__stderr__", None)
    crash._report(ValueError, ValueError("x"), None)
    assert len(shown) == 1


def test_it_is_shown_in_the_look_of_the_window(qtbot, qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: sheets.append(box.styleSheet()))
    monkeypatch.setattr(sys, "__stderr__", None)
    qapp.setProperty(SHEET, "QLabel { color: red; }")
    crash._report(ZeroDivisionError, ZeroDivisionError(), None)
    qapp.setProperty(SHEET, None)
    assert sheets == ["QLabel { color: red; }"]
