"""Finds the part of a page that holds the report: where the running text is, not by the names of one site's boxes.

Rules of how such pages are written: the text stands in one box; around it are boxes of links, a head, a foot. A box
outside that holds running text of its own is kept all the same: a line of furniture too much is seen and struck out,
a paragraph too few is not.
"""

from __future__ import annotations

import re

from lxml import etree

from viewer.ingest.web_blocks import leads_away
from viewer.ingest.web_tables import is_data
from viewer.ingest.web_tree import remove

_PROSE = re.compile("[，。；：、！？,;]")
_MOSTLY = 0.85
"""The share of a page's running text that the box of the report holds at least."""
_LITTLE = 300
"""Characters of running text below which nothing is left out by its place: there is too little to judge by."""
_PARAGRAPH = 40
_FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "menu"})
_FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "dialog"}
)
# Names of boxes as whole words; Chinese sites also write them in Pinyin.
_FURNITURE_NAMES = frozenset({
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer", "foot",
    "sidebar", "aside", "share", "sharing", "social", "toolbar", "related", "recommend", "pagination", "pager",
    "copyright", "login", "search", "banner", "ads", "advert", "comment", "comments", "qrcode", "ewm", "erweima",
    "weizhi", "dqwz", "daohang", "fenxiang", "dibu", "topbar", "sitemap",
})  # fmt: skip
_STOPS = frozenset({
    "p", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "span", "pre", "b", "strong", "font", "a",
    "dd", "dt",
})  # fmt: skip
_WORDS = re.compile(r"[A-Z]?[a-z]+")


class Weights:
    """How many characters of running text each element of a page holds, and how many of links."""

    def __init__(self, body: etree._Element) -> None:
        order = list(body.iter())  # parents before children
        self._place = {element: at for at, element in enumerate(order)}
        self._prose, self._links, self._all = [0] * len(order), [0] * len(order), [0] * len(order)
        above = [self._place.get(element.getparent(), -1) for element in order]
        linked, tabled = bytearray(len(order)), bytearray(len(order))
        for at, element in enumerate(order):
            parent, tag = above[at], element.tag
            inside = parent >= 0
            linked[at] = (inside and linked[parent]) or (tag == "a" and leads_away(element))
            tabled[at] = (inside and tabled[parent]) or (tag == "table" and is_data(element))
            if text := element.text:
                self._count(at, text, linked[at], tabled[at])
            if inside and (text := element.tail):
                self._count(parent, text, linked[parent], tabled[parent])
        for at in range(len(order) - 1, 0, -1):
            parent = above[at]
            for counts in (self._prose, self._links, self._all):
                counts[parent] += counts[at]

    def _count(self, at: int, text: str, linked: int, tabled: int) -> None:
        many = len(held := text.strip())
        if not many:
            return
        self._all[at] += many
        if linked:
            self._links[at] += many
        elif tabled or many >= 2 * _PARAGRAPH or (many > 4 and _PROSE.search(held)):
            self._prose[at] += many

    def prose(self, element: etree._Element) -> int:
        """Characters of running text and of tables in ``element``."""
        at = self._place.get(element)
        return 0 if at is None else self._prose[at]

    def linked(self, element: etree._Element) -> float:
        """The share of links in the text of ``element``."""
        at = self._place.get(element)
        return 0.0 if at is None else self._links[at] / (self._all[at] or 1)


def keep_report(body: etree._Element, titles: tuple[str, ...]) -> None:
    """Take out of the page what is not the report. ``titles``: what the page calls itself; such a line stays."""
    weights = Weights(body)
    total = weights.prose(body)
    if total < _LITTLE:
        return
    furniture = [one for one in body.iter() if _is_furniture(one, weights, total)]
    for element in furniture:
        remove(element)
    if furniture:
        weights = Weights(body)
        total = weights.prose(body)
    box = body
    while total:
        inner = max(box, key=weights.prose, default=None)
        if inner is None or inner.tag in _STOPS - ({"tr", "td"} if _arranges(inner) else set()):
            return
        if weights.prose(inner) < _MOSTLY * total or (inner.tag == "table" and is_data(inner)):
            return
        for other in [one for one in box if one is not inner and not _is_kept(one, weights, titles)]:
            remove(other)
        _clear_text(box)
        box = inner


def _arranges(cell: etree._Element) -> bool:
    """True for a row or a cell of a table that only arranges the page."""
    table = next(cell.iterancestors("table"), None) if cell.tag in ("tr", "td") else None
    return table is not None and not is_data(table)


def _is_furniture(element: etree._Element, weights: Weights, total: int) -> bool:
    """True for a box that says by its name that it is furniture and holds no running text to speak of."""
    named = element.tag in _FURNITURE_TAGS
    if not named and not element.keys():
        return False
    named = named or (element.get("role") or "").lower() in _FURNITURE_ROLES
    if not named:
        name = f"{element.get('id') or ''} {element.get('class') or ''}"
        named = len(name) > 1 and any(word.lower() in _FURNITURE_NAMES for word in _WORDS.findall(name))
    if not named or element.tag in ("html", "body"):
        return False
    held = weights.prose(element)
    return held * 20 < total and (
        held < 3 * _PARAGRAPH or weights.linked(element) > 0.5 or element.tag in ("footer", "nav")
    )


def _is_kept(element: etree._Element, weights: Weights, titles: tuple[str, ...]) -> bool:
    """True for a box beside the report's that may be part of it: running text of its own, or the page's title."""
    if weights.prose(element) >= _PARAGRAPH and weights.linked(element) < 0.3:
        return True
    if element.tag in ("style", "script"):
        return False
    text = "".join("".join(element.itertext()).split())
    return any(title and title in text for title in titles) and len(text) < 400 and weights.linked(element) < 0.5


def _clear_text(box: etree._Element) -> None:
    """Take out what stands loose between the boxes, unless it is running text."""
    if len((box.text or "").strip()) < _PARAGRAPH:
        box.text = None
    for child in box:
        if len((child.tail or "").strip()) < _PARAGRAPH:
            child.tail = None
