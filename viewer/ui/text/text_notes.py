"""Notes in the reading column: what is selected, what a click on a sign or the menu asks for, where a passage stands.

It tells what the reader wants and is told which notes there are; it keeps none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from viewer.model import Span
from viewer.theme.tokens import Theme
from viewer.ui.text.text_jump import Jumper
from viewer.ui.text.text_lines import position_at, strips
from viewer.ui.text.text_view import TextView

if TYPE_CHECKING:
    from viewer.notes import Note
    from viewer.ui.text.selection_bar import SelectionBar

MARK_KEY, NOTE_KEY = "Ctrl+M", "Ctrl+Shift+M"


class TextNotes(QObject):
    """``note_chosen(Note)``: its sign was clicked or entered. ``mark_wanted()`` and ``note_wanted()``: the words
    selected are to be marked, or to bear a note. ``removal_wanted(Note)`` from the menu. ``scrolled()``: passages stand
    elsewhere; ``theme_changed(Theme)``, for what stands over the text.
    """

    note_chosen = Signal(object)
    mark_wanted = Signal()
    note_wanted = Signal()
    removal_wanted = Signal(object)
    scrolled = Signal()
    theme_changed = Signal(object)

    def __init__(self, view: TextView, jumper: Jumper) -> None:
        super().__init__(view)
        self._view, self._jumper = view, jumper
        self._notes: tuple[Note, ...] = ()
        self.theme: Theme | None = None
        self._bar: SelectionBar | None = None
        view.note_pressed.connect(self.note_chosen)
        view.menu_made.connect(self._fill_menu)
        view.selected.connect(self._offer)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._leave_bar())
        view.selectionChanged.connect(self._leave_bar)

    # -- what the window shows -----------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take type and measures."""
        self.theme = theme
        if self._bar is not None:
            self._bar.show_theme(theme)
            self._bar.hide()
        self.theme_changed.emit(theme)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Mark these notes, given in reading order; those whose passage has moved must be left out."""
        self._notes = notes
        self._view.show_notes(notes)

    def show_passage(self, span: Span) -> None:
        """Jump: the passage to one third of the height, washed for a while."""
        self._jumper.to_passage(span)

    # -- what the reader has under hand --------------------------------------------------------------------------
    def selection(self) -> Span | None:
        """The source span of the selected words, None where none are."""
        cursor = self._view.textCursor()
        page = self._view.page if cursor.hasSelection() else None
        if page is None:
            return None
        start, end = page.source(cursor.selectionStart()), page.source(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def select(self, span: Span | None) -> None:
        """Select the words at this source span, where they are shown; None leaves things as they are."""
        page = self._view.page if span is not None else None
        found = page.range_of(span) if page is not None and span is not None else None
        if found is not None:
            cursor = self._view.textCursor()
            cursor.setPosition(found[0])
            cursor.setPosition(found[1], cursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)

    @property
    def under_hand(self) -> Note | None:
        """The note whose sign the keyboard stands on, or whose words the caret stands in; None for neither."""
        item, page = self._view.marks.focused, self._view.page
        if item is not None and item.note is not None:
            return item.note
        if not self._view.caret.on or page is None:
            return None
        return self._note_on(page.source(self._view.textCursor().position()))

    @property
    def focused_metric(self) -> int:
        """Id of the figure that the keyboard stands on, 0 for none."""
        item = self._view.marks.focused
        return item.metric_id if item is not None else 0

    def clear_selection(self) -> None:
        """Take the selection away, so that what was marked is seen."""
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    def place_of(self, span: Span) -> QRect | None:
        """Where a passage stands in the view, px; None where it is not shown."""
        page = self._view.page
        found = page.range_of(span) if page is not None else None
        if page is None or found is None:
            return None
        lines = list(strips(page.document, *found))
        if not lines:
            return None
        line, moved = self._view.line, self._view.viewport().pos() - QPoint(0, self._view.verticalScrollBar().value())
        box = QRect(round(lines[0].left), round(lines[0].band(line).top()), round(lines[0].right - lines[0].left), line)
        for strip in lines[1:]:
            box = box.united(QRect(round(strip.left), round(strip.band(line).top()), 1, line))
        return box.translated(moved)

    def note_at(self, point: QPoint) -> Note | None:
        """The note on the words, or at the sign, under a point of the viewport; the shortest of several."""
        view = self._view
        if view.page is None or view.mark_painter is None:
            return None
        place = QPointF(point) + QPointF(0, view.verticalScrollBar().value())
        item = view.mark_painter.items.at(place)
        if item is not None and item.note is not None:
            return item.note
        return self._note_on(view.page.source(position_at(view.page.document, place.x(), place.y())))

    def _note_on(self, offset: int) -> Note | None:
        """The shortest note on the words at this offset."""
        found = [note for note in self._notes if not note.bookmark and note.span.start <= offset < note.span.end]
        return min(found, key=lambda note: note.span.end - note.span.start, default=None)

    # -- menu and bar --------------------------------------------------------------------------------------------
    def _fill_menu(self, menu: QMenu, point: QPoint) -> None:
        first = menu.actions()[0]
        selected, note = self.selection() is not None, self.note_at(point)
        mark = menu.addAction(self.tr("Mark"), self.mark_wanted.emit)
        write = menu.addAction(self.tr("Add note…"), self.note_wanted.emit)
        for action, key in ((mark, MARK_KEY), (write, NOTE_KEY)):
            action.setShortcut(QKeySequence(key))
            action.setEnabled(selected)
            menu.insertAction(first, action)
        if note is not None and not selected:
            if not note.bookmark:
                write.setText(self.tr("Open note…") if note.text else self.tr("Add note…"))
                write.setEnabled(True)
                write.triggered.disconnect()
                write.triggered.connect(lambda: self.note_chosen.emit(note))
            bare = self.tr("Remove note") if note.text else self.tr("Remove mark")
            remove = menu.addAction(self.tr("Remove bookmark") if note.bookmark else bare)
            remove.triggered.connect(lambda: self.removal_wanted.emit(note))
            menu.insertAction(first, remove)
        menu.insertSeparator(first)

    def _offer(self) -> None:
        """The mouse has selected words: a small bar beside their end, which takes no focus."""
        span = self.selection()
        box = self.place_of(span) if span is not None else None
        if box is None or self.theme is None:
            return
        if self._bar is None:
            from viewer.ui.text.selection_bar import SelectionBar

            self._bar = SelectionBar(self._view)
            self._bar.show_theme(self.theme)
            self._bar.mark_wanted.connect(self.mark_wanted)
            self._bar.note_wanted.connect(self.note_wanted)
            self._bar.copy_wanted.connect(self._view.copy_selection)
        cursor = self._view.cursorRect().translated(self._view.viewport().pos())
        self._bar.stand_by(box, cursor.center().x(), self._view.rect())

    def _leave_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()
        self.scrolled.emit()
