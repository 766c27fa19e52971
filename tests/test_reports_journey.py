"""Every real report that lies beside the project: imported, opened in the window, filtered, printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import REPORTS, ROOT
from viewer.app import main, make_window
from viewer.pipeline import import_report

FOLDER = ROOT.parent / "shared" / "reports"
pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.mark.parametrize("name", REPORTS)
def test_imported_opened_filtered_printed(name: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    if not (FOLDER / name).exists():
        pytest.skip(f"{name} is not beside the project")
    file = tmp_path / "报告.briefing"
    briefing = import_report(FOLDER / name, file)
    tree = json.loads((FOLDER / "trees.json").read_text(encoding="utf-8"))[name]["sections"]
    chapters = [section for section in briefing.sections if section.level == 1]
    assert len(chapters) == sum(level == 1 for level, _ in tree)

    window = make_window(qapp, file)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.briefing is not None
    assert window.briefing.sha256 == briefing.sha256
    word = chapters[-1].title.strip()[-2:]
    window.enter_query(word)
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    assert chapters[-1].id in {match.split(".")[0] for match in window._session.selection.matched}
    assert window._session.selection.hits

    out = tmp_path / "章.pdf"
    assert main(["brief", str(file), "--chapter", chapters[0].id, "--pdf", str(out)]) == 0
    pages = PdfReader(out).pages
    assert len(pages) > 0
    assert briefing.metadata.title[:4] in "".join(pages[0].extract_text().split())
