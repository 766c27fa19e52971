"""The block and character formats of one style, each made once a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from viewer.document.style import ScreenStyle

# Heights in px beside 36 px lines. The design: 28 above a level-2 heading on top of the 12 after a paragraph, 16
# below it, 24 below level 1. Qt takes the larger of two meeting margins, hence the sums.
_AFTER_PARAGRAPH = 12
_ABOVE_LEVEL1 = 56
_BELOW_LEVEL1 = 24
_ABOVE_LEVEL2 = 40
_BELOW_LEVEL2 = 16
_ABOVE_GAP = 16
_BELOW_GAP = 28
_ABOVE_TABLE = 8
_BELOW_TABLE = 24
_TOP = 28
_OPENING = "〔（(“‘《「『【"
_SECTION = 2


class Formats:
    """Formats by role; ``pale`` ones are for what does not match the filter."""

    def __init__(self, style: ScreenStyle) -> None:
        self.style = style
        self._hangs: dict[tuple[int, str], float] = {}
        self.frame = _frame(style)
        self.paragraph = self._block(style.body_line, bottom=_AFTER_PARAGRAPH)
        self.paragraph.setTextIndent(2 * style.em)
        self.paragraph.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.tail = self._block(1)
        self._text = (_ink(style.body, style.ink), _ink(style.body, style.pale))
        self._point = (_ink(style.run_in, style.ink), _ink(style.run_in, style.pale))
        self._level1 = (_ink(style.level1, style.ink), _ink(style.level1, style.pale))
        self._level2 = (_ink(style.level2, style.ink), _ink(style.level2, style.pale))
        self.gap = _ink(style.gap, style.pale)
        self.gap_link = _ink(style.gap, style.ink)

    def text(self, pale: bool) -> QTextCharFormat:
        """Running text."""
        return self._text[pale]

    def lead(self, level: int, pale: bool) -> QTextCharFormat:
        """The opening of a paragraph: a section's title or a point's."""
        return (self._section if level <= _SECTION else self._point)[pale]

    @cached_property
    def _section(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        """The title of a section that runs into its text: plain, pale."""
        face = self.style.run_in_section()
        return _ink(face, self.style.ink), _ink(face, self.style.pale)

    def heading_ink(self, level: int, pale: bool) -> QTextCharFormat:
        """A heading on its own line."""
        return (self._level1 if level == 1 else self._level2)[pale]

    def cell(self, head: bool, pale: bool, size: float) -> QTextCharFormat:
        """A table's cell, or the name of a column, its characters ``size`` times the style's."""
        face = QFont(self.style.cell_head() if head else self.style.cell)
        face.setPixelSize(round(size * face.pixelSize()))
        return _ink(face, self.style.pale if pale else self.style.ink)

    def cell_block(self, number: bool, size: float) -> QTextBlockFormat:
        """The lines of a cell; numbers end at one edge."""
        made = self._block(round(size * self.style.cell_line))
        made.setAlignment(Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft)
        return made

    def cell_frame(self, ink: QTextCharFormat, before: bool, behind: bool) -> QTextTableCellFormat:
        """The white around a cell's lines; ``before`` and ``behind``: another column stands there."""
        made = QTextCharFormat(ink).toTableCellFormat()
        made.setTopPadding(self.style.cell_above)
        made.setBottomPadding(self.style.cell_above)
        made.setLeftPadding(self.style.cell_beside if before else 0)
        made.setRightPadding(self.style.cell_beside if behind else 0)
        return made

    def table(self, widths: Sequence[float], share: float, first: bool, last: bool) -> QTextTableFormat:
        """A table that takes ``share`` of the text's width, its columns in proportion; its rules are painted.

        ``first`` and ``last`` slices of a long one keep clear of the text above and below it.
        """
        made = QTextTableFormat()
        made.setBorder(0)
        made.setCellSpacing(0)
        made.setCellPadding(0)
        made.setTopMargin(self.style.space(_ABOVE_TABLE) if first else 0)
        made.setBottomMargin(self.style.space(_BELOW_TABLE) if last else 0)
        percent = QTextLength.Type.PercentageLength
        made.setWidth(QTextLength(percent, 100 * share))
        made.setColumnWidthConstraints([QTextLength(percent, 100 * width / sum(widths)) for width in widths])
        return made

    def heading(self, level: int, opening: str, first: bool, after_level1: bool) -> QTextBlockFormat:
        """The block of a heading that opens with this character; a bracket hangs so that its ink meets the edge."""
        style = self.style
        if level == 1:
            made = self._block(style.level1_line, top=_ABOVE_LEVEL1, bottom=_BELOW_LEVEL1)
        else:
            made = self._block(style.level2_line, top=_ABOVE_LEVEL2, bottom=_BELOW_LEVEL2)
        if after_level1 or first:
            made.setTopMargin(0)
        if opening and opening in _OPENING:
            made.setTextIndent(-self._hang(level, opening))
        return made

    def gap_block(self, first: bool) -> QTextBlockFormat:
        """The line that stands for hidden sections."""
        made = self._block(self.style.gap_line, top=0 if first else _ABOVE_GAP, bottom=_BELOW_GAP)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made

    def _hang(self, level: int, opening: str) -> float:
        key = (min(level, 2), opening)
        if key not in self._hangs:
            metrics = QFontMetricsF(self.style.level1 if level == 1 else self.style.level2)
            # Not leftBearing: its answer for a character outside Latin-1 is wrong in PySide.
            self._hangs[key] = max(0.0, metrics.tightBoundingRect(opening).left() - 2)
        return self._hangs[key]

    def _block(self, line: int, top: float = 0, bottom: float = 0) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(self.style.space(top))
        made.setBottomMargin(self.style.space(bottom))
        return made


def _frame(style: ScreenStyle) -> QTextFrameFormat:
    made = QTextFrameFormat()
    made.setTopMargin(style.space(_TOP))
    made.setLeftMargin(style.margin)
    made.setRightMargin(style.margin_after)
    return made


def _ink(font: QFont, color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(color))  # not by a QBrush: the binding would make the names of all gradients
    return made
