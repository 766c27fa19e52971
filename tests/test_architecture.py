"""The shape holds: sizes, test files, the README's room table, a core without Qt, a lean start."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(path for path in (ROOT / "viewer").rglob("*.py") if path.name != "__init__.py")
CORE = (
    "model",
    "notes",
    "shown",
    "errors",
    "paths",
    "punctuation",
    "pipeline",
    "ingest",
    "metrics",
    "store",
    "query",
    "paper",
    "office",
    "cli",
)


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_package_files_hold_a_docstring_only() -> None:
    for path in (ROOT / "viewer").rglob("__init__.py"):
        text = path.read_text(encoding="utf-8").strip()
        assert re.fullmatch(r'"""[^"]+"""', text), path


def test_the_room_table_names_every_room() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "viewer").iterdir() if path.is_dir() and path.name != "__pycache__"}
    named = set(re.findall(r"^\| `viewer/(\w+)/`", readme, flags=re.MULTILINE))
    assert named == rooms


def test_the_core_imports_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in MODULES
        if path.relative_to(ROOT / "viewer").parts[0].removesuffix(".py") in CORE
    ]
    assert len(modules) > 15
    lines = "\n".join(f"import {name}" for name in modules)
    done = _run(f"import sys; sys.modules['PySide6'] = None\n{lines}")
    assert done.returncode == 0, done.stderr


def test_no_style_sheet_outside_the_theme() -> None:
    for path in MODULES:
        if "theme" not in path.parts:
            assert "setStyleSheet" not in path.read_text(encoding="utf-8"), path


def test_importing_the_application_loads_neither_qt_nor_slow_packages() -> None:
    slow = ("PySide6", "sqlite_utils", "markdown", "xlsxwriter", "docx", "pypdf", "lxml")
    code = f"import sys, viewer.app, viewer.office.docx; print([n for n in {slow} if n in sys.modules])"
    assert _run(code).stdout.strip() == "[]"


def test_the_rules_know_no_report() -> None:
    """No name from the bundled report's metadata stands in the code."""
    for path in MODULES:
        assert "罗湖" not in path.read_text(encoding="utf-8"), path
