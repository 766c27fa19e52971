"""The palette as it lies over the window: a field, the list below it, and a line that names the keys."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.palette.catalogue import Catalogue, Head, Line
from viewer.ui.palette.overlay import FIELD, FOOT, TOP, Overlay
from viewer.ui.palette.palette_model import PaletteModel
from viewer.ui.palette.palette_row import ROW, PaletteRow
from viewer.ui.parts.overlay_bar import OverlayBar

_WIDTH, _BELOW = 680, 40
_MOST_ROWS = 14


class PalettePanel(Overlay):
    """``line_chosen(Line)`` on Enter or a click."""

    line_chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(_WIDTH, window)
        self._model = PaletteModel(self)
        self._list = QListView(self.sheet)
        self._row = PaletteRow(self._model, self._list)
        self._none = QLabel(self.tr("Nothing of that name"), self.sheet)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(self.tr("Commands, sections and figures, by name or pinyin"))
        self.field.setAccessibleName(self.tr("Command palette"))
        self.foot.setText(self.tr("↑↓ choose   Tab next group   Enter go   Esc close"))
        self._build()

    def _build(self) -> None:
        view = self._list
        view.setModel(self._model)
        view.setItemDelegate(self._row)
        view.setUniformItemSizes(True)
        view.setAutoScroll(False)  # Qt would scroll once more, later, and past a head
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Commands, sections and figures"))
        OverlayBar(view)
        self.column.insertWidget(1, view)
        self.column.insertWidget(2, self._none)
        view.clicked.connect(self._choose)
        self.field.committed.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.group_stepped.connect(lambda step: self._stand(self._model.group_beside(self._at(), step)))
        self.field.entered.connect(lambda _backwards: self._choose(view.currentIndex()))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._row.show_theme(theme)
        self._list.verticalScrollBar().setSingleStep(theme.px(ROW))
        super().show_theme(theme)
        self.dress(self._none, ROW)

    def open(self, catalogue: Catalogue) -> None:
        """Lie over the window with an empty field and everything listed."""
        self._model.show_catalogue(catalogue)
        self._find()
        self.come()

    # -- choosing ------------------------------------------------------------------------------------------------
    def _find(self) -> None:
        self._model.find(self.field.text())
        self._stand(self._model.beside(-1, 1) if self._model.rowCount() else -1)
        self._list.scrollToTop()
        self.place()

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
        if isinstance(self._model.row(place - 1), Head):
            self._list.scrollTo(self._model.index(place - 1))
        self._list.scrollTo(index)
        row = self._model.row(place)
        if isinstance(row, Line):
            self.field.setAccessibleDescription(self._model.spoken(row))

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if isinstance(row, Line) and self._model.choosable(index.row()):
            self.line_chosen.emit(row)

    def middle(self, theme: Theme) -> int:
        """As many rows as are listed and as the window has room for."""
        count = self._model.rowCount()
        self._none.setVisible(not count)
        self._list.setVisible(bool(count))
        room = self.height() - theme.px(TOP + _BELOW + FIELD + FOOT) - 2
        return theme.px(ROW) * max(1, min(count, _MOST_ROWS, room // theme.px(ROW)))
