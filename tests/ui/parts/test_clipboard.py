"""A copied table: both forms are there, and the program ends well with it on the clipboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from viewer.ui.parts.clipboard import copy_table

ROOT = Path(__file__).resolve().parents[3]
CODE = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from viewer.ui.parts.clipboard import copy_table
app = QApplication([])
copy_table(("名称", "数据"), [("停车位", "500个")])
copy_table(("名称", "数据"), [("停车位", "18232个")])
print(QGuiApplication.clipboard().text())
"""


def test_html_and_text(qapp: object) -> None:
    copy_table(("名称", "数据"), [("停车位", "500个")])
    data = QGuiApplication.clipboard().mimeData()
    assert sorted(data.formats()) == ["text/html", "text/plain"]
    assert data.text() == "名称\t数据\n停车位\t500个"
    assert "<table" in data.html()


def test_the_program_ends_well_after_copying() -> None:
    """With a QMimeData made in Python it ends with a segmentation fault."""
    done = subprocess.run([sys.executable, "-c", CODE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("18232个")
