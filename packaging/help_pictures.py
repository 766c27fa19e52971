"""The pictures of the help, in both languages and few colours: `python packaging/help_pictures.py`, a part of
`make screenshots`.

Each is a piece of the real window at its natural size, or the whole window made smaller. They are stored with the table
of colours that ``viewer.ui.help.help_picture`` turns into those of any theme.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from viewer.ui.main_window import MainWindow

WIDTH, PIECE, HEIGHT = 640, 660, 300
"""Px: how wide a whole window is made, how wide a piece of it is, how high."""
SECTION, METRICS, QUERY = "4.3", "4.2", "停车"


class Pictures:
    """Takes and stores pictures of ``window`` in ``target``; ``settle`` lets everything come to rest."""

    def __init__(self, window: MainWindow, target: Path, settle: Callable[[], None]) -> None:
        self._window, self._target, self._settle = window, target, settle
        target.mkdir(parents=True, exist_ok=True)

    def take(self) -> None:
        """All of them; the window is left on its text."""
        window = self._window
        window.resize(1240, 660)
        window.navigator.go_to_section(SECTION)
        self.whole(window, "window")
        self._figure()
        self._filter()
        self._palette()
        self._notes()
        self._split()
        self._meeting()
        self._dialogs()

    def whole(self, widget: QWidget, name: str, width: int = WIDTH) -> None:
        """The widget made smaller."""
        from PySide6.QtCore import Qt

        self._settle()
        picture = widget.grab().toImage()
        self._store(picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation), name)

    def piece(self, widget: QWidget, area: QRect, name: str) -> None:
        """A piece of the widget at its natural size."""
        self._settle()
        self._store(widget.grab(area).toImage(), name)

    def _store(self, picture: object, name: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage, QPainter

        from viewer.theme.tokens import LIGHT
        from viewer.ui.help.help_picture import color_table

        assert isinstance(picture, QImage)
        framed = picture.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        painter.setPen(LIGHT.line2)
        painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        painter.end()
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        few = framed.convertToFormat(QImage.Format.Format_Indexed8, color_table(), flags)
        few.save(str(self._target / f"{name}.png"), "PNG", 0)

    def _figure(self) -> None:
        """A figure and its sentence, lit up."""
        from PySide6.QtCore import QRect

        window = self._window
        window.resize(1366, 660)
        metrics = [m for m in window.briefing.metrics if m.section.startswith(METRICS) and m.kind == "from_to"]
        window.navigator.go_to_metric(metrics[0].id)
        window.navigator.reading.bring_cards()
        window.navigator.reading.cards.show_metric(metrics[0].id)
        self.piece(window, QRect(window.width() - PIECE, 48, PIECE, HEIGHT), "figure")

    def _filter(self) -> None:
        from PySide6.QtCore import QRect

        window = self._window
        window.resize(1366, 660)
        window.enter_query(QUERY)
        self._settle()
        window.navigator.step_hit(1)
        self.piece(window, QRect(0, 0, PIECE, HEIGHT), "filter")
        window.navigator.clear_filter()

    def _palette(self) -> None:
        from PySide6.QtCore import QPoint, QRect
        from PySide6.QtTest import QTest

        from viewer.ui.palette.palette_panel import PalettePanel

        window = self._window
        window.resize(900, 560)
        palette = window._commands["palette"]
        palette.trigger()
        panel = window.findChild(PalettePanel)
        QTest.keyClicks(panel.field, "tc")
        self._settle()
        sheet = panel.sheet
        area = QRect(sheet.mapTo(window, QPoint(0, 0)), sheet.size())
        self.piece(window, area.intersected(QRect(area.left(), 0, PIECE, area.top() + HEIGHT)), "palette")
        palette.trigger()

    def _notes(self) -> None:
        from PySide6.QtCore import QRect

        from viewer.notes import passage

        window = self._window
        window.resize(1366, 660)
        briefing, notes = window.briefing, window._dialogs.notes
        sentences = [metric.sentence for metric in briefing.metrics if metric.section.startswith(SECTION)]
        words = "请业务科室核对口径。" if window._memory.settings.language == "zh" else "Ask the office to check."
        notes.write(sentences[0], words)
        notes.write(sentences[2])
        notes.write(passage(briefing.text, briefing.section(SECTION).heading), bookmark=True)
        window.navigator.go_to_metric(next(m.id for m in briefing.metrics if m.sentence == sentences[0]))
        window.navigator.reading.bring_notes()
        for _wait in range(3):  # until the wash of the jump is gone
            self._settle()
        self.piece(window, QRect(window.width() - PIECE, 48, PIECE, HEIGHT), "notes")
        for note in notes.notes:
            notes.remove(note.key)
        window.navigator.reading.side.show_cards()

    def _split(self) -> None:
        window = self._window
        window.resize(1240, 560)
        columns = window.navigator.reading.columns
        columns.show_split(True)
        window.navigator.go_to_section("2.2")
        self.whole(window, "split", 600)
        columns.show_split(False)

    def _meeting(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from viewer.ui.reading_room import ReadingRoom

        window = self._window
        window.navigator.go_to_section(SECTION)
        meeting = window.findChild(ReadingRoom).meeting
        meeting.begin()
        self.whole(meeting.meeting, "meeting", 480)
        QTest.keyClick(meeting.meeting, Qt.Key.Key_Escape)

    def _dialogs(self) -> None:
        """Printing, checking figures, and the check page of an import."""
        from viewer.ui.printing.print_command import print_dialog

        window = self._window
        window.resize(1240, 660)
        dialog = print_dialog(window, (window._session, METRICS), window._memory, window.looks.theme)
        dialog.show()
        self.whole(dialog, "print")
        dialog.close()
        desk = _check_page(window, self._settle)
        self.whole(desk, "check")
        desk.reject()
        check_figures(window, lambda checking: self.whole(checking, "figures-check"))


def check_figures(window: MainWindow, look: Callable[[QWidget], None]) -> None:
    """Open the checking of figures on a section, let ``look`` see it, close it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def seen() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            look(dialog)
        finally:
            dialog.close()

    window.navigator.go_to_section(METRICS)
    QTimer.singleShot(300, seen)
    window._dialogs.check_figures()


def _check_page(window: MainWindow, settle: Callable[[], None]) -> QWidget:
    window._opener.open([Path(__file__).resolve().parent.parent / "data" / "luohu-2021-reform.txt"])
    while True:
        settle()
        desk = window._opener._desk
        if desk is not None and desk._pages.check.isVisible():
            break
    view = desk._pages.check.outline.view
    place = desk._pages.check._edit.look.rows[5].place
    view.setFocus()
    view.show_chosen(place)
    view.place_pointed.emit(place)
    return desk


def take_in(language: str, target: Path) -> None:
    """Start the application in ``language`` and take its pictures."""
    from screenshots import settle

    from viewer.app import make_application, make_window
    from viewer.ui.memory import Memory

    app = make_application()
    Memory().change(language=language, filter_known=True, cards_known=True)
    window = make_window(app)
    window.show()

    def rest() -> None:
        settle(app.processEvents)

    rest()
    Pictures(window, target / language, rest).take()
    window.close()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    take_in(sys.argv[1], Path(sys.argv[2]))
