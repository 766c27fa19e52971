"""The scrolling text itself: a read-only QTextEdit that keeps its column, paints its marks and scrolls to a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.shown import Brief
from viewer.theme.tokens import Theme
from viewer.ui.parts.assistive import listening
from viewer.ui.parts.fill import fill
from viewer.ui.text.scroll_marks import ScrollMarks
from viewer.ui.text.text_draft import Drafter
from viewer.ui.text.text_layout import SmallSteps
from viewer.ui.text.text_lines import block_at, line_top
from viewer.ui.text.text_marks import MarkPainter, Marks

if TYPE_CHECKING:
    from viewer.notes import Note

_REST = 100
"""Milliseconds after which a document that is no longer shown is emptied."""
# A line holds up to two narrow characters an em, so a text of this many screens' ems is surely taller than one.
_SURELY_TALL = 2.2
_NO_END = float("inf")
_BETWEEN = 0.75
"""Lines that a block takes beside its characters: half of its last one and what parts it from the next."""


class TextCanvas(QTextEdit):
    """Shows one page with its ``marks``; what the reader does with it is the view's part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A viewport of our own: asking Qt for its would make the binding look through every kind of widget.
        self._sheet = QWidget(self)
        super().document().documentLayout().setPaintDevice(self._sheet)
        self.setViewport(self._sheet)
        self._sheet.setBackgroundRole(QPalette.ColorRole.Base)
        # Both paint all their ground themselves: Qt need not paint what lies behind, nor them twice with it.
        for ground in (self, self._sheet):
            ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.marks = Marks()
        self.scroll_marks = ScrollMarks(self)
        self.shown: Page | None = None
        self.drafter = Drafter(self)
        self.drafter.written.connect(self._show_whole)
        self.mark_painter: MarkPainter | None = None
        self._steps: SmallSteps | None = None
        # What is set beside the text: called with the painter and the area, both in the document's coordinates.
        self.beside_text: Callable[[QPainter, QRectF], None] | None = None
        self._notes: tuple[Note, ...] = ()
        self.line = 1
        self._em = 1
        self._paper: QColor | None = None
        self._painted = False
        self._set_in: tuple[ScreenStyle, Theme] | None = None
        self.setVerticalScrollBar(self.scroll_marks)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        # A bar that comes and goes would lay the text out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def page(self) -> Page | None:
        """All of the page: what is still to be written of it is written now. ``shown`` is what there is."""
        self.drafter.finish()
        return self.shown

    def document(self) -> QTextDocument:
        """All of the document, as ``page`` gives it."""
        self.drafter.finish()
        return super().document()

    def show_brief(self, brief: Brief, aim: int, style: ScreenStyle, theme: Theme, room: int) -> None:
        """Show another document from its top, with no marks but those set afterwards.

        ``room`` is the width (px) that tables are made for. Of a long text what stands up to the source offset ``aim``
        and in sight behind it is there at once, the rest when it is written.
        """
        self.marks = Marks()
        self.line, self._em = style.body_line, style.em
        self._set_in = (style, theme)
        self._take(self.drafter.begin(brief, style, room, aim=aim, sight=self._surely_tall))
        bar = self.verticalScrollBar()
        bar.setSingleStep(style.body_line)
        bar.setValue(0)

    def _take(self, page: Page) -> None:
        assert self._set_in is not None
        gone = self.shown.document if self.shown is not None else None
        self.shown = page
        self.mark_painter = MarkPainter(page, *self._set_in, self._notes)
        # Before the editor has the document, where its height is not asked: the change lays nothing out.
        if not self._may_fit:
            self._give_room()
        page.document.setTextWidth(self.lineWrapColumnOrWidth())
        self._steps = SmallSteps(page.document)
        # PySide holds every document that an editor has ever had, also when that is gone (6.9.3): a keystroke of the
        # filter would cost memory for ever. So it is emptied once the next one is painted, and goes with its parent.
        # It may not go before: the editor's selections still stand in it, and Qt asks them for their place.
        page.document.setParent(self)
        self.setDocument(page.document)
        if gone is not None and gone is not page.document:
            QTimer.singleShot(_REST, gone, gone.clear)
        if self._may_fit:
            self._give_room()
        elif not self.drafter.complete:
            self._lay_out(_NO_END)  # the scroll bar is to know of the rest

    def _show_whole(self, page: Page) -> None:
        """All of what is shown has been written: what is in sight stands where it stood."""
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        place, blocked = bar.value(), bar.blockSignals(True)
        self._take(page)
        if cursor.position() or cursor.anchor():
            fresh = QTextCursor(page.document)
            fresh.setPosition(cursor.anchor())
            fresh.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(fresh)
        self._lay_out(place)
        bar.setValue(place)
        bar.blockSignals(blocked)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Mark these notes, on this page and on those that follow it."""
        self._notes = notes
        if self.mark_painter is not None:
            self.mark_painter.show_notes(notes)
            self.repaint_marks()

    def show_theme(self, theme: Theme) -> None:
        """Take over the colours that the text's surroundings have."""
        self._paper = QColor(theme.colors.paper)
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, self._paper)
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.colors.ink))
        self.setPalette(palette)
        self.scroll_marks.show_theme(theme)

    def place_column(self, left: int, right: int, text_width: int) -> None:
        """Keep ``left`` and ``right`` px free of text and lay it out ``text_width`` px wide, where that changed."""
        self.setViewportMargins(left, 0, right, 0)
        if text_width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(text_width)

    def fit_height(self) -> None:
        """Fit the empty end of the document to a changed height."""
        if self.shown is not None:
            self._give_room()
            self._reach()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the caller scrolled to: Qt brings its cursor into sight when it first shows a text."""
        self.fit_height()
        place = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(place)

    def point_at(self, metric_id: int) -> None:
        """Wash a figure that is pointed at; 0 takes the wash away."""
        if metric_id != self.marks.hovered:
            self.marks.hovered = metric_id
            self.repaint_marks()

    def repaint_marks(self) -> None:
        """Paint again after a change in ``marks``."""
        self.viewport().update()

    def scroll_to(self, position: int, above: float) -> None:
        """Bring the line of a document position to ``above`` px below the upper edge, as far as the text allows."""
        if listening() and not self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)  # a screen reader reads on from here; the text cursor is never drawn
        self._scroll(line_top(super().document(), position) - above)

    def scroll_to_end(self) -> None:
        """Bring the last line of text to the lower edge."""
        document = self.document()
        last = max(0, document.characterCount() - 2)
        self._scroll(line_top(document, last) + 2 * self.line - self.viewport().height())

    def _scroll(self, target: float) -> None:
        bar = self.verticalScrollBar()
        if target > bar.maximum():
            self._lay_out(target)
        bar.setValue(max(0, round(target)))

    def _lay_out(self, place: float) -> None:
        """Let the scroll bar reach ``place`` (px): a long text is laid out bit by bit and the bar hears of it later."""
        document = super().document()
        block_at(document, place + 2 * self.viewport().height())
        document.documentLayout().documentSizeChanged.emit(QSizeF())  # told, the bar looks for itself

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight must have been written."""
        super().scrollContentsBy(dx, dy)
        self._reach()

    def _reach(self) -> None:
        if not self.drafter.complete:
            foot = self.verticalScrollBar().value() + self.viewport().height()
            if not block_at(super().document(), foot).next().isValid():
                self.drafter.finish()

    @property
    def _may_fit(self) -> bool:
        """True unless the text has more characters than could stand in sight: then its height need not be known."""
        if self.shown is None or not self.drafter.complete:
            return False
        return self.shown.document.characterCount() < self._surely_tall

    @property
    def _surely_tall(self) -> int:
        """So many characters take more height than is in sight."""
        return round(_SURELY_TALL * self._ems * self.viewport().height() / self.line)

    @property
    def _ems(self) -> float:
        return self.lineWrapColumnOrWidth() / self._em

    def _give_room(self) -> None:
        """Make the empty end as high as the last line needs to reach one third; nothing where all text is in sight.

        Where the text is not written to its end, it stands for the rest as well, about as high as that will be.
        """
        assert self.shown is not None
        document, height = self.shown.document, self.viewport().height()
        cursor = QTextCursor(document.lastBlock())  # moving a cursor there would lay the whole text out
        before = round(cursor.blockFormat().lineHeight())
        room = max(1, round(height * 2 / 3) - self.line)
        if self._may_fit and document.size().height() - before <= height:
            room = 1
        if not self.drafter.complete:
            lines = document.characterCount() / self._ems + _BETWEEN * document.blockCount()
            room += round(lines * self.line * (1 / self.drafter.share - 1))
        # A window that its desktop makes a little higher while it appears: the change would lay the whole text out.
        bare_fit = not self._painted and min(room, before) > 1 and abs(room - before) < self.line
        if room != before and not bare_fit:
            chosen = QTextBlockFormat()
            chosen.setLineHeight(room, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setBlockFormat(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Stay at the place: for the application's other font Qt lays the text out anew, shorter at first."""
        place = self.verticalScrollBar().value()
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.verticalScrollBar().value() != place:
            self._lay_out(place)
            self.verticalScrollBar().setValue(place)

    def event(self, event: QEvent) -> bool:
        # What lies beside the viewport: a style sheet may have taken the palette's say in it.
        if event.type() == QEvent.Type.Paint and self._paper is not None:
            fill(QPainter(self), self.rect(), self._paper)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks behind the text, the text, marks on it."""
        self._painted = True
        if self.mark_painter is None:
            super().paintEvent(event)
            return
        scrolled = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, scrolled)
        with QPainter(self.viewport()) as painter:
            if self._paper is not None:
                fill(painter, event.rect(), self._paper)
            painter.translate(0, -scrolled)
            self.mark_painter.under(painter, area, self.marks)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            self.mark_painter.over(painter, area, self.marks)
            if self.beside_text is not None:
                self.beside_text(painter, area)
        if self._steps is not None:
            self._steps.begin()
