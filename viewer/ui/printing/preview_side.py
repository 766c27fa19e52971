"""The right side of the print dialog: the true pages under their controls, and what is said of them below."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.paper.options import PrintOptions
from viewer.theme.tokens import Theme
from viewer.ui.printing.page_note import PageNote
from viewer.ui.printing.page_setter import FIRST_PAGES, PageSetter
from viewer.ui.printing.preview_head import PreviewHead
from viewer.ui.printing.print_preview import PrintPreview

_ZOOM_KEYS = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0))


class PreviewSide(QWidget):
    """Shows the pages of ``setter`` as it sets them; ``show_anew`` says that they begin another brief."""

    def __init__(self, setter: PageSetter, options: PrintOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self._setter = setter
        self._anew = True
        self.head, self.preview, self.note = PreviewHead(self), PrintPreview(self), PageNote(options, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.preview, 1)
        column.addWidget(self.note)
        self.preview.show_two_up(options.two_up)
        self.preview.show_zoom(options.zoom)
        self.head.show_two_up(options.two_up)
        self._connect()

    def _connect(self) -> None:
        head, preview = self.head, self.preview
        self._setter.advanced.connect(self.show_advance)
        head.turned.connect(preview.turn)
        head.page_wanted.connect(preview.go_to_page)
        head.two_up_chosen.connect(preview.show_two_up)
        head.zoom_chosen.connect(preview.show_zoom)
        head.zoom_stepped.connect(preview.step_zoom)
        preview.spread_changed.connect(self._show_place)
        preview.zoom_changed.connect(self._show_zoom)
        for keys, step in _ZOOM_KEYS:
            QShortcut(QKeySequence(keys), self.window()).activated.connect(lambda step=step: preview.step_zoom(step))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return *self.head.stops, self.preview

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        for part in (self.head, self.preview, self.note):
            part.show_theme(theme)
        self._show_zoom()

    def show_anew(self) -> None:
        """The next pages are those of another brief: they are shown from the first."""
        self._anew = True

    def show_nothing(self, words: str) -> None:
        """Say why there is no page; with no words, pages are to come."""
        if words:
            self._setter.clear()
            self.show_advance()
        self.preview.show_words(words)

    def show_advance(self) -> None:
        """More pages are set. Old ones stay in view until the new ones reach their place: nothing flickers."""
        setter, preview = self._setter, self.preview
        if preview.pages is setter.pages:
            preview.show_more()
        elif not setter.running or len(setter.pages) >= (FIRST_PAGES if self._anew else preview.shown[1]):
            preview.show_pages(setter.pages, first=self._anew)
            self._anew = False
        if setter.running:
            self.head.show_setting(len(setter.pages), setter.share)
        else:
            self.head.show_count(len(setter.pages))
        self.note.show_stand_ins(setter.stand_ins)

    def _show_place(self) -> None:
        count, (first, last) = len(self.preview.pages), self.preview.shown
        self.head.show_place((first, last), count)
        words = self.tr("Preview, pages {first} to {last} of {count}") if count else self.tr("Preview")
        self.preview.setAccessibleName(words.format(first=first, last=last, count=count))

    def _show_zoom(self) -> None:
        self.head.show_zoom(self.preview.zoom, self.preview.percent)
