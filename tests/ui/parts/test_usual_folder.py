"""Where a file dialog begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths

from viewer.ui.parts.usual_folder import usual_folder


def test_the_folder_used_last_then_documents_then_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = tmp_path / "documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(documents))
    stick = tmp_path / "stick"
    stick.mkdir()
    assert usual_folder(str(stick)) == stick
    stick.rmdir()
    assert usual_folder(str(stick)) == usual_folder("") == Path(QDir.homePath())
    documents.mkdir()
    assert usual_folder(str(stick)) == usual_folder("") == documents
