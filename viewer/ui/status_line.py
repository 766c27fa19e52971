"""The status bar: size of the report and the filter on the left, place and type size on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from viewer.model import Briefing
from viewer.shown import Selection
from viewer.theme.tokens import Theme
from viewer.ui.parts.assistive import announce
from viewer.ui.parts.counted import counted
from viewer.ui.parts.outline_amount import outline_amount

MESSAGE_MS = 3000
FILE_MESSAGE_MS = 20_000
"""Long enough to read a path and to reach the button beside it."""


class StatusLine(QStatusBar):
    """Words only; the window tells it what to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._report, self._figures, self._supplied = QLabel(), QLabel(), QLabel()
        self._filter, self._warnings, self._changed, self._input = QLabel(), QLabel(), QLabel(), QLabel()
        self._reading = QLabel()
        self._made = Path()
        self._place, self._zoom = QLabel(), QLabel()
        counts = (self._report, self._figures, self._supplied)
        left = (self._reading, *counts, self._filter, self._changed, self._warnings, self._input)
        for label in left:
            label.setTextFormat(Qt.TextFormat.PlainText)  # a report's words may look like marks
            self.addWidget(label)
        for label in (self._reading, self._changed, self._input):
            label.hide()
        self._folder = QToolButton()
        self._folder.setText(self.tr("Show in folder"))
        self._folder.clicked.connect(self._open_folder)
        for part in (self._folder, self._place, self._zoom):
            self.addPermanentWidget(part)
        self._folder.hide()
        self.messageChanged.connect(lambda message: self._folder.setVisible(bool(message) and self._folder.isVisible()))

    def show_theme(self, theme: Theme) -> None:
        """Take the height and name the body size."""
        self.setFixedHeight(theme.px(24 if theme.look.compact else 28))
        self._zoom.setText(self.tr("Size {size}").format(size=theme.types.body.size))

    def show_briefing(self, briefing: Briefing) -> None:
        """Count chapters, sections, figures and supplied numbers."""
        from viewer.query.cards import group_cards  # counting begins after the first paint

        levels = [section.level for section in briefing.sections]
        self._report.setText(outline_amount(levels.count(1), levels.count(2)))
        self._report.setVisible(1 in levels)  # a text without headings has neither chapters nor sections to count
        self._figures.setText(counted(self.tr("{count} figures").format(count=len(group_cards(briefing.metrics)))))
        supplied = sum(section.number_restored for section in briefing.sections)
        self._supplied.setText(counted(self.tr("{count} numbers supplied").format(count=supplied)))
        self._supplied.setVisible(bool(supplied))
        # What the import noticed in the source is said as long as the report is open.
        self._warnings.setText("　".join(f"⚠ {warning}" for warning in briefing.warnings))
        self._warnings.setVisible(bool(briefing.warnings))
        self._changed.hide()
        self._give_way()

    def show_changed(self) -> None:
        """The briefing is not what was imported; said as long as it is open."""
        self._changed.setText("⚠ " + self.tr("This briefing was changed after its import; compare with the report"))
        self._changed.show()
        self._give_way()

    def show_reading(self, name: str) -> None:
        """A long report is being read, and the window goes on; "" when that is over."""
        words = self.tr("Opening “{name}”…").format(name=name) if name else ""
        self._reading.setText(words)
        self._reading.setVisible(bool(name))
        if name:
            announce(self, words)

    def show_selection(self, selection: Selection) -> None:
        """Name the filter while there is one."""
        self._filter.setText(self.tr("Filter: {query}").format(query=selection.query.strip()))
        self._filter.setVisible(selection.filtering)
        self._give_way()

    def show_input_missing(self, missing: bool) -> None:
        """Say that Chinese cannot be typed now, where the session names an input method and none answers."""
        words = self.tr("No input method answers: Chinese can be pasted, not typed")
        self._input.setText(words if missing else "")
        self._input.setVisible(missing)
        self._give_way()

    def show_page(self, name: str) -> None:
        """A page that is not the text is shown: the overview, the library."""
        self._place.setText(name)
        self._zoom.hide()

    def show_section(self, briefing: Briefing, unit: str) -> None:
        """The unit of reading: its position among the sections, or among the chapters where it is one."""
        level = briefing.section(unit).level
        same = [section.id for section in briefing.sections if section.level == level]
        words = self.tr("Section {at} of {total}") if level == 2 else self.tr("Chapter {at} of {total}")
        self._place.setText(words.format(at=same.index(unit) + 1, total=len(same)) if level else "")
        self._zoom.show()

    def show_hit(self, current: int, total: int) -> None:
        """The current hit, 1-based, or that nothing matches."""
        words = self.tr("Hit {current} of {total}").format(current=current, total=total)
        self._place.setText(words if total else self.tr("No match"))
        self._zoom.show()

    def tell(self, words: str, path: str = "") -> None:
        """A passing message; about a file that was made, with a button that shows it in its folder."""
        self._made = Path(path)
        self.showMessage(words, FILE_MESSAGE_MS if path else MESSAGE_MS)
        announce(self, words)
        self._folder.setVisible(bool(path))

    def _give_way(self) -> None:
        """What was shown while a message stands comes after it: Qt would paint both at one place."""
        if self.currentMessage():
            self.hideOrShow()

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.parent)))
        self.clearMessage()
