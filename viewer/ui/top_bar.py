"""The bar above everything: overview, back and forward, the search field over the text column, looks, print."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.commands import Commands
from viewer.ui.parts.tab_order import walk_after
from viewer.ui.search.filter_bar import FilterBar

_GAP = 12
_WIDE, _NARROW = 800, 560
_LEAST = 200
"""Px of the field below which words give way to icons: first those of the looks, then all; then some icons go."""
_FIELD = 160
"""Px that the field has in any case."""
_SPARED = ("forward", "dark", "back", "large")


class TopBar(QWidget):
    """Lays the search field over the text column where there is room, in the middle of the window otherwise."""

    def __init__(self, commands: Commands, filter_bar: FilterBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter_bar = filter_bar
        self._column: tuple[int, int] | None = None
        self._over_text = False
        self._theme: Theme | None = None
        self._worded: list[tuple[tuple[str, ...], int]] = []
        self._buttons: dict[str, QToolButton] = {}
        self._left = self._group(commands, ("tree", "overview", "", "back", "forward"))
        self._right = self._group(commands, ("large", "dark", "", "print"))
        filter_bar.setParent(self)
        self._buttons["print"].setProperty("kind", "outlined")
        # The keyboard walks left group, field, right group.
        walk_after(self._buttons["forward"], filter_bar)
        walk_after(filter_bar, self._buttons["large"])

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from the theme; a compact bar shows the looks as icons with tooltips."""
        self._theme = theme
        self.setFixedHeight(theme.px(48 if theme.look.compact else 56))
        for button in self._buttons.values():
            button.setIconSize(QSize(theme.px(20), theme.px(20)))
            button.setMinimumSize(theme.px(36), theme.px(36))
        self._filter_bar.show_theme(theme)
        self._measure(theme)
        self._place()

    def show_column(self, left: int, width: int) -> None:
        """Where the text column stands, or will stand once its page is shown, px from the window's left edge."""
        self._column = (left, width)
        if self._over_text:
            self._place()

    def show_over_text(self, over_text: bool) -> None:
        """The field stands over the text column, or in the middle where no text is shown."""
        if over_text != self._over_text:
            self._over_text = over_text
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._theme is None or not self._worded:
            return  # its height, set first, resizes it
        theme, height = self._theme, self.height()
        gap = theme.px(_GAP)
        self._leave_out(theme)
        room_for_words = self.width() - 4 * gap - theme.px(_LEAST)
        self._show_words(next((names for names, width in self._worded if width <= room_for_words), ()))
        left_width, right_width = self._left.sizeHint().width(), self._right.sizeHint().width()
        self._left.setGeometry(gap, 0, left_width, height)
        self._right.setGeometry(self.width() - gap - right_width, 0, right_width, height)
        room = QRect(left_width + 2 * gap, 0, self.width() - left_width - right_width - 4 * gap, height)
        wanted = theme.px(_NARROW if theme.look.compact else _WIDE)
        left = (self.width() - wanted) // 2
        if self._over_text and self._column:
            left, wanted = self._column[0], max(theme.px(_FIELD), min(wanted, self._column[1]))
        left = max(room.left(), min(left, room.right() - wanted))
        width = min(wanted, room.right() - left)
        field_height = theme.px(36)
        self._filter_bar.setGeometry(left, (height - field_height) // 2, max(width, theme.px(_FIELD)), field_height)

    def _leave_out(self, theme: Theme) -> None:
        """Where even the icons leave no field to read, those go that have a key and a place in the menu."""
        room = self.width() - 4 * theme.px(_GAP) - self._worded[-1][1]
        for name in _SPARED:
            stays = room >= theme.px(_LEAST)
            self._buttons[name].setVisible(stays)
            room += 0 if stays else self._buttons[name].sizeHint().width()

    def _measure(self, theme: Theme) -> None:
        """Which buttons may stand with their words, the most words first, and the room that takes."""
        looks = ("large", "dark") if theme.look.large or not theme.look.compact else ()
        self._worded = []
        for name in _SPARED:
            self._buttons[name].show()
        for names in (("overview", "print", *looks), ("overview", "print"), ()):
            self._show_words(names)
            self._worded.append((names, self._left.sizeHint().width() + self._right.sizeHint().width()))

    def _show_words(self, worded: tuple[str, ...]) -> None:
        styles = Qt.ToolButtonStyle
        for name, button in self._buttons.items():
            style = styles.ToolButtonTextBesideIcon if name in worded else styles.ToolButtonIconOnly
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    def _group(self, commands: Commands, names: tuple[str, ...]) -> QWidget:
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name in names:
            if not name:
                line = QFrame(group)
                line.setObjectName("barLine")
                line.setFixedSize(1, 20)
                row.addSpacing(8)
                row.addWidget(line)
                row.addSpacing(8)
                continue
            button = QToolButton(group)
            button.setDefaultAction(commands[name])
            button.setProperty("kind", "page" if name in ("overview", "large") else "plain")
            button.setAccessibleName(commands[name].iconText().strip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
            self._buttons[name] = button
        return group
