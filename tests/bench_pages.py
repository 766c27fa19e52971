"""Pages: a section, the whole report and a million characters to PDF, and what other programs take for the report.

Every function returns numbers; ``tests/bench.py`` prints them. Run alone, this file prints its own.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SECTION = "4.2"
TURNS = 7
_MILLION = 1_000_000
_OTHERS = {
    "LibreOffice": ("soffice", ["--headless", "--convert-to", "pdf", "--outdir", "{folder}", "{text}"]),
    "calibre": ("ebook-convert", ["{text}", "{folder}/calibre.pdf"]),
}


class Pages(NamedTuple):
    """Seconds for a range: the first time in a program and the median after it; pages and bytes of the file."""

    first: float
    again: float
    pages: int
    size: int


class Million(NamedTuple):
    """A million characters: seconds to set and write them, pages, characters a second, bytes, peak memory in MB."""

    seconds: float
    pages: int
    rate: float
    size: int
    peak: float


def section() -> Pages:
    """Section 4.2 from the briefing to the file, in a program of its own."""
    return Pages(*_apart("section"))


def whole() -> Pages:
    """The whole bundled report from the briefing to the file, in a program of its own."""
    return Pages(*_apart("whole"))


def million() -> Million:
    """The bundled report over and over up to a million characters, page by page as the window writes it."""
    return Million(*_apart("million"))


def others() -> dict[str, float]:
    """Seconds that other programs take to make a PDF of the bundled report's text; only those that are installed."""
    found = {}
    for name, (program, arguments) in _OTHERS.items():
        if shutil.which(program) is None:
            continue
        with tempfile.TemporaryDirectory() as folder:
            text = shutil.copy(ROOT / "data" / "luohu-2021-reform.txt", Path(folder) / "report.txt")
            command = [program, *(word.format(folder=folder, text=text) for word in arguments)]
            own = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
            environment = own | {"HOME": folder}
            times = []
            for _ in range(2):  # the first one makes the program's own user folder
                begun = time.perf_counter()
                done = subprocess.run(command, env=environment, capture_output=True, check=False)
                times.append(time.perf_counter() - begun)
            if done.returncode == 0 and list(Path(folder).glob("*.pdf")):
                found[name] = times[-1]
    return found


def _apart(task: str) -> list[float]:
    """Run a task in a process of its own, so that its first time and its memory are its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, task]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    numbers: list[float] = json.loads(done.stdout)
    return numbers


def _range(ident: str) -> list[float]:
    from viewer.paper.geometry import OFFICIAL
    from viewer.paper.manuscript import write_manuscript
    from viewer.paper.options import PrintOptions
    from viewer.printing.pdf import write_pdf
    from viewer.query.excerpt import compose_sections
    from viewer.store.read import read_briefing

    briefing = read_briefing(ROOT / "data" / "luohu-2021.briefing")
    times, pages = [], 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.pdf"
        for _ in range(TURNS):
            begun = time.perf_counter()
            manuscript = write_manuscript(compose_sections(briefing, (ident,)), PrintOptions(), date.today())
            pages = write_pdf(manuscript, OFFICIAL, path)
            times.append(time.perf_counter() - begun)
        return [times[0], statistics.median(times[1:]), pages, path.stat().st_size]


def _million() -> list[float]:
    from tests.bench_memory import peak
    from viewer.paper.geometry import OFFICIAL
    from viewer.paper.manuscript import BodyText, HeadingText, write_manuscript
    from viewer.paper.options import PrintOptions
    from viewer.printing.pdf import write_pdf
    from viewer.query.excerpt import compose_sections
    from viewer.store.read import read_briefing

    briefing = read_briefing(ROOT / "data" / "luohu-2021.briefing")
    once = write_manuscript(compose_sections(briefing, ("0",)), PrintOptions(), date.today())
    length = sum(len(part.text) for part in once.parts if isinstance(part, HeadingText | BodyText))
    times = -(-_MILLION // length)
    manuscript = replace(once, parts=once.parts * times)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.pdf"
        begun = time.perf_counter()
        pages = write_pdf(manuscript, OFFICIAL, path)
        seconds = time.perf_counter() - begun
        return [seconds, pages, length * times / seconds, path.stat().st_size, peak() / (1 << 20)]


_TASKS: dict[str, Callable[[], list[float]]] = {
    "section": lambda: _range(SECTION),
    "whole": lambda: _range("0"),
    "million": _million,
}


def main() -> None:
    """Run one task for the parent, or print all."""
    if len(sys.argv) > 1:
        from PySide6.QtGui import QGuiApplication

        application = QGuiApplication([])
        print(json.dumps(_TASKS[sys.argv[1]]()))
        del application
        return
    report = whole()
    print("section ", section())
    print("whole   ", report)
    print("million ", million())
    for name, seconds in others().items():
        print(f"{name} takes {seconds:.2f} s, {seconds / report.again:.1f} times as long as the whole report here")


if __name__ == "__main__":
    main()
