"""Every command of the window as a QAction: its words, its keys and the menu it stands in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from viewer.theme.icons import icon
from viewer.theme.tokens import Theme

# (command, icon); the words and keys stand in Commands so that the translation tool sees them.
_ICONS = {
    "open": "open",
    "print": "print",
    "overview": "overview",
    "back": "back",
    "forward": "forward",
    "tree": "sidebar",
    "large": "large",
    "dark": "moon",
}

_GAP = "\u2002"
"""Between an icon and its words: a tool button sets them closer than the design does."""


class Commands(QObject):
    """The actions by name; ``commands["print"].triggered`` is what the window connects to."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        standard = QKeySequence.StandardKey
        self._add("open", self.tr("Open report…"), standard.Open)
        self._add("details", self.tr("Report details…"))
        self._add("print", self.tr("Print brief…"), standard.Print)
        self._add("export_pdf", self.tr("Export PDF…"))
        self._add("export_word", self.tr("Export Word…"))
        self._add("export_notes", self.tr("Export notes…"))
        self._add("forget", self.tr("Clear history…"))
        self._add("quit", self.tr("Quit"), "Ctrl+Q")
        self._add("overview", self.tr("Overview"), "Ctrl+Home", "Alt+Home", checkable=True)
        self._add("tree", self.tr("Sections"), "F9", checkable=True)
        self._add("cards", self.tr("Figures"), "F10", checkable=True)
        self._add("large", self.tr("Large print"), "Ctrl+L", checkable=True)
        self._add("dark", self.tr("Dark"), "Ctrl+D", checkable=True)
        self._add("system", self.tr("Follow the system’s light or dark"), checkable=True)
        self._add("larger", self.tr("Larger"), "Ctrl++", "Ctrl+=")
        self._add("smaller", self.tr("Smaller"), "Ctrl+-")
        self._add("actual", self.tr("Actual size"), "Ctrl+0")
        self._add("full_screen", self.tr("Full screen"), "F11", checkable=True)
        self._add("back", self.tr("Back"), "Alt+Left")
        self._add("forward", self.tr("Forward"), "Alt+Right")
        self._add("previous_section", self.tr("Previous section"), "Ctrl+Up")
        self._add("next_section", self.tr("Next section"), "Ctrl+Down")
        self._add("find", self.tr("Find"), standard.Find)
        self._add("next_hit", self.tr("Next hit"), "F3")
        self._add("previous_hit", self.tr("Previous hit"), "Shift+F3")
        self._add("clear", self.tr("Clear filter"), "Esc")
        self._add("next_pane", self.tr("Next pane"), "F6")
        self._add("previous_pane", self.tr("Previous pane"), "Shift+F6")
        self._add("export_all", self.tr("Export all figures…"))
        self._add("export_matching", self.tr("Export matching figures…"))
        self._add("copy_figures", self.tr("Copy the figures listed as a table"))
        self._add("check", self.tr("Check figures…"), "F7")
        self._add("save_checked", self.tr("Save checked briefing…"))
        self._add("mark", self.tr("Mark the words selected"), "Ctrl+M")
        self._add("note", self.tr("Add note…"), "Ctrl+Shift+M")
        self._add("bookmark", self.tr("Bookmark this section"), "Ctrl+B", checkable=True)
        self._add("notes", self.tr("Notes"), "F8")
        self._add("restore_note", self.tr("Bring back the note removed"), standard.Undo)
        self._add("chinese", "简体中文", checkable=True)
        self._add("english", "English", checkable=True)
        self._add("help", self.tr("Help and shortcuts"), "F1")
        self._add("about", self.tr("About"))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        """Every command there is, in the order they were added."""
        return tuple(self._actions.values())

    def add_later(self, *, voice: bool) -> None:
        """Add the commands that no first screen needs; before ``fill``, which gives them their places.

        ``voice``: the system can read aloud.
        """
        if voice:
            self._add("aloud", self.tr("Read aloud"), "Ctrl+R", checkable=True)
        self._add("library", self.tr("Library"), "Ctrl+Shift+O")
        self._add("meeting", self.tr("Meeting mode"), "F5")
        self._add("contrast", self.tr("High contrast"), checkable=True)
        self._add("reading", self.tr("Reading settings…"), "Ctrl+,")
        self._add("split", self.tr("Two columns"), "Ctrl+\\", checkable=True)
        self._add("caret", self.tr("Select words by keyboard"), "F4", checkable=True)
        self._add("palette", self.tr("Command palette…"), "Ctrl+K")
        self._add("go_to_number", self.tr("Go to number…"), "Ctrl+G")
        self._add("numbers", self.tr("Paragraph numbers"), "Ctrl+Shift+G", checkable=True)

    def fill(self, bar: QMenuBar) -> None:
        """Put the commands into the menus that Alt shows; those that were not added have no place."""
        menus = (
            (
                self.tr("File"),
                ("open", "library", "details", "", "print", "export_pdf", "export_word", "export_notes", "", "forget",
                 "quit"),
            ),
            (
                self.tr("View"),
                ("overview", "tree", "cards", "split", "", "large", "dark", "system", "contrast", "", "numbers", "",
                 "larger", "smaller", "actual", "reading", "", "full_screen", "", "meeting", "aloud"),
            ),
            (
                self.tr("Go"),
                ("palette", "go_to_number", "", "find", "next_hit", "previous_hit", "clear", "", "back", "forward", "",
                 "previous_section", "next_section", "", "next_pane", "previous_pane"),
            ),
            (self.tr("Data"), ("check", "save_checked", "", "export_all", "export_matching", "", "copy_figures")),
            (
                self.tr("Notes"),
                ("caret", "mark", "note", "bookmark", "", "notes", "", "restore_note", "", "export_notes"),
            ),
            (self.tr("Language"), ("chinese", "english")),
            (self.tr("Help"), ("help", "about")),
        )  # fmt: skip
        for title, names in menus:
            menu = bar.addMenu(title)
            for name in names:
                if name in self._actions:
                    menu.addAction(self._actions[name])
                elif not name:
                    menu.addSeparator()

    def show_theme(self, theme: Theme) -> None:
        """Redraw the icons in the theme's ink; the dark command shows what it leads to."""
        for name, file in _ICONS.items():
            self._actions[name].setIcon(icon(file, theme.colors.ink))
        dark = self._actions["dark"]
        dark.setIcon(icon("sun" if theme.look.dark else "moon", theme.colors.ink))
        dark.setIconText(_GAP + (self.tr("Light") if theme.look.dark else self.tr("Dark")))

    def show_able(self, *, back: bool, forward: bool, report: bool, hits: bool, filtering: bool, details: bool) -> None:
        """Enable what can act now; a command that cannot is pale."""
        names = ("print", "export_pdf", "export_word", "overview", "previous_section", "next_section", "find")
        able = dict.fromkeys(
            (*names, "copy_figures", "export_all", "check", "save_checked", "mark", "note", "bookmark", "notes"), report
        )
        able |= {"next_hit": hits, "previous_hit": hits, "clear": filtering, "export_matching": filtering}
        able |= {
            "back": back,
            "forward": forward,
            "details": details,
            "meeting": report,
            "go_to_number": report,
            "numbers": report,
            "split": report,
            "caret": report,
            "aloud": report,
        }
        for name, can in able.items():
            if name in self._actions:
                self._actions[name].setEnabled(can)

    def show_checked(self, **states: bool) -> None:
        """Check the commands that name a state which holds."""
        for name, holds in states.items():
            self._actions[name].setChecked(holds)

    def _add(self, name: str, words: str, *keys: QKeySequence.StandardKey | str, checkable: bool = False) -> None:
        action = QAction(words, self._window)
        action.setObjectName(name)
        action.setIconText(_GAP + words.rstrip("…"))
        sequences = [QKeySequence(key) for key in keys]
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(checkable)
        action.setIconVisibleInMenu(False)  # its place is that of the tick, which says what is on
        shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
        tip = words.rstrip("…")
        action.setToolTip(f"{tip}　{shown}" if shown else tip)
        # A hidden menu bar does not deliver shortcuts: the window holds every action itself.
        self._window.addAction(action)
        self._actions[name] = action
