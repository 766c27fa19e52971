"""The second reading column: the same report at a place of its own, with the way to that place and a × above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.model import Briefing
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.fill import fill
from viewer.ui.parts.painted_button import TARGET
from viewer.ui.parts.panel_head import COMPACT_HEAD, HEAD
from viewer.ui.text.crumbs import Crumbs
from viewer.ui.text.reading_head import paint_foot
from viewer.ui.text.text_pane import TextPane

_ICON = 16
_GAP = 12


class SecondHead(QWidget):
    """Crumbs and the ×: ``section_chosen(str)``, ``closed()``."""

    section_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._briefing: Briefing | None = None
        self._column = (0, 0)
        self._active = False
        self._crumbs = Crumbs(self)
        self._close = IconButton("clear", self.tr("Close this column") + "　Ctrl+\\", _ICON, self)
        self._crumbs.section_chosen.connect(self.section_chosen)
        self._close.clicked.connect(lambda: self.closed.emit())

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        self.setFixedHeight(theme.px(COMPACT_HEAD if theme.look.compact else HEAD))
        self._crumbs.show_theme(theme)
        self._close.show_theme(theme)
        self._arrange()
        self.update()

    def show_section(self, briefing: Briefing, section_id: str) -> None:
        """Show the way to this reading unit."""
        self._briefing = briefing
        self._crumbs.show_section(briefing, section_id)
        self._arrange()

    def show_active(self, active: bool) -> None:
        """Whether the keyboard and jumps go to this column."""
        self._active = active
        self.update()

    def show_column(self, left: int, width: int) -> None:
        """Set everything between these edges: those of the text below, px."""
        self._column = (left, width)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the background and draw the line at the foot."""
        if self._theme is None:
            return
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.colors.paper)
        paint_foot(painter, self, self._theme, self._active)

    def _arrange(self) -> None:
        if self._theme is None:
            return
        theme, side = self._theme, self._theme.px(TARGET)
        left, width = self._column if self._column[1] else (theme.px(16), self.width() - 2 * theme.px(16))
        right = left + width + (side - theme.px(_ICON)) // 2
        self._close.move(QPoint(right - side, (self.height() - side) // 2))
        start = max(0, left - self._crumbs.overhang)
        room = max(0, self._close.x() - theme.px(_GAP) - start)
        self._crumbs.setGeometry(start, 0, room, self.height() - 2)
        self._crumbs.arrange(room)


class SecondColumn(QWidget):
    """Head and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SecondHead()
        self.text = TextPane()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.text.column_moved.connect(self.head.show_column)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self.head.show_theme(theme)
        self.text.show_theme(theme)
