"""The fault hook: what is our bug goes to a log file and one dialog with text to copy."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from viewer.paths import user_folder

_MAX_LOG = 1_000_000


def install_hook() -> None:
    """Send every uncaught exception to the log and the dialog instead of ending the program."""
    sys.excepthook = _report


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    # Only when it is needed: using a class of Qt's for the first time takes a millisecond of every start.
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication, QMessageBox

    from viewer.theme.palette import dress

    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    text = "".join(traceback.format_exception(kind, error, trace))
    sys.__stderr__ and sys.__stderr__.write(text)
    place = _log(text)
    box = QMessageBox()
    dress(box)
    box.setIcon(QMessageBox.Icon.Warning)
    translate = QCoreApplication.translate
    box.setText(translate("Crash", "Something went wrong. What you were reading is still there."))
    box.setInformativeText(
        translate("Crash", "The report below helps to mend it. It is also in {file}").format(file=place)
    )
    box.setDetailedText(text)
    box.exec()


def _log(text: str) -> str:
    path = user_folder() / "errors.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if not path.exists() or path.stat().st_size < _MAX_LOG else "w"
        with path.open(mode, encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError:
        return "-"
    return str(path)
