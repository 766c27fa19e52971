"""The form of one figure: what a person may say of it beside what stands fast. Plain values in, signals out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.model import Check, Kind, Metric
from viewer.punctuation import full_width
from viewer.query.checked import kinds_for
from viewer.query.values import ValueParts, value_parts
from viewer.theme.tokens import Theme
from viewer.ui.check.check_words import CheckWords
from viewer.ui.check.form_fields import FactField, Named, WordField
from viewer.ui.parts.choice_field import ChoiceField
from viewer.ui.printing.print_controls import Check as Tick

_GAP, _COMPACT_GAP = 24, 12
_ROOMY = 440
# How reports hedge a number; of these a person may choose what stands beside it.
_QUALIFIERS = (
    "近", "约", "超", "超过", "突破", "达", "达到", "不足", "不低于", "不少于", "不超过", "至少", "多", "余", "以上",
    "以下", "左右", "上下",
)  # fmt: skip
_BESIDE = 5
"""Characters before and after a number in which its qualifier stands."""


class FigureForm(QWidget):
    """``edited(Check)`` goes out with every change that the user makes, the check as the fields stand then."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = CheckWords(self)
        self._metric: Metric | None = None
        self._check: Check | None = None
        self._silent = self._narrow = False
        self._theme: Theme | None = None
        self._label, self._kind = WordField(), ChoiceField()
        self._first, self._last, self._unit = FactField(), FactField(), FactField()
        self._qualifier, self._period, self._rank = ChoiceField(), WordField(), FactField()
        self._pinned, self._computed = Tick(self.tr("Show in overview")), Tick(self.tr("Show computed change"))
        self._named = {
            "label": Named(self.tr("Name"), self._label), "kind": Named(self.tr("Kind"), self._kind),
            "first": Named(self.tr("From"), self._first), "last": Named(self.tr("To"), self._last),
            "unit": Named(self.tr("Unit"), self._unit), "qualifier": Named(self.tr("Qualifier"), self._qualifier),
            "period": Named(self.tr("Period"), self._period), "rank": Named(self.tr("Rank"), self._rank),
        }  # fmt: skip
        self._build()

    def _build(self) -> None:
        named = self._named
        self._rows = (QHBoxLayout(), QHBoxLayout(), QHBoxLayout())
        self._pairs = (QHBoxLayout(), QHBoxLayout())
        for pair, names in zip(self._pairs, (("first", "last"), ("unit", "qualifier")), strict=True):
            for name in names:
                pair.addWidget(named[name], 1)
        for row, names in ((self._rows[0], ("label", "kind")), (self._rows[2], ("period", "rank"))):
            for name in names:
                row.addWidget(named[name], 1)
        for pair in self._pairs:
            self._rows[1].addLayout(pair, 1)
        self._ticks = QHBoxLayout()
        self._ticks.addWidget(self._pinned, 1)
        self._ticks.addWidget(self._computed, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in (*self._rows, self._ticks):
            self._column.addLayout(row)
        self.setFocusProxy(self._label)
        for field in (self._label, self._period):
            field.textEdited.connect(lambda _words: self._tell())
        for choice in (self._kind, self._qualifier):
            choice.currentIndexChanged.connect(lambda _place: self._tell())
        self._pinned.toggled.connect(lambda on: self._tell(pinned=on))
        self._computed.toggled.connect(lambda _on: self._tell())

    # -- what is shown -------------------------------------------------------------------------------------------
    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._space()
        for named in self._named.values():
            named.show_theme(theme)
        for tick in (self._pinned, self._computed):
            tick.show_theme(theme)

    def show_room(self, width: int) -> None:
        """Set the fields one below the other, where ``width`` px would leave them no more than four characters each."""
        narrow = self._theme is not None and width < self._theme.px(_ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            down, across = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
            for row in (*self._rows, self._ticks):
                row.setDirection(down if narrow else across)
            self._space()

    def _space(self) -> None:
        theme = self._theme
        if theme is None:
            return
        across, down = theme.px(20), theme.px(_COMPACT_GAP if theme.look.compact else _GAP)
        for pair in self._pairs:
            pair.setSpacing(across)
        for row in (*self._rows, self._ticks):
            row.setSpacing(down if self._narrow else across)
        self._column.setSpacing(down)

    def show_figure(self, metric: Metric, check: Check, text: str, *, on_overview: bool, rank: str = "") -> None:
        """Take up a figure as read with what is decided of it; nothing is told.

        ``on_overview``: the rules put it there. ``rank``: what its card says of its place among others.
        """
        self._metric, self._check = metric, check
        self._silent = True
        self._show_facts(metric, value_parts(metric, text), rank)
        read = full_width(metric.label)
        self._label.show_words(full_width(check.label or metric.label), read)
        period = metric.period if check.period is None else check.period
        self._period.show_words(full_width(period or ""), self.tr("Not stated"))
        self._show_kinds(metric, check)
        self._show_qualifiers(metric, check, text)
        self._pinned.setChecked(on_overview if check.pinned is None else check.pinned)
        self._computed.setChecked(check.computed)
        self._show_computed()
        self._silent = False

    def select_label(self) -> None:
        """Put the keyboard on the name, ready to be typed over."""
        self._label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._label.selectAll()

    def _show_facts(self, metric: Metric, parts: ValueParts, rank: str) -> None:
        double = bool(parts.start)
        unit, start = full_width(parts.unit), full_width(parts.start)
        if unit and start.endswith(unit) and start != unit:
            start = start[: -len(unit)]
        number = full_width(parts.number)
        nothing = self.tr("None")
        self._named["first"].show_name(self.tr("From") if double else self.tr("Value"))
        self._first.show_words(start if double else number, nothing)
        self._last.show_words(number if double else "", nothing)
        self._unit.show_words(unit, nothing)
        self._rank.show_words(full_width(rank), nothing)
        self._named["last"].setVisible(double)

    def _show_kinds(self, metric: Metric, check: Check) -> None:
        kinds = kinds_for(metric)
        self._kind.clear()
        for kind in kinds:
            self._kind.addItem(self._words.kind(kind), kind)
        chosen = check.kind if check.kind in kinds else metric.kind
        self._kind.setCurrentIndex(max(0, kinds.index(chosen) if chosen in kinds else 0))
        self._kind.setEnabled(len(kinds) > 1)

    def _show_qualifiers(self, metric: Metric, check: Check, text: str) -> None:
        sentence, read = metric.sentence, metric.qualifier or ""
        start, end = max(sentence.start, metric.core.start - _BESIDE), min(sentence.end, metric.core.end + _BESIDE)
        beside = text[start:end]
        decided = read if check.qualifier is None else check.qualifier
        standing = (word for word in _QUALIFIERS if word in beside)
        self._qualifier.clear()
        for word in dict.fromkeys(("", read, decided, *standing)):
            self._qualifier.addItem(full_width(word) or self.tr("None"), word)
        self._qualifier.setCurrentIndex(self._qualifier.findData(decided))

    def _show_computed(self) -> None:
        """A difference is worked out of a from-to alone."""
        self._computed.setVisible(self._kind.currentData() == Kind.FROM_TO)

    # -- what the user does --------------------------------------------------------------------------------------
    def _tell(self, pinned: bool | None = None) -> None:
        if self._silent or self._metric is None or self._check is None:
            return
        metric = self._metric
        kind = Kind(self._kind.currentData())
        qualifier = str(self._qualifier.currentData())
        self._check = replace(
            self._check,
            label=_decided(_typed(self._label.text()), metric.label) or None,
            kind=None if kind is metric.kind else kind,
            qualifier=_decided(qualifier, metric.qualifier or ""),
            period=_decided(_typed(self._period.text()), metric.period or ""),
            pinned=self._check.pinned if pinned is None else pinned,
            computed=self._computed.isChecked(),
        )
        self._show_computed()
        self.edited.emit(self._check)


def _typed(words: str) -> str:
    return " ".join(words.split())


def _decided(words: str, read: str) -> str | None:
    """What a person says, None where it is what was read: the field shows that in full-width marks."""
    return None if words in (read, full_width(read)) else words
