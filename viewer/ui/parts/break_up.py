"""Lets what a window held go with it."""

from __future__ import annotations

from PySide6.QtCore import QObject


def break_up(root: QObject) -> None:
    """When ``root`` is deleted, let everything go that it and the objects under it hold.

    Python's halves of them hold each other in circles. The garbage collector finds those late or, while a long report
    is open (``viewer.ui.jobs``), not at all, and a report would stay in memory with them.
    """
    held = [vars(one) for one in (root, *root.findChildren(QObject))]

    def let_go() -> None:
        for fields in held:
            fields.clear()

    root.destroyed.connect(let_go)
