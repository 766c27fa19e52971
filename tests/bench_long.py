"""The import of long documents: characters a second, how cost and memory grow, each in a process of its own.

Every function returns numbers; ``tests/bench.py`` prints them. Run alone, this file prints its own:
``bench_long.py`` all of them at a million characters, ``bench_long.py LENGTH [KIND.FORMAT …]`` some.
"""

from __future__ import annotations

import gc
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_RUNS = 5
ROOT = Path(__file__).resolve().parent.parent
CASES = (
    "prose.txt", "dense.txt", "traditional.txt", "table.txt", "lines.txt", "unbroken.txt", "prose.md", "prose.html",
    "lines.html", "prose.docx", "prose.odt",
)  # fmt: skip


TEN_TIMES = ("prose.txt", "dense.txt", "prose.docx")
"""What is measured at ten million characters too."""


class Import(NamedTuple):
    """One import. Seconds are of the processor; memory is what the process took more than before it, by the text."""

    characters: int
    figures: int
    reading: float
    measuring: float
    writing: float
    opening: float
    memory: float

    @property
    def seconds(self) -> float:
        """From the file to the briefing."""
        return self.reading + self.measuring

    @property
    def rate(self) -> float:
        """Characters a second."""
        return self.characters / self.seconds


def measure(case: str, length: int) -> Import:
    """The import of ``length`` characters of a case (``prose.docx``): written by this process, read by another."""
    from tests.bench_texts import FORMATS, KINDS

    kind, suffix = case.split(".")
    with tempfile.TemporaryDirectory() as folder:
        path = FORMATS[suffix](KINDS[kind](length), Path(folder) / case)
        command = [sys.executable, __file__, "--child", str(path)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Import(*json.loads(done.stdout))


def wall_of_a_short_one(length: int = 40_000) -> float:
    """Seconds from the start of the program to the finished briefing of a .docx: the median of some runs."""
    from tests.bench_texts import FORMATS, KINDS

    times = []
    with tempfile.TemporaryDirectory() as folder:
        path = FORMATS["docx"](KINDS["prose"](length), Path(folder) / "a.docx")
        command = [sys.executable, str(ROOT / "main.py"), "import", str(path), "-o", f"{folder}/a.briefing"]
        for _ in range(_RUNS):
            begun = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _import(path: Path) -> list[float]:
    """What ``build_briefing`` and the store do, timed step by step."""
    from tests.bench_memory import peak

    base = peak()
    gc.disable()  # as the import line does
    from viewer.metrics.extract import extract_metrics
    from viewer.model import Briefing
    from viewer.pipeline import read_report
    from viewer.store.rows import content_sha256, text_sha256
    from viewer.store.write import write_briefing

    marks = [time.process_time()]
    report = read_report(path)
    marks.append(time.process_time())
    metrics = extract_metrics(report)
    marks.append(time.process_time())
    sums = text_sha256(report.text), content_sha256(report.sections, metrics)
    briefing = Briefing(
        report.metadata, report.source_name, report.text, sums[0], report.sections, metrics, report.warnings, sums[1]
    )
    out = path.with_suffix(".briefing")
    write_briefing(briefing, out)
    marks.append(time.process_time())
    more = (peak() - base) / len(report.text.encode("utf-8"))
    figures, characters = len(metrics), len(report.text)
    del briefing, report, metrics
    return [characters, figures, *(b - a for a, b in itertools.pairwise(marks)), _opening(out), more]


def _opening(path: Path) -> float:
    from viewer.store.read import read_briefing

    begun = time.process_time()
    read_briefing(path)
    return time.process_time() - begun


def main() -> None:
    """Do the import for the parent, or print what was asked for."""
    if sys.argv[1:2] == ["--child"]:
        print(json.dumps(_import(Path(sys.argv[2]))))
        return
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for case in sys.argv[2:] or CASES:
        done = measure(case, length)
        steps = f"read {done.reading:6.2f}  figures {done.measuring:6.2f}  write {done.writing:5.2f}"
        print(
            f"{case:16} {done.characters:9} {done.rate:9.0f}/s  {steps}  open {done.opening:5.2f} s"
            f"  memory {done.memory:5.1f} x  {done.figures} figures",
            flush=True,
        )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
