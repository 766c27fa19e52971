"""The export command: what is asked, what is written, and the way out of a failure."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.model import Briefing
from viewer.office.export import Format
from viewer.ui.export_command import ExportCommand, SaveDialog
from viewer.ui.memory import Memory
from viewer.ui.session import Session

FILTERS = {"Excel (*.xlsx)": Format.XLSX, "CSV (*.csv)": Format.CSV}


class Answers:
    """Stands for the user in front of the save dialog: one answer a question, None cancels."""

    def __init__(self) -> None:
        self.asked: list[SaveDialog] = []
        self.titles: list[str] = []
        self.proposed: list[Path | None] = []
        self.given: list[Path | None] = []

    def exec(self, dialog: SaveDialog) -> int:
        self.titles.append(dialog.windowTitle())
        self.proposed.append(dialog.path)
        answer = self.given.pop(0)
        if answer is not None:
            dialog.setDirectory(str(answer.parent))
            dialog.setDefaultSuffix("")
            dialog.selectFile(answer.name)
        return int(answer is not None)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    monkeypatch.setattr(SaveDialog, "exec", lambda dialog: made.exec(dialog))
    return made


@pytest.fixture
def session(briefing: Briefing, qapp: object) -> Session:
    made = Session()
    made.open(briefing)
    return made


@pytest.fixture
def command(qtbot, session: Session) -> ExportCommand:
    window = QWidget()
    qtbot.addWidget(window)
    return ExportCommand(session, Memory(), window)


def _labels(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["名称"] for row in csv.DictReader(file)]


def test_all_figures_to_a_workbook(
    command: ExportCommand, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "文档"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    out = tmp_path / "数据.xlsx"
    answers.given = [out]
    assert command.run(matching=False).words == "Exported all 10 figures to 数据.xlsx"
    assert sum(sheet.max_row - 1 for sheet in openpyxl.load_workbook(out)) == 12
    assert answers.titles == ["Export all figures of the report"]
    assert answers.proposed == [documents / "青山县2030年工作报告 figures.xlsx"]
    assert command._memory.settings.last_folder == str(tmp_path)


def test_the_filtered_figures_to_a_table(
    command: ExportCommand, session: Session, answers: Answers, tmp_path: Path
) -> None:
    command._memory.change(last_folder=str(tmp_path))
    session.filter("停车")
    answers.given = [tmp_path / "a.csv"]
    assert command.run(matching=True).words == "Exported 2 figures matching “停车” to a.csv"
    assert _labels(tmp_path / "a.csv") == ["新增停车位", "停车投诉"]
    assert answers.titles == ["Export the figures matching “停车”"]
    assert answers.proposed == [tmp_path / "青山县2030年工作报告 figures 停车.xlsx"]


def test_a_filter_takes_the_change_and_rank_of_a_card_along(
    command: ExportCommand, session: Session, answers: Answers, tmp_path: Path
) -> None:
    session.filter("茶叶销售额排名")
    assert not session.selection.metrics
    session.filter("销售额")
    answers.given = [tmp_path / "a.csv"]
    command.run(matching=True)
    assert "茶叶销售额排名" in _labels(tmp_path / "a.csv")


def test_cancelling_writes_nothing(command: ExportCommand, answers: Answers, user_home: Path) -> None:
    answers.given = [None]
    assert command.run(matching=False).words == ""


def test_without_figures_nothing_is_asked(command: ExportCommand, session: Session, answers: Answers) -> None:
    session.filter("养犬")
    assert command.run(matching=True).words == "There are no figures to export"
    assert answers.titles == []


def test_a_name_without_ending_gets_the_kind_chosen(command: ExportCommand, answers: Answers, tmp_path: Path) -> None:
    answers.given = [tmp_path / "改革4.0"]
    assert command.run(matching=False).words.endswith(" to 改革4.0.xlsx")
    # Nobody was asked whether the file of that name may go, so the dialog comes again, with it.
    answers.given = [tmp_path / "改革4.0", None]
    assert command.run(matching=False).words == ""
    assert answers.proposed[-1] == tmp_path / "改革4.0.xlsx"


@pytest.mark.parametrize("again", [True, False])
def test_a_failure_is_one_sentence_with_a_way_out(
    command: ExportCommand, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: bool
) -> None:
    said: list[str] = []

    def answer(box: QMessageBox) -> None:
        said.append(box.text())
        assert [button.text() for button in box.buttons()] == ["Choose another place…", "Cancel"]
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0 if again else 1])

    monkeypatch.setattr(QMessageBox, "exec", answer)
    other = tmp_path / "别的.xlsx"
    other.write_bytes(b"not a workbook")
    answers.given = [other, tmp_path / "a.xlsx"]
    words = command.run(matching=False).words
    assert said == ["“别的.xlsx”是另一种文件，不会被覆盖，请换一个名称。"]
    assert other.read_bytes() == b"not a workbook"
    assert (tmp_path / "a.xlsx").exists() is again
    assert bool(words) is again


def test_the_ending_follows_the_kind(qtbot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SaveDialog("Export", FILTERS, tmp_path / "a 4.0.xlsx", parent)
    assert dialog.path == tmp_path / "a 4.0.xlsx"
    words = list(FILTERS)[1]
    dialog.selectNameFilter(words)
    dialog.filterSelected.emit(words)
    assert (dialog.chosen, dialog.defaultSuffix()) == (Format.CSV, "csv")
    assert dialog.path == tmp_path / "a 4.0.csv"
    assert SaveDialog("Export", FILTERS, tmp_path / "b.csv", parent).chosen is Format.CSV
