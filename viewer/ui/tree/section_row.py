"""The delegate of the section tree: it keeps painted rows, because a filter keystroke repaints nearly all of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from viewer.theme.tokens import Theme
from viewer.ui.tree.section_face import CHEVRON_END, Columns, SectionFace, State
from viewer.ui.tree.section_model import Row, row_of

_ABOVE = 8
_RING = 2
_KEPT = 300
"""Painted rows that are kept at most; each takes some 70 kB."""
Index = QModelIndex | QPersistentModelIndex


class SectionRow(QStyledItemDelegate):
    """Told theme, columns and whether the focus ring is wanted."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme: Theme | None = None
        self._columns = Columns()
        self._face: SectionFace | None = None
        self._ringed = False
        self._faces: dict[Columns, SectionFace] = {}
        self._painted: dict[tuple[SectionFace, Row, State, float], QPixmap] = {}

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._forget()

    def show_columns(self, columns: Columns) -> None:
        """Take the shared columns. Filtered and whole tree alternate while one types: both their faces are kept."""
        if columns.outer != self._columns.outer:
            self._forget()
        self._columns = columns
        self._find_face()

    def show_ring(self, ringed: bool) -> None:
        """Say whether the current row wears the keyboard's ring."""
        self._ringed = ringed

    def _forget(self) -> None:
        self._painted.clear()
        self._faces.clear()
        self._find_face()

    def _find_face(self) -> None:
        if self._theme is not None:
            self._face = self._faces.setdefault(self._columns, SectionFace(self._theme, self._columns))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, face = row_of(index), self._face
        if row is None or face is None:
            return QSize(0, 0)
        return QSize(0, face.height(row) + self._above(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, face, theme = row_of(index), self._face, self._theme
        if row is None or face is None or theme is None:
            return
        # PySide's stubs lack the option's fields.
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        box: QRect = option.rect.adjusted(0, self._above(index), 0, 0)  # type: ignore[attr-defined]
        state = State(
            bool(flags & QStyle.StateFlag.State_Selected),
            bool(flags & QStyle.StateFlag.State_MouseOver),
            bool(flags & QStyle.StateFlag.State_Open),
        )
        painter.drawPixmap(box.topLeft(), self._kept(face, row, state, box.size(), painter))
        painter.save()
        face.paint_counts(painter, QRectF(box), row)
        painter.restore()
        if self._ringed and flags & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, QRectF(box), theme)

    def _kept(self, face: SectionFace, row: Row, state: State, size: QSize, painter: QPainter) -> QPixmap:
        """The row painted without its counts, from what was kept where its size still fits."""
        scale = painter.device().devicePixelRatio()
        key = (face, replace(row, figures=bool(row.figures), hits=0), state, scale)
        kept = self._painted.get(key)
        if kept is not None and kept.deviceIndependentSize().toSize() == size:
            return kept
        if len(self._painted) >= _KEPT:
            self._painted.clear()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        brush = QPainter(picture)
        face.paint(brush, QRectF(0, 0, size.width(), size.height()), row, state)
        brush.end()
        self._painted[key] = picture
        return picture

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole title where it is cut, and why a number stands in brackets."""
        row = row_of(index)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        QToolTip.showText(event.globalPos(), self.tip(row, event.pos().x()), view)
        return True

    def tip(self, row: Row, x: int) -> str:
        """The tooltip for a row at ``x`` px from its left; empty where all is shown."""
        if self._face is None or self._theme is None:
            return ""
        if row.supplied and self._theme.px(CHEVRON_END) <= x < self._face.title_left:
            return self.tr("Number missing in the source; supplied in order")
        return row.title if any(line.cut for line in self._face.lines(row)) else ""

    def _above(self, index: Index) -> int:
        """Blank px above the first row; part of the row, so that it scrolls away (a tree view takes no margins)."""
        first = index.row() == 0 and not index.parent().isValid()
        return self._theme.px(_ABOVE) if self._theme and first else 0

    def _paint_ring(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors.ink), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), theme.px(4), theme.px(4))
        painter.restore()
