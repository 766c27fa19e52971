"""Reads a Markdown file: its headings with their levels and its words; the marks around the words go.

The ``markdown`` package parses; we walk its element tree. Where its rules would drop words that Chinese reports hold
(numbers of a list, the cells of an uneven table, a note mark before a bracket), narrower rules stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from viewer.errors import EmptySource
from viewer.ingest.text import load, source_of
from viewer.model import Source, SourceParagraph
from viewer.wraps import unwrapped

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset({"div", "p", "ul", "ol", "li", "blockquote", "pre", "hr", *_HEADINGS})


def read_markdown(path: Path) -> Source:
    """The Markdown file at ``path`` as text lines, headings with their ``level``.

    Emphasis, links and other marks are taken off, list items, quotes and table rows (cells parted by a tab) become
    lines, blocks are parted by a blank line. A metadata block at the start is left out but for its title, which
    becomes the first line. Raises FileMissing, FileUnreadable, NotPlainText or EmptySource.
    """
    from viewer.ingest.markdown_rules import parse

    title, body = split_metadata(load(path))
    root, restore = parse(body)
    blocks = list(_blocks(root, restore))
    if title and not (blocks and blocks[0][1] == title):
        blocks.insert(0, (None, title))
    if not blocks:
        raise EmptySource(path.name)
    # A line end inside a Markdown paragraph means nothing; where the file is not broken at a width, writers mean one.
    levels, text = [level for level, _ in blocks], unwrapped("\n\n".join(text for _, text in blocks))
    blocks = list(zip(levels, text.split("\n\n"), strict=True))
    source = source_of(path.name, text, whole_lines=True)
    return Source(source.name, source.text, tuple(_with_levels(source, blocks)))


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


def _blocks(root: Element, restore: Callable[[str], str]) -> Iterator[tuple[int | None, str]]:
    """The tree's blocks in order as (heading level or None, lines); ``restore`` undoes the parser's placeholders."""
    for level, pieces in _pieces(root):
        lines = map(_trimmed, restore("".join(pieces)).split("\n"))
        held = [line for line in lines if line]
        if held:
            yield level, (" " if level else "\n").join(held)


def _trimmed(line: str) -> str:
    """The line without outer white space but for tabs in front: the empty first cells of a table's row.

    They are no indent: the parser makes spaces of the file's own tabs.
    """
    held = line.strip()
    return held and "\t" * (len(line) - len(line.lstrip("\t"))) + held


def _pieces(block: Element) -> Iterator[tuple[int | None, list[str]]]:
    """The runs of text in ``block``: one per nested block and one per stretch of inline content between them."""
    level = _HEADINGS.get(block.tag)
    run = [block.text or ""]
    for child in block:
        if child.tag in _BLOCKS:
            yield level, run
            yield from _pieces(child)
            run = [child.tail or ""]
        else:
            run.extend(_inline(child))
    yield level, run


def _inline(element: Element) -> Iterator[str]:
    if element.tag == "br":
        yield "\n"
    elif element.tag == "img":
        yield element.get("alt", "")
    else:
        # The parser keeps code escaped for HTML.
        yield unescape(element.text or "") if element.tag == "code" else element.text or ""
    for child in element:
        yield from _inline(child)
    yield element.tail or ""


def _with_levels(source: Source, blocks: list[tuple[int | None, str]]) -> Iterator[SourceParagraph]:
    """The source's paragraphs, each with the level of the block it stands in."""
    paragraphs = iter(source.paragraphs)
    for level, text in blocks:
        for _ in text.split("\n"):
            yield SourceParagraph(next(paragraphs).span, level)
