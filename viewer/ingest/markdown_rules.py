"""The parser for Markdown reports: the ``markdown`` package's, with narrower rules where its own would lose words."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ReferenceProcessor, SetextHeaderProcessor, UListProcessor
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
    SimpleTagInlineProcessor,
)
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from viewer.ingest.markdown_limits import cut_up

# A destination is ASCII and looks like an address: [1](见附录) and [2021](12) are a note mark and a bracket.
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[./#?])[!-~]*|[\w.-]+\.(?:[a-z]{2,5})[!-~]*", re.IGNORECASE | re.ASCII)
_RULE_ROW = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
# A mark that opens stands before a word, one that closes behind one: （*） marks a figure and is no emphasis.
_EMPHASIS = (
    r"(?<!\*)(\*{1,3})(?![\s*）)])([^*\n]+)(?<![\s*（(])\1(?!\*)",
    r"(?<![\w_])(_{1,3})(?![\s_])([^_\n]+)(?<![\s_])\1(?![\w_])",
)
_BULLET = re.compile(r"[ ]{0,3}[*+-][ ]+\S")
_BREAK = re.compile(r"</?(?:br|p|div|tr|li|h[1-6])\b", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\b", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:[!?]|/?(?:a|abbr|b|big|blockquote|body|center|cite|code|col|colgroup|dd|del|details|dl|dt|em|font|footer|form|"
    r"head|header|hr|html|i|img|ins|kbd|label|link|main|mark|meta|nav|o:p|ol|pre|q|s|script|section|small|span|strike|"
    r"strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tt|u|ul)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CELL_END = re.compile(r"(?<!\\)\|")


def parse(text: str) -> tuple[Element, Callable[[str], str]]:
    """``text`` as an element tree, and a function that puts back what the parser stands aside as placeholders."""
    parser = Markdown()
    for registry, names in (
        (parser.preprocessors, ("html_block",)),
        # Numbers of a list are words of a report; an indented line is a paragraph, not code.
        (parser.parser.blockprocessors, ("code", "olist")),
        (parser.inlinePatterns, ("automail", "em_strong", "em_strong2")),
        (parser.treeprocessors, ("prettify",)),
    ):
        for name in names:
            registry.deregister(name, strict=False)
    blocks = parser.parser.blockprocessors
    blocks.register(_Rows(parser.parser), "rows", 75)
    blocks.register(_Underlined(parser.parser), "setextheader", 60)
    blocks.register(_Bullets(parser.parser), "ulist", 30)
    blocks.register(_Reference(parser.parser), "reference", 15)
    parser.inlinePatterns.register(_Link(LINK_RE, parser), "link", 160)
    parser.inlinePatterns.register(_Image(IMAGE_LINK_RE, parser), "image_link", 150)
    # The package's own emphasis drops words where marks are nested unevenly; ours knows only whole pairs, innermost
    # first, so each further one takes a further pair around them.
    for priority in (60, 59, 58):
        for nth, pattern in enumerate(_EMPHASIS):
            processor = _Emphasis(pattern, "em")
            parser.inlinePatterns.register(processor, f"emphasis{priority}{nth}", priority)
    parser.preprocessors.register(_Apart(parser), "apart", 5)
    lines = text.split("\n")
    for before in parser.preprocessors:
        lines = before.run(lines)
    root = _held(parser.parser.parseDocument(lines).getroot())
    cut_up(root)
    for after in parser.treeprocessors:
        root = _held(after.run(root), root)
    stash: list[Any] = parser.htmlStash.rawHtmlBlocks

    def restore(piece: str) -> str:
        return HTML_PLACEHOLDER_RE.sub(lambda mark: _words_of(str(stash[int(mark[1])])), piece)

    return root, restore


def _held(result: Element | None, root: Element | None = None) -> Element:
    """What a step of the parser gave back, or the tree that it changed in place."""
    held = root if result is None else result
    return Element("div") if held is None else held


def _words_of(html: str) -> str:
    """What a stashed piece of HTML says: an entity its character, a line break a line end, any other tag nothing.

    What only looks like a tag (``<GDP>``) is text and stays.
    """
    if not html.startswith("<"):
        return unescape(html)
    # Names of tags and attributes are ASCII; words between them show that the angle brackets are the text's own.
    if not (html.startswith("<!--") or _QUOTED.sub("", html).isascii()):
        return html
    if _CELL.match(html):
        return "\t"
    if _BREAK.match(html):
        return "\n"
    return "" if _TAG.match(html) else html


class _Apart(Preprocessor):
    """Parts a list from the line that announces it, as CommonMark does; the package asks for a blank line."""

    def run(self, lines: list[str]) -> list[str]:
        parted: list[str] = []
        for line in lines:
            if parted and parted[-1].strip() and _BULLET.match(line) and not _BULLET.match(parted[-1]):
                parted.append("")
            parted.append(line)
        return parted


class _Rows(BlockProcessor):
    """Makes each row of a table a line, its cells parted by a tab, however many cells it has."""

    def test(self, parent: Element, block: str) -> bool:
        return _rule_row(block.split("\n")) > 0

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        rule = _rule_row(lines)
        end = next((at for at in range(rule + 1, len(lines)) if "|" not in lines[at]), len(lines))
        if rule > 1:
            self.parser.parseBlocks(parent, ["\n".join(lines[: rule - 1])])
        rows = [lines[rule - 1], *lines[rule + 1 : end]]
        SubElement(parent, "p").text = "\n".join(_cells(row) for row in rows)
        if lines[end:]:
            blocks.insert(0, "\n".join(lines[end:]))


def _rule_row(lines: list[str]) -> int:
    """Index of the row of dashes that parts a table's head from its body, 0 when there is no table."""
    for at in range(1, len(lines)):
        if "|" in lines[at] and "|" in lines[at - 1] and _RULE_ROW.fullmatch(lines[at]):
            return at
    return 0


