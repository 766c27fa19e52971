"""Which signal of the notes leads where: commands, text, list, tree and overview, joined as they come.

Made after the first paint: a start does not wait for the notes, which are then read and drawn at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.model import ROOT, Briefing, Span
from viewer.notes import Note, passage, section_at
from viewer.ui.commands import Commands
from viewer.ui.dialogs import Dialogs
from viewer.ui.navigator import Navigator
from viewer.ui.note_columns import NoteColumns
from viewer.ui.note_rescue import NoteRescue
from viewer.ui.session import Session

if TYPE_CHECKING:
    from viewer.query.found_notes import FoundNotes
    from viewer.ui.notes.notes_pane import NotesPane
    from viewer.ui.overview.overview import Overview
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.text.text_pane import TextPane


class NoteWiring(QObject):
    """Joins the reader's notes to the window."""

    def __init__(
        self, dialogs: Dialogs, session: Session, navigator: Navigator, commands: Commands, window: QWidget
    ) -> None:
        super().__init__(window)
        self._dialogs, self._notes = dialogs, dialogs.notes
        self._session, self._navigator, self._commands = session, navigator, commands
        self._reading: ReadingPage | None = None
        self._columns: NoteColumns | None = None
        self._answers: FoundNotes | None = None
        self._rescue = NoteRescue(window, lambda: self._columns is None or self._columns.keep())
        self._rescue.told.connect(self._tell)
        jobs = {
            "mark": self._mark, "note": self._write, "bookmark": self._toggle_here, "notes": self._show_list,
            "restore_note": self._restore, "export_notes": lambda: dialogs.export_notes(),
            "caret": self._turn_caret,
        }  # fmt: skip
        for name, job in jobs.items():
            commands[name].triggered.connect(lambda _checked=False, run=job: run())
        session.briefing_changed.connect(self._close_panels)  # before the notes are another report's
        session.briefing_changed.connect(self._notes.show_briefing)
        session.briefing_changed.connect(self._show)
        session.selection_changed.connect(self._show_found)
        session.section_changed.connect(self._show_here)
        navigator.moved.connect(self._show_here)
        self._notes.changed.connect(self._show)
        pages = navigator.pages
        pages.overview_made.connect(self._join_overview)
        pages.reading_made.connect(self._join_reading)
        if pages.has_reading:
            self._join_reading(pages.reading)
        if pages.has_overview:
            self._join_overview(pages.overview)
        if session.briefing is not None:
            self._notes.show_briefing(session.briefing)
        self._show()

    # -- joining -------------------------------------------------------------------------------------------------
    def _join_reading(self, reading: ReadingPage) -> None:
        self._reading = reading
        self._columns = columns = NoteColumns(reading.columns, self._notes, self)
        columns.mark_wanted.connect(self._mark)
        columns.note_wanted.connect(self._write)
        columns.bookmark_chosen.connect(self._open)
        columns.removal_wanted.connect(self._remove)
        columns.caret_changed.connect(self._show_caret)
        reading.sides_made.connect(lambda: self._join_sides(reading))
        reading.empty_made.connect(lambda empty: empty.notes_requested.connect(self._show_list))
        if reading.has_sides:
            self._join_sides(reading)
        self._show()

    def _join_sides(self, reading: ReadingPage) -> None:
        reading.tree.bookmark_wanted.connect(self._toggle)
        reading.side.notes_made.connect(self._join_list)
        self._show()

    def _join_overview(self, overview: Overview) -> None:
        overview.bookmark_wanted.connect(self._toggle)
        self._show()

    def _join_list(self, pane: NotesPane) -> None:
        pane.note_chosen.connect(self._go)
        pane.edit_wanted.connect(self._edit)
        pane.removal_wanted.connect(self._remove)
        pane.restore_wanted.connect(self._restore)
        pane.export_wanted.connect(lambda: self._dialogs.export_notes(pane.listed))
        pane.told.connect(self._tell)
        self._show()

    def _close_panels(self, _briefing: object) -> None:
        if self._columns is not None:
            self._rescue.put_aside(self._columns.close())

    # -- showing -------------------------------------------------------------------------------------------------
    def _show(self, *_changed: object) -> None:
        """Tell every part what there is."""
        briefing, notes = self._session.briefing, self._notes.notes
        if briefing is None:
            return
        standing = self._notes.standing
        marked = frozenset(section_at(briefing, note.span.start) for note in standing if note.bookmark)
        if self._navigator.pages.has_overview:
            self._navigator.pages.overview.show_bookmarks(marked)
        if self._columns is not None:
            self._columns.show_notes(standing)
        reading = self._reading
        if reading is not None and reading.has_sides:
            reading.tree.show_bookmarks(marked)
            if reading.side.has_notes:
                reading.side.notes.show_notes(briefing, notes, self._notes.can_restore)
        self._commands["restore_note"].setEnabled(self._notes.can_restore)
        self._commands["export_notes"].setEnabled(bool(notes))
        self._answers = None
        self._show_found()
        self._show_here()

    def _show_found(self, *_changed: object) -> None:
        """Prune the list by the filter that prunes tree, text and cards, and say how many notes it has found."""
        briefing, selection, reading = self._session.briefing, self._session.selection, self._reading
        if briefing is None or selection is None or reading is None or not reading.has_sides:
            return
        found = self._found(briefing, selection.query) if selection.filtering else self._notes.notes
        reading.side.show_count(len(found))
        if reading.side.has_notes:
            keys = frozenset(note.key for note in found)
            terms = self._terms(briefing, selection.query) if selection.filtering else ()
            reading.side.notes.show_found(keys if selection.filtering else None, terms)
        if selection.filtering:
            reading.head.show_notes_found(len(found))
            if not selection.matched:
                reading.empty.show_notes_found(len(found))

    def _found(self, briefing: Briefing, query: str) -> tuple[Note, ...]:
        return self._answers_on(briefing).by(query)

    def _terms(self, briefing: Briefing, query: str) -> tuple[str, ...]:
        return self._answers_on(briefing).terms(query)

    def _answers_on(self, briefing: Briefing) -> FoundNotes:
        if self._answers is None:
            from viewer.query.found_notes import FoundNotes

            self._answers = FoundNotes(briefing, self._notes.notes)
        return self._answers

    def _show_here(self, *_moved: object) -> None:
        """Whether the section being read bears a bookmark."""
        # Not the very point being read: that takes a look through the text, and this follows every keystroke.
        here = self._session.section if self._navigator.on_text else self._dialogs.place()
        heading = self._heading(here)
        bookmarked = heading is not None and self._notes.find(heading, bookmark=True) is not None
        self._commands["bookmark"].setChecked(bookmarked)

    # -- what the reader wants -----------------------------------------------------------------------------------
    def _passage(self, text: TextPane) -> Span | None:
        """What is to be marked: the words selected, else the sentence of the figure that the keyboard stands on."""
        briefing = self._session.briefing
        if briefing is None or not self._navigator.on_text:
            return None
        span = text.notes.selection()
        if span is None and text.notes.focused_metric:
            span = briefing.metric(text.notes.focused_metric).sentence
        return passage(briefing.text, span) if span is not None else None

    def _taken(self, text: TextPane) -> Span | None:
        """The passage wanted in a column, which is selected no longer; where there is none, how to select is told."""
        span = self._passage(text)
        if span is None:
            self._tell(self.tr("Select words in the text first (Shift with arrows), or go to a figure with Tab"))
        else:
            text.notes.clear_selection()
        return span

    def _under_hand(self, text: TextPane) -> Note | None:
        """The note that the keyboard stands on in a column where no words are selected."""
        return text.notes.under_hand if self._navigator.on_text and text.notes.selection() is None else None

    def _mark(self, text: TextPane | None = None) -> None:
        """Mark the words; those that bear a mark alone, exactly so or under the caret, lose it."""
        if self._columns is None:
            return
        text = text or self._columns.text
        known = self._under_hand(text)
        span = known.span if known is not None else self._taken(text)
        if span is None:
            return
        self._columns.keep()  # a mark on which something is being written is a note
        known = self._notes.find(span)
        if known is not None and not known.text:
            self._remove(known)
        elif known is None and self._notes.write(span) is not None:
            self._tell(self.tr("Marked"))

    def _write(self, text: TextPane | None = None) -> None:
        """Open the panel on the words, which are marked at once, or on the note under the keyboard."""
        if self._columns is None:
            return
        text = text or self._columns.text
        note = self._under_hand(text)
        if note is None and (span := self._taken(text)) is not None:
            note = self._notes.write(span)
        if note is not None:
            self._columns.open(note, text)

    def _turn_caret(self) -> None:
        """Select by keyboard, in the text wherever the keyboard is."""
        if not self._navigator.on_text:
            self._navigator.read()
        if self._columns is not None:
            self._columns.turn_caret()

    def _show_caret(self, on: bool) -> None:
        self._commands["caret"].setChecked(on)
        if on:
            self._tell(self.tr("Arrows move, with Shift they select; Ctrl+M marks, Ctrl+Shift+M adds a note; Esc ends"))

    def _open(self, note: Note) -> None:
        if note.bookmark:
            self._show_list()
            if self._reading is not None:
                self._reading.side.notes.show_note(note.key)
        elif self._columns is not None:
            self._columns.open(note)

    def _edit(self, note: Note) -> None:
        self._go(note)
        if self._columns is not None:
            self._columns.open(note)

    def _go(self, note: Note) -> None:
        """To the passage of a note; one that has moved is told instead."""
        briefing = self._session.briefing
        if briefing is None:
            return
        if not note.stands(briefing.text):
            self._tell(self.tr("This passage is no longer where it was marked; the note stays in the list"))
            return
        section = section_at(briefing, note.span.start)
        if note.bookmark:
            self._navigator.go_to_section(section)
        else:
            text = self._navigator.reading.text
            self._navigator.go_to(section, lambda: text.notes.show_passage(note.span))

    def _remove(self, note: Note) -> None:
        if self._columns is not None:
            self._columns.leave(note.key)
        if self._notes.remove(note.key):
            self._tell(self.tr("Removed; Ctrl+Z brings it back"))

    def _restore(self) -> None:
        note = self._notes.restore()
        if note is not None and self._reading is not None and self._reading.has_sides:
            if self._reading.side.has_notes:
                self._reading.side.notes.show_note(note.key)
            self._tell(self.tr("Brought back"))

    def _show_list(self) -> None:
        if self._session.briefing is not None:
            if not self._navigator.on_text:
                self._navigator.read()
            self._navigator.reading.bring_notes()
            self._navigator.reading.side.notes.setFocus()

    # -- bookmarks -----------------------------------------------------------------------------------------------
    def _heading(self, section_id: str) -> Span | None:
        briefing: Briefing | None = self._session.briefing
        if briefing is None or not briefing.has_section(section_id):
            return None
        section = briefing.section(briefing.unit_of(section_id))
        return passage(briefing.text, section.heading) if section.id != ROOT else None

    def _toggle_here(self) -> None:
        self._toggle(self._dialogs.place())

    def _toggle(self, section_id: str) -> None:
        """Bookmark a section, or take its bookmark away."""
        heading = self._heading(section_id)
        if heading is None:
            self._tell(self.tr("There is no section here to bookmark"))
        elif (known := self._notes.find(heading, bookmark=True)) is not None:
            self._remove(known)
        elif self._notes.write(heading, bookmark=True) is not None:
            self._tell(self.tr("Bookmark set"))
        self._show_here()

    def _tell(self, words: str) -> None:
        self._dialogs.told.emit(words, "")
