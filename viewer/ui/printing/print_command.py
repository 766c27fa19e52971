"""The print command: opens the dialog on what is being read and keeps its options for the next time.

Loaded at the first print, so that print support is not part of the start.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from viewer.notes import Note
from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.paper.ranges import PrintRequest
from viewer.theme.tokens import Theme
from viewer.ui.memory import Memory
from viewer.ui.printing.outputs import Way
from viewer.ui.printing.print_dialog import PrintDialog
from viewer.ui.session import Session


def print_dialog(
    parent: QWidget, place: tuple[Session, str], memory: Memory, theme: Theme, notes: tuple[Note, ...] = ()
) -> PrintDialog:
    """The dialog for the section being read (the session and its id), or for the filter's answer where there is one;
    a briefing is open, and ``notes`` are the reader's on it."""
    session, section = place
    briefing, selection, settings = session.briefing, session.selection, memory.settings
    assert briefing is not None
    request = PrintRequest(briefing, section, selection if selection and selection.filtering else None, notes)
    options = options_from(settings.brief)
    return PrintDialog(request, options, theme, parent, folder=settings.last_folder, language=settings.language)


def run(dialog: PrintDialog, memory: Memory, way: str = "") -> None:
    """Show the dialog until it is closed, then keep its options and where a file went.

    ``way`` (``.pdf``, ``.docx``) asks for the file's place as soon as the dialog stands there.
    """
    dialog.exported.connect(lambda path: memory.change(last_folder=str(Path(path).parent)))
    if way:
        QTimer.singleShot(0, dialog, lambda: dialog.ask_and_export(Way(way)))
    dialog.exec()
    memory.change(brief=options_text(dialog.options))
    dialog.deleteLater()


def options_text(options: PrintOptions) -> str:
    """The options as one line for the settings file."""
    return json.dumps(asdict(options), ensure_ascii=False)


def options_from(text: str) -> PrintOptions:
    """The options from the settings file; what is missing, unknown or damaged falls back to the default."""
    try:
        saved = json.loads(text or "{}")
    except ValueError:
        return PrintOptions()
    defaults = PrintOptions()
    kinds = {"supplied": Supplied, "layout": Layout}
    values: dict[str, object] = {}
    for item in fields(PrintOptions):
        value = saved.get(item.name) if isinstance(saved, dict) else None
        default = getattr(defaults, item.name)
        if item.name in kinds:
            known = {str(member) for member in kinds[item.name]}
            values[item.name] = kinds[item.name](value) if value in known else default
        else:
            values[item.name] = value if type(value) is type(default) else default
    return PrintOptions(**values)  # type: ignore[arg-type]
