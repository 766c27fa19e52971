"""Shows the hidden menu bar while Alt is tapped, as desktop browsers do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenuBar, QWidget


class MenuKey(QObject):
    """A tap of Alt alone shows the menu bar and opens its first menu's title; Alt or Esc hides it again."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar, self._window = bar, window
        self._tapped = False
        bar.hide()
        for menu in bar.actions():
            menu.menu().aboutToHide.connect(self._hide_later)  # type: ignore[attr-defined]
        handle = window.windowHandle()
        if handle is not None:  # the window is on the screen
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the native window alone: a filter over the application would be asked about every event of every part.

        A key that is a shortcut (Alt+Left) comes as ShortcutOverride only, and is no tap of Alt alone either.
        """
        if isinstance(event, QKeyEvent):
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
                self._tapped = event.key() == Qt.Key.Key_Alt
            elif event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt and self._tapped:
                self._tapped = False
                self._toggle()
                return True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._tapped = False
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        if self._bar.isVisible():
            self._bar.hide()
            return
        self._bar.show()
        self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._bar.setActiveAction(self._bar.actions()[0])

    def _hide_later(self) -> None:
        active = self._bar.activeAction()
        if active is None:
            self._bar.hide()
