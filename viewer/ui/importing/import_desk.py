"""The import, from the files named to the briefings in their place: reading, checking, one step to confirm.

A dialog as large as the window, for nothing else can be done meanwhile. Whatever way it closes, nothing is left behind
but what was confirmed. ``finished`` goes out when all has ended that was at work for it; not before may it be deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.errors import BriefingError
from viewer.import_job import ProgressNote
from viewer.theme.tokens import Theme
from viewer.ui.drop_area import DropArea
from viewer.ui.importing.by_hand import EditState
from viewer.ui.importing.desk_pages import DeskPages
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.import_queue import ImportQueue, Item
from viewer.ui.importing.placing import Draft, Placed, load_rules, put_in_place, read_draft
from viewer.ui.importing.reshaper import Reshaper
from viewer.ui.importing.runner import ImportRunner
from viewer.ui.importing.workshop import Workshop
from viewer.ui.jobs import Jobs

if TYPE_CHECKING:
    from viewer.ui.importing.check_page import CheckPage
    from viewer.ui.importing.summary_page import SummaryPage

_LOOK_MS = 50


class ImportDesk(QDialog):
    """``placed(Placed, int)``: the first of so many briefings; ``refused(BriefingError)``: the only file was not read;
    ``dropped(tuple[Path])``: more files, named meanwhile. Raises CannotWrite where nothing can be built."""

    placed = Signal(object, int)
    refused = Signal(object)
    dropped = Signal(object)

    def __init__(
        self, theme: Theme, language: str, parent: QWidget | None = None, runner: ImportRunner | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._workshop = Workshop()
        self._queue = ImportQueue(runner or ImportRunner(self), self._workshop, self)
        self._jobs = Jobs(self)
        self._outcome = QDialog.DialogCode.Rejected
        self._item: Item | None = None  # the one being checked
        self._edits: list[DraftEdit] = []  # all that were begun: given up, they may still be at work
        self._before: EditState | None = None  # how it stood when it was taken up again
        self._warned = self._reading = self._placing = self._over = self._loaded = False
        self._then: Callable[[], object] | None = None  # what waits for the rules to be loaded
        self._idle = QTimer(self, interval=_LOOK_MS)
        self._pages = DeskPages(theme, language)
        self._build()
        self._connect()

    # -- building ------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        body = DropArea(self)
        body.dropped.connect(self.dropped)
        inner, whole = QVBoxLayout(body), QVBoxLayout(self)
        for box, part in ((inner, self._pages), (whole, body)):
            box.setContentsMargins(0, 0, 0, 0)
            box.addWidget(part)
        if (parent := self.parentWidget()) is not None:
            self.resize(parent.window().size())

    def _connect(self) -> None:
        queue, pages = self._queue, self._pages
        queue.begun.connect(pages.progress.show_file)
        queue.progressed.connect(pages.progress.show_step)
        queue.ended.connect(self._show_outcome)
        pages.progress.cancelled.connect(self._give_up)
        pages.prepared.connect(self._load_rules)
        pages.check_made.connect(self._join_check)
        pages.summary_made.connect(self._join_summary)
        self._idle.timeout.connect(self._leave_when_idle)

    def _join_check(self, page: CheckPage) -> None:
        page.confirmed.connect(self._confirm_check)
        page.cancelled.connect(self._leave_check)

    def _join_summary(self, page: SummaryPage) -> None:
        page.check_wanted.connect(lambda at: self._check_item(self._queue.items[at]))
        page.confirmed.connect(lambda: self._place(self._queue.items))
        page.cancelled.connect(self._give_up)

    # -- slots ---------------------------------------------------------------------------------------------------
    def begin(self, paths: Sequence[Path]) -> None:
        """Read these files and show what was found."""
        self._pages.setCurrentWidget(self._pages.progress)
        self._queue.start(paths)
        self._pages.progress.setFocus()
        self._pages.prepare(self._several)

    def _load_rules(self) -> None:
        """Beside the reading, so that no first change waits for them; not beside the making of pages, which would."""
        if not self._over:
            self._jobs.run(load_rules, self._go_on, self._fail_check)

    def _go_on(self, _loaded: object) -> None:
        then, self._then, self._loaded = self._then, None, True
        if then is not None and not self._over:
            then()

    def _when_loaded(self, then: Callable[[], object]) -> None:
        """Call ``then`` once the rules are there: no job of the user's finds another at work."""
        if self._loaded:
            then()
        else:
            self._then = then

    def show_note(self, sentence: str) -> None:
        """Say something about files that were named meanwhile."""
        self._pages.show_note(sentence)

    # -- reading -------------------------------------------------------------------------------------------------
    @property
    def _several(self) -> bool:
        return len(self._queue.items) > 1

    def _show_outcome(self) -> None:
        items = self._queue.items
        if self._several:
            self._when_loaded(self._show_summary)
        elif (error := items[0].error) is not None:
            self._give_up()
            self.refused.emit(error)
        else:
            self._check_item(items[0])

    def _show_summary(self) -> None:
        self._item = None
        self._pages.summary.show_items(self._queue.items)
        self._pages.setCurrentWidget(self._pages.summary)

    def _check_item(self, item: Item) -> None:
        """Show a draft on the check page; it is read on a worker thread, for it may be long."""
        self._item = item
        self._pages.progress.show_step(ProgressNote("shown"))
        self._pages.setCurrentWidget(self._pages.progress)
        self._when_loaded(self._read_item)

    def _read_item(self) -> None:
        if self._item is not None and self._item.made is not None and not self._over:
            self._reading = True
            self._jobs.run(partial(read_draft, self._item.made.draft), self._show_check, self._fail_check)

    def _show_check(self, read: object) -> None:
        self._reading = False
        if self._over or self._item is None:
            return
        assert isinstance(read, Draft)
        item = self._item
        self._before = item.edit.state if item.edit is not None else None
        if item.edit is None:
            assert item.made is not None
            reshaper = Reshaper(read.look.briefing, item.made.draft, self._workshop.bench)
            item.edit = DraftEdit(read.look, self, reshaper)
            self._edits.append(item.edit)
            item.own = item.checks = read.own
            item.edit.recall(read.hand)
        words = (self.tr("Back"), self.tr("Done")) if self._several else (self.tr("Cancel"), self.tr("Open"))
        self._pages.check.foot.show_words(*words)
        self._pages.check.show_edit(item.edit, read.rows, item.checks)
        self._pages.setCurrentWidget(self._pages.check)
        self._pages.check.fields.focus_title()

    def _fail_check(self, error: BriefingError) -> None:
        self._reading = False
        if not self._over:
            self._give_up()
            self.refused.emit(error)

    # -- confirming ----------------------------------------------------------------------------------------------
    def _confirm_check(self) -> None:
        assert self._item is not None
        edit, self._item.checks = self._item.edit, self._pages.check.own
        assert edit is not None
        if self._several:
            edit.when_settled(self._show_summary)
        else:
            self._pages.check.show_busy()
            edit.when_settled(lambda: self._place(self._queue.items))

    def _leave_check(self) -> None:
        if not self._several:
            self._give_up()
            return
        item, before = self._item, self._before
        assert item is not None
        edit = item.edit
        assert edit is not None

        def leave() -> None:
            if before is None:
                item.edit, item.checks = None, item.own
            else:
                edit.return_to(before)
            self._show_summary()

        edit.when_settled(leave)

    def _place(self, items: Sequence[Item]) -> None:
        finished = [item.finished() for item in items if item.made is not None]
        self._page_in_charge().show_busy()
        self._placing = True
        self._jobs.run(partial(put_in_place, finished), partial(self._end, len(finished)), self._show_refused)

    def _page_in_charge(self) -> CheckPage | SummaryPage:
        return self._pages.summary if self._several else self._pages.check

    def _end(self, count: int, placed: object) -> None:
        assert isinstance(placed, Placed)
        self._placing = False
        self._close(QDialog.DialogCode.Accepted)
        self.placed.emit(placed, count)

    def _show_refused(self, error: BriefingError) -> None:
        self._placing = False
        if not self._over:
            self._page_in_charge().show_refused(error.sentence(self._language))

    # -- ending --------------------------------------------------------------------------------------------------
    def stop(self) -> None:
        """The window goes away: end everything now, and remove what was begun."""
        if self._placing:
            self._jobs.wait()  # what is being put in its place is whole before the folder of its draft goes
        self._placing = False
        self._give_up()
        self._queue.wait()
        for edit in self._edits:
            edit.wait()
        self._jobs.wait()
        self._workshop.close()

    def reject(self) -> None:
        """Esc: from a check with changes only at the second time, so that a slip of the hand loses no work."""
        if self._placing:
            return  # in a moment it is done
        if self._pages.on_check and self._is_changed and not self._warned:
            self._warned = True
            sentence = self.tr("Your changes are not kept yet. Press Esc once more to give them up.")
            self._pages.check.foot.show_sentence(sentence, warns=True)
        elif self._pages.on_check:
            self._warned = False
            self._leave_check()
        else:
            self._give_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The frame asks as Esc does. Qt would take the desk away at once, though what was begun is still ending."""
        self.reject()
        event.setAccepted(self._over and not self._idle.isActive())

    @property
    def _is_changed(self) -> bool:
        """True where work of the user's would be lost."""
        item = self._item
        if item is None or item.edit is None:
            return False
        before = self._before.hand if self._before is not None else item.edit.recalled
        return item.edit.hand != before or self._pages.check.own != item.checks

    def _give_up(self) -> None:
        self._close(QDialog.DialogCode.Rejected)

    def _close(self, result: QDialog.DialogCode) -> None:
        if self._over or self._placing:
            return
        self._over = True
        self._outcome = result
        self._queue.cancel()
        for edit in self._edits:
            edit.cancel()
        self.hide()
        if not self._reading:
            self._workshop.close()
        self._leave_when_idle()

    def _leave_when_idle(self) -> None:
        """A worker thread cannot be stopped, a process takes its time: the folder goes after them, and this with it."""
        if self._jobs.busy or self._queue.busy or any(edit.busy for edit in self._edits):
            self._idle.start()
            return
        self._idle.stop()
        self._workshop.close()
        self.done(int(self._outcome))
