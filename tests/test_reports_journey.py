"""Every report that lies beside the project: imported, opened in the real window, filtered, printed to PDF."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from tests.conftest import REPORTS
from viewer.app import make_window
from viewer.cli import run
from viewer.model import Briefing
from viewer.punctuation import full_width
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "reports"
ALL = tuple(dict.fromkeys((*REPORTS, "tw-ey2025-oral.pdf", "luohu-2021-reform.txt")))
_LUOHU = 7
"""Chapters of the bundled report, which the trees do not hold."""


def _chapters(name: str) -> int:
    trees = json.loads((FOLDER / "trees.json").read_text(encoding="utf-8"))
    return sum(level == 1 for level, _title in trees[name]["sections"]) if name in trees else _LUOHU


@pytest.mark.parametrize("name", ALL)
def test_a_report_is_imported_opened_filtered_and_printed(
    name: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    source = FOLDER / name
    if not source.exists():
        pytest.skip(f"{name} is not beside the project")
    before = source.read_bytes()
    path = tmp_path / "报告.briefing"
    assert run(["import", str(source), "-o", str(path)]) == 0
    assert source.read_bytes() == before
    window = make_window(qapp, path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    briefing = window.briefing
    assert briefing is not None
    window.navigator.read()
    assert len(_chapters_shown(window)) == _chapters(name)
    _find_first_chapter(window, briefing)
    _print(path, briefing, tmp_path / "报告.pdf")


def _chapters_shown(window: MainWindow) -> list[str]:
    view = window.navigator.reading.tree.findChild(QTreeView)
    assert view is not None
    model = view.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def _find_first_chapter(window: MainWindow, briefing: Briefing) -> None:
    chapter = briefing.children("0")[0]
    word = max(re.findall(r"[\u4e00-\u9fff]+", chapter.title), key=len)[:4]
    window.enter_query(word)
    selection = window._session.selection
    assert selection is not None
    assert selection.filtering
    found = {chapter.id, *(section.id for section in briefing.sections if section.id.startswith(f"{chapter.id}."))}
    assert found & set(selection.matched)
    assert selection.hits


def _print(path: Path, briefing: Briefing, target: Path) -> None:
    import pdfplumber

    assert run(["brief", str(path), "--all", "--pdf", str(target)]) == 0
    with pdfplumber.open(target) as printed:
        assert printed.pages
        first = printed.pages[0].extract_text()
    assert _plain(first).startswith(_plain(briefing.metadata.title))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", full_width(text))
