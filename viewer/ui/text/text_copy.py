"""The text that a selection puts on the clipboard: what is displayed, without the lines that stand for hidden text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.document.page import GapLine


def copied_text(document: QTextDocument, start: int, end: int, gaps: Sequence[GapLine]) -> str:
    """The display text of a document range, a line a paragraph."""
    pieces, at = [], start
    for gap in gaps:
        if gap.start < end and gap.end > start:
            pieces.append(_plain(document, at, min(gap.start, end)))
            at = gap.end + 1
    pieces.append(_plain(document, at, end))
    return "".join(pieces).rstrip("\n")


def _plain(document: QTextDocument, start: int, end: int) -> str:
    if start >= end:
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")
