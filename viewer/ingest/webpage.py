"""Reads a saved page: its report without the page around it. Everything is in the file; nothing else is opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email import message_from_bytes
from pathlib import Path
from statistics import mode

from lxml import etree

from viewer.errors import EmptySource
from viewer.format_errors import DamagedFile, NotPlainText
from viewer.given_back import give_back
from viewer.ingest.charset import NoTextError, decode
from viewer.ingest.files import HEAD, load_bytes
from viewer.ingest.text import plain_ends, source_of
from viewer.ingest.web_blocks import Block, Walk
from viewer.ingest.web_furniture import without_furniture
from viewer.ingest.web_main import keep_report
from viewer.ingest.web_tree import declared_charset, flat_lines, parse, prune
from viewer.source import Source, SourceParagraph

_TITLE_LENGTH = 60
_SITE = re.compile(r"(?:网|网站|门户|平台|首页|人民政府|委员会)$")
_PARTS = re.compile(r"\s*[_|｜>»]\s*|\s+[-–—]+\s*|\s*[-–—]{2,}\s*")
# A hyphen without blanks sets the name of a site off as well: 某市政府工作报告-某市人民政府.
_TIGHT = re.compile(r"[-–—](?=[\u3400-\u9fff][^-–—]*$)")
_NAMED = ("articletitle", "og:title", "title", "dc.title")
_SENTENCE_END = "。；！？，：;,"


def read_webpage(path: Path) -> Source:
    """The page at ``path``: paragraphs, headings with their ``level``, rows of tables, its ``title``.

    Raises FileMissing, FileUnreadable, NotPlainText, TooLarge or EmptySource.
    """
    return _source(path.name, load_bytes(path), "")


def read_archived(path: Path) -> Source:
    """The page in an archive of one (.mht, .mhtml: RFC 2557): its first part that is a page.

    Raises as ``read_webpage`` does, and DamagedFile when the archive holds no page.
    """
    try:
        parts = message_from_bytes(load_bytes(path)).walk()
        page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
        raw = page.get_payload(decode=True) if page else None
        declared = (page.get_content_charset() if page else None) or ""
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise DamagedFile(path.name) from error
    if not isinstance(raw, bytes):
        raise DamagedFile(path.name)
    return _source(path.name, raw, declared)


def _source(name: str, raw: bytes, declared: str) -> Source:
    try:
        text, warnings = decode(raw, declared or declared_charset(raw[:HEAD]))
    except NoTextError as error:
        raise NotPlainText(name) from error
    del raw  # the tree of a page weighs many times the page: nothing else is held beside it that is not needed
    text = plain_ends(text)
    length = len(text)
    root = parse(text)
    if root is None:
        blocks = [Block((line,), None, 0.0, False, 0.0, 0.0) for line in flat_lines(text)]
        warnings += ("网页嵌套过深，只按文字读取，表格和标题的层次没有保留。",)
        title = ""
    else:
        del text
        title, blocks, more = _read(root)
        warnings += more
        del root
        give_back(length)
    if not blocks:
        raise EmptySource(name)
    return _written(name, title, blocks)._replace(warnings=warnings)


def _read(root: etree._Element) -> tuple[str, list[Block], tuple[str, ...]]:
    """(title, blocks, warnings) of a parsed page."""
    named = _titles(root)
    body = next(root.iter("body"), root)
    prune(body)
    keep_report(body, tuple("".join(title.split()) for title in named if not _SITE.search(title)))
    walk = Walk()
    walk.run(body)
    blocks = without_furniture(walk.blocks)
    more = (f"网页里有 {walk.pictures} 张图片，图片中的内容没有导入。",) if walk.pictures else ()
    return _title(named, blocks), blocks, more


def _titles(root: etree._Element) -> tuple[str, ...]:
    """What the page may be called, the surest first: what its head names, and the parts of its window's title."""
    found = []
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or "").lower()
        if key in _NAMED and (meta.get("content") or "").strip():
            found.append((_NAMED.index(key), " ".join((meta.get("content") or "").split())))
    window = next((" ".join((title.text or "").split()) for title in root.iter("title")), "")
    parts = [part for part in _PARTS.split(window) if len(part) > 3]
    parts += [piece for part in parts for piece in _TIGHT.split(part) if piece != part and len(piece) > 3]
    names = [name for _, name in sorted(found)]
    return tuple(dict.fromkeys([*names, *sorted(parts, key=lambda part: bool(_SITE.search(part)))]))


def _title(named: tuple[str, ...], blocks: Sequence[Block]) -> str:
    """The page's title: the first of its names that is written on the page, else its only main heading, else a name."""
    lines = {"".join(line.split()) for block in blocks[:40] for line in (*block.lines, block.text)}
    for name in named:
        if "".join(name.split()) in lines:
            return name
    longer = [line for block in blocks[:10] for line in block.lines if len(line) > 5]
    for name in named:
        begun = next((line for line in longer if name.startswith(line)), "")
        if begun:
            return begun
    main = [block.text for block in blocks if block.level == 1]
    if len(main) == 1 and len(main[0]) <= _TITLE_LENGTH:
        return main[0]
    return next((name for name in named if not _SITE.search(name)), "")


def _written(name: str, title: str, blocks: Sequence[Block]) -> Source:
    """The blocks as a source: blocks parted by a blank line, headings with levels, what is set off marked."""
    source = source_of(name, "\n\n".join(block.text for block in blocks), whole_lines=True)
    paragraphs = iter(source.paragraphs)
    total = sum(len(block.text) for block in blocks) or 1
    headed = _share(blocks, total, [block.level is not None for block in blocks]) < 0.4
    size = mode([block.size for block in blocks for _ in range(len(block.text) // 20 + 1)])
    strong = [_is_strong(block, size) for block in blocks]
    sparse = _share(blocks, total, strong) < 0.4
    bare = "".join(title.split())
    found: list[SourceParagraph] = []
    for block, set_off in zip(blocks, strong, strict=True):
        is_title = bool(bare) and "".join(block.text.split()) == bare
        level = block.level if headed and _is_heading(block) and not is_title else None
        for _ in block.lines:
            paragraph, marked = next(paragraphs), (set_off and sparse) or is_title
            plain = level is None and not marked
            found.append(paragraph if plain else SourceParagraph(paragraph.span, level, marked))
    return Source(source.name, source.text, tuple(found), title)


def _share(blocks: Sequence[Block], total: int, chosen: Sequence[bool]) -> float:
    return sum(len(block.text) for block, one in zip(blocks, chosen, strict=True) if one) / total


def _is_heading(block: Block) -> bool:
    """Sites set whole paragraphs as headings: one is short and no sentence."""
    return block.level is not None and len(block.text) <= _TITLE_LENGTH and block.text[-1] not in _SENTENCE_END


def _is_strong(block: Block, size: float) -> bool:
    if block.rows:
        return False
    larger = block.size > size * 1.15 if size else False
    return (
        block.bold > 0.95 or (block.centred and len(block.text) <= _TITLE_LENGTH) or larger or block.level is not None
    )
