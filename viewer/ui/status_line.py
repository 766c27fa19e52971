"""The status bar: size of the report and the filter on the left, place and type size on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from viewer.model import Briefing
from viewer.shown import Selection
from viewer.theme.tokens import Theme
from viewer.ui.parts.assistive import announce
from viewer.ui.parts.counted import counted
from viewer.ui.parts.elided import ElidedLabel
from viewer.ui.parts.outline_amount import outline_amount

MESSAGE_MS = 3000
FILE_MESSAGE_MS = 20_000
"""Long enough to read a path and to reach the button beside it."""
_BETWEEN = 6
"""Px that Qt leaves between two parts of a status bar."""


class StatusLine(QStatusBar):
    """Words only; the window tells it what to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._report, self._figures, self._supplied = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self._filter, self._warnings = ElidedLabel(), ElidedLabel()
        self._changed, self._input, self._reading = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self._made = Path()
        self._place, self._zoom = QLabel(), QLabel()
        self._left = (
            self._reading, self._report, self._figures, self._supplied, self._filter, self._changed, self._warnings,
            self._input,
        )  # fmt: skip
        for label in self._left:
            label.setTextFormat(Qt.TextFormat.PlainText)  # a report's words may look like marks
            self.addWidget(label)
        self._folder = QToolButton()
        self._folder.setText(self.tr("Show in folder"))
        self._folder.clicked.connect(self._open_folder)
        self._right = (self._folder, self._place, self._zoom)
        for part in self._right:
            self.addPermanentWidget(part)
        self._folder.hide()
        self.messageChanged.connect(lambda message: self._folder.setVisible(bool(message) and self._folder.isVisible()))

    def show_theme(self, theme: Theme) -> None:
        """Take the height and name the body size."""
        self.setFixedHeight(theme.px(24 if theme.look.compact else 28))
        self._zoom.setText(self.tr("Size {size}").format(size=theme.types.body.size))
        self._fit()

    def show_briefing(self, briefing: Briefing) -> None:
        """Count chapters, sections, figures and supplied numbers."""
        from viewer.query.cards import group_cards  # counting begins after the first paint
        from viewer.ui.parts.amounts import outline_of

        chapters, sections, supplied = outline_of(briefing)
        # A text without headings has neither chapters nor sections to count.
        self._report.setText(outline_amount(chapters, sections) if chapters else "")
        self._figures.setText(counted(self.tr("{count} figures").format(count=len(group_cards(briefing.metrics)))))
        words = counted(self.tr("{count} numbers supplied").format(count=supplied))
        self._supplied.setText(words if supplied else "")
        # What the import noticed in the source is said as long as the report is open.
        self._warnings.setText("　".join(f"⚠ {warning}" for warning in briefing.warnings))
        self._changed.setText("")
        self._fit()

    def show_changed(self) -> None:
        """The briefing is not what was imported; said as long as it is open."""
        self._changed.setText("⚠ " + self.tr("This briefing was changed after its import; compare with the report"))
        self._fit()

    def show_reading(self, name: str) -> None:
        """A long report is being read, and the window goes on; "" when that is over."""
        words = self.tr("Opening “{name}”…").format(name=name) if name else ""
        self._reading.setText(words)
        self._fit()
        if name:
            announce(self, words)

    def show_selection(self, selection: Selection) -> None:
        """Name the filter while there is one."""
        words = self.tr("Filter: {query}").format(query=selection.query.strip())
        self._filter.setText(words if selection.filtering else "")
        self._fit()

    def show_input_missing(self, missing: bool) -> None:
        """Say that Chinese cannot be typed now, where the session names an input method and none answers."""
        words = self.tr("No input method answers: Chinese can be pasted, not typed")
        self._input.setText(words if missing else "")
        self._fit()

    def show_page(self, name: str) -> None:
        """A page that is not the text is shown: the overview, the library."""
        self._place.setText(name)
        self._zoom.hide()
        self._fit()

    def show_section(self, briefing: Briefing, unit: str) -> None:
        """The unit of reading: its position among the sections, or among the chapters where it is one."""
        level = briefing.section(unit).level
        same = [section.id for section in briefing.sections if section.level == level]
        words = self.tr("Section {at} of {total}") if level == 2 else self.tr("Chapter {at} of {total}")
        self._place.setText(words.format(at=same.index(unit) + 1, total=len(same)) if level else "")
        self._zoom.show()
        self._fit()

    def show_hit(self, current: int, total: int) -> None:
        """The current hit, 1-based, or that nothing matches."""
        words = self.tr("Hit {current} of {total}").format(current=current, total=total)
        self._place.setText(words if total else self.tr("No match"))
        self._zoom.show()
        self._fit()

    def tell(self, words: str, path: str = "") -> None:
        """A passing message; about a file that was made, with a button that shows it in its folder."""
        self._made = Path(path)
        self.showMessage(words, FILE_MESSAGE_MS if path else MESSAGE_MS)
        announce(self, words)
        self._folder.setVisible(bool(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all, what is known of the report gives way, and is said by the tooltip; what is
        left is cut.
        """
        said = [label for label in self._left if label.text()]
        seen = (*said, *(part for part in self._right if not part.isHidden()))
        needed = sum(part.sizeHint().width() + _BETWEEN for part in seen)
        away = []
        for label in (self._supplied, self._figures, self._report):
            if label in said and needed > self.width():
                needed -= label.sizeHint().width() + _BETWEEN
                away.append(label)
        for label in self._left:
            label.setVisible(label in said and label not in away)
        self.setToolTip("\n".join(label.text() for label in self._left if label in away))
        self._give_way()

    def _give_way(self) -> None:
        """What was shown while a message stands comes after it: Qt would paint both at one place."""
        if self.currentMessage():
            self.hideOrShow()

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.parent))):
            self.clearMessage()
        else:
            self.tell(self.tr("No file manager answers; the file is in {folder}").format(folder=self._made.parent))
