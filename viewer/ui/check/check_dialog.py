"""The dialog in which figures are checked: their list at the left, one figure at the right.

Loaded when it is first opened. It decides nothing of files: each decision goes out as it is made.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from viewer.model import Check, CheckState
from viewer.punctuation import full_width
from viewer.query.checked import Standing
from viewer.query.places import heading, place_name
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import Change, CheckDesk, Scope
from viewer.ui.check.check_foot import CheckFoot
from viewer.ui.check.check_head import CheckHead
from viewer.ui.check.check_words import CheckWords, FigureItem
from viewer.ui.check.figure_list import FigureList
from viewer.ui.check.figure_page import FigurePage

_LIST, _COMPACT_LIST = 352, 300
_WIDE, _HIGH = 1120, 800
_EDGE = 40
"""px of the window that stay in sight around the dialog."""
_REST = 400
"""Milliseconds without a keystroke after which typed words are kept."""


class CheckDialog(QDialog):
    """Works on a CheckDesk; ``decided(Change)`` goes out with every decision, to be kept at once."""

    decided = Signal(object)

    def __init__(self, desk: CheckDesk, unit: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._unit, self._theme = desk, unit, theme
        self._words = CheckWords(self)
        self._id = 0
        self._draft: Check | None = None
        section = desk.briefing.section(unit)
        self._section = heading(section) if section.level else full_width(desk.briefing.metadata.title)
        self._head, self._list = CheckHead(self._section, section.level, self), FigureList(self)
        self._page, self._foot = FigurePage(self), CheckFoot(self)
        self._later = QTimer(self, singleShot=True)
        self._later.setInterval(_REST)
        self._build()
        self._connect()
        self._show_theme(theme)
        self._list_scope()
        if self._list.items:
            self._list.setFocus()  # not the first control there is: an arrow would list other figures

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._head)
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addWidget(self._page, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self._foot)
        for box in (left, row, column):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        for before, after in pairwise((self._head.stop, self._list, self._page.sentence, self._page.form)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._head.scope_chosen.connect(lambda _scope: self._list_scope())
        self._list.figure_chosen.connect(self._take_up)
        self._list.shown_toggled.connect(self._show_or_hide)
        self._list.edit_wanted.connect(self._page.form.select_label)
        self._page.edited.connect(self._edit)
        self._later.timeout.connect(self._keep)
        foot = self._foot
        foot.restore_chosen.connect(self._restore)
        foot.doubt_chosen.connect(self._doubt)
        foot.confirm_chosen.connect(self.confirm)
        foot.close_chosen.connect(self.accept)
        for keys, job in (("Ctrl+Return", self.confirm), ("Ctrl+Enter", self.confirm), ("Ctrl+Z", self.undo)):
            QShortcut(QKeySequence(keys), self).activated.connect(job)

    def _show_theme(self, theme: Theme) -> None:
        width = theme.px(_COMPACT_LIST if theme.look.compact else _LIST)
        self._head.setFixedWidth(width)
        self._list.setFixedWidth(width)
        for part in (self._head, self._list, self._page, self._foot):
            part.show_theme(theme)
        parent = self.parentWidget()
        room = parent.window().size() if parent else QSize(theme.px(_WIDE), theme.px(_HIGH))
        edge = theme.px(_EDGE)
        self.resize(min(theme.px(_WIDE), room.width() - edge), min(theme.px(_HIGH), room.height() - edge))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list's surface, the form's, and the hairline between them."""
        painter, colors, width = QPainter(self), self._theme.colors, self._head.width()
        painter.fillRect(self.rect(), QColor(colors.paper))
        painter.fillRect(0, 0, width, self.height(), QColor(colors.chrome))
        painter.fillRect(width, 0, 1, self.height(), QColor(colors.line))

    # -- the list ------------------------------------------------------------------------------------------------
    def choose(self, metric_id: int) -> None:
        """Take up a figure; where the scope does not list it, all figures are listed."""
        if metric_id not in self._ids():
            self._head.show_scope(Scope.ALL)
        self._list.choose(metric_id)
        self._list.setFocus()

    def _list_scope(self) -> None:
        """List the figures of the scope and take up the first to check, else the first."""
        self._keep()
        scope = self._head.scope
        listed = self._desk.listed(scope, self._unit)
        nothing = self.tr("No figures in this section") if scope is Scope.SECTION else self.tr("No figures here")
        self._id = 0
        self._list.show_items([self._item(standing) for standing in listed], nothing)
        whole = full_width(self._desk.briefing.metadata.title)
        place = self._section if scope is Scope.SECTION else whole
        self.setWindowTitle(self.tr("Check figures — {place}").format(place=place))
        first = self._desk.next_to_check(self._ids(), 0) or (listed[0].metric.id if listed else 0)
        if first:
            self._list.choose(first)
        else:
            self._page.show_nothing()
        self._foot.show_notice("")
        self._show_state()

    def _ids(self) -> tuple[int, ...]:
        return tuple(item.metric_id for item in self._list.items)

    def _item(self, standing: Standing) -> FigureItem:
        check = standing.check
        shown = replace(standing.metric, label=check.label) if check and check.label else standing.metric
        apart = self._head.scope is not Scope.SECTION
        place = place_name(self._desk.briefing, standing.metric.section) if apart else ""
        return self._words.item(standing, shown, place)

    def _show_state(self) -> None:
        self._head.show_counts(self._desk.counts(self._ids()))
        if not self._id:
            self._foot.show_state(able=False, doubtful=False, plain=True)
            return
        standing, check = self._desk.standing(self._id), self._draft or self._desk.check(self._id)
        self._list.show_item(self._item(standing))
        doubtful = standing.state is CheckState.DOUBTFUL
        self._foot.show_state(able=True, doubtful=doubtful, plain=check.is_plain and standing.moved is None)

    # -- one figure ----------------------------------------------------------------------------------------------
    def _take_up(self, metric_id: int) -> None:
        self._keep()
        self._id, self._draft = metric_id, None
        self._show_figure()

    def _show_figure(self) -> None:
        standing, check = self._desk.standing(self._id), self._desk.check(self._id)
        preview = self._desk.preview(self._id, check)
        self._page.show_figure(standing, check, preview, on_overview=self._id in self._desk.on_overview)
        self._show_state()

    def _edit(self, check: Check) -> None:
        self._draft = check
        self._page.show_preview(self._desk.preview(self._id, check))
        self._later.start()
        self._show_state()

    def _keep(self) -> None:
        """Keep what has been typed; nothing where nothing has."""
        self._later.stop()
        if self._draft is not None:
            check, self._draft = self._draft, None
            self._decide(self._id, check)

    def _decide(self, metric_id: int, check: Check) -> None:
        change = self._desk.put(metric_id, check)
        if change is not None:
            self._tell(change)
        self._show_state()

    def _tell(self, change: Change) -> None:
        self._foot.show_notice("")
        self.decided.emit(change)

    def show_failure(self, sentence: str) -> None:
        """Say why a decision could not be kept."""
        self._foot.show_notice(sentence)

    # -- what the buttons do -------------------------------------------------------------------------------------
    def confirm(self) -> None:
        """The figure is right as it stands; take up the next one to check."""
        if not self._id:
            return
        self._keep()
        check = self._desk.check(self._id)
        if check.state is not CheckState.HIDDEN:
            check = replace(check, state=CheckState.CHECKED)
        self._decide(self._id, check)
        following = self._desk.next_to_check(self._ids(), self._id)
        if following is None:
            self._show_figure()
            self._foot.show_notice(self._foot.notice or self.tr("All the figures listed here are checked."))
        else:
            self._list.choose(following)

    def _doubt(self) -> None:
        self._keep()
        check = self._desk.check(self._id)
        doubtful = check.state is CheckState.DOUBTFUL
        self._decide(self._id, replace(check, state=CheckState.TO_CHECK if doubtful else CheckState.DOUBTFUL))
        self._show_figure()

    def _restore(self) -> None:
        self._keep()
        check = self._desk.check(self._id)
        self._decide(self._id, Check(check.span, check.surface))
        self._show_figure()

    def _show_or_hide(self, metric_id: int, shown: bool) -> None:
        self._keep()
        check = self._desk.check(metric_id)
        self._decide(metric_id, replace(check, state=CheckState.TO_CHECK if shown else CheckState.HIDDEN))
        self._list.show_item(self._item(self._desk.standing(metric_id)))
        if metric_id == self._id:
            self._show_figure()

    def undo(self) -> None:
        """Take back the last decision and show its figure."""
        self._keep()
        undone = self._desk.undo()
        if undone is None:
            return
        metric_id, change = undone
        self._tell(change)
        self._list.show_item(self._item(self._desk.standing(metric_id)))
        if metric_id in self._ids() and metric_id != self._id:
            self._list.choose(metric_id)
        elif self._id:
            self._show_figure()

    def done(self, result: int) -> None:
        """Closed by any way: what was typed is kept."""
        self._keep()
        super().done(result)
