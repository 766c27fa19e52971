"""The start page: a head, the list of briefings, and below it what can be done with the one stood on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from viewer.store.library import Held
from viewer.theme.fonts import font, load_for
from viewer.theme.tokens import Theme, Type
from viewer.ui.library.library_acts import Act, act_words, acts_for
from viewer.ui.library.library_model import LibraryModel
from viewer.ui.library.library_view import LibraryView
from viewer.ui.library.library_words import LibraryWords
from viewer.ui.parts.buttons import OutlineButton

_WIDEST, _MARGIN, _NARROW_MARGIN, _NARROW = 1120, 63, 24, 1100
_TITLE = Type("serif", 700, 30, 44)


class LibraryPage(QWidget):
    """``act_wanted(Act, Held)``: something is to be done; ``file_wanted()``: files are to be chosen; ``left()``."""

    act_wanted = Signal(object, object)
    file_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._words = LibraryWords(self)
        self._model = LibraryModel(self._words, self)
        self.view = LibraryView(self._model)
        self._title = QLabel(self.tr("Library"))
        self._ask = OutlineButton(self.tr("Open or import…"), "Ctrl+O")
        self._back = OutlineButton(self.tr("Back to the report"), "Esc")
        self._acts = {act: OutlineButton("") for act in Act}
        self._build()
        self.setFocusProxy(self.view)
        self._ask.clicked.connect(self.file_wanted)
        self._back.clicked.connect(self.left)
        self.view.left.connect(self.left)
        self.view.act_wanted.connect(self.act_wanted)
        self.view.current_changed.connect(self._offer)
        for act, button in self._acts.items():
            button.clicked.connect(lambda _checked=False, act=act: self._do(act))

    def _build(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._back)
        self._head.addWidget(self._ask)
        for button in self._acts.values():
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        # The margins follow the width: they must not keep the window from getting narrower.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addLayout(self._head)
        self._column.addWidget(self.view, 1)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        self._line.setAutoFillBackground(True)
        self._column.addWidget(self._line)
        self._column.addLayout(self._foot)
        self._offer(None)

    @property
    def shown(self) -> tuple[Held, ...]:
        """The briefings listed, in their order."""
        places = (self._model.index(at) for at in range(self._model.rowCount()))
        return tuple(held for place in places if (held := self._model.held_at(place)) is not None)

    def button(self, act: Act) -> OutlineButton:
        """The button of an action."""
        return self._acts[act]

    @property
    def words(self) -> LibraryWords:
        """What the rows say."""
        return self._words

    # -- what the window shows -----------------------------------------------------------------------------------
    def show_briefings(self, held: Sequence[Held], opened: Path | None, stand_on: Path | None = None) -> None:
        """Take a list; ``opened`` is being read. The keyboard goes to ``stand_on``, else stays where it was."""
        before = self.view.held
        words = (*(one.title for one in held), *(one.glance.metadata.issuer for one in held if one.glance))
        if load_for(*words) and self._theme is not None:
            self.view.show_theme(self._theme)
        self._model.show_briefings(held, opened)
        self.view.doItemsLayout()
        self.view.stand_on(stand_on or (before.path if before is not None else opened))

    def show_back(self, able: bool) -> None:
        """Whether there is a report to return to."""
        self._back.setVisible(able)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        line = self._line.palette()
        line.setColor(QPalette.ColorRole.Window, QColor(theme.colors.line))
        self._line.setPalette(line)
        self._title.setFont(font(_TITLE.scaled(theme.factor)))
        words = self._title.palette()
        words.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink))
        self._title.setPalette(words)
        for button in (self._ask, self._back, *self._acts.values()):
            button.show_theme(theme)
        self.view.show_theme(theme)
        self._fit()

    # -- within --------------------------------------------------------------------------------------------------
    def _offer(self, held: Held | None) -> None:
        """Offer what can be done with a briefing."""
        acts = acts_for(held) if held is not None else ()
        for act, button in self._acts.items():
            if held is not None and act in acts:
                button.setText(act_words(act, held))
                button.updateGeometry()
            button.setVisible(act in acts)

    def _do(self, act: Act) -> None:
        held = self.view.held
        if held is not None and act in acts_for(held):
            self.act_wanted.emit(act, held)

    def _fit(self) -> None:
        theme = self._theme
        if theme is None:
            return
        margin = theme.px(_MARGIN if self.width() >= theme.px(_NARROW) else _NARROW_MARGIN)
        side = max(margin, (self.width() - theme.px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, 0, side, 0)
        top = theme.px(16 if theme.look.compact else 30)
        self._head.setContentsMargins(0, top, 0, theme.px(8))
        self._head.setSpacing(theme.px(8))
        foot = theme.px(12)
        self._foot.setContentsMargins(0, foot, 0, foot)
        self._foot.setSpacing(theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # from one of the buttons
            self.left.emit()
        else:
            super().keyPressEvent(event)
