"""The ways out of a long report: progress, cancel that leaves nothing, a Word file from a worker."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.printing.conftest import LONG_PAGES
from viewer.model import ROOT, Briefing
from viewer.paper.geometry import PageLayout
from viewer.paper.manuscript import Manuscript
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest
from viewer.theme.tokens import Look, theme_for
from viewer.ui.printing import print_dialog
from viewer.ui.printing.outgoing import Outgoing, Steps, _jobs
from viewer.ui.printing.outputs import Way
from viewer.ui.printing.print_controls import Check, PushButton, Radio
from viewer.ui.printing.print_dialog import PrintDialog
from viewer.ui.printing.print_preview import PrintPreview
from viewer.ui.search.progress_line import ProgressLine

Open = Callable[..., PrintDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, long_briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setattr(print_dialog, "printer_names", lambda: ("办公室打印机",))

    def opened(briefing: Briefing = long_briefing, section: str = ROOT) -> PrintDialog:
        dialog = PrintDialog(PrintRequest(briefing, section), PrintOptions(), theme_for(Look()))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


class Word:
    """Stands in for the module that writes Word files; ``gate`` holds the worker back."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.written: list[Manuscript] = []

    def docx_bytes(self, manuscript: Manuscript, layout: PageLayout) -> bytes:
        assert self.gate.wait(10)
        self.written.append(manuscript)
        return b"PK word"


@pytest.fixture
def word(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Word]:
    made = Word()
    module = ModuleType("viewer.office.docx")
    module.docx_bytes = made.docx_bytes  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "viewer.office", ModuleType("viewer.office"))
    monkeypatch.setitem(sys.modules, "viewer.office.docx", module)
    yield made
    made.gate.set()
    qtbot.waitUntil(lambda: not _jobs().busy)


def _labels(dialog: PrintDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def _button(dialog: PrintDialog, text: str) -> PushButton:
    return next(button for button in dialog.findChildren(PushButton) if button.text().startswith(text))


def _files(folder: Path) -> list[str]:
    """What stands in the folder, hidden files too; the user's own folder is not its matter."""
    return sorted(path.name for path in folder.iterdir() if path.name != "user-home")


def test_the_count_runs_while_pages_are_set(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    count = dialog._side.head._count
    assert "pages set…" in count.text()
    assert dialog.findChild(PrintPreview).shown == (1, 2)
    qtbot.waitUntil(lambda: "pages, A4" in count.text(), timeout=20_000)
    assert count.text() == f"{len(dialog.pages)} pages, A4 portrait"
    assert len(dialog.pages) > LONG_PAGES


def test_an_option_changed_while_pages_are_set_begins_anew(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    large = next(radio for radio in dialog.findChildren(Radio) if radio.text() == "Large print")
    large.click()
    qtbot.waitUntil(lambda: len(dialog.pages) > LONG_PAGES * 1.5, timeout=20_000)


def test_closing_ends_the_layout(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.close()
    count = len(dialog.pages)
    qtbot.wait(50)
    assert len(dialog.pages) == count


def test_a_pdf_begun_while_pages_are_set_holds_them_all(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    from pypdf import PdfReader

    dialog = open_dialog()
    path = tmp_path / "长.pdf"
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        dialog.export(Way.PDF, path)
        assert any("Exporting PDF" in text for text in _labels(dialog))
        assert not _button(dialog, "Print").isEnabled()
        assert not dialog.findChild(Check).isEnabled()
        qtbot.waitUntil(lambda: dialog.findChild(ProgressLine).value() > 0)
    assert len(PdfReader(path).pages) == len(dialog.pages) > LONG_PAGES
    assert _files(tmp_path) == ["长.pdf"]


def test_escape_cancels_the_export_first_and_leaves_nothing(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.export(Way.PDF, tmp_path / "长.pdf")
    qtbot.waitUntil(lambda: dialog.findChild(ProgressLine).value() > 0)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Cancelled; nothing was left behind." in _labels(dialog)
    assert _button(dialog, "Print").isEnabled()
    assert _files(tmp_path) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_cancel_button_cancels_the_export(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.export(Way.PDF, tmp_path / "长.pdf")
    qtbot.mouseClick(_button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.wait(50)
    assert _files(tmp_path) == []


def test_a_word_file_is_written_by_a_worker(
    open_dialog: Open, qtbot: QtBot, briefing: Briefing, word: Word, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, kinds: str) -> tuple[str, str]:
        asked.extend((Path(proposed).name, kinds))
        return str(tmp_path / "简报"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = open_dialog(briefing, "1.1")
    with qtbot.waitSignal(dialog.exported) as told:
        _button(dialog, "Word").click()
    assert asked == ["青山县2030年工作报告 壮大特色产业.docx", "Word files (*.docx)"]
    assert told.args == [str(tmp_path / "简报.docx")]
    assert _files(tmp_path) == ["简报.docx"]
    assert word.written[0].title == "壮大特色产业"
    assert not dialog.isVisible()


def test_a_word_file_given_up_is_not_written(
    open_dialog: Open, qtbot: QtBot, briefing: Briefing, word: Word, tmp_path: Path
) -> None:
    word.gate.clear()
    dialog = open_dialog(briefing, "1.1")
    dialog.export(Way.WORD, tmp_path / "简报.docx")
    assert any("Exporting Word" in text for text in _labels(dialog))
    dialog.reject()
    dialog.reject()
    assert not dialog.isVisible()
    word.gate.set()
    qtbot.waitUntil(lambda: not _jobs().busy)
    assert word.written
    assert _files(tmp_path) == []


def test_a_word_file_that_fails_names_the_file_and_offers_another_place(
    open_dialog: Open, qtbot: QtBot, briefing: Briefing, word: Word, tmp_path: Path
) -> None:
    dialog = open_dialog(briefing, "1.1")
    dialog.export(Way.WORD, tmp_path / "没有" / "简报.docx")
    qtbot.waitUntil(lambda: any("无法写入“简报.docx”" in text for text in _labels(dialog)))
    assert _button(dialog, "Choose another place").isVisible()
    assert _files(tmp_path) == []


def test_a_name_completed_by_us_is_asked_again_before_a_file_is_replaced(
    open_dialog: Open, qtbot: QtBot, briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "简报.pdf").write_bytes(b"older")
    asked: list[str] = []
    answers = [str(tmp_path / "简报"), ""]

    def ask(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return answers.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = open_dialog(briefing, "1.1")
    _button(dialog, "Export").click()
    assert asked[1] == "简报.pdf"
    assert (tmp_path / "简报.pdf").read_bytes() == b"older"
    assert dialog.isVisible()


def test_a_driver_with_an_event_loop_of_its_own_does_not_enter_a_step_twice(qtbot: QtBot) -> None:
    """“Print to PDF” asks for a file's name while the printing is begun."""
    entered: list[int] = []

    def steps() -> Steps:
        for page in range(3):
            qtbot.wait(30)
            entered.append(page)
            yield page

    outgoing = Outgoing()
    with qtbot.waitSignal(outgoing.ended):
        outgoing.run(steps())
    assert entered == [0, 1, 2]
