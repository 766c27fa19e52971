"""Shows the hidden menu bar while Alt is tapped, as desktop browsers do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from shiboken6 import isValid


class MenuKey(QObject):
    """A tap of Alt alone shows the menu bar with its first menu open; the bar stays for as long as a menu is open."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar, self._window = bar, window
        self._tapped = self._was_shown = False
        self._focused: QWidget | None = None
        bar.hide()
        for menu in bar.findChildren(QMenu):
            menu.aboutToHide.connect(self._look_later)
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
                self._was_shown = self._bar.isVisible()  # an open menu closes at the press already
            elif event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt and self._tapped:
                self._tapped = False
                self._toggle()
                return True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._tapped = False
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        if self._was_shown:
            self._hide()
            return
        self._focused = self._window.focusWidget()
        self._bar.show()
        self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._bar.setActiveAction(self._bar.actions()[0])

    def _look_later(self) -> None:
        # The menu beside it opens only after this one has closed.
        QTimer.singleShot(0, self, self._hide_without_menu)

    def _hide_without_menu(self) -> None:
        if not any(menu.isVisible() for menu in self._bar.findChildren(QMenu)):
            self._hide()

    def _hide(self) -> None:
        """Hide the bar and give the keyboard back to who had it, where the command has not moved it on."""
        had_keyboard = self._bar.hasFocus()
        self._bar.hide()
        if had_keyboard and self._focused is not None and isValid(self._focused):
            self._focused.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._focused = None
