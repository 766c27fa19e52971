"""The column in which sections are picked by hand: the section tree with check boxes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from viewer.model import Briefing
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.parts.panel_head import PanelHead
from viewer.ui.printing.check_sign import SIGN, paint_check
from viewer.ui.printing.pick_model import PickModel
from viewer.ui.tree.section_face import CHEVRON_END, columns_for
from viewer.ui.tree.section_row import SectionRow
from viewer.ui.tree.section_view import SectionView

Index = QModelIndex | QPersistentModelIndex
_WIDE, _COMPACT_WIDE = 320, 264
_LEFT, _ROOM = 16, 24
"""px before the check box, and what it takes of a row altogether."""
_HEAD, _COMPACT_HEAD = 48, 44


class _PickRow(SectionRow):
    """A row of the section tree with a check box before it."""

    def __init__(self, view: SectionView) -> None:
        super().__init__(view)
        self._look: Theme | None = None

    def show_theme(self, theme: Theme) -> None:
        self._look = theme
        super().show_theme(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._look
        if theme is None:
            return
        # PySide's stubs lack the option's fields.
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        box.setTop(box.top() + self._above(index))
        hovered = option.state & QStyle.StateFlag.State_MouseOver  # type: ignore[attr-defined]
        painter.fillRect(box, QColor(theme.colors.hover if hovered else theme.colors.chrome))
        shifted = QStyleOptionViewItem(option)
        rect = option.rect.adjusted(theme.px(_ROOM), 0, 0, 0)  # type: ignore[attr-defined]
        shifted.rect = rect  # type: ignore[attr-defined]
        super().paint(painter, shifted, index)
        side = theme.px(SIGN)
        sign = QRectF(theme.px(_LEFT) + 0.5, round(box.center().y() - side / 2) + 0.5, side - 1, side - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_check(painter, sign, theme.colors, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        painter.restore()

    def _paint_ring(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        super()._paint_ring(painter, box.adjusted(-theme.px(_ROOM), 0, 0, 0), theme)


class _PickView(SectionView):
    """A click or Space checks; the chevron and the arrow keys fold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold_from = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._show_ring(True)
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def show_current(self, index: Index) -> None:
        """Let the keyboard stand on a row, and bring it into view when the tree is shown."""
        self._step_to(index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _folds(self, event: QMouseEvent) -> bool:
        return event.position().x() >= self.fold_from and super()._folds(event)


class PickTree(QWidget):
    """``picked()`` goes out when another section is checked or one less; the tree is filled when first shown."""

    picked = Signal()

    def __init__(self, briefing: Briefing, section_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._model = PickModel(self)
        self._view = _PickView(self)
        self._row = _PickRow(self._view)
        self._head = PanelHead(self.tr("Picked sections"), self)
        self._none = LinkButton(self.tr("Clear"), self)
        self._none.setAccessibleName(self.tr("Uncheck all sections"))
        self._head.add(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._view, 1)
        unit = briefing.unit_of(section_id) if briefing.has_section(section_id) else ""
        self._model.show_briefing(briefing)
        self._model.check(unit)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._row)
        self._view.setAccessibleName(self.tr("Sections to print"))
        self._view.show_open(None)
        self._view.section_chosen.connect(self._model.toggle)
        self._view.ring_changed.connect(self._row.show_ring)
        self._view.width_changed.connect(self._show_columns)
        self._none.clicked.connect(self._model.clear)
        self._model.checks_changed.connect(self._tell)
        self._view.show_current(self._model.index_of(unit))
        self._tell()

    @property
    def sections(self) -> frozenset[str]:
        """Ids of the checked sections; a chapter whose sections are all checked stands for them."""
        return self._model.checked

    @property
    def count(self) -> int:
        """How many sections are checked, chapters without sections included."""
        return self._model.count

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._view, self._none

    def show_theme(self, theme: Theme) -> None:
        """Take width, type and colours."""
        self._theme = theme
        compact = theme.look.compact
        self.setFixedWidth(theme.px(_COMPACT_WIDE if compact else _WIDE))
        self._head.show_theme(theme)
        self._head.setFixedHeight(theme.px(_COMPACT_HEAD if compact else _HEAD))
        self._none.show_theme(theme)
        self._row.show_theme(theme)
        self._view.fold_from, self._view.fold_width = theme.px(_ROOM), theme.px(_ROOM + CHEVRON_END)
        self._show_columns()

    def _show_columns(self) -> None:
        if self._theme is not None:
            outer = self._view.width() - self._theme.px(_ROOM)
            self._row.show_columns(columns_for(self._model.rows, self._theme, outer, (0, 0), False))
            self._view.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        self._head.show_count(self.tr("{count} sections").format(count=self.count) if self.count else "")
        self._none.setEnabled(self.count > 0)
        self.picked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter, colors = QPainter(self), self._theme.colors
            painter.fillRect(self.rect(), QColor(colors.chrome))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(colors.line))
