"""One line that says what was found in a report, and sentences on what needs a look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.importing.look import Look
from viewer.ui.parts.counted import counted

_TEN_THOUSAND = 10_000
_MOST = 3
"""Warnings that get a line each; more stand in the tooltip of the last."""


def found_words(chapters: int, sections: int, figures: int, characters: int) -> str:
    """``7 章 19 节，97 项数据，约 1.2 万字``."""
    translate = QCoreApplication.translate
    length = translate("Found", "{count} characters").format(count=characters)
    if characters >= _TEN_THOUSAND:
        length = translate("Found", "about {thousands} characters").format(
            thousands=f"{round(characters, -2):,}", wan=f"{characters / _TEN_THOUSAND:.1f}"
        )
    if not sections:
        words = translate("Found", "{chapters} chapters, {figures} figures, {length}")
        return counted(words.format(chapters=chapters, figures=figures, length=length))
    words = translate("Found", "{chapters} chapters, {sections} sections, {figures} figures, {length}")
    return counted(words.format(chapters=chapters, sections=sections, figures=figures, length=length))


def found_in(look: Look) -> str:
    """``found_words`` of a report."""
    return found_words(look.chapters, look.sections, look.figures, look.characters)


def warnings_of(look: Look) -> tuple[str, ...]:
    """What needs a look, in plain sentences: what the reader of the file said, numbers supplied, nothing found."""
    translate = QCoreApplication.translate
    told = list(look.briefing.warnings)
    if look.supplied:
        told.append(
            translate("Found", "{count} numbers are missing in the file and were supplied").format(count=look.supplied)
        )
    if not look.all_rows:
        told.append(
            translate("Found", "No headings were found; choose a line at the left and press Enter to make it one")
        )
    if not look.spans:
        told.append(translate("Found", "No figures were found"))
    return tuple(told)


class FoundLine(QWidget):
    """Shows both for the briefing being checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._found = QLabel()
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._notes: list[tuple[QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._found)
        self._warnings: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What was found, as it is said."""
        return self._found.text()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What needs a look, as it is said."""
        return self._warnings

    def show_look(self, look: Look) -> None:
        """Say what is in it."""
        self._found.setText(found_in(look))
        warnings = warnings_of(look)
        if warnings == self._warnings:
            return
        self._warnings = warnings
        shown = warnings if len(warnings) <= _MOST else (*warnings[: _MOST - 1], self._rest(len(warnings) - _MOST + 1))
        while len(self._notes) < len(shown):
            self._add_note()
        for at, (sign, note) in enumerate(self._notes):
            note.setText(shown[at] if at < len(shown) else "")
            note.setToolTip("\n".join(warnings) if len(warnings) > _MOST else "")
            sign.setVisible(at < len(shown))
            note.setVisible(at < len(shown))
        if self._theme is not None:
            self.show_theme(self._theme)

    def _rest(self, count: int) -> str:
        return self.tr("And {count} more remarks").format(count=count)

    def _add_note(self) -> None:
        sign, note, row = QLabel(), QLabel(), QHBoxLayout()
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(note, 1)
        self._column.addLayout(row)
        self._notes.append((sign, note))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._column.setSpacing(theme.px(4))
        for label, color in ((self._found, theme.colors.ink2), *((note, theme.colors.ink2) for _, note in self._notes)):
            label.setFont(font(theme.types.meta))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)
        for sign, _note in self._notes:
            sign.setPixmap(icon("warning", theme.colors.ink2).pixmap(theme.px(16), theme.px(16)))
            sign.setFixedSize(theme.px(20), theme.px(20))
