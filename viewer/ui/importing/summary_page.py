"""The page of an import of several files: what became of each, a look at any of them, and all taken in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from viewer.theme.fonts import font, load_for
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme, Type
from viewer.ui.importing.foot_buttons import FootButtons
from viewer.ui.importing.found_line import found_in, found_words
from viewer.ui.importing.import_queue import Item
from viewer.ui.parts.buttons import OutlineButton
from viewer.ui.parts.counted import counted

_WIDE = 1040
_HEAD = Type("sans", 500, 16, 24)


class FileRow(QWidget):
    """One file. ``check_wanted()``: it is to be looked at before it is taken."""

    check_wanted = Signal()

    def __init__(self, item: Item, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._refused, self._checked = item.made is None, False
        self._sign, self._title, self._note = QLabel(), QLabel(), QLabel()
        self.button = OutlineButton(self.tr("Check…"))
        self.button.setVisible(not self._refused)
        self.button.clicked.connect(self.check_wanted)
        for label in (self._title, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._note)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_item(item, language)

    @property
    def words(self) -> tuple[str, str]:
        """What the row says: the title, and what was found or why nothing was."""
        return self._title.text(), self._note.text()

    def show_item(self, item: Item, language: str) -> None:
        """Say what became of the file, or what it was changed to."""
        self._checked = item.edit is not None
        if item.error is not None:
            self._title.setText(item.path.name)
            self._note.setText(item.error.sentence(language))
        elif item.made is not None:
            found = item.made.found
            metadata = item.edit.briefing.metadata if item.edit is not None else found.metadata
            load_for(metadata.title)
            counts = (found.chapters, found.sections, found.figures, found.characters)
            words = found_in(item.edit.look) if item.edit is not None else found_words(*counts)
            checked = self.tr("Checked by you: ") if item.edit is not None else ""
            remarks = self.tr("; {count} remarks").format(count=len(found.warnings)) if found.warnings else ""
            self._title.setText(metadata.title)
            self._note.setText(f"{checked}{words}{remarks}　{item.path.name}")
            self.button.setAccessibleName(f"{self.button.text()} {metadata.title}")
        if self._theme is not None:
            self.show_theme(self._theme)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._row.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.button.show_theme(theme)
        side = theme.px(18)
        sign = "warning" if self._refused else "check" if self._checked else "dot"
        self._sign.setPixmap(icon(sign, theme.colors.ink2).pixmap(side, side))
        self._sign.setFixedSize(side, theme.types.ui.line + 2)
        for label, kind, color in (
            (self._title, theme.types.ui_strong, theme.colors.ink),
            (self._note, theme.types.meta, theme.colors.ink2 if self._refused else theme.colors.ink3),
        ):
            label.setFont(font(kind))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._theme.colors.paper))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line))


class SummaryPage(QWidget):
    """``check_wanted(index)``, ``confirmed()``, ``cancelled()``."""

    check_wanted = Signal(int)
    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._theme: Theme | None = None
        self.rows: list[FileRow] = []
        self._head = QLabel()
        self.foot = FootButtons(self.tr("Cancel"), self.tr("Import all"))
        self._list, self._scroll = QWidget(), QScrollArea()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Files"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._middle = QHBoxLayout()
        self._column = QVBoxLayout()
        self._column.addWidget(self._head)
        self._column.addWidget(self._scroll, 1)
        self._middle.addStretch(1)
        self._middle.addLayout(self._column, 100)
        self._middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._middle, 1)
        whole.addWidget(self.foot)
        self.foot.confirmed.connect(self.confirmed)
        self.foot.cancelled.connect(self.cancelled)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.foot.confirm)

    def show_items(self, items: Sequence[Item]) -> None:
        """List the files; called again when one has been checked."""
        if len(self.rows) != len(items):
            for at, item in enumerate(items):
                self._add(at, item)
        for row, item in zip(self.rows, items, strict=True):
            row.show_item(item, self._language)
        made = sum(item.made is not None for item in items)
        words = self.tr("{count} files: {made} can be imported").format(count=len(items), made=made)
        if made < len(items):
            words = self.tr("{words}, {refused} cannot").format(words=words, refused=len(items) - made)
        self._head.setText(counted(words))
        self.foot.show_able(made > 0)
        self.foot.show_sentence(self.tr("The files themselves are not changed"))
        self.foot.setFocus()

    def show_busy(self) -> None:
        """The briefings are on their way."""
        self.foot.show_able(False)
        self.foot.show_sentence(self.tr("Saving the briefings…"))

    def show_refused(self, sentence: str) -> None:
        """What kept the briefings from their places."""
        self.foot.show_able(True)
        self.foot.show_sentence(sentence, warns=True)

    def _add(self, at: int, item: Item) -> None:
        row = FileRow(item, self._language)
        row.check_wanted.connect(lambda: self.check_wanted.emit(at))
        self._lines.insertWidget(at, row)
        self.rows.append(row)
        if self._theme is not None:
            row.show_theme(self._theme)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._head.setFont(font(_HEAD.scaled(theme.factor)))
        self._head.setContentsMargins(theme.px(20), 0, 0, 0)
        self._column.setContentsMargins(theme.px(20), theme.px(24), theme.px(20), theme.px(16))
        self._column.setSpacing(theme.px(12))
        self._scroll.setMaximumWidth(theme.px(_WIDE))
        self.foot.show_theme(theme)
        for row in self.rows:
            row.show_theme(theme)
        for surface in (self._list, self._scroll.viewport()):
            palette = surface.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.chrome))
            surface.setPalette(palette)
            surface.setAutoFillBackground(True)
