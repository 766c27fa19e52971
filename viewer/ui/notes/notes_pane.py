"""The notes pane: every mark, note and bookmark of the report in reading order, each a way to its passage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from viewer.model import Briefing
from viewer.notes import Note, NoteKey, section_at
from viewer.punctuation import full_width
from viewer.query.places import place_name
from viewer.query.search import Terms
from viewer.theme.tokens import Theme
from viewer.ui.notes.notes_list import NotesList
from viewer.ui.notes.notes_model import NoteRow, NotesModel
from viewer.ui.parts.counted import counted
from viewer.ui.parts.panel_foot import PanelFoot
from viewer.ui.parts.panel_head import PanelHead


class NotesPane(QWidget):
    """Signals: ``note_chosen(Note)`` on a click or Enter, ``edit_wanted(Note)``, ``removal_wanted(Note)``,
    ``restore_wanted()``, ``export_wanted()``: those listed, ``told(str)``: what was copied.
    """

    note_chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    restore_wanted = Signal()
    export_wanted = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._briefing: Briefing | None = None
        self._can_restore = False
        self._rows: dict[NoteKey, NoteRow] = {}
        self._found: frozenset[NoteKey] | None = None
        self._terms: Terms = ()
        self._model = NotesModel(self)
        self._none = empty = self.tr(
            "No notes yet.\nSelect words in the text: Ctrl+M marks them, Ctrl+Shift+M adds a note.\n"
            "Ctrl+B bookmarks the section."
        )
        self._list = NotesList(self._model, empty, self)
        self._list.setAccessibleName(self.tr("Notes"))
        self._list.setAccessibleDescription(empty)
        self._head = PanelHead(self.tr("Notes"), self)
        self._foot = PanelFoot(self.tr("Export…"), self)
        self._foot.show_sentence(self.tr("F2 edits, Del removes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self._list, self._foot):
            column.addWidget(widget)
        self.setFocusProxy(self._list)
        self._list.chosen.connect(lambda row: self.note_chosen.emit(row.note))
        self._list.edit_wanted.connect(self._edit)
        self._list.removal_wanted.connect(self._remove)
        self._list.copy_wanted.connect(self._copy)
        self._list.menu_wanted.connect(lambda row, place: self.menu_for(row).popup(place))
        self._foot.chosen.connect(self.export_wanted)

    # -- what the window shows -----------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        for part in (self._head, self._list, self._foot):
            part.show_theme(theme)

    def show_notes(self, briefing: Briefing, notes: Sequence[Note], can_restore: bool = False) -> None:
        """List these notes of a report, given in reading order; the keyboard stays on its row, or on the next one."""
        known = self._rows if briefing is self._briefing else {}
        self._briefing, self._can_restore = briefing, can_restore
        rows = ((note, known.get(note.key)) for note in notes)
        self._rows = {
            note.key: row if row is not None and row.note == note else _row(briefing, note) for note, row in rows
        }
        self._list_rows()

    def show_found(self, found: frozenset[NoteKey] | None, terms: Terms = ()) -> None:
        """List no more than those that a filter has found, its ``terms`` marked; None without a filter."""
        if terms != self._terms:
            self._terms = terms
            self._list.show_terms(terms)
        if found != self._found:
            self._found = found
            self._list_rows()

    def _list_rows(self) -> None:
        current, at, found = self._list.current, self._list.currentIndex().row(), self._found
        listed = [row for key, row in self._rows.items() if found is None or key in found]
        self._list.show_empty(self._none if found is None or not self._rows else self.tr("No matching notes"))
        self._model.show_rows(listed)
        every = counted(self.tr("{count} items", "notes").format(count=len(self._rows)))
        some = self.tr("{found} of {count}", "notes").format(found=len(listed), count=len(self._rows))
        self._head.show_count("" if not self._rows else every if found is None else some)
        self._foot.setVisible(bool(listed))
        if current is not None and self._list.current is None:
            place = self._model.place_of(current.note.key)
            self._list.stand_at(place if place >= 0 else at)

    def show_note(self, key: NoteKey) -> None:
        """Stand on a note and bring it into view; nothing is told."""
        place = self._model.place_of(key)
        if place >= 0:
            self._list.stand_at(place)

    @property
    def listed(self) -> tuple[Note, ...]:
        """The notes that are listed."""
        return tuple(row.note for row in self._model.rows)

    # -- what the reader does ------------------------------------------------------------------------------------
    def menu_for(self, row: NoteRow | None) -> QMenu:
        """The menu of a note; without one (beside them) of all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row is not None:
            show = menu.addAction(self.tr("Show in the text"))
            show.setEnabled(row.stands)
            show.triggered.connect(lambda: self.note_chosen.emit(row.note))
            edit = menu.addAction(self.tr("Edit note…"))
            edit.setShortcut(QKeySequence("F2"))
            edit.setEnabled(row.stands)
            edit.triggered.connect(lambda: self._edit(row))
            copy = menu.addAction(self.tr("Copy note, passage and place"))
            copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            copy.triggered.connect(lambda: self._copy(row))
            remove = menu.addAction(self.tr("Remove", "a note"))
            remove.setShortcut(QKeySequence("Del"))
            remove.triggered.connect(lambda: self._remove(row))
            menu.addSeparator()
        restore = menu.addAction(self.tr("Bring back the note removed"))
        restore.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        restore.setEnabled(self._can_restore)
        restore.triggered.connect(self.restore_wanted)
        export = menu.addAction(self.tr("Export notes…"))
        export.setEnabled(bool(self._model.rows))
        export.triggered.connect(self.export_wanted)
        return menu

    def _edit(self, row: NoteRow) -> None:
        if row.stands:
            self.edit_wanted.emit(row.note)

    def _remove(self, row: NoteRow) -> None:
        self.removal_wanted.emit(row.note)

    def _copy(self, row: NoteRow) -> None:
        """The note, the passage in quotation marks and where it stands: ready to be quoted."""
        if self._briefing is None:
            return
        place = f"，{row.place}" if row.place else ""
        source = f"——《{full_width(self._briefing.metadata.title)}》{place}"
        parts = (row.note.text, f"“{row.words}”", source)
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))
        self.told.emit(self.tr("Note copied"))


def _row(briefing: Briefing, note: Note) -> NoteRow:
    return NoteRow(note, place_name(briefing, section_at(briefing, note.span.start)), note.stands(briefing.text))
