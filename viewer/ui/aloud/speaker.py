"""Says sentences one after the other through a program of the system, and falls silent at once when asked."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from viewer.ui.aloud.voice import Voice, system_environment


class Speaker(QObject):
    """``said(int)`` when the sentence of this index begins; ``ended(bool)`` at the end, False where the voice failed.

    A voice that was silenced tells nothing.
    """

    said = Signal(int)
    ended = Signal(bool)

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._words: Sequence[str] = ()
        self._at = 0
        self._process: QProcess | None = None

    @property
    def speaking(self) -> bool:
        """True from the first sentence to the end."""
        return self._process is not None

    def say(self, words: Sequence[str]) -> None:
        """Begin; what was being said is cut off."""
        self.silence()
        self._words, self._at = words, 0
        self._next()

    def silence(self) -> None:
        """Fall silent in the middle of a word."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(200)
            process.deleteLater()
            silencer = self._made()
            silencer.setProgram(self._voice.program)
            silencer.setArguments(self._voice.silencing)
            silencer.startDetached()
            silencer.deleteLater()

    def _next(self) -> None:
        if self._at >= len(self._words):
            self._end(True)
            return
        self._process = process = self._made()
        process.finished.connect(lambda code, _status: self._go_on(process, code == 0))
        process.errorOccurred.connect(lambda error: self._fail(process, error))
        self.said.emit(self._at)
        if self._process is process:  # who heard of it may have silenced it
            process.start(self._voice.program, self._voice.saying(self._words[self._at]))

    def _made(self) -> QProcess:
        process, environment = QProcess(self), QProcessEnvironment()
        for name, value in system_environment(os.environ).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        return process

    def _go_on(self, process: QProcess, well: bool) -> None:
        if process is self._process:
            process.deleteLater()
            self._at += 1
            if well:
                self._next()
            else:
                self._end(False)

    def _fail(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if process is self._process and error == QProcess.ProcessError.FailedToStart:
            process.deleteLater()
            self._end(False)

    def _end(self, well: bool) -> None:
        self._process = None
        self.ended.emit(well)