def _cells(row: str) -> str:
    inner = row.strip().removeprefix("|")
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL_END.split(inner)]
    return "\t".join(cells[:-1] if len(cells) > 1 and not cells[-1] else cells)


class _Underlined(SetextHeaderProcessor):
    """Takes an underlined line for a heading only when it can be one: short and not a sentence."""

    def test(self, parent: Element, block: str) -> bool:
        first = block.partition("\n")[0].strip()
        return bool(self.RE.match(block)) and 0 < len(first) <= 60 and first[-1] not in "。；，：！？"


class _Bullets(UListProcessor):
    """Lists with bullets only: ``1.`` in a bulleted list stays a word of the text."""

    def __init__(self, parser: Any) -> None:  # noqa: ANN401 (the package's own type is not public)
        super().__init__(parser)
        self.CHILD_RE = re.compile(r"^[ ]{0,3}(([*+-]))[ ]+(.*)")


class _Reference(ReferenceProcessor):
    """Takes a line for a link's definition only when it names an address: ``[1]:说明`` is a note."""

    RE = re.compile(
        rf"^[ ]{{0,3}}\[([^\[\]]*)\]:[ ]*(?:\n[ ]*)?(<?(?:{_ADDRESS.pattern})>?)[ ]*"
        r"((?:\n[ ]*)?([\"'])(.*)\4[ ]*|\((.*)\)[ ]*)?$",
        re.MULTILINE | re.IGNORECASE | re.ASCII,
    )


class _Emphasis(SimpleTagInlineProcessor):
    """Two or three marks are bold type, one is italic."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element("strong" if len(m[1]) > 1 else "em")
        element.text = m[2]
        return element, m.start(0), m.end(0)


class _Link(LinkInlineProcessor):
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        return _only_addresses(super().getLink(data, index))


class _Image(ImageInlineProcessor):
    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        return _only_addresses(super().getLink(data, index))


def _only_addresses(found: tuple[str, str | None, int, bool]) -> tuple[str, str | None, int, bool]:
    """The link that was found, or none when what stands in its bracket is no address."""
    href, title, index, handled = found
    return href, title, index, handled and bool(_ADDRESS.fullmatch(href.strip("<>")))
