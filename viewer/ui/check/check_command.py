"""The commands of checking: the dialog with every decision kept as it is made, and the briefing that carries them.

Loaded at the first use, so that it is no part of the start.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.errors import BriefingError, ChecksSetAside, NotReplaced, OpenBriefing
from viewer.model import Briefing, Check
from viewer.paths import BRIEFING, root, safe_stem, user_folder
from viewer.punctuation import full_width
from viewer.query.checked import checks_to_hand_over
from viewer.store.agreement import with_checks
from viewer.store.checks import remove_check, save_check
from viewer.store.read import is_briefing
from viewer.store.write import write_briefing
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import Change, CheckDesk
from viewer.ui.check.check_dialog import CheckDialog
from viewer.ui.memory import Memory
from viewer.ui.parts.usual_folder import usual_folder


class CheckCommand(QObject):
    """Works on one briefing as read, with the user's own checks on it. ``told(words, path)`` is for the status bar."""

    told = Signal(str, str)

    def __init__(self, briefing: Briefing, own: tuple[Check, ...], memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._briefing, self._own, self._memory, self._window = briefing, own, memory, window

    # -- checking ------------------------------------------------------------------------------------------------
    def dialog(self, unit: str, metric_id: int, theme: Theme) -> tuple[CheckDialog, CheckDesk]:
        """The dialog on a reading unit, with a figure taken up where ``metric_id`` is not 0, and what it works on."""
        desk = CheckDesk(self._briefing, self._own)
        dialog = CheckDialog(desk, unit, theme, self._window)
        dialog.decided.connect(lambda change: self._keep(change, desk, dialog))
        if metric_id:
            dialog.choose(metric_id)
        return dialog, desk

    def run(self, unit: str, metric_id: int, theme: Theme) -> tuple[Check, ...]:
        """Check figures until the dialog is closed; the user's own checks after that."""
        dialog, desk = self.dialog(unit, metric_id, theme)
        dialog.exec()
        dialog.deleteLater()
        return desk.own

    def _keep(self, change: Change, desk: CheckDesk, dialog: CheckDialog) -> None:
        """Keep a decision at once. What cannot be kept is said where the user looks, and holds until the end."""
        try:
            try:
                self._store(change)
            except ChecksSetAside as aside:
                # The new record is to hold what the damaged one held of this report.
                for check in desk.own:
                    save_check(self._briefing.sha256, check)
                raise aside
        except BriefingError as error:
            dialog.show_failure(error.sentence(self._memory.settings.language))

    def _store(self, change: Change) -> None:
        sha256 = self._briefing.sha256
        if change.keep:
            save_check(sha256, change.check, change.replaces)
            return
        for span in (change.replaces, change.check.span):
            if span is not None:
                remove_check(sha256, span)

    # -- handing over --------------------------------------------------------------------------------------------
    def save(self) -> None:
        """Ask for a place and write a new briefing file there, with all checks that hold in it."""
        path = self._proposed()
        while True:
            chosen = self._ask(path)
            if chosen is None:
                return
            path = chosen
            try:
                count = self._write(path)
            except BriefingError as error:
                if not self._try_again(error):
                    return
                continue
            self._memory.change(last_folder=str(path.parent))
            words = self.tr("Saved with {count} checks to {file}")
            self.told.emit(words.format(count=count, file=path.name), str(path))
            return

    def _write(self, path: Path) -> int:
        if os.path.exists(path) and not is_briefing(path):
            raise NotReplaced(path.name)
        opened = self._memory.opened
        if os.path.exists(path) and os.path.exists(opened) and path.samefile(opened):
            raise OpenBriefing(path.name)
        checks = checks_to_hand_over(self._briefing, (*self._briefing.checks, *self._own))
        write_briefing(with_checks(self._briefing, checks), path)
        return len(checks)

    def _proposed(self) -> Path:
        """Beside the report, where the user may write there and it is theirs; else in the folder used last."""
        opened = Path(self._memory.settings.last_file).parent if self._memory.settings.last_file else None
        ours = (user_folder().resolve(), root().resolve())
        if opened is None or not os.access(opened, os.W_OK) or any(_lies_in(opened, folder) for folder in ours):
            opened = usual_folder(self._memory.settings.last_folder)
        title = full_width(self._briefing.metadata.title)
        return opened / (safe_stem(self.tr("{title} (checked)").format(title=title)) + BRIEFING)

    def _ask(self, proposed: Path) -> Path | None:
        """Where to write; None when cancelled. Qt asks before replacing a file."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save checked briefing"),
            str(proposed),
            self.tr("Briefings (*.briefing)"),
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == BRIEFING else path.with_name(path.name + BRIEFING)

    def _try_again(self, error: BriefingError) -> bool:
        """Say what went wrong; True when the user wants to choose another place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Save checked briefing"))
        box.setText(error.sentence(self._memory.settings.language))
        again = box.addButton(self.tr("Choose another place…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is again


def _lies_in(folder: Path, other: Path) -> bool:
    resolved = folder.resolve()
    return resolved == other or other in resolved.parents
