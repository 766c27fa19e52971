"""The quiet line under the preview: words kept from the last time, and which faces stand in for others."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.paper.options import PrintOptions
from viewer.printing.stand_ins import SYSTEM, StandIn
from viewer.theme.fonts import REST, font
from viewer.theme.tokens import Theme

_HIGH, _COMPACT_HIGH, _SIDE = 28, 26, 16
_NAMED_AT_MOST = 6
_BETWEEN = "　"


class PageNote(QWidget):
    """One line, cut where the window is narrow; the tooltip has all of it and the faces of the page besides."""

    def __init__(self, kept: PrintOptions, parent: QWidget | None = None) -> None:
        """``kept``: the options of the last time."""
        super().__init__(parent)
        self._theme: Theme | None = None
        self._kept = kept
        self._reminder, self._faces = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What is said."""
        return _BETWEEN.join(filter(None, (self._reminder, self._faces)))

    def show_options(self, options: PrintOptions) -> None:
        """Remind of a header or watermark that nobody typed today: it would be on the paper unasked."""
        kept = [
            name.format(words=now)
            for name, now, before in (
                (self.tr("header “{words}”"), options.header, self._kept.header),
                (self.tr("watermark “{words}”"), options.watermark, self._kept.watermark),
            )
            if now and now == before
        ]
        self._reminder = self.tr("Kept from the last time: {words}.").format(words=self.tr(", ").join(kept))
        self._reminder = self._reminder if kept else ""
        self._say()

    def show_stand_ins(self, found: tuple[StandIn, ...]) -> None:
        """Name the characters that another face draws, those that none has first."""
        title = self.tr("The title is in Song bold, in place of XiaoBiaoSong.")
        self._faces = _BETWEEN.join((*self._sentences(found), title))
        self._say()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and height."""
        self._theme = theme
        self.setFixedHeight(theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH))
        self.update()

    def _sentences(self, found: tuple[StandIn, ...]) -> Iterator[str]:
        names = {
            "fang": self.tr("FangSong"), "kai": self.tr("Kai"), "serif": self.tr("Song"), "sans": self.tr("Hei"),
            REST: self.tr("the face for rare characters"), SYSTEM: self.tr("a font of this computer"),
        }  # fmt: skip
        missing = dict.fromkeys(char for face in found if not face.by for char in face.characters)
        if missing:
            words = self.tr("No face has {characters}: there may be empty boxes on the paper.")
            yield words.format(characters=self._named("".join(missing)))
        for face, by, characters in found:
            if by:
                words = self.tr("{face} lacks {characters}; {by} draws them.")
                yield words.format(face=names[face], by=names[by], characters=self._named(characters))

    def _named(self, characters: str) -> str:
        named = self.tr(", ").join(characters[:_NAMED_AT_MOST])
        return (
            named if len(characters) <= _NAMED_AT_MOST else self.tr("{characters} and others").format(characters=named)
        )

    def _say(self) -> None:
        faces = self.tr("Text: Fandol FangSong; Kai: LXGW WenKai; Hei and Song: Noto. All come with this application.")
        self.setToolTip("\n".join(filter(None, (self._reminder, self._faces.replace(_BETWEEN, "\n"), faces))))
        self.setAccessibleName(self.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, theme, colors = QPainter(self), self._theme, self._theme.colors
        painter.fillRect(self.rect(), QColor(colors.chrome))
        painter.fillRect(0, 0, self.width(), 1, QColor(colors.line))
        painter.setFont(font(theme.types.status))
        metrics = QFontMetrics(painter.font())
        box = QRect(theme.px(_SIDE), 1, self.width() - 2 * theme.px(_SIDE), self.height() - 1)
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        # The reminder is about what the reader is answerable for, so it is darker than the rest.
        for words, color in ((self._reminder, colors.ink), (self._faces, colors.ink3)):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, box.width()))
            painter.setPen(QColor(color))
            painter.drawText(box, where, shown)
            if shown:
                box.setLeft(box.left() + metrics.horizontalAdvance(shown + _BETWEEN))
