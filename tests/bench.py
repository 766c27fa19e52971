"""Measures what the project promises, as ratios where a ratio is honest, and prints the extraction scores.

Medians of interleaved runs, offscreen, with the bundled fonts only. Nothing here is asserted: a figure that misses its
limit is printed as MISSED.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests"))
SOURCE = ROOT / "data" / "luohu-2021-reform.txt"
RUNS = 9


def line(name: str, value: float, limit: float | None, unit: str, note: str = "") -> None:
    """One result; ``limit`` None where nothing was promised."""
    verdict = "" if limit is None else f"  limit {limit:g} {unit}  {'ok' if value <= limit else 'MISSED'}"
    print(f"{name:46} {value:9.2f} {unit:4}{verdict}  {note}".rstrip())


def environment(home: str) -> dict[str, str]:
    """The children's environment: offscreen, an own user folder, no system fonts."""
    conf = Path(home) / "fonts.conf"
    conf.write_text(f"<fontconfig><cachedir>{home}/cache</cachedir></fontconfig>", encoding="utf-8")
    extra = {"QT_QPA_PLATFORM": "offscreen", "BRIEFING_VIEWER_HOME": home, "FONTCONFIG_FILE": str(conf)}
    # The children start as an installed application does: from bytecode, as the set-up leaves it.
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / "viewer")], check=True)
    return {**{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}, **extra}


