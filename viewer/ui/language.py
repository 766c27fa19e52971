"""The window's language: the words that are loaded, and the change to others while the window stands.

A change makes a new window over the same memory and look, brings it to where the reader is, and takes the old one
away. Every word is then made as at a start; none can be forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from viewer.paths import resources

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.memory import Memory
    from viewer.ui.navigator import Navigator
    from viewer.ui.report_opener import Opened


ARROWS = (
    QT_TRANSLATE_NOOP("QShortcut", "Left"), QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"), QT_TRANSLATE_NOOP("QShortcut", "Down"),
)  # fmt: skip
"""Keys that Qt's own Chinese calls 左方向 and so on; ours, loaded after it, names them as keyboards do: ←."""
FILES = (
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"), QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)  # fmt: skip
"""Words of Qt's own file dialog that its Chinese lacks."""
_PANELS = frozenset({"help", "reading"})
"""Panels that do not stop the window; every other dialog has closed before a language can be chosen."""


class Keeper(QObject):
    """Holds the window that was made last: nobody else does once its maker has another one in hand."""

    window: MainWindow | None = None


def translate(app: QApplication, language: str) -> None:
    """Load the Chinese words, ours and Qt's own, or none; English is what stands in the code."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
        former.deleteLater()
    if language == "en":
        return
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase_zh_CN", qt_words), ("zh_CN", str(resources() / "i18n"))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def speak(window: MainWindow, memory: Memory, opened: Opened | None) -> bool:
    """Let the window speak the language of the settings; False where that must wait for the next start, because
    nothing is open (``opened``), something is being imported, a meeting is on: its screen would go with the window; or
    the disk does not take the note being written, whose words would go.
    """
    from viewer.ui.note_rescue import NoteRescue

    app = QApplication.instance()
    if opened is None or not isinstance(app, QApplication) or window.findChild(QWidget, "meeting") is not None:
        return False
    rescue = window.findChild(NoteRescue)
    if rescue is not None and not rescue.kept():
        return False

    def anew() -> None:
        from viewer.ui.main_window import MainWindow

        window.keep()
        translate(app, memory.settings.language)
        new = MainWindow(memory, window.looks)
        new.show_opened(opened)
        change_window(window, new)

    if spoken(app) != memory.settings.language:
        # The menu in which it was chosen is this window's: it must have closed before the window goes.
        QTimer.singleShot(0, window, anew)
    return True


def spoken(app: QApplication) -> str:
    """The language of the words that are loaded, ``zh`` or ``en``."""
    return "zh" if app.findChildren(QTranslator) else "en"


def change_window(old: MainWindow, new: MainWindow) -> None:
    """Bring ``new`` to where ``old`` is: report, place, filter, way back, columns; show it, and take ``old`` away."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    keeper = app.findChild(Keeper) or Keeper(app)
    keeper.window = new
    new.setWindowIcon(old.windowIcon())
    new.setGeometry(old.geometry())
    new.setWindowState(old.windowState())
    new.notes.take_over(old.notes)
    new.show()
    QApplication.sendPostedEvents()  # until then the text is laid out for a window of another size
    _go_where(old.navigator, new)
    _take_door(old, new)
    _open_again(_open_panels(old), new)
    new.activateWindow()
    old.hide()
    old.deleteLater()


def _go_where(there: Navigator, new: MainWindow) -> None:
    session, here = there.session, new.navigator
    selection = session.selection
    if there.pages.has_reading and there.reading.columns.second is not None:
        columns, before = here.reading.columns, there.reading.columns
        columns.show_split(True)
        columns.first.stand_as(before.first)
        if columns.second is not None and before.second is not None:
            columns.second.stand_as(before.second)
        if before.text is before.first:
            columns.first.setFocus()
    if selection is not None and selection.filtering:
        here.session.show_only_matching(session.only_matching)
        here.reading.head.show_only_matching(session.only_matching)
        new.enter_query(selection.query)
        for _ in range(max(0, session.hit)):
            here.session.step_hit(1)
        here.show_current_hit()
        here.before_filter = there.before_filter
    if there.on_text:
        here.reading.text.stand_as(there.reading.text)
    here.history = there.history
    here.moved.emit()


def _take_door(old: MainWindow, new: MainWindow) -> None:
    """A second start of the program now comes to ``new``."""
    from viewer.ui.single_window import SingleWindow

    door = old.findChild(SingleWindow)
    if door is not None:
        door.file_named.disconnect()
        door.serve(new)
        door.file_named.connect(new.open_path)


def _open_panels(window: MainWindow) -> tuple[str, ...]:
    """The commands behind the panels that stand beside ``window``, by the panels' names."""
    from PySide6.QtWidgets import QDialog  # its class is made when it is named: not at the start

    panels = (panel.objectName() for panel in window.findChildren(QDialog) if panel.isVisible())
    return tuple(name for name in panels if name in _PANELS)


def _open_again(panels: tuple[str, ...], new: MainWindow) -> None:
    """Open them beside ``new`` once it has its commands, which it gets after its first paint."""
    from viewer.ui.first_paint import AfterFirstPaint

    def reopen() -> None:
        for action in new.actions():
            if action.objectName() in panels:
                action.trigger()

    if panels:
        AfterFirstPaint(new, (lambda: None, reopen))
