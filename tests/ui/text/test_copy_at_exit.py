"""What was copied is on the clipboard when the program ends: it must not be an object that Python takes with it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CODE = """
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from viewer.ui.text.text_view import TextView
app = QApplication([])
view = TextView()
view.setPlainText("甲乙丙")
view.selectAll()
view.copy_selection()
print(QGuiApplication.clipboard().text())
"""


def test_the_program_ends_well_after_copying() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "甲乙丙"
