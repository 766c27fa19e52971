"""What the library does to files: a copy to hand over, a file taken away, a lost one found, what is known of it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.errors import BriefingError, CannotWrite, FileMissing, FileUnreadable, NotReplaced, SameFile
from viewer.paths import BRIEFING, safe_stem
from viewer.store.library import Held, Shelf, State, glance_at
from viewer.store.read import is_briefing
from viewer.store.whole import put_in_place
from viewer.ui.library.library_words import LibraryWords
from viewer.ui.memory import Memory
from viewer.ui.parts.usual_folder import usual_folder


class LibraryFiles(QObject):
    """``told(words, path)`` what was done, and the file that was made; ``changed(Path or None)``: another list is to
    be shown, the keyboard on this file."""

    told = Signal(str, str)
    changed = Signal(object)

    def __init__(self, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._memory, self._window = memory, window

    # -- handing over --------------------------------------------------------------------------------------------
    def save_copy(self, held: Held) -> None:
        """Ask for a place and put the whole file there, byte for byte; asks again after a failure."""
        folder = usual_folder(self._memory.settings.last_folder)
        path = folder / ((safe_stem(held.title) or held.path.stem) + BRIEFING)
        while (chosen := self._ask_place(path)) is not None:
            path = chosen
            try:
                copy_whole(held.path, path)
            except BriefingError as error:
                self._warn(error)
                continue
            self._memory.change(last_folder=str(path.parent))
            self.told.emit(self.tr("Saved a copy as {file}").format(file=path.name), str(path))
            return

    def _ask_place(self, proposed: Path) -> Path | None:
        """Where to write; None when cancelled. Qt asks before replacing a file."""
        while True:
            name, _ = QFileDialog.getSaveFileName(
                self._window, self.tr("Save a copy"), str(proposed), self.tr("Briefings (*.briefing)")
            )
            if not name:
                return None
            path = Path(name)
            if path.suffix.lower() == BRIEFING:
                return path
            proposed = path.with_name(path.name + BRIEFING)
            if not os.path.exists(proposed):
                return proposed  # a file there has not been asked about

    # -- the list ------------------------------------------------------------------------------------------------
    def remove(self, held: Held) -> None:
        """Take it off the list; an imported one goes to the recycle bin, after a question. Nothing else is deleted."""
        if held.shelf is Shelf.IMPORTED and held.state is not State.MISSING:
            if not self._take_away(held):
                return
            self.told.emit(self.tr("“{title}” is in the recycle bin now").format(title=held.title), "")
        self._memory.drop_recent(held.path)
        self.changed.emit(None)

    def _take_away(self, held: Held) -> bool:
        words = self.tr(
            "“{title}” goes to the recycle bin. Its source, copies elsewhere, and your notes and checks stay."
        )
        if not self._agrees(words.format(title=held.title), self.tr("Move to the recycle bin")):
            return False
        if QFile.moveToTrash(str(held.path)):
            return True
        words = self.tr(
            "“{title}” could not be moved to the recycle bin and stays where it is. "
            "To delete it all the same, choose “Show in folder” and delete the file there."
        )
        QMessageBox.warning(self._window, self.tr("Library"), words.format(title=held.title))
        return False

    def _agrees(self, question: str, yes: str) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Move to the recycle bin"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is agree

    def locate(self, held: Held) -> None:
        """Ask where a file that is gone lies now; only a briefing that can be opened is taken."""
        folder = (
            held.path.parent if os.path.isdir(held.path.parent) else usual_folder(self._memory.settings.last_folder)
        )
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Where is “{title}” now?").format(title=held.title),
            str(folder),
            self.tr("Briefings (*.briefing)"),
        )
        if not name:
            return
        path = Path(name).absolute()
        try:
            glance_at(path)
        except BriefingError as error:
            self._warn(error)
            return
        self._memory.move_recent(held.path, path)
        self.changed.emit(path)

    def show_details(self, held: Held, words: LibraryWords) -> None:
        """Everything that is known of a briefing."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About this briefing"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(self.tr("{name}: {value}").format(name=name, value=value)
                              for name, value in words.details(held)))  # fmt: skip
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.exec()
        box.deleteLater()

    def _warn(self, error: BriefingError) -> None:
        sentence = error.sentence(self._memory.settings.language)
        QMessageBox.warning(self._window, self.tr("Library"), sentence)


def copy_whole(source: Path, target: Path) -> None:
    """Put the bytes of ``source`` at ``target``, whole or not at all.

    Raises FileMissing, FileUnreadable, CannotWrite, FileInUse; SameFile where both are one, NotReplaced where
    a file of another kind is there.
    """
    try:
        data = source.read_bytes()
    except FileNotFoundError as fault:
        raise FileMissing(source.name) from fault
    except OSError as fault:
        raise FileUnreadable(source.name) from fault
    try:
        if target.exists():
            if target.samefile(source):
                raise SameFile(target.name)
            if not is_briefing(target):
                raise NotReplaced(target.name)
    except OSError as fault:
        raise CannotWrite(target.name) from fault
    put_in_place([(target, data)])
