"""What a row of the library says: how much a briefing holds, when it was opened, where it lies, what is wrong."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDir, QObject

from viewer.punctuation import full_width
from viewer.store.library import Held, Shelf, Size, State
from viewer.ui.parts.counted import counted
from viewer.ui.parts.outline_amount import outline_amount

_TEN_THOUSAND = 10_000


class LibraryWords(QObject):
    """``language`` is that of the sentences that do not come from Qt's catalogue."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "zh"

    def group(self, shelf: Shelf) -> str:
        """The title of a shelf."""
        return {
            Shelf.RECENT: self.tr("Opened lately"),
            Shelf.IMPORTED: self.tr("Imported briefings"),
            Shelf.BUNDLED: self.tr("Bundled report"),
        }[shelf]

    def nothing(self) -> str:
        """What stands in place of imported briefings while there is none."""
        return self.tr("Drop a report on the window, or press Ctrl+O: what you import is listed here.")

    def title(self, held: Held) -> str:
        """The briefing's title as it is shown."""
        return full_width(held.title)

    def facts(self, held: Held) -> str:
        """Issuer, year and sizes; of a file that tells nothing, why."""
        if held.glance is None:
            return self.sentence(held)
        metadata = held.glance.metadata
        year = "" if metadata.year is None else self.tr("{year}").format(year=metadata.year)
        words = (full_width(metadata.issuer), year, *self._sizes(held.glance.size))
        return " · ".join(word for word in words if word)

    def sentence(self, held: Held) -> str:
        """What is wrong with the file, empty where nothing is."""
        if held.error is None:
            return ""
        if held.state is State.MISSING:
            return self.tr("The file was moved or renamed")
        return held.error.sentence(self.language)

    def date(self, held: Held, now: datetime) -> str:
        """When it was opened or imported; the bundled one has no date."""
        if not held.when or held.shelf is Shelf.BUNDLED:
            return ""
        when = datetime.fromtimestamp(held.when)
        day = self.tr("{year}-{month}-{day}").format(year=when.year, month=when.month, day=when.day)
        if when.date() == now.date():
            day = self.tr("today at {time}").format(time=f"{when:%H:%M}")
        return (self.tr("Opened {day}") if held.opened else self.tr("Imported {day}")).format(day=day)

    def reading(self) -> str:
        """What the report that is open has in place of a date."""
        return self.tr("being read")

    def place(self, held: Held) -> str:
        """Where the file lies."""
        if held.shelf is Shelf.BUNDLED:
            return self.tr("Comes with this application")
        return QDir.toNativeSeparators(str(held.path))

    def spoken(self, held: Held, now: datetime, current: bool) -> str:
        """The whole row as one sentence, for screen readers."""
        reading = self.reading() if current else ""
        words = (self.title(held), reading, self.facts(held).replace(" · ", "，"), self.date(held, now))
        return "，".join(word for word in words if word)

    def details(self, held: Held) -> tuple[tuple[str, str], ...]:
        """Everything that is known, as (name, value)."""
        rows = [(self.tr("Title"), self.title(held))]
        if held.glance is not None:
            metadata = held.glance.metadata
            rows += [
                (self.tr("Issuer"), full_width(metadata.issuer)),
                (self.tr("Year"), "" if metadata.year is None else str(metadata.year)),
                (self.tr("Holds"), self.tr(", ").join(self._sizes(held.glance.size))),
                (self.tr("Made from"), held.glance.source_name),
            ]
        rows.append((self.tr("File"), self.place(held)))
        return tuple((name, value) for name, value in rows if value)

    def _sizes(self, size: Size) -> tuple[str, ...]:
        outline = outline_amount(size.chapters, size.sections)
        figures = self.tr("{figures} figures").format(figures=size.figures)
        length = self.tr("{count} characters").format(count=size.characters)
        if size.characters >= _TEN_THOUSAND:
            length = self.tr("about {thousands} thousand characters").format(
                thousands=round(size.characters / 1000), wan=f"{size.characters / _TEN_THOUSAND:.1f}"
            )
        return tuple(map(counted, (outline, figures, length) if size.chapters else (figures, length)))
