"""The command palette and the numbers of paragraphs on a report of a million characters: 5,000 sections and points,
10,000 figures. Run by bench.py as a process of its own; prints milliseconds as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from viewer.model import Briefing

TIMES = 72
QUERIES = ("t", "tc", "tch", "停", "停车", "停车 位", "1", "gaige", "改革", "的")


def million() -> Briefing:
    """The bundled report many times over, each time with chapters and figures of its own."""
    from viewer.model import Span
    from viewer.store.read import read_briefing

    once = read_briefing(ROOT / "data" / "luohu-2021.briefing")
    chapters = sum(section.level == 1 for section in once.sections)
    sections, metrics = [once.sections[0]], []
    for nth in range(TIMES):
        off = nth * len(once.text)

        def moved(span: Span, off: int = off) -> Span:
            return Span(span.start + off, span.end + off)

        def named(ident: str, nth: int = nth) -> str:
            head, dot, rest = ident.partition(".")
            return "0" if ident == "0" else f"{int(head) + chapters * nth}{dot}{rest}"

        sections += [
            replace(section, id=named(section.id), parent=named(section.parent or "0"),
                    heading=moved(section.heading), body=moved(section.body))
            for section in once.sections[1:]
        ]  # fmt: skip
        metrics += [
            replace(metric, id=metric.id + 1000 * nth, section=named(metric.section), span=moved(metric.span),
                    core=moved(metric.core), sentence=moved(metric.sentence), same_as=None)
            for metric in once.metrics
        ]  # fmt: skip
    return replace(once, text=once.text * TIMES, sections=tuple(sections), metrics=tuple(metrics))


def main() -> None:
    """Print what opening the palette takes, a keystroke in it, and the numbers of all paragraphs."""
    from PySide6.QtWidgets import QWidget

    from viewer.app import make_application
    from viewer.query.blocks import blocks_of
    from viewer.query.paragraphs import paragraphs_of
    from viewer.theme.tokens import Look, theme_for
    from viewer.ui.palette.catalogue import Catalogue
    from viewer.ui.palette.palette_panel import PalettePanel

    app, long = make_application(), million()
    window = QWidget()
    window.resize(1366, 728)
    window.show()
    panel = PalettePanel(window)
    panel.show_theme(theme_for(Look(compact=True)))

    def taken(job: Callable[[], object]) -> float:
        begun = time.perf_counter()
        job()
        app.processEvents()
        return (time.perf_counter() - begun) * 1000

    catalogue = Catalogue(long, ())
    times = {"first": taken(lambda: panel.open(catalogue))}
    panel.hide()
    times["again"] = taken(lambda: panel.open(catalogue))
    panel.field.setText("cp")  # the names are folded at the first key
    keys = [taken(lambda query=query: panel.field.setText(query)) for _ in range(3) for query in QUERIES]
    times["median"], times["worst"] = statistics.median(keys), max(keys)
    blocks_of(long)
    times["numbers"] = taken(lambda: paragraphs_of(long))
    times["find"] = taken(lambda: paragraphs_of(long).find("三(二)二"))
    print(json.dumps(times))


if __name__ == "__main__":
    main()
