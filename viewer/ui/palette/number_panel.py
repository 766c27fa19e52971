"""A small field that takes the number of a paragraph, section or chapter and says where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from viewer.model import Briefing
from viewer.punctuation import full_width
from viewer.query.paragraphs import Place, paragraphs_of
from viewer.query.places import heading
from viewer.theme.tokens import Theme
from viewer.ui.palette.overlay import Overlay
from viewer.wraps import without_breaks

_WIDTH = 420
_OPENING = 40
"""Characters of a paragraph that tell which one it is."""


class NumberPanel(Overlay):
    """``place_chosen(Place)`` on Enter, where the number leads somewhere; where it does not, the foot says so."""

    place_chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(_WIDTH, window)
        self._briefing: Briefing | None = None
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(self.tr("Number of a paragraph, section or chapter"))
        self.field.setAccessibleName(self.tr("Go to number"))
        self.field.committed.connect(self._tell)
        self.field.entered.connect(lambda _backwards: self._choose())

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        super().show_theme(theme)
        self._tell()

    def open(self, briefing: Briefing) -> None:
        """Lie over the window with an empty field."""
        self._briefing = briefing
        self.come()
        self._tell()

    def _place(self) -> Place | None:
        return paragraphs_of(self._briefing).find(self.field.text()) if self._briefing else None

    def _tell(self) -> None:
        """Below the field: what may be typed, where it leads, or that it leads nowhere."""
        place = self._place()
        wrong = bool(self.field.text().strip()) and place is None
        if place is not None:
            words = self._words(place)
        elif wrong:
            words = self.tr("⚠ There is no such number here")
        else:
            words = self.tr("Such as 三2.2, 3.2.2 or 三(二)二; 3.2 is a section")
        width = self.sheet.width() - self.foot.contentsMargins().left() * 2
        self.foot.setText(self.foot.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width))
        self.field.setAccessibleDescription(words)
        if self._theme is not None:
            palette = self.foot.palette()
            palette.setColor(self.foot.foregroundRole(), QColor(self._ink(self._theme, wrong)))
            self.foot.setPalette(palette)

    def _ink(self, theme: Theme, wrong: bool) -> str:
        return theme.colors.ink if wrong or self.field.text().strip() else theme.colors.ink3

    def _words(self, place: Place) -> str:
        assert self._briefing is not None
        section = self._briefing.section(place.section)
        if not place.paragraph:
            return heading(section) or full_width(self._briefing.metadata.title)
        found = paragraphs_of(self._briefing)
        paragraph = found.at(place.offset)
        name = found.name(paragraph) if paragraph is not None else ""
        opening = self._briefing.text[place.offset : place.offset + _OPENING]
        return f"{name}\u3000{full_width(without_breaks(opening)).strip()}"

    def _choose(self) -> None:
        place = self._place()
        if place is not None:
            self.place_chosen.emit(place)
        else:
            self.field.selectAll()
