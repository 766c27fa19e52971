"""Says where Back and Forward lead: in the tooltips of their buttons, and as a list to choose a place from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from viewer.model import ROOT, Briefing
from viewer.punctuation import full_width
from viewer.query.places import heading
from viewer.ui.commands import Commands
from viewer.ui.history import Step
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session
from viewer.wraps import without_breaks

_MOST = 15
_LONGEST = 36
"""Characters of a name in the list."""


class HistoryNames(QObject):
    """Joins the two commands and whatever buttons show them: a long press or the right button opens the list."""

    def __init__(self, session: Session, navigator: Navigator, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._navigator = session, navigator
        self._ways: tuple[tuple[str, Callable[[int], None]], ...] = (
            ("back", navigator.back), ("forward", navigator.forward),
        )  # fmt: skip
        self._actions = {name: commands[name] for name, _go in self._ways}
        self._words = {name: action.text() for name, action in self._actions.items()}
        for name, _go in self._ways:
            for button in window.findChildren(QToolButton):
                if button.defaultAction() is self._actions[name]:
                    self._join(button, name)
            self._actions[name].enabledChanged.connect(self._show_tips)
        self._told: tuple[tuple[Step, ...], tuple[Step, ...]] | None = None
        session.briefing_changed.connect(self._forget)
        session.brief_changed.connect(self._show_tips)
        navigator.moved.connect(self._show_tips)
        self._show_tips()

    def _join(self, button: QToolButton, name: str) -> None:
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu, name))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _place: self._drop(button, menu))

    def _drop(self, button: QToolButton, menu: QMenu) -> None:
        if button.isEnabled():
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _fill(self, menu: QMenu, name: str) -> None:
        menu.clear()
        go = dict(self._ways)[name]
        for far, words in enumerate(self._names(name, _MOST), start=1):
            short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            action = menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(lambda _on, far=far: go(far))

    def _forget(self, _briefing: object) -> None:
        """Another report, or other names of its figures: what was told of the same steps holds no longer."""
        self._told = None

    def _show_tips(self, *_changed: object) -> None:
        history = self._navigator.history
        told = (history.before[:1], history.after[:1])
        if told == self._told:
            return  # a filter moves at every keystroke
        self._told = told
        for name, action in self._actions.items():
            names = self._names(name, 1)
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = self.tr("{way}: {place}").format(way=self._words[name], place=names[0]) if names else ""
            action.setToolTip(f"{words or self._words[name]}\u3000{key}")

    def _names(self, name: str, most: int) -> list[str]:
        briefing, history = self._session.briefing, self._navigator.history
        if briefing is None:
            return []
        steps: Sequence[Step] = history.before if name == "back" else history.after
        return [self._name(briefing, step) for step in steps[:most]]

    def _name(self, briefing: Briefing, step: Step) -> str:
        """The label of the figure that was jumped to, else the title of the section that was read."""
        if step.overview:
            return self.tr("Overview")
        if any(metric.id == step.metric for metric in briefing.metrics):
            return full_width(without_breaks(briefing.metric(step.metric).label))
        unit = step.unit if briefing.has_section(step.unit) else briefing.unit_at(step.offset)
        return full_width(briefing.metadata.title) if unit == ROOT else heading(briefing.section(unit))
