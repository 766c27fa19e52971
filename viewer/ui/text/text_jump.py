"""Jumps inside the text: to a figure's sentence, which is washed for a while, and to a hit of the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from viewer.model import ROOT, Metric, Span
from viewer.theme.tokens import Theme
from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_follow import THIRD, Follower
from viewer.ui.text.text_items import Item
from viewer.ui.text.text_lines import line_top

if TYPE_CHECKING:
    from viewer.ui.text.text_flash import Flash


class Jumper(QObject):
    """Sets the canvas's marks and scrolls it; while the wash lasts the follower tells nothing."""

    def __init__(self, canvas: TextCanvas, follower: Follower) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._follower = follower
        self._theme: Theme | None = None
        self._third: tuple[int, int] | None = None
        self._flash: Flash | None = None

    def show_theme(self, theme: Theme) -> None:
        """Take the colours that marked characters have."""
        self._theme = theme

    def forget(self) -> None:
        """Another page is shown: no wash, nothing to keep at one third."""
        self._third = None
        if self._flash is not None:
            self._flash.stop()
        self._follower.hold(False)

    def to_section(self, section_id: str, above: float) -> None:
        """Bring a section's heading to ``above`` px below the upper edge; nothing where it is not shown."""
        page = self._canvas.page
        if page is None:
            return
        if section_id == ROOT:
            self._canvas.verticalScrollBar().setValue(0)
        elif section_id in page.sections:
            self._canvas.scroll_to(page.sections[section_id], above)
        else:
            return
        unit = page.unit_of(section_id)
        if unit is not None:
            self._follower.pin(unit)

    def to_metric(self, metric: Metric) -> None:
        """Bring the metric's sentence to one third of the height and wash it; nothing where it is not shown."""
        page, marks = self._canvas.page, self._canvas.marks
        found = page.range_of(metric.sentence) if page is not None else None
        if page is None or found is None:
            return
        marks.wash, marks.jumped = found, metric.id
        figure = page.marks_of(metric.id)
        # Tab goes on from the figure that was jumped to.
        marks.focused = Item(figure[0].start, metric.id) if figure else None
        self._to_third(found[0])
        self.color()
        self._follower.hold(True)
        self._made_flash().start()

    def to_passage(self, span: Span) -> None:
        """Bring a stretch of the source to one third of the height and wash it; nothing where it is not shown."""
        page = self._canvas.page
        found = page.range_of(span) if page is not None else None
        if found is None:
            return
        self._canvas.marks.wash = found
        self._to_third(found[0])
        self._follower.hold(True)
        self._made_flash().start()

    def to_spoken(self, span: Span | None) -> None:
        """Wash the sentence that is read aloud, in sight, until the next one; None takes the wash away."""
        canvas, page = self._canvas, self._canvas.page
        found = page.range_of(span) if page is not None and span is not None else None
        if self._flash is not None:
            self._flash.stop()
            self._follower.hold(False)
        canvas.marks.wash, canvas.marks.strength = found, 1.0
        if found is not None:
            height = canvas.viewport().height()
            top, foot = (line_top(canvas.document(), at) - canvas.verticalScrollBar().value() for at in found)
            # A sentence that is all in sight moves nothing; a text that runs on under the voice would make dizzy.
            if top < 0 or foot > height - 2 * canvas.line:
                canvas.scroll_to(found[0], height * THIRD if foot - top < height / 2 else canvas.line)
        canvas.repaint_marks()

    def to_hit(self, index: int) -> None:
        """Make a hit the current one and bring it to one third of the height; none with an index out of range."""
        shown = self._canvas.shown
        page = shown if shown is not None and index < len(shown.hits) else self._canvas.page
        self.mark_hit(index)
        if page is not None and 0 <= index < len(page.hits):
            self._to_third(page.hits[index][0])

    def mark_hit(self, index: int) -> None:
        """Make a hit the current one and leave the text where it stands."""
        self._canvas.marks.hit = index
        self.color()

    def color(self, *_written: object) -> None:
        """Hide the jumped figure's regular characters (semibold ones are painted) and set the current hit's ink."""
        page, marks = self._canvas.shown, self._canvas.marks
        if page is None or self._theme is None:
            return
        colors = self._theme.colors
        spots = [((mark.start, mark.end), QColor(Qt.GlobalColor.transparent)) for mark in page.marks_of(marks.jumped)]
        if 0 <= marks.hit < len(page.hits) and colors.on_hitcur != colors.ink:
            spots.append((page.hits[marks.hit], QColor(colors.on_hitcur)))
        self._show_foregrounds(page.document, spots)
        self._canvas.repaint_marks()

    def _show_foregrounds(self, document: QTextDocument, spots: list[tuple[tuple[int, int], QColor]]) -> None:
        """Colour ranges of the text without laying it out again."""
        selections = []
        for (start, end), color in spots:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            # Stub and binding disagree on these two being settable: they are.
            selection.cursor = cursor  # type: ignore[attr-defined]
            chosen = QTextCharFormat()
            chosen.setForeground(color)
            selection.format = chosen  # type: ignore[attr-defined]
            selections.append(selection)
        self._canvas.setExtraSelections(selections)

    @property
    def at_third(self) -> bool:
        """True while the text has not been scrolled since the last jump."""
        return self._third is not None and self._third[1] == self._canvas.verticalScrollBar().value()

    def restore_third(self) -> None:
        """Bring the last jump's line to one third again: the height has changed since."""
        if self._third is not None:
            self._to_third(self._third[0])

    def _made_flash(self) -> Flash:
        """The wash's clock, made at the first jump: a start has none."""
        if self._flash is None:
            from viewer.ui.text.text_flash import Flash

            self._flash = Flash(self._canvas)
            self._flash.strength_changed.connect(self._show_strength)
            self._flash.ended.connect(lambda: self._follower.hold(False))
        return self._flash

    def _to_third(self, position: int) -> None:
        self._canvas.scroll_to(position, self._canvas.viewport().height() * THIRD)
        self._third = (position, self._canvas.verticalScrollBar().value())

    def _show_strength(self, strength: float) -> None:
        self._canvas.marks.strength = strength
        self._canvas.repaint_marks()
