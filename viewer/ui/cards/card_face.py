"""Lays out one card: what is painted where. Pure values (no Qt), so that every variant can be tested as numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.theme.tokens import Theme
from viewer.ui.parts.card_text import Badge, BadgeStyle, CardText, Gauge
from viewer.ui.parts.face_parts import Face, Faces, Frame, Glyph, Ink, LabelLine, Track, TypeMeasure, baseline, hang
from viewer.ui.parts.label_lines import break_lines, elide, elide_lines
from viewer.ui.parts.value_run import Run, RunMaker


@dataclass(frozen=True, slots=True)
class Sizes:
    """The measures of a card in px (DESIGN 4): 52 px with one line, 72 with two, and the hairline below."""

    side: int
    above: int
    unit: int
    unit_gap: int
    gap: int
    bar: int
    value_line: int
    line: int
    item_gap: int
    badge_side: int
    drop: int

    @staticmethod
    def of(theme: Theme) -> Sizes:
        """The measures for a theme; compact cards are 46 and 66 px high and their bars 80 px long."""
        compact, px = theme.look.compact, theme.px
        return Sizes(
            side=px(16 if compact else 20), above=px(9 if compact else 12), unit=px(32), unit_gap=px(4),
            gap=px(12), bar=px(80 if compact else 132), value_line=px(28), line=px(20), item_gap=px(8),
            badge_side=px(6), drop=px(2),
        )  # fmt: skip


@dataclass(slots=True)
class _Sheet:
    """A card being filled: where its lines begin, how far text may reach in each, and what has been placed."""

    sizes: Sizes
    full: float
    value_row: int
    value_left: float
    right_left: float
    inks: list[Ink] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    glyphs: list[Glyph] = field(default_factory=list)
    track: Track | None = None
    rows: int = 0
    elided: bool = False

    def top(self, row: int) -> float:
        """Top of a line, px; the value's line is taller than the others."""
        taller = self.sizes.value_line - self.sizes.line if row > self.value_row else 0
        return self.sizes.above + row * self.sizes.line + taller

    def limit(self, row: int) -> float:
        """How far text at the left of this line may reach, px."""
        if row == self.value_row:
            return self.value_left - self.sizes.gap
        return self.right_left - self.sizes.gap if row == self.value_row + 1 else self.full

    def use(self, row: int) -> None:
        """Make the card tall enough for this line."""
        self.rows = max(self.rows, row + 1)

    @property
    def height(self) -> int:
        """Height of the whole card with its hairline, px."""
        return round(self.top(self.rows) + self.sizes.above) + 1


