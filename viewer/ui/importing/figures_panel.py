"""The figures of the check page: their list, and the form of the one taken up. Decisions stay here until the import is
confirmed.

The list, the form and the decisions are those of checking figures in an open report.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.model import Briefing, Check, CheckState, Span
from viewer.query.checked import Standing
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import CheckDesk, Scope
from viewer.ui.check.check_words import CheckWords, FigureItem
from viewer.ui.check.figure_form import FigureForm
from viewer.ui.check.figure_list import FigureList
from viewer.ui.importing.figure_batches import BATCH, FigureBatches, batch_of
from viewer.ui.importing.form_area import LIST_LEAST, FormArea
from viewer.ui.parts.buttons import LinkButton

_REST = 400
"""Milliseconds without a keystroke after which typed words are taken."""


class FiguresPanel(QWidget):
    """``span_pointed(Span or None)``: the figure that pointer or keyboard is at; ``decided()`` after each decision."""

    span_pointed = Signal(object)
    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._words = CheckWords(self)
        self._briefing: Briefing | None = None
        self._own: tuple[Check, ...] = ()
        self._desk: CheckDesk | None = None
        self._id = 0
        self._draft: Check | None = None
        self._at = 0  # the batch that is listed
        self._past: list[tuple[Span, tuple[Check, ...]]] = []  # each figure decided of, and what held before
        self._on_overview: frozenset[int] | None = None
        self._counts, self.batches = QLabel(), FigureBatches(self)
        self._counts.setWordWrap(True)
        self._doubt = LinkButton(self.tr("Mark doubtful"), self)
        self._restore = LinkButton(self.tr("Restore automatic"), self)
        self.list, self.form = FigureList(self), FigureForm()
        self._form_area = FormArea(self.form)
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._build()
        self._connect()

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._tools = QHBoxLayout()
        self._tools.addWidget(self._counts, 1)
        self._tools.addWidget(self._doubt)
        self._tools.addWidget(self._restore)
        self.list.setMinimumHeight(LIST_LEAST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.batches)
        self._column.addLayout(self._tools)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._form_area)
        self.batches.hide()
        self.setFocusProxy(self.list)
        batches = self.batches
        for before, after in pairwise(
            (batches.before, batches.after, self.list, self._doubt, self._restore, self.form)
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.batches.turned.connect(self._turn)
        self.list.figure_chosen.connect(self._take_up)
        self.list.shown_toggled.connect(self._show_or_hide)
        self.list.edit_wanted.connect(self.form.select_label)
        self.list.entered.connect(self._point_at)
        self.list.viewport().installEventFilter(self)
        self.form.edited.connect(self._edit)
        self._later.timeout.connect(self.keep)
        self._doubt.clicked.connect(self._mark_doubtful)
        self._restore.clicked.connect(self._make_plain)

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_briefing(
        self, briefing: Briefing, own: tuple[Check, ...], on_overview: frozenset[int] | None = None
    ) -> None:
        """Another report, or the same with other figures; what was decided finds its figures by their places.

        ``on_overview`` are the figures that the overview shows, where that has been worked out.
        """
        self.keep()
        same = self._briefing is not None and self._briefing.sha256 == briefing.sha256
        if not same or own != self.own:
            self._past.clear()
        self._briefing, self._own, self._desk, self._on_overview = briefing, own, None, on_overview
        self._at = min(self._at, max(0, len(briefing.metrics) - 1) // BATCH) if same else 0
        if self.isVisible():
            self._list_all()

    @property
    def own(self) -> tuple[Check, ...]:
        """What is decided about the figures."""
        self.keep()
        return self._desk.own if self._desk is not None else self._own

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self.list.show_theme(theme)
        self.form.show_theme(theme._replace(look=theme.look._replace(compact=True)))  # there is half a window for both
        for link in (self._doubt, self._restore):
            link.show_theme(theme)
        self._tools.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self._tools.setSpacing(theme.px(16))
        self.form.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.batches.show_theme(theme)
        self._counts.setFont(font(theme.types.meta))
        palette = self._counts.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink3))
        self._counts.setPalette(palette)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._desk is None:
            self._list_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        self._form_area.share(self.width(), self.height(), self._tools.totalHeightForWidth(self.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.span_pointed.emit(None)
        return super().eventFilter(watched, event)

    # -- the list ------------------------------------------------------------------------------------------------
    def _list_all(self) -> None:
        """Listed when the panel is first looked at: most imports need no check of a figure."""
        briefing = self._briefing
        if briefing is None:
            return
        total = len(briefing.metrics)
        self.batches.show_batch(self._at, total)
        part = briefing if total <= BATCH else replace(briefing, metrics=batch_of(briefing.metrics, self._at))
        desk = self._desk = CheckDesk(part, self._own, self._on_overview)
        chosen = self._id
        self._id, self._draft = 0, None
        self.list.show_items(
            [self._item(desk, one) for one in desk.listed(Scope.ALL, "")], self.tr("No figures were found")
        )
        ids = [item.metric_id for item in self.list.items]
        self._form_area.setVisible(bool(ids))
        if ids:
            self.list.choose(chosen if chosen in ids else ids[0])
        self._show_state()

    def _turn(self, at: int) -> None:
        """List another batch; what was decided goes along."""
        self._own, self._desk, self._at = self.own, None, at
        self._list_all()
        self.list.setFocus()

    def _item(self, desk: CheckDesk, standing: Standing) -> FigureItem:
        check = standing.check
        shown = replace(standing.metric, label=check.label) if check and check.label else standing.metric
        return self._words.item(standing, shown)

    def _point_at(self, index: QModelIndex) -> None:
        self._tell_place(self.list.items[index.row()].metric_id)

    def _tell_place(self, metric_id: int) -> None:
        if self._desk is not None:
            self.span_pointed.emit(self._desk.briefing.metric(metric_id).span)

    def _show_state(self) -> None:
        desk = self._desk
        if desk is None:
            return
        total, states = self._words.counts(desk.counts(item.metric_id for item in self.list.items))
        self._counts.setText(f"{total}　{states}")
        standing = desk.standing(self._id) if self._id else None
        self._doubt.setEnabled(standing is not None)
        self._restore.setEnabled(standing is not None and not (self._draft or desk.check(self._id)).is_plain)
        if standing is not None:
            doubtful = standing.state is CheckState.DOUBTFUL
            self._doubt.setText(self.tr("No longer doubtful") if doubtful else self.tr("Mark doubtful"))
            self.list.show_item(self._item(desk, standing))

    # -- one figure ----------------------------------------------------------------------------------------------
    def _take_up(self, metric_id: int) -> None:
        self.keep()
        self._id = metric_id
        self._show_figure()
        self._tell_place(metric_id)

    def _show_figure(self) -> None:
        desk = self._desk
        if desk is None or not self._id:
            return
        standing, check = desk.standing(self._id), desk.check(self._id)
        card = desk.preview(self._id, check).card
        rank = card.rank.surface if card.rank else ""
        on_overview = self._id in desk.on_overview
        self.form.show_figure(standing.metric, check, desk.briefing.text, on_overview=on_overview, rank=rank)
        self._show_state()
        self._share_height()

    def _edit(self, check: Check) -> None:
        self._draft = check
        self._later.start()

    def keep(self) -> None:
        """Take what has been typed; nothing where nothing has."""
        self._later.stop()
        if self._draft is not None:
            check, self._draft = self._draft, None
            self._decide(self._id, check)

    def _decide(self, metric_id: int, check: Check) -> None:
        before = self._desk.own if self._desk is not None else ()
        if self._desk is not None and self._desk.put(metric_id, check) is not None:
            self._past.append((self._desk.briefing.metric(metric_id).span, before))
            self._show_state()
            self.decided.emit()

    def undo(self) -> bool:
        """Take back the last decision, on whatever batch and outline it was made; False where there is none."""
        self.keep()
        if self._desk is None or not self._past:
            return False
        span, own = self._past.pop()
        undone = self._desk.undo()
        if undone is None:
            self._return_to(span, own)
        else:
            self.list.show_item(self._item(self._desk, self._desk.standing(undone[0])))
            self.list.choose(undone[0])
        self._show_figure()
        self.decided.emit()
        return True

    def _return_to(self, span: Span, own: tuple[Check, ...]) -> None:
        """List the batch in which the figure at ``span`` stands, with these decisions."""
        metrics = self._briefing.metrics if self._briefing is not None else ()
        at = next((at for at, metric in enumerate(metrics) if metric.span == span), self._at * BATCH)
        self._own, self._desk, self._at = own, None, at // BATCH
        self._list_all()
        if at < len(metrics):
            self.list.choose(metrics[at].id)

    def _mark_doubtful(self) -> None:
        self.keep()
        if self._desk is not None and self._id:
            check = self._desk.check(self._id)
            doubtful = check.state is CheckState.DOUBTFUL
            state = CheckState.TO_CHECK if doubtful else CheckState.DOUBTFUL
            self._decide(self._id, replace(check, state=state))

    def _make_plain(self) -> None:
        self.keep()
        if self._desk is not None and self._id:
            check = self._desk.check(self._id)
            self._decide(self._id, Check(check.span, check.surface))
            self._show_figure()

    def _show_or_hide(self, metric_id: int, shown: bool) -> None:
        self.keep()
        if self._desk is None:
            return
        state = CheckState.TO_CHECK if shown else CheckState.HIDDEN
        self._decide(metric_id, replace(self._desk.check(metric_id), state=state))
        self.list.show_item(self._item(self._desk, self._desk.standing(metric_id)))
        if metric_id == self._id:
            self._show_figure()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, colors = QPainter(self), self._theme.colors
        painter.fillRect(self.rect(), QColor(colors.chrome))
        painter.fillRect(0, self.list.y() - 1, self.width(), 1, QColor(colors.line))
        painter.fillRect(0, self.list.geometry().bottom() + 1, self.width(), 1, QColor(colors.line))
