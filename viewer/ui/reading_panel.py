"""The reading panel: face, measure, leading, size, light and paper of the text, each change seen at once behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.theme.fonts import font
from viewer.theme.tokens import FACES, STEPS, ZOOM_STEPS, Theme, Type
from viewer.ui.looks import Looks
from viewer.ui.parts.fit import fitting
from viewer.ui.parts.scrolling import scrolling

T = TypeVar("T")
_SCHEMES = ("light", "dark", "system")


class Choice(QWidget, Generic[T]):
    """A row of joined buttons of which one is on; arrows walk it. ``chosen(value)`` on the reader's choice."""

    chosen = Signal(object)

    def __init__(self, name: str, values: tuple[T, ...], words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, word in enumerate(words):
            button = QPushButton(word)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name} {word}")
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in order."""
        return self._group.buttons()

    def show_value(self, value: T) -> None:
        """Mark what holds; nothing is told."""
        for button, own in zip(self.buttons, self._values, strict=True):
            button.setChecked(own == value)
            # Tab stops once in a row, at what holds.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own == value else Qt.FocusPolicy.ClickFocus)


class ReadingPanel(QDialog):
    """Stands over the window without stopping it. What it changes, ``looks`` holds and tells everybody."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._looks = looks
        self.setObjectName("reading")
        self.setWindowTitle(self.tr("Reading settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._area = scrolling(self._rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        names = (self.tr("Song"), self.tr("Kai"), self.tr("Hei"), self.tr("Fang"))
        self._face = self._row(self.tr("Face"), FACES, names, looks.choose_face)
        measures = (self.tr("Narrow"), self.tr("Usual", "measure"), self.tr("Wide"))
        self._measure = self._row(self.tr("Measure"), STEPS, measures, looks.choose_measure)
        leadings = (self.tr("Tight"), self.tr("Usual", "leading"), self.tr("Loose"))
        self._leading = self._row(self.tr("Leading"), STEPS, leadings, looks.choose_leading)
        sizes = tuple(str(size) for size in ZOOM_STEPS)
        self._size = self._row(self.tr("Size"), ZOOM_STEPS, sizes, looks.choose_zoom)
        schemes = (self.tr("Light"), self.tr("Dark"), self.tr("Follow the system"))
        self._scheme = self._row(self.tr("Theme"), _SCHEMES, schemes, looks.choose_scheme)
        contrasts = (self.tr("Usual", "contrast"), self.tr("High"))
        self._contrast = self._row(self.tr("Contrast"), (False, True), contrasts, looks.choose_contrast)
        papers = (self.tr("White"), self.tr("Warm"))
        self._paper = self._row(self.tr("Paper"), (False, True), papers, looks.choose_warm)
        looks.theme_changed.connect(self.show_theme)
        self.show_theme(looks.theme)
        self._face.buttons[FACES.index(looks.theme.look.face)].setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from the theme, and mark what holds."""
        look = theme.look
        self._grid.setContentsMargins(*(theme.px(16),) * 4)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(10))
        for button, face in zip(self._face.buttons, FACES, strict=True):
            button.setFont(font(Type(face, 400, theme.types.ui.size + theme.px(2), theme.types.ui.line)))
        self._face.show_value(look.face)
        self._measure.show_value(look.measure)
        self._leading.show_value(look.leading)
        self._size.show_value(look.zoom)
        self._scheme.show_value(self._looks.scheme)
        self._paper.show_value(look.warm)
        self._contrast.show_value(self._looks.contrast)
        # In the dark and in high contrast there is no paper to tint; the choice holds for the light.
        self._paper.setEnabled(not look.dark and not self._looks.contrast)

    def stand_by(self, window: QWidget, below: int) -> None:
        """Stand at the right edge of ``window``, ``below`` px under its upper edge."""
        wanted = self._rows.sizeHint()
        size = fitting(self, wanted)
        if size.height() < wanted.height():
            size.setWidth(wanted.width() + self._area.verticalScrollBar().sizeHint().width())
        self.resize(fitting(self, size))
        corner = window.mapToGlobal(QPoint(window.width(), below))
        self.move(corner - QPoint(self.width() + self._grid.horizontalSpacing(), 0))

    def _row(self, name: str, values: tuple[T, ...], words: tuple[str, ...], act: Callable[[T], object]) -> Choice[T]:
        choice = Choice(name, values, words)
        choice.chosen.connect(act)
        label = QLabel(name)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(choice, row, 1)
        return choice
