"""What stands in place of the text: nothing found, a report that did not open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.buttons import OutlineButton
from viewer.ui.parts.counted import counted
from viewer.ui.search.chip_row import ChipRow

_TITLE = Type("serif", 600, 26, 40)
_SENTENCE = Type("sans", 400, 15, 24)
_NOTICE = Type("sans", 500, 16, 24)
_SIDE = 24
_ROOMY_TO_LOW = (
    (1.0, True, True), (0.5, True, True), (0.2, True, True),
    (0.5, False, True), (0.2, False, True), (0.2, False, False),
)  # fmt: skip
"""How much of the gaps stands, and whether the topics and the sentence do; the first that fits is taken."""


class EmptyState(QWidget):
    """Two states, one way out of each. ``cleared``: the filter is to go; ``topic_chosen``: a query to search
    instead; ``notes_requested``: the notes found are to be seen; ``other_file_requested``: another report is to be
    picked."""

    cleared = Signal()
    topic_chosen = Signal(str)
    notes_requested = Signal()
    other_file_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[QLabel, Type, str]] = []
        self._gaps: list[tuple[QVBoxLayout, int, int]] = []
        self._theme: Theme | None = None
        self._offers_topics = False
        self._seen = ""
        self.setAutoFillBackground(True)
        self._pages = QStackedWidget(self)
        for page in (self._nothing_page(), self._error_page()):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_nothing_found(
        self, query: str, sections: int, figures: int, topics: tuple[tuple[str, int], ...] = ()
    ) -> None:
        """Nothing matches ``query`` among so many sections and figures; ``topics``: (words, places) that would."""
        self._title.setText(self.tr("Nothing found for “{query}”").format(query=query))
        searched = self.tr("Searched all {sections} sections, headings and {figures} figures.")
        self._seen = searched.format(sections=sections, figures=figures)
        self.show_apart(apart=False)
        self._chips.show_topics(topics)
        self._offers_topics = bool(topics)
        self._turn_to(0, self._offer if self._offer.text() else self._clear)

    def show_apart(self, apart: bool) -> None:
        """Say that each part of the query is found and no section has all of it; else to try a shorter word."""
        each = self.tr("Each part is found by itself, but no section has them all.")
        advice = each if apart else self.tr("Try a shorter word.")
        self._searched.setText(counted(self.tr("{searched} {advice}").format(searched=self._seen, advice=advice)))
        self._fit()

    def show_offer(self, query: str, hits: int) -> None:
        """Offer a query that was probably meant and finds so many places; "" for none. Told before the state."""
        count = self.tr("1 hit") if hits == 1 else self.tr("{count} hits").format(count=hits)
        self._offer.setText(query)
        spoken = self.tr("Did you mean “{query}”? {count}").format(query=query, count=count)
        self._offer.setAccessibleName(spoken)
        self._offer.updateGeometry()
        self._offered.setText(count if hits else "")
        self._offer_row.setVisible(bool(query))

    def show_notes_found(self, count: int) -> None:
        """How many of the reader's own notes are found, though the report holds nothing of it; none is not said."""
        words = self.tr("1 of your notes has it") if count == 1 else self.tr("{count} of your notes have it")
        self._noted.setText(words.format(count=count))
        self._noted.updateGeometry()
        self._noted.setVisible(count > 0)

    def take_offer(self) -> None:
        """Search what is offered, where anything is."""
        if self._offer.text():
            self.topic_chosen.emit(self._offer.text())

    def show_error(self, sentence: str) -> None:
        """A report did not open; ``sentence`` says why in the reader's language."""
        self._reason.setText(sentence)
        self._turn_to(1, self._other)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.paper))
        self.setPalette(palette)
        for label, kind, color in self._labels:
            label.setFont(font(kind.scaled(theme.factor)))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(getattr(theme.colors, color)))
            label.setPalette(palette)
        for part in (self._clear, self._other, self._offer, self._noted, self._chips):
            part.show_theme(theme)
        self._mark.setPixmap(icon("warning", theme.colors.ink).pixmap(theme.px(20), theme.px(20)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Close the gaps where the window is low, and leave out what is only advice before anything is cut."""
        page = self._pages.currentWidget()
        if self._theme is None or page is None:
            return
        column = page.layout()
        assert column is not None
        for share, topics, sentence in _ROOMY_TO_LOW:
            self._searched.setVisible(sentence)
            for part in (self._topics, self._chips):
                part.setVisible(topics and self._offers_topics)
            for own, at, gap in self._gaps:
                own.itemAt(at).spacerItem().changeSize(0, round(self._theme.px(gap) * share))
                own.invalidate()
            if column.totalHeightForWidth(self.width()) <= self.height():
                break

    # -- pages ---------------------------------------------------------------------------------------------------
    def _nothing_page(self) -> QWidget:
        self._title = self._label(_TITLE, "ink")
        self._searched = self._label(_SENTENCE, "ink2")
        self._clear = OutlineButton(self.tr("Clear filter"), "Esc")
        self._clear.clicked.connect(self.cleared)
        self._noted = OutlineButton("", "F8")
        self._noted.clicked.connect(self.notes_requested)
        self._noted.hide()
        self._topics = self._label(Type("sans", 400, 13, 20), "ink3", self.tr("Common topics here"))
        self._chips = ChipRow()
        self._chips.chosen.connect(self.topic_chosen)
        page, column = self._page()
        offer = self._offer_line()
        parts = (
            self._title, 8, offer, 8, self._searched, 25, self._noted, 8, self._clear, 66, self._topics, 12,
            self._chips,
        )  # fmt: skip
        self._fill(column, parts)
        return page

    def _offer_line(self) -> QWidget:
        """One line: Did you mean, the query as a button that Enter in the search field takes too, and its hits."""
        self._offer_row = QWidget()
        self._offer = OutlineButton("", "Enter")
        self._offer.clicked.connect(self.take_offer)
        self._offered = self._label(Type("sans", 400, 13, 20), "ink3")
        row = QHBoxLayout(self._offer_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self._label(_SENTENCE, "ink2", self.tr("Did you mean")), self._offer, self._offered):
            row.addWidget(part)
        for label in self._offer_row.findChildren(QLabel):
            label.setWordWrap(False)
        self._offer_row.hide()
        return self._offer_row

    def _error_page(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = QLabel()
        row.addWidget(self._mark)
        row.addWidget(self._label(_NOTICE, "ink", self.tr("Report did not open")))
        self._reason = self._label(Type("sans", 400, 14, 22), "ink2")
        self._other = OutlineButton(self.tr("Choose another…"))
        self._other.clicked.connect(self.other_file_requested)
        page, column = self._page()
        self._fill(column, (title, 8, self._reason, 16, self._other))
        return page

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(0)
        return page, column

    def _fill(self, column: QVBoxLayout, parts: tuple[QWidget | int, ...]) -> None:
        """Centre the parts, about a third of the spare height above them; numbers are gaps in px."""
        column.addStretch(4)
        for part in parts:
            if isinstance(part, int):
                self._gaps.append((column, column.count(), part))
                column.addSpacing(part)
            elif isinstance(part, (ChipRow, QLabel)):
                column.addWidget(part)
            else:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(9)

    def _label(self, kind: Type, color: str, words: str = "") -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._labels.append((label, kind, color))
        return label

    def _turn_to(self, page: int, way_out: QWidget) -> None:
        self._pages.setCurrentIndex(page)
        self._fit()
        self.setFocusProxy(way_out)
