"""Reads a Markdown file: its headings with their levels and its words; the marks around the words go.

The ``markdown`` package parses; we walk its element tree. Where its rules would drop words that Chinese reports hold
(numbers of a list, the cells of an uneven table, a note mark before a bracket), narrower rules stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from viewer.errors import EmptySource
from viewer.ingest.markdown_notes import split_notes
from viewer.ingest.text import load, source_of
from viewer.source import Source, SourceParagraph
from viewer.wraps import unwrapped

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset({"div", "p", "ul", "ol", "li", "blockquote", "pre", "hr", *_HEADINGS})


class _Line(NamedTuple):
    """A line of the text: its words, its heading's level or None, whether all of it is bold."""

    text: str
    level: int | None = None
    strong: bool = False


def read_markdown(path: Path) -> Source:
    """The Markdown file at ``path`` as text lines, headings with their ``level``, lines all in bold as ``strong``.

    Emphasis, links and other marks are taken off, list items, quotes and table rows (cells parted by a tab) become
    lines, blocks are parted by a blank line, footnotes stand at the end. A metadata block at the start is left out but
    for its title, which becomes the first line. Raises FileMissing, FileUnreadable, NotPlainText, TooLarge or
    EmptySource.
    """
    from viewer.ingest.markdown_limits import tamed
    from viewer.ingest.markdown_rules import parse

    text, warnings = load(path)
    title, body = split_metadata(text)
    body, notes = split_notes(body)
    try:
        root, restore = parse(tamed(body))
        blocks = list(_blocks(root, restore))
    except RecursionError:
        blocks = [[_Line(line.strip())] for line in body.split("\n") if line.strip()]
        warnings += ("标记嵌套过深，只按文字读取，标题的层次没有保留。",)
    if title and not (blocks and blocks[0][0].text == title):
        blocks.insert(0, [_Line(title)])
    blocks += [[_Line(note)] for note in notes]
    if not blocks:
        raise EmptySource(path.name)
    blocks = _unwrapped(blocks)
    # A line end inside a Markdown paragraph means nothing; where the file is not broken at a width, writers mean one.
    source = source_of(
        path.name, "\n\n".join("\n".join(line.text for line in block) for block in blocks), whole_lines=True
    )
    lines = (line for block in blocks for line in block)
    paragraphs = tuple(
        SourceParagraph(held.span, line.level, line.strong) for held, line in zip(source.paragraphs, lines, strict=True)
    )
    return Source(source.name, source.text, paragraphs, title, warnings)


def _unwrapped(blocks: list[list[_Line]]) -> list[list[_Line]]:
    """The blocks, each line end that only breaks a paragraph at a width taken out."""
    text = unwrapped("\n\n".join("\n".join(line.text for line in block) for block in blocks))
    joined = []
    for block, held in zip(blocks, text.split("\n\n"), strict=True):
        words = held.split("\n")
        if len(words) == len(block):
            joined.append([line._replace(text=word) for line, word in zip(block, words, strict=True)])
        else:
            strong = all(line.strong for line in block)
            joined.append([_Line(word, block[0].level, strong) for word in words])
    return joined


def split_metadata(text: str) -> tuple[str, str]:
    """The title that a metadata block (``---``, ``key: value`` lines, ``---``) names, or "", and the text after it."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return "", text
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), 0)
    fields = [line.partition(":") for line in lines[1:end] if line.strip()]
    if not fields or not all(colon or key[:1] in " \t-#" for key, colon, _ in fields):
        return "", text
    title = next((value.strip().strip("\"'") for key, _, value in fields if key.strip().lower() == "title"), "")
    return title, "\n".join(lines[end + 1 :])


def _blocks(root: Element, restore: Callable[[str], str]) -> Iterator[list[_Line]]:
    """The tree's blocks in order; ``restore`` undoes the parser's placeholders."""
    for level, pieces in _pieces(root):
        lines = list(_lines([(restore(text), bold) for text, bold in pieces]))
        if level and lines:
            lines = [_Line(" ".join(line.text for line in lines), level)]
        if lines:
            yield lines


def _lines(pieces: list[tuple[str, bool]]) -> Iterator[_Line]:
    """Pieces of text, each bold or not, as lines that are not blank."""
    held: list[str] = []
    bold = True
    for text, strong in [*pieces, ("\n", True)]:
        first, *more = text.split("\n")
        for at, part in enumerate((first, *more)):
            if at:
                line = _trimmed("".join(held))
                if line:
                    yield _Line(line, None, bold and "\t" not in line)
                held, bold = [], True
            held.append(part)
            bold = bold and (strong or not part.strip())


def _trimmed(line: str) -> str:
    """The line without outer white space but for tabs in front: the empty first cells of a table's row.

    They are no indent: the parser makes spaces of the file's own tabs.
    """
    held = line.strip()
    return held and "\t" * (len(line) - len(line.lstrip("\t"))) + held


def _pieces(block: Element) -> Iterator[tuple[int | None, list[tuple[str, bool]]]]:
    """The runs of text in ``block``: one per nested block and one per stretch of inline content between them."""
    level = _HEADINGS.get(block.tag)
    run = [(block.text or "", False)]
    for child in block:
        if child.tag in _BLOCKS:
            yield level, run
            yield from _pieces(child)
            run = [(child.tail or "", False)]
        else:
            run.extend(_inline(child, bold=False))
    yield level, run


def _inline(element: Element, *, bold: bool) -> Iterator[tuple[str, bool]]:
    inner = bold or element.tag == "strong"
    if element.tag == "br":
        yield "\n", bold
    elif element.tag == "img":
        yield element.get("alt", ""), bold
    else:
        # The parser keeps code escaped for HTML.
        yield (unescape(element.text or "") if element.tag == "code" else element.text or ""), inner
    for child in element:
        yield from _inline(child, bold=inner)
    yield element.tail or "", bold
