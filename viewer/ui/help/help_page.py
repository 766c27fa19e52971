"""The page of the help: Markdown as a reading page with the theme's type, its topics, and the marks of a search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from viewer.model import Span
from viewer.paths import resources
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.help.help_picture import load_picture

_BODY, _LINE, _HEADS = 16, 1.75, {1: 24, 2: 21, 3: 17}
"""Px of the text, its line in sizes of its type, px of the headings."""
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_WRAPPED = re.compile(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])|(?<=[，。；：、）”])\n(?=[A-Za-z(])")
"""A line end between two Chinese characters or after a Chinese mark, where Chinese has no space."""
_ABOVE, _BELOW = {1: 0, 2: 30, 3: 18}, {1: 8, 2: 6, 3: 2}
_TOPICS = (2, 3)


class Topic(NamedTuple):
    """A heading of the page: its words, its level (2 or 3) and where it begins."""

    title: str
    level: int
    start: int


class HelpPage(QTextBrowser):
    """Shows the help of a language; ``topics`` and ``words`` are what stands on it, ``look`` the theme shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPage")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folder, self._html = Path(), ""
        self.look: Theme
        self.topics: tuple[Topic, ...] = ()

    @property
    def words(self) -> str:
        """The page's text, character for character as ``Topic.start`` and ``show_hits`` count."""
        return self.toPlainText()

    def show_language(self, language: str) -> None:
        """Read the help in ``zh`` or ``en``; ``show_theme`` then sets it."""
        # Loaded here: the package takes longer to import than the first screen may wait.
        from markdown import markdown

        code = "en" if language == "en" else "zh"
        folder = resources() / "help"
        self._folder = folder / code
        text = _WRAPPED.sub("", (folder / f"{code}.md").read_text(encoding="utf-8"))
        self._html = markdown(text, extensions=["tables"])

    def show_theme(self, theme: Theme) -> None:
        """Set the page in the theme's type and colours; the place stays."""
        top = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).position()
        self.look = theme
        self.setFont(font(Type("sans", 400, theme.px(_BODY), theme.px(26))))
        font(Type("sans", 700, theme.px(_BODY), theme.px(26)))  # loads the face of bold words
        document = self.document()
        document.setDocumentMargin(theme.px(24))
        document.setDefaultStyleSheet(f"body, td, th, li, p, h1, h2, h3 {{ color: {theme.colors.ink}; }}")
        self.setHtml(self._html)
        self._set(document, theme)
        self.topics = tuple(self._headings(document))
        if top:
            self._scroll_to(Span(top, top), 0)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's own
        path = self._folder / (name.toString() if isinstance(name, QUrl) else name)
        if kind == QTextDocument.ResourceType.ImageResource.value and path.is_file():
            return load_picture(path, self.look)
        return super().loadResource(kind, name)

    def show_hits(self, hits: Sequence[Span], current: int) -> None:
        """Mark the hits, the current one more strongly, and bring it into sight."""
        colors = self.look.colors
        marks = []
        for place, hit in enumerate(hits):
            form = QTextCharFormat()
            form.setBackground(QColor(colors.hitcur if place == current else colors.hit))
            form.setForeground(QColor(colors.on_hitcur if place == current else colors.ink))
            form.setFontUnderline(place == current)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._cursor(hit), form  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)
        if 0 <= current < len(hits):
            self._scroll_to(hits[current], self.viewport().height() // 3)

    def go_to(self, topic: Topic) -> None:
        """Bring a heading to the top."""
        self._scroll_to(Span(topic.start, topic.start), self.look.px(12))

    def topic_on_top(self) -> int:
        """The place in ``topics`` of what is being read, 0 before the first."""
        view = self.viewport().rect()
        position = self.cursorForPosition(QPoint(view.width() // 2, view.height() // 4))
        above = [place for place, topic in enumerate(self.topics) if topic.start <= position.position()]
        return above[-1] if above else 0

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _scroll_to(self, span: Span, above: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        self.setTextCursor(cursor)  # the keyboard goes on from here
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above)

    def _headings(self, document: QTextDocument) -> list[Topic]:
        found = []
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level in _TOPICS:
                found.append(Topic(block.text(), level, block.position()))
            block = block.next()
        return found

    def _set(self, document: QTextDocument, theme: Theme) -> None:
        """What Qt's style sheets cannot say: lines, space around headings, rules of tables."""
        block = document.begin()
        while block.isValid():
            cursor, form = QTextCursor(block), QTextBlockFormat()
            level = block.blockFormat().headingLevel()
            if "\ufffc" not in block.text():  # a line of so many percent would lie under its picture
                form.setLineHeight(theme.px(_HEADS.get(level, _BODY)) * _LINE, _FIXED)
            if level in _HEADS:
                form.setTopMargin(theme.px(_ABOVE[level]))
                form.setBottomMargin(theme.px(_BELOW[level]))
                letters = QTextCharFormat()
                letters.setFont(font(Type("sans", 700, theme.px(_HEADS[level]), theme.px(30))))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(letters)
            cursor.mergeBlockFormat(form)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _rule(frame, theme)


def _rule(table: QTextTable, theme: Theme) -> None:
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(theme.colors.line))
    form.setCellPadding(theme.px(6))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
