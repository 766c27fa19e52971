"""The help's window: one field, the topics, the page. It stands beside the work and does not stop it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.model import Span
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.help.help_page import HelpPage
from viewer.ui.help.help_text import find, topic_of
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.fit import fitting
from viewer.ui.search.search_field import SearchField

WIDTH, HEIGHT = 960, 680
_LIST = 244
_SCROLLING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WALKING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HelpField(SearchField):
    """The field of the help; keys that move are the window's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING or event.key() in _WALKING:
            event.ignore()
        else:
            super().keyPressEvent(event)


class HelpDialog(QDialog):
    """Shows the help in the language given (``zh`` or ``en``)."""

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.setObjectName("help")
        self._hits: tuple[Span, ...] = ()
        self._current = -1
        self._factor = 0.0
        self._theme: Theme | None = None
        self._dressed = self._stale = self._going = False
        self._make_parts()
        self._lay_out()
        self._connect()
        self._page.show_language(language)
        self.show_theme(theme)
        self.field.setFocus()

    # -- building ------------------------------------------------------------------------------------------------
    def _make_parts(self) -> None:
        self.field = HelpField(self)
        self.field.setObjectName("helpField")
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setPlaceholderText(self.tr("Search the help"))
        self._counter = QLabel(self)
        self._up = IconButton("up", self.tr("Previous hit"), parent=self)
        self._down = IconButton("down", self.tr("Next hit"), parent=self)
        self._up.setToolTip(f"{self._up.accessibleName()}　Shift+F3")
        self._down.setToolTip(f"{self._down.accessibleName()}　F3")
        self._list = QListWidget(self)
        self._list.setObjectName("helpTopics")
        self._list.setAccessibleName(self.tr("Topics"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = HelpPage(self)
        self._page.setAccessibleName(self.tr("Help and shortcuts"))

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for part, stretch in ((self.field, 1), (self._counter, 0), (self._up, 0), (self._down, 0)):
            self._head.addWidget(part, stretch)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._list)
        body.addWidget(self._page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.field.committed.connect(self._search)
        self.field.entered.connect(lambda backwards: self._step(-1 if backwards else 1))
        self.field.escaped.connect(self.reject)
        self._up.clicked.connect(lambda: self._step(-1))
        self._down.clicked.connect(lambda: self._step(1))
        self._list.itemClicked.connect(self._go)
        self._list.itemActivated.connect(self._go)
        self._list.currentItemChanged.connect(self._go)
        self._page.verticalScrollBar().valueChanged.connect(self._follow)
        for key, step in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(key), self, lambda step=step: self._step(step))
        for keys in (QKeySequence.StandardKey.Find, QKeySequence("F1")):
            QShortcut(QKeySequence(keys), self, self.ask)

    def ask(self) -> None:
        """Put the keyboard into the field, with what stands there selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # -- looks ---------------------------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures; what was searched stays. While it is closed, it only takes note."""
        if self._theme is not None and _seen(theme) == _seen(self._theme):
            return  # only the size of the report's text changed
        self._theme, self._stale = theme, self._dressed and not self.isVisible()
        if self._stale:
            return
        self._dressed = True
        side = theme.px(12)
        self._head.setContentsMargins(side, side, side, side)
        self._head.setSpacing(theme.px(6))
        self.field.show_theme(theme)
        for button in (self._up, self._down):
            button.show_theme(theme)
        self._counter.setFont(font(theme.types.meta))
        self._list.setFont(font(theme.types.ui))
        self._list.setFixedWidth(theme.px(_LIST))
        self._row = QSize(0, theme.px(30))
        self._page.show_theme(theme)
        self._fill()
        self._search()
        if theme.factor != self._factor:
            self._factor = theme.factor
            self.resize(fitting(self, QSize(theme.px(WIDTH), theme.px(HEIGHT))))

    def _fill(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for place, topic in enumerate(self._page.topics):
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setSizeHint(self._row)
            if topic.level == 2:
                item.setFont(font(self._page.look.types.ui_strong))
        self._list.blockSignals(False)

    # -- searching -----------------------------------------------------------------------------------------------
    def _search(self) -> None:
        starts = [topic.start for topic in self._page.topics]
        query = self.field.text().strip()
        self._hits = find(self._page.words, starts, query)
        counts = [0] * len(starts)
        for hit in self._hits:
            counts[topic_of(starts, hit.start)] += 1
        self._name_topics(counts, asked=bool(query))
        self._current = 0 if self._hits else -1
        self._show(asked=bool(query))

    def _name_topics(self, counts: list[int], *, asked: bool) -> None:
        """All topics, or those with hits and how many; a part stays above its topics."""
        part = 0
        for place, topic in enumerate(self._page.topics):
            item, count = self._list.item(place), counts[place]
            words = topic.title if topic.level == 2 else "　" + topic.title
            item.setText(f"{words}　{count}" if count else words)
            spoken = self.tr("{topic}, {count} hits").format(topic=topic.title, count=count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken if count else topic.title)
            part = place if topic.level == 2 else part
            item.setHidden(asked and not count)
            if count:
                self._list.item(part).setHidden(False)

    def _step(self, step: int) -> None:
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self._show(asked=True)

    def _show(self, *, asked: bool) -> None:
        total = len(self._hits)
        words = f"{self._current + 1} / {total}" if total else self.tr("No match") if asked else ""
        self._counter.setText(words)
        spoken = self.tr("Hit {current} of {total}").format(current=self._current + 1, total=total)
        self._counter.setAccessibleName(spoken if total else words)
        for button in (self._up, self._down):
            button.setEnabled(total > 0)
        self._page.show_hits(self._hits, self._current)
        self._follow()

    # -- moving --------------------------------------------------------------------------------------------------
    def _go(self, item: QListWidgetItem | None, *_before: object) -> None:
        if item is None:
            return
        topic = self._page.topics[item.data(Qt.ItemDataRole.UserRole)]
        starts = [known.start for known in self._page.topics]
        own = [at for at, hit in enumerate(self._hits) if starts[topic_of(starts, hit.start)] == topic.start]
        if own:
            self._current = own[0]
            self._show(asked=True)
        else:
            self._going = True  # a short topic leaves room for the next: the list stays at what was chosen
            self._page.go_to(topic)
            self._going = False

    def _follow(self) -> None:
        """The list marks the topic that is being read, or that of the current hit."""
        starts = [topic.start for topic in self._page.topics]
        at = topic_of(starts, self._hits[self._current].start) if self._hits else self._page.topic_on_top()
        if self._going or self._list.hasFocus() or not 0 <= at < self._list.count():
            return
        self._list.blockSignals(True)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the page and arrows walk the topics from wherever the keyboard is."""
        key = Qt.Key(event.key())
        if key in _SCROLLING:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif key in _WALKING:
            self._walk(_WALKING[key])
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count() and self._list.item(row).isHidden():
            row += step
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was closed is taken now."""
        theme, self._theme = self._theme, None if self._stale else self._theme
        if self._stale and theme is not None:
            self._dressed = False
            self.show_theme(theme)
        super().showEvent(event)

    def reject(self) -> None:
        """Esc clears what was searched, then closes."""
        if self.field.text():
            self.field.clear()
            self.field.setFocus()
        else:
            super().reject()


def _seen(theme: Theme) -> tuple[object, ...]:
    """What of a theme the help shows."""
    return theme.colors, theme.factor, theme.types.ui