def start(kind: str, env: dict[str, str]) -> tuple[float, float]:
    """Seconds to painted text and peak MB of one start."""
    program = ["tests/bench_start.py"] if kind == "bare" else ["main.py", "--first-paint"]
    command = [sys.executable, *program, f"{time.monotonic():.6f}"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def bench_start(home: str, env: dict[str, str]) -> None:
    """Start and memory against the bare window, runs interleaved."""
    from viewer.store.read import read_briefing
    from viewer.ui import settings

    os.environ["BRIEFING_VIEWER_HOME"] = home
    settings.save(settings.Settings(reading=True, scheme="light"))
    briefing = read_briefing(ROOT / "data" / "luohu-2021.briefing")
    settings.save_place(settings.Place(briefing.sha256, 0))
    start("bare", env), start("app", env)
    pairs = [(start("bare", env), start("app", env)) for _ in range(RUNS)]
    bare, ours = ([pair[i][0] for pair in pairs] for i in (0, 1))
    bare_mb, our_mb = ([pair[i][1] for pair in pairs] for i in (0, 1))
    ratio = statistics.median(b / a for a, b in zip(bare, ours, strict=True))
    note = f"({statistics.median(ours) * 1000:.0f} ms against {statistics.median(bare) * 1000:.0f} ms)"
    line("start to painted text / bare window", ratio, 1.5, "x", note)
    line("  the same against the limit for packages", ratio, 1.2, "x")
    ratio = statistics.median(b / a for a, b in zip(bare_mb, our_mb, strict=True))
    note = f"({statistics.median(our_mb):.0f} MB against {statistics.median(bare_mb):.0f} MB)"
    line("peak memory / bare window", ratio, 1.5, "x", note)


def bench_frozen(env: dict[str, str]) -> None:
    """The packaged application in dist/, where it was built, beside the bare window from source."""
    program = ROOT / "dist" / "briefing-viewer" / "briefing-viewer"
    if not program.exists():
        print("frozen start: not measured, dist/ holds no package (make package)")
        return

    def frozen() -> tuple[float, float]:
        command = [str(program), "--first-paint", f"{time.monotonic():.6f}"]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
        seconds, peak = done.stdout.split()
        return float(seconds), float(peak)

    frozen(), start("bare", env)
    pairs = [(start("bare", env), frozen()) for _ in range(RUNS)]
    for at, name, unit in ((0, "frozen start / bare window from source", "s"), (1, "  its peak memory", "MB")):
        ratio = statistics.median(ours[at] / bare[at] for bare, ours in pairs)
        line(name, ratio, (1.2, 1.4)[at], "x", f"({statistics.median(ours[at] for _, ours in pairs):.2f} {unit})")


def bench_cold_fonts(env: dict[str, str]) -> None:
    """The first start on a machine: the system's fonts are listed before anything is painted."""
    times = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as cache:
            conf = Path(cache) / "fonts.conf"
            folders = "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
            conf.write_text(f"<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>", encoding="utf-8")
            times.append(start("app", {**env, "FONTCONFIG_FILE": str(conf)})[0])
    fonts = sum(1 for _ in Path("/usr/share/fonts").rglob("*.[ot]t[fc]"))
    line("start with a cold font cache", statistics.median(times), 1, "s", f"({fonts} font files)")


def bench_import() -> None:
    """Reading, outline and figures of the bundled report, and how the cost grows with the text."""
    from viewer.ingest.outline import read_outline
    from viewer.ingest.text import read_text
    from viewer.metrics.extract import extract_metrics
    from viewer.model import Metadata

    def once(path: Path) -> float:
        begun = time.perf_counter()
        extract_metrics(read_outline(read_text(path), Metadata("t")))
        return time.perf_counter() - begun

    once(SOURCE)
    single = statistics.median(once(SOURCE) for _ in range(RUNS))
    line("parse and metrics, bundled report", single * 1000, 100, "ms")
    text = SOURCE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for times in (10, 100):
            path = Path(folder) / f"{times}.txt"
            path.write_text("\n\n".join([text] * times), encoding="utf-8")
            line(f"cost per character at {times} x the text", once(path) / single / times, 1.5, "x")


def bench_import_window(home: str, env: dict[str, str]) -> None:
    """How long the window stands still while it imports 10 million characters."""
    command = [sys.executable, str(ROOT / "tests" / "bench_import.py"), home]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    for what, gap, busy, seconds in json.loads(done.stdout.splitlines()[-1]):
        line(f"10 M characters, stand-still: {what}", gap, 50, "ms", f"({busy:.0f} processor, {seconds:.1f} s in all)")


def bench_formats() -> None:
    """The bundled report as files of word processors: reading, outline and figures."""
    from docx import Document

    from tests.ingest.odt.packages import p, write
    from viewer.ingest.read import read_source
    from viewer.pipeline import build_briefing

    paragraphs = [words for words in (SOURCE.read_text(encoding="utf-8") * 4)[:40_000].split("\n") if words]
    with tempfile.TemporaryDirectory() as folder:
        word = Document()
        for words in paragraphs:
            word.add_paragraph(words)
        word.save(f"{folder}/a.docx")
        write(Path(folder, "a.odt"), "".join(map(p, paragraphs)))
        for name in ("a.docx", "a.odt"):
            begun = time.perf_counter()
            build_briefing(Path(folder, name))
            whole = time.perf_counter() - begun
            begun = time.perf_counter()
            read_source(Path(folder, name))
            alone = f"({(time.perf_counter() - begun) * 1000:.0f} ms of it to read the file)"
            line(f"import of a {name[1:]} of 40,000 characters", whole * 1000, 1000, "ms", alone)


def bench_long() -> None:
    """Long documents of every kind and format: speed, memory, and how both grow; a short one from the command line."""
    from bench_long import CASES, TEN_TIMES, measure, wall_of_a_short_one

    million = 1_000_000
    once = {case: measure(case, million) for case in CASES}
    for case, done in once.items():
        note = f"({done.rate:,.0f} a second, {done.figures:,} figures)"
        line(f"{case}: 300,000 characters to figures", 300_000 / done.rate, 1, "s", note)
    for case, done in once.items():
        line(f"{case}: peak memory / UTF-8 of the text", done.memory, 40, "x")
    for case in TEN_TIMES:
        done = measure(case, 10 * million)
        note = f"({done.seconds:.0f} s; the file {done.writing:.1f} s, opened in {done.opening:.1f} s)"
        line(f"{case}: cost of a character at 10 million / 1", once[case].rate / done.rate, 1.5, "x", note)
        line(f"{case}: peak memory / UTF-8 at 10 million", done.memory, 40, "x")
    line(".docx of 40,000 characters, from the command", wall_of_a_short_one(), 1, "s", "(the program's start with it)")


def bench_filter(env: dict[str, str]) -> None:
    """Keystroke to repainted window."""
    os.environ.update({name: env[name] for name in ("QT_QPA_PLATFORM", "FONTCONFIG_FILE")})
    from bench_filter import NEAR, PINYIN, QUERIES, SIGNS, bare, keystrokes, page_changes
    from bench_print import write_long
    from bench_texts import varied

    times = [seconds * 1000 for seconds in keystrokes()]
    line("filter keystroke to repainted window, median", statistics.median(times), 16, "ms", f"({len(times)} keys)")
    line("filter keystroke to repainted window, worst", max(times), 33, "ms")
    line("filter keystroke, the first after the start", times[0], 33, "ms")
    for name, queries in (("pinyin", PINYIN), ("a query with signs", SIGNS), ("a near miss", NEAR)):
        line(f"keystroke of {name}, median", statistics.median(s * 1000 for s in keystrokes(queries)), 16, "ms")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.briefing"
        write_long(varied(1_000_000), path)
        for name, queries in (("words", QUERIES[:3]), ("pinyin", PINYIN), ("a near miss", NEAR)):
            long = statistics.median(s * 1000 for s in keystrokes(queries, path))
            line(f"keystroke of {name} on 1 million characters, median", long, 50, "ms")
    turns = statistics.median(seconds * 1000 for seconds in page_changes())
    line("first character on the overview, with the page", turns, None, "ms")
    alone = statistics.median(seconds * 1000 for seconds in bare())
    line("the same text into a bare editor, for comparison", alone, None, "ms")


def bench_reading(env: dict[str, str]) -> None:
    """Looks, columns, a meeting and the language, in a program of their own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench_reading.py")], env=env, capture_output=True, text=True, check=True
    )
    times = {name: seconds * 1000 for name, seconds in json.loads(done.stdout.splitlines()[-1]).items()}
    line("another face of the text", times["face"], 50, "ms")
    line("another leading", times["leading"], 50, "ms")
    line("another size of type", times["zoom"], 50, "ms")
    line("warm paper or white", times["warm"], 50, "ms")
    line("dark or light", times["theme"], 50, "ms")
    line("a second column comes or goes", times["split"], None, "ms")
    line("a meeting's first screen", times["meeting"], None, "ms")
    line("the next screen of a meeting", times["screen"], 16, "ms")
    line("the window in the other language", times["language"], None, "ms")


def bench_scroll(env: dict[str, str]) -> None:
    """A report of a million characters, opened and scrolled, in a program of its own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench_scroll.py")], env=env, capture_output=True, text=True, check=True
    )
    times = {name: seconds * 1000 for name, seconds in json.loads(done.stdout.splitlines()[-1]).items()}
    line("1 million characters opened, to painted text", times["open"], 1000, "ms", "(of the processor)")
    line("  longest stand-still while it is laid out", times["gap"], 50, "ms")
    line("  a frame of scrolling, median", times["frame"], 16, "ms", f"(worst {times['worst']:.0f} ms)")


