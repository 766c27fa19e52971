"""What can be done with a briefing of the list."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from viewer.store.library import Held, Shelf, State


class Act(StrEnum):
    """One of the things that menu, foot and keys offer; ``REMOVE`` is a matter of the list alone,
    but for an imported briefing, which is listed because it lies there: that one goes to the recycle bin."""

    OPEN = "open"
    COPY = "copy"
    FOLDER = "folder"
    DETAILS = "details"
    LOCATE = "locate"
    REMOVE = "remove"


def acts_for(held: Held) -> tuple[Act, ...]:
    """What can be done with this one; the bundled report stays."""
    away = () if held.shelf is Shelf.BUNDLED else (Act.REMOVE,)
    if held.state is State.MISSING:
        return (Act.LOCATE, *away)
    if held.state is State.UNREADABLE:
        return (Act.FOLDER, *away)
    if held.shelf is Shelf.BUNDLED:
        return (Act.OPEN, Act.COPY, Act.DETAILS)
    return (Act.OPEN, Act.COPY, Act.FOLDER, Act.DETAILS, *away)


def act_words(act: Act, held: Held) -> str:
    """How an action on this one is called."""
    translate = QCoreApplication.translate
    if act is Act.REMOVE:
        asks = held.shelf is Shelf.IMPORTED and held.state is not State.MISSING
        return translate("Library", "To bin…") if asks else translate("Library", "Take off the list")
    return {
        Act.OPEN: translate("Library", "Open"),
        Act.COPY: translate("Library", "Save a copy…"),
        Act.FOLDER: translate("Library", "Show in folder"),
        Act.DETAILS: translate("Library", "About this briefing"),
        Act.LOCATE: translate("Library", "Find the file…"),
    }[act]
