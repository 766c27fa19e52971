"""Pictures of the window's other states: nothing found, checking, large print, help, a first start. Part of
`make screenshots`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.ui.main_window import MainWindow

SECTION, MISSED = "4.3", "错锋停车"


def take_first_start(window: MainWindow, save: Callable[[str], None]) -> None:
    """What only a new reader sees; the hints are then taken away."""
    window.resize(1366, 728)
    save("first-start")
    _take_away_hints(window)
    save("overview-small")
    window.resize(1920, 1080)
    save("overview")
    window.resize(1366, 728)
    window.navigator.go_to_section(SECTION)
    save("first-card")
    _take_away_hints(window)
    window.navigator.go_to_overview()


def _take_away_hints(window: MainWindow) -> None:
    from viewer.ui.parts.hint import Hint

    for hint in window.findChildren(Hint):
        if hint.isVisible():
            hint.closed.emit()


def take_states(window: MainWindow, target: Path, settle: Callable[[Callable[[], None]], None]) -> None:
    """Walk ``window`` through them and save each in ``target``; ``settle`` lets it come to rest."""
    from help_pictures import check_figures
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()

    def save(widget: QWidget, name: str) -> None:
        settle(app.processEvents)
        widget.grab().save(str(target / f"{name}.png"))

    window.resize(1366, 728)
    window.enter_query(MISSED)
    save(window, "nothing")
    window.navigator.clear_filter()
    check_figures(window, lambda dialog: save(dialog, "check"))
    window.navigator.go_to_section(SECTION)
    window.resize(1920, 1080)
    window.looks.choose_large(True)
    save(window, "large")
    window.looks.choose_large(False)
    window.resize(1366, 728)
    _take_help(window, save)


def _take_help(window: MainWindow, save: Callable[[QWidget, str], None]) -> None:
    window._commands["help"].trigger()
    dialog = window._dialogs._help
    assert dialog is not None
    dialog.field.setText("shuqian")
    save(dialog, "help")
    dialog.field.clear()
    dialog.close()
