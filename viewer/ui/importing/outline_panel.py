"""The outline of the check page with what can be done to it: a row of words to click, the list, and a switch."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.outline_steps import level_below, set_to, stepped
from viewer.ui.importing.outline_view import OutlineView
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.parts.switch import Switch


class OutlinePanel(QWidget):
    """Changes a DraftEdit and shows it. ``place_pointed(place)``: the heading that pointer or keyboard is at."""

    place_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._edit: DraftEdit | None = None
        self.view = OutlineView(self)
        self._points = Switch(self.tr("Points in paragraphs"), self)
        self._links = self._make_links()
        self._tools, self._foot = QHBoxLayout(), QWidget(self)
        self._foot_row = QHBoxLayout(self._foot)
        for at, link in enumerate(self._links):
            if at == 3:
                self._tools.addStretch(1)
            self._tools.addWidget(link)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self._points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tools)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.view)
        self.view.step_wanted.connect(self._step)
        self.view.level_wanted.connect(self._set_level)
        self.view.drop_wanted.connect(self._drop)
        self.view.title_wanted.connect(self._retype)
        self.view.text_title_wanted.connect(self._untype)
        self.view.place_pointed.connect(self.place_pointed)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_able())
        self._points.toggled.connect(lambda: self.show_outline())
        for before, after in pairwise(self.stops):
            self.setTabOrder(before, after)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self.view, *self._links, self._points

    def show_edit(self, edit: DraftEdit) -> None:
        """Another report; the switch stands on where the outline has nothing but points."""
        self._edit = edit
        look = edit.look
        self._foot.setVisible(len(look.all_rows) > len(look.rows))
        if not look.rows:
            self._points.setChecked(True)
        self.show_outline()

    def show_outline(self) -> None:
        """The outline as it stands."""
        if self._edit is not None:
            edit = self._edit
            self.view.show_rows(edit.look.all_rows if self._points.isChecked() else edit.look.rows)
            self.view.show_retyped(frozenset(edit.hand.titles))
            self._show_able()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self.view.show_theme(theme)
        for part in (self._points, *self._links):
            part.show_theme(theme)
        self._tools.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self._tools.setSpacing(theme.px(16))
        self._foot_row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))

    def _make_links(self) -> tuple[LinkButton, ...]:
        words = (
            (self.tr("Level up"), "Alt+←", lambda: self._step(-1)),
            (self.tr("Level down"), "Alt+→", lambda: self._step(1)),
            (self.tr("Not a heading"), "Delete", lambda: self._set_level(0)),
            (self.tr("Undo"), "Ctrl+Z", self._undo),
            (self.tr("As recognised"), "", self._restore),
        )
        links = []
        for word, key, job in words:
            link = LinkButton(word, self)
            link.setToolTip(f"{word}　{key}" if key else self.tr("Take back every change of the outline"))
            link.clicked.connect(lambda _checked=False, run=job: run())
            links.append(link)
        return tuple(links)

    def _show_able(self) -> None:
        chosen, edit = bool(self.view.chosen), self._edit
        able = (
            chosen,
            chosen,
            chosen,
            edit is not None and edit.can_undo,
            edit is not None and bool(edit.changed_places),
        )
        for link, can in zip(self._links, able, strict=True):
            link.setEnabled(can)

    def _step(self, step: int) -> None:
        if self._edit is not None:
            self._edit.set_levels(stepped(self._edit.briefing.sections, self.view.chosen, step))

    def _set_level(self, level: int) -> None:
        if self._edit is not None:
            self._edit.set_levels(set_to(self._edit.briefing.sections, self.view.chosen, level))

    def _retype(self, place: int, words: str) -> None:
        if self._edit is not None:
            self._edit.set_title(place, words)

    def _untype(self) -> None:
        if self._edit is not None:
            self._edit.reset_titles(self.view.chosen)

    def _undo(self) -> None:
        if self._edit is not None:
            self._edit.undo()

    def _restore(self) -> None:
        if self._edit is not None:
            self._edit.restore()

    def _drop(self, place: int, target: int) -> None:
        if self._edit is not None:
            sections = self._edit.briefing.sections
            level = level_below(sections, place, target)
            if level:
                self._edit.set_levels(set_to(sections, {place}, level))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground under the words, and the hairlines that part them from the list."""
        if self._theme is None:
            return
        painter, colors = QPainter(self), self._theme.colors
        painter.fillRect(self.rect(), QColor(colors.chrome))
        painter.fillRect(0, self.view.y() - 1, self.width(), 1, QColor(colors.line))
        painter.fillRect(0, self.view.geometry().bottom() + 1, self.width(), 1, QColor(colors.line))
