"""Takes the README's pictures and those of the help in a real X server: `make screenshots` (starts Xvfb itself).

Writes docs/*.png, the same in English into docs/en/, and resources/help/zh and en. Here: overview, reading, notes,
filter, dark, a 1366 x 768 window, the print dialog, the pages of a brief, the check page of an import with its outline
and its figures, the list of several files; then what makes reading easy (``comfort_pictures``), the ways through the
report (``ways_pictures``), the other states (``state_pictures``), the parts by themselves and high contrast
(``component_pictures``). All have few colours (``few_colors``).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.model import Briefing
    from viewer.ui.importing.import_desk import ImportDesk
    from viewer.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
DISPLAY = ":87"
_OTHER = "# 青山县2030年工作报告\n\n## 一、产业\n\n茶园面积3.5万亩，增长5%。\n\n## 二、民生\n\n新增学位1200个。\n"
SECTION, METRIC_SECTION, QUERY = "4.3", "4.2", "停车"


def main() -> int:
    """Start a server, take the pictures of each language in processes of their own, stop the server."""
    if len(sys.argv) > 1:
        take(Path(sys.argv[1]), sys.argv[2])
        return 0
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1920x1080x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(1)
        helps = ROOT / "packaging" / "help_pictures.py"
        failed = [
            _run(Path(__file__), ROOT / "docs", "zh"), _run(Path(__file__), ROOT / "docs" / "en", "en"),
            _run(helps, "zh", ROOT / "resources" / "help"), _run(helps, "en", ROOT / "resources" / "help"),
        ]  # fmt: skip
        return max(failed)
    finally:
        server.terminate()
        server.wait()


def _run(script: Path, *arguments: str | Path) -> int:
    """Run a script on the server with a user folder and fonts of its own; its exit status."""
    with tempfile.TemporaryDirectory() as home:
        conf = Path(home) / "fonts.conf"
        conf.write_text(f"<fontconfig><cachedir>{home}/cache</cachedir></fontconfig>", encoding="utf-8")
        extra = {
            "DISPLAY": DISPLAY,
            "QT_QPA_PLATFORM": "xcb",
            "BRIEFING_VIEWER_HOME": home,
            "FONTCONFIG_FILE": str(conf),
        }
        command = [sys.executable, str(script), *map(str, arguments)]
        return subprocess.run(command, env={**os.environ, **extra}, check=False).returncode


def take(target: Path, language: str) -> None:
    """Walk the window through its states in ``language`` and save each."""
    from comfort_pictures import take_comforts
    from component_pictures import take_components
    from few_colors import reduce
    from PySide6.QtGui import QCursor
    from state_pictures import take_first_start, take_states
    from ways_pictures import take_ways

    from viewer.app import make_application, make_window
    from viewer.ui.memory import Memory

    target.mkdir(parents=True, exist_ok=True)
    app = make_application()
    Memory().change(language=language)
    window = make_window(app)
    window.resize(1920, 1080)
    QCursor.setPos(1919, 1079)  # nothing is pointed at
    window.show()

    def save(name: str) -> None:
        settle(app.processEvents)
        window.grab().save(str(target / f"{name}.png"))

    take_first_start(window, save)
    take_reading(window, target, save)
    take_comforts(window, target, settle)
    take_states(window, target, settle)
    take_ways(window, target, settle)
    take_components(window, target, settle)
    import_pages(window, target, app.processEvents)
    window.close()
    if language == "zh":
        brief_pages(target)
    for path in target.glob("*.png"):
        reduce(path)


def take_reading(window: MainWindow, target: Path, save: Callable[[str], None]) -> None:
    """Reading, notes, dark, a filter, the print dialog, a small window."""
    from PySide6.QtWidgets import QApplication

    from viewer.ui.printing.print_command import print_dialog

    window.resize(1920, 1080)
    briefing = window.briefing
    figure = max(
        (m for m in briefing.metrics if m.section.startswith(METRIC_SECTION)), key=lambda m: m.kind == "from_to"
    )
    window.navigator.go_to_metric(figure.id)
    save("reading")
    show_notes(window, briefing)
    save("notes")
    window.navigator.reading.side.show_cards()
    window.looks.choose_scheme("dark")
    save("dark")
    window.looks.choose_scheme("light")
    window.enter_query(QUERY)
    save("filter")
    window.navigator.clear_filter()
    window.navigator.go_to_section(METRIC_SECTION)
    dialog = print_dialog(window, (window._session, METRIC_SECTION), window._memory, window.looks.theme)
    dialog.show()
    picture(dialog, target / "print.png", QApplication.processEvents)
    dialog.close()
    window.resize(1366, 728)
    window.navigator.go_to_section(SECTION)
    save("small")


def import_pages(window: MainWindow, target: Path, process: Callable[[], None]) -> None:
    """The check page with its outline and with its figures, and the list of several files."""
    source = ROOT / "data" / "luohu-2021-reform.txt"
    with tempfile.TemporaryDirectory() as folder:
        other, empty = Path(folder) / "青山县工作报告.md", Path(folder) / "会议通知.txt"
        other.write_text(_OTHER, encoding="utf-8")
        empty.write_text("\n", encoding="utf-8")
        desk = desk_on(window, [source], process)
        view = desk._pages.check.outline.view
        view.setFocus()
        view.show_chosen(desk._pages.check._edit.look.rows[5].place)
        view.place_pointed.emit(desk._pages.check._edit.look.rows[5].place)
        picture(desk, target / "import.png", process)
        desk._pages.check._sides._choose(1)
        picture(desk, target / "import-figures.png", process)
        desk.reject()
        desk = desk_on(window, [source, other, empty], process)
        picture(desk, target / "import-files.png", process)
        desk.reject()


def desk_on(window: MainWindow, paths: list[Path], process: Callable[[], None]) -> ImportDesk:
    """The import desk once it shows what it found in the files."""
    settle(process)
    window._opener.open(paths)
    desk = window._opener._desk
    assert desk is not None
    page = desk._pages.check if len(paths) == 1 else desk._pages.summary
    while not page.isVisible():
        process()
    return desk


def picture(widget: QWidget, path: Path, process: Callable[[], None]) -> None:
    """Let everything come to rest, then save it."""
    settle(process)
    widget.grab().save(str(path))


def show_notes(window: MainWindow, briefing: Briefing) -> None:
    """A note, a mark and a bookmark in the section of the picture, with their list."""
    from viewer.notes import passage

    sentences = [metric.sentence for metric in briefing.metrics if metric.section.startswith(METRIC_SECTION)]
    notes = window._dialogs.notes
    chinese = window._memory.settings.language == "zh"
    notes.write(
        sentences[0], "与去年的口径一致吗？请业务科室核对。" if chinese else "Counted as last year? Ask the office."
    )
    notes.write(sentences[-1])
    notes.write(passage(briefing.text, briefing.section(METRIC_SECTION).heading), bookmark=True)
    window.navigator.go_to_section(METRIC_SECTION)
    window.navigator.reading.bring_notes()


def brief_pages(target: Path) -> None:
    """The pages of a section's brief, through the PDF as it would be printed."""
    from datetime import date

    from viewer.paper.geometry import OFFICIAL
    from viewer.paper.manuscript import write_manuscript
    from viewer.paper.options import PrintOptions
    from viewer.paths import bundled_briefing
    from viewer.printing.pdf import write_pdf
    from viewer.query.excerpt import compose_sections
    from viewer.store.read import read_briefing

    if shutil.which("pdftoppm") is None:
        print("pdftoppm is not here: no picture of the brief")
        return
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "brief.pdf"
        brief = compose_sections(read_briefing(bundled_briefing()), [METRIC_SECTION])
        write_pdf(write_manuscript(brief, PrintOptions(), date.today()), OFFICIAL, pdf)
        for page, name in ((1, "brief"), (2, "brief-2")):
            place = ["-f", str(page), "-l", str(page), "-singlefile"]
            command = ["pdftoppm", "-r", "100", "-png", *place, str(pdf), str(target / name)]
            subprocess.run(command, check=True)


def settle(process: Callable[[], None]) -> None:
    """Let layouts, debounces and washes come to rest."""
    until = time.monotonic() + 0.7
    while time.monotonic() < until:
        process()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
