"""Writes a long text while nothing happens: what is in sight is shown at once, and stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from viewer.document.build import Draft, build
from viewer.shown import Brief, Heading, Paragraph, Table
from viewer.ui.parts.assistive import listening

if TYPE_CHECKING:
    from viewer.document.page import Page
    from viewer.document.style import ScreenStyle

_LONG = 40_000
"""Characters up to which a text is written at once: less than 4 ms."""
_PAUSE, _BETWEEN = 60, 5
"""Milliseconds after a text has been shown, and between two parts of it."""
_PART = 200
"""Blocks of a part: about 4 ms."""


class Drafter(QObject):
    """Has the beginning of a long text shown. ``written(Page)``: all of it has been written, and is to be shown."""

    written = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._share = 1.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def complete(self) -> bool:
        """True when all of the text has been written."""
        return self._draft is None

    @property
    def share(self) -> float:
        """Which part of the text is shown, by its blocks."""
        return 1.0 if self._draft is None else self._share

    def begin(self, brief: Brief, style: ScreenStyle, room: int, *, aim: int, sight: int) -> Page:
        """The page of a brief, or of its beginning to ``sight`` characters behind the source offset ``aim``."""
        self._draft = None
        self._timer.stop()
        # A screen reader is told how long the text is, once.
        end = len(brief.blocks) if listening() else beginning(brief, aim, sight)
        if end == len(brief.blocks):
            return build(brief, style, room)
        self._share = end / len(brief.blocks)
        self._draft = Draft(brief, style, room)
        self._timer.start(_PAUSE)
        return build(brief._replace(blocks=brief.blocks[:end]), style, room)

    def finish(self) -> None:
        """Write all that is still to be written, at once."""
        self._write(None)

    def _go_on(self) -> None:
        self._write(_PART)
        from viewer.ui.parts.letting_go import keep_made  # a start has no text so long

        keep_made()

    def _write(self, count: int | None) -> None:
        draft = self._draft
        if draft is None or not isValid(draft.document):  # when the program ends, Qt's objects may be gone first
            return
        if draft.write(count):
            self._draft = None
            self._timer.stop()
            self.written.emit(draft.page())
        else:
            self._timer.start(_BETWEEN)


def beginning(brief: Brief, aim: int, sight: int) -> int:
    """How many blocks of a long text fill the sight at the source offset ``aim``; all of a text that is not long."""
    characters, end = 0, len(brief.blocks)
    for at, block in enumerate(brief.blocks):
        if not isinstance(block, Paragraph | Heading | Table):
            continue
        if sight <= 0 and at < end:
            end = at
        if characters > _LONG and at >= end:
            return end
        characters += block.span.end - block.span.start
        if block.span.end > aim:
            sight -= block.span.end - block.span.start
    return end if characters > _LONG else len(brief.blocks)
