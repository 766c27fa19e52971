"""The print command: opens the dialog on what is being read and keeps its options for the next time.

Loaded at the first print, so that print support is not part of the start.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields

from PySide6.QtWidgets import QWidget

from viewer.printing.options import Layout, PrintOptions, Supplied
from viewer.theme.tokens import Theme
from viewer.ui.memory import Memory
from viewer.ui.print_dialog import PrintDialog, PrintRequest
from viewer.ui.session import Session


def print_brief(parent: QWidget, session: Session, memory: Memory, theme: Theme) -> None:
    """Show the print dialog for the section being read, or for the filter's answer where there is one."""
    briefing, selection = session.briefing, session.selection
    if briefing is None or selection is None:
        return
    request = PrintRequest(briefing, session.section, selection if selection.filtering else None)
    dialog = PrintDialog(request, options_from(memory.settings.brief), theme, parent)
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