def bench_palette(env: dict[str, str]) -> None:
    """The command palette and numbers of paragraphs, 1 million characters, in a program of their own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench_palette.py")], env=env, capture_output=True, text=True, check=True
    )
    times = json.loads(done.stdout.splitlines()[-1])
    line("palette, 15,000 names: opened the first time", times["first"], 200, "ms")
    line("palette: opened again", times["again"], 50, "ms")
    line("palette: a keystroke, median", times["median"], 50, "ms", f"(worst {times['worst']:.0f} ms)")
    line("numbers of all paragraphs, 1 M characters", times["numbers"], 50, "ms")
    line("a number typed to its paragraph", times["find"], 16, "ms")


def bench_paper(env: dict[str, str]) -> None:
    """Pages and preview, and what other programs take for a PDF of the same text."""
    from bench_pages import million, others, section, whole

    part, report, long = section(), whole(), million()
    size = f"({part.pages} pages, {part.size / 1000:.0f} KB)"
    line("a section to PDF, the first of a program", part.first * 1000, 150, "ms", size)
    line("a section to PDF, after that", part.again * 1000, 150, "ms")
    line("whole report to PDF", report.again * 1000, 500, "ms", f"({report.pages} pages, {report.size / 1000:.0f} KB)")
    line("1 million characters to PDF, per 20,000", 20_000 / long.rate, 1, "s", f"({long.pages} pages)")
    line("  its peak memory", long.peak, None, "MB")
    for name, seconds in others().items():
        line(f"{name} for the whole report / ours", seconds / report.again, None, "x", f"({seconds:.1f} s)")
    code = "import json, bench_print; print(json.dumps(bench_print.preview_times()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "tests", env=env, capture_output=True, text=True, check=True
    )
    times = json.loads(done.stdout.splitlines()[-1])
    line("Ctrl+P to the first page, the first time", times["first"] * 1000, 200, "ms")
    line("Ctrl+P to the first page, after that", times["bundled"] * 1000, 200, "ms")
    line("Ctrl+P to the first page, 1 million characters", times["long"] * 1000, 200, "ms")


def print_scores() -> None:
    """Precision, recall and fields of the rules alone and after curation."""
    from metrics.scorer import print_report
    from metrics.shared_figures import print_shared

    print()
    print_report()
    print()
    print_shared()


def main() -> None:
    """Run every measurement."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(home)
        bench_start(home, env)
        bench_frozen(env)
        bench_cold_fonts(env)
        bench_import()
        bench_import_window(home, env)
        bench_formats()
        bench_long()
        bench_filter(env)
        bench_reading(env)
        bench_scroll(env)
        bench_palette(env)
        bench_paper(env)
    print_scores()


if __name__ == "__main__":
    main()
