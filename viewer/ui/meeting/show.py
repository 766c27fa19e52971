"""A meeting's show: the walk with its words. It lays the sheets out for the room it is given."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.model import ROOT, Briefing
from viewer.query.places import heading
from viewer.shown import Selection
from viewer.theme.tokens import Theme
from viewer.ui.meeting.big_cards import CardsSheet
from viewer.ui.meeting.frame import Around
from viewer.ui.meeting.scale import Room
from viewer.ui.meeting.sheets import A_SCREEN, Sheet, figure_sheets, text_sheets
from viewer.ui.meeting.stops import Stop, stop_of, stop_of_metric, stops_of
from viewer.ui.meeting.walk import Sheets, Walk
from viewer.ui.parts.card_words import CardWords


class Show(QObject):
    """The sections of ``briefing`` that ``selection`` leaves. ``fit`` must come before anything else is asked."""

    def __init__(self, briefing: Briefing, selection: Selection, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._briefing, self._theme = briefing, theme
        self._words = CardWords(self)
        self._words.show_briefing(briefing)
        self._room: Room | None = None
        self._begun = False
        self._start = (0, 0)
        self._walk = Walk(stops_of(briefing, selection), self._lay_out)

    @property
    def empty(self) -> bool:
        """True where there is nothing to show."""
        return not self._walk.stops

    def start_at(self, section: str, offset: int) -> None:
        """Begin at the screen that shows this section, at ``offset`` where it has several."""
        self._start = (stop_of(self._briefing, self._walk.stops, section, offset), offset)

    def start_with(self, metric_id: int) -> bool:
        """Begin with this figure alone; False where it is not among what is shown."""
        found = stop_of_metric(self._walk.stops, metric_id)
        if found is not None:
            self._walk.show_metric(*found)
        return found is not None

    def fit(self, room: Room) -> None:
        """Lay everything out for this room, staying where the meeting is."""
        first, self._room = self._room is None, room
        if not first:
            self._walk.forget()
        elif not self._walk.figures_only:
            self._walk.stand_at(*self._start)

    # -- what is shown -------------------------------------------------------------------------------------------
    @property
    def sheet(self) -> Sheet:
        """The screen."""
        return self._walk.sheet

    @property
    def section(self) -> str:
        """The reading unit that is shown."""
        return self._walk.stop.section

    @property
    def later_screen(self) -> bool:
        """True on any screen of a section but its first."""
        return self._walk.nth > 0

    @property
    def around(self) -> Around:
        """What stands around the screen."""
        walk = self._walk
        count = len(walk.sheets)
        keys = "" if self._begun else self.tr("Space: on   ←: back   F: figures   B: black   Esc: leave")
        part = f"{walk.nth + 1}/{count}" if count > 1 else ""
        if part:
            words = self.tr("Figure {part}") if walk.figures_only else self.tr("Screen {part}")
            part = words.format(part=part)
        return Around(self._head(), f"{walk.at + 1}/{len(walk.stops)}", part, keys)

    @property
    def spoken(self) -> str:
        """The screen in words."""
        around = self.around
        position = self.tr("Section {at} of {total}").format(at=self._walk.at + 1, total=len(self._walk.stops))
        return "\n".join(part for part in (position, around.part, around.head, self.sheet.words) if part)

    # -- what moves it -------------------------------------------------------------------------------------------
    def step(self, step: int) -> bool:
        """One screen on or back; False at the end."""
        return self._moved(self._walk.step(step))

    def step_stop(self, step: int) -> bool:
        """One section on or back."""
        return self._moved(self._walk.step_stop(step))

    def to_edge(self, end: bool) -> bool:
        """To the first or the last screen."""
        return self._moved(self._walk.to_edge(end))

    def toggle_figures(self) -> bool:
        """Figures one by one, or text and figures again."""
        return self._moved(self._walk.toggle_figures())

    def _moved(self, moved: bool) -> bool:
        # Also at the end of the walk, the keys' line goes: who presses keys knows them.
        changed, self._begun = moved or not self._begun, True
        return changed

    def _head(self) -> str:
        """Chapter and section; the section's own name only where the screen does not begin with it."""
        briefing, walk = self._briefing, self._walk
        section = briefing.section(walk.stop.section)
        if section.id == ROOT:
            return briefing.metadata.title
        parents = [heading(parent) for parent in reversed(tuple(briefing.ancestors(section.id)))]
        own = [] if walk.nth == 0 and not walk.figures_only else [heading(section)]
        return "　›　".join((*parents, *own)) or briefing.metadata.title

    def _lay_out(self, stop: Stop, one_figure: bool) -> Sheets:
        assert self._room is not None
        room, theme = self._room, self._theme

        def cards_sheet(cards: tuple[object, ...]) -> Sheet:
            return CardsSheet(cards, self._words, theme, room)  # type: ignore[arg-type]

        text = () if one_figure else text_sheets(stop, self._briefing.text, theme, room)
        return Sheets(text, figure_sheets(stop, cards_sheet, 1 if one_figure else A_SCREEN))
