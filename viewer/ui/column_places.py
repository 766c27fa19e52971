"""Where each column of text stands, and where it comes back to once a filter has left nothing of that place."""

from __future__ import annotations

from viewer.shown import Brief
from viewer.ui.text.text_pane import TextPane


class ColumnPlaces:
    """Places are source offsets, as ``TextPane.place`` gives them."""

    def __init__(self) -> None:
        self._known: dict[TextPane, tuple[int, int]] = {}  # the place wanted, and where that led

    def wanted(self, text: TextPane) -> int:
        """The place of a column: where it stood before the filter, unless it was moved since."""
        here = text.place()
        wanted, found = self._known.get(text, (here, here))
        return wanted if here == found else here

    def show_brief(self, text: TextPane, brief: Brief, aim: int | None = None) -> None:
        """Show another brief of the same report in a column, which stays at its place; or is to go to ``aim`` next."""
        if aim is not None:
            self.forget(text)
            text.show_brief(brief, aim)
            return
        place = self.wanted(text)
        text.show_brief(brief, place)
        text.show_place(place)
        self._known[text] = (place, text.place())

    def forget(self, *texts: TextPane) -> None:
        """These columns have gone, or stand in another report."""
        for text in texts:
            self._known.pop(text, None)
