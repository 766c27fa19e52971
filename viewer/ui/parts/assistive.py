"""Words for assistive technology: whether any listens, and what changes without the keyboard going there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

CALM = 400
"""Milliseconds without another change before it is said: who types fast hears the last answer, not each."""


def listening() -> bool:
    """True while a screen reader or the like is attached; the system says so."""
    from PySide6.QtGui import QAccessible  # with more enums than a start has time for

    return QAccessible.isActive()


def announce(about: QObject, words: str) -> None:
    """Say words that have changed in ``about``, a widget, once they have come to rest; nothing where nobody listens."""
    if listening():
        (about.findChild(Announcer) or Announcer(about)).say(words)


class Announcer(QObject):
    """Says what has changed in one widget, each change once; a child of the widget."""

    def __init__(self, about: QObject) -> None:
        super().__init__(about)
        self._about, self._words = about, ""
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._tell)

    def say(self, words: str) -> None:
        """Announce these words, unless others follow at once; no words are no announcement."""
        self._words = words
        self._calm.start()

    def _tell(self) -> None:
        # Imported where it is used: Qt before 6.8 has none, and no start needs it.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if self._words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._about, self._words))
