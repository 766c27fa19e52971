"""The window of a meeting: it fills one screen, paints one sheet at a time, and is moved on by keys or a clicker."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.theme.tokens import Theme
from viewer.ui.meeting.frame import paint_around
from viewer.ui.meeting.scale import Room, room_of, text_theme
from viewer.ui.meeting.show import Show
from viewer.ui.parts.fill import fill

CURSOR_MS = 2000
"""After so long without a move the pointer is hidden."""
_NOTCH = 120
_BLACK = "#000000"
_ON = frozenset({
    Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_N,
})  # fmt: skip
_BACK = frozenset({
    Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_P,
})  # fmt: skip
# Clickers send B or a full stop for the black screen.
_BLANK = frozenset({Qt.Key.Key_B, Qt.Key.Key_Period})
_ONLY_HELD = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
_SCREEN_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class MeetingWindow(QWidget):
    """Shows a Show. ``left()`` goes out when the meeting ends, by Esc or by the window's closing."""

    left = Signal()

    def __init__(self, show: Show, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._show, self._theme = show, theme
        self._room: Room | None = None
        self._blank = False
        self._pointer = QPoint(-1, -1)
        self._turned = 0
        self.setObjectName("meeting")
        self.setWindowTitle(self.tr("Meeting mode"))
        self.setAccessibleName(self.tr("Meeting mode"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # No input method: B and F are keys here, not the beginning of a word.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._still = QTimer(self, singleShot=True, interval=CURSOR_MS)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))

    @property
    def blank(self) -> bool:
        """True while the screen is black."""
        return self._blank

    def open_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        self.create()
        self.windowHandle().setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus()
        self._still.start()

    # -- what is shown -------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = room_of(self.width(), self.height(), self._theme.look.large)
        if room != self._room:
            self._room = room
            self._show.fit(room)
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Black, or the sheet with what stands around it."""
        painter = QPainter(self)
        if self._blank or self._room is None:
            fill(painter, event.rect(), _BLACK)
            return
        strong = text_theme(self._theme, self._room)
        fill(painter, event.rect(), strong.colors.paper)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._show.sheet.paint(painter)
        paint_around(painter, self._show.around, strong, self._room)

    def _tell(self) -> None:
        """Show what has changed, to eyes and to assistive technology."""
        self.setAccessibleDescription(self.tr("Black screen") if self._blank else self._show.spoken)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    # -- what moves it -------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys and clickers; while the screen is black, any key brings the page back."""
        key = Qt.Key(event.key())
        if key in _ONLY_HELD:
            return
        if self._blank:
            self._show_blank(False)
        elif event.modifiers() & _SCREEN_KEYS == _SCREEN_KEYS and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._change_screen(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _BLANK:
            self._show_blank(True)
        else:
            self._walk(key, event.modifiers())

    def _walk(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ON:
            step = -1 if shift and key == Qt.Key.Key_Space else 1
            moved = self._show.step_stop(step) if control else self._show.step(step)
        elif key in _BACK:
            moved = self._show.step_stop(-1) if control else self._show.step(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            moved = self._show.to_edge(key == Qt.Key.Key_End)
        elif key == Qt.Key.Key_F:
            moved = self._show.toggle_figures()
        else:
            return
        if moved:
            self._tell()

    def _move(self, step: int) -> None:
        if self._blank:
            self._show_blank(False)
        elif self._show.step(step):
            self._tell()

    def _show_blank(self, blank: bool) -> None:
        self._blank = blank
        self._tell()

    def _change_screen(self, step: int) -> None:
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            at = screens.index(self.screen()) if self.screen() in screens else 0
            self.showNormal()
            self.open_on(screens[(at + step) % len(screens)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click moves on, the right button back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._move(1)
        elif event.button() in (Qt.MouseButton.RightButton, Qt.MouseButton.BackButton):
            self._move(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel is a screen."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = -1 if self._turned > 0 else 1
            self._turned += step * _NOTCH
            self._move(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer is seen while it moves; a window that comes up under it is no move."""
        here = event.globalPosition().toPoint()
        if self._pointer not in (here, QPoint(-1, -1)):
            self.unsetCursor()
            self._still.start()
        self._pointer = here

    def event(self, event: QEvent) -> bool:
        # F5, Ctrl+F and the like are the reader's window's: here they are this window's keys, or nothing.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()
