"""Where the reader is: “chapter › section”, each a way to its heading, cut sensibly where it is too long."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.document.build import supplied
from viewer.model import ROOT, Briefing, Section
from viewer.punctuation import full_width
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.painted_button import TARGET, PaintedButton
from viewer.wraps import without_breaks

_PAD = 4
_ARROW = 16
_CHAPTER_KEEPS = 6
_PHRASE_END = "，,；;"


class Crumb(PaintedButton):
    """One step of the way. ``strong``: the place itself; its opening bracket hangs, so that the ink meets the edge."""

    def __init__(self, strong: bool, parent: QWidget) -> None:
        super().__init__("", parent)
        self._strong = strong

    @property
    def kind(self) -> Type:
        """The type it is set in."""
        assert self.theme is not None
        meta = self.theme.types.meta
        return Type(meta.face, self.theme.types.ui_strong.weight, meta.size, meta.line) if self._strong else meta

    @property
    def hang(self) -> int:
        """Px that stand left of the edge which the words seem to begin at: the padding and a bracket's empty half."""
        assert self.theme is not None
        opening = self.text()[:1]
        empty = QFontMetricsF(font(self.kind)).tightBoundingRect(opening).left() - 1 if opening in "〔（(“" else 0
        return self.theme.px(_PAD) + max(0, round(empty))

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        width = ceil(self.advance(self.text(), self.kind)) + 2 * self.theme.px(_PAD)
        return QSize(width, self.theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        colors, pad = self.theme.colors, self.theme.px(_PAD)
        painter = QPainter(self)
        chosen: QFont = font(self.kind)
        box = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        words = QFontMetricsF(chosen).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() + 1)
        self.paint_text(
            painter, box, words, self.kind, colors.ink if self._strong or self.underMouse() else colors.ink3
        )
        if self.ringed:
            self.paint_frame(painter, colors.ink, 2, self.theme.px(4))


class Crumbs(QWidget):
    """``section_chosen(str)``: the id behind the clicked crumb. The text's edge is ``overhang`` px from its left."""

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._briefing: Briefing | None = None
        self._ids = ("", "")
        self._chapter, self._section = Crumb(False, self), Crumb(True, self)
        self._chapter.clicked.connect(lambda: self.section_chosen.emit(self._ids[0]))
        self._section.clicked.connect(lambda: self.section_chosen.emit(self._ids[1]))

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours; compact shows a chapter's first phrase only."""
        self._theme = theme
        for crumb in (self._chapter, self._section):
            crumb.show_theme(theme)
        if self._briefing is not None:
            self.show_section(self._briefing, self._ids[1] or ROOT)

    def show_section(self, briefing: Briefing, section_id: str) -> None:
        """Show the way to a reading unit; the root is called by the report's title."""
        self._briefing = briefing
        section = briefing.section(section_id)
        parents = list(briefing.ancestors(section_id))
        chapter = parents[-1] if parents else None
        self._ids = (chapter.id if chapter else "", section_id)
        self._section.setText(_label(briefing, section))
        self._chapter.setText(self._shortened(_label(briefing, chapter)) if chapter else "")
        self._chapter.setToolTip(_label(briefing, chapter) if chapter else "")
        self._section.setToolTip(self._section.text())
        self.arrange(self.width())

    @property
    def overhang(self) -> int:
        """Px by which the first crumb stands out to the left of the text it is aligned with."""
        first = self._chapter if self._chapter.text() else self._section
        return first.hang if self._theme else 0

    def arrange(self, width: int) -> None:
        """Fit the crumbs into ``width`` px: the chapter gives way first, then the section."""
        if self._theme is None:
            return
        height, arrow = self._theme.px(TARGET), self._theme.px(_ARROW)
        top = (self.height() - height) // 2
        natural, wanted = self._chapter.sizeHint().width(), self._section.sizeHint().width()
        chapter = 0
        if self._chapter.text():
            least = min(natural, _CHAPTER_KEEPS * self._theme.types.meta.size)
            chapter = max(least, min(natural, width - arrow - wanted))
        # The arrow stands between the inks, so a bracket's empty half is not added to the space behind it.
        start = chapter + arrow - (self._section.hang - self._theme.px(_PAD)) if chapter else 0
        self._chapter.setGeometry(0, top, chapter, height)
        self._chapter.setVisible(bool(chapter))
        self._section.setGeometry(start, top, max(0, min(wanted, width - start)), height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow between the two."""
        if self._theme is None or not self._chapter.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.ink3), 1.1 * self._theme.factor))
        reach = self._theme.px(5) / 2
        left = self._chapter.width() + self._theme.px(_ARROW) / 2
        middle = QPointF(left, self.height() / 2 + 1)
        path = QPainterPath(middle + QPointF(-reach / 2, -reach))
        path.lineTo(middle + QPointF(reach / 2, 0))
        path.lineTo(middle + QPointF(-reach / 2, reach))
        painter.drawPath(path)

    def _shortened(self, label: str) -> str:
        if self._theme is None or not self._theme.look.compact:
            return label
        for mark in _PHRASE_END:
            label = label.partition(mark)[0]
        return label


def _label(briefing: Briefing, section: Section) -> str:
    """A section's number and title as the text shows them."""
    if section.id == ROOT:
        return briefing.metadata.title
    written = full_width(without_breaks(section.heading.of(briefing.text))).rstrip("。.：")
    return (supplied(section.number or "") if section.number_restored else "") + written
