"""Rare names: a report whose characters only the last face draws, opened after one that needs nothing of it.

Each journey runs in a process of its own, where that face was never loaded before.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model import Briefing, Metadata
from viewer.store.rows import text_sha256
from viewer.store.write import write_briefing

ROOT = Path(__file__).resolve().parent.parent
RARE = "㕔䶮㛃𬭚𠮷"
"""Extension A, three of the standard list, Extension B. The first and the last are in the last face alone."""

_BEGIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase, QTextLayout
from PySide6.QtWidgets import QLineEdit, QTextEdit
from viewer.app import make_application, make_window
from viewer.printing.faces import Role, font_of
from viewer.paper.geometry import OFFICIAL, TEXT_WIDTH
from viewer.printing.lines import Copy, set_lines
from viewer.theme import fonts
from viewer.theme.tokens import Look, theme_for

RARE = "㕔䶮㛃𬭚𠮷"
loaded = lambda: QFontDatabase.hasFamily(fonts.family(fonts.REST))

def check(runs, where):
    seen = 0
    for run in runs:
        assert run.rawFont().familyName().startswith("Briefing "), (where, run.rawFont().familyName())
        assert 0 not in run.glyphIndexes(), where
        seen += len(run.glyphIndexes())
    assert seen >= len(RARE), where

def laid_out(font, text):
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()

def paper(role, text):
    return [run for line in set_lines(Copy(text, role), OFFICIAL, TEXT_WIDTH) for run in line.runs]
"""
_OPENED_AFTER = (
    _BEGIN
    + """
app = make_application()
window = make_window(app, Path(sys.argv[1]))
window.show()
app.processEvents()
kinds = [kind for look in (Look(), Look(large=True)) for kind in theme_for(look).types]
for kind in kinds:
    laid_out(fonts.font(kind), "国家")
for role in Role:
    paper(role, "国家")
assert not loaded()

window.open_path(Path(sys.argv[2]))
window.navigator.read()
app.processEvents()
assert loaded()
for kind in kinds:
    check(laid_out(fonts.font(kind), RARE), kind)
for role in Role:
    check(paper(role, RARE), role)
document = window.navigator.reading.text.findChild(QTextEdit).document()
found, block = 0, document.begin()
while block.isValid():
    if RARE in block.text():
        document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        lines = map(layout.lineAt, range(layout.lineCount()))
        check([run for line in lines for run in line.glyphRuns()], block.text())
        found += 1
    block = block.next()
assert found == 2, found
print("drawn")
"""
)
_TYPED = (
    _BEGIN
    + """
app = make_application()
window = make_window(app, Path(sys.argv[1]))
window.show()
app.processEvents()
assert not loaded()
field = window.findChild(QLineEdit)
field.setText("国")
assert not loaded()
field.setText(RARE)
assert loaded()
field.resize(300, 40)
check(laid_out(field.font(), RARE), "field")
drawn = field.grab().toImage()
app.sendEvent(field, QEvent(QEvent.Type.FontChange))
assert field.grab().toImage() == drawn  # it was laid out anew already
print("drawn")
"""
)


@pytest.fixture
def rare(briefing: Briefing, tmp_path: Path) -> Path:
    """The small briefing with rare names in a chapter's heading and at the end of the last paragraph."""

    def named(text: str) -> str:
        return text.replace("强县域经济", RARE).replace("造宜居县城", RARE)

    text = named(briefing.text)
    sections = tuple(replace(section, title=named(section.title)) for section in briefing.sections)
    path = tmp_path / "rare.briefing"
    metadata = Metadata(f"{RARE}工作报告", "青山县", 2030)
    write_briefing(replace(briefing, metadata=metadata, text=text, sha256=text_sha256(text), sections=sections), path)
    return path


def _run(*arguments: str | Path) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_report_with_rare_names_is_drawn_also_after_one_without(file: Path, rare: Path) -> None:
    """On screen and on paper, in every role, though every font had been made and used before."""
    assert _run("-c", _OPENED_AFTER, file, rare).strip() == "drawn"


def test_what_is_typed_is_drawn(file: Path) -> None:
    assert _run("-c", _TYPED, file).strip() == "drawn"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_a_printed_brief_gives_rare_names_back(rare: Path, tmp_path: Path) -> None:
    target = tmp_path / "rare.pdf"
    _run("main.py", "brief", rare, "--all", "--pdf", target)
    copied = subprocess.run(["pdftotext", "-raw", target, "-"], capture_output=True, check=True).stdout.decode()
    # Title, heading, paragraph, source. Qt writes no code point beyond U+FFFF into a PDF: the last two are drawn only.
    assert "".join(copied.split()).count(RARE[:3]) == 4
