"""The page of an import that runs: which file, how far, for how long, and Cancel."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.import_job import ProgressNote
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.buttons import OutlineButton
from viewer.ui.search.progress_line import ProgressLine

_STEPS = {"read": 1, "sections": 2, "metrics": 3, "shown": 4}
_NOTICE = Type("sans", 500, 16, 24)
_LONG = 3
"""Seconds after which the time is told: that a long reading still goes on."""


class ProgressPage(QWidget):
    """``cancelled()``: the reader wants no more of it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._stage, self._line = QLabel(), QLabel(), ProgressLine()
        self._note, self._cancel = QLabel(), OutlineButton(self.tr("Cancel"), "Esc")
        self._begun, self._words = monotonic(), ""
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tell)
        self._line.setRange(0, len(_STEPS))
        self._line.setAccessibleName(self.tr("Progress"))
        self._cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self._cancel)
        # What confirms on the page that follows, pressed too early: the button would take it for Enter and cancel.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._column = QVBoxLayout(self)
        self._column.addStretch(4)
        for part in (self._name, self._line, self._stage, self._note, self._cancel):
            if isinstance(part, QLabel):
                part.setTextFormat(Qt.TextFormat.PlainText)
                part.setWordWrap(True)
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                self._column.addWidget(part)
            else:
                self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(9)
        self.setAutoFillBackground(True)

    @property
    def words(self) -> str:
        """What is said: the file and the step."""
        return f"{self._name.text()} {self._stage.text()} {self._note.text()}".strip()

    def show_file(self, at: int, of: int, name: str) -> None:
        """A file's turn: the ``at``-th ``of`` so many."""
        words = self.tr("Reading {name}…").format(name=name)
        if of > 1:
            words = self.tr("{at}/{of} {name}").format(at=at, of=of, name=name)
        self._name.setText(words)
        self._begun = monotonic()
        self._clock.start()
        self.show_step(ProgressNote("read"))

    def show_step(self, note: ProgressNote) -> None:
        """How far the file is."""
        words = {
            "sections": self.tr("{count} sections read, extracting figures").format(count=note.many),
            "metrics": self.tr("{count} figures found, saving").format(count=note.many),
            "shown": self.tr("Preparing the check page"),
        }
        self._words = words.get(note.step, self.tr("Reading the text and its outline"))
        self._line.setValue(_STEPS.get(note.step, 1) - 1)
        self._tell()

    def show_note(self, sentence: str) -> None:
        """A sentence below, such as what will be opened afterwards."""
        self._note.setText(sentence)

    def _tell(self) -> None:
        seconds = int(monotonic() - self._begun)
        spent = self.tr("{words}, {seconds} s").format(words=self._words, seconds=seconds)
        self._stage.setText(self._words if seconds < _LONG else spent)

    def hideEvent(self, event: object) -> None:
        self._clock.stop()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.paper))
        self.setPalette(palette)
        self._column.setSpacing(theme.px(12))
        meta = theme.types.meta
        kinds = (
            (self._name, _NOTICE.scaled(theme.factor), "ink"),
            (self._stage, meta, "ink3"),
            (self._note, meta, "ink2"),
        )
        for label, kind, color in kinds:
            label.setFont(font(kind))
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(getattr(theme.colors, color)))
            label.setPalette(ink)
        self._line.show_theme(theme)
        self._cancel.show_theme(theme)
