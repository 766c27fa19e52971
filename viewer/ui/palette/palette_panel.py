"""The palette as it lies over the window: a field, the list below it, and a line that names the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.palette.catalogue import Catalogue, Line
from viewer.ui.palette.palette_field import PaletteField
from viewer.ui.palette.palette_model import PaletteModel
from viewer.ui.palette.palette_row import ROW, PaletteRow
from viewer.ui.parts.overlay_bar import OverlayBar

_WIDTH, _TOP, _SIDE = 680, 64, 40
_MOST_ROWS = 14
_FIELD = 44


class PalettePanel(QWidget):
    """Covers the window without hiding it; only its sheet is painted, and a click beside the sheet closes it.

    ``line_chosen(Line)`` on Enter or a click; ``left()`` when the reader has closed it or gone elsewhere.
    """

    line_chosen = Signal(object)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._theme: Theme | None = None
        self._sheet = _Sheet(self)
        self._field = PaletteField(self._sheet)
        self._field.setObjectName("paletteField")
        self._field.setPlaceholderText(self.tr("Commands, sections and figures, by name or pinyin"))
        self._field.setAccessibleName(self.tr("Command palette"))
        self._model = PaletteModel(self)
        self._list = QListView(self._sheet)
        self._row = PaletteRow(self._model, self._list)
        self._none = QLabel(self.tr("Nothing of that name"), self._sheet)
        self._keys = QLabel(self.tr("↑↓ choose   Tab next group   Enter go   Esc close"), self._sheet)
        self._build()
        window.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        view = self._list
        view.setModel(self._model)
        view.setItemDelegate(self._row)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Commands, sections and figures"))
        OverlayBar(view)
        for label in (self._none, self._keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget in (self._field, view, self._none, self._keys):
            column.addWidget(widget)
        view.clicked.connect(self._choose)
        self._field.committed.connect(self._find)
        self._field.stepped.connect(self._step)
        self._field.group_stepped.connect(lambda step: self._stand(self._model.group_beside(self._at(), step)))
        self._field.entered.connect(lambda _backwards: self._choose(view.currentIndex()))
        self._field.escaped.connect(self.left)
        self._field.focused.connect(self._follow_focus)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._sheet.theme = theme
        self._row.show_theme(theme)
        self._field.show_theme(theme)
        side = theme.px(15)
        for label in (self._none, self._keys):
            label.setFont(font(theme.types.meta))
            label.setContentsMargins(side, 0, side, 0)
            label.setFixedHeight(theme.px(ROW if label is self._none else 30))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(theme.colors.ink3))
            label.setPalette(palette)
        self._list.verticalScrollBar().setSingleStep(theme.px(ROW))
        self._place()

    def open(self, catalogue: Catalogue) -> None:
        """Lie over the window with an empty field and everything listed."""
        self._model.show_catalogue(catalogue)
        self._field.setText("")
        self._find()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- choosing ------------------------------------------------------------------------------------------------
    def _find(self) -> None:
        self._model.find(self._field.text())
        self._stand(self._model.beside(-1, 1) if self._model.rowCount() else -1)
        self._list.scrollToTop()
        self._place()

    def _at(self) -> int:
        return self._list.currentIndex().row()

    def _step(self, rows: int) -> None:
        """One row round and round; a page as far as there is one."""
        way = 1 if rows > 0 else -1
        if abs(rows) == 1:
            self._stand(self._model.beside(self._at(), way))
            return
        wanted = max(0, min(self._at() + rows, self._model.rowCount() - 1))
        self._stand(wanted if self._model.choosable(wanted) else self._model.beside(wanted, way))

    def _stand(self, place: int) -> None:
        if place < 0:
            return
        index = self._model.index(place)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._list.scrollTo(index)
        row = self._model.row(place)
        if isinstance(row, Line):
            self._field.setAccessibleDescription(self._model.spoken(row))

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if isinstance(row, Line) and self._model.choosable(index.row()):
            self.line_chosen.emit(row)

    # -- coming and going ----------------------------------------------------------------------------------------
    def _follow_focus(self) -> None:
        """Whoever gives the keyboard to something else in the window has left; another window may be looked at."""
        elsewhere = not self._field.hasFocus() and self.window().isActiveWindow()
        if self.isVisible() and elsewhere and QApplication.activePopupWidget() is None:  # no menu of the field itself
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """In the middle under the top bar, as high as its rows are, and never higher than the window."""
        theme, window = self._theme, self.parentWidget()
        if theme is None or window is None:
            return
        self.setGeometry(window.rect())
        px, count = theme.px, self._model.rowCount()
        self._none.setVisible(not count)
        self._list.setVisible(bool(count))
        width = min(px(_WIDTH), self.width() - 2 * px(16))
        fixed = px(_FIELD) + self._keys.height() + 2
        room = self.height() - px(_TOP) - px(_SIDE) - fixed
        rows = px(ROW) * max(1, min(count, _MOST_ROWS, room // px(ROW)))
        self._sheet.setGeometry((self.width() - width) // 2, px(_TOP), width, fixed + rows)


class _Sheet(QWidget):
    """Paper with a frame, and hairlines under the field and over the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sheet itself is none beside it."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, colors = QPainter(self), self.theme.colors
        painter.setPen(QPen(QColor(colors.line2), 1))
        painter.setBrush(QColor(colors.paper))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(colors.line))
        for y in (self.theme.px(_FIELD), self.height() - 1 - self.theme.px(30)):
            painter.drawLine(1, y, self.width() - 2, y)
