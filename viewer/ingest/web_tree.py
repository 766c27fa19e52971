"""A saved page's element tree, without what nobody sees. Nothing is loaded, no script runs, no entity is expanded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree, html

_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "iframe", "frame", "object", "embed", "applet", "svg",
    "math", "canvas", "audio", "video", "map", "button", "select", "option", "datalist", "input", "textarea",
    "optgroup", "dialog", "rt", "rp", "rtc", "col", "colgroup",
})  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_NOTHING = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_DECLARED = re.compile(
    r"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"']", re.IGNORECASE
)
_PROLOGUE = re.compile(r"^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)?", re.IGNORECASE)
_DROPPED = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_PARTING = re.compile(
    r"</?(?:br|p|div|tr|li|dt|dd|h[1-6]|table|ul|ol|section|article|blockquote|pre|title|center|hr)\b[^<>]*>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>")


def declared_charset(head: bytes) -> str:
    """The character set that a page's first bytes name, "" where they name none."""
    found = _DECLARED.search(head.decode("latin-1"))
    return (found[1] or found[2] or "") if found else ""


def parse(text: str) -> etree._Element | None:
    """The page's tree without its unseen elements; None where it is nested too deep to be parsed whole."""
    text = _PROLOGUE.sub("", _NOTHING.sub("", _CONTROL.sub(" ", text)))
    # Plain elements: the class that lxml.html gives to each is asked for anew whenever one is met.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    # A limit of the parser (nesting, size) ends the tree early: what comes after would be lost without a word.
    if any(entry.level >= etree.ErrorLevels.FATAL for entry in parser.error_log):
        return None
    return root


def flat_lines(text: str) -> Iterator[str]:
    """The lines of a page that cannot be parsed, by its tags alone."""
    bare = _DROPPED.sub(" ", _CONTROL.sub(" ", text))
    for line in _PARTING.sub("\n", bare).split("\n"):
        held = unescape(_ANY_TAG.sub("", line)).replace("\xa0", " ").strip()
        if held:
            yield " ".join(held.split())


def prune(root: etree._Element) -> None:
    """Take out of the tree what no reader sees: scripts, controls, what is hidden. Text behind them stays."""
    unseen = [element for element in root.iter() if _is_unseen(element)]
    for element in unseen:
        remove(element)


def remove(element: etree._Element) -> None:
    """Take ``element`` out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _is_unseen(element: etree._Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str):
        return True
    if tag in _UNSEEN:
        # A page saved without its <body> tag may have put its text into the head; only what a head holds goes.
        return True
    if not element.keys():
        return False
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    # What only screen readers are spared is an icon when it is a letter or two.
    return element.get("aria-hidden") == "true" and len(element) == 0 and len((element.text or "").strip()) <= 2
