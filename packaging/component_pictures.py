"""Pictures of the parts in their states, cut from the real window, and of the colours; and of high contrast. Part of
`make screenshots`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from viewer.ui.main_window import MainWindow

Settle = Callable[[Callable[[], None]], None]
SECTION, METRICS, QUERY, MISSED = "4.3", "4.2", "停车", "养犬"
KINDS = {
    "count": "数量", "amount": "金额", "percent": "百分比", "change": "变化", "from_to": "由…到…", "range": "区间",
    "rank": "位次", "area": "面积",
}  # fmt: skip
NAMES = {
    "plain, hover, selected, focus": "默认、悬停、选中、键盘焦点", "loading": "读取中", "search": "查找框",
    "search, nothing found": "查找框：无匹配", "search, found": "查找框：有结果", "search, not yet": "查找框：停用",
    "tree, filtered": "章节行：命中、选中", "jumped sentence": "跳到的原句", "hits": "命中与当前命中",
    "not opened": "没有打开", "toolbar": "工具栏", "filter": "筛选条", "figures": "数据栏头", "notice": "数据栏脚",
}  # fmt: skip
WIDTH, GAP, HEAD = 1920, 32, 28
_COLUMNS = (400, 400, 960)


class Board:
    """Takes pictures of pieces and sets them in three columns, each under its name."""

    def __init__(self, window: MainWindow, settle: Callable[[], None]) -> None:
        self._window, self._settle = window, settle
        self._columns: tuple[list[tuple[str, QImage]], ...] = ([], [], [])

    def take(self) -> QImage:
        """All pieces, as the window's theme shows them."""
        self._kinds()
        self._cards()
        self._tree_and_fields()
        self._marks()
        self._ends()
        return self._set()

    def _put(self, column: int, name: str, widget: QWidget, area: tuple[int, int, int, int] | None = None) -> None:
        self._settle()
        piece = widget.grab() if area is None else widget.grab(_rect(area))
        chinese = self._window._memory.settings.language == "zh"
        shown = NAMES.get(name, KINDS.get(name, name)) if chinese else name.replace("_", " ")
        self._columns[column].append((shown, piece.toImage()))

    def _kinds(self) -> None:
        """A card of every kind that the report has, as the figures pane would paint it."""
        from viewer.query.cards import group_cards
        from viewer.ui.check.card_preview import CardPreview
        from viewer.ui.parts.card_words import CardWords

        window = self._window
        words = CardWords(window)
        words.show_briefing(window.briefing)
        cards = group_cards(window.briefing.metrics)
        for kind in KINDS:
            card = max((one for one in cards if one.metric.kind == kind), key=_richness, default=None)
            if card is None:
                continue
            preview = CardPreview()
            preview.show_theme(window.looks.theme)
            preview.show_card(words.text(card))
            preview.resize(376, preview.height())
            self._put(0, kind, preview)

    def _cards(self) -> None:
        """The same rows plain, under the mouse, chosen, with the keyboard on them; and while a report is read."""
        window = self._window
        window.navigator.go_to_section(METRICS)
        self._settle()
        cards = window.navigator.reading.cards
        view, marks = cards._list, cards._marks
        rows = [row.card.metric.id for row in cards._model.rows[:4]]
        marks.hovered, marks.selected = rows[1], rows[2]
        window.activateWindow()
        view.setFocus()
        view.setCurrentIndex(view.model().index(3, 0))
        marks.keyboard = True
        view.viewport().update()
        self._put(1, "plain, hover, selected, focus", view, (0, 0, view.width(), view.visualRect(
            view.model().index(3, 0)).bottom() + 2))  # fmt: skip
        marks.hovered = marks.selected = 0
        marks.keyboard = False
        loading = type(cards)(cards.parentWidget())
        loading.show_theme(window.looks.theme)
        loading.resize(cards.width(), 420)
        loading.show_loading()
        self._put(1, "loading", loading, (0, 0, cards.width(), 300))
        loading.deleteLater()

    def _tree_and_fields(self) -> None:
        window = self._window
        bar, tree = window._filter_bar, window.navigator.reading.tree
        self._put(
            2, "toolbar", window, (window.width() - 640, 0, 640, bar.mapTo(window, bar.rect().bottomLeft()).y() + 10)
        )
        self._put(2, "search", bar)
        window.enter_query(MISSED)
        self._put(2, "search, nothing found", bar)
        window.enter_query(QUERY)
        self._put(2, "search, found", bar)
        self._put(2, "filter", window.navigator.reading.head, (160, 0, 900, 40))
        self._put(2, "tree, filtered", tree, (0, 0, tree.width(), 260))
        window.navigator.clear_filter()
        bar.show_enabled(False)
        self._put(2, "search, not yet", bar)
        bar.show_enabled(True)

    def _marks(self) -> None:
        """A figure's sentence lit up, and words found."""
        window = self._window
        metric = next(
            one for one in window.briefing.metrics if one.section.startswith(METRICS) and one.kind == "from_to"
        )
        window.navigator.go_to_metric(metric.id)
        text = window.navigator.reading.text
        self._put(2, "jumped sentence", text, (160, max(0, text.height() // 3 - 90), 900, 200))
        window.enter_query(QUERY)
        self._put(2, "hits", text, (160, max(0, text.height() // 3 - 60), 900, 130))
        window.navigator.clear_filter()

    def _ends(self) -> None:
        """The buttons and what stands in place of a report that does not open."""
        window = self._window
        self._put(1, "figures", window.navigator.reading.cards._head)
        self._put(1, "notice", window.navigator.reading.cards._foot)
        window.navigator.notice.show_error(_no_report(window))
        notice = window.navigator.notice
        notice.resize(960, 220)
        self._put(2, "not opened", notice, (0, 0, 960, 220))

    def _set(self) -> QImage:
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QColor, QImage, QPainter

        from viewer.theme.fonts import font

        theme = self._window.looks.theme
        high = max(sum(HEAD + piece.height() + GAP for _name, piece in column) for column in self._columns)
        board = QImage(WIDTH, high + 2 * GAP + 110, QImage.Format.Format_RGB32)
        board.fill(QColor(theme.colors.desk))
        painter = QPainter(board)
        left = GAP
        for column, width in zip(self._columns, _COLUMNS, strict=True):
            top = GAP
            for name, piece in column:
                painter.setPen(QColor(theme.colors.ink))
                painter.setFont(font(theme.types.meta))
                painter.drawText(QRectF(left, top, width, HEAD), name)
                painter.drawImage(left, top + HEAD, piece)
                top += HEAD + piece.height() + GAP
            left += width + GAP
        for at, (name, color) in enumerate(theme.colors._asdict().items()):
            box = QRectF(GAP + at * 88, high + GAP, 80, 56)
            painter.fillRect(box, QColor(color))
            painter.drawRect(box)
            painter.drawText(QRectF(box.left(), box.bottom() + 4, 84, 24), name)
        painter.end()
        return board


def take_components(window: MainWindow, target: Path, settle: Settle) -> None:
    """The board in light and dark; the window in high contrast, in light and dark. All is as before afterwards."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()

    def rest() -> None:
        settle(app.processEvents)

    for scheme, name in _schemes():
        window.resize(1920, 1080)
        window.looks.choose_scheme(scheme)
        Board(window, rest).take().save(str(target / f"components{name}.png"))
    window.looks.choose_contrast(True)
    for scheme, name in _schemes():
        window.resize(1366, 728)
        window.looks.choose_scheme(scheme)
        window.enter_query(QUERY)
        rest()
        window.grab().save(str(target / f"contrast{name}.png"))
        window.navigator.clear_filter()
    window.looks.choose_contrast(False)
    window.looks.choose_scheme("light")


def _schemes() -> Iterator[tuple[str, str]]:
    yield "light", ""
    yield "dark", "-dark"


def _richness(card: object) -> int:
    """How much there is on a card."""
    metric = card.metric  # type: ignore[attr-defined]
    return sum(map(bool, (metric.qualifier, metric.period, metric.status, metric.direction, card.rank)))  # type: ignore[attr-defined]


def _rect(area: tuple[int, int, int, int]) -> object:
    from PySide6.QtCore import QRect

    return QRect(*area)


def _no_report(window: MainWindow) -> str:
    from viewer.errors import FileMissing

    return FileMissing("报告.briefing").sentence(window._memory.settings.language)
