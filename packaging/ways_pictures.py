"""Pictures of the ways through a report: palette, numbers of paragraphs, figures. Part of `make screenshots`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

SECTION = "4.3"


def take_ways(window: MainWindow, target: Path, settle: Callable[[Callable[[], None]], None]) -> None:
    """Walk ``window`` through them and save each in ``target``; ``settle`` lets it come to rest."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from viewer.ui.cards.card_controls import CardControls
    from viewer.ui.palette.number_panel import NumberPanel
    from viewer.ui.palette.palette_panel import PalettePanel

    app = QApplication.instance()

    def save(name: str) -> None:
        settle(app.processEvents)
        window.grab().save(str(target / f"{name}.png"))

    window.resize(1366, 728)
    window.navigator.go_to_section(SECTION)
    cards = window.navigator.reading.cards
    controls = cards.findChild(CardControls)
    cards._segment.show_side(1)
    cards._segment.chosen.emit(1)
    controls.menu_of_orders().actions()[1].trigger()
    settle(app.processEvents)
    cards._list.verticalScrollBar().setValue(0)
    save("figures")
    controls.menu_of_orders().actions()[0].trigger()
    palette = window._commands["palette"]
    palette.trigger()
    QTest.keyClicks(window.findChild(PalettePanel).field, "tc")
    save("palette")
    palette.trigger()
    number = window._commands["go_to_number"]
    window._commands["numbers"].trigger()
    number.trigger()
    QTest.keyClicks(window.findChild(NumberPanel).field, "4.3.2")
    save("numbers")
    number.trigger()
    window._commands["numbers"].trigger()
    _show_library(window)
    save("library")
    window.navigator.go_to_section(SECTION)


def _show_library(window: MainWindow) -> None:
    """The start page with two imported reports, one of which is not there any more."""
    from viewer.paths import BRIEFING, user_folder
    from viewer.pipeline import import_report

    folder = user_folder() / "briefings"
    folder.mkdir(parents=True, exist_ok=True)
    shown = window._opened
    for title in ("青山县2029年工作报告", "青山县2030年工作报告"):
        source = folder / f"{title}.txt"
        source.write_text(f"{title}\n一、办好民生实事\n新增学位1200个，停车位500个。\n", encoding="utf-8")
        import_report(source, source.with_suffix(BRIEFING))
        window.open_path(source.with_suffix(BRIEFING))
        source.unlink()
    window.open_path(shown.path)
    (folder / f"青山县2029年工作报告{BRIEFING}").unlink()
    window._commands["library"].trigger()
