"""What part of the report is printed: one of six ranges, those that cannot be printed now pale."""

from __future__ import annotations

from PySide6.QtCore import Qt

from viewer.paper.ranges import Choice, PrintRequest, Range, choices, first_phrase, pick
from viewer.ui.parts.counted import counted
from viewer.ui.parts.outline_amount import outline_amount
from viewer.ui.printing.choice_group import ChoiceGroup
from viewer.ui.printing.print_controls import Radio


class RangeGroup(ChoiceGroup):
    """``changed`` goes out after another range was chosen; the sections picked by hand are told by ``show_picked``."""

    def __init__(self, request: PrintRequest) -> None:
        super().__init__("")
        self.title.setText(self.tr("Range"))
        self._request, self._choices = request, choices(request)
        self._radios = {
            Range.POINT: Radio(self.tr("Point: {title}").format(title=self._named(Range.POINT))),
            Range.SECTION: Radio(self.tr("Section: {title}").format(title=self._named(Range.SECTION))),
            Range.CHAPTER: Radio(self.tr("Chapter: {title}").format(title=self._named(Range.CHAPTER))),
            Range.FILTERED: Radio(self.tr("Filtered sections")),
            Range.WHOLE: Radio(self.tr("Whole report")),
            Range.PICKED: Radio(self.tr("Picked sections")),
        }
        self.add_radios(self._radios.values())
        self._show_able()
        self._show_hints()

    @property
    def choice(self) -> Choice:
        """The chosen range."""
        return self._choices[next(kind for kind, radio in self._radios.items() if radio.isChecked())]

    def show_range(self, kind: Range) -> None:
        """Choose a range without telling."""
        before = self.blockSignals(True)
        self._radios[kind].setChecked(True)
        self.blockSignals(before)

    def show_picked(self, sections: frozenset[str], count: int) -> None:
        """Take the sections picked by hand, ``count`` of them as the reader counts."""
        self._choices[Range.PICKED] = pick(self._request.briefing, sections)
        self._radios[Range.PICKED].show_hint(self.tr("{count} sections").format(count=count))

    def focus(self) -> None:
        """Put the keyboard on the chosen range."""
        self._radios[self.choice.range].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _show_able(self) -> None:
        for kind, radio in self._radios.items():
            radio.setEnabled(kind is Range.PICKED or bool(self._choices[kind].sections))
        # Most sections have no points; a row that says so would say nothing.
        self._radios[Range.POINT].setVisible(self._radios[Range.POINT].isEnabled())
        for kind, name, none in (
            (Range.SECTION, self.tr("Section"), self.tr("No section")),
            (Range.CHAPTER, self.tr("Chapter"), self.tr("No chapter")),
        ):
            if not self._radios[kind].isEnabled():
                self._radios[kind].setText(name)
                self._radios[kind].show_hint(none)

    def _show_hints(self) -> None:
        matched = len(self._choices[Range.FILTERED].sections)
        hint = self.tr("{count} sections").format(count=matched) if matched else self.tr("No filter")
        self._radios[Range.FILTERED].show_hint(counted(hint))
        levels = [section.level for section in self._request.briefing.sections]
        if 1 in levels:
            self._radios[Range.WHOLE].show_hint(outline_amount(levels.count(1), levels.count(2)))

    def _named(self, kind: Range) -> str:
        sections = self._choices[kind].sections
        if not sections:
            return ""
        return first_phrase(self._request.briefing.section(sections[0]), numbered=kind is not Range.SECTION)
