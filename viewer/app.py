"""Starts the application.

Order: command or window? display, fault hook, is a window open already? settings, translation, look, window, report.

Qt is imported inside the functions, so that a command that draws no page never loads it, and nothing is imported
before the first paint that the first screen does not need.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.paths import BRIEFING, IMPORT_SERVANT, IMPORT_WORKER

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from viewer.ui.main_window import MainWindow

SELF_CHECK = "--self-check"
ASSOCIATIONS = frozenset({"--associate", "--unassociate"})
FIRST_PAINT = "--first-paint"
COMMANDS = frozenset({"import", "extract", "find", "brief", "figures", "-h", "--help", "--version"})
NO_DISPLAY = (
    "没有图形显示，窗口打不开；请在桌面会话中运行，或装上 xvfb 和 xauth 后在虚拟显示中运行：xvfb-run -a make run。"
    "（No display: run it in a desktop session, or with xvfb and xauth installed under Xvfb: xvfb-run -a make run.）"
)


def main(argv: list[str] | None = None) -> int:
    """Run a command, or open the window (on the file named first, else on what was open last).

    Returns the exit status: 0, or 2 with one sentence on standard error.
    """
    gc.enable()  # the packaged application comes here with it off (packaging/early_start.py)
    args = sys.argv[1:] if argv is None else argv
    if args and args[0] in COMMANDS:
        from viewer.cli import run

        return run(args)
    if len(args) > 1 and args[0] == IMPORT_WORKER:
        from viewer import import_worker

        return import_worker.run(Path(args[1]))
    if args and args[0] == IMPORT_SERVANT:
        from viewer import import_servant

        return import_servant.run()
    if args and args[0] == SELF_CHECK:
        from viewer import self_check

        return self_check.run(_try_window)
    if args and args[0] in ASSOCIATIONS:
        from viewer import association

        return association.run(args[0])
    if not _has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - the sentence the set-up promises
        return 2
    if len(args) > 1 and args[0] == FIRST_PAINT:
        return _open_window(args[2:], begun=float(args[1]))
    return _open_window(args)


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(args: list[str], begun: float | None = None) -> int:
    """``begun``: the caller's monotonic clock when it asked for a start that only measures itself."""
    from viewer.ui.taskbar import join_taskbar_group

    join_taskbar_group()
    app = make_application()
    # Whatever loads Qt comes after that: before it, Qt for Python would load its tables and make its enums slowly.
    from viewer.ui.crash import install_hook
    from viewer.ui.first_paint import AfterFirstPaint
    from viewer.ui.second_start import hand_over

    install_hook()
    path = Path(args[0]).absolute() if args else None
    if begun is None and hand_over(path):
        return 0
    window = make_window(app, path)
    if begun is not None:
        from viewer.ui.measure import leave_when_painted

        leave_when_painted(window, begun)
    from viewer.theme.icons import hold_back, let_through

    # Made after the window's own, it comes before it: icons first, then the panes beside the text.
    door = AfterFirstPaint(window, [lambda: let_through(app, window), lambda: _answer_second_starts(window)])
    hold_back(app)
    fit_first_window(window)
    window.show()
    del door  # a child of the window
    return app.exec()


def fit_first_window(window: MainWindow) -> None:
    """A window that nobody has placed yet, and that is too large for its screen, fills it."""
    if not window.placed:
        from viewer.ui.screen_room import fill_small_screen

        fill_small_screen(window)


def _answer_second_starts(window: MainWindow) -> None:
    from viewer.ui.single_window import SingleWindow

    single = SingleWindow(window)
    single.file_named.connect(window.open_path)
    single.listen()


def _try_window(path: Path) -> int:
    """Open a window for the self-check, let it paint, close it; returns how many sections it had."""
    app = make_application()
    window = make_window(app, path)
    window.show()
    app.processEvents()
    briefing = window.briefing
    window.close()
    window.deleteLater()
    app.processEvents()
    return len(briefing.sections) if briefing else 0


def make_application() -> QApplication:
    """The application with its style chosen as it is made: choosing it later loads every enum of a style."""
    # Much is made once and kept, Qt's classes first: collecting garbage meanwhile finds none. AfterFirstPaint turns it
    # on again.
    gc.disable()
    from viewer.late_signatures import defer_signatures
    from viewer.lean_dataclasses import make_dataclasses_lean
    from viewer.lean_enums import make_enums_lean

    make_dataclasses_lean()
    make_enums_lean()
    defer_signatures()
    from PySide6.QtWidgets import QApplication

    from viewer.theme.palette import FUSION

    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setProperty(FUSION, True)
    return app


def make_window(app: QApplication, path: Path | None = None) -> MainWindow:
    """The window on ``path``, on the report that was open last, or on the bundled one; not yet shown."""
    from PySide6.QtCore import QTimer

    from viewer.theme.icons import icon
    from viewer.ui.language import translate
    from viewer.ui.looks import Looks
    from viewer.ui.main_window import MainWindow
    from viewer.ui.memory import Memory

    app.setApplicationName("briefing-viewer")
    app.setDesktopFileName("briefing-viewer")
    memory = Memory()
    translate(app, memory.settings.language)
    looks = Looks(memory.settings, app)
    window = MainWindow(memory, looks)
    window.setWindowIcon(icon("app", looks.theme.colors.accent))
    if path is None or path.suffix.lower() == BRIEFING:
        window.open_path(path or memory.usual_report())
    else:
        # Its details are asked for in front of a window that shows something, also after the user has cancelled.
        window.open_path(memory.usual_report())
        QTimer.singleShot(0, window, lambda: window.open_path(path))
    return window
