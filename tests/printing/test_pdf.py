"""The PDF: whole or not at all, fonts inside, text that comes out as it was put in."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.printing.conftest import pages_of, pdf_of
from viewer.errors import CannotWrite
from viewer.model import Briefing
from viewer.paper.options import PrintOptions
from viewer.punctuation import full_width
from viewer.query.excerpt import compose_sections
from viewer.shown import Brief, Heading, Paragraph

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def test_pages_are_counted_and_nothing_else_is_left(small_brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "简报 一.pdf"
    assert pdf_of(small_brief, path) == len(pages_of(small_brief, PrintOptions()))
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == [path.name]
    assert path.read_bytes().startswith(b"%PDF-1.")
    assert path.stat().st_size < 400_000


def test_what_cannot_be_written_leaves_nothing(small_brief: Brief, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        pdf_of(small_brief, tmp_path / "no such folder" / "out.pdf")
    folder = tmp_path / "taken.pdf"
    folder.mkdir()
    with pytest.raises(CannotWrite, match=r"taken\.pdf"):
        pdf_of(small_brief, folder)
    assert [item.name for item in tmp_path.iterdir() if item.name.startswith(".")] == []


def test_an_earlier_file_is_replaced_whole(small_brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    pdf_of(small_brief, path)
    assert path.read_bytes().startswith(b"%PDF-1.")


@poppler
def test_text_comes_out_in_reading_order(bundled: Briefing, tmp_path: Path) -> None:
    brief = compose_sections(bundled, ("0",))
    path = tmp_path / "all.pdf"
    pdf_of(brief, path, PrintOptions(figures=False, notes=False))
    text = re.sub(r"—\s*\d+\s*—\s*\f", "", _run("pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"))
    blocks = (block for block in brief.blocks if isinstance(block, Heading | Paragraph))
    wanted = full_width(brief.title) + "".join(
        full_width(block.prefix) + full_width(block.span.of(brief.text)) for block in blocks
    )
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", wanted)


@poppler
def test_fonts_are_embedded_and_named(small_brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    pdf_of(small_brief, path)
    rows = [line for line in _run("pdffonts", str(path)).splitlines()[2:] if line.strip()]
    names = {re.match(r"(?:[A-Z]{6}\+)?(Briefing(?:Fang|Kai|Sans|Serif))", row) for row in rows}
    assert {name and name[1] for name in names} == {"BriefingFang", "BriefingKai", "BriefingSans", "BriefingSerif"}
    # emb sub uni: embedded, and with a map back to Unicode.
    assert all(re.search(r"yes (yes|no)\s+yes\s+\d+\s+0\s*$", row) for row in rows)


@poppler
def test_the_file_says_what_it_is(small_brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    pages = pdf_of(small_brief, path)
    facts = dict(line.split(":", 1) for line in _run("pdfinfo", str(path)).splitlines())
    assert facts["Title"].strip() == small_brief.title
    assert facts["Author"].strip() == "青山县"
    assert facts["Creator"].strip() == "Briefing Viewer"
    assert facts["Pages"].strip() == str(pages)
    assert "A4" in facts["Page size"]


@poppler
def test_margins_on_the_written_page(bundled: Briefing, tmp_path: Path) -> None:
    """Measured from outside: poppler's word boxes on a full page of text."""
    path = tmp_path / "chapter.pdf"
    pdf_of(compose_sections(bundled, (bundled.units[0].split(".")[0],)), path, PrintOptions(figures=False))
    boxes = _run("pdftotext", "-bbox", "-f", "2", "-l", "2", str(path), "-")
    edges = [tuple(map(float, found)) for found in re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', boxes)]
    # A mark that gave way at a line's end has its blank half beyond the edge; half a character is 2.8 mm.
    edges = [edge for edge in edges if edge[1] / 72 * 25.4 < 186]
    left, right = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
    assert left / 72 * 25.4 == pytest.approx(28, abs=0.5)
    assert right / 72 * 25.4 == pytest.approx(184, abs=0.5)