class CardFaces:
    """Lays out the cards of one theme; how wide a text is comes from the measure."""

    def __init__(self, theme: Theme, measure: TypeMeasure) -> None:
        self._sizes = Sizes.of(theme)
        self._types = Faces.of(theme)
        self._measure = measure
        self._runs = RunMaker(self._types, measure)

    def face(self, card: CardText, width: float) -> Face:
        """Lay out ``card`` for ``width`` px.

        The label stands beside the value in one or two lines; where it needs more, in lines of its own above it.
        """
        sizes = self._sizes
        run = self._runs.value(card.value, width - 2 * sizes.side - sizes.unit - sizes.unit_gap)
        # Digits end at one place down the pane: the unit column is 32 px, a longer unit pushes them left.
        digits_right = width - sizes.side - max(sizes.unit + sizes.unit_gap, run.width - run.digits_end)
        under = None if card.right is None or isinstance(card.right, Gauge) else self._runs.trend(
            card.right, self._types.note
        )  # fmt: skip
        right_left = digits_right - (under.width if under else sizes.bar if card.right else 0)
        sheet = _Sheet(
            sizes, width - sizes.side, 0, digits_right - run.digits_end,
            right_left if card.right else width - sizes.side + sizes.gap,
        )  # fmt: skip
        label, first = self._label(card.label, sheet)
        self._value(sheet, run)
        self._under(sheet, card.right if isinstance(card.right, Gauge) else under, digits_right)
        self._flow(sheet, card, first)
        return Face(
            sheet.height, label, tuple(sheet.inks), tuple(sheet.frames), tuple(sheet.glyphs), sheet.track, sheet.elided
        )

    def _label(self, label: str, sheet: _Sheet) -> tuple[tuple[LabelLine, ...], int]:
        """Place the label; also the line where what follows it may begin."""
        kind, left = self._types.label, sheet.sizes.side
        out = hang(label, kind)
        beside = (sheet.limit(0) - left + out, sheet.limit(1) - left)
        lines = break_lines(label, beside, lambda text: self._measure(text, kind)) if beside[0] > 0 else None
        first = len(lines) if lines else 0
        if lines is None:
            widths = (sheet.full - left + out, sheet.full - left)
            lines = elide_lines(label, widths, lambda text: self._measure(text, kind))
            sheet.elided = "".join(lines) != label
            sheet.value_row = first = len(lines)
        placed, start = [], 0
        for row, line in enumerate(lines):
            height = sheet.sizes.value_line if row == sheet.value_row else sheet.sizes.line
            # Beside the value the two share a baseline.
            shared = self._types.large if row == sheet.value_row else kind
            y = baseline(sheet.top(row), height, shared)
            placed.append(LabelLine(left - (out if row == 0 else 0), y, line, start))
            start += len(line)
        sheet.use(len(lines) - 1)
        return tuple(placed), first

    def _value(self, sheet: _Sheet, run: Run) -> None:
        y = baseline(sheet.top(sheet.value_row), sheet.sizes.value_line, self._types.large)
        inks, glyphs = run.moved(sheet.value_left, y)
        sheet.inks += inks
        sheet.glyphs += glyphs
        sheet.use(sheet.value_row)

    def _under(self, sheet: _Sheet, right: Gauge | Run | None, digits_right: float) -> None:
        """Place what stands under the value, ending where its digits end."""
        if right is None:
            return
        row = sheet.value_row + 1
        sheet.use(row)
        top, sizes = sheet.top(row), sheet.sizes
        if isinstance(right, Run):
            y = baseline(top + sizes.drop, sizes.line, self._types.note)
            inks, glyphs = right.moved(digits_right - right.width, y)
            sheet.inks += inks
            sheet.glyphs += glyphs
            return
        left, bar, thick = digits_right - sizes.bar, sizes.bar, max(4, round(sizes.line / 5))
        start = None if right.start is None else left + right.start * bar
        y = round(top + (sizes.line - thick) / 2) + 1
        sheet.track = Track(left, y, bar, thick, left + right.end * bar, start)

    def _flow(self, sheet: _Sheet, card: CardText, row: int) -> None:
        """Place badges and notes from left to right, in as many lines as they need."""
        sizes = sheet.sizes
        x: float = sizes.side
        items: tuple[Badge | str, ...] = (*card.badges, *card.asides)
        for item in items:
            width = self._item_width(item)
            if x > sizes.side and x + width > sheet.limit(row):
                row, x = row + 1, sizes.side
            while sizes.side + width > sheet.limit(row) and row <= sheet.value_row + 1:
                row, x = row + 1, sizes.side
            x += self._item(sheet, item, row, x) + sizes.item_gap

    def _item_width(self, item: Badge | str) -> float:
        if isinstance(item, Badge):
            return self._measure(item.text, self._types.badge) + 2 * self._sizes.badge_side
        return self._measure(item, self._types.note)

    def _item(self, sheet: _Sheet, item: Badge | str, row: int, x: float) -> float:
        """Place one badge or note, cut at the edge of the card; its width."""
        sizes = sheet.sizes
        sheet.use(row)
        badge = isinstance(item, Badge)
        words, kind = (item.text, self._types.badge) if isinstance(item, Badge) else (item, self._types.note)
        side = sizes.badge_side if badge else 0
        text = elide(words, sheet.limit(row) - x - 2 * side, lambda piece: self._measure(piece, kind))
        sheet.elided = sheet.elided or text != words
        height = sizes.value_line if row == sheet.value_row else sizes.line
        top = sheet.top(row) + (height - sizes.line) + (sizes.drop if row > sheet.value_row else 0)
        width = self._measure(text, kind) + 2 * side
        sheet.inks.append(Ink(x + side, baseline(top, sizes.line, kind), text, kind, self._color(item)))
        if isinstance(item, Badge):
            sheet.frames.append(Frame(x, top, width, sizes.line, item.style))
        return width

    def _color(self, item: Badge | str) -> str:
        if isinstance(item, Badge):
            return "accent" if item.style is BadgeStyle.RANK else "ink2"
        return "ink3"
