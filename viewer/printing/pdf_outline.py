"""The bookmarks of a PDF as objects (ISO 32000-1, 12.3.3): chapters side by side, what is below them folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Bookmark(NamedTuple):
    """A line of the outline: its level from 1, its title, its page from 0, the height on it in pt from the foot."""

    level: int
    title: str
    page: int
    top: float


@dataclass(slots=True)
class _Item:
    """An object of the outline; the root has no bookmark and no parent."""

    number: int
    level: int
    mark: Bookmark | None = None
    parent: _Item | None = None
    before: _Item | None = None
    after: _Item | None = None
    children: list[_Item] = field(default_factory=list)


def outline_objects(bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int) -> list[bytes]:
    """The outline's root, numbered ``first``, and its items behind it; ``pages`` are the numbers of the pages."""
    return [_object(item, pages) for item in _tree(bookmarks, first)] if bookmarks else []


def pdf_text(text: str) -> bytes:
    """A text string (7.9.2.2): UTF-16 with its mark, in hexadecimal so that nothing needs escaping."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


def _tree(bookmarks: Sequence[Bookmark], first: int) -> Iterator[_Item]:
    root = _Item(first, 0)
    items, last = [root], root
    for number, mark in enumerate(bookmarks, first + 1):
        parent = last
        while parent.parent is not None and parent.level >= mark.level:
            parent = parent.parent
        last = _Item(number, mark.level, mark, parent)
        if parent.children:
            last.before = parent.children[-1]
            last.before.after = last
        parent.children.append(last)
        items.append(last)
    yield from items


def _object(item: _Item, pages: Sequence[int]) -> bytes:
    entries = [b"/Type /Outlines"] if item.mark is None else []
    for name, other in ((b"Parent", item.parent), (b"Prev", item.before), (b"Next", item.after)):
        if other is not None:
            entries.append(b"/%s %d 0 R" % (name, other.number))
    if item.children:
        entries.append(b"/First %d 0 R /Last %d 0 R" % (item.children[0].number, item.children[-1].number))
        # A negative count folds an item; the root's tells how many lines are to be seen.
        entries.append(b"/Count %d" % (len(item.children) if item.mark is None else -len(item.children)))
    if item.mark is not None:
        entries.append(b"/Title " + pdf_text(item.mark.title))
        entries.append(b"/Dest [%d 0 R /XYZ 0 %.2f null]" % (pages[item.mark.page], item.mark.top))
    return b"%d 0 obj\n<< " % item.number + b" ".join(entries) + b" >>\nendobj\n"
